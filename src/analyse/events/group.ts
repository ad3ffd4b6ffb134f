/** The group of verbs round one: its auxiliaries, negation and governor, and what they say of whether it happened. */
import type { Form } from "./forms.ts"
import { verbsOf } from "./forms.ts"
import { auxiliaryOf, isAdverb, isVerb, type Word } from "./sentence.ts"
import { BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "./words.ts"

/** What a clause says of what it tells: that it happened, did not, or is to come. */
export type Told = "yes" | "no" | "planned"

/** A verb with what belongs to it. */
export interface Group {
  /** The first word of it, its governor's included: "is due to" in "is due to meet". */
  readonly first: number
  readonly passive: boolean
  readonly told: Told
  /** Whether its subject is that of the verb before it: "rang Hollis and resigned". */
  readonly shares: boolean
  /** Whether its subject is the name right before it, a comma passed over: "Reyd, born in 1811", "Reyd abstaining". */
  readonly beside: boolean
}

/** Verbs and adjectives before "to": whether what they govern is then planned, not done, or done. */
const GOVERNORS: readonly (readonly [Told, string])[] = [
  ["planned", "plan intend prepare agree promise vow pledge threaten decide arrange undertake"],
  ["no", "refuse decline fail neglect"],
  ["yes", "manage proceed"],
]
/** Behind a form of "be". */
const DUE = new Set(["due", "set", "scheduled", "expected", "about", "going", "ready", "planned", "supposed"])
const GOVERNOR_FORMS = new Map(
  GOVERNORS.flatMap(([told, lemmas]) =>
    Array.from(verbsOf(lemmas.split(" ")), ([word, verb]) => [word, { told, verb }] as const),
  ),
)
/** Before a form in -ing: what it says of it. */
const BEFORE_ING = new Map<string, Told>([
  ...Array.from(verbsOf(["deny"]).keys(), (word) => [word, "no"] as const),
  ...Array.from(
    verbsOf(["admit", "confirm", "acknowledge", "recall", "remember"]).keys(),
    (word) => [word, "yes"] as const,
  ),
  ...["after", "since", "on", "upon", "while", "when"].map((word) => [word, "yes"] as const),
  ["without", "no"],
])

/** The group of the verb at a word; null where it does not say whether it happened. */
export function groupAt(words: readonly Word[], at: number, forms: readonly Form[]): Group | null {
  const { first, auxiliaries, negated } = auxiliariesBefore(words, at)
  const before = words[first - 1]
  if (before?.key === "to" && forms.includes("base") !== auxiliaries.length > 0) {
    return governed(words, first - 1, { auxiliaries, negated, forms })
  }
  const [finite] = auxiliaries
  if (finite === undefined) return bare(words, { at, first, negated, forms })
  if (finite === "having" || finite === "being")
    return participle(words, { at, first, negated, passive: finite === "being" || isPassive(auxiliaries, forms) })
  const told = toldBy(auxiliaries, negated, forms)
  return (
    told && { first, passive: isPassive(auxiliaries, forms), told, shares: sharesSubject(words, first), beside: false }
  )
}

interface Before {
  readonly first: number
  readonly auxiliaries: readonly string[]
  readonly negated: boolean
}

/** The auxiliaries and adverbs right before a verb. */
function auxiliariesBefore(words: readonly Word[], at: number): Before {
  const auxiliaries: string[] = []
  let negated = false
  let first = at
  for (let index = at - 1; index >= 0; index--) {
    const word = words[index]
    if (!word) break
    const auxiliary = word.named === null || auxiliaryOf(word)?.joined ? auxiliaryOf(word) : null
    if (auxiliary) {
      auxiliaries.unshift(auxiliary.verb)
      negated ||= auxiliary.negated
      first = index
      if (auxiliary.joined) break
    } else if (isAdverb(word)) {
      negated ||= word.key === "not" || word.key === "never"
      if (word.key === "not" || word.key === "never") first = index
    } else break
  }
  return { first: leadIn(words, first), auxiliaries, negated }
}

/** Where adverbs before the group begin: "Reyd later rang". */
function leadIn(words: readonly Word[], from: number): number {
  let first = from
  for (let word = words[first - 1]; word && isAdverb(word); word = words[first - 1]) first--
  return first
}

function isPassive(auxiliaries: readonly string[], forms: readonly Form[]): boolean {
  return forms.includes("done") && BE.has(auxiliaries.at(-1) ?? "")
}

/** What auxiliaries say; null for what only may, must or might be, and for what is the case now. */
function toldBy(auxiliaries: readonly string[], negated: boolean, forms: readonly Form[]): Told | null {
  const [finite = "", ...others] = auxiliaries
  const perfect = others.includes("have")
  if (finite === "will" || finite === "shall") return negated ? "no" : "planned"
  if (finite === "would" || (finite === "'d" && forms.includes("base"))) return negated || perfect ? null : "planned"
  if (finite === "did") return forms.includes("base") ? (negated ? "no" : "yes") : null
  if (/^(?:has|have|had|'d)$/.test(finite)) return negated ? "no" : "yes"
  if (finite === "was" || finite === "were" || finite === "got") {
    return forms.includes("ing") || forms.includes("done") ? (negated ? "no" : "yes") : null
  }
  return null
}

interface Bare {
  readonly at: number
  readonly first: number
  readonly negated: boolean
  readonly forms: readonly Form[]
}

/** A verb without auxiliaries: a past, a participle, or a base that goes on the verb before "and". */
function bare(words: readonly Word[], { at, first, negated, forms }: Bare): Group | null {
  const shares = sharesSubject(words, first)
  if (forms.includes("ing")) return participle(words, { at, first, negated, passive: false })
  const before = words[first - 1]
  if (forms.includes("past") || forms.includes("done")) {
    if (before && (DETERMINERS.has(before.key) || before.owns || PREPOSITIONS.has(before.key)) && before.named === null)
      return null
    const denied = negated || before?.key === "nor" || (before?.key === "or" && previousIs(words, first, "never"))
    const reduced = !forms.includes("past")
    return { first, passive: reduced, told: denied ? "no" : "yes", shares, beside: reduced && !shares }
  }
  if (!forms.includes("base") || !shares) return null
  const earlier = modalBefore(words, first)
  if (earlier === "no" && !/^n?or$/.test(words[first - 1]?.key ?? "")) return null
  return earlier && { first, passive: false, told: earlier, shares, beside: false }
}

/** Whether a word stands a few words before, within the clause. */
function previousIs(words: readonly Word[], from: number, key: string): boolean {
  return words.slice(Math.max(0, from - 6), from).some((word) => word.key === key)
}

/** "will meet Hollis and sign": what the auxiliary of the verb before says. */
function modalBefore(words: readonly Word[], from: number): Told | null {
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    const word = words[at]
    if (!word || (!word.isWord && word.text !== ",")) return null
    const auxiliary = auxiliaryOf(word)
    if (!auxiliary) continue
    const negated = auxiliary.negated || words[at + 1]?.key === "not"
    return toldBy([auxiliary.verb], negated, ["base"])
  }
  return null
}

/** Whether "and", "but" or "then" stands before the group, where else its subject would. */
function sharesSubject(words: readonly Word[], first: number): boolean {
  return CONJUNCTIONS.has(words[first - 1]?.key ?? "")
}

interface Participle {
  readonly at: number
  readonly first: number
  readonly negated: boolean
  readonly passive: boolean
}

/** "denied having met", "after meeting", ", meeting": a form in -ing by what stands before it. */
function participle(words: readonly Word[], { first, negated, passive }: Participle): Group | null {
  const before = words[first - 1]
  if (!before || negated) return null
  const told = BEFORE_ING.get(before.key)
  // The words before share their subject; that of "after meeting" is the main clause's.
  if (told) return { first, passive, told, shares: true, beside: false }
  return before.named || before.text === "," ? { first, passive, told: "yes", shares: false, beside: true } : null
}

interface Infinitive {
  readonly auxiliaries: readonly string[]
  readonly negated: boolean
  readonly forms: readonly Form[]
}

/** "plans to meet", "is due to meet", "were to have met", "refused to meet". */
function governed(words: readonly Word[], to: number, { auxiliaries, negated, forms }: Infinitive): Group | null {
  let at = to - 1
  for (let word = words[at]; word && isAdverb(word); word = words[--at])
    if (/^(?:not|never)$/.test(word.key)) return null
  const governor = words[at]
  if (!governor || negated) return null
  const passive = isPassive(auxiliaries, forms)
  const shares = (first: number): boolean => sharesSubject(words, first)
  if (BE.has(governor.key) && auxiliaryOf(governor)) {
    const first = leadIn(words, at)
    return { first, passive, told: "planned", shares: shares(first), beside: false }
  }
  if (auxiliaries.includes("have")) return null // "is said to have met"
  if (DUE.has(governor.key)) {
    const be = auxiliariesBefore(words, at)
    if (be.negated || !be.auxiliaries.some((verb) => BE.has(verb))) return null
    return { first: be.first, passive, told: "planned", shares: shares(be.first), beside: false }
  }
  const known = GOVERNOR_FORMS.get(governor.key)
  const outer = known && (groupAt(words, at, known.verb.forms) ?? presently(words, at, known.verb.forms))
  if (!outer || outer.passive || outer.told === "no") return null
  return { ...outer, passive, told: outer.told === "planned" ? "planned" : known.told }
}

/** "plans to meet", "they plan to meet": a governor in the present says what is planned. */
function presently(words: readonly Word[], at: number, forms: readonly Form[]): Group | null {
  const { first, auxiliaries, negated } = auxiliariesBefore(words, at)
  const before = words[first - 1]
  const plural = before?.isWord === true && before.key !== "to" && !DETERMINERS.has(before.key)
  if (auxiliaries.length > 0 || negated || !(forms.includes("third") || (forms.includes("base") && plural))) return null
  return { first, passive: false, told: "yes", shares: sharesSubject(words, first), beside: false }
}

/** Whether a clause's own verb stands anywhere between two words. */
export function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (isVerb(words, at)) return true
  return false
}
