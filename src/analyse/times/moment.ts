/** Moments: what of the calendar a value names, as an anchor for other times; and values as EDTF. */
import type { Edtf } from "../../model.ts"
import type { Draft } from "./meaning.ts"
import { dayNumber, dayValue, mondayOf, mondayOfWeek, monthOf, monthValue, yearOf } from "./calendar.ts"

/** As much of the calendar as is known; the finer parts are null where only the coarser are told. */
export interface Moment {
  readonly year: number
  /** 1 to 12. */
  readonly month: number | null
  /** 1 to 4; told by the month too. */
  readonly quarter: number | null
  /** The Monday of the week, as a day number; told by the day too. */
  readonly monday: number | null
  /** As a day number. */
  readonly day: number | null
}

const NOTHING = { month: null, quarter: null, monday: null, day: null }

/** The moment of a TIMEX3 value or a plain EDTF date; null where it names no year. */
export function momentOf(value: string): Moment | null {
  return momentOfDay(value) ?? momentOfUnit(value)
}

/** Of a whole day; most values are one, and this is the quick way. */
function momentOfDay(value: string): Moment | null {
  if (value.length < 10 || value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return null
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))]
  const day = dayNumber(year, month, Number(value.slice(8, 10)))
  return day === null || Number.isNaN(day)
    ? null
    : { year, month, quarter: Math.ceil(month / 3), monday: mondayOf(day), day }
}

const HYPHEN = 45

function momentOfUnit(value: string): Moment | null {
  const [, years, rest = ""] = /^(\d{4})(?:-(.*))?$/.exec(value) ?? []
  if (!years) return null
  const year = Number(years)
  const week = /^W(\d\d)/.exec(rest)
  if (week) {
    const monday = mondayOfWeek(year, Number(week[1]))
    return { ...NOTHING, year: yearOf(monday + 3), monday }
  }
  const quarter = /^Q([1-4])/.exec(rest)
  if (quarter) return { ...NOTHING, year, quarter: Number(quarter[1]) }
  const [, months, days] = /^(\d\d)(?:-(\d\d)(?!\d))?/.exec(rest) ?? []
  const month = Number(months ?? 0)
  if (month < 1 || month > 12) return { ...NOTHING, year }
  const day = days ? dayNumber(year, month, Number(days)) : null
  return { year, month, quarter: Math.ceil(month / 3), monday: day === null ? null : mondayOf(day), day }
}

/** The moment of the publication: of an interval only what both ends agree on. */
export function publishedMoment(published: Edtf | null): Moment | null {
  if (published === null) return null
  const [from = "", until = from] = published
    .split("/")
    .map((side) => momentOf(side.replace(/[?~%]/g, "")))
    .map((moment) => (moment ? valueOf(moment) : ""))
  return momentOf(from === until ? from : agreed(from, until))
}

/** "2020-06-18", "2020-06" or "2020": as much as the moment tells. */
export function valueOf({ year, month, day }: Moment): string {
  if (day !== null) return dayValue(day)
  return month === null ? String(year) : monthValue(year, month)
}

/** "2020-06" for 18 and 20 June 2020. */
function agreed(from: string, until: string): string {
  if (from.slice(0, 7) === until.slice(0, 7)) return from.slice(0, 7)
  return from.slice(0, 4) === until.slice(0, 4) ? from.slice(0, 4) : ""
}

const SEASONS: ReadonlyMap<string, string> = new Map(Object.entries({ SP: "21", SU: "22", FA: "23", WI: "24" }))

/** On which side "before 1914", "more than two weeks before 3 March" and "less than a year ago" are open; null where on neither. */
function openSide({ mod, meaning }: Pick<Draft, "mod" | "meaning">): "before" | "after" | null {
  if (mod === "BEFORE") return "before"
  if (mod === "AFTER") return "after"
  const count = meaning.says === "shift" || meaning.says === "distance" ? meaning.count : 0
  if (count === 0 || (mod !== "MORE_THAN" && mod !== "LESS_THAN")) return null
  return count < 0 === (mod === "MORE_THAN") ? "before" : "after"
}

/** The value as EDTF: some time within the interval where it is one; null where it has no place on the calendar. */
export function edtfOf(value: string, draft: Pick<Draft, "mod" | "fiscal" | "oldStyle" | "meaning">): Edtf | null {
  const { mod, fiscal, oldStyle } = draft
  const about = oldStyle ? "?" : mod === "APPROX" ? "~" : ""
  const way = openSide(draft)
  const side = way && edtfOf(value, { ...draft, mod: null })
  if (side) return way === "before" ? `../${side.split("/").at(-1) ?? side}` : `${side.split("/")[0] ?? side}/..`
  if (fiscal && /^\d{4}/.test(value)) return fiscalInterval(Number(value.slice(0, 4)))
  if (/^\d{2}$/.test(value)) return `${value}XX`
  if (/^\d{3}$/.test(value)) return `${value}X`
  const day = /^\d{4}-\d\d-\d\d/.exec(value)
  if (day) return `${day[0]}${about}`
  if (/^\d{4}(?:-\d\d)?$/.test(value)) return `${value}${about}`
  return beforeChrist(value) ?? within(value)
}

/** The year 1 BC is the year 0 of EDTF, the 5th century BC the years from 500 to 401. */
function beforeChrist(value: string): Edtf | null {
  const [, digits = ""] = /^BC(\d{2}|\d{4})$/.exec(value) ?? []
  if (digits.length === 4) return astronomical(Number(digits))
  return digits ? `${astronomical((Number(digits) + 1) * 100)}/${astronomical(Number(digits) * 100 + 1)}` : null
}

function astronomical(year: number): Edtf {
  return year === 1 ? "0000" : `-${String(year - 1).padStart(4, "0")}`
}

/** A fiscal year may end before or begin within the calendar year of its name. */
function fiscalInterval(year: number): Edtf {
  return `${year - 1}/${year + 1}`
}

function within(value: string): Edtf | null {
  const [, year = "", kind = "", index = ""] = /^(\d{4})-(W|Q|H)(\d\d?)/.exec(value) ?? []
  if (kind === "W") {
    const monday = mondayOfWeek(Number(year), Number(index))
    return `${dayValue(monday + (value.endsWith("-WE") ? 5 : 0))}/${dayValue(monday + 6)}`
  }
  const months = kind === "Q" ? 3 : 6
  if (kind)
    return `${monthValue(Number(year), (Number(index) - 1) * months + 1)}/${monthValue(Number(year), Number(index) * months)}`
  const season = SEASONS.get(/^\d{4}-(SP|SU|FA|WI)/.exec(value)?.[1] ?? "")
  return season ? `${value.slice(0, 4)}-${season}` : null
}

/** The month in which a moment lies, told by its day too; null where only coarser parts are told. */
export function monthIn({ month, day }: Moment): number | null {
  return day === null ? month : monthOf(day)
}
