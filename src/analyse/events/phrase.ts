/** Noun phrases, and what follows a word within its clause: objects, ties and times, in order. */
import type { Entity, TimeExpression } from "../../model.ts"
import { isCapital } from "../tokens.ts"
import { endsName, isAdverb, isBorder, isPersonNoun, isProper, isStopOfTitle, isVerb, type Word } from "./sentence.ts"
import { CONJUNCTIONS, DETERMINERS, PERSONAL, PREPOSITIONS } from "./words.ts"

/** A noun phrase by the indexes of its words, both included. */
export interface NounPhrase {
  readonly first: number
  readonly last: number
  /** Whom it names: its own head's entity, and those joined to it by "and". */
  readonly heads: readonly Entity[]
  /** The entity that stands first in it, where other words follow: "Julia Peck chief executive". */
  readonly lead: Entity | null
  /** The noun on which it hangs, in lower case. */
  readonly head: string
  /** Whether that is a name, though nobody known to the text. */
  readonly proper: boolean
  /** The word behind it, its appositions and brackets passed over. */
  readonly next: number
}

/** What follows in a clause: a noun phrase or a time, bare or behind a preposition. */
export interface Complement {
  readonly first: number
  /** The word behind it. */
  readonly next: number
  readonly preposition: string | null
  readonly noun: NounPhrase | null
  readonly time: TimeExpression | null
}

/** A noun phrase has hardly ever more words. */
const LONGEST = 14

/** The noun phrase that begins at a word; null where none does. `pair` where "and" must join, as behind "between". */
export function nounPhraseAt(words: readonly Word[], first: number, pair = false): NounPhrase | null {
  const one = oneAt(words, first)
  if (!one) return null
  const whole = withApposition(words, one)
  const more = joinedAt(words, whole.next, pair)
  if (!more) return whole
  return { ...whole, last: more.last, heads: [...whole.heads, ...more.heads], next: more.next }
}

/** ", Marek and Hollis" behind a phrase; null where a clause begins instead. */
function joinedAt(words: readonly Word[], at: number, pair: boolean): NounPhrase | null {
  const comma = words[at]?.text === ","
  const and = words[comma ? at + 1 : at]?.key === "and"
  if (!comma && !and) return null
  const start = at + (comma ? 1 : 0) + (and ? 1 : 0)
  if (words[start]?.named === null && !(and && !comma)) return null
  const next = nounPhraseAt(words, start)
  if (!next || (!and && next.heads.length < 2)) return null
  return !pair && isVerb(words, afterAdverbs(words, next.next)) ? null : next
}

function afterAdverbs(words: readonly Word[], from: number): number {
  let at = from
  for (let word = words[at]; word && isAdverb(word); word = words[at]) at++
  return at
}

function oneAt(words: readonly Word[], first: number): NounPhrase | null {
  const begin = words[first]
  if (!begin?.isWord || begin.time !== null) return null
  if (PERSONAL.has(begin.key) && !(begin.key === "her" && isNoun(words, first + 1))) {
    const heads = begin.named ? [begin.named.entity] : []
    return { first, last: first, heads, lead: null, head: begin.key, proper: false, next: first + 1 }
  }
  let last = first - 1
  while (last + 1 < words.length && last - first < LONGEST && goesOn(words, last + 1, first)) last++
  while (last >= first && (words[last]?.isWord === false || DETERMINERS.has(words[last]?.key ?? ""))) last--
  const end = words[last]
  if (last < first || !end) return null
  const isOwner = end.owns || ownsLater(words, last + 1)
  const heads = end.named && endsName(end) && !isOwner ? [end.named.entity] : []
  const lead = words.slice(first, last + 1).find(({ named, owns }) => named !== null && !owns)?.named?.entity ?? null
  return {
    first,
    last,
    heads,
    lead: heads.length > 0 ? null : lead,
    head: end.key,
    proper: isProper(words, last),
    next: last + 1,
  }
}

