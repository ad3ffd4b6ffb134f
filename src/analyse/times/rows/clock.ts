/** Times of day by the clock; the day is told beside them or elsewhere. */
import { date } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { two } from "../calendar.ts"
import { before, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import { ONE_NUMBER, ZONE, numberOf, partOf } from "../words.ts"

function clock(value: string): Sense {
  return date({ says: "clock" }, { clock: value })
}

/** "T19:15"; null where the dial has no such time. */
function dial(hour: number, minute: string | undefined, half: string | undefined): Sense | null {
  if (hour > 24 || Number(minute ?? 0) > 59) return null
  if (!half) return clock(`T${two(hour)}:${minute ?? "00"}`)
  if (hour < 1 || hour > 12) return null
  const from = /^p/i.test(half) ? 12 : 0
  return clock(`T${two((hour % 12) + from)}:${minute ?? "00"}`)
}

function inThe({ hour = "", minute, part = "" }: Groups): Sense | null {
  const number = numberOf(hour)
  if (number === null || number < 1 || number > 12 || !Number.isInteger(number)) return null
  return dial(number, minute, /morning/i.test(part) ? "a" : "p")
}

function twentyFour({ hour = "", minute, zone }: Groups, near: Near): Sense | null {
  const left = before(near, 12)
  if (/[\d:.,$€£-]$/.test(left)) return null
  if (!zone && !/\b(?:at|by|until|till|from|before|after|around|about|since|to|and|,)[ \n(]$/i.test(left)) return null
  return dial(Number(hour), minute, undefined)
}

export const clocks: readonly Row[] = [
  {
    name: "time with a.m. or p.m.",
    starts: ["#"],
    pattern: sticky(
      `(?<hour>[01]?\\d)(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap]\\.m\\.|[ap]\\.m|[ap]m\\b)(?: ${ZONE})?`,
    ),
    build: ({ hour, minute, half }, near) =>
      /[\d.:]$/.test(before(near, 1)) ? null : dial(Number(hour), minute, half),
    examples: {
      "They met on [3 March 2011] and left at [5 p.m.]": "2011-03-03 2011-03-03T17:00",
      "It began at [10:35 a.m. EST].": "2020-06-18T10:35",
    },
    lookalikes: ["He ran 5 pmol tests.", "He took 99 pm."],
  },
  {
    name: "time of 24 hours",
    starts: ["#"],
    pattern: sticky(`(?<hour>[012]?\\d):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: (?<zone>${ZONE}))?`),
    build: twentyFour,
    examples: {
      "The line was cut at [14:30].": "2020-06-18T14:30",
      "The cable left at [09:00 GMT].": "2020-06-18T09:00",
    },
    lookalikes: ["A ratio of 14:30 is fine.", "Psalm 23:14 was read.", "Won 21:15."],
  },
  {
    name: "military time with zone",
    starts: ["#"],
    pattern: sticky(`(?<hour>[012]\\d)(?<minute>[0-5]\\d) (?<zone>${ZONE})`),
    build: ({ hour, minute }) => dial(Number(hour), minute, undefined),
    examples: { "The cable left at [0930 GMT].": "2020-06-18T09:30" },
    lookalikes: ["It holds 0930 grams."],
  },
  {
    name: "o'clock",
    starts: ["#", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    pattern: sticky(
      `(?<hour>${ONE_NUMBER})(?::(?<minute>[0-5]\\d))?(?: o['\\u2019]clock)? in the (?<part>morning|afternoon|evening)`,
    ),
    build: inThe,
    examples: {
      "He will leave at [4 in the morning].": "2020-06-18T04:00",
      "He rang at [six o'clock in the evening].": "2020-06-18T18:00",
    },
    lookalikes: ["He saw 40 in the morning."],
  },
  {
    name: "middle of a part of the day",
    starts: ["mid", "midafternoon", "midmorning"],
    pattern: sticky("mid(?:-| )?(?<part>morning|afternoon)"),
    build: ({ part = "" }) => ({ ...clock(partOf(part)), mod: "MID" }),
    examples: { "By [mid-afternoon] the hall was empty.": "2020-06-18TAF" },
    lookalikes: ["The midway inn closed."],
  },
  {
    name: "noon and midnight",
    starts: ["noon", "midnight", "midday"],
    pattern: sticky("(?<word>noon|midnight|midday)"),
    build: ({ word = "" }, near) =>
      /\b(?:at|by|until|till|before|after|around|about|from|since|to|shortly after)[ \n]$/i.test(before(near, 16)) ||
      near.start === 0
        ? clock(/^midnight/i.test(word) ? "T24:00" : "T12:00")
        : null,
    examples: { "The truce began at [noon].": "2020-06-18T12:00" },
    lookalikes: ["She wore midnight blue."],
  },
]
