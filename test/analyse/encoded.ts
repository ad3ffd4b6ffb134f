/**
 * Golden cases of statements as the encoder and the rules round it find them, on the weights themselves:
 * `SOURCE | CUE | CONTENT … CONTENT | kind` a line, in the order of the text, "–" for a part that is not there.
 */
import { join } from "node:path"
import { analyse, readEncoded } from "../../src/analyse/index.ts"
import type { Encoder, Span } from "../../src/model.ts"
import { documentOf, goldenCases, type GoldenCase } from "./golden.ts"

const FOLDER = join(import.meta.dirname, "../golden/encoded")

/** The cases of every file. */
export function encodedCases(): readonly GoldenCase[] {
  return goldenCases(FOLDER)
}

/** The statements of a text as lines. */
export async function linesOf(text: string, encoder: Encoder): Promise<readonly string[]> {
  const document = documentOf(text)
  const { statements } = analyse(document, await readEncoded(document.text, encoder))
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, " ")).join(" … ") || "–"
  return statements.map(
    ({ source, cue, content, kind }) =>
      `${words(source.spans)} | ${words(cue.spans)} | ${words(content.spans)} | ${kind}`,
  )
}
