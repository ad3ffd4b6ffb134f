/**
 * Whom a pronoun or a bare noun most likely means: those spoken of shortly before, weighed by how near, how
 * often and in which part of the sentence they stand. The weights were fitted, by the softmax over the
 * candidates of each pronoun, on the training part of GUM and on ECB+ (`bench/people.ts` prints how good that is).
 */
import type { Span } from "../../model.ts"
import type { Place, Scene } from "./scene.ts"

/** Somebody who may be meant. */
export interface Candidate {
  readonly member: number
  /** Where the text last spoke of it. */
  readonly last: Place
  readonly features: readonly number[]
}

/** What is asked. */
export interface Wanted {
  /** The phrase that means somebody. */
  readonly at: Span
  /** Who can be meant at all. */
  readonly fits: (member: number) => boolean
  /** How many sentences back is looked. */
  readonly sentences: number
  /** Who spoke last, outside of the phrase's own sentence part. */
  readonly speakers: readonly number[]
  /** Whether what the phrase asks for is known of a member, and not only not excluded: its sex. */
  readonly known: (member: number) => boolean
  /** "he" or "she"; null where another word asks. */
  readonly sex: "he" | "she" | null
}

/** What is looked at, in the order in which candidates bring it. */
const FEATURES = [
  "same sentence",
  "one sentence back",
  "two sentences back",
  "further back",
  "subject",
  "object",
  "behind a preposition",
  "owner",
  "subject of its sentence",
  "nearest",
  "often",
  "known to fit",
  "spoke last",
  "same paragraph",
  "by pronoun before",
  "rivals",
  "first of its sentence",
  "asked as subject, is subject",
  "somebody unnamed between",
  "somebody unnamed of that sex between",
  "spoken of at the head of the text",
] as const

/** What each feature counts for, and what counts for nobody who was spoken of. */
export type Weights = Readonly<Record<(typeof FEATURES)[number] | "nobody", number>>

/** The candidates for a phrase, the nearest first. */
export function candidatesFor(scene: Scene, wanted: Wanted): readonly Candidate[] {
  const { at, fits, known, speakers } = wanted
  const area = scene.before(at.start, wanted.sentences)
  const places = scene.mentionsIn(area).filter(({ member, end }) => end <= at.start && fits(member))
  const byMember = Map.groupBy(places, ({ member }) => member)
  const asked = gradeAt(scene.text, at)
  const own = scene.sentenceAt(at.start)
  const list = [...byMember].map(([member, mentions]) => ({ member, mentions, last: mentions.at(-1) }))
  list.sort((a, b) => (b.last?.start ?? 0) - (a.last?.start ?? 0))
  return list.flatMap(({ member, mentions, last }, rank) => {
    if (!last) return []
    const back = own - scene.sentenceAt(last.start)
    const grade = gradeAt(scene.text, last)
    const isSubject = mentions.some(
      (place) => own - scene.sentenceAt(place.start) === back && gradeAt(scene.text, place) === "subject",
    )
    const sentence = scene.sentences[own - back]
    const features = [
      back <= 0,
      back === 1,
      back === 2,
      back > 2,
      grade === "subject",
      grade === "object",
      grade === "oblique",
      grade === "owner",
      isSubject,
      rank === 0,
      Math.log(mentions.length),
      known(member),
      speakers.includes(member),
      !scene.text.slice(last.end, at.start).includes("\n"),
      last.form === "pronoun",
      Math.log(list.length),
      sentence !== undefined && places.find(({ start }) => start >= sentence.start)?.member === member,
      asked === "subject" && isSubject,
      scene.unnamedBetween(last.end, at.start, null) > 0,
      wanted.sex !== null && scene.unnamedBetween(last.end, at.start, wanted.sex) > 0,
      scene.isTopic(member),
    ].map(Number)
    return [{ member, last, features }]
  })
}

type Grade = "subject" | "object" | "oblique" | "owner"

