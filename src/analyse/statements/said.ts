/** When a statement was said: the day that stands beside its cue, in the frame of its sentence, or in the name of its document. */
import type { Edtf, Span, TimeExpression, TimeId } from "../../model.ts"
import { contains, overlaps, touching } from "../../text/span.ts"
import type { Quote } from "../quotes.ts"
import type { Saying } from "../times/find.ts"
import type { Attribution } from "./attribute.ts"
import type { Unit } from "./units.ts"

/** The day of utterance, and the time expression that tells it. */
export interface Said {
  readonly edtf: Edtf
  readonly time: TimeId
}

/** By what it is told. */
export interface SaidFrom {
  readonly text: string
  readonly units: readonly Unit[]
  readonly times: readonly TimeExpression[]
}

/** How far, in characters, a day of utterance stands from its cue. */
const NEAR = 80

/** "said on Monday that …", "On Monday, … said …", "the letter of 3 March says"; null where nothing tells it, or two days do. */
export function saidOn(attribution: Attribution, from: SaidFrom): Said | null {
  const { cue, content, source, unit } = attribution
  const [first] = cue
  const within = from.units[unit]
  if (!first || !within) return null
  const calendar = touching(from.times, within).filter(isOfCalendar)
  const outside = calendar.filter((time) => !content.some((part) => overlaps(part, time)))
  const beside = outside.filter((time) => !source.some((part) => overlaps(part, time)))
  const near = beside.filter((time) => gapOf(first, time) < NEAR || isFrame(from.text, within, time))
  return (
    onlyOf(from.text, near) ??
    (near.length === 0
      ? onlyOf(
          from.text,
          outside.filter((time) => isOfDocument(from.text, source, time)),
        )
      : null)
  )
}

function isOfCalendar({ type, edtf }: TimeExpression): boolean {
  return edtf !== null && (type === "DATE" || type === "TIME")
}

function gapOf(cue: Span, { start, end }: Span): number {
  return start >= cue.end ? start - cue.end : cue.start - end
}

/**
 * "On Monday, after the vote had failed, …" and "According to the minutes of 3 March, …": what opens a
 * sentence holds for its first verb, however far.
 */
function isFrame(text: string, unit: Span, { start, end }: Span): boolean {
  if (/^(?:According to|In|As) [^,;:]{0,60}\b(?:of|on|from|dated)(?: the)? $/.test(text.slice(unit.start, start)))
    return PAPER.test(text.slice(unit.start, start)) && text[end] === ","
  return (
    /^["“‘(]?(?:On|In|At|Early|Late|Last)?(?: a| the)?(?: [a-z]+){0,4} ?$/.test(text.slice(unit.start, start)) &&
    text[end] === ","
  )
}

/** "the memo of 3 March", "his letter dated 3 March": a paper bears the day on which it speaks. */
function isOfDocument(text: string, source: readonly Span[], time: Span): boolean {
  const [holder] = source.filter((part) => contains(part, time))
  return (
    holder !== undefined &&
    PAPER.test(text.slice(holder.start, time.start)) &&
    /\b(?:of|from|dated|on)(?: the)? $/i.test(text.slice(holder.start, time.start))
  )
}

const PAPER =
  /\b(?:letter|memo|memorandum|minutes|transcript|report|cable|telegram|e-?mail|note|statement|diary|entry|dispatch|communiqu[eé]|ruling|affidavit|testimony|interview|speech|call|log|record)\b/i

/** The day that all of them tell; null where two differ. */
function onlyOf(text: string, times: readonly TimeExpression[]): Said | null {
  const [only, ...others] = times
  if (!only?.edtf || others.some(({ edtf }) => dayOf(edtf) !== dayOf(only.edtf))) return null
  const day = dayOf(only.edtf)
  return day === null ? null : { edtf: sided(text, only, day), time: only.id }
}

/** "before 3 March" and "since 3 March" are open on one side; an interval is none yet. */
function sided(text: string, { start }: Span, day: Edtf): Edtf {
  const [, word = ""] =
    /\b(before|until|by|after|since) (?:the )?$/i.exec(text.slice(Math.max(0, start - 12), start)) ?? []
  if (!word || day.includes("/")) return day
  return /^(?:after|since)$/i.test(word) ? `${day}/..` : `../${day}`
}

/** The day of a time of day; whatever is longer than a day stays as it is. */
function dayOf(edtf: Edtf | null): Edtf | null {
  return edtf === null ? null : edtf.replace(/T[^/]*/g, "")
}

/** The quoted words of statements whose day is told, in order: in them "today" is that day. */
export function sayingsOf(
  attributions: readonly Attribution[],
  said: readonly (Said | null)[],
  quotes: readonly Quote[],
): readonly Saying[] {
  const quoted = quotes.flatMap(({ spans }) => spans)
  const sayings = attributions.flatMap(({ content }, at) => {
    const told = said[at]
    if (!told) return []
    const spans = content.flatMap((part) => touching(quoted, part))
    return spans.map((span) => ({ ...span, time: told.time, said: told.edtf }))
  })
  return inOrder(sayings)
}

/** In order and disjoint: of two that touch, the one that begins first. */
function inOrder(sayings: readonly Saying[]): readonly Saying[] {
  const out: Saying[] = []
  for (const next of [...sayings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start >= (out.at(-1)?.end ?? 0)) out.push(next)
  }
  return out
}
