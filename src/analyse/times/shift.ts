/** Counting in units from a moment: "two weeks later", "last quarter", "the weekend". */
import { dayValue, modulo, monthValue, weekValue, weekdayOf } from "./calendar.ts"
import type { Surroundings } from "./anchors.ts"
import type { From, Meaning, Unit } from "./meaning.ts"
import type { Moment } from "./moment.ts"

export type Shift = Extract<Meaning, { says: "shift" }>

/** Whether a moment is told so exactly that the unit can be counted from it. */
export function tellsUnit(moment: Moment, unit: Unit): boolean {
  if (unit === "day") return moment.day !== null
  if (unit === "week" || unit === "weekend" || unit === "fortnight") return moment.monday !== null
  if (unit === "month") return moment.month !== null
  return unit === "quarter" ? moment.quarter !== null : true
}

/** The value of a unit that nothing tells. */
export const UNTOLD: Readonly<Record<Unit, string>> = {
  second: "XXXX-XX-XX",
  minute: "XXXX-XX-XX",
  hour: "XXXX-XX-XX",
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  fortnight: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
  millennium: "X",
}

/** The value so many units from the moment; null where the moment does not tell that unit. */
export function shiftedValue({ unit, count, from }: Shift, moment: Moment, around: Surroundings): string | null {
  const { year, month, quarter, monday, day } = moment
  switch (unit) {
    case "day":
      return day === null ? null : dayValue(day + count)
    case "week":
      return monday === null ? null : weekValue(monday + 7 * count)
    case "fortnight":
      return monday === null ? null : weekValue(monday + 14 * count)
    case "weekend":
      return day === null ? null : weekend(day, count, around)
    case "month":
      return month === null ? null : monthValue(year, month + count)
    case "quarter":
      return quarter === null ? null : quarterValue(year, quarter + count - reported(from, moment, around))
    case "year":
      if (from !== "published" && quarter !== null && month === null) return quarterValue(year + count, quarter)
      return String(year + count)
    case "decade":
      return String(Math.floor(year / 10) + count)
    case "century":
      return String(Math.floor(year / 100) + count)
    default:
      return null
  }
}

/** "the quarter" that no other time tells, in news of the past, is the last that has ended. */
function reported(from: From, moment: Moment, around: Surroundings): number {
  return from === "like" && moment === around.now?.moment && around.tense() !== "future" ? 1 : 0
}

export function quarterValue(year: number, quarter: number): string {
  return `${year + Math.floor((quarter - 1) / 4)}-Q${modulo(quarter - 1, 4) + 1}`
}

/** "the weekend" before a Saturday is the one that was, unless the verb looks ahead. */
function weekend(day: number, count: number, around: Surroundings): string {
  const back = count <= 0 && weekdayOf(day) < 6 && (count < 0 || around.tense() !== "future") ? -7 : count * 7
  return `${weekValue(day + back)}-WE`
}
