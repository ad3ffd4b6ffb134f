/** Roles that the text itself states beside a name: "then-envoy Tomas Reyd", "Dan Hollis, the board’s chairman,". */
import type { Edtf, Span, TimeExpression } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isFiniteVerb } from "../statements/clauses.ts"
import { isSpeechVerb } from "../statements/verbs.ts"
import { isCapital, type Token } from "../tokens.ts"
import { HONORIFICS, OFFICES } from "./lexicon.ts"
import { isBodyNoun, isPersonNoun, isPlural, RELATIONS, singularOf } from "./nouns.ts"
import { tenureOf, type Tenure } from "./tenure.ts"

/** A role or a description that the text gives to whom it names; the span is that of the title as written. */
export interface Stated extends Span, Tenure {
  /** The noun on which it hangs, in lower case and in the singular: "minister", "spokeswoman", "wife", "airline". */
  readonly head: string
  /** The words of the title, in lower case. */
  readonly words: readonly string[]
  /** What somebody is to somebody or by trade is no office, but tells whom "his wife" and "the beekeeper" mean. */
  readonly isOffice: boolean
  /** Where the text says whose it is: within the title, or right before it ("Corrant’s envoy"); null where it does not. */
  readonly whose: Span | null
}

/** What roles are read from. */
export interface Ground {
  /** The tokens of the sentence. */
  readonly tokens: readonly Token[]
  /** The times of the text, in order. */
  readonly times: readonly TimeExpression[]
  readonly published: Edtf | null
}

/** What a noun must be to describe: a person, or a body. */
type Sort = "person" | "body"

/** The roles that a sentence states beside a name. */
export function rolesBeside(name: Span, ground: Ground, sort: Sort): readonly Stated[] {
  const { tokens } = ground
  const first = tokens.findIndex(({ end }) => end > name.start)
  if (first < 0) return []
  let end = first
  while ((tokens[end]?.start ?? Infinity) < name.end) end++
  const at = { first, end }
  return [titleBefore(tokens, at, sort), ...titlesAfter(tokens, at, sort)].flatMap((title) =>
    title ? [statedAt(title, ground, sort)] : [],
  )
}

/** A title by its tokens, and the one on which it hangs. */
interface Title {
  readonly first: number
  readonly end: number
  readonly head: number
  /** Whether a form of "be" or the like gives it: "was chairman". */
  readonly verb: number | null
}

function statedAt(title: Title, ground: Ground, sort: Sort): Stated {
  const { tokens } = ground
  const start = tokens[title.first]?.start ?? 0
  const end = tokens[title.end - 1]?.end ?? start
  const head = singularOf(nounOf(tokens[title.head]))
  return {
    ...span(start, end),
    head,
    words: tokens.slice(title.first, title.end).map(({ key }) => key),
    isOffice: sort === "person" && !RELATIONS.has(head) && !GENERIC.has(head),
    whose: whoseAt(tokens, title),
    ...tenureOf({ start, end, verb: tokens[title.verb ?? -1] ?? null }, ground),
  }
}

