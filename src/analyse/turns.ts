/** Turns of a transcript: the label that says who speaks. */
import type { Span } from "../model.ts"
import { span } from "../text/span.ts"

const LABEL = /^(?:Q(?=[.:\s])|A(?=[.:]\s)|\p{Lu}[\p{L}\p{N} .'’-]{0,60}?(?=\s?(?:\([^()\n]{1,40}\))?\s?:))/u

/** The label at the head of a turn, without its colon and brackets; null where the turn goes on another. */
export function turnLabelAt(text: string, { start, end }: Span): Span | null {
  const match = LABEL.exec(text.slice(start, Math.min(end, start + 120)))
  return match ? span(start, start + match[0].trimEnd().length) : null
}
