import { expect, it } from "vitest"
import { analyse } from "../../src/analyse/index.ts"
import { block } from "../../src/text/block.ts"
import { documentOf } from "./documents.ts"

const TEXT = "“Nobody came,” Dan Hollis said on Monday."

it("a statement is as sure as the words that it stands in", () => {
  const document = documentOf(TEXT, null)
  const [printed] = analyse(document).statements
  const scanned = { ...document, blocks: [{ ...block("paragraph", { start: 0, end: TEXT.length }), confidence: 0.5 }] }
  const [recognised] = analyse(scanned).statements
  expect(printed?.confidence).toBeGreaterThan(0.5)
  expect(recognised?.confidence).toBeCloseTo((printed?.confidence ?? 0) / 2, 1)
})
