import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findQuotes } from "../../src/analyse/quotes.ts"
import type { Block, Span } from "../../src/model.ts"
import { blocksOf } from "../../src/parse/blocks.ts"
import { costOf } from "../cost.ts"
import { finds } from "./marks.ts"

const quotes = (text: string): readonly Span[] => findQuotes(text, blocksOf(text)).flatMap(({ spans }) => spans)

const texts: Readonly<Record<string, string>> = {
  "curly marks": "He said ⟦“no”⟧ and left.",
  "straight marks": 'He said ⟦"no"⟧ and ⟦"never"⟧.',
  "the comma inside the marks": 'He said, ⟦"No,"⟧ and left.',
  "single curly marks": "He said ⟦‘no’⟧ and left.",
  "single straight marks": "He said ⟦'no'⟧ and left.",
  "an apostrophe inside single marks": "He said ⟦‘it isn’t so’⟧ and left.",
  "marks within marks": "He said ⟦“she said ‘no’ twice”⟧ and left.",
  "low marks": "Er sagte ⟦„nein“⟧ und ging.",
  "angle marks": "Il dit ⟦« non »⟧ et partit.",
  "marks of the typewriter's age": "He said ⟦``no''⟧ and left.",
  "double apostrophes": "He said ⟦''no''⟧ and left.",
  "two paragraphs, the first left open": "He said: ⟦“We sat there.⟧\n\n⟦“Then we left.”⟧ It rained.",
  "three paragraphs": "⟦“One.⟧\n\n⟦“Two.⟧\n\n⟦“Three.”⟧",
  "a bracket before the mark": "He (⟦“Dan”⟧) left.",
  "a dash before the mark": "He left—⟦“gone,”⟧ she said.",
}

const lookalikes: Readonly<Record<string, string>> = {
  "a decade": "The ’90s weren’t the mayors’ best.",
  "a straight decade": "The '90s weren't the mayors' best.",
  "a possessive plural": "The mayors’ words and the boards’ words.",
  "feet and inches": "It is 6' high and 20\" wide.",
  "a stray mark": "He said no” and left.",
  nothing: "He said no.",
}

describe("quotations", () => {
  it.each(Object.entries(texts))("finds %s", (_name, words) => finds(quotes, words))
  it.each(Object.entries(lookalikes))("does not take %s for one", (_name, words) => finds(quotes, words))

  it("tells one that no mark closes", () => {
    const text = "He said: “We left.\n\nIt rained."
    expect(findQuotes(text, blocksOf(text)).map(({ closed }) => closed)).toEqual([false])
  })

  it("are disjoint, in order, and each span lies in one block", () => {
    const piece = fc.constantFrom(
      "no",
      "said",
      "it’s",
      "'tis",
      "“",
      "”",
      '"',
      "‘",
      "’",
      "'",
      "„",
      "«",
      "»",
      "``",
      "''",
      "\n\n",
      ",",
      ".",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(" ", ""), (pieces, between) => {
        const text = pieces.join(between)
        const blocks = blocksOf(text)
        let end = 0
        for (const span of quotes(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(blocks.some((block) => block.start <= span.start && span.end <= block.end)).toBe(true)
          end = span.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it("takes a megabyte of marks in under a second", () => {
    for (const marks of ["“ ", "“a” “", "‘a’ ", "' ", '" ', "“”"]) {
      const text = marks.repeat(Math.floor(1_000_000 / marks.length))
      const block = { ...blocksOf("a")[0], start: 0, end: text.length } as Block
      expect(
        costOf(() => findQuotes(text, [block])),
        marks,
      ).toBeLessThan(1000)
    }
  })
})
