/**
 * Draws the marks with the CSS Custom Highlight API: the page's elements stay as they are, and marks.css
 * says how each mark looks. A browser without it shows the text and the cards.
 */
import { rangesOf, type Piece } from "./geometry.ts"
import { MARKS, type MarkName, type Marks } from "./marks.ts"

/** Draws marks over what is drawn already; a mark that is given empty is taken away. */
export function draw(pieces: readonly Piece[], marks: Marks): void {
  if (!("highlights" in CSS)) return
  for (const [name, spans] of marks) {
    const highlight = new Highlight(...spans.flatMap((span) => rangesOf(pieces, span)))
    highlight.priority = MARKS.indexOf(name)
    CSS.highlights.set(name, highlight)
  }
}

/** Takes the marks away. */
export function wipe(names: readonly MarkName[]): void {
  if (!("highlights" in CSS)) return
  for (const name of names) CSS.highlights.delete(name)
}
