/**
 * Puts drafts together that say one time between them, "4 a.m. EDT" + "Thursday", and takes in
 * the words before that shade one: "about", "nearly", "early", "the end of".
 */
import { unitOf } from "./words.ts"
import { inYear } from "./cycle.ts"
import { two } from "./calendar.ts"
import type { Draft, Unit } from "./meaning.ts"
import type { TimeExpression } from "../../model.ts"

interface Shade {
  readonly name: string
  /** Matches the end of what stands before the draft. */
  readonly pattern: RegExp
  readonly mod: string
  readonly on: readonly TimeExpression["type"][]
  /** As in a row of the grammar. */
  readonly examples: Readonly<Record<string, string>>
}

const CALENDAR = ["DATE", "TIME"] as const
const COUNTED = ["DURATION"] as const
const DISTANT = ["DURATION", "DATE"] as const

/** In order: the first that fits is taken. */
export const shades: readonly Shade[] = [
  {
    name: "early",
    pattern:
      /\b(?:the |very )?(?:early(?: on)?|earlier(?: in| on)?|beginning of|start of|opening of|turn of)(?: the)?[\s-]$/i,
    mod: "START",
    on: CALENDAR,
    examples: { "He left [early last week].": "2020-W24", "It is [the beginning of October 2011].": "2011-10" },
  },
  {
    name: "mid",
    pattern: /\b(?:the )?(?:mid|middle of)(?: the)?[\s-]$/i,
    mod: "MID",
    on: CALENDAR,
    examples: { "He fell in [mid-May].": "2020-05", "It began in [the mid-1990s].": "199" },
  },
  {
    name: "late",
    pattern: /\b(?:the |very )?(?:late(?: on)?|later(?: in| on)?|end of|close of)(?: the)?[\s-]$/i,
    mod: "END",
    on: CALENDAR,
    examples: {
      "He fell in [late November].": "2019-11",
      "He rang [late on Tuesday].": "2020-06-16",
      "It closes at [the end of the year].": "2020",
    },
  },
  {
    name: "about",
    pattern: /\b(?:about|around|approximately|roughly|some|circa|an estimated)\s$/i,
    mod: "APPROX",
    on: COUNTED,
    examples: { "They waited [about three weeks].": "P3W" },
  },
  {
    name: "around",
    pattern:
      /(?<!\bget |\bgetting |\bgot )\b(?:around|circa|ca?\.|approximately|on or about|(?<=\b(?:in|since|from|by|until|of|born) )(?:about|roughly))\s$/i,
    mod: "APPROX",
    on: CALENDAR,
    examples: { "He came [around June 8].": "2020-06-08", "It fell in [about 1990].": "1990" },
  },
  {
    name: "less than",
    pattern: /\b(?:nearly|almost|(?:just |a little )?(?:less than|fewer than|under)|just under|not quite|close to)\s$/i,
    mod: "LESS_THAN",
    on: DISTANT,
    examples: { "They waited [nearly two years].": "P2Y", "He left [almost two years ago].": "2018" },
  },
  {
    name: "at most",
    pattern: /\b(?:at most|no more than|up to|as much as)\s$/i,
    mod: "EQUAL_OR_LESS",
    on: COUNTED,
    examples: { "They wait [up to 30 days].": "P30D" },
  },
  {
    name: "at least",
    pattern: /\b(?:at least|no less than)\s$/i,
    mod: "EQUAL_OR_MORE",
    on: COUNTED,
    examples: { "They wait [at least 30 days].": "P30D" },
  },
  {
    name: "more than",
    pattern: /\b(?:(?:just |a little |well |slightly )?(?:more than|over)|longer than)\s$/i,
    mod: "MORE_THAN",
    on: DISTANT,
    examples: { "They waited [more than four hours].": "PT4H" },
  },
]

/** How far back a shade may reach. */
const REACH = 24

export function combine(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  for (const next of withDays(text, withYears(text, drafts))) {
    const last = out.at(-1)
    const one = last && (joined(text, last, next) ?? distance(text, last, next))
    if (one) out[out.length - 1] = one
    else out.push(oldStyle(text, smallHours(text, dayBeside(text, shaded(text, next, last?.end ?? 0)))))
  }
  return out
}

