/** Sections: the stretches of a long text that are read one after the other, so that memory stays bounded. */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { endsLine, kindOf, WHITE } from "./characters.ts"

/**
 * A text in sections of about `size` UTF-16 units, in order and without gaps. A section holds whole lines
 * and is at most twice as long; a line that is longer is cut at white space, or where there is none, anywhere.
 */
export function* sectionsOf(text: string, size: number): Generator<Span> {
  for (let start = 0; start < text.length;) {
    const end = endOfSection(text, start, size)
    yield span(start, end)
    start = end
  }
}

function endOfSection(text: string, start: number, size: number): number {
  const middle = start + size
  if (middle >= text.length) return text.length
  for (let at = middle; at > start; at--) if (endsLine(text.charCodeAt(at - 1))) return at
  const farthest = Math.min(text.length, middle + size)
  for (let at = middle; at < farthest; at++) if (endsLine(text.charCodeAt(at))) return at + 1
  if (farthest === text.length) return farthest
  for (let at = middle; at > start; at--) if (kindOf(text.charCodeAt(at - 1)) === WHITE) return at
  return insidePair(text, middle) ? middle + 1 : middle
}

/** Whether a place lies between the two units of one code point. */
function insidePair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}
