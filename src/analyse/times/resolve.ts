/**
 * From a meaning to a value: the anchor is chosen first, then the rest is filled in from it. What
 * the anchor does not tell stays X in the value, so that no value is more exact than both allow.
 */
import type { TimeId } from "../../model.ts"
import { dayValue, monthValue, modulo, weekValue, weekdayOf } from "./calendar.ts"
import { inYear, nearDay, turnOfCycle, writtenCycle, yearOfStory } from "./cycle.ts"
import type { Draft, From, Meaning, Unit } from "./meaning.ts"
import { momentOf } from "./moment.ts"
import type { Moment } from "./moment.ts"
import type { Tense } from "./tense.ts"

/** A time that was named before, as an anchor. */
export interface Named {
  readonly id: TimeId
  readonly start: number
  readonly moment: Moment
  /** Whether it was itself told by comparison; "a year earlier" does not compare with such a one. */
  readonly compared: boolean
  /** Whether its year stands in the text, in its own words or in those that it counts from. */
  readonly rooted: boolean
}

/** What an expression can be anchored to. */
export interface Surroundings {
  readonly published: Moment | null
  /** Times with a moment, named before in the text, the latest last. */
  readonly named: readonly Named[]
  /** Where the latest stretch of several months ("the nine months") begins; -1 where there is none. */
  readonly stretch: number
  /** Where the expression, its sentence and its block begin. */
  readonly start: number
  readonly sentence: number
  readonly block: number
  readonly tense: () => Tense
  /** Whether the text is history rather than news. */
  readonly story: boolean
}

export interface Resolution {
  readonly value: string
  readonly written: string | null
  readonly anchoredTo: TimeId | "published" | null
  /** Whether a publication date, or a more exact one, would have told more. */
  readonly needsPublished: boolean
}

interface Anchor {
  readonly to: TimeId | "published"
  readonly moment: Moment
}

export function resolve(draft: Draft, around: Surroundings): Resolution {
  const { meaning } = draft
  switch (meaning.says) {
    case "value":
      return whole(meaning.value, draft.clock)
    case "period":
      return period(meaning.year, around)
    case "round":
      return round(meaning, around)
    case "clock":
      return clockOnly(draft.clock ?? "", around)
    case "shift":
      return shifted(meaning, draft.clock, around)
    case "cycle":
      return cycled(meaning, draft.clock, around)
  }
}

function whole(value: string, clock: string | null): Resolution {
  const full = value + (clock ?? "")
  return { value: full, written: full, anchoredTo: null, needsPublished: false }
}

function open(value: string, written: string | null, needsPublished: boolean): Resolution {
  return { value, written, anchoredTo: null, needsPublished }
}

function publishedAnchor({ published }: Surroundings): Anchor | null {
  return published && { to: "published", moment: published }
}

/** So many times back a narrative may refer; the bound keeps the cost in proportion to the text. */
const REACH = 40

/** How far back a comparison reaches, in characters: some paragraphs of news. */
const PASSAGE = 1500

/** The latest time named before that tells enough. */
function namedAnchor(around: Surroundings, tells: (moment: Moment, named: Named) => boolean, from = 0): Anchor | null {
  const { named } = around
  for (let at = named.length - 1; at >= Math.max(0, named.length - REACH); at--) {
    const before = named[at]
    if (!before || before.start < from) return null
    if (tells(before.moment, before)) return { to: before.id, moment: before.moment }
  }
  return null
}

function clockOnly(clock: string, around: Surroundings): Resolution {
  const inBlock = namedAnchor(around, (moment) => moment.day !== null, around.block)
  const anchor = inBlock ?? publishedAnchor(around)
  const day = anchor?.moment.day ?? null
  if (day === null || !anchor) return open(`XXXX-XX-XX${clock}`, clock, true)
  return { value: dayValue(day) + clock, written: clock, anchoredTo: anchor.to, needsPublished: false }
}

type Shift = Extract<Meaning, { says: "shift" }>

function shifted(meaning: Shift, clock: string | null, around: Surroundings): Resolution {
  const anchor = anchorOfShift(meaning, around)
  const value = anchor && shiftedValue(meaning, anchor.moment, around)
  const needsPublished = meaning.from !== "before"
  if (!anchor || value === null) {
    const present = meaning.unit === "day" && meaning.count === 0 && needsPublished && !clock
    return open(present ? "PRESENT_REF" : UNTOLD[meaning.unit] + (clock ?? ""), clock, needsPublished)
  }
  return { value: value + (clock ?? ""), written: clock, anchoredTo: anchor.to, needsPublished: false }
}

function anchorOfShift(meaning: Shift, around: Surroundings): Anchor | null {
  const from: From = meaning.from
  if (from === "published") return publishedAnchor(around)
  if (from === "before") {
    const like = meaning.unit === "year" ? (comparedWith(around) ?? comparedYear(around)) : null
    return (
      like ??
      namedAnchor(around, (moment) => tellsUnit(moment, meaning.unit), around.block) ??
      namedAnchor(around, (moment) => tellsUnit(moment, meaning.unit))
    )
  }
  return comparedWith(around) ?? publishedAnchor(around)
}

/** "the 1988 period" beside a quarter of 1989 is that quarter of 1988; else it is the year. */
function period(year: number, around: Surroundings): Resolution {
  const anchor = comparedWith(around)
  if (!anchor?.moment.quarter) return whole(String(year), null)
  const value = quarterValue(year, anchor.moment.quarter)
  return { value, written: String(year), anchoredTo: anchor.to, needsPublished: false }
}

