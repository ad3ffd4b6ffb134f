/**
 * Finds every time expression of a text and says which time it is, in four steps: the grammar
 * proposes, `combine` puts neighbours together, `resolve` fills in from an anchor, and what no
 * anchor tells is told in one warning.
 */
import type { Block, Edtf, Span, TimeExpression, TimeId, Warning } from "../../model.ts"
import type { Anchor, Named, Surroundings } from "./anchors.ts"
import { combine } from "./combine.ts"
import { habitsOf } from "./habits.ts"
import type { Habits } from "./habits.ts"
import type { Draft } from "./meaning.ts"
import { edtfOf, momentOf, publishedMoment, valueOf } from "./moment.ts"
import { isRange, resolveStart } from "./ranges.ts"
import { resolve } from "./resolve.ts"
import type { Resolution } from "./resolve.ts"
import { scan } from "./scan.ts"
import { tenseNear } from "./tense.ts"
import { warningsOf } from "./warnings.ts"

export interface TimesInput {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  /** The day of publication; null where it is not known. */
  readonly published: Edtf | null
  /** Quotations whose day the text tells, in order; in them "today" is that day. */
  readonly sayings?: readonly Saying[]
}

/** A stretch of quoted words, and the time expression that tells when they were said. */
export interface Saying extends Span {
  readonly time: TimeId
  readonly said: Edtf
}

export interface Times {
  readonly times: readonly TimeExpression[]
  readonly warnings: readonly Warning[]
}

/** The times in the order of the text; their spans do not overlap. */
export function findTimes(input: TimesInput): Times {
  const { text } = input
  const published = publishedMoment(input.published)
  const now: Anchor | null = published && { to: "published", moment: published }
  const found: Found = { times: [], named: [], rooted: new Set(), stretch: -1, open: [] }
  const blocks = input.blocks.length ? input.blocks : [{ start: 0, end: text.length }]
  const drafted = blocks.map((block) => ({ block, drafts: draftsIn(text, block) }))
  const habits = habitsOf(
    text,
    drafted.flatMap(({ drafts }) => drafts),
  )
  const sentenceAt = walker(input.sentences)
  const sayingAt = walker(input.sayings ?? [])
  for (const { block, drafts } of drafted) {
    const placed = drafts.map((draft) => {
      const saying = sayingAt(draft.start)
      const sentence = within(sentenceAt(draft.start) ?? block, saying)
      return { draft, sentence, block, quoted: saying !== null, now: saying ? saidThen(saying) : now }
    })
    placed.forEach((placing, at) => {
      place(found, { text, habits, placing, next: placed[at + 1] })
    })
  }
  return { times: found.times, warnings: warningsOf(found.open, published) }
}

/** What has been found so far. */
interface Found {
  readonly times: TimeExpression[]
  readonly named: Named[]
  /** The ids of those among them whose year stands in the text. */
  readonly rooted: Set<TimeId>
  /** Where the latest stretch of several months begins; -1 before there is one. */
  stretch: number
  /** What could not be told, or not for sure. */
  readonly open: Open[]
}

/** An expression that stays open, and why. */
export interface Open extends Span {
  readonly words: string
  readonly why: "unpublished" | "old-style" | "day-or-month"
}

interface Placing {
  readonly draft: Draft
  readonly sentence: Span
  readonly block: Span
  /** Whether it stands in a quotation whose day is told; then `now` is that day, null where it is too vague. */
  readonly quoted: boolean
  readonly now: Anchor | null
}

interface Placed {
  readonly text: string
  readonly habits: Habits
  readonly placing: Placing
  readonly next: Placing | undefined
}

function draftsIn(text: string, block: Span): readonly Draft[] {
  const own = text.slice(block.start, block.end)
  return combine(own, scan(own)).map((draft) => {
    return { ...draft, start: draft.start + block.start, end: draft.end + block.start }
  })
}

/** A sentence, or as much of it as a quotation holds: the verb of saying tells nothing of its tense. */
function within(sentence: Span, saying: Saying | null): Span {
  if (!saying) return sentence
  return { start: Math.max(sentence.start, saying.start), end: Math.min(sentence.end, saying.end) }
}

