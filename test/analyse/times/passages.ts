/** Passages of many genres with their times, written before they were read, and how many of these are found. */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { analyse } from "../../../src/analyse/index.ts"
import type { Edtf, TimeExpression } from "../../../src/model.ts"
import { overlaps } from "../../../src/text/span.ts"
import { documentOf } from "../documents.ts"
import { marked } from "./marks.ts"

interface Passage {
  readonly id: string
  readonly published: Edtf | null
  /** The time expressions stand in square brackets. */
  readonly text: string
  readonly times: readonly Pick<TimeExpression, "type" | "value" | "edtf">[]
}

/** How many of the expected expressions were found, with which of their properties. */
export interface PassageScore {
  expected: number
  found: number
  /** Both ends agree. */
  strict: number
  /** The spans overlap. */
  relaxed: number
  value: number
  type: number
  edtf: number
}

/** Errors were looked at in the tuning half alone. */
export type Half = "tuning" | "held aside"

function passagesOf(half: Half): readonly Passage[] {
  const file = join(import.meta.dirname, "../../fixtures/times/times.jsonl")
  const all = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Passage)
  return all.filter(({ id }) => createHash("sha256").update(id).digest().readUInt8() < 128 === (half === "tuning"))
}

export function scorePassages(half: Half): PassageScore {
  const score = { expected: 0, found: 0, strict: 0, relaxed: 0, value: 0, type: 0, edtf: 0 }
  for (const passage of passagesOf(half)) scorePassage(passage, score)
  return score
}

function scorePassage({ text: bracketed, published, times }: Passage, score: PassageScore): void {
  const { text, spans } = marked(bracketed)
  const found = analyse(documentOf(text, published)).times
  score.expected += spans.length
  score.found += found.length
  spans.forEach((span, at) => {
    const expected = times[at]
    const ours = found.find((time) => overlaps(time, span))
    if (!ours || !expected) return
    score.relaxed++
    if (ours.start === span.start && ours.end === span.end) score.strict++
    if (ours.value === expected.value) score.value++
    if (ours.type === expected.type) score.type++
    if (ours.edtf === expected.edtf) score.edtf++
  })
}

/** In percent, of hits among what was expected and what was found. */
export function f1({ expected, found }: PassageScore, hits: number): number {
  return Math.round((2000 * hits) / (expected + found)) / 10
}
