/** Stretches of time: how long, not when. */
import { durationValue, length } from "../meaning.ts"
import type { Sense } from "../meaning.ts"
import { after, before, isTitle, sticky } from "../row.ts"
import type { Groups, Near, Row } from "../row.ts"
import { NUMBER, NUMBER_STARTS, UNIT, numberOf, unitOf } from "../words.ts"

const KIND =
  "(?:more|full|additional|extra|consecutive|straight|trading|business|working|calendar|whole|long|solid|successive)"
const FRAME =
  "(?:(?:the|these) )?(?:past|last|next|first|final|coming|previous|preceding|following|latest|ensuing|intervening|remaining|recent)"

function counted({ count = "", unit = "", tail, loose, more }: Groups, near: Near): Sense | null {
  const of = unitOf(unit)
  const number = numberOf(count)
  const lone = /^an?$/i.test(count)
  const right = after(near, 12)
  if (isTitle(unit, near)) return null
  if (/^(?:[- ](?:of age|old\b|olds\b)|-)/.test(right) || /^[ \n]olds?\b/.test(right)) return null
  if (lone && of === "second") return null
  if (of === "quarter" && /^ of (?:the|an?|all|its|them|their|his|her|those|these)\b/.test(right)) return null
  if (of === "second" && !/s$/i.test(unit)) return null
  if (lone && (of === "quarter" || of === "weekend" || of === "day") && !tail && !more) return null
  if (lone && isRate(near)) return { ...length(durationValue(1, of)), type: "SET" }
  if (loose) return length(durationValue(loose.includes("two") ? null : number, of), "APPROX")
  return length(durationValue(tail && number !== null ? number + 0.5 : number, of))
}

/** "$40 a week", "three times a year": a rate, told by the number or noun before it. */
function isRate(near: Near): boolean {
  const left = before(near, 40)
  if (
    /\b(?:in|for|of|within|after|over|about|nearly|almost|than|least|takes?|took|lasts?|lasted|once|is|was|half|quite|be|until)[ \n]$/i.test(
      left,
    )
  )
    return false
  return /(?:\b(?:times|million|billion|percent|dollars|pounds|euros|hours|days|%)|[$€£]\d[\d.,]*|\b\d[\d.,]*(?: [a-z]+)?)[ \n]$/.test(
    left,
  )
}

function hyphened({ count = "", unit = "" }: Groups, near: Near): Sense | null {
  const right = after(near, 8)
  if (/^(?:-|\u2010|\u2011| )olds?\b/.test(right)) return null
  return length(durationValue(numberOf(count), unitOf(unit)))
}

function framed({ count, unit = "", loose }: Groups): Sense | null {
  if (count === undefined) return /s$|ies$|ia$/i.test(unit) ? length(durationValue(null, unitOf(unit))) : null
  return length(durationValue(numberOf(count), unitOf(unit)), loose ? "APPROX" : null)
}

/** "for years", "within days", "hours of talks": many, and how many is not told. */
function untold({ unit = "" }: Groups, near: Near): Sense | null {
  const left = before(near, 20)
  const right = after(near, 12)
  if (/\b(?:early|small|wee|morning)[ \n]$/i.test(left) && /^ of\b/.test(right)) return null
  const led =
    /(?:^|\b(?:for|in|within|after|over|during|of|took|takes?|last(?:ed|s)?|spent|many|through|by|two|before))[ \n]$/i.test(
      left,
    )
  if (/^ of age\b/.test(right) || /\d[ -]$/.test(left) || (/^minutes$/i.test(unit) && !led)) return null
  const leads = /^ (?:ago|later|earlier|of|before|after|to come|ahead|away)\b/.test(right)
  return led || leads ? length(durationValue(null, unitOf(unit))) : null
}

