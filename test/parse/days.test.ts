import { describe, expect, it } from "vitest"
import { findDay, momentOf } from "../../src/parse/days.ts"

describe("a day of a page", () => {
  it.each([
    ["2020-06-18", "2020-06-18"],
    [" 2020-06-18T23:30:00-05:00 ", "2020-06-18"],
    ["2020-06-18 10:30", "2020-06-18"],
    ["2020-06", "2020-06"],
    ["2020", "2020"],
    ["20200618", "2020-06-18"],
    ["20200618T103000Z", "2020-06-18"],
    ["2020/06/18", "2020-06-18"],
    ["2020/6/8 10:30", "2020-06-08"],
    ["2020.06.18", "2020-06-18"],
    ["June 18, 2020", "2020-06-18"],
    ["Thursday, June 18th, 2020 10:30 AM", "2020-06-18"],
    ["18 June 2020", "2020-06-18"],
    ["Thu, 18 Jun 2020 10:30:00 GMT", "2020-06-18"],
    ["1 Sept. 2020", "2020-09-01"],
  ])("may be written %j", (raw, day) => {
    expect(findDay(raw)).toBe(day)
  })

  it.each([
    "",
    "2011-13-40",
    "2020-02-30",
    "20201345",
    "202006181",
    "06/07/2020",
    "18.06.2020",
    "31 June 2020",
    "18 Juin 2020",
    "18 Brumaire 2020",
    "June 2020",
    "Thursday",
    "PT5M",
    "1592438400000",
  ])("is not %j", (raw) => {
    expect(findDay(raw)).toBeNull()
  })

  it("has a moment where its zone is told", () => {
    expect(momentOf("2020-06-17T23:30:00-05:00")).toBe(momentOf("2020-06-18T04:30:00Z"))
    expect(momentOf("2020-06-18T04:30:00")).toBeNull()
    expect(momentOf("2020-06-18")).toBeNull()
    expect(momentOf("2020-06-18T44:30:00Z")).toBeNull()
  })
})
