import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { boundsOf, findEdtf, getEdtf, sayClock, sayEdtf, sayWhen } from "../../src/text/index.ts"
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
    ["2020-06-18/..", "from 18 June 2020 on"],
    ["20XX", "the 21st century"],
    ["-0043", "44 BC"],
    ["0000", "1 BC"],
    ["-0043-03-15", "15 March 44 BC"],
    ["-0043-03?", "perhaps March 44 BC"],
    ["-0500/-0400", "some time from 501 BC to 401 BC"],
    ["18XX", "the 19th century"],
    ["12XX", "the 13th century"],
    ["21XX", "the 22nd century"],
    ["199X~", "about the 1990s"],
    ["2011-03-07/2011-03-13", "the week of 7 March 2011"],
    ["2011-02-28/2011-03-06", "the week of 28 February 2011"],
    ["2011-03-08/2011-03-14", "some time from 8 to 14 March 2011"],
    ["2011-03-05/2011-03-06", "the weekend of 5 March 2011"],
    ["2011-03-06/2011-03-07", "some time from 6 to 7 March 2011"],
    ["2011-03-03/2011-03-10", "some time from 3 to 10 March 2011"],
    ["2011-02-27/2011-03-10", "some time from 27 February to 10 March 2011"],
    ["2010-12-27/2011-01-02", "the week of 27 December 2010"],
    ["2010-12-28/2011-01-03", "some time from 28 December 2010 to 3 January 2011"],
    ["2010-01/2010-03", "some time from January to March 2010"],
    ["2010-12/2011-03", "some time from December 2010 to March 2011"],
    ["2010/2012", "some time from 2010 to 2012"],
    ["2011-03~/2011-05", "some time from about March 2011 to May 2011"],
    ["../2011-03-03", "by 3 March 2011"],
    ["2020/2021/2022", "2020/2021/2022"],
    ["[2019, 2020]", "[2019, 2020]"],
  ])("%s is %s", (value, words) => {
    expect(sayEdtf(value)).toBe(words)
  })
})

describe("beside what happened then", () => {
  it.each([
    ["2011-03-07", null, "Mon 7 March 2011"],
    ["2011-03", null, "in March 2011"],
    ["2011-03", "START", "in early March 2011"],
    ["2011-03", "MID", "in mid-March 2011"],
    ["2011", null, "in 2011"],
    ["2011", "START", "in early 2011"],
    ["-0043", null, "in 44 BC"],
    ["2011", "END", "in late 2011"],
    ["2011-21", null, "in spring 2011"],
    ["2011-21", "START", "in early spring 2011"],
    ["199X", null, "in the 1990s"],
    ["199X", "MID", "in the mid-1990s"],
    ["18XX", "END", "in the late 19th century"],
    ["2011-03-07/2011-03-13", null, "in the week of 7 March 2011"],
    ["2011-03-05/2011-03-06", null, "on the weekend of 5 March 2011"],
    ["2011-03-03/2011-03-10", null, "some time from 3 to 10 March 2011"],
    ["../2011-03-03", "BEFORE", "before 3 March 2011"],
    ["../2011-03-03", null, "by 3 March 2011"],
    ["2010-05-05/..", "AFTER", "after 5 May 2010"],
    ["2010-05-05/..", null, "from 5 May 2010 on"],
    ["1990~", "APPROX", "about 1990"],
    ["1990?", null, "perhaps 1990"],
    ["2011-03-07", "START", "Mon 7 March 2011"],
    ["2011-03-07", "BEFORE", "Mon 7 March 2011"],
    ["2020-35", null, "in the third quarter of 2020"],
    ["2020-06-XX", null, "a day in June 2020"],
    ["XXXX-WXX-1", null, "XXXX-WXX-1"],
  ])("%s with %s is %s", (value, mod, words) => {
    expect(sayWhen(value, mod)).toBe(words)
  })

  it.each([
    ["18:10", "18:10"],
    ["10", "10:00"],
    ["EV", "in the evening"],
    ["NI", "at night"],
    ["XX", "XX"],
  ])("the time of day %s is %s", (clock, words) => {
    expect(sayClock(clock)).toBe(words)
  })

  it("is said in words that name each of its days", () => {
    const day = fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.nat(400), (date, more) => {
        const [from, until] = [date, new Date(date.getTime() + (more + 1) * 86_400_000)].map(
          (one) => one.toISOString().split("T")[0] ?? "",
        )
        const words = sayWhen(`${from}/${until}`)
        const named = /^in the week|^on the weekend/.test(words) ? [from] : [from, until]
        for (const one of named) expect(words).toMatch(new RegExp(`\\b${Number(one?.slice(8))}\\b`))
        for (const one of named) expect(words).toContain(one?.slice(0, 4))
      }),
      { numRuns: 300 },
    )
  })
})
