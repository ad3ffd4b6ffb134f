/** Feasts and days off that news names instead of a date, and the day on which each falls. */
import { dayNumber, easterOf, nthWeekday } from "./calendar.ts"

const MONDAY = 1
const THURSDAY = 4

type DayIn = (year: number) => number

function fixed(month: number, day: number): DayIn {
  return (year) => dayNumber(year, month, day) ?? 0
}

function nth(month: number, weekday: number, n: number): DayIn {
  return (year) => nthWeekday({ year, month }, weekday, n)
}

/** By name, in lower case, with straight apostrophes. Thanksgiving and Labor Day are the American ones. */
const HOLIDAYS: ReadonlyMap<string, DayIn> = new Map(
  Object.entries({
    "new year's day": fixed(1, 1),
    epiphany: fixed(1, 6),
    "burns night": fixed(1, 25),
    candlemas: fixed(2, 2),
    "new year's eve": fixed(12, 31),
    "martin luther king day": nth(1, MONDAY, 3),
    "martin luther king jr. day": nth(1, MONDAY, 3),
    "presidents' day": nth(2, MONDAY, 3),
    "valentine's day": fixed(2, 14),
    "st. patrick's day": fixed(3, 17),
    "lady day": fixed(3, 25),
    "shrove tuesday": (year) => easterOf(year) - 47,
    "ash wednesday": (year) => easterOf(year) - 46,
    "palm sunday": (year) => easterOf(year) - 7,
    "maundy thursday": (year) => easterOf(year) - 3,
    "good friday": (year) => easterOf(year) - 2,
    "easter sunday": easterOf,
    "easter monday": (year) => easterOf(year) + 1,
    easter: easterOf,
    "ascension day": (year) => easterOf(year) + 39,
    "whit sunday": (year) => easterOf(year) + 49,
    whitsun: (year) => easterOf(year) + 49,
    pentecost: (year) => easterOf(year) + 49,
    "whit monday": (year) => easterOf(year) + 50,
    "corpus christi": (year) => easterOf(year) + 60,
    "st. george's day": fixed(4, 23),
    "anzac day": fixed(4, 25),
    "may day": fixed(5, 1),
    juneteenth: fixed(6, 19),
    "midsummer day": fixed(6, 24),
    "memorial day": nth(5, MONDAY, -1),
    "fourth of july": fixed(7, 4),
    "bastille day": fixed(7, 14),
    "labor day": nth(9, MONDAY, 1),
    michaelmas: fixed(9, 29),
    "columbus day": nth(10, MONDAY, 2),
    halloween: fixed(10, 31),
    "all saints' day": fixed(11, 1),
    "all souls' day": fixed(11, 2),
    "guy fawkes night": fixed(11, 5),
    "bonfire night": fixed(11, 5),
    "remembrance day": fixed(11, 11),
    "remembrance sunday": nth(11, 7, 2),
    martinmas: fixed(11, 11),
    "veterans day": fixed(11, 11),
    "armistice day": fixed(11, 11),
    "thanksgiving day": nth(11, THURSDAY, 4),
    thanksgiving: nth(11, THURSDAY, 4),
    "st. andrew's day": fixed(11, 30),
    "christmas eve": fixed(12, 24),
    "christmas day": fixed(12, 25),
    christmas: fixed(12, 25),
    "boxing day": fixed(12, 26),
  }),
)

/** For the expression, the longer names first. */
export const HOLIDAY_NAMES: readonly string[] = [...HOLIDAYS.keys()].sort((a, b) => b.length - a.length)
export const HOLIDAY_STARTS: readonly string[] = [
  ...new Set(HOLIDAY_NAMES.map((name) => /^[a-z]+/.exec(name)?.[0] ?? name)),
]

/** As a day number; null where there is no such holiday. */
export function holidayIn(name: string, year: number): number | null {
  return HOLIDAYS.get(name.toLowerCase().replaceAll("\u2019", "'").replace(/\s+/g, " "))?.(year) ?? null
}
