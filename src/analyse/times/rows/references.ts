/** Words that point at the present, the past or the future without a date. */
import { known, length, shift } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { after, before, isCapital, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"

const PAST = "PAST_REF"
const PRESENT = "PRESENT_REF"
const FUTURE = "FUTURE_REF"

/** "now that" tells a time all the same; "now," as a call for attention is not. */
function now({ lead }: Groups, near: Near): Sense | null {
  if (/^ and (?:again|then)\b/.test(after(near, 10)) || /\bevery[ \n]$/i.test(before(near, 6))) return null
  if (!lead && /^[,;]/.test(after(near, 1)) && /(?:^|[.!?"\u201c`\n] ?)$/.test(before(near, 3))) return null
  return known(PRESENT)
}

/** "the year", "the week": this one, unless a time named in the same passage says another. */
function theUnit({ unit = "" }: Groups, near: Near): Sense | null {
  if (/^ (?:of|when|that|in which|\d+|ago|before|after|to)\b/.test(after(near, 10))) return null
  const led = /\b(?:for|in|of|during|this|through|by|throughout|over|since|from)[ \n]$/i.test(before(near, 12))
  if (!led || isCapital(unit)) return null
  const lower = unit.toLowerCase()
  if (lower === "year" && /^ end(?:ed|ing)\b/.test(after(near, 7))) return length("P1Y")
  return lower === "quarter"
    ? shift("quarter", 0, "like")
    : shift(lower === "week" ? "week" : lower === "month" ? "month" : lower === "weekend" ? "weekend" : "year", 0)
}

export const references: readonly Row[] = [
  {
    name: "now",
    starts: ["now", "right", "just", "until", "nowadays", "currently", "presently"],
    pattern: sticky("(?:(?<lead>right) )?(?:now|nowadays|currently|presently)"),
    build: now,
    examples: { "He is [now] in Geneva.": "PRESENT_REF", "It is [currently] shut.": "PRESENT_REF" },
    lookalikes: ["Now, who knew?", "It is known.", "He does nothing.", "They met every now and then."],
  },
  {
    name: "at the moment",
    starts: ["at", "the", "these", "at"],
    pattern: sticky("(?:the moment|the present(?: time)?|these days|this time|the present)"),
    build: (_, near) =>
      /\b(?:at|for)[ \n]$/i.test(before(near, 5)) || /^these/i.test(near.text.slice(near.start))
        ? known(PRESENT)
        : null,
    examples: { "Nothing moves at [the moment].": "PRESENT_REF", "He is quiet [these days].": "PRESENT_REF" },
    lookalikes: ["The moment passed.", "She gave the present away."],
  },
  {
    name: "current",
    starts: ["current", "present"],
    pattern: sticky("(?<word>current)(?= [a-z])"),
    build: (_, near) => (/^ (?:of|in|from|and)\b/.test(after(near, 6)) ? null : known(PRESENT)),
    examples: { "The [current] law is weak.": "PRESENT_REF" },
    lookalikes: ["The current of the river."],
  },
  {
    name: "recently",
    starts: ["recently", "lately", "more", "most"],
    pattern: sticky("(?:more |most )?(?:recently|lately)"),
    build: () => known(PAST),
    examples: { "He [recently] resigned.": "PAST_REF" },
    lookalikes: ["He spoke more of it."],
  },
  {
    name: "recent units",
    starts: ["recent"],
    pattern: sticky("recent (?:days|weeks and months|weeks|months|quarters|years|decades|hours|times)"),
    build: () => known(PAST),
    examples: { "Prices rose in [recent years].": "PAST_REF" },
    lookalikes: ["The recentred map.", "Daysmen recent to it."],
  },
  {
    name: "the past and the future",
    starts: ["the", "future"],
    pattern: sticky(
      "the (?<word>past|(?:near |distant |foreseeable |immediate )?future|near term|short term|long term)(?! \\d)",
    ),
    build: ({ word = "" }, near) =>
      /\b(?:in|for|into|about|from|of|over|and)[ \n]$/i.test(before(near, 7)) &&
      !/^ (?:of|few|year|week|month|decade|two|three|president)/.test(after(near, 14))
        ? known(/past/i.test(word) ? PAST : FUTURE)
        : null,
    examples: { "He did so in [the past].": "PAST_REF", "Who knows what it holds in [the near future].": "FUTURE_REF" },
    lookalikes: ["They drove past the past president.", "The future tense is rare."],
  },
  {
    name: "future",
    starts: ["future"],
    pattern: sticky("future (?:days|weeks|months|quarters|years)"),
    build: () => known(FUTURE),
    examples: { "They fear losses in [future years].": "FUTURE_REF" },
    lookalikes: ["The future of the pact is dark."],
  },
  {
    name: "soon",
    starts: ["soon", "shortly"],
    pattern: sticky("soon"),
    build: (_, near) =>
      /^ (?:after|as|before|enough|[a-z]+ed\b|became|began|arose|fell|was|were|had|came|found|went|left|took|made)/.test(
        after(near, 16),
      ) || /\b(?:as|too|how|so)[ \n]$/i.test(before(near, 5))
        ? null
        : known(FUTURE),
    examples: { "They will meet [soon].": "FUTURE_REF" },
    lookalikes: ["He fell soon after the vote.", "He left as soon as he could."],
  },
  {
    name: "until then",
    starts: ["then"],
    pattern: sticky("then"),
    build: (_, near) =>
      /\b(?:until|till|since|before|by|from)[ \n]$/i.test(before(near, 7)) && !/^ (?:on|[A-Z])/.test(after(near, 4))
        ? shift("day", 0, "before")
        : null,
    examples: { "It closes on [June 30]; until [then] it is open.": "2020-06-30 2020-06-30" },
    lookalikes: ["Then he left.", "He fell, then rose."],
  },
  {
    name: "shortly after",
    starts: ["shortly", "soon", "immediately", "not"],
    pattern: sticky(
      "(?:shortly|soon|immediately|not long) (?<way>after(?:wards?)?|thereafter|before(?:hand)?)(?=[,.;:])",
    ),
    build: ({ way = "" }) => ({ ...shift("day", 0, "before"), mod: /^before/i.test(way) ? "BEFORE" : "AFTER" }),
    examples: { "They met on [3 March 2011]. [Shortly after], he left.": "2011-03-03 2011-03-03" },
    lookalikes: ["He fell shortly after the vote."],
  },
  {
    name: "as soon as possible",
    starts: ["as", "a"],
    pattern: sticky("(?:as soon as possible|a later (?:date|time|stage))"),
    build: () => known(FUTURE),
    examples: {
      "It must end [as soon as possible].": "FUTURE_REF",
      "It will be told at [a later date].": "FUTURE_REF",
    },
    lookalikes: ["He came as soon as he could."],
  },
  {
    name: "the unit at hand",
    starts: ["the"],
    pattern: sticky("the (?:full |whole |entire )?(?<unit>year|quarter|week|month|weekend)(?![-'\\u2019])"),
    build: theUnit,
    examples: { "It is the worst result of [the year].": "2020", "Over [the weekend] they met.": "2020-W24-WE" },
    lookalikes: ["The year when he fell was dark.", "The week of prayer began."],
  },
]
