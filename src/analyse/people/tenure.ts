/** When a role was held, as far as the text says so beside it. */
import type { Edtf, Span, TimeExpression } from "../../model.ts"
import { boundsOf } from "../../text/dates.ts"
import { touching } from "../../text/span.ts"
import type { Token } from "../tokens.ts"

/** From when until when a role was held, and on which day it is known to have been held; null where nothing says so. */
export interface Tenure {
  readonly from: Edtf | null
  readonly until: Edtf | null
  readonly asOf: Edtf | null
  /** How the text speaks of it: held when it was written, held then, over, or still to come. */
  readonly held: "now" | "then" | "before" | "yet to come"
}

interface Title extends Span {
  /** The verb that gives it: "was" in "was chairman until 2011"; null where none does. */
  readonly verb: Token | null
}

interface Ground {
  readonly tokens: readonly Token[]
  readonly times: readonly TimeExpression[]
  readonly published: Edtf | null
}

/** The tenure of a title. A day of publication tells nothing of one that is over or still to come. */
export function tenureOf(title: Title, ground: Ground): Tenure {
  const held = heldOf(title, ground.tokens)
  const beside = timesBeside(title, ground)
  const edge = (word: RegExp): Edtf | null => beside.find(({ lead }) => word.test(lead))?.edtf ?? null
  const from =
    edge(/\b(?:from|since|between)\s(?:the\s)?$/i) ?? (isStart(title) ? edge(/\b(?:in|on|)\s?(?:the\s)?$/i) : null)
  const until =
    edge(/\b(?:until|till|to|through|and|[-–—])\s?(?:the\s)?$/i) ??
    (isEnd(title) ? edge(/\b(?:in|on|)\s?(?:the\s)?$/i) : null)
  const stretch = beside.find(({ edtf, lead }) => edtf.includes("/") && /\bfrom\s$|[(,]\s?$/.test(lead))
  if (stretch) {
    const [first = null, last = null] = stretch.edtf.split("/")
    return { from: first, until: last, asOf: null, held }
  }
  if (from !== null || until !== null) return { from, until, asOf: null, held }
  return { from: null, until: null, asOf: asOf(held, beside, ground), held }
}

function isStart({ verb }: Title): boolean {
  return verb !== null && /^(?:appointed|named|elected|re-?elected|sworn|chosen|made|became|becomes)$/.test(verb.key)
}

function isEnd({ verb }: Title): boolean {
  return verb !== null && /^(?:resigned|retired|quit|dismissed|ousted|removed|replaced)$/.test(verb.key)
}

/** "former", "then-", "-elect": by the words of the title, else by the verb that gives it. */
function heldOf({ start, end, verb }: Title, tokens: readonly Token[]): Tenure["held"] {
  const own = tokens.filter((token) => token.start >= start && token.end <= end).map(({ key }) => key)
  const before = tokens.findLast((token) => token.end <= start)?.key
  const all = before === undefined ? own : [before, ...own]
  if (all.some((key) => /^(?:former|ex|late|onetime|one-time|erstwhile|once|retired|outgoing-)$|^ex-/.test(key)))
    return "before"
  if (all.some((key) => /^then$|^then-/.test(key))) return "then"
  if (own.some((key) => /-(?:elect|designate|to-be)$|^(?:incoming|designate|elect)$/.test(key))) return "yet to come"
  if (verb === null || /^(?:is|becomes|remains|serves|works)$/.test(verb.key)) return "now"
  return isEnd({ start, end, verb }) ? "before" : "then"
}

/** A time beside a title: its EDTF, and the words between the two. */
interface Beside {
  readonly edtf: Edtf
  readonly lead: string
}

/** How far behind a title, in characters, a time says when it was held. */
const REACH = 40

/** The times that follow a title within its clause, each with the word before it. */
function timesBeside({ end }: Title, { tokens, times }: Ground): readonly Beside[] {
  const stop = tokens.find(
    (token) =>
      token.start >= end && /^(?:[,;:.)]|—|–|“|who|which|when|said|says)$/.test(token.key) && token.start > end + 1,
  )
  const limit = Math.min(stop?.start ?? end + REACH, end + REACH)
  return touching(times, { start: end, end: limit }).flatMap(({ start, edtf, type }) => {
    if (edtf === null || (type !== "DATE" && type !== "DURATION")) return []
    const words = tokens.filter((token) => token.start >= end && token.end <= start)
    return [{ edtf, lead: `${words.map(({ text }) => text).join(" ")} ` }]
  })
}

/** The day for which a role is known: that which stands beside it, or that on which the text was written. */
function asOf(held: Tenure["held"], beside: readonly Beside[], { tokens, times, published }: Ground): Edtf | null {
  const told = beside.find(({ lead }) => /^(?:\(\s)?(?:in|on|at|during)?\s?(?:the\s)?$/i.test(lead))
  if (told && held !== "yet to come") return told.edtf
  const own = sentenceTimes(tokens, times)
  if (held === "then") return own.length === 1 ? (own[0] ?? null) : null
  return held === "now" && own.every((edtf) => isNear(edtf, published)) ? published : null
}

function sentenceTimes(tokens: readonly Token[], times: readonly TimeExpression[]): readonly Edtf[] {
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? start
  const all = touching(times, { start, end }).flatMap(({ edtf, type }) =>
    edtf !== null && (type === "DATE" || type === "TIME") ? [edtf.replace(/T[^/]*/g, "")] : [],
  )
  return [...new Set(all)]
}

/** How far from the day of publication a sentence still speaks of the present, in milliseconds: a season. */
const SEASON = 92 * 24 * 3_600_000

function isNear(edtf: Edtf, published: Edtf | null): boolean {
  const own = boundsOf(edtf)
  const day = published === null ? null : boundsOf(published)
  if (!own || !day) return false
  const last = Date.parse(own.latest ?? own.earliest ?? "")
  const then = Date.parse(day.earliest ?? day.latest ?? "")
  return Math.abs(last - then) < SEASON
}
