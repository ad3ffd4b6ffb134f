/** When a role was held, in words. */
import type { RoleEntry } from "../model.ts"
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
