/** From attributions to statements: kind, stance, sourcing, the day of utterance, confidence. */
import type { Document, EntityId, Sourcing, Span, Statement, StatementId, StatementKind } from "../../model.ts"
import { contains, overlaps, trimmed } from "../../text/span.ts"
import type { Member } from "../people/cast.ts"
import type { Source } from "../people/sources.ts"
import type { Quote } from "../quotes.ts"
import type { Answered } from "./answers.ts"
import type { Attribution } from "./attribute.ts"
import { modeOf } from "./modes.ts"
import type { Said } from "./said.ts"

/** What a statement is judged by. */
export interface Evidence {
  readonly document: Document
  readonly quotes: readonly Quote[]
  readonly cast: readonly Member[]
}

/** Whom an attribution speaks of, and its place in the order of the text. */
export interface Parties {
  /** Its index in that order, from 0. */
  readonly index: number
  /** The index of the attribution through which the text has it; null where the text itself is the first hop. */
  readonly via: number | null
  readonly source: Source
  readonly speakers: readonly EntityId[]
  readonly hearers: readonly EntityId[]
  /** What it answers; null where no rule is sure. */
  readonly answers: Answered | null
  /** The day of utterance; null where the text does not tell it. */
  readonly said: Said | null
}

/** The statement that an attribution makes; ids count from 1. */
export function statementOf(attribution: Attribution, parties: Parties, evidence: Evidence): Statement {
  const { index, via, source, speakers, hearers, said, answers } = parties
  return {
    id: idOf(index),
    source: { spans: attribution.source, entities: speakers, by: source.by },
    cue: { spans: attribution.cue },
    content: { spans: attribution.content },
    addressee: attribution.addressee && { spans: [attribution.addressee], entities: hearers },
    kind: kindOf(attribution, evidence),
    stance: attribution.stance,
    mode: modeOf(
      attribution,
      source.members.map((member) => evidence.cast[member]),
    ),
    sourcing: sourcingOf(attribution, source, evidence),
    said: said?.edtf ?? null,
    via: via === null ? null : idOf(via),
    answers: answers && {
      spans: answers.spans,
      statement: answers.attribution === null ? null : idOf(answers.attribution),
    },
    confidence: attribution.confidence,
  }
}

/** The statements with the sourcing of their outermost hop; that of a statement by itself is how its own source is known. */
export function throughOutermost(statements: readonly Statement[]): readonly Statement[] {
  const known = new Map<StatementId, Sourcing>()
  return statements.map((statement) => {
    const outer = statement.via === null ? undefined : known.get(statement.via)
    known.set(statement.id, outer ?? statement.sourcing)
    return outer === undefined || outer === statement.sourcing ? statement : { ...statement, sourcing: outer }
  })
}

function idOf(index: number): StatementId {
  return `s${index + 1}`
}

/** Direct where all is in quotation marks, mixed where some is; a turn is direct without marks. */
function kindOf({ cue, content, pattern }: Attribution, { document: { text }, quotes }: Evidence): StatementKind {
  if (pattern === "turn") return "direct"
  const near = quotesOver(quotes, content)
  if (cue.some((verb) => near.some((quote) => contains(quote, verb)))) return kindWithin(text, content)
  if (near.length === 0) return "indirect"
  return content.every((part) => near.some((quote) => contains(quote, trimmed(text, part)))) ? "direct" : "mixed"
}

/** The same of what is said within a quotation: only marks inside of that one quote it. */
function kindWithin(text: string, content: readonly Span[]): StatementKind {
  const words = content.map(({ start, end }) => text.slice(start, end))
  if (words.length > 0 && words.every((part) => /^["“‘'«„]/.test(part) && /["”’'»],?$/.test(part))) return "direct"
  return words.some((part) => /["“”«»„]|(?<![\p{L}\p{N}])[‘']\p{L}/u.test(part)) ? "mixed" : "indirect"
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