/** "the Board of Velda’s draft": what follows tells that the phrase is only whose. */
function ownsLater(words: readonly Word[], from: number): boolean {
  if (!/^(?:of|on|for)$/.test(words[from]?.key ?? "")) return false
  for (let at = from + 1; at < Math.min(words.length, from + 6); at++) {
    const word = words[at]
    if (!word?.isWord || !(isCapital(word.text) || /^(?:the|of)$/.test(word.key))) return false
    if (word.owns) return true
  }
  return false
}

function isNoun(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word?.isWord || word.time !== null || isBorder(words, at)) return false
  return !PREPOSITIONS.has(word.key) && !CONJUNCTIONS.has(word.key) && !isVerb(words, at) && !isAdverb(word)
}

/** Whether the word may stand in the phrase that began at `first`. */
function goesOn(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word) return false
  if (word.named)
    return at === first || before?.named === word.named || !before?.named || before.owns || !endsName(before)
  if (!word.isWord)
    return /^['’&]$/.test(word.text)
      ? (before?.owns ?? false) || word.text === "&"
      : word.text === "." && isStopOfTitle(words, at)
  if (word.time) return at > first && modifies(words, at)
  if (DETERMINERS.has(word.key))
    return at === first || DETERMINERS.has(before?.key ?? "") || (isTimed(before) && before?.owns === true)
  if (PREPOSITIONS.has(word.key) || CONJUNCTIONS.has(word.key) || PERSONAL.has(word.key)) return false
  return !isBorder(words, at) && !isVerb(words, at) && !(at > first && isAdverb(word))
}

function isTimed(word: Word | undefined): boolean {
  return (word?.time ?? null) !== null
}

/** "the 2016 agreement", "the 3 January meeting": a time that tells which. */
function modifies(words: readonly Word[], at: number): boolean {
  const time = words[at]?.time
  let next = at
  while (words[next]?.time === time) next++
  return isNoun(words, next) && !isCapital(words[next]?.text ?? "")
}

/** With what stands behind the phrase and belongs to it: "(centre)", ", the chairman,", ", Tomas Reyd". */
function withApposition(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  const next = words[phrase.next]
  if (next?.text === "(") {
    const close = indexOf(words, ")", { from: phrase.next, within: 12 })
    return close < 0 ? phrase : withApposition(words, { ...phrase, next: close + 1 })
  }
  if (next?.text !== ",") return phrase
  const after = words[phrase.next + 1]
  if (phrase.heads.length === 0 && after?.named) {
    const named = oneAt(words, phrase.next + 1)
    const ends = named !== null && closes(words, named.next)
    // "Velda's envoy, Tomas Reyd,": the name tells who the envoy is; in a list it would not.
    if (ends && isPersonNoun(phrase.head))
      return { ...phrase, last: named.last, heads: named.heads, lead: null, next: skipComma(words, named.next) }
    return phrase
  }
  const opens =
    after !== undefined &&
    (/^(?:a|an|the|his|her|its|their|then|who|whose|now|former|\d+)$/.test(after.key) || isPersonNoun(after.key))
  if (!opens || phrase.heads.length === 0) return phrase
  const close = indexOf(words, ",", { from: phrase.next + 1, within: 26 })
  return close < 0 ? phrase : { ...phrase, next: close + 1 }
}

/** Whether an apposition may end here: at a comma, a stop or the sentence's end. */
function closes(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word === undefined || /^[,.;:!?)”"]$/.test(word.text)
}

function skipComma(words: readonly Word[], at: number): number {
  return words[at]?.text === "," ? at + 1 : at
}

