/**
 * Between the canonical text and the page: which characters of which text node a span is, and which
 * offset of the text a place on the page is. Each element with `data-start` holds one text node whose
 * characters are those of the canonical text from there on, one unit a unit, so that both ways are sums.
 */
import type { Span } from "../../model.ts"
import { partsOf } from "./parts.ts"

/** A text node and the stretch of the canonical text that it holds. */
export interface Piece extends Span {
  readonly node: Text
}

/** The pieces under an element, in order of the text. */
export function piecesIn(root: ParentNode): readonly Piece[] {
  return Array.from(root.querySelectorAll<HTMLElement>("[data-start]")).flatMap((element) => {
    const node = element.firstChild
    const start = Number(element.dataset.start)
    return node instanceof Text ? [{ node, start, end: start + node.data.length }] : []
  })
}

/** The ranges of the page that a span is; none where it is empty or stands in no piece. */
export function rangesOf(pieces: readonly Piece[], span: Span): readonly Range[] {
  return partsOf(pieces, span).flatMap(({ index, start, end }) => {
    const node = pieces[index]?.node
    if (!node) return []
    const range = node.ownerDocument.createRange()
    range.setStart(node, start)
    range.setEnd(node, end)
    return [range]
  })
}

/** The offset in the canonical text of a place in a text node; null where the node is none of the pieces. */
export function offsetOf(pieces: readonly Piece[], node: Node, units: number): number | null {
  const piece = pieces.find((candidate) => candidate.node === node)
  return piece ? piece.start + units : null
}

/** How far, in pixels, the pointer may be from a character that it means. */
const SLACK = 3

/** The offset of the character under a point of the window; null where there is none. */
export function offsetAtPoint(pieces: readonly Piece[], x: number, y: number): number | null {
  // Browsers without this call have no words under the pointer; the cards and the keys still work.
  if (!("caretPositionFromPoint" in document)) return null
  const caret = document.caretPositionFromPoint(x, y)
  if (!(caret?.offsetNode instanceof Text)) return null
  const { offsetNode: node, offset } = caret
  // A caret stands between two characters: the point means the one that it is in.
  for (const from of [offset, offset - 1]) {
    if (from < 0 || from >= node.data.length) continue
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, from + 1)
    if (Array.from(range.getClientRects()).some((rect) => isIn(rect, x, y))) return offsetOf(pieces, node, from)
  }
  return null
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK
}
