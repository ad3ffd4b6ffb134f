/**
 * A linear chain over labels (a linear-chain conditional random field): the best path by Viterbi, and
 * each label's probability by the forward-backward sums. Arrays are flat, row after row. As
 * `training/decode.py`.
 */

/** L labels: O first, then B and I of each kind. */
export interface Chain {
  readonly labels: number
  /** [L, L] The score of a label (row) before a label (column). */
  readonly moves: Float64Array
  /** [L] The score of a label at the start. */
  readonly start: Float64Array
}

/** What a path that is not allowed costs. */
export const NEVER = -1e4

/** [W] The best path of labels through scores [W, L]; of equals the first. It starts with O or a B. */
export function bestPath(scores: Float64Array, chain: Chain): Uint8Array {
  const { labels } = chain
  const words = scores.length / labels
  const path = new Uint8Array(words)
  const back = new Uint8Array(scores.length)
  let best: Float64Array = chain.start.map((start, label) =>
    label > 0 && label % 2 === 0 ? NEVER : start + (scores[label] ?? 0),
  )
  for (let word = 1; word < words; word++) best = bestStep({ scores, back, chain }, word, best)
  let label = best.reduce((top, score, at) => (score > (best[top] ?? 0) ? at : top), 0)
  for (let word = words - 1; word >= 0; word--) {
    path[word] = label
    label = back[word * labels + label] ?? 0
  }
  return path
}

/** What Viterbi's step reads, and `back`, which it fills: the best label before each label of each word. */
interface Lattice {
  readonly scores: Float64Array
  readonly back: Uint8Array
  readonly chain: Chain
}

function bestStep({ scores, back, chain }: Lattice, word: number, before: Float64Array): Float64Array {
  const { labels, moves } = chain
  const best = new Float64Array(labels)
  for (let to = 0; to < labels; to++) {
    let top = -Infinity
    let from = 0
    for (let label = 0; label < labels; label++) {
      const way = (before[label] ?? 0) + (moves[label * labels + to] ?? 0)
      if (way <= top) continue
      top = way
      from = label
    }
    back[word * labels + to] = from
    best[to] = top + (scores[word * labels + to] ?? 0)
  }
  return best
}

/** [W, L] Each label's probability at each word, given scores [W, L]; the sums are scaled at every word. */
export function marginals(scores: Float64Array, chain: Chain): Float64Array {
  const { labels } = chain
  const shine = shares(scores, labels)
  const step = chain.moves.map(Math.exp)
  const out = ahead(shine, step, shares(chain.start, labels))
  let behind: Float64Array = new Float64Array(labels).fill(1)
  for (let at = scores.length - labels; at >= 0; at -= labels) {
    for (let label = 0; label < labels; label++) out[at + label] = (out[at + label] ?? 0) * (behind[label] ?? 0)
    scale(out, at, labels)
    behind = behindOf(behind, step, shine.subarray(at, at + labels))
  }
  return out
}

/** [W, L] The scores as shares of each word's best. */
function shares(scores: Float64Array, labels: number): Float64Array {
  const out = new Float64Array(scores.length)
  for (let at = 0; at < scores.length; at += labels) {
    let top = -Infinity
    for (let label = 0; label < labels; label++) top = Math.max(top, scores[at + label] ?? 0)
    for (let label = 0; label < labels; label++) out[at + label] = Math.exp((scores[at + label] ?? 0) - top)
  }
  return out
}

/** [W, L] The forward sums: how much of all that comes before and here ends in each label. */
function ahead(shine: Float64Array, step: Float64Array, start: Float64Array): Float64Array {
  const labels = start.length
  const out = new Float64Array(shine.length)
  for (let at = 0; at < shine.length; at += labels) {
    for (let to = 0; to < labels; to++) {
      let sum = at === 0 ? (start[to] ?? 0) : 0
      if (at > 0)
        for (let from = 0; from < labels; from++)
          sum += (out[at - labels + from] ?? 0) * (step[from * labels + to] ?? 0)
      out[at + to] = sum * (shine[at + to] ?? 0)
    }
    scale(out, at, labels)
  }
  return out
}

/** [L] The backward sums one word earlier, from those behind a word and what shines there. */
function behindOf(behind: Float64Array, step: Float64Array, shine: Float64Array): Float64Array {
  const labels = behind.length
  const out = new Float64Array(labels)
  for (let from = 0; from < labels; from++) {
    let sum = 0
    for (let to = 0; to < labels; to++) sum += (step[from * labels + to] ?? 0) * (shine[to] ?? 0) * (behind[to] ?? 0)
    out[from] = sum
  }
  scale(out, 0, labels)
  return out
}

/** Makes one row sum to 1. */
function scale(rows: Float64Array, at: number, length: number): void {
  let sum = 0
  for (let label = 0; label < length; label++) sum += rows[at + label] ?? 0
  for (let label = 0; label < length; label++) rows[at + label] = (rows[at + label] ?? 0) / sum
}
