/** Days by which a quotation and a primary text can belong together. */
import type { Edtf } from "../model.ts"
import { boundsOf } from "../text/dates.ts"

/** Between which moments something was said, in milliseconds. */
export interface Days {
  readonly from: number
  readonly until: number
}

const DAY = 24 * 60 * 60 * 1000
/** Within so many days before a report what it quotes was said of late. */
const RECENT = 7

/** Null where the day is not known, or is open at an end. */
export function daysOf(date: Edtf | null): Days | null {
  const bounds = date === null ? null : boundsOf(date)
  const [from, until] = [Date.parse(bounds?.earliest ?? ""), Date.parse(bounds?.latest ?? "")]
  return Number.isNaN(from) || Number.isNaN(until) ? null : { from, until }
}

/** Whether two stretches of days share a moment; null where one of them is not known. */
export function shareADay(a: Days | null, b: Days | null): boolean | null {
  return a && b ? a.from <= b.until && b.from <= a.until : null
}

/** Whether something was said in the days before a report; null where one of the two is not known. */
export function isOfLate(said: Days | null, report: Days | null): boolean | null {
  return said && report ? said.from <= report.until && report.until - said.from <= (RECENT + 1) * DAY : null
}
