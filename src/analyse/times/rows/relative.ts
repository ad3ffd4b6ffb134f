/** Times told by their distance from another: "last week", "two months ago", "a year earlier". */
import { date, durationValue, length, shift } from "../meaning.ts"
import type { From, Sense, Unit } from "../meaning.ts"
import { after, before, isTitle, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import { MONTH, NUMBER, NUMBER_STARTS, UNIT, WEEKDAY, YEAR, numberOf, ordinalIndex, unitOf } from "../words.ts"

const CALENDAR = "(?:day|week|weekend|fortnight|month|quarter|year|decade|century)"

function turned({ turn = "", unit = "" }: Groups, near: Near): Sense | null {
  const of = unitOf(unit)
  if (isTitle(unit, near)) return null
  const word = turn.toLowerCase().replace(/\s+/g, " ").replace(/^the /, "")
  if (/^(?:last|next)$/i.test(turn) && /\bthe[ \n]$/i.test(before(near, 5)) && /^ of\b/.test(after(near, 3)))
    return null
  switch (word) {
    case "last":
    case "past":
      return shift(of, -1)
    case "next":
    case "coming":
    case "upcoming":
      return shift(of, 1)
    case "previous":
    case "preceding":
      return shift(of, -1, "before")
    case "following":
    case "next following":
      return shift(of, 1, "before")
    case "that":
    case "that same":
    case "same":
      return shift(of, 0, "before")
    default:
      return shift(of, 0)
  }
}

function distant({ count = "", unit = "", loose, way = "" }: Groups, near: Near): Sense | null {
  const of = unitOf(unit)
  const direction = /ago|back|earlier|before|previously|prior/i.test(way) ? -1 : 1
  const from: From = /ago|back|from now|hence/i.test(way) ? "published" : "before"
  const mod = loose ? "APPROX" : null
  if (/^(?:before|after|prior)$/i.test(way) && !/^(?:[.,;:!?)]|$)/.test(after(near, 1))) return null
  const number = numberOf(count)
  if (number === null || !Number.isInteger(number) || of === "hour" || of === "minute" || of === "second") {
    return far({ of, number, direction, from })
  }
  const compared = number === 1 && of === "year" && /ago|earlier/i.test(way)
  return { ...shift(of, number * direction, compared && from === "published" ? "like" : from), mod }
}

function samePeriod({ what = "", year }: Groups): Sense {
  if (/month/i.test(what) && !year) return shift("month", -12, "before")
  return year ? date({ says: "period", year: Number(year) }) : shift("year", -1, "like")
}

/** "the year-ago quarter": the same quarter of the year before. */
function compared({ ordinal, what }: Groups): Sense {
  if (ordinal)
    return date({ says: "cycle", cycle: { of: "quarter", index: ordinalIndex(ordinal) }, turn: "nearest", years: -1 })
  return shift(
    what?.toLowerCase() === "quarter" ? "quarter" : "year",
    what?.toLowerCase() === "quarter" ? -4 : -1,
    "like",
  )
}

/** "several years ago", "three hours ago": a reference, since no date can be told. */
function far({
  of,
  number,
  direction,
  from,
}: {
  of: Unit
  number: number | null
  direction: number
  from: From
}): Sense {
  if (from === "published") {
    return date({ says: "value", value: direction < 0 ? "PAST_REF" : "FUTURE_REF" })
  }
  return length(durationValue(number, of))
}

function nextDay({ turn = "", count = "" }: Groups): Sense {
  const back = /previous|before|preceding/i.test(turn + count)
  return shift("day", back ? -1 : 1, "before")
}

