/**
 * The words of time and their worth, and the fragments of regular expressions that hold them.
 * In a fragment a blank stands for white space of any kind (see `sticky`). Fragments carry no capturing groups, so that rows may put them together and name their own.
 */
import type { Unit } from "./meaning.ts"

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]
const SHORT_MONTHS = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"]
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
const SHORT_WEEKDAYS = ["mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun"]
const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
]
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  )

const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries({
    second: "second",
    minute: "minute",
    hour: "hour",
    hr: "hour",
    day: "day",
    night: "day",
    week: "week",
    weekend: "weekend",
    fortnight: "fortnight",
    month: "month",
    quarter: "quarter",
    year: "year",
    decade: "decade",
    century: "century",
    centurie: "century",
    millennium: "millennium",
    millennia: "millennium",
  }),
)

/** The first words of rows: what the finder looks up before it tries an expression. */
export const MONTH_STARTS: readonly string[] = [...MONTHS, ...SHORT_MONTHS]
export const WEEKDAY_STARTS: readonly string[] = WEEKDAYS
export const ANY_WEEKDAY_STARTS: readonly string[] = [...WEEKDAYS, ...SHORT_WEEKDAYS]
export const NUMBER_STARTS: readonly string[] = [
  ...SMALL.slice(1),
  ...TENS,
  "a",
  "an",
  "half",
  "several",
  "another",
  "#",
]
export const ORDINAL_STARTS: readonly string[] = ORDINALS

/** Between the two halves of "two-year" or "two year". */
export const H = "(?:[-\\u2010\\u2011]| )"
export const MONTH = `(?:${MONTHS.join("|")}|(?:${SHORT_MONTHS.join("|")})\\b\\.?)`
export const WEEKDAY = `(?:${WEEKDAYS.join("|")})`
export const ANY_WEEKDAY = `(?:${WEEKDAYS.join("|")}|(?:${SHORT_WEEKDAYS.join("|")})\\b\\.?)`
/** A day of the month, never the head of a longer or broken number. */
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d\\w%]|[.,:]\\d)"
/** A day of the month in words: "third", "twenty-first"; the longer words first. */
export const DAY_WORD = `(?:${[...ORDINALS].sort((a, b) => b.length - a.length).join("|")})`
export const YEAR = "(?:1[0-9]|20)\\d\\d(?![\\d\\w%]|[.,:]\\d)"
const WORD_NUMBER = `(?:${[...SMALL.slice(1).reverse(), ...TENS, "hundred", "thousand"].join("|")})\\b`
const DIGITS = "\\d{1,3}(?:,\\d{3})?(?!\\d)(?:\\.\\d|(?: |-)1/2|½)?"
/** A count: "18", "1,200", "5 1/2", "twenty-four", "a hundred", "a couple of", "several", "two or three". */
export const ONE_NUMBER = `(?:${DIGITS}|(?:an? (?=hundred|thousand))?${WORD_NUMBER}(?:(?: |-)(?:and )?${WORD_NUMBER}){0,4}(?: and a half)?)`
const VAGUE =
  "(?:an? couple(?: of)?|another|an? few|(?:dozens|scores|hundreds|thousands) of|several|many|a dozen|half an?|half-an?|half a dozen|an?)"
export const NUMBER = `(?:${ONE_NUMBER}(?: (?:to|or) ${ONE_NUMBER}|[-\\u2013]${DIGITS})?|${VAGUE})`
export const UNIT =
  "(?:seconds?|minutes?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries|millennium|millennia)\\b"
export const SEASON = "(?:spring|summer|autumn|fall|winter)"
export const PART = "(?:morning|afternoon|evening|night|noon|midnight)"
export const ORDINAL = "(?:first|second|third|fourth|1st|2nd|3rd|4th)"
export const ZONE =
  "(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT|PT|MSK|IST|JST|eastern(?: (?:standard|daylight))?(?: time)?|central time|pacific(?: (?:standard|daylight))?(?: time)?|local time)\\b"

/** Between the two ends of a range of days. */
export const TO = "(?: ?[-\\u2013\\u2014] ?| (?:to|until|till|through|and|or) (?:the )?)"

