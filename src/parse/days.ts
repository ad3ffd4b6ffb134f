/** Days as pages write them in their metadata: ISO, digits alone, "June 18, 2020", "Thu, 18 Jun 2020 10:30:00 GMT". */
import type { Edtf } from "../model.ts"
import { findEdtf } from "../text/dates.ts"

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const DAY_FIRST = /^(?:\p{L}{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})(?!\d)/u
const MONTH_FIRST = /^(?:\p{L}{3,9},? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u

/**
 * The day as the page writes it, in its own zone: a reader's calendar, not UTC's. Null where it is none,
 * and where it can be read in two ways, as "06/07/2020" can.
 */
export function findDay(raw: string): Edtf | null {
  const words = raw.trim().slice(0, 60)
  const iso = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=$|[T ])/.exec(words)?.[1]
  if (iso !== undefined) return findEdtf(iso)
  const [, year = "", month = "", day = ""] =
    /^(\d{4})(\d\d)(\d\d)(?=$|[T ])/.exec(words) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[T ])/.exec(words) ?? []
  if (year !== "") return dayOf(year, month, day)
  const [, first = "", name = "", inYear = ""] = DAY_FIRST.exec(words) ?? []
  if (inYear !== "") return dayOf(inYear, numberOf(name), first)
  const [, named = "", second = "", ofYear = ""] = MONTH_FIRST.exec(words) ?? []
  return ofYear === "" ? null : dayOf(ofYear, numberOf(named), second)
}

function dayOf(year: string, month: string, day: string): Edtf | null {
  return findEdtf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}

/** "06" for "Jun" and "June"; "00" for what is no month. */
function numberOf(month: string): string {
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, "0")
}

/** The moment that a stamp tells, in milliseconds; null where it names no zone, so that it may be one of many. */
export function momentOf(raw: string): number | null {
  const words = raw.trim()
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(words)) return null
  const moment = Date.parse(words.replace(" ", "T"))
  return Number.isNaN(moment) ? null : moment
}
