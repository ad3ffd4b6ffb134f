/**
 * Arithmetic on the civil calendar, pure: a day is a whole number, counted from 1 January 1970.
 * Weeks are ISO weeks (Monday first), winter belongs to the year in which it begins.
 */
const MS_PER_DAY = 86_400_000

/** A day as a number; null where the month has no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** "2020-06-18". */
export function dayValue(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** "2020-06"; months beyond 12 or below 1 run on into the next or last years. */
export function monthValue(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return modulo(day + 3, 7) + 1
}

/** The Monday of the ISO week in which the day lies. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1
}

/** "2020-W25"; the week belongs to the year of its Thursday. */
export function weekValue(day: number): string {
  const thursday = mondayOf(day) + 3
  const year = yearOf(thursday)
  const first = Date.UTC(year, 0, 1) / MS_PER_DAY
  return `${year}-W${two(Math.floor((thursday - first) / 7) + 1)}`
}

/** The Monday of "2020-W25". */
export function mondayOfWeek(year: number, week: number): number {
  const january4 = Date.UTC(year, 0, 4) / MS_PER_DAY
  return mondayOf(january4) + (week - 1) * 7
}

export function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear()
}

/** 1 to 12. */
export function monthOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCMonth() + 1
}

/** The day of the nth weekday of a month, from 1; from the month's end where n is -1. */
export function nthWeekday(month: { year: number; month: number }, weekday: number, n: number): number {
  const first = Date.UTC(month.year, month.month - 1, 1) / MS_PER_DAY
  if (n > 0) return first + modulo(weekday - weekdayOf(first), 7) + (n - 1) * 7
  const last = first + daysInMonth(month.year, month.month) - 1
  return last - modulo(weekdayOf(last) - weekday, 7)
}

/** Western Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876). */
export function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leap = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leap - correction + 15) % 30
  const rest = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * rest) / 451)
  const sum = epact + rest - 7 * shift + 114
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / MS_PER_DAY
}

/** The remainder that is never negative. */
export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

/** "07". */
export function two(value: number): string {
  return String(value).padStart(2, "0")
}
