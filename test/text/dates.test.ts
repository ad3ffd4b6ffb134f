import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { boundsOf, findEdtf, getEdtf, sayEdtf } from "../../src/text/index.ts"
import { costOf } from "../cost.ts"

/** The days between which a value lies, "…" at an open end. */
function daysOf(value: string): string | null {
  const bounds = boundsOf(value)
  return bounds && `${bounds.earliest?.split("T")[0] ?? "…"} to ${bounds.latest?.split("T")[0] ?? "…"}`
}

describe("a date", () => {
  it.each([
    ["2020-06-18", "2020-06-18 to 2020-06-18"],
    ["2020-06", "2020-06-01 to 2020-06-30"],
    ["2020", "2020-01-01 to 2020-12-31"],
    ["202X", "2020-01-01 to 2029-12-31"],
    ["19XX", "1900-01-01 to 1999-12-31"],
    ["2020-06-XX", "2020-06-01 to 2020-06-30"],
    ["2020?", "2020-01-01 to 2020-12-31"],
    ["2020-06~", "2020-06-01 to 2020-06-30"],
    ["2020-06-18%", "2020-06-18 to 2020-06-18"],
    ["2020-06-18T14:30:00Z", "2020-06-18 to 2020-06-18"],
    ["2020-06-18T23:30:00-05:00", "2020-06-19 to 2020-06-19"],
    ["0050", "0050-01-01 to 0050-12-31"],
  ])("is %s, from %s", (value, days) => {
    expect(daysOf(value)).toBe(days)
    expect(findEdtf(value)).toBe(value)
  })

  it.each([
    ["2024-02-29", "2024-02-29 to 2024-02-29"],
    ["2000-02-29", "2000-02-29 to 2000-02-29"],
    ["2024-02-29~", "2024-02-29 to 2024-02-29"],
    ["2024-02", "2024-02-01 to 2024-02-29"],
    ["2023-02", "2023-02-01 to 2023-02-28"],
  ])("may fall on a leap day: %s", (value, days) => {
    expect(daysOf(value)).toBe(days)
  })

  it.each([
    ["2020-21", "2020-03-01 to 2020-05-31"],
    ["2020-22", "2020-06-01 to 2020-08-31"],
    ["2020-23", "2020-09-01 to 2020-11-30"],
    ["2020-24", "2020-12-01 to 2021-02-28"],
    ["2023-24", "2023-12-01 to 2024-02-29"],
    ["2020-21~", "2020-03-01 to 2020-05-31"],
    ["0050-22", "0050-06-01 to 0050-08-31"],
    ["2020-26", "2020-06-01 to 2020-08-31"],
    ["2020-30", "2020-12-01 to 2021-02-28"],
    ["2020-34", "2020-04-01 to 2020-06-30"],
    ["2020-39", "2020-09-01 to 2020-12-31"],
    ["2020-41", "2020-07-01 to 2020-12-31"],
  ])("may be a season or another part of a year: %s, from %s", (value, days) => {
    expect(daysOf(value)).toBe(days)
  })

  it.each([
    ["2020-06-15/2020-06-18", "2020-06-15 to 2020-06-18"],
    ["2020/2020-06", "2020-01-01 to 2020-06-30"],
    ["2020-22/2020-23", "2020-06-01 to 2020-11-30"],
    ["../2020-06", "… to 2020-06-30"],
    ["/2020-06", "… to 2020-06-30"],
    ["2020-06/..", "2020-06-01 to …"],
    ["2020-06/", "2020-06-01 to …"],
    ["-0500/-0400", "-000500-01-01 to -000400-12-31"],
    ["[2019, 2021..2023]", "2019-01-01 to 2023-12-31"],
    ["{..2020}", "… to 2020-12-31"],
  ])("may have two sides: %s, from %s", (value, days) => {
    expect(daysOf(value)).toBe(days)
  })

  it.each([
    "",
    " ",
    "yesterday",
    "18 June 2020",
    "2020-6-18",
    "20200618",
    "20",
    "2020-13",
    "2020-00",
    "2020-06-00",
    "2020-06-31",
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2023-02-29?",
    "2020-06-18T25:00:00Z",
    "2020-06-18 ",
    "2020/2019",
    "2020-06-18/2020-06-17",
    "-0400/-0500",
    "../..",
    "/",
    "2020/2021/2022",
    "2020/2023-02-29",
    "[2020",
    "[2022..2020]",
    "XXXX-12-25",
  ])("is not %j", (value) => {
    expect(boundsOf(value)).toBeNull()
    expect(findEdtf(value)).toBeNull()
    expect(() => getEdtf(value)).toThrow(expect.objectContaining({ problem: "bad-date" }))
  })

  it("is refused with the value and the way to write one", () => {
    expect(() => getEdtf("31 June")).toThrow(
      '"31 June" is no date; write a day as 2020-06-18, a month as 2020-06 or a year as 2020.',
    )
  })

  it("is refused in few words and little time however long it is", () => {
    const value = "2020,".repeat(100_000)
    expect(costOf(() => boundsOf(value))).toBeLessThan(100)
    expect(() => getEdtf(value)).toThrow(/^"2020,.{10,80}…" is no date; write/)
  })

  it("lies within its month, and its month within its year", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const [day = ""] = date.toISOString().split("T")
        const [inDay, inMonth, inYear] = [day, day.slice(0, 7), day.slice(0, 4)].map(boundsOf)
        if (!inDay?.earliest || !inDay.latest || !inMonth?.earliest || !inMonth.latest) throw new Error(day)
        expect(inDay).toEqual({ earliest: `${day}T00:00:00.000Z`, latest: `${day}T23:59:59.999Z` })
        expect(inMonth.earliest <= inDay.earliest && inDay.latest <= inMonth.latest).toBe(true)
        expect((inYear?.earliest ?? "") <= inMonth.earliest && inMonth.latest <= (inYear?.latest ?? "")).toBe(true)
        expect(boundsOf(`${day}/${day}`)).toEqual(inDay)
      }),
      { numRuns: 300 },
    )
  })
})

describe("in words", () => {
  it.each([
    ["2020-06-18", "Thu 18 June 2020"],
    ["2016-12-29", "Thu 29 December 2016"],
    ["2020-06-01", "Mon 1 June 2020"],
    ["0050-06-18", "Sat 18 June 0050"],
    ["2020-06", "June 2020"],
    ["2020", "2020"],
    ["202X", "the 2020s"],
    ["2020-06-XX", "a day in June 2020"],
    ["2020-13", "2020-13"],
    ["XXXX-WXX-1", "XXXX-WXX-1"],
    ["2020~", "about 2020"],
    ["2020-06?", "perhaps June 2020"],
    ["2020-06-18%", "perhaps about Thu 18 June 2020"],
    ["2020-21", "spring 2020"],
    ["2020-24~", "about winter 2020"],
    ["2020-35", "third quarter of 2020"],
    ["2020-40", "first half of 2020"],
    ["2016-12-29T18:10", "Thu 29 December 2016, 18:10"],
    ["2016-12-29T18:10:00Z", "Thu 29 December 2016, 18:10 UTC"],
    ["2016-12-29T18:10:00+02:00", "Thu 29 December 2016, 18:10+02:00"],
    ["2019/2020-06", "some time from 2019 to June 2020"],
    ["../2020", "by 2020"],
    ["2020-06-18/..", "from Thu 18 June 2020 on"],
    ["20XX", "20XX"],
    ["[2019, 2020]", "[2019, 2020]"],
  ])("%s is %s", (value, words) => {
    expect(sayEdtf(value)).toBe(words)
  })
})