/** The index of a mark near behind another; -1 where it does not stand there. */
function indexOf(
  words: readonly Word[],
  mark: string,
  { from, within }: { readonly from: number; readonly within: number },
): number {
  for (let at = from + 1; at < Math.min(words.length, from + within); at++) {
    if (words[at]?.text === mark) return at
    if (/^[;:“”"]$/.test(words[at]?.text ?? "")) return -1
  }
  return -1
}

/** How many words on a clause is read. */
const REACH = 40

/** What follows from a word on, up to the next verb or the clause's end. */
export function complementsFrom(words: readonly Word[], start: number): readonly Complement[] {
  const end = Math.min(words.length, start + REACH)
  const found: Complement[] = []
  let at = start
  while (at < end) {
    const next = nextComplement(words, at) ?? largerPlace(words, at, found.at(-1))
    if (next === null) break
    if (next.complement) found.push(next.complement)
    at = next.at
  }
  // The noun right before a verb is the subject of that one.
  const last = found.at(-1)
  const mayOwn =
    last !== undefined &&
    last.noun !== null &&
    last.next === at &&
    (last.preposition === null || isTemporal(words, last.first))
  return mayOwn && isVerb(words, at) && words[at - 1]?.text !== "," ? found.slice(0, -1) : found
}

interface Step {
  readonly complement: Complement | null
  readonly at: number
}

/** "in Tolmere, Velda on Monday": the larger place behind the comma. */
function largerPlace(words: readonly Word[], at: number, last: Complement | undefined): Step | null {
  if (!last?.noun || !/^(?:in|at|near)$/.test(last.preposition ?? "")) return null
  if (words[at]?.text !== "," || !isCapital(words[at + 1]?.text ?? "")) return null
  const noun = nounPhraseAt(words, at + 1)
  if (!noun || isVerb(words, noun.next)) return null
  const next = words[noun.next]?.text === "," ? noun.next + 1 : noun.next
  return { complement: { first: at + 1, next, preposition: last.preposition, noun, time: null }, at: next }
}

function nextComplement(words: readonly Word[], at: number): Step | null {
  const word = words[at]
  if (!word) return null
  if (word.time) return timeStep(words, { first: at, at, preposition: null })
  if (word.text === ",") {
    const behind = words[at + 1]
    const prefixed = behind !== undefined && PREPOSITIONS.has(behind.key) && isTimed(words[at + 2])
    return behind?.time || prefixed ? { complement: null, at: at + 1 } : null
  }
  if (word.key === "as" && isBorder(words, at)) return null
  if (PREPOSITIONS.has(word.key) || isTemporal(words, at)) return tiedStep(words, at)
  if (isAdverb(word)) return { complement: null, at: at + 1 }
  if (isBorder(words, at) || isVerb(words, at) || CONJUNCTIONS.has(word.key)) return null
  const noun = nounPhraseAt(words, at)
  return noun && { complement: { first: at, next: noun.next, preposition: null, noun, time: null }, at: noun.next }
}

/** "before", "after", "since" and "until" open a clause, or stand before a noun or a time. */
function isTemporal(words: readonly Word[], at: number): boolean {
  return /^(?:before|after|since|until)$/.test(words[at]?.key ?? "")
}

function tiedStep(words: readonly Word[], at: number): Step | null {
  const preposition = words[at]?.key ?? ""
  if (isVerb(words, at + 1) && words[at + 1]?.named === null) return null
  let next = at + 1
  while (PREPOSITIONS.has(words[next]?.key ?? "")) next++ // "from before", "up to"
  const article = words[next]?.key === "the" && isTimed(words[next + 1]) ? 1 : 0
  if (words[next + article]?.time) return timeStep(words, { first: at, at: next + article, preposition })
  const noun = nounPhraseAt(words, next, preposition === "between")
  return noun && { complement: { first: at, next: noun.next, preposition, noun, time: null }, at: noun.next }
}

/** A time; one that only tells which noun is meant goes by as that noun. */
function timeStep(
  words: readonly Word[],
  { first, at, preposition }: { readonly first: number; readonly at: number; readonly preposition: string | null },
): Step {
  const time = words[at]?.time ?? null
  let next = at
  let owns = false
  for (; next < words.length && words[next]?.time === time; next++) owns = words[next]?.owns ?? false
  if (!owns) return { complement: { first, next, preposition, noun: null, time }, at: next }
  const noun = nounPhraseAt(words, next)
  const behind = noun?.next ?? next
  return { complement: noun && { first, next: behind, preposition, noun, time: null }, at: behind }
}
