/** Encoders without weights, for tests: what they say follows from the window alone. */
import { readFileSync } from "node:fs"
import type { Encoder, EncoderScores, EncoderTables, EncoderTask, EncoderWindow } from "../../../src/model.ts"

/** The vocabulary of the base, as the encoder has it. */
export const vocabulary: ReadonlyMap<string, number> = new Map(
  readFileSync(new URL("../../../models/vocabulary.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((piece, id) => [piece, id]),
)

const KINDS: Readonly<Record<EncoderTask, readonly string[]>> = {
  statements: ["source", "cue", "content"],
  names: ["person", "organisation", "place"],
  times: ["DATE", "TIME", "DURATION", "SET"],
}
const EDGES = [1, 2, 3, 4, 6, 9, 13, 20, 32, 50, 80, 130]

/** O, then B and I of each kind. */
export const LABELS: EncoderTables["labels"] = {
  statements: labelsOf("statements"),
  names: labelsOf("names"),
  times: labelsOf("times"),
}

function labelsOf(task: EncoderTask): readonly string[] {
  return ["O", ...KINDS[task].flatMap((kind) => [`B-${kind}`, `I-${kind}`])]
}

/** To stay in a span is better than to leave it; what BIO forbids costs 10,000, as after training. */
function crfOf(task: EncoderTask): EncoderTables["crf"][EncoderTask] {
  const numbers = LABELS[task].map((_label, number) => number)
  const isInside = (to: number): boolean => to > 0 && to % 2 === 0
  return {
    moves: numbers.map((from) =>
      numbers.map((to) => (!isInside(to) ? 0 : from === to || from === to - 1 ? 2 : -10_000)),
    ),
    start: numbers.map((to) => (isInside(to) ? -1 : 0.25)),
  }
}

/** Near is better than far, and far is as good as never. */
export const tables: EncoderTables = {
  labels: LABELS,
  crf: { statements: crfOf("statements"), names: crfOf("names"), times: crfOf("times") },
  linkBias: [0, 1].map((role) =>
    Array.from({ length: 2 * EDGES.length + 1 }, (_, bucket) => {
      const steps = Math.abs(bucket - EDGES.length)
      return steps === EDGES.length ? -60 : (role - steps) / 4
    }),
  ),
  linkEdges: EDGES,
  calibration: { quoted: [0.75, 0.5], plain: [1.25, -0.25] },
}

/** An encoder that says of each word what `say` writes into its two rows. */
export function fakeEncoder(say: Say): Encoder {
  const encode = (window: EncoderWindow): EncoderScores => {
    const emissions = new Float32Array(window.first.length * 23)
    const links = new Float32Array(window.first.length * 192)
    window.first.forEach((piece, word) => {
      say(
        { id: window.ids[piece] ?? 0, piece },
        emissions.subarray(word * 23, word * 23 + 23),
        links.subarray(word * 192, word * 192 + 192),
      )
    })
    return { emissions, links }
  }
  return { model: "fake", vocabulary, tables, encode: (window) => Promise.resolve(encode(window)) }
}

/** Of a word it is told the first piece's id and its place in the window. */
type Say = (word: { readonly id: number; readonly piece: number }, emissions: Float32Array, links: Float32Array) => void

/** Says anything at all, though of the same piece at the same place always the same. */
export const noise: Encoder = fakeEncoder(({ id, piece }, emissions, links) => {
  emissions.forEach((_, at) => (emissions[at] = 3 * chanceOf(id, piece, at)))
  links.forEach((_, at) => (links[at] = chanceOf(id, piece, 1000 + at)))
})

/** -1..1 in steps of 0.001, by a hash of 32 bits. */
function chanceOf(...values: readonly number[]): number {
  const hash = values.reduce((sum, value) => {
    const mixed = Math.imul(sum ^ value, 0x85ebca6b)
    return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  }, 0x9e3779b9)
  return (((hash ^ (hash >>> 16)) >>> 8) % 2001) / 1000 - 1
}

/** Says of a word what a list has for it, "B-cue" or "B-person", and of all others that they are nothing. */
export function sayer(labels: Readonly<Record<string, string>>): Encoder {
  const names = [...LABELS.statements, ...LABELS.names, ...LABELS.times]
  const byId = new Map(Object.entries(labels).map(([word, label]) => [vocabulary.get(word), names.indexOf(label)]))
  return fakeEncoder(({ id }, emissions) => {
    const label = byId.get(id)
    if (label !== undefined) emissions[label] = 6
    for (const nothing of [0, 7, 14]) emissions[nothing] = 5
  })
}