const rows: readonly Row[] = [
  {
    name: "last, this or next of a unit",
    starts: ["last", "this", "next", "that", "the"],
    pattern: sticky(
      `(?<turn>last|this|next|that same|that|the (?:previous|preceding|following|same|current|coming|upcoming)) (?<unit>${CALENDAR})(?! ago)`,
    ),
    build: turned,
    examples: {
      "He left [last week].": "2020-W24",
      "He left [last month].": "2020-05",
      "It opens [next year].": "2021",
      "It rose [this week].": "2020-W25",
      "It was built in [1998] and sold [the following year].": "1998 1999",
      "On [3 March 2011] he left; [that same day] she called.": "2011-03-03 2011-03-03",
    },
    lookalikes: ["He spoke on “This Week” with her.", "The last weekender left.", "Shoes that last."],
  },
  {
    name: "the unit before last",
    starts: ["the"],
    pattern: sticky(
      `the (?<unit>night|${CALENDAR}) (?<way>before last|after next)(?! (?:${WEEKDAY}|${MONTH}|${UNIT}|night))`,
    ),
    build: ({ unit = "", way = "" }) => {
      const sense = shift(unitOf(unit), way.toLowerCase().startsWith("before") ? -2 : 2)
      return unit.toLowerCase() === "night" ? { ...sense, type: "TIME", clock: "TNI" } : sense
    },
    examples: { "They met [the year before last].": "2018", "They rang [the night before last].": "2020-06-16TNI" },
    lookalikes: ["The day before lasted long."],
  },
  {
    name: "the next day",
    starts: ["the", "next"],
    pattern: sticky("(?:the )?(?<turn>next|following|previous|preceding) day"),
    build: nextDay,
    examples: { "He came on [3 March 2011] and left [the next day].": "2011-03-03 2011-03-04" },
    lookalikes: ["The next dayan rose."],
  },
  {
    name: "units ago, earlier or later",
    starts: NUMBER_STARTS,
    pattern: sticky(
      `(?<count>${NUMBER}) (?:more )?(?<unit>${UNIT})(?<loose> or so| or two)? (?<way>ago|back|earlier|later|from now|hence|before|after|afterwards?|previously|prior)`,
    ),
    build: distant,
    examples: {
      "He left [three days ago].": "2020-06-15",
      "He left [two weeks ago].": "2020-W23",
      "He left [five months ago].": "2020-01",
      "The firm was sold [10 years ago].": "2010",
      "He left on [3 March 2011] and was back [two days later].": "2011-03-03 2011-03-05",
      "[Several years ago] they met.": "PAST_REF",
    },
    lookalikes: ["Two dayan agoras.", "He ran ten laps later."],
  },
  {
    name: "the year before",
    starts: ["the"],
    pattern: sticky(
      "the (?<unit>day|week|month|year) (?<way>before|after)(?=[.,;:)]| (?:and|but|when|where|in|at|on|by|with|near|outside|from)\\b|$)",
    ),
    build: ({ unit = "", way = "" }) => shift(unitOf(unit), /before/i.test(way) ? -1 : 1, "before"),
    examples: { "It was 40 percent in [2011] and 50 [the year before].": "2011 2010" },
    lookalikes: ["The year before the war was calm."],
  },
  {
    name: "the same period of another year",
    starts: ["the"],
    pattern: sticky(
      `the (?:same|corresponding|comparable|like|prior)(?:-| )(?<what>period|quarter|month|time)(?: last year|,? a year (?:ago|earlier|before)|,? (?:of|in) (?<year>${YEAR}))`,
    ),
    build: samePeriod,
    examples: {
      "In [the third quarter of 2011] it lost more than in [the same period a year earlier].": "2011-Q3 2010-Q3",
      "It lost more than in [the same period last year].": "2019",
      "Prices rose in [March 2011] more than in [the same month a year earlier].": "2011-03 2010-03",
    },
    lookalikes: ["The same periodical said so."],
  },
  {
    name: "the year-earlier period",
    starts: ["the", "year"],
    pattern: sticky(
      "(?:(?:the )?(?:comparable )?year(?:-| )(?:ago|earlier)(?:-| )(?:(?<ordinal>first|second|third|fourth)(?:-| ))?(?<what>period|quarter)|year-(?:ago|earlier))",
    ),
    build: compared,
    examples: { "In [the third quarter of 2011] it beat [the year-earlier period].": "2011-Q3 2010-Q3" },
    lookalikes: ["One yearling ran."],
  },
]

export const relative: readonly Row[] = rows
