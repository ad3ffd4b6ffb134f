import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bySpan, contains, joined, overlaps, sliceOf, span, trimmed, without } from "../../src/text/index.ts"
import { spanIn, textWithSpans } from "./texts.ts"

describe("a span", () => {
  it.each([
    [-1, 3],
    [4, 3],
    [0.5, 3],
    [0, 2.5],
    [Number.NaN, 3],
    [0, Infinity],
  ])("is not [%d, %d)", (start, end) => {
    expect(() => span(start, end)).toThrow(
      expect.objectContaining({
        problem: "bad-span",
        message: `[${start}, ${end}) is no span; it takes whole numbers with 0 ≤ start ≤ end.`,
      }),
    )
  })

  it("may be empty", () => {
    expect(span(3, 3)).toEqual({ start: 3, end: 3 })
  })

  it("counts UTF-16 units", () => {
    expect(sliceOf("😀 yes", span(3, 6))).toBe("yes")
  })

  it("shares a character with another only where there is one", () => {
    expect(overlaps(span(0, 3), span(2, 5))).toBe(true)
    expect(overlaps(span(0, 3), span(3, 5))).toBe(false)
    expect(overlaps(span(0, 9), span(4, 4))).toBe(false)
    expect(overlaps(span(4, 4), span(4, 4))).toBe(false)
  })

  it("contains itself, and what is empty at its rim", () => {
    expect(contains(span(2, 5), span(2, 5))).toBe(true)
    expect(contains(span(2, 5), span(5, 5))).toBe(true)
    expect(contains(span(2, 5), span(1, 4))).toBe(false)
    expect(contains(span(2, 5), span(4, 6))).toBe(false)
  })
})

describe("trimmed", () => {
  it.each([
    ["  he left \n", "he left"],
    ["\u00a0he left\u2003", "he left"],
    ["he left", "he left"],
    [" \n\t ", ""],
    ["", ""],
  ])("%j has at its heart %j", (text, heart) => {
    expect(sliceOf(text, trimmed(text, span(0, text.length)))).toBe(heart)
  })

  it("gives the very same value where nothing is white", () => {
    const at = span(0, 7)
    expect(trimmed("he left", at)).toBe(at)
    const empty = span(2, 2)
    expect(trimmed("   ", empty)).toBe(empty)
  })

  it("keeps all but white space, and once is enough", () => {
    fc.assert(
      fc.property(textWithSpans, ([text, spans]) => {
        for (const at of spans) {
          const inner = trimmed(text, at)
          expect(sliceOf(text, inner)).toBe(sliceOf(text, at).trim())
          expect(contains(at, inner)).toBe(true)
          expect(trimmed(text, inner)).toBe(inner)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe("joined", () => {
  it("makes one of those that touch or overlap, whatever their order", () => {
    expect(joined([span(8, 9), span(2, 4), span(0, 2), span(3, 6)])).toEqual([span(0, 6), span(8, 9)])
  })

  it("leaves apart what a character parts", () => {
    expect(joined([span(0, 2), span(3, 4)])).toEqual([span(0, 2), span(3, 4)])
  })

  it("does not change what it was given", () => {
    const spans = Object.freeze([span(5, 6), span(0, 5)])
    expect(joined(spans)).toEqual([span(0, 6)])
  })

  it("holds the same offsets, in order, parted by at least one", () => {
    fc.assert(
      fc.property(fc.array(spanIn(40), { maxLength: 8 }), (spans) => {
        const one = joined(spans)
        expect(offsetsIn(one)).toEqual(offsetsIn(spans))
        one.slice(1).forEach((next, index) => expect(next.start).toBeGreaterThan(one[index]?.end ?? 0))
        expect(joined(one)).toEqual(one)
      }),
      { numRuns: 300 },
    )
  })
})

describe("without", () => {
  it("cuts a parenthesis out of the words round it", () => {
    const text = "the paper (as one official put it) was dead"
    const rests = without(text, span(0, text.length), [span(10, 34)])
    expect(rests.map((rest) => sliceOf(text, rest))).toEqual(["the paper", "was dead"])
  })

  it("cuts at the rims, over them, and not beyond", () => {
    const text = "one two three four"
    const left = (whole: ReturnType<typeof span>, hole: ReturnType<typeof span>): readonly string[] =>
      without(text, whole, [hole]).map((rest) => sliceOf(text, rest))
    expect(left(span(4, 13), span(0, 7))).toEqual(["three"])
    expect(left(span(4, 13), span(8, 18))).toEqual(["two"])
    expect(left(span(4, 13), span(0, 18))).toEqual([])
    expect(left(span(4, 13), span(14, 18))).toEqual(["two three"])
  })

  it("is not cut by a hole with nothing in it", () => {
    expect(without("forty", span(0, 5), [span(2, 2)])).toEqual([span(0, 5)])
  })

  it("and its holes rebuild the whole, up to white space", () => {
    fc.assert(
      fc.property(textWithSpans, fc.boolean(), ([text, spans], all) => {
        const [first = span(0, 0), ...holes] = spans
        const whole = all ? span(0, text.length) : first
        const rests = without(text, whole, holes)
        const kept = new Set(offsetsIn([...rests, ...holes]))
        const lost = offsetsIn([whole]).filter((at) => !kept.has(at))
        expect(lost.map((at) => text.charAt(at)).join("")).toMatch(/^\s*$/)
        expect(rests.every((rest) => contains(whole, rest) && rest.end > rest.start)).toBe(true)
        expect(rests.filter((rest) => holes.some((hole) => overlaps(rest, hole)))).toEqual([])
        expect([...rests].sort(bySpan)).toEqual(rests)
      }),
      { numRuns: 500 },
    )
  })
})

/** Every offset that some span holds, each once, in order. */
function offsetsIn(spans: readonly { readonly start: number; readonly end: number }[]): readonly number[] {
  const offsets = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
  return [...new Set(offsets)].sort((a, b) => a - b)
}
