/**
 * What the words of one expression say, before any other time fills in the rest. Rows make
 * meanings, joins and modifiers put them together, and `resolve.ts` turns them into values.
 */
import type { Span, TimeExpression } from "../../model.ts"

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "millennium"

/** What comes round again and so needs a year or a week to be told. */
export type Cycle =
  | { readonly of: "weekday"; readonly index: number }
  | { readonly of: "day"; readonly month: number; readonly day: number }
  | { readonly of: "month"; readonly index: number }
  | { readonly of: "quarter" | "half"; readonly index: number }
  | { readonly of: "season"; readonly letters: string }
  | { readonly of: "holiday"; readonly name: string }
  /** "'98": a year without its century. */
  | { readonly of: "year"; readonly index: number }

/**
 * Which turn of a cycle is meant: `nearest` follows the tense of the verb, `last`, `this`,
 * `next` and `coming` (the first ahead) count from the publication, `before`, `same` and `after` from a time named before.
 */
export type Turn = "nearest" | "last" | "this" | "next" | "coming" | "before" | "same" | "after"

/** From where an expression counts; `like` is the period compared with, else the publication. */
export type From = "published" | "before" | "like"

export type Meaning =
  /** Complete in itself, a reference such as PRESENT_REF, a duration or a set. */
  | { readonly says: "value"; readonly value: string }
  /** `years` counts from the publication's year: "July last year" is -1. */
  | { readonly says: "cycle"; readonly cycle: Cycle; readonly turn: Turn; readonly years?: number }
  | { readonly says: "shift"; readonly unit: Unit; readonly count: number; readonly from: From }
  /** "the week of 6 March": the week or weekend round a day of the year. */
  | { readonly says: "round"; readonly unit: "week" | "weekend"; readonly cycle: Cycle; readonly year: number | null }
  /** "the 1988 period": of that year the quarter that the passage speaks of. */
  | { readonly says: "period"; readonly year: number }
  /** A time of day whose day is told elsewhere: the draft's clock says which. */
  | { readonly says: "clock" }
  /** "two weeks after 3 March": so many units from another time that stands in the same words. */
  | { readonly says: "distance"; readonly unit: Unit; readonly count: number; readonly base: Meaning }
  /** "the 5th inst.", "on the 5th": a day of the month of the publication, or of the one named before where `months` is null. */
  | { readonly says: "dayOfMonth"; readonly day: number; readonly months: number | null }
  /** "03/04/2011": whether day or month comes first, the other dates of the document tell. */
  | { readonly says: "slashed"; readonly year: number; readonly first: number; readonly second: number }

/** What a row makes of the words that it has matched. */
export interface Sense {
  readonly type: TimeExpression["type"]
  readonly meaning: Meaning
  /** "T16:00" or "TEV"; "T~06:30" where the words do not tell morning from evening; null where no time of day is told. */
  readonly clock: string | null
  /** "Z", "-05:00"; null where no zone is told, or one whose hours nobody can know ("local time"). */
  readonly zone: string | null
  readonly mod: string | null
  /** A fiscal year begins in another month than January, and no text says in which. */
  readonly fiscal: boolean
  /** Counted by an older calendar or from another New Year; it is flagged and not converted. */
  readonly oldStyle: boolean
}

/** A sense with its characters. */
export interface Draft extends Sense, Span {
  /** The name of the row that found it. */
  readonly row: string
}

const PLAIN = { clock: null, zone: null, mod: null, fiscal: false, oldStyle: false } as const

export function date(meaning: Meaning, more: Partial<Sense> = {}): Sense {
  return { type: more.clock ? "TIME" : "DATE", meaning, ...PLAIN, ...more }
}

/** A DATE, or a reference, that is complete in itself. */
export function known(value: string, more: Partial<Sense> = {}): Sense {
  return date({ says: "value", value }, more)
}

export function cycle(of: Cycle, turn: Turn = "nearest", more: Partial<Sense> = {}): Sense {
  return date({ says: "cycle", cycle: of, turn }, more)
}

export function shift(unit: Unit, count: number, from: From = "published"): Sense {
  return date({ says: "shift", unit, count, from })
}

export function length(value: string, mod: string | null = null): Sense {
  return known(value, { type: "DURATION", mod })
}

export function repeat(value: string): Sense {
  return known(value, { type: "SET" })
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  weekend: "WE",
  fortnight: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "E",
  century: "C",
  millennium: "L",
}

/** The TIMEX3 duration of so many units; null is an untold number: "PXD". */
export function durationValue(count: number | null, unit: Unit): string {
  const letter = LETTERS[unit]
  const time = unit === "second" || unit === "minute" || unit === "hour" ? "T" : ""
  if (count === null) return `P${time}X${letter}`
  if (unit === "fortnight") return `P${count * 2}W`
  if (Number.isInteger(count)) return `P${time}${count}${letter}`
  return halved(count, unit) ?? `P${time}${count}${letter}`
}

/** Half a unit said in the next smaller one: "P1Y6M", "PT30M". */
function halved(count: number, unit: Unit): string | null {
  if (Math.abs((count % 1) - 0.5) > 0.001) return null
  const whole = Math.floor(count)
  const smaller: Partial<Record<Unit, readonly [string, string]>> = {
    minute: ["PT", "30S"],
    hour: ["PT", "30M"],
    day: ["P", "T12H"],
    year: ["P", "6M"],
  }
  const half = smaller[unit]
  return half ? `${half[0]}${whole ? `${whole}${LETTERS[unit]}` : ""}${half[1]}` : null
}