const VERBLIKE =
  /^(?:,[^,.;]{2,80},)?\s+(?:\p{Ll}+ly\s+|also\s+|then\s+|later\s+|never\s+|now\s+)?(?:is|was|has|had|will|would|could|can|may|might|must|should|did|does|do|are|were|have|be|\p{Ll}{2,}(?:ed|es|[^su]s)|said|told|went|came|took|made|gave|got|held|left|began|ran|saw|knew|became|wrote|spoke|met|won|lost|led|felt|thought|found|kept|let|put|say|think|want)\b/u
const PREPOSITION =
  /\b(?:of|in|on|at|by|for|with|from|to|about|against|under|over|between|among|through|during|including|like|than|near|behind|after|before|toward|towards|upon)\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+|its\s+|[\p{L}.-]+\s+){0,3}$/iu

/** In which part of its sentence a mention stands, as far as its neighbours tell. */
function gradeAt(text: string, { start, end }: Span): Grade {
  const after = text.slice(end, end + 90)
  if (/^['’]s?\s/.test(after)) return "owner"
  if (
    /^(?:his|their|its)$/i.test(text.slice(start, end)) ||
    (/^her$/i.test(text.slice(start, end)) && /^\s+\p{L}/u.test(after))
  )
    return "owner"
  if (VERBLIKE.test(after) && !/^(?:him|her|them)$/i.test(text.slice(start, end))) return "subject"
  const before = text.slice(Math.max(0, start - 60), start)
  if (/\b(?:said|says|added|asked|told|wrote)\s+(?:[\p{L}.’'-]+\s+){0,6}$/u.test(before)) return "subject"
  return PREPOSITION.test(before.slice(-40)) ? "oblique" : "object"
}

/** The chance of each candidate, and of none of them; they add up to 1. */
function chancesOf(candidates: readonly Candidate[], weights: Weights): readonly number[] {
  const own = FEATURES.map((feature) => weights[feature])
  const scores = candidates.map(({ features }) => features.reduce((sum, value, at) => sum + value * (own[at] ?? 0), 0))
  const top = Math.max(weights.nobody, ...scores)
  const raw = [...scores, weights.nobody].map((score) => Math.exp(score - top))
  const all = raw.reduce((sum, value) => sum + value, 0)
  return raw.map((value) => value / all)
}

/** The second best must be so many times less likely than the best: where two fit nearly alike, it stays open. */
const APART = 2.5

/** Asks whom a phrase means: the one who is sure enough, and those who come near it. */
export function weigh(
  candidates: readonly Candidate[],
  { weights, least, apart = APART }: { readonly weights: Weights; readonly least: number; readonly apart?: number },
): { readonly chosen: number | null; readonly open: readonly number[] } {
  const chances = chancesOf(candidates, weights)
  const ranked = candidates
    .map(({ member }, at) => ({ member, chance: chances[at] ?? 0 }))
    .sort((a, b) => b.chance - a.chance)
  const [best, second] = ranked
  if (best && best.chance >= least && best.chance >= apart * (second?.chance ?? 0))
    return { chosen: best.member, open: [] }
  const open = ranked.filter(({ chance }) => chance >= 0.15).map(({ member }) => member)
  return { chosen: null, open: open.length > 1 ? open : [] }
}

/** For a person's pronoun. */
export const PERSON_WEIGHTS: Weights = {
  nobody: 0.7,
  "same sentence": 0.9,
  "one sentence back": -0.2,
  "two sentences back": -0.76,
  "further back": -0.73,
  subject: -0.13,
  object: -0.15,
  "behind a preposition": -0.43,
  owner: -0.03,
  "subject of its sentence": 0.56,
  nearest: 0.25,
  often: 0.35,
  "known to fit": 0.79,
  "spoke last": 0.14,
  "same paragraph": 0.37,
  "by pronoun before": -0.18,
  rivals: -0.13,
  "first of its sentence": -0.07,
  "asked as subject, is subject": 0.46,
  "somebody unnamed between": -0.43,
  "somebody unnamed of that sex between": -0.03,
  "spoken of at the head of the text": 1.3,
}