/** Where the text says whose a role is: the owner before it, or itself. */
function whoseAt(tokens: readonly Token[], { first, end }: Title): Span {
  let from = first
  if (/['’]s?$/.test(tokens[first - 1]?.text ?? "")) from--
  while (from < first && from > 0 && isCapital(tokens[from - 1]?.text ?? "")) from--
  return span(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0)
}

/** "envoy" of "then-envoy", "vice-chairman" of itself. */
function nounOf(token: Token | undefined): string {
  return (token?.key ?? "").replace(/^(?:then|ex|co|now)-/, "").replace(/-(?:elect|designate)$/, "")
}

function isHead(token: Token | undefined, sort: Sort): boolean {
  if (!token?.isWord) return false
  const noun = nounOf(token)
  if (sort === "body") return isBodyNoun(noun)
  if (OFFICES.has(noun) || OFFICES.has(noun.replace(/^vice-/, ""))) return true
  return isPersonNoun(noun) && !isPlural(noun)
}

/** They describe, and are no office. */
const GENERIC = new Set(
  "man woman boy girl child person lady gentleman teenager youth guest resident citizen native stranger passenger customer victim suspect witness survivor baby adult patient visitor neighbour neighbor participant other one another source insider informant".split(
    " ",
  ),
)

const STOPS = new Set(
  "the a an this that these those his her its their our my your and but or nor so yet said says told asked added called wrote denied confirmed as when while if since because after before who whom which whose what where how is was are were be been being am has have had will would can could may might must should do does did not no of to in on at by for with from into about against under over between among through during including like than then also both either neither i he she it we you they him them us me former-".split(
    " ",
  ),
)
/** Participles that stand within a title. */
const PARTICIPLES = new Set(
  "retired elected appointed disgraced renowned self-styled acting outgoing incoming departing sitting serving newly-elected ousted deposed exiled jailed convicted acclaimed respected visiting leading founding managing governing ruling deceased".split(
    " ",
  ),
)

/** Whether a word may stand in a title before its noun. */
function isInTitle(token: Token | undefined): boolean {
  if (!token) return false
  if (!token.isWord) return token.text === "." || token.text === "&" || token.text === "-"
  if (STOPS.has(token.key) || /['’]s?$|^\p{N}/u.test(token.text)) return false
  if (isCapital(token.text) || PARTICIPLES.has(token.key)) return true
  if (isSpeechVerb(token.key) || token.key.endsWith("ly") || isFiniteVerb(token, undefined)) return false
  return !/^\p{Ll}{2,}(?:ed|ing)$/u.test(token.key)
}

const MOST_BEFORE = 7

/** "the former Veldan envoy Tomas Reyd", "Ambassador to the United States Ada Orr", "the chairman, Dan Hollis". */
function titleBefore(tokens: readonly Token[], { first: name }: { readonly first: number }, sort: Sort): Title | null {
  let at = name - 1
  while (at >= 0 && isHonorific(tokens, at)) at--
  if (tokens[at]?.text === ",") return appositionBefore(tokens, at, sort)
  const head = isHead(tokens[at], sort) ? at : headBeforeField(tokens, at, sort)
  if (head === null) return null
  return { first: titleStart(tokens, head), end: at + 1, head, verb: null }
}

function isHonorific(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? ""
  if (key === ".") return HONORIFICS.has(tokens[at - 1]?.key ?? "") && !OFFICES.has(tokens[at - 1]?.key ?? "")
  return /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|hon)$/.test(key)
}

function titleStart(tokens: readonly Token[], head: number): number {
  let first = head
  const isLoud = isCapital(tokens[head]?.text ?? "")
  while (first > 0 && head - first < MOST_BEFORE && isInTitle(tokens[first - 1])) {
    const before = tokens[first - 1]
    // "Welcome, and thank Governor Hale": what leads up to a title in capitals is none of it.
    if (isLoud && before && /^\p{Ll}/u.test(before.text) && !isLead(before)) break
    first--
  }
  while (first < head && !tokens[first]?.isWord) first++
  return first
}

function isLead({ key }: Token): boolean {
  return (
    PARTICIPLES.has(key) ||
    /^(?:former|then|then-.*|deputy|late|assistant|vice|first|interim|chief|longtime|ex-.*)$/.test(key)
  )
}

/** "Minister of Education", "Ambassador to the United States", "CEO of the Refugee Council": the noun before its field. */
function headBeforeField(tokens: readonly Token[], last: number, sort: Sort): number | null {
  for (let at = last; at > Math.max(0, last - 9); at--) {
    const token = tokens[at]
    const isTie = /^(?:of|for|to|at|on)$/.test(token?.text ?? "")
    if (isTie && isHead(tokens[at - 1], sort) && at < last) return at - 1
    if (!isTie && !(token && (isCapital(token.text) || /^(?:the|and|&)$/.test(token.text)))) return null
  }
  return null
}

/** "Japan’s prime minister, Taro Aso": a title that says of whom it is one, before a comma. */
function appositionBefore(tokens: readonly Token[], comma: number, sort: Sort): Title | null {
  const head = isHead(tokens[comma - 1], sort) ? comma - 1 : headBeforeField(tokens, comma - 1, sort)
  if (head === null) return null
  const first = titleStart(tokens, head)
  const before = tokens[first - 1]
  if (before?.key === "the" && tokens[first - 2]?.key === "of") return null // "Office of the Mayor, Ada Orr"
  const isDefinite =
    !before || /^(?:the|a|an|his|her|its|their|our|my)$/.test(before.key) || /['’]s?$/.test(before.text)
  return isDefinite || isCapital(tokens[first]?.text ?? "") ? { first, end: comma, head, verb: null } : null
}

const COPULAS = new Set("is was became becomes remains remained".split(" "))
const APPOINTS = new Set("appointed named elected reelected re-elected sworn chosen made".split(" "))
const SERVES = new Set("served serves worked works serving sat".split(" "))
const LEAVES = new Set("resigned retired quit dismissed ousted removed replaced".split(" "))
const ARTICLES = new Set("the a an his her its their our my one".split(" "))

/** The titles behind a name: in an apposition, in brackets, or behind a verb that gives one. */
function titlesAfter(tokens: readonly Token[], { end }: { readonly end: number }, sort: Sort): readonly Title[] {
  const opener = tokens[end]?.text ?? ""
  const inside = /^[,(—–-]$|^--$/.test(opener)
  let at = inside ? end + 1 : end
  if (inside && /^\p{N}+$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === ",") at += 2 // "Reyd, 46, envoy to …"
  if (/^(?:who|which|whose)$/.test(tokens[at]?.key ?? "")) return titleBehindVerb(tokens, at + 1, sort)
  if (!inside) return titleBehindVerb(tokens, at, sort)
  const title = titleFrom(tokens, at, sort)
  return title ? [title] : titleBehindVerb(tokens, at, sort)
}

/** "was envoy to Corrant", "was appointed chairman", "served as a judge", "resigned as mayor". */
function titleBehindVerb(tokens: readonly Token[], from: number, sort: Sort): readonly Title[] {
  for (let at = from; at < from + 6; at++) {
    const key = tokens[at]?.key ?? ""
    if (APPOINTS.has(key) || SERVES.has(key) || LEAVES.has(key) || COPULAS.has(key)) {
      if (COPULAS.has(key) && isParticiple(tokens, at + 1)) continue
      const next = /^(?:as|in)$/.test(tokens[at + 1]?.key ?? "") ? at + 2 : at + 1
      if ((SERVES.has(key) || LEAVES.has(key)) && next === at + 1) return []
      const title = titleFrom(tokens, tokens[next]?.key === "as" ? next + 1 : next, sort)
      return title ? [{ ...title, verb: at }] : []
    }
    if (!/^(?:has|had|have|been|later|then|once|also|now|previously|formerly|first|who)$/.test(key)) return []
  }
  return []
}

function isParticiple(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? ""
  return APPOINTS.has(key) || LEAVES.has(key) || /^(?:later|then|once|also|previously|first)$/.test(key)
}

/** The title that begins here, its article passed over. */
function titleFrom(tokens: readonly Token[], from: number, sort: Sort): Title | null {
  let first = from
  while (ARTICLES.has(tokens[first]?.key ?? "") || /^(?:then|now|once|also)$/.test(tokens[first]?.key ?? "")) first++
  let head = first
  const limit = first + 8
  while (head < limit && !isLastHead(tokens, head, sort)) {
    const token = tokens[head]
    if (!token || !(isInTitle(token) || /['’]s?$/.test(token.text))) return null
    head++
  }
  if (head === limit || /['’]s?$/.test(tokens[head]?.text ?? "")) return null
  const end = endOfTitle(tokens, head)
  const isAnother = first === from && isCapital(tokens[head]?.text ?? "") && isCapital(tokens[head + 1]?.text ?? "")
  if (isAnother) return null // "Senator Orr, Governor Hale": somebody else
  // Of a body only what is closed off again is said: "Corrant Steel, the Church denied" says nothing of it.
  const closes = /^[,.;)—–]$/.test(tokens[end]?.text ?? ".") && !isCapital(tokens[head]?.text ?? "")
  return sort === "person" || closes ? { first, end, head, verb: null } : null
}

/** "prime minister": the noun is the last of those that stand together. */
function isLastHead(tokens: readonly Token[], at: number, sort: Sort): boolean {
  return isHead(tokens[at], sort) && !isHead(tokens[at + 1], sort)
}

const TIES = new Set("of for at to from in on with the and &".split(" "))
/** Behind these a noun follows that belongs to the title. */
const OPENS_MORE = new Set("of for at to from the its his her".split(" "))

/** Where the title ends that hangs on a noun: with what is tied to it by "of", "for", "at", "to", "in". */
function endOfTitle(tokens: readonly Token[], head: number): number {
  let last = head
  let owned = false
  while (last + 1 < tokens.length && last - head < 14) {
    const token = tokens[last + 1]
    const key = token?.key ?? ""
    const isPoint = token?.text === "." && HONORIFICS.has(tokens[last]?.key ?? "")
    if (!token || (!token.isWord && token.text !== "&" && !isPoint) || /^\p{N}/u.test(token.text) || MONTHS.test(key))
      break
    // "the chairman of Corrant’s outgoing water board": what somebody owns goes on to its noun.
    if (owned && !TIES.has(key)) {
      last++
      continue
    }
    const isBody = isCapital(tokens[last]?.text ?? "") && isBodyNoun(key) // "Leith hospital"
    if (!TIES.has(key) && !isPoint && !isBody && !isCapital(token.text) && !OPENS_MORE.has(tokens[last]?.key ?? ""))
      break
    last++
    owned ||= /['’]s?$/.test(token.text)
  }
  while (last > head && TIES.has(tokens[last]?.key ?? "")) last--
  return last + 1
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)$/