const OFFSETS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gmt: "Z",
    utc: "Z",
    bst: "+01:00",
    cet: "+01:00",
    cest: "+02:00",
    est: "-05:00",
    edt: "-04:00",
    cdt: "-05:00",
    mst: "-07:00",
    mdt: "-06:00",
    pst: "-08:00",
    pdt: "-07:00",
    msk: "+03:00",
    jst: "+09:00",
  }),
)

/** The offset of a zone's name; null where the name is borne by several ("IST", "CST") or changes with the season ("ET"). */
export function offsetOf(zone: string): string | null {
  return OFFSETS.get(zone.toLowerCase()) ?? null
}

/** A word without its final stop, its apostrophes straight, in lower case. */
function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, "")
}

/** 1 to 12. Rows hand in only what `MONTH` has matched. */
export function monthIndex(word: string): number {
  const head = bare(word).slice(0, 3)
  return MONTHS.findIndex((month) => month.startsWith(head)) + 1
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayIndex(word: string): number {
  const head = bare(word).slice(0, 3)
  return WEEKDAYS.findIndex((day) => day.startsWith(head)) + 1
}

/** 1 to 31 for "first" to "thirty-first" and for "1st" to "31st"; 0 for what is none. */
export function ordinalIndex(word: string): number {
  return Number.parseInt(word, 10) || ORDINALS.indexOf(bare(word)) + 1
}

export function unitOf(word: string): Unit {
  const lower = bare(word)
  return UNITS.get(lower) ?? UNITS.get(lower.replace(/s$/, "")) ?? "day"
}

/** The TIMEX3 letters of the seasons. */
export function seasonOf(word: string): string {
  const letters: Readonly<Record<string, string>> = {
    spring: "SP",
    summer: "SU",
    autumn: "FA",
    fall: "FA",
    winter: "WI",
  }
  return letters[bare(word)] ?? "XX"
}

/** The TIMEX3 letters of the parts of a day, "T12:00" for noon and "T24:00" for midnight. */
export function partOf(word: string): string {
  const clocks: Readonly<Record<string, string>> = {
    morning: "TMO",
    afternoon: "TAF",
    evening: "TEV",
    night: "TNI",
    overnight: "TNI",
    tonight: "TNI",
    noon: "T12:00",
    midday: "T12:00",
    midnight: "T24:00",
  }
  return clocks[bare(word)] ?? "TXX"
}

/** The number that the words name; null where they name none exactly: "several", "two or three". */
export function numberOf(words: string): number | null {
  const lower = words.toLowerCase().trim()
  if (/^(?:an? )?couple(?: of)?$/.test(lower)) return 2
  if (/^half[ -]an?$/.test(lower)) return 0.5
  if (/^half a dozen$/.test(lower)) return 6
  if (lower === "a dozen") return 12
  if (lower === "another") return 1
  if (/ (?:to|or) |\d[-\u2013]\d|few|several|many|s of$/.test(lower)) return null
  if (/^\d/.test(lower)) return digits(lower)
  return spelled(lower)
}

function digits(words: string): number {
  const half = /(?:[ -]1\/2|½)$/.test(words)
  return Number.parseFloat(words.replace(/(?:[ -]1\/2|½)$/, "").replace(/,/g, "")) + (half ? 0.5 : 0)
}

function spelled(words: string): number | null {
  let sum = 0
  let part = 0
  for (const word of words.replace(/ and a half$/, "").split(/[\s-]+/)) {
    const small = SMALL.indexOf(word)
    const tens = TENS.indexOf(word)
    if (small >= 0) part += small
    else if (tens >= 0) part += (tens + 2) * 10
    else if (word === "a" || word === "an") part = 1
    else if (word === "hundred") part = Math.max(part, 1) * 100
    else if (word === "thousand") {
      sum += Math.max(part, 1) * 1000
      part = 0
    } else if (word !== "and") return null
  }
  if (words === "a" || words === "an") return 1
  return sum + part + (words.endsWith(" and a half") ? 0.5 : 0)
}
