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
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** "2020-06-18". */
export function dayValue(day: number): string {
  const { year, month, date } = civil(day)
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`
}

/** Year, month and day of the month, by Hinnant's `civil_from_days`: a Date object costs ten times as much. */
function civil(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const date = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
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
  return civil(day).year
}

/** 1 to 12. */
export function monthOf(day: number): number {
  return civil(day).month
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