/** "two weeks after 3 March 2011", "the day before Christmas": one time, told by its distance from another. */
function distance(text: string, first: Draft, second: Draft): Draft | null {
  const [, way = ""] =
    /^ (before|after|from|prior to|following|preceding) (?:the )?$/.exec(text.slice(first.end, second.start)) ?? []
  const isCounted = way && first.type === "DURATION" && !NO_CALENDAR.test(text.slice(first.start, first.end))
  const length = isCounted ? countedUnits(first) : null
  if (!length || second.type === "DURATION" || second.type === "SET" || !namesTime(second)) return null
  const sign = /^(?:before|prior|preceding)/.test(way) ? -1 : 1
  const meaning = { says: "distance", ...length, count: sign * length.count, base: second.meaning } as const
  return { ...second, type: "DATE", clock: null, meaning, start: first.start, end: second.end, mod: first.mod }
}

/** Trading days are no days of the calendar. */
const NO_CALENDAR = /\b(?:trading|business|working|consecutive|straight)\b/i
const COUNTED_UNITS: ReadonlyMap<string, Unit> = new Map(Object.entries({ D: "day", W: "week", M: "month", Y: "year" }))

/** Whole units of the calendar: "P2W"; "PXD" and "P1Y6M" tell no day. */
function countedUnits({ meaning, row }: Draft): { readonly unit: Unit; readonly count: number } | null {
  const [, count = "", letter = ""] = meaning.says === "value" ? (/^P(\d+)([DWMY])$/.exec(meaning.value) ?? []) : []
  const unit = COUNTED_UNITS.get(letter)
  return unit && row !== "hyphened units" ? { unit, count: Number(count) } : null
}

function namesTime({ meaning }: Draft): boolean {
  if (meaning.says === "value") return /^\d{4}-/.test(meaning.value)
  return meaning.says === "cycle" || (meaning.says === "shift" && meaning.unit === "day")
}

/** "the day before June 8", "the week after Christmas": told by the time that it stands beside. */
function dayBeside(text: string, draft: Draft): Draft {
  const lead = namesTime(draft) ? BESIDE.exec(text.slice(Math.max(0, draft.start - 28), draft.start)) : null
  const unit = lead?.groups?.unit
  if (!lead || !unit || draft.type !== "DATE") return draft
  const count = /before|preceding/i.test(lead[0]) ? -1 : 1
  const meaning = { says: "distance", unit: unitOf(unit), count, base: draft.meaning } as const
  return { ...draft, meaning, start: draft.start - lead[0].length }
}

const BESIDE = /\bthe (?<unit>day|week|month|year) (?:before|after|following|preceding) (?:the )?$/i

/** "the early hours of Monday": the morning of that day. */
function smallHours(text: string, draft: Draft): Draft {
  if (draft.type !== "DATE" || !namesDay(draft)) return draft
  const lead = /\bthe (?:very )?(?:early|small|wee)(?: morning)? hours of (?:the )?$/i.exec(
    text.slice(Math.max(0, draft.start - 36), draft.start),
  )
  return lead ? { ...draft, type: "TIME", clock: "TMO", mod: "START", start: draft.start - lead[0].length } : draft
}

/** "3 March 1711 (O.S.)": what the text itself says to be of the old calendar. */
function oldStyle(text: string, draft: Draft): Draft {
  return OLD_STYLE.test(text.slice(draft.end, draft.end + 16)) ? { ...draft, oldStyle: true } : draft
}

