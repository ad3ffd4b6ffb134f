/** What comes again and again: "every Friday", "daily", "twice a week". */
import { durationValue, repeat } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { two } from "../calendar.ts"
import { after, before, isCapital, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import {
  MONTH,
  NUMBER,
  ORDINAL,
  PART,
  SEASON,
  UNIT,
  WEEKDAY,
  WEEKDAY_STARTS,
  monthIndex,
  numberOf,
  ordinalIndex,
  partOf,
  seasonOf,
  unitOf,
  weekdayIndex,
} from "../words.ts"

function every({ other, count, unit, weekday, part, month, season, quarter }: Groups): Sense | null {
  if (weekday) return repeat(`XXXX-WXX-${weekdayIndex(weekday)}${part ? partOf(part) : ""}`)
  if (month) return isCapital(month) ? repeat(`XXXX-${two(monthIndex(month))}`) : null
  if (season) return repeat(`XXXX-${seasonOf(season)}`)
  if (quarter) return repeat(`XXXX-Q${ordinalIndex(quarter)}`)
  if (part) return repeat(`XXXX-XX-XX${partOf(part)}`)
  if (!unit) return null
  const number = other ? 2 : count ? numberOf(count) : 1
  return repeat(unit.toLowerCase().startsWith("weekend") ? "XXXX-WXX-WE" : durationValue(number, unitOf(unit)))
}

const ADVERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hourly: "PT1H",
    daily: "P1D",
    nightly: "P1D",
    weekly: "P1W",
    fortnightly: "P2W",
    biweekly: "P2W",
    monthly: "P1M",
    quarterly: "P1Q",
    yearly: "P1Y",
    annually: "P1Y",
  }),
)

function adverb({ word = "" }: Groups, near: Near): Sense | null {
  const value = ADVERBS.get(word.toLowerCase())
  if (!value) return null
  // "Daily News", "the Weekly": a paper's name.
  if (isCapital(word) && /(?:\b[A-Z]\w+[ \n]|\bThe[ \n])$/.test(before(near, 20))) return null
  if (isCapital(word) && /^ [A-Z]/.test(after(near, 2))) return null
  // "the party daily Granma".
  if (/^ \p{Lu}\p{Ll}/u.test(after(near, 3))) return null
  // "quarterly results" are those of one quarter and come no oftener.
  if (/^quarterly$/i.test(word) && /^ [a-z]/.test(after(near, 2))) return null
  return repeat(value)
}

export const sets: readonly Row[] = [
  {
    name: "every",
    starts: ["every", "each"],
    pattern: sticky(
      `(?:every|each) (?<other>other |second )?(?:(?<count>${NUMBER}) )?(?:(?<weekday>${WEEKDAY})(?: (?<part>${PART}))?|(?<month>${MONTH})|(?<season>${SEASON})|(?<quarter>${ORDINAL}) quarter|(?<unit>${UNIT}))`,
    ),
    build: every,
    examples: {
      "They meet [every Friday].": "XXXX-WXX-5",
      "They meet [each July].": "XXXX-07",
      "They meet [every other week].": "P2W",
      "They meet [every two years].": "P2Y",
    },
    lookalikes: ["Every dayan spoke.", "Each may speak."],
  },
  {
    name: "every part of the day",
    starts: ["every", "each"],
    pattern: sticky("(?:every|each) (?<part>morning|afternoon|evening|night)"),
    build: every,
    examples: { "He calls [every morning].": "XXXX-XX-XXTMO" },
    lookalikes: [],
  },
  {
    name: "adverb of frequency",
    starts: [...ADVERBS.keys()],
    pattern: sticky(`(?<word>${[...ADVERBS.keys()].join("|")})`),
    build: adverb,
    examples: { "The envoys speak [daily].": "P1D", "It is paid [annually].": "P1Y" },
    lookalikes: ["The Daily News wrote so.", "The party daily Granma said so.", "He reads the Evening Weekly."],
  },
  {
    name: "times a unit",
    starts: ["once", "twice", "#", "three", "four", "five", "six", "several"],
    pattern: sticky(`(?:once|twice|(?:${NUMBER}) times) (?:an?|per|every|each) (?<unit>hour|day|week|month|year)`),
    build: ({ unit = "" }) => repeat(durationValue(1, unitOf(unit))),
    examples: { "They meet [twice a week].": "P1W", "It flies [three times a day].": "P1D" },
    lookalikes: ["Once a yearling ran."],
  },
  {
    name: "per unit",
    starts: ["per"],
    pattern: sticky("per (?<unit>day|week|month|year|annum)"),
    build: ({ unit = "" }) => repeat(durationValue(1, unit.toLowerCase() === "annum" ? "year" : unitOf(unit))),
    examples: { "It costs 40 euros [per week].": "P1W" },
    lookalikes: ["Miles per hour count."],
  },
  {
    name: "weekends",
    starts: ["weekends"],
    pattern: sticky("weekends"),
    build: () => repeat("XXXX-WXX-WE"),
    examples: { "They meet at [weekends].": "XXXX-WXX-WE" },
    lookalikes: [],
  },
  {
    name: "plural weekday",
    starts: [...WEEKDAY_STARTS, "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"],
    pattern: sticky(
      `(?<day>${WEEKDAY})(?:s(?: (?<part>morning|afternoon|evening|night)s?)?| (?<parts>morning|afternoon|evening|night)s)`,
    ),
    build: ({ day = "", part, parts = part }) => repeat(`XXXX-WXX-${weekdayIndex(day)}${parts ? partOf(parts) : ""}`),
    examples: { "They meet on [Fridays].": "XXXX-WXX-5", "It flies on [Saturday mornings].": "XXXX-WXX-6TMO" },
    lookalikes: [],
  },
]
