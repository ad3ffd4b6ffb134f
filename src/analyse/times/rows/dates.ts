/** Days and months of the calendar, written out or in figures. */
import { dayNumber, two } from "../calendar.ts"
import { cycle, date, known } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { after, before, isCapital, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import {
  ANY_WEEKDAY,
  ANY_WEEKDAY_STARTS,
  DAY,
  DAY_WORD,
  MONTH,
  MONTH_STARTS,
  ORDINAL_STARTS,
  TO,
  YEAR,
  monthIndex,
  ordinalIndex,
} from "../words.ts"

const OF_YEAR = `(?:(?:,? |, ?)(?<year>${YEAR})|,? (?:of )?(?<shift>last|this|next) year)`

/** A day told with its year; null where the calendar has none such. */
function fullDay(year: number, month: number, day: number): Sense | null {
  return dayNumber(year, month, day) === null ? null : known(`${year}-${two(month)}-${two(day)}`)
}

/** A year before 1000, which no row reads, makes another day of "30 September". */
const OLD_YEAR = /^,? (?:of (?:AD )?\d{1,3}\b|(?:AD )?\d{3}(?:[)\].,;]|$)|(?:AD )?\d{1,3} (?:AD|BC|CE))/

function yearShift(word: string): number {
  return { last: -1, this: 0, next: 1 }[word.toLowerCase()] ?? 0
}

function dayOfMonth(groups: Groups, near: Near): Sense | null {
  const { month = "", day = "", year, shift } = groups
  if (!isMonthName(month)) return null
  const index = monthIndex(month)
  const number = ordinalIndex(day)
  if (year) return fullDay(Number(year), index, number)
  if (OLD_YEAR.test(after(near, 12))) return null
  if (number > 29 && dayNumber(2000, index, number) === null) return null
  if (/^ (?:percent|million|billion|people)/.test(after(near, 9))) return null
  const of = { of: "day", month: index, day: number } as const
  if (!shift) return cycle(of)
  return date({ says: "cycle", cycle: of, turn: "nearest", years: yearShift(shift) })
}

/** "may", "march" and the short names are months only with a capital. */
function isMonthName(word: string): boolean {
  return isCapital(word) || /^(?:january|february|april|june|july|september|october|november|december)$/.test(word)
}

function monthOfYear({ month = "", year, shift }: Groups): Sense | null {
  if (!isMonthName(month)) return null
  const index = monthIndex(month)
  if (year) return known(`${year}-${two(index)}`)
  return date({ says: "cycle", cycle: { of: "month", index }, turn: "nearest", years: yearShift(shift ?? "") })
}

/** A month that stands alone. "May" and "March" must follow a preposition or the like: they are names and verbs too. */
function bareMonth({ month = "" }: Groups, near: Near): Sense | null {
  if (!isMonthName(month) || month.endsWith(".") || month.length < 3) return null
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)$/i.test(month)) return null
  const left = before(near, 24)
  const right = after(near, 12)
  if (OLD_YEAR.test(right)) return null
  const prepared =
    /\b(?:in|since|by|until|till|through|during|from|of|for|late|early|mid|to|between|and|after|before|this|last|every|each|or|as of|ended|ending)[ \n-]$/i
  if (/^(?:may|march|april|june|august)$/i.test(month) && !prepared.test(left) && !/^'s\b/.test(right)) return null
  if (
    /^(?:may|march)$/i.test(month) &&
    /\b(?:the|of|to|and|or|from)[ \n]$/i.test(left) &&
    !/[a-z] (?:from|to|of)[ \n]$/.test(left)
  )
    return null
  if (
    /^ (?:on|for|to) (?!(?:April|May|June|July|August|September|October|November|December)\b)[A-Z]/.test(
      after(near, 16),
    ) &&
    /^march$/i.test(month)
  )
    return null
  if (/^ [A-Z][a-z]+ (?:said|says|told)/.test(after(near, 24))) return null
  return cycle({ of: "month", index: monthIndex(month) })
}

function slashed({ a = "", b = "", year = "" }: Groups): Sense | null {
  const first = Number(a)
  const second = Number(b)
  if (first > 12) return fullDay(Number(year), second, first)
  if (second > 12 || first === second) return fullDay(Number(year), first, second)
  // Day first in Britain, month first in America.
  return first >= 1 && second >= 1 ? date({ says: "slashed", year: Number(year), first, second }) : null
}