function round({ unit, cycle, year }: Extract<Meaning, { says: "round" }>, around: Surroundings): Resolution {
  const anchor = publishedAnchor(around)
  const meaning = { says: "cycle", cycle, turn: "nearest" } as const
  const value =
    anchor &&
    turnOfCycle(year === null ? meaning : { ...meaning, years: year - anchor.moment.year }, anchor.moment, around.tense)
  const monday = value === null ? null : (momentOf(value)?.monday ?? null)
  if (!anchor || monday === null) return open(UNTOLD[unit], null, true)
  const week = weekValue(monday) + (unit === "weekend" ? "-WE" : "")
  return {
    value: week,
    written: year === null ? null : week,
    anchoredTo: year === null ? anchor.to : null,
    needsPublished: false,
  }
}

/** The quarter that the passage speaks of, with which "a year earlier" compares. */
function comparedWith(around: Surroundings): Anchor | null {
  const latest = around.published?.year ?? Infinity
  return namedAnchor(
    around,
    ({ quarter, month, year }, { compared }) => quarter !== null && month === null && year <= latest && !compared,
    Math.max(0, around.start - PASSAGE, isCompared(around) ? around.stretch : 0),
  )
}

/** The year at hand where the passage compares a stretch of it with that of another. */
function comparedYear(around: Surroundings): Anchor | null {
  return isCompared(around) ? publishedAnchor(around) : null
}

/** "For the nine months it lost more than a year earlier": the passage compares longer stretches than quarters. */
function isCompared({ stretch, block }: Surroundings): boolean {
  return stretch >= block
}

function tellsUnit(moment: Moment, unit: Unit): boolean {
  if (unit === "day") return moment.day !== null
  if (unit === "week" || unit === "weekend" || unit === "fortnight") return moment.monday !== null
  if (unit === "month") return moment.month !== null
  return unit === "quarter" ? moment.quarter !== null : true
}

const UNTOLD: Readonly<Record<Unit, string>> = {
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
function shiftedValue({ unit, count, from }: Shift, moment: Moment, around: Surroundings): string | null {
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
  return from === "like" && moment === around.published && around.tense() !== "future" ? 1 : 0
}

function quarterValue(year: number, quarter: number): string {
  return `${year + Math.floor((quarter - 1) / 4)}-Q${modulo(quarter - 1, 4) + 1}`
}

/** "the weekend" before a Saturday is the one that was, unless the verb looks ahead. */
function weekend(day: number, count: number, around: Surroundings): string {
  const back = count <= 0 && weekdayOf(day) < 6 && (count < 0 || around.tense() !== "future") ? -7 : count * 7
  return `${weekValue(day + back)}-WE`
}

/** In a story, "In 1831 he failed; on July 14 he led a protest" is of the year last named, where that is past. */
function narrated(meaning: Cycled, around: Surroundings): Omit<Resolution, "written"> | null {
  if (meaning.turn !== "nearest" || meaning.years !== undefined || meaning.cycle.of === "weekday") return null
  const last = around.named.at(-1)
  if (!around.story || !last?.rooted) return null
  if (around.published && last.moment.year >= around.published.year) return null
  const value = yearOfStory(meaning.cycle, last.moment)
  return value === null ? null : { value, anchoredTo: last.id, needsPublished: false }
}

/**
 * "29 December" in a text that has said "29 December 2016" is that day; and a day, or in one block a
 * month, within two months of a long past day that the passage has told is of that time, unless the
 * publication is as near.
 */
function remembered({ cycle, turn, years }: Cycled, around: Surroundings): Omit<Resolution, "written"> | null {
  if (turn !== "nearest" || years !== undefined || (cycle.of !== "day" && cycle.of !== "month")) return null
  const published = around.published?.day ?? null
  if (published !== null && nearDay(cycle, published) !== null) return null
  const isSame = (day: number): boolean => inYear(cycle, Number(dayValue(day).slice(0, 4))) === dayValue(day)
  const isLongPast = (day: number): boolean => published === null || published - day >= LONG_PAST
  const from = cycle.of === "day" ? around.start - PASSAGE : around.block
  const near =
    namedAnchor(around, ({ day }) => day !== null && isSame(day)) ??
    namedAnchor(around, ({ day }) => day !== null && isLongPast(day) && nearDay(cycle, day) !== null, from)
  const day = near?.moment.day ?? null
  const year = day === null ? null : nearDay(cycle, day)
  return near && year !== null ? { value: inYear(cycle, year), anchoredTo: near.to, needsPublished: false } : null
}

/** How many days before the publication a passage speaks of a time long past. */
const LONG_PAST = 300

type Cycled = Extract<Meaning, { says: "cycle" }>

function cycled(meaning: Cycled, clock: string | null, around: Surroundings): Resolution {
  const written = writtenCycle(meaning.cycle) + (clock ?? "")
  const relative = meaning.turn === "before" || meaning.turn === "after" || meaning.turn === "same"
  const told = relative ? null : (remembered(meaning, around) ?? narrated(meaning, around))
  if (told) return { ...told, value: told.value + (clock ?? ""), written }
  const anchor = relative
    ? namedAnchor(around, ({ day }) => meaning.cycle.of !== "weekday" || day !== null)
    : publishedAnchor(around)
  const value = anchor && turnOfCycle(meaning, anchor.moment, around.tense)
  if (!anchor || value === null) return open(written, written, !relative)
  return { value: value + (clock ?? ""), written, anchoredTo: anchor.to, needsPublished: false }
}
