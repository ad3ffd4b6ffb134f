/** "the company", "the ministry", "it": the one body that a bare noun or a pronoun can mean. */
import type { Span } from "../../model.ts"
import { ORGANISATIONS } from "./lexicon.ts"
import { isPlural } from "./nouns.ts"
import { readPhrase, type Phrase } from "./phrase.ts"
import { candidatesFor, weigh, type Weights } from "./salience.ts"
import type { Scene } from "./scene.ts"
import type { Setting } from "./pronouns.ts"

const SENTENCES = 5
const LEAST = 0.55

/** Nouns that many a body is called by: alone they mean one that was spoken of. */
const CALLED = new Set(
  "company firm corporation business manufacturer maker group giant automaker carmaker airline carrier airframer retailer producer operator developer publisher bank lender brewer supplier contractor startup conglomerate brand chain insurer organisation organization team club party church school college university union league newspaper paper magazine network station agency institute charity foundation association society studio label band hospital hotel museum bureau outfit site website".split(
    " ",
  ),
)

function isBody(scene: Scene, index: number): boolean {
  const { kind } = scene.member(index)
  return kind === "organisation" || kind === "outlet"
}

/** The body that "it" means: null where nobody is sure enough. */
export function bodyMeant(scene: Scene, at: Span, { speakers, not }: Setting): number | null {
  const candidates = candidatesFor(scene, {
    at,
    speakers,
    sentences: SENTENCES,
    fits: (index) => isBody(scene, index) && !not.includes(index),
    known: () => false,
    sex: null,
  })
  return weigh(candidates, { weights: BODY_WEIGHTS, least: LEAST }).chosen
}

/** Those whom "they" means: several, a group or a body; null where nobody is sure enough. */
export function manyMeant(scene: Scene, at: Span, { speakers, not }: Setting): readonly number[] | null {
  const area = scene.before(at.start, 1)
  const spoke = speakers.filter((index) => scene.mentionsIn(area).some(({ member }) => member === index))
  if (spoke.length > 1) return spoke
  const candidates = candidatesFor(scene, {
    at,
    speakers,
    sentences: 2,
    sex: null,
    fits: (index) => isMany(scene, index) && !not.includes(index),
    known: () => false,
  })
  const { chosen } = weigh(candidates, { weights: BODY_WEIGHTS, least: LEAST_MANY })
  return chosen === null ? null : [chosen]
}

const LEAST_MANY = 0.65

function isMany(scene: Scene, index: number): boolean {
  const { kind, name } = scene.member(index)
  return (
    kind === "group" ||
    kind === "organisation" ||
    kind === "outlet" ||
    (kind === "anonymous" && isPlural(lastNoun(name)))
  )
}

function lastNoun(name: string): string {
  return readPhrase(name, { start: 0, end: name.length }).noun
}

/** What a bare noun for a body means: one, several between whom it stays open, or none that the text has named. */
type BodyNamed = { readonly chosen: number } | { readonly open: readonly number[] }

/** The body that "the airline" or "the commission" means: by what the text calls it, by its name, or as the one in view. */
export function bodyNamed(scene: Scene, phrase: Phrase, setting: Setting): BodyNamed | null {
  const isBare = phrase.modifiers.every((word) => /^(?:same|whole|entire|giant|state|us|own)$/.test(word))
  const called = scene.all((one) => isCalled(one.kind, one.roles, phrase))
  const named = isBare
    ? scene.all(({ kind, name }) => (kind === "organisation" || kind === "outlet") && isNamedSo(name, phrase.head))
    : []
  for (const fits of [called, named]) {
    const [only, ...others] = fits
    if (only !== undefined && others.length === 0) return { chosen: only }
    if (only !== undefined) return nearestOf(scene, phrase, { ...setting, among: fits })
  }
  if (!CALLED.has(phrase.head)) return null
  const all = scene.all(({ kind }) => kind === "organisation" || kind === "outlet")
  return isBare ? nearestOf(scene, phrase, { ...setting, among: all }) : null
}

/** Whether a noun for a body, bare as it stands, means one that was spoken of, and nothing by itself. */
export function isBorrowed({ head, modifiers }: Phrase): boolean {
  return CALLED.has(head) && modifiers.length === 0
}

function isCalled(
  kind: string,
  roles: readonly { readonly head: string; readonly words: readonly string[] }[],
  { head, modifiers }: Phrase,
): boolean {
  if (kind !== "organisation" && kind !== "outlet") return false
  return roles.some((role) => role.head === head && modifiers.every((word) => role.words.includes(word)))
}

/** "Basin Water Board" is "the board". */
function isNamedSo(name: string, head: string): boolean {
  const words = name.toLowerCase().split(" ")
  return words.length > 1 && ORGANISATIONS.has(head) && words.includes(head)
}

function nearestOf(
  scene: Scene,
  at: Span,
  { among, speakers, not }: Setting & { readonly among: readonly number[] },
): BodyNamed {
  const fit = new Set(among)
  const candidates = candidatesFor(scene, {
    at,
    speakers,
    sentences: SENTENCES,
    fits: (index) => fit.has(index) && !not.includes(index),
    known: () => true,
    sex: null,
  })
  const { chosen, open } = weigh(candidates, { weights: BODY_WEIGHTS, least: LEAST, apart: 4 })
  return chosen === null ? { open } : { chosen }
}

/** For "it" and "the company". */
const BODY_WEIGHTS: Weights = {
  nobody: 0.38,
  "same sentence": 0.83,
  "one sentence back": 0.51,
  "two sentences back": -0.35,
  "further back": -1.47,
  subject: 0.04,
  object: 0.66,
  "behind a preposition": -0.51,
  owner: -0.66,
  "subject of its sentence": 0.04,
  nearest: -0.42,
  often: 0.1,
  "known to fit": 0.0,
  "spoke last": 0.6,
  "same paragraph": 0.71,
  "by pronoun before": 0.0,
  rivals: -1.1,
  "first of its sentence": 1.0,
  "asked as subject, is subject": 0.5,
  "somebody unnamed between": 0.01,
  "somebody unnamed of that sex between": 0.0,
  "spoken of at the head of the text": 1.46,
}
