/** Spans of the canonical text held against the pieces in which it stands on the page, as sums alone. */
import type { Span } from "../../model.ts"

/** A part of a span: the piece's index, and the units within that piece. */
export interface Part extends Span {
  readonly index: number
}

/** A span as parts of pieces, which are disjoint and in order; what stands in none of them (white space) is left out. */
export function partsOf(pieces: readonly Span[], { start, end }: Span): readonly Part[] {
  const parts: Part[] = []
  for (let index = firstEndingBehind(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.start >= end) break
    const from = Math.max(start, piece.start)
    const until = Math.min(end, piece.end)
    if (from < until) parts.push({ index, start: from - piece.start, end: until - piece.start })
  }
  return parts
}

/** The index of the first piece that ends behind an offset; the number of pieces where none does. */
function firstEndingBehind(pieces: readonly Span[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
