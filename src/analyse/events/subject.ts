/** The subject of a group of verbs: whom the words before it name. A phrase that hangs on a preposition is none. */
import type { Entity } from "../../model.ts"
import {
  auxiliaryOf,
  endsName,
  isAdverb,
  isBorder,
  isHelper,
  isPersonNoun,
  isProper,
  isStopOfTitle,
  isVerb,
  type Word,
} from "./sentence.ts"
import { CONJUNCTIONS, DETERMINERS, GOVERNING, NOBODY, PERSONAL, PREPOSITIONS } from "./words.ts"

export interface Subject {
  /** Empty where nobody is named. */
  readonly entities: readonly Entity[]
  /** The noun or pronoun on which it hangs, in lower case; "" where there is none. */
  readonly head: string
  /** Whether that is a name, though nobody known to the text. */
  readonly proper: boolean
  /** Whether "and" joins several. */
  readonly many: boolean
  /** The first word of it, or of what stands between it and the verb. */
  readonly first: number
}

function untold(first: number): Subject {
  return { entities: [], head: "", proper: false, many: false, first }
}

/** How often a subject is looked for at the verb before. */
const DEEPEST = 3

/** The subject of the group that begins at a word; null where nobody did it ("nobody met"). */
export function subjectBefore(
  words: readonly Word[],
  group: { readonly first: number; readonly shares: boolean; readonly beside?: boolean },
  depth = 0,
): Subject | null {
  if (group.beside) return beside(words, group.first)
  if (group.shares) return sharedSubject(words, group.first, depth)
  const joined = words[group.first]
  if (joined && auxiliaryOf(joined)?.joined) return pronounAt(joined, group.first)
  const end = beforeTimes(words, group.first - 1)
  const last = words[end]
  if (!last) return untold(group.first)
  if (last.text === ",") return acrossInsertion(words, end) ?? sharedSubject(words, group.first, depth)
  if (last.text === ")") return subjectEndingAt(words, openOf(words, end) - 1)
  if (last.key === "who" || last.key === "which") return antecedent(words, end)
  return subjectEndingAt(words, end)
}

function pronounAt({ named, key }: Word, first: number): Subject {
  return {
    entities: named ? [named.entity] : [],
    head: key.replace(/'.*$/, ""),
    proper: false,
    many: /^(?:they|we)/.test(key),
    first,
  }
}

/** "Kroll, arrested in 2017", "Moll abstaining": the name right before a participle. */
export function beside(words: readonly Word[], first: number): Subject {
  const at = words[first - 1]?.text === "," ? first - 2 : first - 1
  const before = words[at]
  if (!before || before.owns || !endsName(before) || !(before.named ?? isProper(words, at))) return untold(first)
  const entities = before.named ? [before.named.entity] : []
  return { entities, head: before.key, proper: entities.length === 0, many: false, first: at }
}

/** Passes over a time between subject and verb: "Reyd on Monday rang". */
function beforeTimes(words: readonly Word[], from: number): number {
  let at = from
  for (let word = words[at]; word && (word.time || isAdverb(word)); word = words[at]) at--
  if (at < from && PREPOSITIONS.has(words[at]?.key ?? "")) at--
  return at
}

function openOf(words: readonly Word[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 12); at--) if (words[at]?.text === "(") return at
  return 0
}

