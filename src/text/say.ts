/**
 * Values in words for people, the same on the terminal and on the screen: EDTF as "Thu 18 June 2020",
 * "June 2020", "some time from 2019 to June 2020", and how a document has a statement.
 */
import type { Sourcing } from "../model.ts"

const MONTHS = "January February March April May June July August September October November December".split(" ")
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "25": "northern spring",
  "26": "northern summer",
  "27": "northern autumn",
  "28": "northern winter",
  "29": "southern spring",
  "30": "southern summer",
  "31": "southern autumn",
  "32": "southern winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
  "37": "first third of",
  "38": "second third of",
  "39": "last third of",
  "40": "first half of",
  "41": "second half of",
}

const QUALIFIERS: Readonly<Record<string, string>> = { "~": "about ", "?": "perhaps ", "%": "perhaps about " }

/** How a document has a statement. */
export const SOURCING_WORDS: Readonly<Record<Sourcing, string>> = {
  "primary-document": "primary document",
  "named-on-record": "named, on the record",
  "named-spokesperson": "named spokesperson",
  anonymous: "source not named",
  "other-outlet": "from another outlet",
  reporter: "how it is known is not said",
}

/** A value in words; what has no words here is given as it stands. */
export function sayEdtf(value: string): string {
  const [from = "", until, ...more] = value.split("/")
  if (until === undefined || more.length > 0) return sayOne(value)
  if (from === ".." || from === "") return `by ${sayOne(until)}`
  if (until === ".." || until === "") return `from ${sayOne(from)} on`
  return `some time from ${sayOne(from)} to ${sayOne(until)}`
}

function sayOne(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?)?)?([?~%]?)$/.exec(value)
  if (!match) return sayOpen(value)
  const [, year = "", month, day, time, zone, mark = ""] = match
  const about = QUALIFIERS[mark] ?? ""
  if (month === undefined) return about + year
  const season = SEASONS[month]
  if (season !== undefined) return `${about}${season} ${year}`
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return value
  if (day === undefined) return `${about}${name} ${year}`
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day)) // Date.UTC takes the year 50 for 1950
  const weekday = DAYS[date.getUTCDay()] ?? ""
  const clock = time === undefined ? "" : `, ${time}${zone === "Z" ? " UTC" : (zone ?? "")}`
  return `${about}${weekday} ${Number(day)} ${name} ${year}${clock}`
}

/** A decade, or a day of a month that is not told; what else has no words stays as it stands. */
function sayOpen(value: string): string {
  if (/^\d{3}X$/.test(value)) return `the ${value.slice(0, 3)}0s`
  return /^\d{4}-(?:0[1-9]|1[0-2])-XX$/.test(value) ? `a day in ${sayOne(value.slice(0, 7))}` : value
}
