/** When a role was held, in words. */
import type { Edtf, Role, RoleEntry } from "../model.ts"
import { boundsOf } from "./dates.ts"
import { sayEdtf } from "./say.ts"

/** "2009 to 2013", "from 2009", "until 2013", "on Thu 18 June 2020 and 2 more days"; "" where nothing tells it. */
export function sayTenure({ from, until, asOf }: Pick<RoleEntry, "from" | "until" | "asOf">): string {
  if (from !== null && until !== null) return `${sayEdtf(from)} to ${sayEdtf(until)}`
  if (from !== null) return `from ${sayEdtf(from)}`
  if (until !== null) return `until ${sayEdtf(until)}`
  const [first, ...more] = asOf
  const last = more.at(-1)
  if (first === undefined) return ""
  return last === undefined ? `in ${sayEdtf(first)}`.replace(IN_DAY, "on $1") : `${sayEdtf(first)} … ${sayEdtf(last)}`
}

/** A day takes "on". */
const IN_DAY = /^in ((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )/

/**
 * The role held on a day: one whose tenure takes the day in, before one that is told of the nearest day, before
 * one that nothing dates. A role that had ended by then, or had not begun, is not given; null where there is no other.
 * Without a day the first role that nothing ends.
 */
export function roleOn<Held extends Tenure>(roles: readonly Held[], day: Edtf | null): Held | null {
  const bounds = day === null ? null : boundsOf(day)
  const at = { first: bounds?.earliest ?? null, last: bounds?.latest ?? null }
  if (at.first === null || at.last === null) return roles.find(({ until }) => until === null) ?? roles[0] ?? null
  const { first, last } = at
  const held = roles.filter(({ from, until }) => !isBefore(endOf(until), first) && !isBefore(last, startOf(from)))
  const dated = held.filter(({ from, until }) => from !== null || until !== null)
  const told = held.filter(({ asOf, from, until }) => asOf !== null && from === null && until === null)
  const near = [...told].sort((a, b) => gap(a.asOf, first) - gap(b.asOf, first))
  return dated[0] ?? near[0] ?? held[0] ?? null
}

/** What of a role says when it was held. */
type Tenure = Pick<Role, "from" | "until" | "asOf">

function startOf(from: Edtf | null): string | null {
  return from === null ? null : (boundsOf(from)?.earliest ?? null)
}

function endOf(until: Edtf | null): string | null {
  return until === null ? null : (boundsOf(until)?.latest ?? null)
}

/** Whether one moment is before another; an unknown one is before none. */
function isBefore(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && Date.parse(one) < Date.parse(other)
}

function gap(day: Edtf | null, moment: string): number {
  const start = startOf(day)
  return start === null ? Infinity : Math.abs(Date.parse(start) - Date.parse(moment))
}