function saidThen({ time, said }: Saying): Anchor | null {
  const moment = publishedMoment(said)
  return moment && { to: time, moment }
}

/** The span at an index, asked for in ascending order. */
function walker<S extends Span>(spans: readonly S[]): (index: number) => S | null {
  let at = 0
  return (index) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= index) at++
    const span = spans[at]
    return span && span.start <= index ? span : null
  }
}

function place(found: Found, { text, habits, placing, next }: Placed): void {
  const { draft } = placing
  const id = `t${found.times.length + 1}`
  const around = surroundings(found, { text, habits, placing })
  const resolution = resolutionOf(found, around, { text, habits, placing, next })
  const present = presentOf(resolution.value, placing.now)
  const { written } = resolution
  const anchoredTo = present ? present.to : resolution.anchoredTo
  const value = untoldHour(resolution.value)
  const { start, end, type, mod, zone } = draft
  const isDate = type === "DATE" || type === "TIME"
  const edtf = present ? valueOf(present.moment) : isDate ? edtfOf(value, draft) : null
  const kept = written === null ? null : untoldHour(written) + (zone ?? "")
  found.times.push({ id, start, end, type, value, mod, edtf, written: kept, anchoredTo })
  for (const why of whyOpen(placing, resolution, habits))
    found.open.push({ start, end, words: text.slice(start, end), why })
  if (isStretch({ type, value })) found.stretch = start
  // What lies before or after a day, nobody knows how long, anchors nothing.
  const moment = isDate && !/^(?:BEFORE|AFTER|MORE_THAN|LESS_THAN)$/.test(mod ?? "") ? momentOf(value) : null
  if (!moment) return
  const rooted = anchoredTo === null || found.rooted.has(anchoredTo)
  if (rooted) found.rooted.add(id)
  found.named.push({ id, start, moment, compared: isComparison(draft), rooted })
}

/** "half past six" of nobody knows which half of the day: "TXX:30". */
function untoldHour(value: string): string {
  return value.includes("~") ? value.replace(/T~\d\d/, "TXX") : value
}

/** "now" in a quotation of 3 March is that day; elsewhere it stays a word without a day. */
function presentOf(value: string, now: Anchor | null): Anchor | null {
  return value === "PRESENT_REF" && now !== null && now.to !== "published" ? now : null
}

function surroundings(found: Found, { text, habits, placing }: Omit<Placed, "next">): Surroundings {
  const { draft, sentence, block, now, quoted } = placing
  const { named, stretch } = found
  const at = { start: draft.start, sentence: sentence.start, block: block.start }
  return { now, quoted, named, stretch, ...at, ...habits, tense: () => tenseNear(text, draft, sentence) }
}

function resolutionOf(found: Found, around: Surroundings, { text, habits, placing, next }: Placed): Resolution {
  const { draft } = placing
  if (!next || !isRange(text, draft, next.draft)) return resolve(draft, around)
  const end = { draft: next.draft, id: `t${found.times.length + 2}` }
  return resolveStart(draft, { ...end, around: surroundings(found, { text, habits, placing: next }) }, around)
}

function whyOpen(
  { draft, quoted }: Placing,
  { needsPublished }: Resolution,
  { dayFirst }: Habits,
): readonly Open["why"][] {
  return [
    ...(needsPublished && !quoted ? (["unpublished"] as const) : []),
    ...(draft.oldStyle ? (["old-style"] as const) : []),
    ...(draft.meaning.says === "slashed" && dayFirst === null ? (["day-or-month"] as const) : []),
  ]
}

/** Whether the expression was told by comparison: "a year earlier", "the 1988 period", "last year's third quarter". */
function isComparison({ meaning }: Draft): boolean {
  if (meaning.says === "cycle") return meaning.cycle.of === "quarter" && meaning.years === -1
  if (meaning.says !== "shift") return meaning.says === "period"
  return meaning.count !== 0 && (meaning.from === "like" || (meaning.from === "before" && meaning.unit === "year"))
}

/** "the first nine months", "the half": longer than a quarter, and what is compared after it is no quarter. */
function isStretch({ type, value }: { type: string; value: string }): boolean {
  return type === "DURATION" && /^P(?:[5-9]|1[0-2])M$/.test(value)
}
