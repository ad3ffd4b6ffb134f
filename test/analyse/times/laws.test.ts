/** Laws that hold for every text and publication date. A failure prints the seed that repeats it. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayNumber, dayValue } from "../../../src/analyse/times/calendar.ts"
import { findTimes } from "../../../src/analyse/times/find.ts"
import { grammar } from "../../../src/analyse/times/grammar.ts"
import { boundsOf } from "../../../src/text/dates.ts"
import { costOf } from "../../cost.ts"
import { marked, timesIn } from "./marks.ts"

const sentences = grammar.flatMap(({ examples, lookalikes }) => [
  ...Object.keys(examples).map((sentence) => marked(sentence).text),
  ...lookalikes,
])
const pieces = fc.constantFrom(
  ...sentences,
  ..."12 1990 - – , . ' 's the a of next last this ago two hundred May may March second Monday 5 p.m. 1st every year-old Q3 '98 \n \n\n é 😀".split(
    " ",
  ),
)
const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(" "))
const days = fc.integer({ min: -20_000, max: 30_000 }).map(dayValue)
const published = fc.option(
  fc.oneof(
    days,
    days.map((day) => day.slice(0, 7)),
    days.map((day) => day.slice(0, 4)),
  ),
  { nil: null },
)

describe("laws", () => {
  it("spans hold characters, stand in order, and do not overlap", () => {
    fc.assert(
      fc.property(texts, published, (text, day) => {
        const { times } = timesIn(text, day)
        times.forEach((time, at) => {
          expect(time.id).toBe(`t${at + 1}`)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.start).toBeGreaterThanOrEqual(times[at - 1]?.end ?? 0)
          const words = text.slice(time.start, time.end)
          expect(words).toBe(words.trim())
          expect(words).not.toMatch(/\n\s*\n/)
        })
      }),
      { numRuns: 400 },
    )
  })

  it("an EDTF is one, and its bounds contain the TIMEX value", () => {
    fc.assert(
      fc.property(texts, published, (text, day) => {
        for (const { edtf, value } of timesIn(text, day).times) {
          if (edtf === null) continue
          const bounds = boundsOf(edtf)
          expect(bounds, `${value} as ${edtf}`).not.toBeNull()
          const prefix = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])/.exec(value)?.[0] ?? /^\d{4}/.exec(value)?.[0]
          const own = prefix ? boundsOf(prefix) : null
          if (!own?.earliest || !own.latest || !bounds?.earliest || !bounds.latest) continue
          const isWhole = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:T|$)/.test(value)
          if (isWhole) expect(bounds.earliest <= own.earliest && bounds.latest >= own.latest).toBe(true)
          else
            expect(
              bounds.latest >= own.earliest && bounds.earliest.slice(0, 4) <= String(Number(value.slice(0, 4)) + 1),
            ).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it("what is anchored names the publication only where there is one, and no time that counts from it in turn", () => {
    fc.assert(
      fc.property(texts, published, (text, day) => {
        const { times, warnings } = timesIn(text, day)
        const ids = times.map(({ id }) => id)
        times.forEach(({ anchoredTo }, at) => {
          if (anchoredTo === "published") expect(day).not.toBeNull()
          // The start of a range takes its year from the end, which stands right after it.
          else if (anchoredTo !== null) {
            const to = ids.indexOf(anchoredTo)
            expect(to === at + 1 || (to >= 0 && to < at)).toBe(true)
            if (to > at) expect(times[to]?.anchoredTo).toBeNull()
          }
        })
        expect(warnings.filter(({ problem }) => problem === "no-publication-date").length).toBeLessThanOrEqual(1)
        for (const { problem, start, end } of warnings) {
          if (problem === "no-publication-date") continue
          expect(times.some((time) => time.start === start && time.end === end)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it("what stands in a quotation counts from the day on which it was said", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 12 }), (day, said, back) => {
        const text = `On ${said} she rang. “He left ${back} days ago.”`
        const at = text.indexOf("“")
        const sayings = [{ start: at, end: text.length, time: "t1", said }]
        const { times } = timesIn(text, day, sayings)
        const expected = dayNumber(...(said.split("-").map(Number) as [number, number, number]))
        expect(times[1]?.anchoredTo).toBe("t1")
        expect(times[1]?.value).toBe(dayValue((expected ?? 0) - back))
      }),
      { numRuns: 200 },
    )
  })

  const daily = [
    "yesterday",
    "today",
    "tomorrow",
    "on Monday",
    "last Friday",
    "next Tuesday",
    "three days ago",
    "the day before yesterday",
  ]

  it("moving the publication by a week moves each relative day by a week", () => {
    fc.assert(
      fc.property(fc.constantFrom(...daily), fc.integer({ min: -9000, max: 25_000 }), (words, day) => {
        const at = (published: number): number => {
          const value = timesIn(`He left ${words}.`, dayValue(published)).times[0]?.value ?? ""
          const [year = 0, month = 0, dayOf = 0] = value.split("-").map(Number)
          return dayNumber(year, month, dayOf) ?? Number.NaN
        }
        expect(at(day + 7)).toBe(at(day) + 7)
      }),
      { numRuns: 400 },
    )
  })
})

describe("time in proportion to the text", () => {
  const hostile = [
    "1234567890",
    "1 ",
    "1-",
    "2011-",
    "12:",
    "1,111 ",
    "next ",
    "the next ",
    "May ",
    "two and ",
    "a hundred and ",
    "Monday ",
    "'",
    "the day ",
    "2011 and that day ",
    "years ",
    "in the third quarter a year earlier ",
    "early ",
    " ",
  ]
  it.each(hostile)("reads a megabyte of %j in under a second", (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const input = { text, blocks: [], sentences: [], published: "2020-06-18" }
    expect(costOf(() => findTimes(input))).toBeLessThan(1000)
  })
})
