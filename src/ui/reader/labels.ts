/** The labels of turns: the characters at the head of a turn that say who speaks. */
import type { Block, Reading, Span } from "../../model.ts"

/** What may follow a speaker's name in a label: "(spoke in French):". */
const REST = /^\s?(?:\([^()\n]{1,40}\))?\s?[:.]?/
/** A question of the press, which names nobody. */
const QUESTION = /^Q[.:]?(?=\s)/

/** The label of each turn that has one; a turn that goes on another has none. */
export function labelsOf({ document: { blocks, text }, entities, statements }: Reading): ReadonlyMap<Block, Span> {
  const named = new Map<number, number>()
  for (const { start, end } of [
    ...entities.flatMap(({ mentions }) => mentions),
    ...statements.filter(({ source }) => source.by === "turn").flatMap(({ source }) => source.spans),
  ]) {
    named.set(start, Math.max(end, named.get(start) ?? 0))
  }
  const labels = new Map<Block, Span>()
  for (const block of blocks) {
    if (block.kind !== "turn") continue
    const end = labelEnd(text, block, named.get(block.start))
    if (end !== null) labels.set(block, { start: block.start, end })
  }
  return labels
}

/** Where the label ends, given where the name at the head of the turn does; null where it is none. */
function labelEnd(text: string, block: Block, nameEnd: number | undefined): number | null {
  const question = QUESTION.exec(text.slice(block.start, block.end))
  if (question) return block.start + question[0].length
  if (nameEnd === undefined) return null
  const rest = REST.exec(text.slice(nameEnd, block.end))?.[0] ?? ""
  return /[:.]$/.test(rest) ? nameEnd + rest.length : null
}
