/** Years, decades, centuries, fiscal years, quarters and halves. */
import { cycle, date, known, length, shift } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { after, before, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import { ORDINAL, YEAR, numberOf, ordinalIndex } from "../words.ts"

/** After these words a figure of four digits is a year, whatever follows. */
const YEAR_AFTER =
  /\b(?:in|since|by|until|till|til|during|before|after|from|of|through|late|early|mid|circa|spring|summer|autumn|fall|winter|year|elections?|class of)[ \n-]$/i
/** After these a figure is the number of a thing. */
const NUMBER_AFTER =
  /(?:[$€£#+=@&~_*]|[\p{L}\d][-\u2010\u2011./:,]|\b(?:Directive|Regulation|Resolution|Decision|Room|Flight|Article|Section|Route|Highway|Boeing|Model|Windows|Office|Chapter|Page|Unit|Title|Case|Order|Form|Line|Number|No\.|Nos\.|Suite|Channel|Apollo|Proposition|Box|Bill|Index|Topix|Nasdaq|FTSE|about|around|nearly|almost|over|than|some|least|approximately|roughly|another|only|just|all|these|those|other|first)[ \n])$/iu
/** Before these it counts something. */
const COUNTED =
  /^(?:[%°]|[-\u2010\u2011](?!\d{2}\b|to\b)[\p{L}\d]|[ \n](?:percent|per cent|sheep|cattle|fish|deer|head of|million|billion|trillion|hours?|hrs|years?|months?|weeks?|days?|feet|foot|ft|km|kg|mph|miles|metres|meters|acres|square|tons|tonnes|barrels|degrees|dollars|pounds|euros|yen|francs|marks|cents|points|people|men|women|children|troops|soldiers|GMT|UTC|EST|EDT|local time|more|additional|BC|BCE|CE|AD)\b)/iu
const STREET = /^ (?:[NSEW]\.? )?[A-Z]\w+ (?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Lane|Court)/
/** A plain plural right after: "1988 votes" counts, "in 1988 votes were" does not. */
const PLURAL =
  /^[ \n](?!does\b|says\b|this\b|earnings\b|sales\b|profits\b|results\b|elections\b|talks\b|losses\b|figures\b|levels\b|Games\b|revenues\b)[a-z]{2,}[^s\W]s\b/

/** Before 1900 a figure is a year in brackets, in a range, or after "born" and the like; "the 1836 assault" is one too. */
function isOldYear(left: string, right: string): boolean {
  const framed =
    /(?:[([]|\bc\. ?|\bca\. ?|\d ?[-\u2013] ?|, |\b(?:born|died|reigned|and|or) )$/i.test(left) &&
    /^(?: ?[-\u2013]|[)\],.;]|$)/.test(right)
  return framed || (/\b(?:the|its|his|her|their|['\u2019]s)[ \n]$/i.test(left) && /^ [a-z]+(?<!s)\b/.test(right))
}

function bareYear({ year = "" }: Groups, near: Near): Sense | null {
  const number = Number(year)
  const left = before(near, 24).replace(/\b(?:mid|early|late)-$/i, "in ")
  const right = after(near, 40)
  const isAbout = /\b(?:in|since|from|by|until|of|born) (?:about|around|roughly|approximately)[ \n]$/i.test(left)
  if ((!isAbout && NUMBER_AFTER.test(left)) || COUNTED.test(right) || STREET.test(right)) return null
  // "a Peugeot 2008", "his Chevrolet 1987": a model.
  if (/(?:^|\b)(?:[Aa]n?|[Hh]is|[Hh]er|[Mm]y) \p{Lu}[\p{L}-]+[ \n]$/u.test(left)) return null
  const led = YEAR_AFTER.test(left) || /\b(?:1[0-9]|20)\d\d (?:to|and|or|until)[ \n]$/.test(left)
  const determined = /\b(?:the|its|his|her|their|our|a|an|['\u2019]s)[ \n]$/i.test(left)
  if (number > 2035 && !led) return null
  if (number < 1900 && !led && !isOldYear(left, right)) return null
  if (number < 1400 && !/\b(?:in|since|year)[ \n]$/i.test(left)) return null
  if (!led && !determined && PLURAL.test(right)) return null
  return known(year)
}

/** "2011-03" is a month; "2011-12" and "2012-14" are years at both ends of a range. */
function isoMonth({ year = "", month = "" }: Groups, near: Near): Sense | null {
  const index = Number(month)
  const isRange = index === (Number(year) % 100) + 1
  if (index < 1 || index > 12 || isRange || NUMBER_AFTER.test(before(near, 24))) return null
  return known(`${year}-${month}`)
}

function startOfRange({ year = "", end = "" }: Groups, near: Near): Sense | null {
  if (NUMBER_AFTER.test(before(near, 24))) return null
  return Number(endOfRange(year, end)) > Number(year) ? known(year) : null
}

function endOfRange(year: string, end: string): string {
  return end.length === 4 ? end : `${year.slice(0, 2)}${end}`
}

/** The row before has found the start of the range, so this one stands right after it. */
function rangeEnd({ end = "" }: Groups, near: Near): Sense | null {
  const head = /(?<![\p{L}\d.,:/-])(?<year>(?:1[5-9]|20)\d\d)(?:[-\u2010-\u2013/]| [-\u2013] )$/u.exec(before(near, 8))
  const year = head?.groups?.year
  if (!head || !year || NUMBER_AFTER.test(before({ ...near, start: near.start - head[0].length }, 24))) return null
  const full = endOfRange(year, end)
  return Number(full) > Number(year) ? known(full) : null
}

const SPOKEN = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
const SPOKEN_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
const SPOKEN_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"

function spokenYear({ century = "", rest, thousand }: Groups, near: Near): Sense | null {
  if (thousand !== undefined) return known(String(numberOf(thousand)))
  if (/^ (?:percent|per|people|years|hours|days|dollars|million|thousand|hundred)/.test(after(near, 10))) return null
  return known(String((numberOf(century) ?? 0) * 100 + (numberOf(rest ?? "") ?? 0)))
}

const DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]

function namedDecade({ name = "", digits }: Groups, near: Near): Sense | null {
  if (/^(?:noughties|aughts)$/i.test(name)) return known("200")
  if (/\b(?:his|her|their|my|our|your)(?: (?:early|mid|late))?[ -]$/i.test(before(near, 12))) return null
  const tens = digits === undefined ? DECADES.indexOf(name.toLowerCase()) + 2 : Number(digits[0])
  return known(`${tens >= 3 || digits === undefined ? 19 : 20}${tens}`)
}

const CENTURIES =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  )

function century({ ordinal = "" }: Groups): Sense | null {
  const index = Number.parseInt(ordinal, 10) || CENTURIES.indexOf(ordinal.toLowerCase().replace(/\s/, "-")) + 10
  return index >= 1 && index <= 22 ? known(String(index - 1).padStart(2, "0")) : null
}

const YEAR_TURNS: ReadonlyMap<string, number> = new Map(
  Object.entries({ last: -1, previous: -1, next: 1, coming: 1, new: 1 }),
)

function quarter({ ordinal = "", what = "", year, fiscal }: Groups): Sense | null {
  const half = what.toLowerCase() === "half"
  const isLast = /^(?:last|final)$/i.test(ordinal)
  if (isLast && !year) return null
  const index = isLast ? (half ? 2 : 4) : ordinalIndex(ordinal)
  if (half && index > 2) return null
  const more = { fiscal: fiscal !== undefined }
  if (year) return known(`${year}-${half ? "H" : "Q"}${index}`, more)
  return cycle({ of: half ? "half" : "quarter", index }, "nearest", more)
}

function turnedQuarter({ turn = "" }: Groups): Sense | null {
  const count = /^(?:last|latest)$/i.test(turn) ? -1 : /^(?:next|coming)$/i.test(turn) ? 1 : 0
  return shift("quarter", count)
}

const rows: readonly Row[] = [
  {
    name: "ISO week",
    starts: ["#"],
    pattern: sticky("(?<year>(?:19|20)\\d\\d)-?W(?<week>[0-5]\\d)"),
    build: ({ year = "", week = "" }) => (Number(week) >= 1 && Number(week) <= 53 ? known(`${year}-W${week}`) : null),
    examples: { "The board shows [2015-W33] as done.": "2015-W33" },
    lookalikes: ["Part 2015-W99 is out of stock."],
  },
  {
    name: "ISO month",
    starts: ["#"],
    pattern: sticky("(?<year>(?:1[89]|20)\\d\\d)-(?<month>[01]\\d)(?!-)"),
    build: isoMonth,
    examples: { "Minutes of [2011-03] are lost.": "2011-03" },
    lookalikes: ["Directive 2011-03 applies.", "Dial 2011-03-99."],
  },
  {
    name: "start of a range of years",
    starts: ["#"],
    pattern: sticky(
      "(?<year>(?:1[5-9]|20)\\d\\d)(?=(?:[-\\u2010-\\u2013/]| [-\\u2013] )(?<end>\\d\\d|(?:1[5-9]|20)\\d\\d)(?![-\\u2010-\\u2013/]?\\d|[-/]\\p{L}))",
    ),
    build: startOfRange,
    examples: { "The [2012]-[14] cease-fire held.": "2012 2014", "He ruled [1990]–[2004].": "1990 2004" },
    lookalikes: ["Directive 2012-14 applies.", "Dial 2012-14-99.", "Form 2004-17-B is due."],
  },
  {
    name: "end of a range of years",
    starts: ["#"],
    pattern: sticky("(?<end>(?:1[5-9]|20)\\d\\d|\\d\\d)(?![-\\u2010-\\u2013/]\\d|[-/]\\p{L})"),
    build: rangeEnd,
    examples: { "The [2011]/[12] season was short.": "2011 2012" },
    lookalikes: ["A score of 12-14 won."],
  },
  {
    name: "year",
    starts: ["#"],
    pattern: sticky("(?<year>[12]\\d{3})(?![\\d\\w]|[-\\u2010-\\u2013/.,:]\\d)"),
    build: bareYear,
    examples: {
      "It broke up in [mid-1996].": "1996",
      "It broke up in [around 1912].": "1912",
      "The law dates from [1998].": "1998",
      "Its [2011] budget was cut.": "2011",
      "Talks failed ([2011]).": "2011",
      "From [1861] to [1865] it cast ploughshares.": "1861 1865",
    },
    lookalikes: [
      "Some 2011 people came.",
      "Directive 2011 applies.",
      "It sold 2011 cars.",
      "Resolution 1973 passed.",
      "It costs $1990.",
      "The index rose 12.53%.",
      "She lives at 1990 Elm Street.",
      "Flight 2020 was late.",
      "A Peugeot 2008 struck the wall.",
      "The parish had 1914 sheep.",
    ],
  },
  {
    name: "the year",
    starts: ["the", "year", "calendar"],
    pattern: sticky(`(?:the )?(?:calendar )?year (?<year>${YEAR})`),
    build: ({ year = "" }) => known(year),
    examples: { "A pact for [the year 2030].": "2030" },
    lookalikes: [],
  },
  {
    name: "spoken year",
    starts: ["eighteen", "nineteen", "twenty", "the"],
    pattern: sticky(
      `(?:(?:the year )(?<thousand>two thousand(?: (?:and )?${SPOKEN_ONES})?)|(?<century>eighteen|nineteen|twenty)(?: |-)(?<rest>${SPOKEN}|${SPOKEN_TENS}(?:(?: |-)${SPOKEN_ONES})?))`,
    ),
    build: spokenYear,
    examples: { "It was [nineteen ninety-six].": "1996", "He fell in [twenty eleven].": "2011" },
    lookalikes: ["They sold nineteen thousand.", "Twenty three men left."],
  },
  {
    name: "decade",
    starts: ["#", "the"],
    pattern: sticky("(?:the )?(?<decade>(?:1[5-9]|20)\\d)0['\\u2019]?s"),
    build: ({ decade = "" }) => known(decade),
    examples: { "It began in [the 1990s].": "199", "[The 1980's] were kind.": "198" },
    lookalikes: ["The A1990sx engine ran."],
  },
  {
    name: "named decade",
    starts: ["the", ...DECADES],
    pattern: sticky(
      `the (?:(?<name>${DECADES.join("|")}|noughties|aughts)|['\\u2018\\u2019]?(?<digits>[1-9]0)['\\u2019]?s)`,
    ),
    build: namedDecade,
    examples: {
      "It began in [the nineties].": "199",
      "It began in [the '80s].": "198",
      "It began in [the noughties].": "200",
    },
    lookalikes: ["He is in his late sixties.", "The 80 seats were full."],
  },
  {
    name: "century",
    starts: ["the", "#", ...CENTURIES, "twenty"],
    pattern: sticky(
      `(?:the )?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|${CENTURIES.slice(0, -1).join("|")}|twenty(?: |-)first)(?: |-)century`,
    ),
    build: century,
    examples: { "A house of [the 19th century].": "18" },
    lookalikes: ["The 20th centurion fell."],
  },
  {
    name: "fiscal year",
    starts: ["fiscal", "fy", "the", "financial"],
    pattern: sticky(`(?:the )?(?:fiscal|financial|FY)(?: year)? ?(?<year>${YEAR})`),
    build: ({ year = "" }) => known(year, { fiscal: true }),
    examples: {
      "Outlays for [fiscal 2011] rose.": "2011",
      "Outlays for [fiscal year 2011] rose.": "2011",
      "See [FY2011].": "2011",
    },
    lookalikes: ["The fiscal 20 points fell."],
  },
  {
    name: "the fiscal year",
    starts: ["the", "this", "last", "next", "current"],
    pattern: sticky(
      "(?:(?:the|its) )?(?:(?<turn>this|last|next|current|previous|coming|new) )?(?:fiscal|financial|tax|budget) year(?!['\\u2019-])",
    ),
    build: ({ turn = "" }, near) =>
      /^ (?:that )?(?:end|began|begin|start)/.test(after(near, 12))
        ? length("P1Y")
        : { ...shift("year", YEAR_TURNS.get(turn.toLowerCase()) ?? 0), fiscal: true },
    examples: {
      "Outlays rose in [the fiscal year].": "2020",
      "Outlays rose in [the last financial year].": "2019",
      "It lost money in [the fiscal year] ended [June 30].": "P1Y 2020-06-30",
    },
    lookalikes: ["A fiscal yearbook came."],
  },
  {
    name: "quarter",
    starts: ["the", "last", "final", "first", "second", "third", "fourth", "fiscal", "#"],
    pattern: sticky(
      `(?:the (?![\\w]+-))?(?:(?<fiscal>fiscal) )?(?<ordinal>${ORDINAL}|last|final)(?:-| )(?:fiscal )?(?<what>quarter|half)(?!-| century)(?:(?: of|,)? (?:fiscal )?(?<year>${YEAR}))?`,
    ),
    build: quarterNear,
    examples: {
      "Sales fell in [the first quarter].": "2020-Q1",
      "[Third-quarter] sales fell.": "2019-Q3",
      "Sales fell in [the third quarter of 2011].": "2011-Q3",
      "Sales fell in [the second half of 2011].": "2011-H2",
    },
    lookalikes: ["She ran the second quarter-mile.", "They led in the second half of the match."],
  },
  {
    name: "quarter after its year",
    starts: ["the", "#"],
    pattern: sticky(`(?:the )?(?<year>${YEAR}) (?<ordinal>${ORDINAL})(?:-| )(?<what>quarter|half)`),
    build: quarter,
    examples: { "[The 2011 third quarter] was weak.": "2011-Q3" },
    lookalikes: [],
  },
  {
    name: "the quarter of last year",
    starts: ["the", "last"],
    pattern: sticky(
      "(?:the quarter (?:a year (?:ago|earlier|before)|last year)|last year['\\u2019]s (?:quarter|period))",
    ),
    build: () => shift("quarter", -4, "like"),
    examples: {
      "In [the third quarter of 2019] it earned more than in [the quarter a year ago].": "2019-Q3 2018-Q3",
    },
    lookalikes: [],
  },
  {
    name: "period of a year",
    starts: ["the", "#"],
    pattern: sticky(`(?:the )?(?<year>${YEAR}) (?:period|quarter)`),
    build: ({ year = "" }) => date({ says: "period", year: Number(year) }),
    examples: {
      "In [the third quarter of 2011] it beat [the 2010 period].": "2011-Q3 2010-Q3",
      "Beside [the 2010 period] it was weak.": "2010",
    },
    lookalikes: [],
  },
  {
    name: "the latest period",
    starts: ["the"],
    pattern: sticky("the (?:latest|current) period"),
    build: () => shift("quarter", 0, "like"),
    examples: { "In [the latest period] sales rose.": "2020-Q1" },
    lookalikes: ["The latest periodical is out."],
  },
  {
    name: "quarter in letters",
    starts: ["q"],
    pattern: sticky(`Q(?<ordinal>[1-4])(?: (?:of )?(?<year>${YEAR}))?`),
    build: ({ ordinal = "", year }, near) => {
      if (year) return known(`${year}-Q${ordinal}`)
      const led = /\b(?:in|for|during|since|by|until|through)[ \n]$/i.test(before(near, 9))
      return led || /^ (?:results|earnings|sales|revenue|profits?|GDP|growth)\b/.test(after(near, 10))
        ? cycle({ of: "quarter", index: Number(ordinal) })
        : null
    },
    examples: { "Exports fell in [Q1 2011].": "2011-Q1" },
    lookalikes: ["Ask Q17 first.", "The first quartile, Q1, is low."],
  },
  {
    name: "quarter in figures",
    starts: ["#"],
    pattern: sticky("(?<ordinal>[1-4])(?<what>[QH])['\\u2019]?(?<year>(?:20)?\\d\\d)"),
    build: ({ ordinal = "", what = "", year = "" }) =>
      what === "H" && Number(ordinal) > 2 ? null : known(`${year.padStart(4, "20")}-${what}${ordinal}`),
    examples: { "Exports fell in [3Q19].": "2019-Q3", "Exports fell in [1H2020].": "2020-H1" },
    lookalikes: ["Form 3H19 is lost."],
  },
  {
    name: "quarter with this or last",
    starts: ["the", "last", "this", "next"],
    pattern: sticky("(?:(?:the )(?<turn>latest|current|coming)|(?<turn2>last|this|next)) quarter"),
    build: ({ turn, turn2 }) => turnedQuarter({ turn: turn ?? turn2 }),
    examples: { "Sales rose [last quarter].": "2020-Q1", "Sales rose [this quarter].": "2020-Q2" },
    lookalikes: ["One quarter of them fell."],
  },
  {
    name: "short year",
    starts: ["'"],
    pattern: sticky("['\\u2018\\u2019](?<year>\\d\\d)(?!s)"),
    build: ({ year = "" }, near) =>
      /\b(?:in|since|of|by|until|summer|spring|winter|fall|autumn|election|late|early)[ \n-]$/i.test(before(near, 16))
        ? date({ says: "cycle", cycle: { of: "year", index: Number(year) }, turn: "nearest" })
        : null,
    examples: { "The class of ['98] met.": "1998" },
    lookalikes: ["Some 98 came.", "Rock 'n' 98 rolled."],
  },
  {
    name: "end of the year",
    starts: ["year", "the"],
    pattern: sticky("(?:the )?year(?:['\\u2019]s)?(?:-| )end"),
    build: () => ({ ...shift("year", 0), mod: "END" }),
    examples: { "It will close by [year-end].": "2020" },
    lookalikes: ["The yearling ended third."],
  },
]

/** "the second half" alone belongs to matches and books as often as to years. */
function quarterNear(groups: Groups, near: Near): Sense | null {
  const isHalf = /half/i.test(groups.what ?? "")
  if (isHalf && !groups.year) return null
  return /^ of the (?:match|game|book)/.test(after(near, 18)) ? null : quarter(groups)
}

export const years: readonly Row[] = rows
