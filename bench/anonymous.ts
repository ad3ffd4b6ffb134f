/** Source phrases in context, anonymous or not: a fixture that was written before the rules. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Encoded } from "../src/analyse/encoder/read.ts"
import type { Span } from "../src/model.ts"
import { without } from "../src/text/span.ts"
import { firstByte } from "./data.ts"
import { answersTo } from "./speakers.ts"

/** A source phrase in its text, and whether it is a source that goes unnamed. */
export interface Phrased {
  readonly id: string
  readonly text: string
  readonly source: string
  readonly anonymous: boolean
  readonly trap: boolean
}

export function phrases(): readonly Phrased[] {
  const file = join(import.meta.dirname, "../test/fixtures/people/anonymous.jsonl")
  const lines = readFileSync(file, "utf8").split("\n")
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Phrased)
}

/** Half of them was looked at while the rules were written; the other half is only scored. */
export function isTuning({ id }: Phrased): boolean {
  return firstByte(id) < 128
}

/** Whether the analysis takes the source for an anonymous one. */
export function isTakenForAnonymous({ text, source }: Phrased, encoded: Encoded | null): boolean {
  const at = placeOf(text, source)
  const content = without(text, { start: 0, end: text.length }, [at]).slice(0, 1)
  const [members = []] = answersTo(text, [{ source: [at], cue: [], content }], encoded).members
  return members.some(({ kind }) => kind === "anonymous")
}

/** The last place where the phrase stands as words of their own: a pronoun comes behind what it means. */
function placeOf(text: string, source: string): Span {
  for (let start = text.length - source.length; start >= 0; start--) {
    const end = start + source.length
    const isOwn = !/[\p{L}\p{N}]/u.test(text.charAt(start - 1) + text.charAt(end))
    if (text.startsWith(source, start) && isOwn) return { start, end }
  }
  throw new Error(`“${source}” does not stand in its text`)
}
