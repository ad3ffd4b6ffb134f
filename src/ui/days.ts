/** EDTF values in words, as a newspaper writes a day. What is not told stays untold: no day is chosen. */
import type { Edtf } from "../model.ts"

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
}
const QUALIFIERS: Readonly<Record<string, string>> = { "~": "about ", "?": "perhaps ", "%": "perhaps about " }

/** "Thu 18 June 2020" for "2020-06-18", "June 2020" for "2020-06"; the value itself where there are no words for it. */
export function dayInWords(value: Edtf): string {
  const [from = "", until] = value.split("/")
  if (until === undefined) return oneInWords(from)
  if (from === ".." || from === "") return `until ${oneInWords(until)}`
  if (until === ".." || until === "") return `from ${oneInWords(from)} on`
  return `between ${oneInWords(from)} and ${oneInWords(until)}`
}

function oneInWords(value: string): string {
  const qualifier = QUALIFIERS[value.at(-1) ?? ""]
  const bare = qualifier === undefined ? value : value.slice(0, -1)
  return (qualifier ?? "") + (calendarWords(bare) ?? bare)
}

/** Null where the value is of a form that has no words here. */
function calendarWords(value: string): string | null {
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) return `the ${decade[1] ?? ""}0s`
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d|XX))?(?:T(\d\d):(\d\d).*)?$/.exec(value)
  if (!match) return null
  const [, year = "", month, day, hour, minute] = match
  if (month === undefined) return year
  const season = SEASONS[month]
  if (season) return `${season} ${year}`
  const name = MONTHS[Number(month) - 1]
  if (!name) return null
  if (day === undefined) return `${name} ${year}`
  if (day === "XX") return `a day in ${name} ${year}`
  const weekday = WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? ""
  const time = hour === undefined ? "" : `, ${hour}:${minute ?? "00"}`
  return `${weekday} ${Number(day)} ${name} ${year}${time}`
}
