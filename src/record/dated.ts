/** What of a reading has a place on a timeline, with its date and its words in context. */
import type {
  Block,
  DatedThing,
  Document,
  Edtf,
  Entity,
  EntityId,
  Event,
  Reading,
  Role,
  Span,
  Statement,
  TimeExpression,
} from "../model.ts"
import { lineStarts, positionOf } from "../text/lines.ts"
import { overlaps, touching } from "../text/span.ts"

/** A thing of one reading, before its document and its place among others are known. */
export interface DatedHere {
  readonly thing: DatedThing
  readonly who: readonly string[]
  /** Who took part in an event, so that the same party in another document is the same; null where that cannot be told. */
  readonly parties: readonly string[] | null
  readonly edtf: Edtf | null
  readonly mod: string | null
  readonly clock: string | null
  readonly anchoredTo: TimeExpression["anchoredTo"]
  readonly span: Span
  readonly before: string
  readonly words: string
  readonly after: string
  readonly line: number
}

/** How long words and their context are at most together, in units: about a line and a half on screen. */
const CONTEXT = 160

/**
 * Events, with or without a day; statements of which the day of utterance is told; each end of a role that
 * has a day; and the dates and times of day that date none of these. In the order of the text.
 */
export function datedIn(reading: Reading): readonly DatedHere[] {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const things = [
    ...reading.events.map((event) => eventIn(event, entities)),
    ...reading.statements.filter(({ said }) => said !== null).map((one) => statementIn(one, entities)),
    ...reading.entities.flatMap((entity) => entity.roles.flatMap((role) => rolesIn(entity, role))),
  ]
  const { document } = reading
  const times = reading.times.filter(({ type }) => type === "DATE" || type === "TIME")
  const dating = things.map((thing) => datingTime(thing, { ...document, times }))
  const used = new Set(dating)
  const free = times.filter((time) => !used.has(time)).map(timeIn)
  const lines = lineStarts(document.text)
  return [...things.map((thing, at) => ({ ...thing, dating: dating[at] ?? null })), ...free]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ dating, thing, who, parties, edtf, span }) => ({
      ...{ thing, who, parties, edtf, span },
      mod: sideOf(document.text, edtf, dating) ?? dating?.mod ?? null,
      clock: /^[\dX-]+T(\d\d(?::\d\d)?|MO|DT|AF|EV|NI)/.exec(dating?.value ?? "")?.[1] ?? null,
      anchoredTo: dating?.anchoredTo ?? null,
      ...wordsIn(document, span),
      line: positionOf(lines, span.start).line,
    }))
}

/** A thing with the places beside which its time may stand. */
interface Thing extends Pick<DatedHere, "thing" | "who" | "parties" | "edtf" | "span"> {
  /** Where a time that dates it may stand nearby. */
  readonly near: Span
  /** Where one that dates it does not stand: in the words that were said. */
  readonly kept: readonly Span[]
}

type Entities = ReadonlyMap<EntityId, Entity>

function eventIn({ id, kind, type, happened, spans, participants, when }: Event, entities: Entities): Thing {
  const named = participants.map(({ entity }) => entities.get(entity)).filter((entity) => entity !== undefined)
  const parties = named.map((entity) => (entity.kind === "anonymous" ? null : `${entity.kind} ${entity.name}`))
  const span = extentOf(spans)
  return {
    thing: { kind: "event", id, event: kind, type, happened },
    who: [...new Set(named.map(({ name }) => name))],
    parties: parties.every((party) => party !== null) ? [...new Set(parties)].sort() : null,
    edtf: when,
    span,
    near: span,
    kept: [],
  }
}

function statementIn({ id, stance, source, cue, content, said }: Statement, entities: Entities): Thing {
  const span = extentOf([content, cue, source].find(({ spans }) => spans.length > 0)?.spans ?? [])
  return {
    thing: { kind: "statement", id, stance },
    who: source.entities.map((entity) => entities.get(entity)?.name).filter((name) => name !== undefined),
    parties: null,
    edtf: said,
    span,
    near: cue.spans.length > 0 ? extentOf(cue.spans) : span,
    kept: content.spans,
  }
}

