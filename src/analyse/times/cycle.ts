/** Which turn of a cycle is meant: the Monday, the May, the third quarter nearest to an anchor. */
import { dayNumber, dayValue, modulo, two, weekdayOf } from "./calendar.ts"
import { holidayIn } from "./holidays.ts"
import type { Cycle, Meaning, Turn } from "./meaning.ts"
import type { Moment } from "./moment.ts"
import { monthIn } from "./moment.ts"
import type { Tense } from "./tense.ts"

type Cycled = Extract<Meaning, { says: "cycle" }>
type AskTense = () => Tense

/**
 * A day of the year so near to the anchor is meant whatever the verb: nobody writes "Jan. 14" on
 * 5 January for the one of the year before.
 */
const NEAR_DAYS = 60

/** What the words alone state, as a TIMEX3 value. */
export function writtenCycle(cycle: Cycle): string {
  switch (cycle.of) {
    case "weekday":
      return `XXXX-WXX-${cycle.index}`
    case "year":
      return `XX${two(cycle.index)}`
    default:
      return inYear(cycle, null)
  }
}

/** The value in the turn that is meant; null where the anchor tells too little. */
export function turnOfCycle({ cycle, turn, years }: Cycled, anchor: Moment, tense: AskTense): string | null {
  if (cycle.of === "weekday") {
    return anchor.day === null ? null : dayValue(weekdayTurn(cycle.index, turn, { day: anchor.day, tense }))
  }
  if (cycle.of === "year") return String(yearOfCentury(cycle.index, anchor.year))
  const year = years === undefined ? yearOfTurn(cycle, turn, { anchor, tense }) : anchor.year + years
  return year === null ? null : inYear(cycle, year)
}

/** The value in the year of the anchor, or in the next where the story has gone on by half a year and more. */
export function yearOfStory(cycle: Cycle, anchor: Moment): string | null {
  if (cycle.of === "weekday" || cycle.of === "year") return null
  const month = monthIn(anchor)
  const own = cycle.of === "day" ? cycle.month : cycle.of === "month" ? cycle.index : null
  const turned = month !== null && own !== null && own - month < -6
  return inYear(cycle, anchor.year + (turned ? 1 : 0))
}

function weekdayTurn(index: number, turn: Turn, { day, tense }: { day: number; tense: AskTense }): number {
  const back = modulo(weekdayOf(day) - index, 7)
  const ahead = modulo(index - weekdayOf(day), 7)
  switch (turn) {
    case "last":
    case "before":
      return day - (back || 7)
    case "after":
      return day + (ahead || 7)
    case "coming":
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

interface Turning {
  readonly anchor: Moment
  readonly tense: AskTense
}

function yearOfTurn(cycle: Cycle, turn: Turn, { anchor, tense }: Turning): number | null {
  const { year } = anchor
  if (turn === "same" || turn === "this") return year
  const order = orderIn(cycle, anchor)
  if (order === null) return null
  if (turn === "last" || turn === "before") return order < 0 ? year : year - 1
  if (turn === "next" || turn === "after" || turn === "coming") return order > 0 ? year : year + 1
  const near = anchor.day === null || cycle.of === "month" ? null : nearDay(cycle, anchor.day)
  return near ?? year + nearest(cycle, order, tense)
}

/** Past verbs look back, future verbs ahead. */
function nearest(cycle: Cycle, order: number, tense: AskTense): number {
  if (order === 0) return 0
  const told = tense()
  const future = told === "future" || (told === "untold" && isSoon(cycle, order))
  if (order > 0) return future ? 0 : -1
  // A quarter is reported on after it has ended: "it expects to report its third quarter" in October.
  if (cycle.of === "quarter" && order === -1) return 0
  return future ? 1 : 0
}

/** "the mission in December", said in October, without a verb that tells: the month that is at hand. */
function isSoon(cycle: Cycle, order: number): boolean {
  return cycle.of === "month" && modulo(order, 12) <= SOON_MONTHS
}

const SOON_MONTHS = 2

/** The year of the day of that name within two months of the anchor; null where there is none. */
export function nearDay(cycle: Cycle, day: number): number | null {
  const year = Number(dayValue(day).slice(0, 4))
  const found = [year - 1, year, year + 1].find((one) => {
    const at = dayIn(cycle, one)
    return at !== null && Math.abs(at - day) <= NEAR_DAYS
  })
  return found ?? null
}

/** The day of a cycle in a year, the middle one of a month; null for what has none. */
function dayIn(cycle: Cycle, year: number): number | null {
  if (cycle.of === "month") return dayNumber(year, cycle.index, 15)
  if (cycle.of === "day") return dayNumber(year, cycle.month, cycle.day)
  return cycle.of === "holiday" ? holidayIn(cycle.name, year) : null
}

/** Negative where the cycle's place lies before the anchor's in one year, 0 where they meet; null where that cannot be told. */
function orderIn(cycle: Cycle, anchor: Moment): number | null {
  const month = monthIn(anchor)
  switch (cycle.of) {
    case "month":
      return month === null ? null : cycle.index - month
    case "day":
    case "holiday": {
      const at = dayIn(cycle, anchor.year)
      return anchor.day === null || at === null ? null : at - anchor.day
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

const FIRST_MONTHS: ReadonlyMap<string, number> = new Map(Object.entries({ SP: 3, SU: 6, FA: 9, WI: 12 }))

/** In January and February the winter is that of the year before. */
function seasonFrom(letters: string, month: number): number {
  const first = FIRST_MONTHS.get(letters) ?? 3
  return month >= first && month < first + 3 ? 0 : first - month
}

export function inYear(cycle: Cycle, year: number | null): string {
  const head = year === null ? "XXXX" : String(year)
  switch (cycle.of) {
    case "day":
      return `${head}-${two(cycle.month)}-${two(cycle.day)}`
    case "month":
      return `${head}-${two(cycle.index)}`
    case "quarter":
      return `${head}-Q${cycle.index}`
    case "half":
      return `${head}-H${cycle.index}`
    case "season":
      return `${head}-${cycle.letters}`
    case "holiday": {
      const day = year === null ? null : holidayIn(cycle.name, year)
      return day === null ? `${head}-XX-XX` : dayValue(day)
    }
    default:
      return head
  }
}