const OLD_STYLE = /^,? [([]?(?:O\.S\.|OS\b(?! [A-Z])|[Oo]ld [Ss]tyle\b)/

/** "5 p.m. on Friday" and "5 p.m. (1600 GMT) Friday" stay apart, and each time of day is of that day. */
function withDays(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts]
  for (let at = out.length - 2; at >= 0; at--) {
    const [time, day] = [out[at], out[at + 1]]
    if (!time || !day || time.meaning.says !== "clock" || !namesDay(day)) continue
    const gap = text.slice(time.end, day.start)
    // "between 2 a.m. and 4 a.m. on 13 August": the latter already has its day.
    if (day.clock !== null && / (?:and|to|until|or) $|^ ?[-\u2013] ?$/.test(gap))
      out[at] = { ...time, meaning: day.meaning }
    if (/^(?:,? on | \(|\),? (?:on )?)$/.test(gap))
      out[at] = { ...time, meaning: day.meaning, clock: ofPart(time.clock, day.clock ?? "") ?? time.clock }
  }
  return out
}

function withYears(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  for (const next of drafts) {
    const last = out.at(-1)
    const one = last && withYear(text, last, next)
    if (one) out[out.length - 1] = one
    else out.push(next)
  }
  return out
}

/** "January" + "nineteen ninety-seven" is a month of that year, "Christmas" + "2010" a day of it. */
function withYear(text: string, first: Draft, second: Draft): Draft | null {
  const { meaning } = first
  if (second.meaning.says !== "value" || !/^\d{4}$/.test(second.meaning.value)) return null
  if (meaning.says !== "cycle" || meaning.turn !== "nearest" || meaning.years !== undefined) return null
  if (!/^(?: of|,)? $/.test(text.slice(first.end, second.start)) || meaning.cycle.of === "weekday") return null
  const value = meaning.cycle.of === "year" ? "X" : inYear(meaning.cycle, Number(second.meaning.value))
  return value.includes("X") ? null : { ...first, end: second.end, meaning: { says: "value", value } }
}

/** One draft of a time of day and its day; null where the two do not belong together. */
function joined(text: string, first: Draft, second: Draft): Draft | null {
  const gap = text.slice(first.end, second.start)
  if (gap.length > 3 || !/^(?:, |,? ?\n?)$/.test(gap)) return null
  const [time, day] = first.meaning.says === "clock" ? [first, second] : [second, first]
  if (time.meaning.says !== "clock" || !namesDay(day)) return null
  const clock = day.clock === null ? time.clock : ofPart(time.clock, day.clock)
  if (clock === null) return null
  return { ...day, type: "TIME", clock, zone: time.zone, start: first.start, end: second.end, mod: time.mod ?? day.mod }
}

/** "half past six" + "that evening"; null where the two do not go together. */
function ofPart(time: string | null, part: string): string | null {
  const [, hour = "", minute = ""] = /^T~(\d\d):(\d\d)$/.exec(time ?? "") ?? []
  const late = { TMO: 0, TAF: 12, TEV: 12, TNI: Number(hour) % 12 < 6 ? 0 : 12 }[part]
  return hour && late !== undefined ? `T${two((Number(hour) % 12) + late)}:${minute}` : null
}

function namesDay({ meaning }: Draft): boolean {
  if (meaning.says === "cycle") return meaning.cycle.of === "weekday" || meaning.cycle.of === "day"
  if (meaning.says === "shift") return meaning.unit === "day"
  return meaning.says === "value" && /^\d{4}-\d\d-\d\d$/.test(meaning.value)
}

function shaded(text: string, draft: Draft, from: number): Draft {
  if (draft.type === "SET" || isReference(draft)) return draft
  const left = text.slice(Math.max(from, draft.start - REACH), draft.start)
  for (const { pattern, mod, on } of shades) {
    const match = on.includes(draft.type) ? pattern.exec(left) : null
    if (!match || !fits(text, draft, match[0])) continue
    return { ...draft, start: draft.start - match[0].length, mod }
  }
  return draft
}

function isReference({ meaning }: Draft): boolean {
  return meaning.says === "value" && meaning.value.endsWith("_REF")
}

/** "over the past year" has a preposition, "over a year" a shade; "later" and "earlier" need a day, month or year at hand. */
function fits(text: string, draft: Draft, shade: string): boolean {
  const words = text.slice(draft.start, draft.end)
  if (/^(?:over|under|some|around|about)\s$/i.test(shade)) {
    return draft.type === "DURATION"
      ? !/^(?:the|past|last|next|these|recent)\b/i.test(words)
      : !/^(?:last|this|next|the|that)\b/i.test(words)
  }
  if (/^(?:less|more|nearly|almost|just|well|close|not)/i.test(shade) && draft.type === "DATE")
    return / ago$| earlier$| later$/i.test(words)
  return true
}
