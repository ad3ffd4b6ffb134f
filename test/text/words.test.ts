import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { countWords, sliceOf, wordsOf } from "../../src/text/index.ts"
import { keyOf } from "../../src/text/words.ts"
import { texts } from "./texts.ts"

const keys = (text: string): readonly string[] => wordsOf(text).map(({ key }) => key)

describe("words", () => {
  it.each([
    ["Don’t say “no,” Mr Reyd.", ["don't", "say", "no", "mr", "reyd"]],
    ["O'Neill's '90s", ["o'neill's", "90s"]],
    ["'quoted'", ["quoted"]],
    ["the mayors' vote", ["the", "mayors", "vote"]],
    ["a well-known 3.5% of U.S. votes", ["a", "well", "known", "3", "5", "of", "u", "s", "votes"]],
    ["snake_case", ["snake", "case"]],
    ["Ünsal über 12 März", ["ünsal", "über", "12", "märz"]],
    ["हिन्दी 中文 العربية", ["हिन्दी", "中文", "العربية"]],
    ["… — 😀 !", []],
    ["", []],
  ])("in %j are %j", (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  it("stand where they are said to, from an offset on", () => {
    const [, second] = wordsOf("He left.", 100)
    expect(second).toEqual({ start: 103, end: 107, key: "left" })
  })

  it("are as many as are counted, in order, and compared by what their characters say", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = wordsOf(text)
        expect(countWords(text)).toBe(words.length)
        words.forEach((word, index) => {
          expect(word.key).toBe(keyOf(sliceOf(text, word)))
          expect(keyOf(word.key)).toBe(word.key)
          expect(word.start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0)
        })
      }),
      { numRuns: 300 },
    )
  })
})
