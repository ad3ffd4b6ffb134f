/** All attributions of a text: what the encoder found, or the rules where there is none, and the turns. */
import type { Block } from "../../model.ts"
import { touching } from "../../text/span.ts"
import type { Encoded } from "../encoder/read.ts"
import type { Quote } from "../quotes.ts"
import type { Attribution } from "./attribute.ts"
import { encodedAttributions } from "./encoded.ts"
import { laidOut } from "./layouts.ts"
import { ruledAttributions } from "./ruled.ts"
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
export function findAttributions(text: string, { blocks, units, quotes, encoded }: Ground): readonly Attribution[] {
  const marked = { text, quoted: quotes.flatMap(({ spans }) => spans) }
  const layout = laidOut(blocks, marked)
  const laid = layout.flatMap(({ content }) => content)
  const found = encoded
    ? encodedAttributions(encoded.statements, { blocks, units, quotes, ...marked })
    : ruledAttributions(text, blocks, units)
  const others = found.filter(({ content }) => !content.some((part) => touching(laid, part).length > 0))
  return [...others, ...layout, ...turnsOf(text, blocks)].sort((a, b) => startOf(a) - startOf(b))
}

/** The first character of an attribution. */
export function startOf({ source, cue, content }: Attribution): number {
  // The spans of one part stand in order, so that the first of each is enough.
  return Math.min(...[source, cue, content].flatMap(([first]) => (first ? [first.start] : [])))
}
