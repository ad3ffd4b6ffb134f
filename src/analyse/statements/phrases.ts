/** Noun phrases round a cue, found by what may not stand in one. */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isCapital } from "../tokens.ts"
import { QUOTE, type UnitToken } from "./units.ts"

/** Tokens `first` to `last`, both included. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

export const PRONOUNS = set(
  "he she they it i we you who which this that these those some many most others everyone everybody nobody someone one both neither all few several",
)
/** Nothing of this stands inside a source: a phrase ends before it. */
const ENDS = set(
  "because while when if although though whereas until unless whether but or so than as that who which where why how what however has have had is are was were be been am do does did will would can could may might must should shall not if then yet nor and",
)
const PREPOSITIONS = set(
  "in on at during after before since by with without from of for to about over under near between among through against into within behind across inside outside despite amid",
)
/** These tie a noun to the noun before it; the others begin an adverbial. */
const TIES = set("of for at from with in on to")
const DAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july august september october november december morning afternoon evening night week month year earlier later ago last this next",
)
const OPENERS = set(
  "but and yet still however meanwhile later then so also thus instead indeed now today yesterday earlier afterward afterwards finally moreover nevertheless additionally separately similarly",
)
const DETERMINERS = set(
  "a an the his her its their our my your another one two three four five several many some most other",
)

