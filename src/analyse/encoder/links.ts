/**
 * Links: how well a content or a source goes with each cue. Each word has three vectors, as content, as
 * source and as cue; a link's score is the mean over the words at a span's rims of their products with
 * the cue's first word, with a bias by the distance. As `training/decode.py`.
 */
import type { EncoderTables } from "../../model.ts"
import type { WordSpan } from "./spans.ts"
import type { WordScores } from "./windows.ts"

/** The length of one vector; a word's row has three. */
const WIDE = 64
/** Link scores are taken over this many words at either end of a span. */
const RIM = 3
/** The scores of one span against the cues from number `from` on; -Infinity for one that is not near. */
export interface LinkRow {
  readonly from: number
  readonly scores: Float64Array
}

/** C cues in the order of the text, made ready to be weighed against spans. */
export interface Cues {
  readonly cues: readonly WordSpan[]
  readonly scores: WordScores
  /** [C, WIDE] The vectors of their first words, as cues. */
  readonly keys: Float32Array
  /** By role, the bias of each distance in words from -far to far. */
  readonly bias: readonly Float64Array[]
}

/** Makes cues ready. */
export function readyCues(cues: readonly WordSpan[], scores: WordScores, tables: EncoderTables): Cues {
  const keys = new Float32Array(cues.length * WIDE)
  cues.forEach(({ first }, cue) => keys.set(vectorOf(scores, first, 2), cue * WIDE))
  const far = tables.linkEdges.at(-1) ?? 0
  const bias = tables.linkBias.map((buckets) =>
    Float64Array.from({ length: 2 * far + 1 }, (_, at) => buckets[bucketOf(at - far, tables.linkEdges)] ?? 0),
  )
  return { cues, scores, keys, bias }
}

/** -Infinity where the cue is not near. */
export function linkScore(row: LinkRow | undefined, cue: number): number {
  return row?.scores[cue - row.from] ?? -Infinity
}

/** The log probability of each near cue that it is a content's. */
export function contentRow(content: WordSpan, among: Cues): LinkRow {
  return rowOf(content, among, { role: 0, weigh: logShares })
}

/** The logit of each near cue that it is a source's. */
export function sourceRow(source: WordSpan, among: Cues): LinkRow {
  return rowOf(source, among, { role: 1, weigh: (scores) => scores })
}

/** How a span's words are weighed against cues: in which role, and what becomes of one word's scores. */
interface Weighing {
  readonly role: 0 | 1
  readonly weigh: (scores: Float64Array) => Float64Array
}

/** The mean over the words at a span's rims. */
function rowOf(span: WordSpan, among: Cues, { role, weigh }: Weighing): LinkRow {
  const near = nearCues(span, among)
  const rim = rimOf(span)
  const mean = new Float64Array(near.to - near.from)
  for (const word of rim) {
    const scores = weigh(nearOnly(span, { from: near.from, scores: wordRow({ word, role }, near, among) }, among))
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (scores[at] ?? 0) / rim.length
  }
  return { from: near.from, scores: mean }
}

/** Cues `[from, to)`, by number. */
interface CueRange {
  readonly from: number
  readonly to: number
}

/** The cues from the window of a span's first word to that of its last. */
function nearCues({ first, last }: WordSpan, { cues, scores: { window } }: Cues): CueRange {
  const windowOf = (word: number): number => window[word] ?? 0
  const firstWith = (holds: (cue: WordSpan) => boolean): number => {
    let low = 0
    let high = cues.length
    while (low < high) {
      const middle = (low + high) >> 1
      const cue = cues[middle]
      if (cue && holds(cue)) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    from: firstWith((cue) => windowOf(cue.first) >= windowOf(first)),
    to: firstWith((cue) => windowOf(cue.first) > windowOf(last)),
  }
}

/** Without the cues of windows in between, in which neither end of the span was read. */
function nearOnly({ first, last }: WordSpan, row: LinkRow, { cues, scores: { window } }: Cues): Float64Array {
  return row.scores.map((score, at) => {
    const read = window[cues[row.from + at]?.first ?? 0]
    return read === window[first] || read === window[last] ? score : -Infinity
  })
}

/** The words at a span's rims, each of them once, in order. */
function rimOf({ first, last }: WordSpan): readonly number[] {
  const length = last - first + 1
  if (length <= 2 * RIM) return Array.from({ length }, (_, at) => first + at)
  return Array.from({ length: 2 * RIM }, (_, at) => (at < RIM ? first + at : last - 2 * RIM + 1 + at))
}

/** One word against some cues, as a content (role 0) or as a source (role 1). */
function wordRow(
  { word, role }: { readonly word: number; readonly role: 0 | 1 },
  { from, to }: CueRange,
  { cues, scores, keys, bias }: Cues,
): Float64Array {
  const own = vectorOf(scores, word, role)
  const byDistance = bias[role] ?? new Float64Array(1)
  const far = (byDistance.length - 1) / 2
  const out = new Float64Array(to - from)
  for (let cue = from; cue < to; cue++) {
    const distance = Math.max(-far, Math.min(far, word - (cues[cue]?.first ?? 0)))
    out[cue - from] = product(own, keys, cue * WIDE) / Math.sqrt(WIDE) + (byDistance[distance + far] ?? 0)
  }
  return out
}

/** Of a vector and the one that begins at `from`; in four sums, none of which waits for another. */
function product(own: Float32Array, keys: Float32Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < WIDE; at += 4) {
    a += (own[at] ?? 0) * (keys[from + at] ?? 0)
    b += (own[at + 1] ?? 0) * (keys[from + at + 1] ?? 0)
    c += (own[at + 2] ?? 0) * (keys[from + at + 2] ?? 0)
    d += (own[at + 3] ?? 0) * (keys[from + at + 3] ?? 0)
  }
  return a + b + c + d
}

function vectorOf({ windows, window, row }: WordScores, word: number, part: 0 | 1 | 2): Float32Array {
  const from = ((row[word] ?? 0) * 3 + part) * WIDE
  return windows[window[word] ?? 0]?.links.subarray(from, from + WIDE) ?? new Float32Array(WIDE)
}

/** Which bias a distance in words has: 0 for far before the cue, the middle for the cue itself, the last for far after. */
function bucketOf(distance: number, edges: readonly number[]): number {
  const size = Math.abs(distance)
  let passed = 0
  while (passed < edges.length && (edges[passed] ?? 0) <= size) passed++
  return edges.length + Math.sign(distance) * passed
}

/** Scores as log probabilities; where none is above -Infinity all stay so. */
function logShares(scores: Float64Array): Float64Array {
  let top = -Infinity
  for (const score of scores) top = Math.max(top, score)
  if (top === -Infinity) return scores
  let sum = 0
  for (const score of scores) sum += Math.exp(score - top)
  const whole = top + Math.log(sum)
  return scores.map((score) => score - whole)
}
