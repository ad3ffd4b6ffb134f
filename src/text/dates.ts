/**
 * Partial dates as EDTF: whether a string is one, and between which moments it lies. What is not
 * told stays untold: the bounds of a month are its first and last day, and no day is chosen.
 */
import edtf from "edtf"
import { DeskError } from "../errors.ts"
import type { Edtf } from "../model.ts"

/** The first and last moment, in UTC as "2020-06-18T00:00:00.000Z"; null at an open end. */
export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** The value as EDTF where it is one of levels 0 to 2, else null. "2024-02-30" is none. */
export function findEdtf(value: string): Edtf | null {
  return boundsOf(value) ? value : null
}

/** The value as EDTF; throws `bad-date` where it is none. */
export function getEdtf(value: string): Edtf {
  const found = findEdtf(value)
  if (found) return found
  throw new DeskError(
    "bad-date",
    `"${value}" is no date; write a day as 2020-06-18, a month as 2020-06 or a year as 2020.`,
  )
}

/** Between which moments a value lies; null where it is no EDTF or names no year. */
export function boundsOf(value: string): Bounds | null {
  const sides = value.split("/")
  if (sides.length > 2) return null
  if (sides.length === 1) return boundsOfOne(value)
  const [from = "", until = ""] = sides
  const first = isOpen(from) ? { earliest: null, latest: null } : boundsOfOne(from)
  const last = isOpen(until) ? { earliest: null, latest: null } : boundsOfOne(until)
  if (!first || !last || (isOpen(from) && isOpen(until))) return null
  if (first.earliest !== null && last.latest !== null && first.earliest > last.latest) return null
  return { earliest: first.earliest, latest: last.latest }
}

function isOpen(side: string): boolean {
  return side === ".." || side === ""
}

/** First and last month of each EDTF season; the library takes spring to be January to March. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  "21": [3, 5],
  "22": [6, 8],
  "23": [9, 11],
  "24": [12, 14],
  "33": [1, 3],
  "34": [4, 6],
  "35": [7, 9],
  "36": [10, 12],
}

function boundsOfOne(value: string): Bounds | null {
  if (/^X{4}/.test(value)) return null
  const season = /^(\d{4})-(2[1-4]|3[3-6])[?~%]?$/.exec(value)
  const months = SEASONS[season?.[2] ?? ""]
  if (season && months) {
    const year = Number(season[1])
    return { earliest: iso(Date.UTC(year, months[0] - 1, 1)), latest: iso(Date.UTC(year, months[1], 1) - 1) }
  }
  try {
    const { min, max } = edtf(value)
    return { earliest: iso(min), latest: iso(max) }
  } catch {
    return null // the library's way of saying that this is no EDTF
  }
}

function iso(milliseconds: number): string | null {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString() : null
}
