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
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  throw new DeskError(
    "bad-date",
    `"${shown}" is no date; write a day as 2020-06-18, a month as 2020-06 or a year as 2020.`,
  )
}

/** Between which moments a value lies; null where it is no EDTF or names no year. */
export function boundsOf(value: string): Bounds | null {
  const moments = value.length > LONGEST ? null : momentsOf(value)
  return moments && { earliest: iso(moments.first), latest: iso(moments.last) }
}

/** No date that people write comes near it; the library takes its time over longer ones. */
const LONGEST = 200

/** First and last moment in milliseconds since 1970; infinite at an open end. */
interface Moments {
  readonly first: number
  readonly last: number
}

function momentsOf(value: string): Moments | null {
  if (/^[[{]/.test(value)) return momentsOfSet(value)
  const sides = value.split("/")
  if (sides.length > 2) return null
  if (sides.length === 1) return momentsOfOne(value)
  const [from = "", until = ""] = sides
  return isOpen(from) && isOpen(until) ? null : momentsBetween(from, until)
}

function isOpen(side: string): boolean {
  return side === ".." || side === ""
}

function momentsBetween(from: string, until: string): Moments | null {
  const first = isOpen(from) ? -Infinity : momentsOfOne(from)?.first
  const last = isOpen(until) ? Infinity : momentsOfOne(until)?.last
  return first === undefined || last === undefined || first > last ? null : { first, last }
}

/** "[2019, 2021..2023]", one of them, and "{…}", all of them; the library forgets the ends of what stands with "..". */
function momentsOfSet(value: string): Moments | null {
  const inside = /^\[(.*)\]$|^\{(.*)\}$/.exec(value)
  const members = (inside?.[1] ?? inside?.[2] ?? "").split(",").map((member) => {
    const [from = "", until] = member.trim().split("..")
    return until === undefined ? momentsOfOne(from) : momentsBetween(from, until)
  })
  const known = members.filter((member) => member !== null)
  if (known.length < members.length) return null
  return {
    first: Math.min(...known.map(({ first }) => first)),
    last: Math.max(...known.map(({ last }) => last)),
  }
}

/** First and last month of each EDTF season, quarter, third and half; the library takes spring to be January to March. */
const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    "21": [3, 5],
    "22": [6, 8],
    "23": [9, 11],
    "24": [12, 14],
    "25": [3, 5],
    "26": [6, 8],
    "27": [9, 11],
    "28": [12, 14],
    "29": [9, 11],
    "30": [12, 14],
    "31": [3, 5],
    "32": [6, 8],
    "33": [1, 3],
    "34": [4, 6],
    "35": [7, 9],
    "36": [10, 12],
    "37": [1, 4],
    "38": [5, 8],
    "39": [9, 12],
    "40": [1, 6],
    "41": [7, 12],
  }),
)

function momentsOfOne(value: string): Moments | null {
  if (/^X{4}/.test(value) || isNoDay(value)) return null
  const season = /^(-?\d{4})-(2[1-9]|3\d|4[01])[?~%]?$/.exec(value)
  const months = SEASONS.get(season?.[2] ?? "")
  if (season && months) {
    const year = Number(season[1])
    return { first: dayOf(year, months[0], 1), last: dayOf(year, months[1] + 1, 1) - 1 }
  }
  try {
    const { min, max } = edtf(value)
    return { first: min, last: max }
  } catch {
    return null // the library's way of saying that this is no EDTF
  }
}

/** What the library takes all the same: 29 February in any year, and a row of digits as milliseconds or a century. */
function isNoDay(value: string): boolean {
  if (/^-?\d+$/.test(value)) return !/^-?\d{4}$/.test(value)
  const day = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(value.replace(/[?~%]/g, ""))
  if (!day) return false
  const [year, month] = [Number(day[1]), Number(day[2])]
  return Number(day[3]) > new Date(dayOf(year, month + 1, 0)).getUTCDate()
}

/** Midnight of a day, months from 1; unlike `Date.UTC`, it leaves the years before 100 in their century. */
function dayOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

/** Null at an open end, and before and after the years that a calendar here can count. */
function iso(milliseconds: number): string | null {
  const moment = new Date(milliseconds)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
