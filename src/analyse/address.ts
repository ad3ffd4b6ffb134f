/** The day that an address tells: many sites put the day of publication into the path of a page. */
import type { Edtf } from "../model.ts"
import { findEdtf } from "../text/dates.ts"

/** A day in an address, and the characters that tell it. */
export interface AddressDay {
  readonly value: Edtf
  readonly words: string
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const NAME =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
const YEAR = String.raw`(?<year>1[6-9]\d\d|20\d\d)`

/** The most exact first: where one fits and is no day of the calendar, no vaguer one is tried. */
const PATTERNS: readonly RegExp[] = [
  String.raw`/${YEAR}/(?<month>\d{1,2})/(?<day>\d{1,2})(?![\d])`,
  String.raw`/${YEAR}/(?<month>${NAME})/(?<day>\d{1,2})(?![\d])`,
  String.raw`[/_.-]${YEAR}(?<month>\d\d)(?<day>\d\d)(?=[/_.-]|$)`,
  String.raw`[/_.-]${YEAR}(?<mark>[-_.])(?<month>\d\d)\k<mark>(?<day>\d\d)(?=[/_.-]|$)`,
  String.raw`/${YEAR}[/-](?<month>\d\d?)(?=/|$)`,
  String.raw`/${YEAR}/(?<month>${NAME})(?=/|$)`,
].map((pattern) => new RegExp(pattern, "i"))

/** What an archive puts before the address of a page: the time of its own visit, which is not that of the page. */
const ARCHIVE = /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:org|ph|is|today)(?:\/web)?)\/\d{4,14}[a-z_]*\//i

/** The day or month that the path of an address tells; null where it tells none. */
export function dayInAddress(address: string): AddressDay | null {
  const path = address
    .replace(ARCHIVE, "")
    .replace(/[?#].*$/s, "")
    .replace(/^\w+:\/\/[^/]*/, "")
  for (const pattern of PATTERNS) {
    const match = pattern.exec(path)
    if (!match) continue
    const { year = "", month = "", day } = match.groups ?? {}
    const value = findEdtf([year, monthNumber(month), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-"))
    return value === null || Number(monthNumber(month)) > 12
      ? null
      : { value, words: match[0].replace(/^[/_.-]|\/$/g, "") }
  }
  return null
}

/** "03" for "3", "mar" and "March". */
function monthNumber(month: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return (named < 0 ? month : String(named + 1)).padStart(2, "0")
}
