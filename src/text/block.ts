/** Blocks by their kind and place. */
import type { Block, BlockKind, Span } from "../model.ts"

/** A block of which nothing but its kind and place is known. */
export function block(kind: BlockKind, at: Span): Block {
  return {
    kind,
    start: at.start,
    end: at.end,
    speaker: null,
    repeats: null,
    page: null,
    line: null,
    box: null,
    time: null,
    confidence: null,
  }
}
