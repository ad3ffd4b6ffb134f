/** Days of the week, parts of the day, and what is said with last, this and next of them. */
import { HOLIDAY_NAMES, HOLIDAY_STARTS } from "../holidays.ts"
import { cycle, date, known, shift } from "../meaning.ts"
import type { Cycle, Sense, Turn } from "../meaning.ts"
import { after, before, isCapital, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import {
  DAY,
  MONTH,
  ORDINAL,
  PART,
  SEASON,
  WEEKDAY,
  WEEKDAY_STARTS,
  YEAR,
  monthIndex,
  ordinalIndex,
  partOf,
  seasonOf,
  weekdayIndex,
} from "../words.ts"

const LATE = "(?: (?:early|late|mid))?"
const TURNS: ReadonlyMap<string, Turn> = new Map(
  Object.entries({
    last: "last",
    "this past": "last",
    past: "last",
    this: "this",
    "this coming": "next",
    coming: "next",
    next: "next",
    previous: "before",
    preceding: "before",
    following: "after",
    that: "same",
    "that same": "same",
    same: "same",
  }),
)
const TURN =
  "(?<turn>last|this past|this coming|this|next|that same|that|(?:the )?(?:previous|preceding|following|same|past|coming))"
export const TURN_STARTS: readonly string[] = [
  "last",
  "this",
  "next",
  "that",
  "the",
  "previous",
  "preceding",
  "following",
  "same",
  "past",
  "coming",
]

export function turnOf(words: string): Turn {
  const bare = words.toLowerCase().replace(/\s+/g, " ").replace(/^the /, "")
  return TURNS.get(bare) ?? "nearest"
}

function weekday({ day = "", part, turn }: Groups, near: Near): Sense | null {
  const clock = part ? partOf(part) : null
  // "the Saturday Evening Post" is a paper, "Sunday Street" a street.
  if (isCapital(part ?? "") && /^ \p{Lu}\p{Ll}/u.test(after(near, 3))) return null
  if (!turn && isWeekdayName(near)) return null
  // "on a Monday" is any of them.
  if (!turn && /\bon a[ \n]$/i.test(before(near, 6)))
    return known(`XXXX-WXX-${weekdayIndex(day)}`, { clock, type: clock ? "TIME" : "DATE" })
  return cycle({ of: "weekday", index: weekdayIndex(day) }, turn ? turnOf(turn) : "nearest", {
    clock,
    type: clock ? "TIME" : "DATE",
  })
}

/** "Monday last" of older papers; "Monday week" is the Monday after the next. */
function weekdayLast({ day = "", post = "" }: Groups): Sense {
  const lower = post.toLowerCase()
  const index = weekdayIndex(day)
  if (lower === "last") return cycle({ of: "weekday", index }, "last")
  const base = { says: "cycle", cycle: { of: "weekday", index }, turn: "coming" } as const
  if (lower === "next") return date(base)
  return date({ says: "distance", unit: "day", count: lower === "week" ? 7 : 14, base })
}

/** "the Sunday Tribune", "Friday's restaurant": a name that a weekday is part of. */
function isWeekdayName(near: Near): boolean {
  const right = after(near, 18)
  if (/^['\u2019]s (?:restaurant|bar|pub|grill|diner|caf)/.test(right)) return true
  if (
    /^ (?:Street|Road|Lane|Market|Club|Times|Tribune|Post|Express|Mirror|Telegraph|Independent|Herald|Mail)\b/.test(
      right,
    )
  )
    return true
  return /\bthe[ \n]$/.test(before(near, 4)) && /^ \p{Lu}\p{Ll}/u.test(right) && !MONTH_NEXT.test(right)
}

const MONTH_NEXT = new RegExp(`^ ${MONTH}`, "i")

function turned({ turn = "", month, day, season }: Groups): Sense | null {
  const of = cycleOf({ month, day, season })
  return of && cycle(of, turnOf(turn))
}

function cycleOf({ month, day, season }: Groups): Cycle | null {
  if (month && day)
    return isCapital(month) ? { of: "day", month: monthIndex(month), day: Number.parseInt(day, 10) } : null
  if (month) return isCapital(month) && !month.endsWith(".") ? { of: "month", index: monthIndex(month) } : null
  if (season) return { of: "season", letters: seasonOf(season) }
  return null
}

/** The part of a day that another word tells: "this morning" is the day of publication, "the next morning" that after. */
function partOfDay({ turn = "", part = "" }: Groups, near: Near): Sense | null {
  const clock = partOf(part)
  const lower = turn.toLowerCase().replace(/\s+/g, " ")
  if (/^(?:noon|midnight)$/i.test(part)) return null
  if (/^ of\b/.test(after(near, 3))) return null
  if (lower === "this") return withClock(shift("day", 0), clock)
  if (lower === "last") return withClock(shift("day", -1), clock)
  if (/following|next/.test(lower)) return withClock(shift("day", 1, "before"), clock)
  if (/previous|before/.test(lower)) return withClock(shift("day", -1, "before"), clock)
  if (/that|same/.test(lower)) return withClock(shift("day", 0, "before"), clock)
  return null
}

/** "Johnnie Christmas", "The Christmas Cottage": a holiday's name within a name. */
function isName(near: Near): boolean {
  if (/^ (?!Day|Eve|Sunday|Monday)\p{Lu}\p{Ll}/u.test(after(near, 8))) return true
  const first = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}+)[ \n]$/u.exec(before(near, 16))?.[1]
  return (
    first !== undefined &&
    !/^(?:On|At|By|For|Before|After|Since|Until|Last|This|Every|Next|The|And|But|Over|Around|In|Mr|Orthodox|Happy|Merry)$/.test(
      first,
    )
  )
}

function weekOf({ unit = "", month, day, month2, day2, year }: Groups): Sense {
  const of = {
    of: "day",
    month: monthIndex(month ?? month2 ?? ""),
    day: Number.parseInt(day ?? day2 ?? "", 10),
  } as const
  return date({
    says: "round",
    unit: unit.toLowerCase() === "week" ? "week" : "weekend",
    cycle: of,
    year: year ? Number(year) : null,
  })
}

function withClock(sense: Sense, clock: string): Sense {
  return { ...sense, type: "TIME", clock }
}

/** A season that follows a preposition; "spring" is a coil and "the fall" a downfall elsewhere. */
function theSeason({ season = "" }: Groups, near: Near): Sense | null {
  if (isCapital(season) && /^ \p{Lu}/u.test(after(near, 2))) return null
  if (
    !/\b(?:in|since|by|until|through|during|from|of|for|late|early|mid|over|this|before|after|all)(?: the)?[ \n-](?:the )?$/i.test(
      before(near, 14),
    )
  )
    return null
  // "in winter" is every winter.
  if (/\b(?:in|during)[ \n]$/i.test(before(near, 8)) && !/^the/i.test(near.text.slice(near.start, near.end)))
    return null
  return /^spring$/i.test(season) && /\b(?:of|from)[ \n]$/.test(before(near, 5))
    ? null
    : cycle({ of: "season", letters: seasonOf(season) })
}

const rows: readonly Row[] = [
  {
    name: "weekday",
    starts: WEEKDAY_STARTS,
    pattern: sticky(
      `(?<day>${WEEKDAY})(?:${LATE}(?: |-)(?<part>morning|afternoon|evening|night|noon|midnight)| (?<post>last|next|week|fortnight)(?![-\\u2010] | (?:of|in|month|year|week)))?`,
    ),
    build: (groups, near) => (groups.post ? weekdayLast(groups) : weekday(groups, near)),
    examples: {
      "He left on [Monday].": "2020-06-15",
      "He left on [Monday evening].": "2020-06-15TEV",
      "Mail comes on a [Monday].": "XXXX-WXX-1",
      "He will leave on [Monday].": "2020-06-22",
      "They met on [Monday last].": "2020-06-15",
      "They meet on [Tuesday next].": "2020-06-23",
      "They will meet on [Monday week].": "2020-06-29",
    },
    lookalikes: ["The Mondayish mood passed.", "The Sunday Tribune said so.", "They ate at Friday's restaurant."],
  },
  {
    name: "weekday with last, this or next",
    starts: TURN_STARTS,
    pattern: sticky(`${TURN} (?<day>${WEEKDAY})(?: (?<part>morning|afternoon|evening|night))?`),
    build: weekday,
    examples: {
      "He left [last Monday].": "2020-06-15",
      "He left [last Thursday night].": "2020-06-11TNI",
      "He leaves [next Friday].": "2020-06-26",
      "He saw her on [3 March 2011] and again [the following Friday].": "2011-03-03 2011-03-04",
    },
    lookalikes: [],
  },
  {
    name: "month or season with last, this or next",
    starts: TURN_STARTS,
    pattern: sticky(`${TURN} (?:(?<month>${MONTH})(?: (?<day>${DAY}))?|(?<season>${SEASON}))(?! \\d)`),
    build: turned,
    examples: {
      "She won [last May].": "2020-05",
      "She won [last November].": "2019-11",
      "She won [last fall].": "2019-FA",
      "She won [last Oct. 23].": "2019-10-23",
      "It opens [this summer].": "2020-SU",
      "It was [2011] and [that October] he fell.": "2011 2011-10",
    },
    lookalikes: ["It takes the next march of progress."],
  },
  {
    name: "holiday",
    starts: [...HOLIDAY_STARTS, ...TURN_STARTS],
    pattern: sticky(
      `(?:${TURN} )?(?<name>${HOLIDAY_NAMES.map((name) => name.replaceAll(".", "\\.").replaceAll("'", "['\\u2019]")).join("|")})(?! (?:Island|Rising|egg|tree|card|party|season|bonus|shopping|term|recess))`,
    ),
    build: ({ turn, name = "" }, near) =>
      isCapital(name) && (turn !== undefined || !isName(near))
        ? cycle({ of: "holiday", name }, turn ? turnOf(turn) : "nearest")
        : null,
    examples: {
      "He was found on [Thanksgiving Day].": "2019-11-28",
      "He came [last Christmas].": "2019-12-25",
      "They fasted on [Good Friday].": "2020-04-10",
      "They met on [Christmas Eve 2010].": "2010-12-24",
    },
    lookalikes: [
      "The Easter Rising failed.",
      "Easter Island is far.",
      "Ann Christmas spoke.",
      "Michaelmas term began.",
    ],
  },
  {
    name: "the week of a day",
    starts: ["the"],
    pattern: sticky(
      `the (?<unit>week|weekend) of (?:(?<month>${MONTH}) (?<day>${DAY})|(?<day2>${DAY}) (?<month2>${MONTH}))(?:,? (?<year>${YEAR}))?`,
    ),
    build: weekOf,
    examples: {
      "It is due in [the week of 7 March 2011].": "2011-W10",
      "It is due in [the week of June 22].": "2020-W26",
    },
    lookalikes: ["The week of mourning began."],
  },
  {
    name: "part of a day",
    starts: TURN_STARTS,
    pattern: sticky(`(?<turn>last|this|(?:the )?(?:next|following|previous)|that(?: same)?|the same) (?<part>${PART})`),
    build: partOfDay,
    examples: {
      "He called [this morning].": "2020-06-18TMO",
      "He called [last night].": "2020-06-17TNI",
      "On [3 March 2011] he left; he was back [the next morning].": "2011-03-03 2011-03-04TMO",
    },
    lookalikes: ["They work mornings, he joked in the mid part."],
  },
  {
    name: "the part of the day at hand",
    starts: ["the"],
    pattern: sticky("the (?<part>morning|afternoon|evening)"),
    build: ({ part = "" }, near) =>
      /\b(?:in|during|through|throughout|later in|of)[ \n]$/i.test(before(near, 9)) &&
      /^(?:[.,;]| (?:he|she|they|it|the|to|and|but|when|while|for)\b)/.test(after(near, 6)) &&
      !/\b(?:every|each|always|usually)\b/i.test(before(near, 40))
        ? withClock(shift("day", 0, "before"), partOf(part))
        : null,
    examples: { "On [3 March 2011] they met; in [the morning], he left.": "2011-03-03 2011-03-03TMO" },
    lookalikes: ["The morning star rose.", "He always rests in the morning."],
  },
  {
    name: "day words",
    starts: ["today", "yesterday", "tomorrow", "tonight", "overnight", "to"],
    pattern: sticky(
      "(?<day>to-?day|yesterday|to-?morrow|to-?night|overnight)(?: (?<part>morning|afternoon|evening|night))?",
    ),
    build: ({ day = "", part }, near) => {
      // "USA Today" is a paper.
      if (isCapital(day) && /\p{Lu}\p{L}*[ \n]$/u.test(before(near, 16))) return null
      const lower = day.toLowerCase().replace("-", "")
      const clock = part ? partOf(part) : lower === "tonight" || lower === "overnight" ? "TNI" : null
      const count = { yesterday: -1, tomorrow: 1 }[lower] ?? 0
      return date({ says: "shift", unit: "day", count, from: "published" }, { clock })
    },
    examples: {
      "He said [today] that he would go.": "2020-06-18",
      "He left [yesterday evening].": "2020-06-17TEV",
      "They vote [tomorrow].": "2020-06-19",
      "They vote [tonight].": "2020-06-18TNI",
      "[To-morrow] we ride.": "2020-06-19",
    },
    lookalikes: ["USA Todayish papers.", "He writes for USA Today."],
  },
  {
    name: "the day before yesterday",
    starts: ["the", "day"],
    pattern: sticky("(?:the )?day (?<way>before yesterday|after tomorrow)"),
    build: ({ way = "" }) => shift("day", way.toLowerCase().startsWith("before") ? -2 : 2),
    examples: { "He left [the day before yesterday].": "2020-06-16" },
    lookalikes: [],
  },
  {
    name: "season of a year",
    starts: ["the", "spring", "summer", "autumn", "fall", "winter"],
    pattern: sticky(`(?:the )?(?<season>${SEASON})(?:,? of| of|,)? (?<year>(?:1[89]|20)\\d\\d)`),
    build: ({ season = "", year = "" }) => known(`${year}-${seasonOf(season)}`),
    examples: { "They met in [the spring of 2011].": "2011-SP", "They met in [summer 2011].": "2011-SU" },
    lookalikes: ["The fall 2 metres down."],
  },
  {
    name: "season alone",
    starts: ["the", "spring", "summer", "autumn", "fall", "winter"],
    pattern: sticky(`(?:the )?(?<season>spring|summer|autumn|winter)`),
    build: theSeason,
    examples: { "Talks broke down in [the spring].": "2020-SP" },
    lookalikes: [
      "He lives near the Winter Palace.",
      "The spring in the valve broke.",
      "The fall of the city was quick.",
    ],
  },
  {
    name: "quarter with last, this or next year",
    starts: ["last", "this", "next"],
    pattern: sticky(`(?<years>last|this|next) year['\\u2019]s (?<quarter>${ORDINAL})(?: |-)(?<what>quarter|half)`),
    build: ({ years = "", quarter = "", what = "" }) =>
      date({
        says: "cycle",
        cycle: { of: what.toLowerCase() === "half" ? "half" : "quarter", index: ordinalIndex(quarter) },
        turn: "nearest",
        years: { last: -1, this: 0, next: 1 }[years.toLowerCase()] ?? 0,
      }),
    examples: { "Sales fell in [last year's third quarter].": "2019-Q3" },
    lookalikes: [],
  },
]

export const weekdays: readonly Row[] = rows