/** "Reyd, who had left, rang", "the chairman, Dan Hollis, rang". */
function acrossInsertion(words: readonly Word[], comma: number): Subject | null {
  for (let at = comma - 1; at > 0 && comma - at < 40; at--) {
    const word = words[at]
    if (!word || /^[;:“”"]$/.test(word.text)) return null
    if (word.text !== ",") continue
    const before = words[at - 1]
    const opener = words[at + 1]
    if (before?.named && endsName(before) && !before.owns && opener && opensInsertion(opener))
      return subjectEndingAt(words, at - 1)
    const inner = words[comma - 1]
    const name = opener?.named
    if (name && inner?.named === name && before && isPersonNoun(before.key) && !before.named) {
      const entities = [name.entity]
      return { entities, head: before.key, proper: false, many: false, first: phraseBegin(words, at - 1) }
    }
  }
  return null
}

function opensInsertion({ key, isWord, named, owns }: Word): boolean {
  return isWord && (!named || owns) && (!CONJUNCTIONS.has(key) || key === "then")
}

/** "Reyd, who was appointed": the name before the pronoun. */
function antecedent(words: readonly Word[], who: number): Subject {
  const at = words[who - 1]?.text === "," ? who - 2 : who - 1
  const word = words[at]
  const entities = word?.named && endsName(word) && !word.owns ? [word.named.entity] : []
  return { entities, head: "who", proper: false, many: false, first: who }
}

/** "Agents of the bureau": the noun before the preposition is what the phrase hangs on. */
function headed(words: readonly Word[], end: number, depth: number): Subject | null {
  const word = words[end]
  return !word?.isWord || word.time || isVerb(words, end) ? untold(end + 1) : subjectEndingAt(words, end, depth)
}

function subjectEndingAt(words: readonly Word[], end: number, depth = 0): Subject | null {
  const last = words[end]
  if (!last?.isWord) return untold(end + 1)
  if (NOBODY.has(last.key)) return null
  if (PERSONAL.has(last.key)) return pronounAt(last, end)
  if (isBorder(words, end) || isVerb(words, end) || PREPOSITIONS.has(last.key)) return untold(end + 1)
  const first = phraseBegin(words, end)
  // "Had Reyd met Hollis, …", "Did Reyd meet Hollis?"
  const inverted = words[first - 1]
  if (inverted && auxiliaryOf(inverted) && inverted.named === null) return null
  if (isGoverned(words, first)) return depth < DEEPEST ? headed(words, first - 2, depth + 1) : untold(end + 1)
  if (isNegative(words, first)) return null
  const own = last.named && endsName(last) && !last.owns ? [last.named.entity] : []
  return {
    ...withJoined(words, first, own),
    head: last.key,
    proper: isProper(words, end),
    many: words[first - 1]?.key === "and",
  }
}

function isNegative(words: readonly Word[], first: number): boolean {
  return /^(?:no|neither|nor)$/.test(words[first]?.key ?? "") || /^(?:neither|nor)$/.test(words[first - 1]?.key ?? "")
}

/** Where the noun phrase that ends at a word begins. */
export function phraseBegin(words: readonly Word[], end: number): number {
  let at = end
  while (at > 0 && end - at < 14 && joins(words, at - 1)) at--
  return at
}

/** Whether a word belongs to the phrase that goes on at the next one. */
function joins(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (!word || !next) return false
  if (word.named) return word.named === next.named || word.owns
  if (!word.isWord)
    return (
      word.text === "&" ||
      (word.text === "." && isStopOfTitle(words, at)) ||
      (/^['’]$/.test(word.text) && (words[at - 1]?.owns ?? false))
    )
  if (word.time && !word.owns) return false
  if (DETERMINERS.has(next.key)) return false
  if (/^(?:both|all|first|only|long)$/.test(word.key)) return true
  if (
    CONJUNCTIONS.has(word.key) ||
    PREPOSITIONS.has(word.key) ||
    (PERSONAL.has(word.key) && !DETERMINERS.has(word.key))
  )
    return false
  return !isBorder(words, at) && !isVerb(words, at) && !isAdverb(word)
}

/** Whether the phrase hangs on a preposition: "a spokesman for Reyd". */
function isGoverned(words: readonly Word[], first: number): boolean {
  return GOVERNING.has(words[first - 1]?.key ?? "")
}

/** "Reyd, Marek and Hollis met": the names joined to the last one, unless they are another verb's. */
function withJoined(
  words: readonly Word[],
  first: number,
  own: readonly Entity[],
): Pick<Subject, "entities" | "first"> {
  const names = [...own]
  let at = first
  if (words[first - 1]?.key !== "and" || own.length === 0) return { entities: own, first }
  while (words[at - 1]?.key === "and" || words[at - 1]?.text === ",") {
    const end = at - (words[at - 2]?.text === "," ? 3 : 2)
    const word = words[end]
    if (!word?.named || !endsName(word) || word.owns) break
    at = phraseBegin(words, end)
    names.unshift(word.named.entity)
  }
  if (isGoverned(words, at)) return { entities: [], first }
  return isFree(words, at) ? { entities: names, first: at } : { entities: own, first }
}

/** Whether no verb stands right before, whose object the names would be. */
function isFree(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return before === undefined || (!isVerb(words, at - 1) && before.named === null)
}

/** Where the auxiliaries and adverbs before a verb begin. */
function groupBegin(words: readonly Word[], verb: number): number {
  let begin = verb
  for (let word = words[begin - 1]; word && isHelper(word); word = words[begin - 1]) {
    begin--
    if (auxiliaryOf(word)?.joined) break
  }
  return begin
}

/** The subject of the verb before "and": the nearest one to the left in the clause that has one. */
function sharedSubject(words: readonly Word[], first: number, depth: number): Subject | null {
  if (depth >= DEEPEST) return untold(first)
  for (let at = first - 1; at >= 0 && first - at < 40; at--) {
    const word = words[at]
    if (!word || (isBorder(words, at) && at < first - 1)) break
    if (!isVerb(words, at) || words[at - 1]?.key === "to") continue
    const begin = groupBegin(words, at)
    return subjectBefore(words, { first: begin, shares: CONJUNCTIONS.has(words[begin - 1]?.key ?? "") }, depth + 1)
  }
  return untold(first)
}
