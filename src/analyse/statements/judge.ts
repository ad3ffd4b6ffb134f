/** From attributions to statements: kind, stance, sourcing, the day of utterance, confidence. */
import type {
  Document,
  Edtf,
  EntityId,
  Sourcing,
  Span,
  Stance,
  Statement,
  StatementId,
  StatementKind,
  TimeExpression,
} from "../../model.ts"
import { contains, overlaps, touching, trimmed } from "../../text/span.ts"
import type { Member } from "../people/cast.ts"
import type { Source } from "../people/sources.ts"
import type { Quote } from "../quotes.ts"
import type { Attribution } from "./attribute.ts"
import type { Unit } from "./units.ts"

/** What a statement is judged by. */
export interface Evidence {
  readonly document: Document
  readonly quotes: readonly Quote[]
  readonly units: readonly Unit[]
  readonly cast: readonly Member[]
  readonly times: readonly TimeExpression[]
}

/** Whom an attribution speaks of, and its place in the order of the text. */
export interface Parties {
  /** Its index in that order, from 0. */
  readonly index: number
  /** The index of the turn in whose words it stands; null outside of turns. */
  readonly turn: number | null
  readonly source: Source
  readonly speakers: readonly EntityId[]
  readonly hearers: readonly EntityId[]
}

/** The statement that an attribution makes; ids count from 1. */
export function statementOf(attribution: Attribution, parties: Parties, evidence: Evidence): Statement {
  const { index, turn, source, speakers, hearers } = parties
  return {
    id: idOf(index),
    source: { spans: attribution.source, entities: speakers, by: source.by },
    cue: { spans: attribution.cue },
    content: { spans: attribution.content },
    addressee: attribution.addressee && { spans: [attribution.addressee], entities: hearers },
    kind: kindOf(attribution, evidence),
    stance: stanceOf(attribution, evidence),
    mode: attribution.mode,
    sourcing: turn === null ? sourcingOf(attribution, source, evidence) : "primary-document",
    said: saidOn(attribution, evidence),
    via: turn === null ? null : idOf(turn),
    answers: null,
    confidence: attribution.confidence,
  }
}

function idOf(index: number): StatementId {
  return `s${index + 1}`
}

/** Direct where all is in quotation marks, mixed where some is; a turn is direct without marks. */
function kindOf({ content, pattern }: Attribution, { document: { text }, quotes }: Evidence): StatementKind {
  if (pattern === "turn") return "direct"
  const near = quotesOver(quotes, content)
  if (near.length === 0) return "indirect"
  return content.every((part) => near.some((quote) => contains(quote, trimmed(text, part)))) ? "direct" : "mixed"
}

/** The quotations that touch a content; both are in order, so the search halves. */
function quotesOver(quotes: readonly Quote[], content: readonly Span[]): readonly Span[] {
  const first = content[0]?.start ?? 0
  const last = content.at(-1)?.end ?? 0
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.spans.at(-1)?.end ?? 0) <= first) low = middle + 1
    else high = middle
  }
  const out: Span[] = []
  for (let at = low; (quotes[at]?.spans[0]?.start ?? Infinity) < last; at++) {
    out.push(...(quotes[at]?.spans ?? []).filter((quote) => content.some((part) => overlaps(part, quote))))
  }
  return out
}

/** The cue's stance, unless the content itself denies: "It is untrue that …", "a fabrication". */
function stanceOf({ stance, content }: Attribution, { document: { text } }: Evidence): Stance {
  const [first] = content
  if (!first || stance !== "asserts") return stance
  const opening = text.slice(first.start, Math.min(first.end, first.start + 80))
  const denies =
    /^["“‘]?(?:that )?(?:it|this|that|the (?:story|claim|report|account|allegation)s?) (?:is|was|are|were) (?:(?:simply|completely|totally|absolutely|all|just|plainly) )?(?:not true|untrue|false|a (?:lie|fabrication|fairy tale|hoax)|fabricated|nonsense|wrong)\b/i
  return denies.test(opening) ? "denies" : stance
}

const SPOKES = /\bspokes(?:man|woman|person)\b/i

/** How this document has it. A view or a plan that nobody is said to have uttered is the reporter's. */
function sourcingOf(
  { pattern, mode, source: [at] }: Attribution,
  { members, by }: Source,
  { document, cast }: Evidence,
): Sourcing {
  if (pattern === "turn") return "primary-document"
  const found = members.map((index) => cast[index])
  if (found.some((one) => one?.kind === "anonymous")) return "anonymous"
  if (found.some((one) => one?.kind === "document")) return "primary-document"
  if (found.some((one) => one?.kind === "outlet" && one.name !== document.outlet)) return "other-outlet"
  if (found.length === 0 || by === "none" || mode === "belief" || mode === "intention" || mode === "knowledge")
    return "reporter"
  const words = at ? document.text.slice(at.start, at.end) : ""
  const roles = found.flatMap((one) => one?.roles ?? []).map(({ start, end }) => document.text.slice(start, end))
  return [words, ...roles].some((role) => SPOKES.test(role)) ? "named-spokesperson" : "named-on-record"
}

/** How far, in units, a day of utterance stands from its cue. */
const NEAR = 80

/** The day that stands beside the cue, outside of what was said: "said on Monday that …". */
function saidOn({ cue: [cue], content, source, unit }: Attribution, { times, units }: Evidence): Edtf | null {
  const within = units[unit]
  if (!cue || !within) return null
  const near = touching(times, within).filter(({ start, end, type, edtf }) => {
    const outside = ![...content, ...source].some((part) => overlaps(part, { start, end }))
    const gap = start >= cue.end ? start - cue.end : cue.start - end
    return outside && edtf !== null && (type === "DATE" || type === "TIME") && gap < NEAR
  })
  const [only, ...others] = near
  return only && others.every(({ edtf }) => edtf === only.edtf) ? dayOf(only.edtf) : null
}

/** The day of a time of day; whatever is longer than a day stays as it is. */
function dayOf(edtf: Edtf | null): Edtf | null {
  return edtf === null ? null : edtf.replace(/T[^/]*/g, "")
}
