/** The order of time: where on it a date stands, by its bounds and by what its words say within them. */
import type { Edtf } from "../model.ts"
import { boundsOf } from "../text/dates.ts"

/** In milliseconds since 1970, so that years before 0 have a place too. */
export interface Place {
  /** First and last moment; null at an open end, and both null where the day is not known. */
  readonly earliest: number | null
  readonly latest: number | null
  /** By what things are put in order: from where on it is looked for, and until where. */
  readonly from: number
  readonly until: number
}

/** Later than every date: what has no day stands there, and what is open at its end reaches there. */
export const NEVER = 9e15

/**
 * By the first possible moment, then the shorter first. What is open at its start stands at its last moment.
 * Where the words say more than the bounds, the order goes by it: "late 2011" stands in the last third of the
 * year, "Monday evening" in the evening, "before 3 March" before all that was on that day.
 */
export function placeOf(edtf: Edtf | null, mod: string | null, clock: string | null): Place {
  const bounds = edtf === null ? null : boundsOf(edtf)
  const [earliest, latest] = [momentIn(bounds?.earliest), momentIn(bounds?.latest)]
  const nowhere = { earliest, latest, from: earliest ?? latest ?? NEVER, until: latest ?? NEVER }
  if (edtf === null) return nowhere
  if (earliest === null || latest === null) return { ...nowhere, from: edgeOf(edtf, mod) ?? nowhere.from }
  const third = THIRDS.get(mod ?? "")
  if (third !== undefined) {
    const length = (latest - earliest) / 3
    return { ...nowhere, from: earliest + third * length, until: earliest + (third + 1) * length }
  }
  return { ...nowhere, from: earliest + (isDay(edtf) ? minutesOf(clock) * 60_000 : 0) }
}

const THIRDS: ReadonlyMap<string, number> = new Map(Object.entries({ START: 0, MID: 1, END: 2 }))

function isDay(edtf: Edtf): boolean {
  return /^-?\d{4}-\d\d-\d\d[?~%]?$/.test(edtf)
}

/** The hour at which the parts of a day begin. */
const PARTS: ReadonlyMap<string, number> = new Map(Object.entries({ MO: 6, DT: 6, AF: 12, EV: 18, NI: 21 }))

/** Minutes from midnight to a clock such as "18:10" and "EV"; 0 where there is none. */
function minutesOf(clock: string | null): number {
  const [, hours, minutes = "0"] = /^(\d\d)(?::(\d\d))?/.exec(clock ?? "") ?? []
  return hours === undefined ? (PARTS.get(clock ?? "") ?? 0) * 60 : Number(hours) * 60 + Number(minutes)
}

/** What was before a day comes before all that was on it, and what was after it comes after. */
function edgeOf(edtf: Edtf, mod: string | null): number | null {
  const [, until] = /^\.\.\/(.+)$/.exec(edtf) ?? []
  const day = mod === "BEFORE" && until !== undefined ? momentIn(boundsOf(until)?.earliest) : null
  if (day !== null) return day - 1
  const [, from] = /^(.+)\/\.\.$/.exec(edtf) ?? []
  return mod === "AFTER" && from !== undefined ? momentIn(boundsOf(from)?.latest) : null
}

function momentIn(moment: string | null | undefined): number | null {
  return moment ? Date.parse(moment) : null
}