export const durations: readonly Row[] = [
  {
    name: "counted units",
    starts: NUMBER_STARTS,
    pattern: sticky(
      `(?<count>${NUMBER}) (?<more>${KIND} )?(?<unit>${UNIT})(?:(?<tail> and a half)|(?<loose> or so| or two))?`,
    ),
    build: counted,
    examples: {
      "They waited [three months].": "P3M",
      "The talks took [a week].": "P1W",
      "The siege lasted [a year and a half].": "P1Y6M",
      "They paid [18 months] of rent.": "P18M",
      "It takes [5 1/2 hours].": "PT5H30M",
      "It lasted [two more weeks].": "P2W",
    },
    lookalikes: [
      "He said on “60 Minutes” that it fell.",
      "He is 37 years old.",
      "He is 37 years of age.",
      "Wait a second.",
      "Seven quarterbacks left.",
    ],
  },
  {
    name: "hyphened units",
    starts: NUMBER_STARTS,
    pattern: sticky(
      `(?<count>${NUMBER})(?:-|\\u2010|\\u2011)(?<unit>second|minute|hour|day|week|month|year|decade|century)(?:-long|-plus)?`,
    ),
    build: hyphened,
    examples: {
      "A [two-year] term began.": "P2Y",
      "A [16-hour] session ended.": "PT16H",
      "The [three-decade-long] war ended.": "P3E",
    },
    lookalikes: ["The six-year-old slept.", "A 44-year-old man fell.", "A 10-dayish trip."],
  },
  {
    name: "long units",
    starts: [
      "day",
      "days",
      "week",
      "weeks",
      "month",
      "months",
      "year",
      "years",
      "hour",
      "hours",
      "decade",
      "decades",
      "century",
      "centuries",
    ],
    pattern: sticky("(?<unit>days?|weeks?|months?|years?|hours?|decades?|century|centuries)-long"),
    build: ({ unit = "" }) => length(durationValue(/s$/i.test(unit) ? null : 1, unitOf(unit))),
    examples: { "The [decade-long] war ended.": "P1E", "A [months-long] inquiry.": "PXM" },
    lookalikes: ["A year-longing poet."],
  },
  {
    name: "joined long units",
    starts: ["daylong", "weeklong", "monthlong", "yearlong", "hourlong"],
    pattern: sticky("(?<unit>day|week|month|year|hour)long"),
    build: ({ unit = "" }) => length(durationValue(1, unitOf(unit))),
    examples: { "A [yearlong] inquiry.": "P1Y" },
    lookalikes: [],
  },
  {
    name: "framed units",
    starts: [
      "the",
      "these",
      "past",
      "last",
      "next",
      "first",
      "final",
      "coming",
      "recent",
      "previous",
      "these",
      "those",
    ],
    pattern: sticky(
      `(?:${FRAME}|the|these|those) (?<count>${NUMBER}|couple of|few|several) (?:more |full |fiscal )?(?<unit>${UNIT})(?<loose> or so)?`,
    ),
    build: framed,
    examples: {
      "Over [the past three months] he wrote.": "P3M",
      "It was shut for [the last two years].": "P2Y",
      "In [the first nine months] it lost money.": "P9M",
      "It may take [the next few years].": "PXY",
      "It may take [the next couple of years].": "P2Y",
    },
    lookalikes: ["The last two yearlings ran."],
  },
  {
    name: "framed past or coming units",
    starts: ["the", "coming"],
    pattern: sticky(
      "(?:the )?(?:past|coming|ensuing|intervening|next few) (?<unit>days|weeks|months|quarters|years|decades|hours|minutes)",
    ),
    build: framed,
    examples: { "It will rain in [the coming days].": "PXD" },
    lookalikes: ["The coming daysman spoke."],
  },
  {
    name: "a past unit",
    starts: ["the", "this", "past"],
    pattern: sticky("(?:the |this )?past (?<unit>day|week|month|year|decade|century|quarter)"),
    build: ({ unit = "" }) => length(durationValue(1, unitOf(unit))),
    examples: { "Over [the past decade] rents rose.": "P1E" },
    lookalikes: ["He walked past yearlings."],
  },
  {
    name: "age of a thing",
    starts: NUMBER_STARTS,
    pattern: sticky(
      `(?<count>${NUMBER})(?:-|\\u2010|\\u2011)(?<unit>day|week|month|year|decade|century)(?:-|\\u2010|\\u2011)old(?= (?:[a-z]+ )?(?:truce|cease-?fire|war|conflict|siege|law|ban|dispute|strike|feud|case|inquiry|investigation|company|firm|agreement|deal|treaty|tradition|programme|program|policy|government|coalition|embargo|blockade|regime|report|letter|building|insurgency|rebellion|campaign|crisis|peace|practice|rule|contract|alliance|standoff)\\b)`,
    ),
    build: hyphened,
    examples: { "The [eight-month-old] truce broke.": "P8M", "A [200-year-old] building fell.": "P200Y" },
    lookalikes: ["A 12-year-old boy slept.", "The six-year-old firmly said no."],
  },
  {
    name: "years that followed",
    starts: ["the"],
    pattern: sticky("the (?<unit>days|weeks|months|years|decades)(?= (?:that followed|since|in between)|[.,;])"),
    build: (groups, near) => (/\b(?:over|in|through|down)[ \n]$/i.test(before(near, 8)) ? framed(groups) : null),
    examples: { "In [the years] that followed he wrote.": "PXY", "Over [the years], it fell.": "PXY" },
    lookalikes: ["The years that made him were hard."],
  },
  {
    name: "units ahead",
    starts: ["the"],
    pattern: sticky("the (?<unit>hours|days|weeks|months|years|decades) (?:ahead|to come)"),
    build: framed,
    examples: { "It may fall in [the weeks ahead].": "PXW" },
    lookalikes: [],
  },
  {
    name: "untold units",
    starts: ["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"],
    pattern: sticky("(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)"),
    build: untold,
    examples: { "They talked for [hours].": "PTXH", "[Years] of talks failed.": "PXY" },
    lookalikes: ["The minutes were read aloud.", "His days are long."],
  },
]