/** The span of a phrase's characters. */
export function spanOf(tokens: readonly UnitToken[], { first, last }: Phrase): Span {
  return span(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
}

/** The noun phrase that ends right before a token; null where there is none. */
export function phraseBefore(tokens: readonly UnitToken[], end: number): Phrase | null {
  let last = end - 1
  while (last >= 0 && isAdverb(tokens[last]?.key ?? "")) last--
  const token = tokens[last]
  if (!token) return null
  if (token.key === ",") return beforeInsertion(tokens, last)
  if (token.key === ")") return beforeBracket(tokens, last)
  if (!token.isWord || token.key === QUOTE) return null
  if (PRONOUNS.has(token.key)) return { first: last, last }
  return grownLeft(tokens, last)
}

/** Words in -ly that are no adverbs. */
const LY_NOUNS = set(
  "early daily weekly monthly yearly family july italy ally rally supply reply assembly friendly likely only elderly lovely ugly bully monopoly",
)

function isAdverb(key: string): boolean {
  if (LY_NOUNS.has(key)) return false
  return (
    /^\p{Ll}{3,}ly$/u.test(key) ||
    ["also", "later", "then", "again", "now", "once", "even", "himself", "herself", "too"].includes(key)
  )
}

/** "Dan Hollis, who was chairman in 2016, denied": the phrase before the insertion, insertion included. */
function beforeInsertion(tokens: readonly UnitToken[], comma: number): Phrase | null {
  for (let at = comma - 1; at > 0 && comma - at < 40; at--) {
    const key = tokens[at]?.key
    if (key === QUOTE || key === ";" || key === ":") return null
    if (key !== ",") continue
    const next = tokens[at + 1]
    if (!next || !opensInsertion(next)) continue
    const head = phraseBefore(tokens, at)
    if (head) return { first: head.first, last: comma - 1 }
  }
  return null
}

function opensInsertion(token: UnitToken): boolean {
  return (
    DETERMINERS.has(token.key) ||
    ["who", "whose", "which", "speaking", "in", "on", "at", "former", "now", "then", "himself", "herself"].includes(
      token.key,
    ) ||
    isCapital(token.text) ||
    /^\p{N}+$/u.test(token.text) ||
    /^(?:made|taken|written|sworn|dated|kept|sent|held|seen|signed|recorded|released|published|filed)$/.test(token.key)
  )
}

/** "Rep. Ron Hale (R-Wis.) said": the bracket belongs to the phrase. */
function beforeBracket(tokens: readonly UnitToken[], close: number): Phrase | null {
  for (let at = close - 1; at > 0 && close - at < 12; at--) {
    if (tokens[at]?.key !== "(") continue
    const head = phraseBefore(tokens, at)
    return head && { first: head.first, last: close }
  }
  return null
}

function grownLeft(tokens: readonly UnitToken[], last: number): Phrase | null {
  let first = last
  while (first > 0 && mayJoin(tokens, first - 1)) first--
  while (first < last && isLead(tokens, first, last)) first++
  const key = tokens[first]?.key ?? ""
  if (first === last && (PREPOSITIONS.has(key) || ENDS.has(key) || OPENERS.has(key) || DAYS.has(key))) return null
  return hasNoun(tokens, first, last) ? { first, last } : null
}

/** Whether the token may stand in the phrase that begins right after it. */
function mayJoin(tokens: readonly UnitToken[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next) return false
  if (token.key === "." && /^(?:mr|mrs|ms|dr|sen|rep|gov|prof|gen|col|lt|st|jr)$/.test(tokens[at - 1]?.key ?? ""))
    return true
  if (/^(?:mr|mrs|ms|dr|sen|rep|gov|prof|gen|col|lt|st)$/.test(token.key) && next.key === ".") return true
  if (["'s", "’s", "%", "$", "&"].includes(token.text)) return true
  if (token.key === "and") return isCapital(next.text) && isCapital(tokens[at - 1]?.text ?? "")
  if (!token.isWord || token.key === QUOTE) return false
  if (PRONOUNS.has(token.key) && !DETERMINERS.has(token.key)) return false
  return !ENDS.has(token.key)
}

/** What stands before the phrase proper: "But", "On Monday", "In a later interview". */
function isLead(tokens: readonly UnitToken[], first: number, last: number): boolean {
  const token = tokens[first]
  if (!token) return false
  if (OPENERS.has(token.key) || isAdverb(token.key)) return true
  if (DAYS.has(token.key) && !DETERMINERS.has(token.key) && first < last) return true
  if (PREPOSITIONS.has(token.key)) return true
  const before = tokens[first - 1]?.key ?? ""
  // "On 3 March 2011 the envoy said": figures of a date are no part of the phrase.
  if (/^\d{1,4}$/.test(token.key) && (DAYS.has(before) || PREPOSITIONS.has(before)) && first < last) return true
  // Behind a leading preposition, its noun goes too, up to where a new phrase clearly begins.
  const inLead =
    tokens.slice(Math.max(0, first - 4), first).some(({ key }) => PREPOSITIONS.has(key)) && !TIES.has(before)
  const begins = DETERMINERS.has(token.key) || isCapital(token.text)
  return (
    inLead &&
    !begins &&
    tokens.slice(first + 1, last + 1).some(({ key, text }) => DETERMINERS.has(key) || isCapital(text))
  )
}

function hasNoun(tokens: readonly UnitToken[], first: number, last: number): boolean {
  return (
    tokens
      .slice(first, last + 1)
      .some(({ key, isWord }) => isWord && key !== QUOTE && !PREPOSITIONS.has(key) && !DETERMINERS.has(key)) ||
    first < last
  )
}

/** The noun phrase that begins right after a token, with its appositions; null where there is none. */
export function phraseAfter(tokens: readonly UnitToken[], start: number): Phrase | null {
  const begin = tokens[start]
  if (!begin?.isWord || begin.key === QUOTE) return null
  if (PRONOUNS.has(begin.key)) return { first: start, last: start }
  if (
    !DETERMINERS.has(begin.key) &&
    !isCapital(begin.text) &&
    (PREPOSITIONS.has(begin.key) || ENDS.has(begin.key) || isAdverb(begin.key))
  )
    return null
  let last = start
  for (let at = start + 1; at < tokens.length; at++) {
    if (!goesOnRight(tokens, at)) break
    last = at
  }
  while (
    last > start &&
    (PREPOSITIONS.has(tokens[last]?.key ?? "") || DAYS.has(tokens[last]?.key ?? "") || tokens[last]?.key === ".")
  )
    last--
  return withAppositions(tokens, { first: start, last })
}

function goesOnRight(tokens: readonly UnitToken[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.key === QUOTE) return false
  if (token.key === "." || token.text === "'s" || token.text === "&") return at < tokens.length - 1
  if (!token.isWord) return false
  if (DAYS.has(token.key) && !isTied(tokens, at) && !DETERMINERS.has(tokens[at - 1]?.key ?? "")) return false
  if (PREPOSITIONS.has(token.key)) return ["of", "for", "at", "from", "with"].includes(token.key)
  if (token.key === "and") return isCapital(tokens[at + 1]?.text ?? "")
  return !ENDS.has(token.key)
}

function isTied(tokens: readonly UnitToken[], at: number): boolean {
  return TIES.has(tokens[at - 1]?.key ?? "")
}

/** ", a spokesman for the board" and "(R-Wis.)" behind a name belong to it. */
function withAppositions(tokens: readonly UnitToken[], phrase: Phrase): Phrase {
  const next = tokens[phrase.last + 1]
  const after = tokens[phrase.last + 2]
  if (next?.key === "(") {
    const close = tokens.findIndex(({ key }, at) => at > phrase.last && key === ")")
    return close > 0 && close - phrase.last < 8 ? withAppositions(tokens, { first: phrase.first, last: close }) : phrase
  }
  const opens =
    after &&
    (["a", "an", "the", "who", "whose", "his", "her", "its", "their", "former"].includes(after.key) ||
      (isCapital(after.text) && tokens[phrase.last + 3]?.key === "of") ||
      (/^\p{Ll}/u.test(after.text) &&
        / (?:of|for|at|director|chairman|minister|spokes\w+|professor|leader|secretary|manager|adviser|analyst)\b/.test(
          " " +
            tokens
              .slice(phrase.last + 2, phrase.last + 8)
              .map(({ key }) => key)
              .join(" "),
        )))
  if (next?.key !== "," || !opens || /^(?:but|and|while|as|when|after|before|in|on|at|adding|saying)$/.test(after.key))
    return phrase
  let last = phrase.last + 2
  while (last + 1 < tokens.length && ![",", ";", "—", "–", "--", QUOTE, ":"].includes(tokens[last + 1]?.key ?? ""))
    last++
  while (last > phrase.last && /^[.!?]$/.test(tokens[last]?.key ?? "")) last--
  return { first: phrase.first, last }
}

/** The subject of a unit: the first noun phrase, behind what only leads up to it; null where it cannot be told. */
export function subjectOf(tokens: readonly UnitToken[], isVerb: (index: number) => boolean): Phrase | null {
  for (let at = 0; at < Math.min(tokens.length, 30); at++) {
    if (tokens[at]?.key === QUOTE) return null
    if (isVerb(at)) return phraseBefore(tokens, at)
  }
  return null
}
