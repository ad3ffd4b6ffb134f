/** Which turn of a cycle is meant: the Monday, the May, the third quarter nearest to an anchor. */
import { dayNumber, dayValue, two, weekdayOf, modulo } from "./calendar.ts"
import type { Cycle, Meaning, Turn } from "./meaning.ts"
import type { Moment } from "./moment.ts"
import { monthIn } from "./moment.ts"
import type { Tense } from "./tense.ts"

type Cycled = Extract<Meaning, { says: "cycle" }>

/** What the words alone state, as a TIMEX3 value. */
export function writtenCycle(cycle: Cycle): string {
  switch (cycle.of) {
    case "weekday":
      return `XXXX-WXX-${cycle.index}`
    case "year":
      return `XX${two(cycle.index)}`
    case "holiday":
      return "XXXX-XX-XX"
    default:
      return inYear(cycle, null)
  }
}

/** The value in the turn that is meant; null where the anchor tells too little. */
export function turnOfCycle({ cycle, turn, years }: Cycled, anchor: Moment, tense: () => Tense): string | null {
  if (cycle.of === "weekday")
    return anchor.day === null ? null : dayValue(weekdayTurn(cycle.index, turn, { day: anchor.day, tense }))
  if (cycle.of === "year") return String(yearOfCentury(cycle.index, anchor.year))
  if (years !== undefined) return inYear(cycle, anchor.year + years)
  if (turn === "same") return inYear(cycle, anchor.year)
  const order = compare(cycle, anchor)
  if (order === null) return null
  return inYear(cycle, anchor.year + yearTurn(order, turn, tense))
}

function weekdayTurn(index: number, turn: Turn, { day, tense }: { day: number; tense: () => Tense }): number {
  const back = modulo(weekdayOf(day) - index, 7)
  const ahead = modulo(index - weekdayOf(day), 7)
  switch (turn) {
    case "last":
    case "before":
      return day - (back || 7)
    case "after":
      return day + (ahead || 7)
    case "next":
      return day - weekdayOf(day) + 7 + index
    case "this":
      return day - weekdayOf(day) + index
    case "same":
      return day - back
    case "nearest":
      return back !== 0 && tense() === "future" ? day + ahead : day - back
  }
}

/** The nearest such year that is not more than a decade ahead. */
function yearOfCentury(index: number, year: number): number {
  const same = year - modulo(year, 100) + index
  return same > year + 10 ? same - 100 : same
}

/** Negative where the cycle's place lies before the anchor's in one year, 0 where they meet; null where that cannot be told. */
function compare(cycle: Cycle, anchor: Moment): number | null {
  const month = monthIn(anchor)
  switch (cycle.of) {
    case "month":
      return month === null ? null : cycle.index - month
    case "day": {
      if (month === null) return null
      if (cycle.month !== month || anchor.day === null) return (cycle.month - month) * 31
      return cycle.day - Number(dayValue(anchor.day).slice(8))
    }
    case "quarter":
      return anchor.quarter === null ? null : cycle.index - anchor.quarter
    case "half":
      return anchor.quarter === null ? null : cycle.index - Math.ceil(anchor.quarter / 2)
    case "season":
      return month === null ? null : seasonFrom(cycle.letters, month)
    default:
      return null
  }
}

const FIRST_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function seasonFrom(letters: string, month: number): number {
  const first = FIRST_MONTHS[letters] ?? 3
  return month >= first && month < first + 3 ? 0 : first - month
}

/** How many years on from the anchor's. */
function yearTurn(order: number, turn: Turn, tense: () => Tense): number {
  switch (turn) {
    case "last":
    case "before":
      return order < 0 ? 0 : -1
    case "next":
    case "after":
      return order > 0 ? 0 : 1
    case "this":
      return 0
    default:
      return nearest(order, tense)
  }
}

/** Past verbs look back, future verbs ahead. */
function nearest(order: number, tense: () => Tense): number {
  if (order === 0) return 0
  const looks = tense()
  if (order > 0) return looks === "future" ? 0 : -1
  return looks === "future" ? 1 : 0
}

function inYear(cycle: Cycle, year: number | null): string {
  const head = year === null ? "XXXX" : String(year)
  switch (cycle.of) {
    case "day":
      return `${head}-${two(cycle.month)}-${two(validDay(cycle, year))}`
    case "month":
      return `${head}-${two(cycle.index)}`
    case "quarter":
      return `${head}-Q${cycle.index}`
    case "half":
      return `${head}-H${cycle.index}`
    case "season":
      return `${head}-${cycle.letters}`
    default:
      return head
  }
}

function validDay(cycle: { month: number; day: number }, year: number | null): number {
  return year !== null && dayNumber(year, cycle.month, cycle.day) === null ? 28 : cycle.day
}
