/** Turns of a transcript as statements: each is a direct statement of the speaker whom its label names. */
import type { Block, Span } from "../../model.ts"
import { span, trimmed } from "../../text/span.ts"
import { labelsOf } from "../turns.ts"
import { labelled, type Attribution } from "./attribute.ts"

/** The statements of a text's turns; paragraphs without a label go on the turn before. */
export function turnsOf(text: string, blocks: readonly Block[]): readonly Attribution[] {
  const headOf = headsOf(text, blocks)
  const found: Attribution[] = []
  blocks.forEach((block, index) => {
    if (block.kind !== "turn") return
    const head = headOf(block)
    const last = found.at(-1)
    if (!head && last && blocks[index - 1]?.kind !== "heading") {
      found[found.length - 1] = { ...last, content: [...last.content, span(block.start, block.end)] }
      return
    }
    if (!head) return
    const content = trimmed(text, span(Math.max(block.start, Math.min(block.end, head.end)), block.end))
    if (content.end === content.start) return
    found.push({ ...labelled(head.label, [content], { pattern: "turn", unit: -1 }), cue: head.colon })
  })
  return found
}

/** What stands at the head of a turn, before what is said in it. */
export interface Head {
  readonly label: Span
  /** The colon or point behind the label; empty where none stands there. */
  readonly colon: readonly Span[]
  readonly end: number
}

/** Gives the head of a turn; null where the turn goes on another. */
export function headsOf(text: string, blocks: readonly Block[]): (turn: Span) => Head | null {
  const labelOf = labelsOf(text, blocks)
  return (turn) => {
    const label = labelOf(turn)
    if (!label) return null
    const colon = colonAfter(text, label)
    return { label, colon: colon ? [colon] : [], end: colon?.end ?? label.end }
  }
}

/** The colon or point behind a turn's label, its bracket passed over; null where none stands there. */
function colonAfter(text: string, label: Span): Span | null {
  const match = /^(?:\s?\([^()\n]{1,60}\)){0,2}\s?[:.]/.exec(text.slice(label.end, label.end + 130))
  return match && span(label.end + match[0].length - 1, label.end + match[0].length)
}
