/** The spans of one of the encoder's tasks, from what it said of each word. As `training/decode.py`. */
import { ENCODER_TASKS, type EncoderTables, type EncoderTask } from "../../model.ts"
import { bestPath, marginals, NEVER, type Chain } from "./chain.ts"
import type { Pieces } from "./pieces.ts"
import type { WordScores } from "./windows.ts"

/** Words from the first to the last, both of them in it, by number. */
export interface WordSpan {
  readonly first: number
  readonly last: number
  /** As the tables name it: "cue", "person", "DATE". */
  readonly kind: string
  /** The probability of its borders, taken as independent of each other; 0..1. */
  readonly sure: number
}

/** The spans of a task, disjoint and in order. None runs over a paragraph's end: a content that goes on has a further span there. */
export function spansOf(scores: WordScores, task: EncoderTask, { pieces, tables }: Decoding): readonly WordSpan[] {
  if (scores.row.length === 0) return []
  const chain = chainOf(tables, task)
  const emissions = emissionsOf(scores, task, tables)
  startAfresh(emissions, pieces.paragraph)
  const path = bestPath(emissions, chain)
  const chances = marginals(emissions, chain)
  const out: WordSpan[] = []
  for (let first = 0; first < path.length; first++) {
    const begins = path[first] ?? 0
    if (begins % 2 === 0) continue
    let last = first
    while (path[last + 1] === begins + 1) last++
    const kind = (tables.labels[task][begins] ?? "").slice(2)
    out.push({ first, last, kind, sure: sureOf(chances, path, { first, last }) })
  }
  return out
}

/** A text in pieces, and the tables of the encoder that read it. */
export interface Decoding {
  readonly pieces: Pieces
  readonly tables: EncoderTables
}

/** That it begins where it does, that its last word is in it, and that the next one is not. */
function sureOf(chances: Float64Array, path: Uint8Array, { first, last }: Omit<WordSpan, "kind" | "sure">): number {
  const labels = chances.length / path.length
  const chance = (word: number, label: number): number => chances[word * labels + label] ?? 0
  const begins = path[first] ?? 0
  const endsHere = last + 1 < path.length ? 1 - chance(last + 1, begins + 1) : 1
  return chance(first, begins) * chance(last, path[last] ?? 0) * endsHere
}

function chainOf({ crf, labels }: EncoderTables, task: EncoderTask): Chain {
  return {
    labels: labels[task].length,
    moves: Float64Array.from(crf[task].moves.flat()),
    start: Float64Array.from(crf[task].start),
  }
}

/** [W, L] The emissions of one task. */
function emissionsOf({ windows, window, row }: WordScores, task: EncoderTask, { labels }: EncoderTables): Float64Array {
  const own = labels[task].length
  const wide = ENCODER_TASKS.reduce((sum, each) => sum + labels[each].length, 0)
  const before = ENCODER_TASKS.slice(0, ENCODER_TASKS.indexOf(task)).reduce((sum, each) => sum + labels[each].length, 0)
  const out = new Float64Array(row.length * own)
  for (let word = 0; word < row.length; word++) {
    const from = (row[word] ?? 0) * wide + before
    const said = windows[window[word] ?? 0]?.emissions.subarray(from, from + own)
    if (said) out.set(said, word * own)
  }
  return out
}

/** Forbids that a span goes on into a paragraph's first word. */
function startAfresh(emissions: Float64Array, paragraph: Int32Array): void {
  const labels = emissions.length / paragraph.length
  for (let word = 1; word < paragraph.length; word++) {
    if (paragraph[word] === paragraph[word - 1]) continue
    for (let label = 2; label < labels; label += 2) emissions[word * labels + label] = NEVER
  }
}