function rolesIn(entity: Entity, { title, from, until, span }: Role): readonly Thing[] {
  return (["from", "until"] as const).flatMap((edge) => {
    const edtf = edge === "from" ? from : until
    const thing = { kind: "role", id: entity.id, title, edge } as const
    return edtf === null ? [] : [{ thing, who: [entity.name], parties: null, edtf, span, near: span, kept: [] }]
  })
}

function timeIn(time: TimeExpression): Thing & { readonly dating: TimeExpression } {
  const span = { start: time.start, end: time.end }
  const thing = { kind: "time", id: time.id, type: time.type } as const
  return { thing, who: [], parties: null, edtf: time.edtf, span, near: span, kept: [], dating: time }
}

/** From the first to the last character; spans of one part stand in order. */
function extentOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

/** How far, in units, the time of a thing stands from it, and its context reaches: a long sentence. */
const REACH = 400

/** The nearest time of its block that tells its date; null where there is none, as where the day was given by hand. */
function datingTime(
  { edtf, near, kept }: Thing,
  { blocks, times }: { readonly blocks: readonly Block[]; readonly times: readonly TimeExpression[] },
): TimeExpression | null {
  if (edtf === null) return null
  const block = blockRound(blocks, near)
  const reach = {
    start: Math.max(block.start, near.start - REACH),
    end: Math.min(block.end, near.end + REACH),
  }
  const sides = [edtf, ...edtf.split("/")]
  const telling = touching(times, reach).filter(
    (time) =>
      time.edtf !== null &&
      sides.includes(time.edtf.replace(/T[^/]*/g, "")) &&
      !kept.some((part) => overlaps(part, time)),
  )
  const gap = ({ start, end }: Span): number => Math.max(start - near.end, near.start - end, 0)
  return telling.reduce<TimeExpression | null>((best, time) => (best && gap(best) <= gap(time) ? best : time), null)
}

function blockRound(blocks: readonly Block[], at: Span): Span {
  return touching(blocks, { start: at.start, end: Math.max(at.end, at.start + 1) })[0] ?? at
}

/** "BEFORE" and "AFTER" where these words stand before the time that is the closed end of an open interval. */
function sideOf(text: string, edtf: Edtf | null, dating: TimeExpression | null): string | null {
  if (!dating || edtf === dating.edtf || !/^\.\.\/|\/\.\.$/.test(edtf ?? "")) return null
  const [, word] = /\b(before|after) (?:the )?$/i.exec(text.slice(Math.max(0, dating.start - 12), dating.start)) ?? []
  return word?.toUpperCase() ?? null
}

/** Words and the block round them on one line, cut at a word on either side where it is long. */
function wordsIn({ text, blocks }: Document, at: Span): Pick<DatedHere, "before" | "words" | "after"> {
  const block = blockRound(blocks, at)
  const from = Math.max(Math.min(block.start, at.start), at.start - REACH)
  const until = Math.max(at.end, Math.min(block.end, at.end + REACH))
  const words = onOneLine(text.slice(at.start, Math.min(at.end, at.start + REACH))).trim()
  const before = onOneLine(text.slice(from, at.start)).trimStart()
  const after = onOneLine(text.slice(at.end, until)).trimEnd()
  const room = Math.max(0, CONTEXT - words.length)
  const left = Math.min(before.length, Math.max(room - after.length, Math.floor(room / 2)))
  const right = Math.min(after.length, room - left)
  const isWhole = {
    before: left === before.length && from <= block.start,
    after: right === after.length && until >= block.end,
  }
  return {
    before: isWhole.before ? before : `…${before.slice(before.length - left).replace(/^\S*/, "")}`,
    words: words.length <= CONTEXT ? words : `${words.slice(0, CONTEXT).replace(/\S*$/, "")}…`,
    after: isWhole.after ? after : `${after.slice(0, right).replace(/\S*$/, "")}…`,
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ")
}
