/** Times as older texts and historians write them: before Christ, old style, "the 5th inst.", before and after a war. */
import { dayNumber, two } from "../calendar.ts"
import { date, known } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { after, before, isCapital, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import { DAY, MONTH, MONTH_STARTS, YEAR, monthIndex, ordinalIndex } from "../words.ts"

const BC = "(?:BCE?\\b|B\\.C\\.(?:E\\.)?)"
const AD = "(?:AD\\b|A\\.D\\.|CE\\b)"

function beforeChrist({ about, year = "", ordinal }: Groups): Sense | null {
  if (ordinal) return known(`BC${two(Number.parseInt(ordinal, 10) - 1)}`)
  return Number(year) > 0 ? known(`BC${year.padStart(4, "0")}`, about ? { mod: "APPROX" } : {}) : null
}

function ofTheLord({ year, year2 = "" }: Groups, near: Near): Sense | null {
  const mark = near.text.slice(near.start, near.end)
  if (!/A\.?D|CE/.test(mark)) return null
  return known((year ?? year2).padStart(4, "0"))
}

/** "10 February 1722/3": the year began on 25 March, so that this is 1723 as we count; the day is not converted. */
function dualYear({ day, day2, month, month2, year = "", next = "" }: Groups): Sense | null {
  const index = monthIndex(month ?? month2 ?? "")
  const number = ordinalIndex(day ?? day2 ?? "")
  const later = Number(year) + 1
  const isNext = String(later).endsWith(next) && index <= 3
  return isNext && dayNumber(later, index, number) !== null
    ? known(`${later}-${two(index)}-${two(number)}`, { oldStyle: true })
    : null
}

/** "25 October (7 November) 1917": the same day by two calendars, the older first. */
function byTwoCalendars({ day = "", month = "", year = "" }: Groups, near: Near): Sense | null {
  const index = monthIndex(month)
  if (dayNumber(Number(year), index, ordinalIndex(day)) === null) return null
  return known(`${year}-${two(index)}-${two(ordinalIndex(day))}`, { oldStyle: !/[([]$/.test(before(near, 1)) })
}

function ofThisMonth({ day = "", which = "" }: Groups): Sense {
  const months = { i: 0, u: -1, p: 1 }[which.slice(0, 1).toLowerCase()] ?? 0
  return date({ says: "dayOfMonth", day: ordinalIndex(day), months })
}

/** "on the 5th", of the month that the passage speaks of. */
function dayAlone({ day = "" }: Groups, near: Near): Sense | null {
  if (!/\b(?:on|by|until|till|since|before|after|from|and|to|of)[ \n]$/i.test(before(near, 8))) return null
  if (!/^(?:[.,;:)]|$|\s(?:he|she|it|they|we|I|in|at|when|while|and|but|to|with|for|[a-z]+ed)\b)/.test(after(near, 12)))
    return null
  return ordinalIndex(day) > 0 && ordinalIndex(day) <= 31
    ? date({ says: "dayOfMonth", day: ordinalIndex(day), months: null })
    : null
}

export const history: readonly Row[] = [
  {
    name: "year before Christ",
    starts: ["#", "c", "ca", "circa"],
    pattern: sticky(`(?<about>(?:c|ca)\\. ?|circa )?(?<year>\\d{1,4}) ?${BC}`),
    build: beforeChrist,
    examples: { "Caesar fell in [44 BC].": "BC0044", "It was built [c. 500 B.C.]": "BC0500" },
    lookalikes: ["He flew to 44 BCN flights."],
  },
  {
    name: "century before Christ",
    starts: ["the", "#"],
    pattern: sticky(`(?:the )?(?<ordinal>\\d{1,2}(?:st|nd|rd|th))(?: |-)century ${BC}`),
    build: beforeChrist,
    examples: { "A temple of [the 5th century BC] stood here.": "BC04" },
    lookalikes: [],
  },
  {
    name: "year of the Lord",
    starts: ["ad", "a", "ce", "#"],
    pattern: sticky(`(?:${AD} (?<year>\\d{1,4})|(?<year2>\\d{1,4}) ${AD})`),
    build: ofTheLord,
    examples: { "Vesuvius buried it in [AD 79].": "0079", "It fell in [476 AD].": "0476" },
    lookalikes: ["The ad 79 ran twice.", "Call ad 12 instead."],
  },
  {
    name: "day with two years",
    starts: ["#", ...MONTH_STARTS],
    pattern: sticky(
      `(?:(?<day>${DAY}) (?<month>${MONTH})|(?<month2>${MONTH}) (?<day2>${DAY})),? (?<year>1[1-7]\\d\\d)[/-](?<next>\\d{1,4})`,
    ),
    build: dualYear,
    examples: {
      "The ship sailed on [10 February 1722/3].": "1723-02-10",
      "She died on [March 2, 1700/01].": "1701-03-02",
    },
    lookalikes: [],
  },
  {
    name: "day by two calendars",
    starts: ["#"],
    pattern: sticky(
      `(?<day>${DAY}) (?<month>${MONTH})(?=(?: [([]${DAY} ${MONTH}(?: ${YEAR})?)?[)\\]] (?<year>${YEAR}))`,
    ),
    build: byTwoCalendars,
    examples: {
      "It began on [25 October] ([7 November]) [1917].": "1917-10-25 1917-11-07 1917",
    },
    lookalikes: [],
  },
  {
    name: "day of this or the last month",
    starts: ["#", "the"],
    pattern: sticky("(?:the )?(?<day>\\d{1,2}(?:st|nd|rd|th)) (?<which>inst(?:ant)?|ult(?:imo)?|prox(?:imo)?)\\b\\.?"),
    build: ofThisMonth,
    examples: {
      "Yours of [the 5th inst.] is at hand.": "2020-06-05",
      "The vote of [the 30th ult.] stands.": "2020-05-30",
    },
    lookalikes: ["The 5th instrument was lost."],
  },
  {
    name: "day of the month alone",
    starts: ["the"],
    pattern: sticky("the (?<day>\\d{1,2}(?:st|nd|rd|th))"),
    build: dayAlone,
    examples: {
      "He came in [March 2011] and left on [the 5th].": "2011-03 2011-03-05",
      "He left on [9 May 2011] and on [the 14th] landed there.": "2011-05-09 2011-05-14",
    },
    lookalikes: ["She lives on the 5th floor.", "He came in the 5th place."],
  },
  {
    name: "before or after a year",
    starts: ["pre", "post"],
    pattern: sticky(`(?<side>pre|post)-(?<year>${YEAR})`),
    build: ({ side = "", year = "" }) => known(year, { mod: /^pre/i.test(side) ? "BEFORE" : "AFTER" }),
    examples: { "The [post-1959] order fell.": "1959", "In [pre-1914] Europe few had papers.": "1914" },
    lookalikes: ["A post-2011kg lift."],
  },
  {
    name: "before or after the war",
    starts: ["pre", "post", "prewar", "postwar", "interwar", "inter"],
    pattern: sticky("(?:pre|post|inter)-?war"),
    build: (_, near) => (isCapital(near.text.slice(near.start)) && near.start > 0 ? null : known("PAST_REF")),
    examples: { "The [pre-war] cabinet met.": "PAST_REF", "A [postwar] settlement held.": "PAST_REF" },
    lookalikes: ["The pre-warned crew left."],
  },
]
