/** Pieces: the words of a document that has no plain text of its own, which are laid out as one. */
import type { Block, BlockKind } from "../model.ts"
import { normalise } from "../text/normalise.ts"
import { span } from "../text/span.ts"
import { block } from "../text/block.ts"

/** A block to be: its kind, its words, and where it stood. */
export interface Piece {
  readonly kind: BlockKind
  readonly words: string
  /** As Block has them; null where it is left out. */
  readonly page?: number | null
  readonly line?: number | null
  readonly time?: string | null
}

/** The canonical text of pieces, each a block with a blank line before the next; those without words are left out. */
export function laidOut(pieces: readonly Piece[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const words = pieces.map((piece) => normalise(piece.words).trim())
  let at = 0
  const blocks = pieces.flatMap(({ kind, page = null, line = null, time = null }, index) => {
    const { length } = words[index] ?? ""
    if (length === 0) return []
    const place = span(at, at + length)
    at += length + BETWEEN.length
    return [{ ...block(kind, place), page, line, time }]
  })
  return { text: words.filter((one) => one !== "").join(BETWEEN), blocks }
}

const BETWEEN = "\n\n"
