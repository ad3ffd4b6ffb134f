/** Turns of a transcript: the label that says who speaks. */
import type { Block, Span } from "../model.ts"
import { labelAt, turnLabels } from "../text/labels.ts"

/** Gives the label at the head of a turn, without its colon and brackets; null where the turn goes on another. */
export type LabelOf = (turn: Span) => Span | null

/** The labels of a text's turns, by the very rule that cut it into turns: "I have two things: …" is none. */
export function labelsOf(text: string, blocks: readonly Block[]): LabelOf {
  const labels = turnLabels(
    text,
    blocks.filter(({ kind }) => kind === "turn"),
  )
  return (turn) => {
    const label = labelAt(text, turn)
    return label && labels.has(text.slice(label.start, label.end)) ? label : null
  }
}
