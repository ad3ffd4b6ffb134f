import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lineStarts, positionOf } from "../../src/text/index.ts"
import { texts } from "./texts.ts"

describe("lines", () => {
  it("are counted from 1, columns too", () => {
    const text = "one\n\nthree\n"
    const starts = lineStarts(text)
    expect(starts).toEqual([0, 4, 5, 11])
    expect([0, 3, 4, 5, 9, 11].map((at) => positionOf(starts, at))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 4 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 3, column: 5 },
      { line: 4, column: 1 },
    ])
  })

  it("is one where there is no text", () => {
    expect(lineStarts("")).toEqual([0])
    expect(positionOf([0], 0)).toEqual({ line: 1, column: 1 })
  })

  it("lead from each offset to its place and back", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const starts = lineStarts(text)
        const lines = text.split("\n")
        expect(starts).toHaveLength(lines.length)
        for (let at = 0; at <= text.length; at++) {
          const { line, column } = positionOf(starts, at)
          expect(text.slice(0, at).split("\n").length).toBe(line)
          expect((starts[line - 1] ?? Number.NaN) + column - 1).toBe(at)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1)
        }
      }),
      { numRuns: 200 },
    )
  })
})
