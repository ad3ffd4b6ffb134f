/** Turns of a transcript: the label that says who speaks. */
import type { Block, Span } from "../model.ts"
import { labelAt, turnLabels } from "../text/labels.ts"

/** Gives what names the speaker of a turn: its label without colon and brackets, or its writer in the header over it; null where the turn goes on another. */
export type LabelOf = (turn: Span) => Span | null

/** The labels of a text's turns, by the very rule that cut it into turns: "I have two things: …" is none. */
export function labelsOf(text: string, blocks: readonly Block[]): LabelOf {
  const labels = turnLabels(
    text,
    blocks.filter(({ kind }) => kind === "turn"),
  )
  const writers = writersOf(text, blocks)
  // Where a transcript tells times or lines, its parser knows what a label is, however seldom it comes.
  const sure = new Set(blocks.filter(({ time, line }) => time !== null || line !== null).map(({ start }) => start))
  return (turn) => {
    const label = labelAt(text, turn)
    if (label && (sure.has(turn.start) || labels.has(text.slice(label.start, label.end)))) return label
    return writers.get(turn.start) ?? null
  }
}

/** "From: Karl Munt <munt@…>" and "On Monday, Karl Munt <munt@…> wrote:" in the headers of a thread of letters. */
const FROM = /^\*?(?:From|Von):\*?\s+(?:"([^"\n]+)"|([^<"\n]+?))(?=\s*(?:<|\[|$))/
const WROTE =
  /(?:^|[,:\d\sM] ?)((?:\p{Lu}[\p{L}.'’-]*\s)*\p{Lu}[\p{L}.'’-]*|[\w.+-]+@[\w.-]+)\s+(?:<[^<>\n]*>\s*)?(?:wrote|writes):$/u

/** The writer in the header that stands right over a turn, by where the turn begins. */
function writersOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, Span> {
  const writers = new Map<number, Span>()
  let writer: Span | null = null
  let before: Block | null = null
  for (const block of blocks) {
    if (block.kind === "header") {
      if (before?.kind !== "header") writer = null
      writer = writerIn(text, block) ?? writer
    } else if (block.kind === "turn" && before?.kind === "header" && writer) writers.set(block.start, writer)
    before = block
  }
  return writers
}

function writerIn(text: string, { start, end }: Span): Span | null {
  const line = text.slice(start, end)
  const from = FROM.exec(line)
  const name = from ? (from[1] ?? from[2]) : WROTE.exec(line)?.[1]
  if (name === undefined) return null
  const at =
    start + (from ? line.indexOf(name) : line.lastIndexOf(name, line.search(/\s+(?:<[^<>\n]*>\s*)?(?:wrote|writes):$/)))
  return { start: at, end: at + name.length }
}