/** "3" of "3 to 10 March 2011": it has its month, and its year, from the last of the days. */
function firstOfSeveral(groups: Groups, near: Near): Sense | null {
  if (/[\d$€£#.:/-]$|\b(?:No\.|page|chapter|article|room|ages?) $/i.test(before(near, 9))) return null
  return ordinalIndex(groups.day ?? "") < ordinalIndex(groups.last ?? "") ? dayOfMonth(groups, near) : null
}

/** "March 3" of "March 3-5, 2011". */
function firstAfterMonth(groups: Groups, near: Near): Sense | null {
  const { day = "", last = "", between = "", year } = groups
  if (ordinalIndex(day) >= ordinalIndex(last)) return null
  const counts =
    /[a-z]/i.test(between) && !year && !END_OF_DAYS.test(near.text.slice(lastEnd(near), lastEnd(near) + 12))
  return counts ? null : dayOfMonth(groups, near)
}

/** What may follow the last of several days; "March 3 and 5 people" has no such second day. */
const END_OF_DAYS = /^(?:[.,;:)]|$|\s(?:in|at|by|for|with|was|were|when|and|to|is|are)\b)/
const LAST_OF_DAYS = new RegExp(`^${TO}${DAY}`.replaceAll(" ", "[ \\u00a0\\n]"), "i")

/** Where the last of several days ends: the lookahead has seen it, the match has not taken it in. */
function lastEnd({ text, end }: Near): number {
  return end + (LAST_OF_DAYS.exec(text.slice(end, end + 24))?.[0].length ?? 0)
}

const MONTH_BEFORE = new RegExp(`(?<month>${MONTH}) (?<first>${DAY})${TO}$`.replaceAll(" ", "[ \\u00a0\\n]"), "i")

/** "5, 2011" of "March 3-5, 2011"; the rows before have found the first day, so this one stands right after it. */
function lastOfSeveral({ day = "", year }: Groups, near: Near): Sense | null {
  const { month = "", first = "", ...rest } = MONTH_BEFORE.exec(before(near, 32))?.groups ?? {}
  if (!month || ordinalIndex(first) >= ordinalIndex(day)) return null
  if (!year && !END_OF_DAYS.test(after(near, 12))) return null
  return dayOfMonth({ ...rest, month, day, year }, near)
}

const inFigures: readonly Row[] = [
  {
    name: "ISO day and time",
    starts: ["#"],
    pattern: sticky(
      "(?<day>\\d{4}-\\d\\d-\\d\\d)(?:T| )(?<time>[0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)(?:\\.\\d{1,9})?(?<zone>Z|[+-]\\d\\d:?\\d\\d)?",
    ),
    build: ({ day = "", time, zone = "" }) => {
      const [year = 0, month = 0, dayOf = 0] = day.split("-").map(Number)
      return fullDay(year, month, dayOf) && known(day, { type: "TIME", clock: `T${time}${zone}` })
    },
    examples: { "Logged at [2011-03-03T14:05:00Z] by the desk.": "2011-03-03T14:05:00Z" },
    lookalikes: ["Part 2011-99-03T14:05 is out of stock."],
  },
  {
    name: "ISO day",
    starts: ["#"],
    pattern: sticky(
      "(?<![\\p{L}\\d][-/.])(?<year>[12]\\d{3})(?<mark>[-/\\u2010\\u2011])(?<month>[01]\\d)\\k<mark>(?<day>[0-3]\\d)(?![-/.]\\d)",
    ),
    build: ({ year, month, day }) => fullDay(Number(year), Number(month), Number(day)),
    examples: { "The minutes of [2011-03-17] were kept.": "2011-03-17", "Filed [2011/03/17].": "2011-03-17" },
    lookalikes: ["Order 2011-13-45 was closed.", "Phone 555-2011-03-17-4."],
  },
  {
    name: "dotted day",
    starts: ["#"],
    pattern: sticky("(?<day>[0-3]?\\d)\\. ?(?<month>[01]?\\d)\\. ?(?<year>(?:1[0-9]|20)\\d\\d)"),
    build: ({ year, month, day }) => fullDay(Number(year), Number(month), Number(day)),
    examples: { "The cable of [29.12.2016] is missing.": "2016-12-29" },
    lookalikes: ["Version 1.13.2016 was withdrawn.", "Turnout rose to 12.53%."],
  },
  {
    name: "slashed day",
    starts: ["#"],
    pattern: sticky("(?<a>[0-3]?\\d)/(?<b>[0-3]?\\d)/(?<year>(?:1[0-9]|20)\\d\\d)"),
    build: slashed,
    examples: {
      "Stamped [12/29/2016].": "2016-12-29",
      "Stamped [29/12/2016].": "2016-12-29",
      "Stamped [03/04/2016].": "2016",
      "Stamped [03/04/2016] and [29/12/2016].": "2016-04-03 2016-12-29",
    },
    lookalikes: ["The vote was 12/45/2016 in the ledger."],
  },
]

const inWords: readonly Row[] = [
  {
    name: "first of several days",
    starts: ["#", "the"],
    pattern: sticky(
      `(?:the )?(?<day>${DAY})(?=${TO}(?:${DAY}${TO})?(?<last>${DAY})(?: of)? (?<month>${MONTH})(?:(?:,? |, ?)(?<year>${YEAR}))?)`,
    ),
    build: firstOfSeveral,
    examples: {
      "They met from [3] to [10 March 2011].": "2011-03-03 2011-03-10",
      "They met on [12]–[13 June].": "2020-06-12 2020-06-13",
    },
    lookalikes: [],
  },
  {
    name: "month and first of several days",
    starts: MONTH_STARTS,
    pattern: sticky(
      `(?<month>${MONTH}) (?:the )?(?<day>${DAY})(?=(?<between>${TO})(?<last>${DAY})(?:(?:,? |, ?)(?<year>${YEAR}))?)`,
    ),
    build: firstAfterMonth,
    examples: {
      "They met on [March 3]-[5, 2011].": "2011-03-03 2011-03-05",
      "They met on [June 8] and [9].": "2020-06-08 2020-06-09",
    },
    lookalikes: [],
  },
  {
    name: "last of several days",
    starts: ["#"],
    pattern: sticky(`(?<day>${DAY})(?:(?:,? |, ?)(?<year>${YEAR}))?`),
    build: lastOfSeveral,
    examples: { "They met from [May 3] to [5], he said.": "2020-05-03 2020-05-05" },
    lookalikes: ["A score of 3 to 5 won."],
  },
  {
    name: "month and day",
    starts: MONTH_STARTS,
    pattern: sticky(`(?<month>${MONTH}) (?:the )?(?<day>${DAY})${OF_YEAR}?`),
    build: dayOfMonth,
    examples: {
      "They met on [June 18, 2020], he said.": "2020-06-18",
      "They met on [June 8].": "2020-06-08",
      "The vote fell on [Sept. 30].": "2019-09-30",
      "The vote fell on [March 3 last year].": "2019-03-03",
    },
    lookalikes: ["It may 18 times over be true.", "He may 3D print it.", "They march 30 miles."],
  },
  {
    name: "day and month",
    starts: ["#", "the"],
    pattern: sticky(`(?:the )?(?<day>${DAY})(?: of)? (?<month>${MONTH})${OF_YEAR}?`),
    build: dayOfMonth,
    examples: {
      "They met on [18 June 2020].": "2020-06-18",
      "They met on [the 8th of June].": "2020-06-08",
      "They met on [17 March 2011], he said.": "2011-03-17",
    },
    lookalikes: ["The 12 may not vote.", "All 20 march on."],
  },
  {
    name: "day in words and month",
    starts: ["the", ...ORDINAL_STARTS],
    pattern: sticky(`(?:the )?(?<day>${DAY_WORD}) of (?<month>${MONTH})${OF_YEAR}?`),
    build: dayOfMonth,
    examples: {
      "They met on [the third of June].": "2020-06-03",
      "They met on [the twenty-first of March 2011].": "2011-03-21",
    },
    lookalikes: ["The first of many came.", "The third of the march went well."],
  },
  {
    name: "weekday, month and day",
    starts: ANY_WEEKDAY_STARTS,
    pattern: sticky(`${ANY_WEEKDAY},? (?<month>${MONTH}) (?<day>${DAY})${OF_YEAR}?`),
    build: dayOfMonth,
    examples: { "It closes [Friday, June 19].": "2020-06-19", "It opened [Mon., March 7, 2011].": "2011-03-07" },
    lookalikes: [],
  },
  {
    name: "weekday, day and month",
    starts: ANY_WEEKDAY_STARTS,
    pattern: sticky(`${ANY_WEEKDAY},? (?:the )?(?<day>${DAY})(?: of)? (?<month>${MONTH})${OF_YEAR}?`),
    build: dayOfMonth,
    examples: { "It opened on [Thursday 17 March 2011].": "2011-03-17" },
    lookalikes: ["Sun 12 may burn."],
  },
  {
    name: "month and year",
    starts: MONTH_STARTS,
    pattern: sticky(`(?<month>${MONTH})(?: of)?(?:,? (?<year>${YEAR})|,? (?<shift>last|this|next) year)`),
    build: monthOfYear,
    examples: { "He resigned in [March 2011].": "2011-03", "He resigned in [July last year].": "2019-07" },
    lookalikes: ["They may 2011 times over object."],
  },
  {
    name: "month alone",
    starts: MONTH_STARTS,
    pattern: sticky(`(?<month>${MONTH})(?![-'\\u2019]s [a-z]+day)`),
    build: bareMonth,
    examples: {
      "She resigned in [May].": "2020-05",
      "It was signed in [October].": "2019-10",
      "It was shut from [March] to [July 2018].": "2018-03 2018-07",
      "It will open in [October].": "2020-10",
    },
    lookalikes: [
      "Members may object.",
      "May said that she would stay.",
      "The March on Washington drew crowds.",
      "They march in step.",
      "The august chamber rose.",
    ],
  },
]

export const dates: readonly Row[] = [...inFigures, ...inWords]
