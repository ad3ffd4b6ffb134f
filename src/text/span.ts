/**
 * Spans: half-open `[start, end)` in UTF-16 units of the canonical text. Everything that the
 * house says about a text is said in spans; lines and pages are views of them.
 */
import { DeskError } from "../errors.ts"
import type { Span } from "../model.ts"

/** Makes a span and refuses nonsense: negative, fractional or backward bounds. An empty span is one. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new DeskError("bad-span", `[${start}, ${end}) is no span; it takes whole numbers with 0 ≤ start ≤ end.`)
  }
  return { start, end }
}

/** The characters of a span. */
export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Whether two spans share a character; an empty one shares none. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}

/** Whether the inner span stands wholly in the outer one. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** By start, then the shorter first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** The span without white space at its rims; the very same value where there is none, an empty span where all is white. */
export function trimmed(text: string, at: Span): Span {
  let { start, end } = at
  while (start < end && isWhite(text, start)) start++
  while (end > start && isWhite(text, end - 1)) end--
  return start === at.start && end === at.end ? at : span(start, end)
}

function isWhite(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index))
}

/** Spans in order, with those that touch or overlap made one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const next of [...spans].sort(bySpan)) {
    const last = out.at(-1)
    if (last && next.start <= last.end) out[out.length - 1] = span(last.start, Math.max(last.end, next.end))
    else out.push(next)
  }
  return out
}

/** What is left of a span when the holes are cut out of it; trimmed, empty rests dropped. */
export function without(text: string, whole: Span, holes: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  let from = whole.start
  for (const hole of joined(holes)) {
    if (!overlaps(whole, hole)) continue
    if (hole.start > from) out.push(span(from, hole.start))
    from = Math.max(from, hole.end)
  }
  if (from < whole.end) out.push(span(from, whole.end))
  return out.map((rest) => trimmed(text, rest)).filter((rest) => rest.end > rest.start)
}

/** Those of some disjoint spans in order that share a character with a span. The search halves. */
export function touching<S extends Span>(sorted: readonly S[], at: Span): readonly S[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= at.start) low = middle + 1
    else high = middle
  }
  const out: S[] = []
  for (let next = sorted[low]; next && next.start < at.end; next = sorted[++low]) out.push(next)
  return out
}
