/** "from June to August 2019", "3 March and 5 April 2011": the first time takes its year, month or week from the last. */
import type { TimeId } from "../../model.ts"
import type { Surroundings } from "./anchors.ts"
import { inYear, turnOfCycle, writtenCycle } from "./cycle.ts"
import type { Draft, Meaning } from "./meaning.ts"
import { momentOf } from "./moment.ts"
import { resolve } from "./resolve.ts"
import type { Resolution } from "./resolve.ts"

const RANGE = /^(?: ?[-\u2013\u2014] ?| (?:to|until|till|through|thru) (?:the )?)$/
const LIST = /^(?:,? (?:and|or|&) |, )$/
/** No longer words stand between two ends. */
const GAP = 13

/** Whether the second time ends a range that the first begins, or lends its year to it. */
export function isRange(text: string, first: Draft, second: Draft): boolean {
  if (second.start - first.end > GAP || !isBare(first.meaning)) return false
  const gap = text.slice(first.end, second.start)
  if (RANGE.test(gap) || (/^ and $/.test(gap) && /\bbetween $/i.test(text.slice(first.start - 8, first.start))))
    return sameKind(first.meaning, second.meaning)
  return LIST.test(gap) && yearIn(second.meaning) && sameKind(first.meaning, second.meaning)
}

type Bare = Extract<Meaning, { says: "cycle" }>

function isBare(meaning: Meaning): meaning is Bare {
  return meaning.says === "cycle" && meaning.turn === "nearest" && meaning.years === undefined
}

function yearIn(meaning: Meaning): boolean {
  return meaning.says === "value" && /^\d{4}-/.test(meaning.value)
}

/** Days go with days, months with months or days, weekdays with weekdays. */
function sameKind(first: Meaning, second: Meaning): boolean {
  if (first.says !== "cycle") return false
  const { of } = first.cycle
  if (second.says === "cycle") return second.cycle.of === of
  if (second.says !== "value") return false
  if (of === "day") return /^\d{4}-\d\d-\d\d$/.test(second.value)
  if (of === "month") return /^\d{4}-\d\d$/.test(second.value)
  if (of === "quarter" || of === "half") return /^\d{4}-[QH]/.test(second.value)
  return of === "season" && /^\d{4}-(?:SP|SU|FA|WI)/.test(second.value)
}

export interface RangeEnd {
  readonly draft: Draft
  readonly id: TimeId
  readonly around: Surroundings
}

/** The first time of a range: the latest of its name that is not after the end. */
export function resolveStart(draft: Draft, end: RangeEnd, around: Surroundings): Resolution {
  const told = resolve(end.draft, end.around)
  const moment = momentOf(told.value)
  const { meaning } = draft
  if (!moment || !isBare(meaning)) return resolve(draft, around)
  const value =
    meaning.cycle.of === "weekday"
      ? turnOfCycle({ ...meaning, turn: "same" }, moment, around.tense)
      : notAfter(meaning, told.value, moment.year)
  if (value === null) return resolve(draft, around)
  const written = writtenCycle(meaning.cycle)
  return { value, written, anchoredTo: told.anchoredTo ?? end.id, needsPublished: false }
}

function notAfter({ cycle }: Bare, end: string, year: number): string {
  const same = inYear(cycle, year)
  const length = Math.min(same.length, end.length)
  return same.slice(0, length) <= end.slice(0, length) ? same : inYear(cycle, year - 1)
}
