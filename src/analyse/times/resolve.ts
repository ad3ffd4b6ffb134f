/**
 * From a meaning to a value: the anchor is chosen first, then the rest is filled in from it. What
 * the anchor does not tell stays X in the value, so that no value is more exact than both allow.
 */
import type { TimeId } from "../../model.ts"
import { PASSAGE, comparedWith, comparedYear, namedAnchor } from "./anchors.ts"
import type { Anchor, Surroundings } from "./anchors.ts"
import { dayValue, monthValue, two, weekValue } from "./calendar.ts"
import { inYear, nearDay, turnOfCycle, writtenCycle, yearOfStory } from "./cycle.ts"
import type { Draft, From, Meaning } from "./meaning.ts"
import { momentOf, monthIn } from "./moment.ts"
import { UNTOLD, quarterValue, shiftedValue, tellsUnit } from "./shift.ts"
import type { Shift } from "./shift.ts"

export interface Resolution {
  readonly value: string
  readonly written: string | null
  readonly anchoredTo: TimeId | "published" | null
  /** Whether a publication date, or a more exact one, would have told more. */
  readonly needsPublished: boolean
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
    case "distance":
      return distant(meaning, draft, around)
    case "dayOfMonth":
      return dayOfMonth(meaning, around)
    case "slashed":
      return slashed(meaning, around)
  }
}

/** "two weeks after Easter": its own day is told first, then the distance from it. */
function distant(meaning: Extract<Meaning, { says: "distance" }>, draft: Draft, around: Surroundings): Resolution {
  const { unit, count, base } = meaning
  const from = resolve({ ...draft, meaning: base, clock: null }, around)
  const moment = momentOf(from.value)
  const value = moment && shiftedValue({ says: "shift", unit, count, from: "published" }, moment, around)
  if (value === null) return open(UNTOLD[unit] + (draft.clock ?? ""), draft.clock, from.needsPublished)
  const full = value + (draft.clock ?? "")
  return { ...from, value: full, written: from.anchoredTo === null ? full : draft.clock }
}

/** "on the 5th": of the month named before in the passage, "the 5th ult." of the month before the publication's. */
function dayOfMonth({ day, months }: Extract<Meaning, { says: "dayOfMonth" }>, around: Surroundings): Resolution {
  const written = `XXXX-XX-${two(day)}`
  const from = Math.max(0, around.start - PASSAGE)
  const anchor = months === null ? namedAnchor(around, ({ month }) => month !== null, from) : around.now
  const month = anchor && monthIn(anchor.moment)
  if (!anchor || month === null) return open(written, written, months !== null)
  const value = `${monthValue(anchor.moment.year, month + (months ?? 0))}-${two(day)}`
  if (!momentOf(value)?.day) return open(written, written, false)
  return { value, written, anchoredTo: anchor.to, needsPublished: false }
}

/** "03/04/2011" in a document that writes "29/12/2016" as well is of 3 April; else its year alone is sure. */
function slashed(
  { year, first, second }: Extract<Meaning, { says: "slashed" }>,
  { dayFirst }: Surroundings,
): Resolution {
  if (dayFirst === null) return whole(String(year), null)
  const [month, day] = dayFirst ? [second, first] : [first, second]
  return whole(`${year}-${two(month)}-${two(day)}`, null)
}

function whole(value: string, clock: string | null): Resolution {
  const full = value + (clock ?? "")
  return { value: full, written: full, anchoredTo: null, needsPublished: false }
}

function open(value: string, written: string | null, needsPublished: boolean): Resolution {
  return { value, written, anchoredTo: null, needsPublished }
}

function clockOnly(clock: string, around: Surroundings): Resolution {
  const inBlock = namedAnchor(around, (moment) => moment.day !== null, around.block)
  const anchor = inBlock ?? around.now
  const day = anchor?.moment.day ?? null
  if (day === null || !anchor) return open(`XXXX-XX-XX${clock}`, clock, true)
  return { value: dayValue(day) + clock, written: clock, anchoredTo: anchor.to, needsPublished: false }
}

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
  if (from === "published") return around.now
  if (from === "before") {
    const like = meaning.unit === "year" ? (comparedWith(around) ?? comparedYear(around)) : null
    return (
      like ??
      namedAnchor(around, (moment) => tellsUnit(moment, meaning.unit), around.block) ??
      ofSameYear(
        namedAnchor(around, (moment) => tellsUnit(moment, meaning.unit)),
        around,
      )
    )
  }
  return comparedWith(around) ?? around.now
}

/** From an earlier paragraph nothing is taken where the passage has gone on to another year: nobody knows which day "that evening" is of. */
function ofSameYear(anchor: Anchor | null, { named }: Surroundings): Anchor | null {
  const last = named.at(-1)
  return anchor && last && last.moment.year !== anchor.moment.year ? null : anchor
}

/** "the 1988 period" beside a quarter of 1989 is that quarter of 1988; else it is the year. */
function period(year: number, around: Surroundings): Resolution {
  const anchor = comparedWith(around)
  if (!anchor?.moment.quarter) return whole(String(year), null)
  const value = quarterValue(year, anchor.moment.quarter)
  return { value, written: String(year), anchoredTo: anchor.to, needsPublished: false }
}

function round({ unit, cycle, year }: Extract<Meaning, { says: "round" }>, around: Surroundings): Resolution {
  const anchor = around.now
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

/** In a story, and in a text of which nobody knows the day, "In 1831 he failed; on July 14 he led a protest" is of the year last named, where that is past. */
function narrated(meaning: Cycled, around: Surroundings): Omit<Resolution, "written"> | null {
  if (meaning.turn !== "nearest" || meaning.years !== undefined || meaning.cycle.of === "weekday") return null
  const last = around.named.at(-1)
  if ((!around.story && around.now !== null) || !last?.rooted) return null
  if (around.now && last.moment.year >= around.now.moment.year) return null
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
  const published = around.now?.moment.day ?? null
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
  const either =
    around.quoted && meaning.turn === "nearest" && meaning.years === undefined && around.tense() === "untold"
  if (either) return open(written, written, false)
  const anchor = relative
    ? namedAnchor(around, ({ day }) => meaning.cycle.of !== "weekday" || day !== null)
    : around.now
  const value = anchor && turnOfCycle(meaning, anchor.moment, around.tense)
  if (!anchor || value === null) return open(written, written, !relative)
  return { value: value + (clock ?? ""), written, anchoredTo: anchor.to, needsPublished: false }
}
