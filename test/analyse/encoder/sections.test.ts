import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sectionsOf } from "../../../src/analyse/encoder/sections.ts"
import { anyText } from "./texts.ts"

const sections = (text: string, size: number): readonly string[] =>
  Array.from(sectionsOf(text, size), ({ start, end }) => text.slice(start, end))

describe("sections", () => {
  it.each([
    ["whole lines, as many as fit", "One.\nTwo.\nThree.\n", ["One.\nTwo.\n", "Three.\n"]],
    ["a line that is longer, whole", "One.\nTwo, three, four.\nFive.", ["One.\n", "Two, three, four.\n", "Five."]],
    [
      "a line that is far longer, by words",
      "One two three four five six seven eight",
      ["One two ", "three four ", "five six seven eight"],
    ],
    ["what has no white space, anywhere", "abcdefghijklmnopqrstuvwxyz", ["abcdefghijkl", "mnopqrstuvwxyz"]],
    ["other ends of lines", "One two.\rThree\u2028four\u2029five", ["One two.\r", "Three\u2028four\u2029", "five"]],
    ["no character in two", "😀".repeat(13), ["😀".repeat(6), "😀".repeat(7)]],
    ["nothing of nothing", "", []],
  ])("take %s", (_name, text, expected) => {
    expect(sections(text, 12)).toEqual(expected)
  })

  it("hold the whole text, none of them empty or more than twice as long as asked", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, size) => {
        const all = sections(text, size)
        expect(all.join("")).toBe(text)
        for (const one of all) {
          expect(one.length).toBeGreaterThan(0)
          expect(one.length).toBeLessThanOrEqual(2 * size)
        }
      }),
      { numRuns: 500 },
    )
  })
})
