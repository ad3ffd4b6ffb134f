import { describe, expect, it } from "vitest"
import { runsOf } from "../../src/ui/search/passage.ts"
import { count, list, numeral } from "../../src/ui/words.ts"
import { spansOf } from "./reading.ts"

describe("counts and lists", () => {
  it("take the plural but for one", () => {
    expect([0, 1, 2, 12_345].map((many) => count(many, "word"))).toEqual([
      "0 words",
      "1 word",
      "2 words",
      "12,345 words",
    ])
    expect(count(2, "person", "people")).toBe("2 people")
    expect(numeral(1_000)).toBe("1,000")
  })
  it("join words as a sentence does", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(list)).toEqual(["", "a", "a and b", "a, b and c"])
  })
})

describe("a passage", () => {
  const shown = (text: string, words: readonly string[], at = 0): string =>
    runsOf({
      text,
      passage: { start: at, end: at + text.length },
      spans: spansOf(text, ...words).map(({ start, end }) => ({ start: start + at, end: end + at })),
    })
      .map(({ words: run, answers }) => (answers ? `[${run}]` : run))
      .join("")

  it("is shown whole where it is short, with the answering words told apart", () => {
    expect(shown("The order was read, and the order fell.", ["order", "order"], 1_000)).toBe(
      "The [order] was read, and the [order] fell.",
    )
  })

  it("is cut at words round its first answer where it is long", () => {
    const filler = "water under the bridge and on to the sea ".repeat(20)
    const text = `${filler}then the order fell ${filler}`
    const cut = shown(text, ["order"])
    expect(cut).toMatch(/^… \S.*\[order\].*\S …$/s)
    expect(cut.length).toBeLessThan(480)
    expect(text).toContain(cut.replace(/^… /, "").replace(/ …$/, "").replaceAll(/[[\]]/g, ""))
  })

  it("is cut at its end alone where the answer stands at its start, and at its start alone at its end", () => {
    const filler = " water under the bridge".repeat(40)
    expect(shown(`order${filler}`, ["order"])).toMatch(/^\[order\].* …$/s)
    expect(shown(`water${filler} order`, ["order"])).toMatch(/^… .*\[order\]$/s)
  })
})
