import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseQuery, showQuery, type Query } from "../../src/query/query.ts"
import { queries } from "./arbitrary.ts"

/** A tree in few signs: [a b] is a phrase, [a*] open at its end, (& …), (| …) and (! …). */
function drawn(query: Query): string {
  if (query.is === "phrase") return `[${query.words.join(" ")}${query.prefix ? "*" : ""}]`
  if (query.is === "not") return `(! ${drawn(query.of)})`
  return `(${query.is === "all" ? "&" : "|"} ${query.of.map(drawn).join(" ")})`
}

describe("a query", () => {
  it.each([
    ["veto", "[veto]"],
    ["Veto ORDER", "(& [veto] [order])"],
    ["veto AND order", "(& [veto] [order])"],
    ["veto OR order paper", "(| [veto] (& [order] [paper]))"],
    ["(veto OR order) paper", "(& (| [veto] [order]) [paper])"],
    ["veto NOT paper", "(& [veto] (! [paper]))"],
    ["veto -paper", "(& [veto] (! [paper]))"],
    ["veto -(paper OR order)", "(& [veto] (! (| [paper] [order])))"],
    ['veto -"the paper"', "(& [veto] (! [the paper]))"],
    ["NOT paper veto", "(& (! [paper]) [veto])"],
    ["a (b c)", "(& [a] (& [b] [c]))"],
    ["((a))", "[a]"],
    ["vet*", "[vet*]"],
    ['"the vet*"', "[the vet*]"],
    ['"the vet"*', "[the vet*]"],
    ["and or not", "(& [and] [or] [not])"],
    ['"AND" "OR"', "(& [and] [or])"],
    ["don’t", "[don't]"],
    ["self-made", "[self made]"],
    ["U.S.", "[u s]"],
    ["e\u0301te\u0301", "[été]"],
    ["veto, order!", "(& [veto] [order])"],
    ['veto"the paper"order', "(& [veto] [the paper] [order])"],
  ])("%s is %s", (source, tree) => {
    expect(drawn(parseQuery(source))).toBe(tree)
  })

  it.each(["“the paper”", "„the paper“", "«the paper»", "»the paper«", '"the paper"', '“the paper"'])(
    "may stand in the marks of any language: %s",
    (source) => {
      expect(drawn(parseQuery(source))).toBe("[the paper]")
    },
  )

  it.each([
    ["", 1, "there is no word in it"],
    ["   ", 1, "there is no word in it"],
    ["veto AND", 9, "a word is missing here"],
    ["AND veto", 1, "a word is missing here"],
    ["veto AND AND paper", 10, "a word is missing here"],
    ["veto OR", 8, "a word is missing here"],
    ["veto OR OR paper", 9, "a word is missing here"],
    ["veto NOT", 9, "a word is missing here"],
    ["()", 2, "a word is missing here"],
    ["veto (paper", 6, "this bracket is not closed"],
    ["veto) paper", 5, '")" closes nothing'],
    ['veto "the paper', 6, "this quotation mark is not closed"],
    ['veto "', 6, "this quotation mark is not closed"],
    ['veto ""', 6, "there is no letter or digit here"],
    ["veto …", 6, "there is no letter or digit here"],
    ["veto *", 6, "there is no letter or digit here"],
  ])("with a slip tells its place: %j at character %d", (source, place, what) => {
    expect(() => parseQuery(source)).toThrow(
      expect.objectContaining({
        problem: "bad-query",
        message: `The query ${JSON.stringify(source)} has a slip at character ${place}: ${what}.`,
      }),
    )
  })

  it.each(["NOT veto", "-veto", "NOT NOT veto", "-veto -paper", "veto OR -paper", "(-veto) paper OR (NOT order)"])(
    "that holds without any word is refused: %s",
    (source) => {
      expect(() => parseQuery(source)).toThrow("it only says what must not be there; add a word that must")
    },
  )

  it("is bounded in length, and so in depth", () => {
    expect(() => parseQuery("(".repeat(100_000))).toThrow(
      /^The query "\({40}"… has 100000 characters and may have 2000/,
    )
    const deep = `${"(".repeat(999)}a${")".repeat(999)}`
    expect(drawn(parseQuery(deep))).toBe("[a]")
    expect(drawn(parseQuery(`a ${"NOT ".repeat(400)}b`))).toContain("(! (! (! [b])))")
  })
})

describe("a query written out", () => {
  it.each([
    ["veto paper OR order", "veto AND paper OR order"],
    ["veto (paper OR order) -“the board”", 'veto AND (paper OR order) AND NOT "the board"'],
    ["a (b c)", "a AND (b AND c)"],
    ["a NOT (NOT b)", "a AND NOT NOT b"],
    ['"the vet*" AND "AND"', '"the vet*" AND and'],
  ])("%s is %s", (source, shown) => {
    expect(showQuery(parseQuery(source))).toBe(shown)
  })

  it("reads back as the same tree", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const shown = showQuery(query)
        fc.pre(shown.length <= 2000)
        expect(parseQuery(shown), shown).toEqual(query)
      }),
      { numRuns: 1000 },
    )
  })
})
