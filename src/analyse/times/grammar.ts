/**
 * The grammar: one table of rows, in order. At each word the longest match wins; of two that are
 * equally long the earlier row, so what is told exactly stands before what is told loosely.
 */
import type { Row } from "./row.ts"
import { clocks } from "./rows/clock.ts"
import { dates } from "./rows/dates.ts"
import { history } from "./rows/history.ts"
import { durations } from "./rows/durations.ts"
import { references } from "./rows/references.ts"
import { relative } from "./rows/relative.ts"
import { sets } from "./rows/sets.ts"
import { weekdays } from "./rows/weekdays.ts"
import { years } from "./rows/years.ts"

export const grammar: readonly Row[] = [
  ...history, // "44 BC" before "44"; a day with two years before one
  ...dates, // a day with its year before a year alone
  ...clocks,
  ...weekdays,
  ...years,
  ...sets, // "every two years" before "two years"
  ...relative, // "two years ago" before "two years"
  ...durations,
  ...references, // the vaguest last
]
