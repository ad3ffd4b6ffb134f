/** Times of day by the clock; the day is told beside them or elsewhere. */
import { date } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { two } from "../calendar.ts"
import { after, before, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import { DAY, MONTH, ONE_NUMBER, WEEKDAY, ZONE, numberOf, offsetOf, partOf } from "../words.ts"

function clock(value: string, zone?: string): Sense {
  return date({ says: "clock" }, { clock: value, zone: zone === undefined ? null : offsetOf(zone) })
}

/** "T19:15"; null where the dial has no such time. */
function dial({ hour = "", minute = "00", half, zone }: Groups): Sense | null {
  const number = Number(hour)
  if (number > 24 || Number(minute) > 59) return null
  if (!half) return clock(`T${two(number)}:${minute}`, zone)
  if (number < 1 || number > 12) return null
  const from = /^p/i.test(half) ? 12 : 0
  return clock(`T${two((number % 12) + from)}:${minute}`, zone)
}

function inThe({ hour = "", minute, part = "" }: Groups): Sense | null {
  const number = numberOf(hour)
  if (number === null || number < 1 || number > 12 || !Number.isInteger(number)) return null
  return dial({ hour: String(number), minute, half: /morning/i.test(part) ? "a" : "p" })
}

function twentyFour({ hour, minute, zone }: Groups, near: Near): Sense | null {
  const left = before(near, 12)
  if (/[\d:.,$€£-]$/.test(left)) return null
  const led = /\b(?:at|by|until|till|from|before|after|around|about|since|to|and|,)[ \n(]$/i.test(left)
  return zone || led ? dial({ hour, minute, zone }) : null
}

/** "six o'clock", "half past six", "ten to nine": of morning or evening, which the words beside may tell. */
function spoken({ past, way, hour = "", part }: Groups, near: Near): Sense | null {
  const number = numberOf(hour)
  if (number === null || number < 1 || number > 12 || !Number.isInteger(number)) return null
  if (/^ (?:percent|million|billion|cents|dollars|points|votes|seats)/.test(after(near, 10))) return null
  const minutes = minutesOf(past)
  if (minutes === null) return null
  const isTo = /^to$/i.test(way ?? "")
  const total = (number % 12) * 60 + (isTo ? -minutes : minutes) + 720
  const at = `${two(Math.floor(total / 60) % 12 || 12)}:${two(total % 60)}`
  if (!part) return clock(`T~${at}`)
  return dial({ hour: at.slice(0, 2), minute: at.slice(3), half: /morning/i.test(part) ? "a" : "p" })
}

/** 30 for "half", 15 for "a quarter", 0 for "o'clock". */
function minutesOf(words: string | undefined): number | null {
  if (words === undefined) return 0
  if (/half/i.test(words)) return 30
  if (/quarter/i.test(words)) return 15
  return numberOf(words.replace(/ minutes?$/i, ""))
}

const SPOKEN_STARTS = "a half quarter five ten twenty one two three four six seven eight nine eleven twelve #".split(
  " ",
)
const IN_THE = "(?: in the (?<part>morning|afternoon|evening))?"
/** A day that follows: "midnight on 31 December", "noon Saturday". */
const DAY_AHEAD = new RegExp(`^,? (?:on )?(?:${WEEKDAY}|${DAY} ${MONTH}|${MONTH} ${DAY}|today|tomorrow|yesterday)`, "i")

export const clocks: readonly Row[] = [
  {
    name: "time with a.m. or p.m.",
    starts: ["#"],
    pattern: sticky(
      `(?<hour>[01]?\\d)(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap]\\.m\\.|[ap]\\.m|[ap]m\\b)(?: (?<zone>${ZONE}))?`,
    ),
    build: (groups, near) => (/[\d.:]$/.test(before(near, 1)) ? null : dial(groups)),
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
    pattern: sticky(`(?<hour>[012]\\d)(?<minute>[0-5]\\d)(?: (?<zone>${ZONE})| ?(?:hours|hrs)\\b)`),
    build: dial,
    examples: {
      "The cable left at [0930 GMT].": "2020-06-18T09:30",
      "They marched at [1800 hours].": "2020-06-18T18:00",
    },
    lookalikes: ["It holds 0930 grams.", "It took 2500 hours."],
  },
  {
    name: "continental time",
    starts: ["#"],
    pattern: sticky(
      "(?<hour>[012]?\\d)(?<mark>h|\\.)(?<minute>[0-5]\\d)(?! ?(?:percent|per cent|%|m\\b|million|billion|points))",
    ),
    build: ({ hour = "", mark, minute }, near) => {
      const led = /\b(?:at|by|until|till|from)[ \n]$/i.test(before(near, 6))
      const isRound = Number(minute) % 5 === 0 && hour.length === 2
      return mark === "h" || (led && isRound) ? dial({ hour, minute }) : null
    },
    examples: { "The train left at [18.30].": "2020-06-18T18:30", "It left at [18h30].": "2020-06-18T18:30" },
    lookalikes: ["It rose by 18.30 percent.", "He paid 18.30 for it.", "Leave Node at 18.12."],
  },
  {
    name: "time in words",
    starts: SPOKEN_STARTS,
    pattern: sticky(
      `(?:(?:an? )?(?<past>half|quarter|(?:${ONE_NUMBER})(?: minutes?)?) (?<way>past|to) )(?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o['\\u2019]clock)?${IN_THE}(?! (?:percent|per|million))`,
    ),
    build: (groups, near) => {
      const isCount =
        !/half|quarter|minute/i.test(groups.past ?? "") &&
        !/\b(?:at|by|until|from|about|around|after|before|was)[ \n]$/i.test(before(near, 8))
      return isCount ? null : spoken(groups, near)
    },
    examples: {
      "He rang at [half past six in the evening].": "2020-06-18T18:30",
      "He rang at [a quarter to nine in the morning].": "2020-06-18T08:45",
      "He rang at [ten past four].": "2020-06-18TXX:10",
    },
    lookalikes: ["They won ten to nine.", "Sales rose in the quarter to $2.35 billion.", "Half past masters came."],
  },
  {
    name: "full hour in words",
    starts: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "#"],
    pattern: sticky(
      "(?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['\\u2019]clock",
    ),
    build: spoken,
    examples: {
      "He rang at [six o'clock].": "2020-06-18TXX:00",
      "He rang at [six o’clock] on [Monday].": "2020-06-15TXX:00 2020-06-15",
    },
    lookalikes: ["An o'clock joke."],
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
    lookalikes: ["He saw 40 in the morning paper."],
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
      near.start === 0 ||
      DAY_AHEAD.test(after(near, 24))
        ? clock(/^midnight/i.test(word) ? "T24:00" : "T12:00")
        : null,
    examples: {
      "The truce began at [noon].": "2020-06-18T12:00",
      "It lapsed, [midnight] on [31 December 1999].": "1999-12-31T24:00 1999-12-31",
    },
    lookalikes: ["She wore midnight blue."],
  },
]
