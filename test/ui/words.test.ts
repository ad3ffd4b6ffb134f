import { describe, expect, it } from "vitest"
import { dayInWords } from "../../src/ui/days.ts"
import { runsOf } from "../../src/ui/search/passage.ts"
import { count, list, numeral } from "../../src/ui/words.ts"
import { spansOf } from "./reading.ts"

describe("a day in words", () => {
  it.each([
    ["2020-06-18", "Thu 18 June 2020"],
    ["2016-02-29", "Mon 29 February 2016"],
    ["2020-06-18T20:30", "Thu 18 June 2020, 20:30"],
    ["2020-06-18T20:30:00Z", "Thu 18 June 2020, 20:30"],
    ["2020-06", "June 2020"],
    ["2020", "2020"],
    ["2020-06-XX", "a day in June 2020"],
    ["201X", "the 2010s"],
    ["2020-22", "summer 2020"],
    ["2020-33", "first quarter of 2020"],
    ["2020-06~", "about June 2020"],
    ["2020?", "perhaps 2020"],
    ["2020-06-15/2020-06-21", "between Mon 15 June 2020 and Sun 21 June 2020"],
    ["../2020", "until 2020"],
    ["2020-06/..", "from June 2020 on"],
    ["0044-03", "March 0044"],
  ])("%s is %s", (value, words) => expect(dayInWords(value)).toBe(words))

  it.each(["Y-17E7", "2020-13", "156X-12", "[1667,1668]", "XXXX-WXX-1"])(
    "has none for %s and shows it as it is",
    (value) => expect(dayInWords(value)).toBe(value),
  )
})

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
