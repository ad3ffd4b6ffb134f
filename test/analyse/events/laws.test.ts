/** Laws of events that hold for every text. A failure prints the seed that repeats it. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { analyse } from "../../../src/analyse/index.ts"
import { findEvents } from "../../../src/analyse/events/find.ts"
import { EVENT_TYPES } from "../../../src/analyse/events/row.ts"
import { table } from "../../../src/analyse/events/table.ts"
import { block } from "../../../src/text/block.ts"
import { boundsOf } from "../../../src/text/dates.ts"
import type { Reading } from "../../../src/model.ts"
import { costOf } from "../../cost.ts"
import { documentOf } from "../golden.ts"
import { unmarked } from "../marks.ts"

const sentences = table.flatMap(({ examples, lookalikes }) => [
  ...Object.keys(examples).map((sentence) => unmarked(sentence, ["[", "]"]).text),
  ...lookalikes,
])
const words =
  "Reyd Hollis and or , . : ; — ( ) “ ” ’s who that if denied said never not to by with of on Monday in 2011 the a rang met was will have been \n \n\n é 😀"
const pieces = fc.oneof(
  { arbitrary: fc.constantFrom(...sentences), weight: 2 },
  { arbitrary: fc.constantFrom(...words.split(" ")), weight: 3 },
  { arbitrary: fc.constantFrom(...sentences.flatMap((sentence) => sentence.split(" "))), weight: 3 },
)
const texts = fc
  .array(pieces, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(" "))
  .filter((text) => /[\p{L}\p{N}]/u.test(text))

function holds(law: (reading: Reading) => void): void {
  fc.assert(
    fc.property(texts, (text) => law(analyse(documentOf(text)))),
    { numRuns: 300 },
  )
}

describe("laws", () => {
  it("spans hold words of the text, and the events stand in order", () => {
    holds(({ document: { text }, events }) => {
      let before = 0
      events.forEach(({ id, spans, kind, type }, index) => {
        expect(id).toBe(`v${index + 1}`)
        expect(Object.entries(EVENT_TYPES)).toContainEqual([type, kind])
        expect(spans.length).toBeGreaterThan(0)
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toMatch(/^[\p{L}-]+(?: [\p{L}-]+)?$/u)
          before = end
        }
      })
    })
  })

  it("those who take part are entities of the reading, each once, and no places; where it was is one", () => {
    holds(({ entities, events }) => {
      const kinds = new Map(entities.map(({ id, kind }) => [id, kind]))
      for (const { participants, where } of events) {
        expect(new Set(participants.map(({ entity }) => entity)).size).toBe(participants.length)
        for (const { entity } of participants) expect(kinds.get(entity)).toMatch(/^(?!place$)./)
        if (where !== null) expect(kinds.get(where)).toBe("place")
      }
    })
  })

  it("what it is told through is a statement, whose content holds it; nothing else holds what the document tells", () => {
    holds(({ statements, events }) => {
      for (const { via, spans } of events) {
        const holders = statements.filter(({ content }) =>
          spans.every(({ start, end }) => content.spans.some((part) => part.start <= start && end <= part.end)),
        )
        if (via === null) expect(holders).toEqual([])
        else expect(holders.map(({ id }) => id)).toContain(via)
      }
    })
  })

  it("when it was is a time of its own sentence's words, and every event has a who or a when", () => {
    holds(({ times, events }) => {
      for (const { when, participants } of events) {
        expect(participants.length > 0 || when !== null).toBe(true)
        if (when === null) continue
        expect(times.map(({ edtf }) => edtf)).toContain(when)
        expect(boundsOf(when)).not.toBeNull()
      }
    })
  })

  it("what is disputed is denied by a statement", () => {
    holds(({ events }) => {
      for (const { happened, type } of events) {
        if (happened === "disputed")
          expect(events.some((one) => one.type === type && one.happened === "no" && one.via !== null)).toBe(true)
      }
    })
  })

  it("no event stands in random characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (noise) => {
        const text = `x ${noise}`.toWellFormed()
        expect(analyse(documentOf(text)).events).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe("time in proportion to the text", () => {
  const hostile = [
    "met ",
    "Reyd met Hollis, ",
    "Reyd and Hollis and ",
    "call to Reyd of Hollis ",
    "“met ",
    "to meet to ",
    "by Reyd, ",
    "on Monday, ",
    "Reyd’s call ",
    "the call of the vote of ",
    "as met as ",
  ]
  it.each(hostile)("reads a quarter of a megabyte of %j in under a second", (piece) => {
    const text = piece.repeat(Math.ceil(250_000 / piece.length))
    const reading = analyse(documentOf("Tomas Reyd met Dan Hollis."))
    const step = piece.length * Math.floor(1_900 / piece.length)
    const sentences = Array.from({ length: Math.floor(text.length / step) }, (_, at) => ({
      start: at * step,
      end: (at + 1) * step,
    }))
    const blocks = [block("paragraph", { start: 0, end: text.length })]
    const mentions = Array.from(text.matchAll(/Reyd|Hollis/g), ({ index, 0: name }) => ({
      start: index,
      end: index + name.length,
      form: "name" as const,
    }))
    const entities = reading.entities.slice(0, 1).map((entity) => ({ ...entity, mentions }))
    const input = { blocks, sentences, entities, statements: [], times: [], published: null }
    expect(costOf(() => findEvents(text, input))).toBeLessThan(1000)
  })
})
