import { describe, expect, it } from "vitest"
import { authorsOf, isByline, isDateLine } from "../../src/parse/byline.ts"

describe("a byline is", () => {
  it.each([
    ["By Ines Kole", ["Ines Kole"]],
    ["BY INES KOLE", ["INES KOLE"]],
    ["By Ines Kole and Dan Hollis, Basin Courier", ["Ines Kole", "Dan Hollis"]],
    ["By Ines Kole, Dan Hollis and Ada Lind", ["Ines Kole", "Dan Hollis", "Ada Lind"]],
    ["By A. B. Kole in Velda and Dan Hollis in Haldry", ["A. B. Kole", "Dan Hollis"]],
    ["By Ines Kole, Political Editor", ["Ines Kole"]],
    ["Story by Jean-Luc O’Neill & Maria de Voss", ["Jean-Luc O’Neill", "Maria de Voss"]],
    ["By Ines Kole | 3 May 2022", ["Ines Kole"]],
    ["By Staff Reporter", []],
    ["By Agencies", []],
    ["From our correspondent in Port Ansel", []],
  ])("%s", (line, authors) => {
    expect(isByline(line)).toBe(true)
    expect(authorsOf(line)).toEqual(authors)
  })
})

describe("a byline is not", () => {
  it.each([
    "By then nobody knew",
    "by the metre",
    "By the time they met, the order was dead",
    "By Ines Kole. She lives in Velda",
    "Byron Kole",
    "From Velda to Haldry",
    "Ines Kole",
    "By",
    "",
  ])("%j", (line) => {
    expect(isByline(line)).toBe(false)
  })
})

describe("a date line is", () => {
  it.each([
    "18 June 2020",
    "18th June 2020",
    "June 18, 2020",
    "Thursday, June 18, 2020",
    "Thu. 18 Jun 2020",
    "2020-06-18",
    "Published: 18 June 2020 at 10:30",
    "Last updated on 18 June 2020, 10.30 a.m. GMT",
    "Posted on 4 November 2019",
    "18 June 2020 | 5.30am",
    "Published 18 June 2020 | Updated 19 June 2020, 10:30",
    "18 June 2020 (last updated 19 June 2020)",
    "Published: June 2020",
  ])("%s", (line) => {
    expect(isDateLine(line)).toBe(true)
  })
})

describe("a date line is not", () => {
  it.each([
    "On 18 June 2020 the council met",
    "18 June 2020: the council meets",
    "June 2020",
    "Published 18 June 2020 | Updated",
    "Published 18 June 2020, updated 19 June 2020, updated 20 June 2020",
    "18 boats in 2020",
    "The order of 18 June 2020",
    "18 June 2020\nPort Ansel",
  ])("%j", (line) => {
    expect(isDateLine(line)).toBe(false)
  })
})
