/** Laws of a check, tried on texts and quotations put together at random. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { checkQuotation, passagesOf, type Checked, type Primary } from "../../src/check/index.ts"
import { GRADES } from "../../src/model.ts"

const word = fc.constantFrom(
  ..."the of and ferry gate board minister will not pay river weir 14 1,000 5% Velda Corrant said that is was oats market levy bridge can’t would never answer half two third I’m we’ve".split(
    " ",
  ),
)
const sentence = fc.array(word, { minLength: 6, maxLength: 14 }).map((words) => `${words.join(" ")}.`)
const transcript = fc.array(sentence, { minLength: 3, maxLength: 12 }).map((sentences) => sentences.join(" "))

function primary(id: string, text: string): Primary {
  return { id, text, date: null, turns: [{ speaker: "HOLLIS", start: 0, end: text.length, page: null, time: null }] }
}

function check(quote: string, texts: readonly Primary[]): Checked {
  const spans = [{ start: 0, end: quote.length }]
  return checkQuotation(
    { text: quote, spans, speakers: ["Dan Hollis"], said: null, published: null },
    passagesOf(texts),
  )
}

it("is verbatim for what is cut from a transcript", () => {
  fc.assert(
    fc.property(transcript, fc.nat(), fc.integer({ min: 6, max: 30 }), (text, from, count) => {
      const words = text.split(" ")
      const first = from % Math.max(1, words.length - count)
      const quote = words.slice(first, first + count).join(" ")
      const checked = check(quote, [primary("a", text)])
      expect(checked.grade).toBe("verbatim")
      expect(checked.occurrences).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

it("is never verbatim where a number was altered", () => {
  fc.assert(
    fc.property(transcript, fc.integer({ min: 21, max: 9999 }), (text, number) => {
      const quote = text.replace(/\b14\b/, String(number))
      fc.pre(quote !== text)
      expect(["changed", "spliced", "not-found"]).toContain(check(quote, [primary("a", text)]).grade)
    }),
    { numRuns: 200 },
  )
})

it("does not depend on the order of the transcripts", () => {
  fc.assert(
    fc.property(fc.array(transcript, { minLength: 2, maxLength: 4 }), sentence, fc.boolean(), (texts, made, isCut) => {
      const primaries = texts.map((text, at) => primary(`t${at}`, text))
      const quote = isCut ? (texts[1] ?? "").slice(0, 60) : made
      expect(check(quote, primaries).grade).toBe(check(quote, primaries.toReversed()).grade)
    }),
    { numRuns: 200 },
  )
})

it("has spans within the texts, and a grade of the list", () => {
  const anything = fc.string({ unit: "grapheme", maxLength: 200 })
  fc.assert(
    fc.property(anything, anything, (text, quote) => {
      const { grade, against, differences } = check(quote, [primary("a", text)])
      expect(GRADES).toContain(grade)
      for (const { start, end } of against?.spans ?? []) expect(text.slice(start, end).length).toBe(end - start)
      for (const { at, there, quoted, said } of differences) {
        expect(at ? quote.slice(at.start, at.end) : "").toBe(quoted)
        expect(there ? text.slice(there.start, there.end) : "").toBe(said)
      }
    }),
    { numRuns: 300 },
  )
})
