/**
 * Values in words for people, the same on the terminal and on the screen: EDTF as "Thu 18 June 2020",
 * "June 2020", "some time from 2019 to June 2020", and how a document has a statement.
 */
import type { Event, Sourcing } from "../model.ts"

const MONTHS = "January February March April May June July August September October November December".split(" ")
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const SEASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
)

const QUALIFIERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ "~": "about ", "?": "perhaps ", "%": "perhaps about " }),
)

/** What stands behind the type of an event: "call, planned"; nothing where it happened. */
export const HAPPENED_WORDS: Readonly<Record<Event["happened"], string>> = {
  yes: "",
  no: ", said not to have been",
  planned: ", planned",
  disputed: ", disputed",
}

/** How a document has a statement. */
export const SOURCING_WORDS: Readonly<Record<Sourcing, string>> = {
  "primary-document": "primary document",
  "named-on-record": "named, on the record",
  "named-spokesperson": "named spokesperson",
  anonymous: "source not named",
  "other-outlet": "from another outlet",
  reporter: "how it is known is not said",
}

/** A value in words, as a name of the time: "the week of 7 March 2011"; what has no words here is given as it stands. */
export function sayEdtf(value: string): string {
  const [from = "", until, ...more] = value.split("/")
  if (until === undefined || more.length > 0) return sayOne(value)
  if (isOpen(from)) return `by ${withoutWeekday(sayOne(until))}`
  if (isOpen(until)) return `from ${withoutWeekday(sayOne(from))} on`
  const week = WEEKS.get(daysBetween(from, until) ?? Number.NaN)
  if (week?.first === weekdayOf(from)) return `the ${week.name} of ${withoutWeekday(sayOne(from))}`
  return `some time from ${shortened(from, until)} to ${withoutWeekday(sayOne(until))}`
}

/**
 * A value in words, as they stand beside what happened then: "in March 2011", "in early 2011". `mod` is
 * the TIMEX3 mod of the words that told it, null where there is none; "BEFORE" and "AFTER" say that the
 * closed end of an open interval is not part of it.
 */
export function sayWhen(value: string, mod: string | null = null): string {
  const [from = "", until] = value.split("/")
  if (mod === "BEFORE" && until !== undefined && isOpen(from)) return `before ${withoutWeekday(sayOne(until))}`
  if (mod === "AFTER" && until !== undefined && isOpen(until)) return `after ${withoutWeekday(sayOne(from))}`
  const words = sayEdtf(value)
  if (EXTENT.test(value)) return `in ${inPart(words, PARTS.get(mod ?? "") ?? "")}`
  if (/^\d{4}-(?:3[3-9]|4[01])$/.test(value)) return `in the ${words}`
  return words.replace(/^the week of /, "in $&").replace(/^the weekend of /, "on $&")
}

const DAY_PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MO: "in the morning",
    DT: "by day",
    AF: "in the afternoon",
    EV: "in the evening",
    NI: "at night",
  }),
)

/** The time of day of a TIMEX3 value in words: "18:10", "in the evening" for "EV"; what has no words stays as it stands. */
export function sayClock(clock: string): string {
  return DAY_PARTS.get(clock) ?? (/^\d\d$/.test(clock) ? `${clock}:00` : clock)
}

/** A century, a decade, a year, a season or a month, of which there are an early and a late part. */
const EXTENT = /^(?:\d\dXX|\d{3}X|-?\d{4}(?:-(?:0[1-9]|1[0-2]|2\d|3[0-2]))?)$/
const PARTS: ReadonlyMap<string, string> = new Map(Object.entries({ START: "early ", MID: "mid-", END: "late " }))

/** "the early 1990s", "mid-March 2011". */
function inPart(words: string, part: string): string {
  return words.startsWith("the ") ? `the ${part}${words.slice(4)}` : part + words
}

/** Intervals that have a name, by how many days lie between their ends. */
const WEEKS: ReadonlyMap<number, { readonly first: number; readonly name: string }> = new Map([
  [6, { first: 1, name: "week" }],
  [1, { first: 6, name: "weekend" }],
])

function isOpen(side: string): boolean {
  return side === ".." || side === ""
}

function dateOf(day: string): Date | null {
  const [, year, month, number] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (year === undefined) return null
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(number)) // Date.UTC takes the year 50 for 1950
  return date
}

/** Null where one of them is no plain day. */
function daysBetween(from: string, until: string): number | null {
  const [first, last] = [dateOf(from), dateOf(until)]
  return first && last ? (last.getTime() - first.getTime()) / (24 * 60 * 60 * 1000) : null
}

/** From 0 for Sunday; null where it is no plain day. */
function weekdayOf(day: string): number | null {
  return dateOf(day)?.getUTCDay() ?? null
}

function withoutWeekday(words: string): string {
  return words.replace(/^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) /, "")
}

/** The first end of an interval without the month and the year that its last end tells: "3" before "10 March 2011". */
function shortened(from: string, until: string): string {
  const words = withoutWeekday(sayOne(from))
  if (/[^\d-]/.test(from + until) || from.length !== until.length || from.slice(0, 4) !== until.slice(0, 4))
    return words
  const inYear = words.replace(/ ?\d{4}$/, "")
  if (inYear === "") return words
  return from.length === 10 && from.slice(0, 7) === until.slice(0, 7) ? inYear.replace(/ .*$/, "") : inYear
}

function sayOne(value: string): string {
  const [, year, rest = ""] = BEFORE_CHRIST.exec(value) ?? []
  if (year !== undefined) return withoutWeekday(sayOne(`0004${rest}`)).replace("0004", `${1 - Number(year)} BC`)
  return sayOfChrist(value)
}

/** EDTF has a year 0, which is 1 BC. The words of the year 4 are put to it, which is a leap year. */
const BEFORE_CHRIST = /^(-\d{4}|0000)((?:-\d\d(?:-\d\d)?)?[?~%]?)$/

function sayOfChrist(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?)?)?([?~%]?)$/.exec(value)
  if (!match) return sayOpen(value)
  const [, year = "", month, day, time, zone, mark = ""] = match
  const about = QUALIFIERS.get(mark) ?? ""
  if (month === undefined) return about + year
  const season = SEASONS.get(month)
  if (season !== undefined) return `${about}${season} ${year}`
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return value
  if (day === undefined) return `${about}${name} ${year}`
  const weekday = DAYS[weekdayOf(`${year}-${month}-${day}`) ?? 0] ?? ""
  const clock = time === undefined ? "" : `, ${time}${zone === "Z" ? " UTC" : (zone ?? "")}`
  return `${about}${weekday} ${Number(day)} ${name} ${year}${clock}`
}

/** A decade, a century, or a day of a month that is not told; what else has no words stays as it stands. */
function sayOpen(value: string): string {
  const [, decade, mark = ""] = /^(\d{3})X([?~%]?)$/.exec(value) ?? []
  if (decade !== undefined) return `${QUALIFIERS.get(mark) ?? ""}the ${decade}0s`
  if (/^\d\dXX$/.test(value)) return `the ${ordinal(Number(value.slice(0, 2)) + 1)} century`
  return /^\d{4}-(?:0[1-9]|1[0-2])-XX$/.test(value) ? `a day in ${sayOne(value.slice(0, 7))}` : value
}

function ordinal(number: number): string {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10
  return `${number}${["th", "st", "nd", "rd"][last] ?? "th"}`
}
