/** All attributions of a text: what the encoder found, or the rules where there is none; the layout's, and the turns. */
import type { Block, Span } from "../../model.ts"
import { bySpan, contains, overlaps, touching } from "../../text/span.ts"
import type { Encoded } from "../encoder/read.ts"
import type { Quote } from "../quotes.ts"
import { addressed } from "./addressee.ts"
import type { Attribution } from "./attribute.ts"
import { encodedAttributions } from "./encoded.ts"
import { laidOut } from "./layouts.ts"
import { written } from "./modes.ts"
import { nestedAttributions } from "./nested.ts"
import { ruledAttributions } from "./ruled.ts"
import { judged } from "./stances/judged.ts"
import { withOuter } from "./outer.ts"
import { turnsOf } from "./transcript.ts"
import type { Unit } from "./units.ts"

/** What attributions are found in, beside the text. */
export interface Ground {
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
  readonly quotes: readonly Quote[]
  /** What the encoder found; null where there is no encoder. */
  readonly encoded: Encoded | null
}

/** The attributions of a text, in order of their first character. */
export function findAttributions(text: string, ground: Ground): readonly Attribution[] {
  const { blocks, units, quotes, encoded } = ground
  const marked = { text, quoted: quotes.flatMap(({ spans }) => spans) }
  const layout = laidOut(blocks, marked)
  const ruled = judged(text, units, ruledAttributions(text, blocks, units))
  const place = { blocks, units, quotes, ...marked }
  const found = encoded
    ? withUnseen(judged(text, units, withOuter(text, encodedAttributions(encoded.statements, place), ruled)), ruled)
    : ruled
  const laid = layout.flatMap(({ content }) => content)
  const others = found.filter(({ content }) => !content.some((part) => touching(laid, part).length > 0))
  const outer = [...others, ...layout, ...turnsOf(text, blocks)]
  const nested = judged(text, units, nestedAttributions(text, outer, encoded?.nested ?? []))
  return [...written(units, addressed(units, [...outer, ...nested]))].sort(inOrder)
}

/** By the first character; of two that begin together, the one whose content begins there may hold the other. */
function inOrder(a: Attribution, b: Attribution): number {
  const start = startOf(a)
  const held = (one: Attribution): number => (one.content[0]?.start === start ? -one.content[0].end : 0)
  return start - startOf(b) || held(a) - held(b) || (a.cue[0]?.start ?? start) - (b.cue[0]?.start ?? start)
}

/**
 * With the rules' statements where the encoder saw nothing, or nothing but what stands in their contents.
 * What merely asserts is left to the encoder: there the rules are right too rarely.
 */
function withUnseen(encoded: readonly Attribution[], ruled: readonly Attribution[]): readonly Attribution[] {
  const touched = touchedBy(encoded)
  const isUnseen = (one: Attribution): boolean => touched(one).every((other) => isInside(other, one))
  return [...encoded, ...ruled.filter((one) => one.stance !== "asserts" && isUnseen(one))]
}

/** Gives those of some attributions that share a character with another. */
function touchedBy(attributions: readonly Attribution[]): (one: Attribution) => readonly Attribution[] {
  const parts = attributions.flatMap((one) => spansOf(one).map(({ start, end }) => ({ start, end, one }))).sort(bySpan)
  let furthest = 0
  const reach = parts.map(({ end }) => (furthest = Math.max(furthest, end)))
  return (one) => {
    const found = new Set<Attribution>()
    for (const part of spansOf(one)) {
      for (let at = lastBefore(parts, part.end); at >= 0 && (reach[at] ?? 0) > part.start; at--) {
        const other = parts[at]
        if (other && overlaps(other, part)) found.add(other.one)
      }
    }
    return [...found]
  }
}

/** The index of the last of some spans in order that begins before a place; -1 where none does. */
function lastBefore(sorted: readonly Span[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? Infinity) < place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether an attribution stands wholly in another's content. */
function isInside(inner: Attribution, outer: Attribution): boolean {
  return spansOf(inner).every((part) => outer.content.some((own) => contains(own, part)))
}

function spansOf({ source, cue, content }: Attribution): readonly Span[] {
  return [...source, ...cue, ...content]
}

/** The first character of an attribution. */
export function startOf({ source, cue, content }: Attribution): number {
  // The spans of one part stand in order, so that the first of each is enough.
  return Math.min(...[source, cue, content].flatMap(([first]) => (first ? [first.start] : [])))
}
