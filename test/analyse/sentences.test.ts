import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findSentences } from "../../src/analyse/sentences.ts"
import type { Span } from "../../src/model.ts"
import { blocksOf } from "../../src/parse/blocks.ts"
import { finds } from "./marks.ts"

const sentences = (text: string): readonly Span[] => findSentences(text, blocksOf(text))

const texts: Readonly<Record<string, string>> = {
  "two sentences": "⟦The board met.⟧ ⟦Nobody came.⟧",
  "a question and a shout": "⟦Who came?⟧ ⟦Nobody!⟧ ⟦It rained.⟧",
  "a title before a name": "⟦Dr. Berg met Mr. Hollis.⟧ ⟦They spoke.⟧",
  initials: "⟦J. R. Berg came.⟧ ⟦He spoke.⟧",
  "letters with points": "⟦The U.S. envoy came.⟧ ⟦He spoke.⟧",
  "letters with points at an end": "⟦He moved to the U.S. in May.⟧ ⟦The board stayed.⟧",
  "an abbreviation that ends a sentence": "⟦He works for Berg Inc.⟧ ⟦The board does not.⟧",
  "a time of day": "⟦They met at 5 p.m. on Monday.⟧ ⟦It rained.⟧",
  "a month cut short": "⟦They met on Dec. 29 at noon.⟧ ⟦It rained.⟧",
  "a number with a point": "⟦It cost 2.5 million.⟧ ⟦Nobody paid.⟧",
  "an ellipsis that goes on": "⟦He said … nothing at all.⟧",
  "an ellipsis of points that goes on": "⟦He waited ... and left.⟧",
  "an ellipsis that ends": "⟦He waited…⟧ ⟦Nobody came.⟧",
  "a stop within marks": "⟦“We left.”⟧ ⟦Nobody asked.⟧",
  "a question within marks that goes on": "⟦“Will you come?” he asked.⟧ ⟦Nobody did.⟧",
  "a question whose speaker is named": "⟦“Will you come?” Dan Hollis asked.⟧ ⟦Nobody did.⟧",
  "a shout whose speaker is described": "⟦“Never!” the envoy said.⟧",
  "a comma within marks": "⟦“No,” he said.⟧ ⟦“Never.”⟧",
  "a stop before a bracket": "⟦He left (at noon).⟧ ⟦It rained.⟧",
  "a sentence in brackets": "⟦He left.⟧ ⟦(Nobody saw him.)⟧ ⟦It rained.⟧",
  "no stop at the end": "⟦The board met⟧",
  "a break of paragraph without a stop": "⟦The board met⟧\n\n⟦Nobody came⟧",
  "a web address": "⟦See example.org for more.⟧ ⟦It rained.⟧",
}

describe("sentences", () => {
  it.each(Object.entries(texts))("%s", (_name, words) => finds(sentences, words))

  it("cover all of a block but white space, in order", () => {
    const piece = fc.constantFrom(
      "He said",
      "no",
      ".",
      "?",
      "!",
      "…",
      "“",
      "”",
      '"',
      " ",
      "Dr.",
      "U.S.",
      "\n\n",
      "(",
      ")",
      "3.5",
      "J.",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(" ")
        let end = 0
        for (const sentence of sentences(text)) {
          expect(text.slice(end, sentence.start).trim()).toBe("")
          expect(sentence.end).toBeGreaterThan(sentence.start)
          end = sentence.end
        }
        expect(text.slice(end).trim()).toBe("")
      }),
      { numRuns: 500 },
    )
  })
})
