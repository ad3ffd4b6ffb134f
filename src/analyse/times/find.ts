/**
 * Finds every time expression of a text and says which time it is, in four steps: the grammar
 * proposes, `combine` puts neighbours together, `resolve` fills in from an anchor, and what no
 * anchor tells is told in one warning.
 */
import type { Block, Edtf, Span, TimeExpression, Warning } from "../../model.ts"
import { combine } from "./combine.ts"
import type { Draft } from "./meaning.ts"
import { edtfOf, momentOf, publishedMoment } from "./moment.ts"
import type { Moment } from "./moment.ts"
import { resolve } from "./resolve.ts"
import type { Named } from "./resolve.ts"
import { scan } from "./scan.ts"
import { tenseNear } from "./tense.ts"

export interface TimesInput {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  /** The day of publication; null where it is not known. */
  readonly published: Edtf | null
}

export interface Times {
  readonly times: readonly TimeExpression[]
  readonly warnings: readonly Warning[]
}

/** The times in the order of the text; their spans do not overlap. */
export function findTimes(input: TimesInput): Times {
  const published = publishedMoment(input.published)
  const found: Found = { times: [], named: [], rooted: new Set(), stretch: -1, unresolved: 0 }
  const sentences = walker(input.sentences)
  const blocks = input.blocks.length ? input.blocks : [{ start: 0, end: input.text.length }]
  const drafted = blocks.map((block) => ({ block, drafts: draftsIn(input.text, block) }))
  const story = isStory(drafted.flatMap(({ drafts }) => drafts))
  for (const { block, drafts } of drafted) {
    for (const draft of drafts) {
      const sentence = sentences(draft.start) ?? block
      place(found, { draft, text: input.text, sentence, block, published, story })
    }
  }
  return { times: found.times, warnings: warningsOf(found.unresolved, published) }
}

/** What has been found so far. */
interface Found {
  readonly times: TimeExpression[]
  readonly named: Named[]
  /** The ids of those among them whose year stands in the text. */
  readonly rooted: Set<string>
  /** Where the latest stretch of several months begins; -1 before there is one. */
  stretch: number
  unresolved: number
}

interface Placing {
  readonly draft: Draft
  readonly text: string
  readonly sentence: Span
  readonly block: Span
  readonly published: Moment | null
  readonly story: boolean
}

function draftsIn(text: string, block: Span): readonly Draft[] {
  const own = text.slice(block.start, block.end)
  return combine(own, scan(own)).map((draft) => {
    return { ...draft, start: draft.start + block.start, end: draft.end + block.start }
  })
}

/**
 * Whether the text is history rather than news: it names its years and hardly ever counts from
 * the day of its publication. In such a text "July 14" is of the year last named.
 */
function isStory(drafts: readonly Draft[]): boolean {
  const years = drafts.filter(({ meaning }) => meaning.says === "value" && /^\d{4}(?:-|$)/.test(meaning.value)).length
  const near = drafts.filter(({ meaning }) => {
    if (meaning.says === "shift") return meaning.from === "published"
    return meaning.says === "cycle" && (meaning.turn !== "nearest" || meaning.cycle.of === "weekday")
  }).length
  return years >= STORY_YEARS && years >= near * STORY_SHARE
}

/** A biography names dozens of years; news names one or two, and "Monday" and "last week" beside them. */
const STORY_YEARS = 4
const STORY_SHARE = 3

/** The sentence at an index, asked for in ascending order. */
function walker(sentences: readonly Span[]): (index: number) => Span | null {
  let at = 0
  return (index) => {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= index) at++
    const sentence = sentences[at]
    return sentence && sentence.start <= index ? sentence : null
  }
}

function place(found: Found, { draft, text, sentence, block, published, story }: Placing): void {
  const { value, written, anchoredTo, needsPublished } = resolve(draft, {
    published,
    named: found.named,
    stretch: found.stretch,
    start: draft.start,
    sentence: sentence.start,
    block: block.start,
    story,
    tense: () => tenseNear(text, draft, sentence),
  })
  const id = `t${found.times.length + 1}`
  const { start, end, type, mod } = draft
  const isDate = type === "DATE" || type === "TIME"
  const edtf = isDate ? edtfOf(value, draft) : null
  found.times.push({ id, start, end, type, value, mod, edtf, written, anchoredTo })
  if (needsPublished) found.unresolved++
  if (isStretch({ type, value })) found.stretch = start
  const moment = isDate ? momentOf(value) : null
  if (!moment) return
  const rooted = anchoredTo === null || found.rooted.has(anchoredTo)
  if (rooted) found.rooted.add(id)
  found.named.push({ id, start, moment, compared: isComparison(draft), rooted })
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

function warningsOf(unresolved: number, published: Moment | null): readonly Warning[] {
  if (unresolved === 0) return []
  const many = unresolved === 1 ? "1 time expression stays" : `${unresolved} time expressions stay`
  const remedy = "give it with --published 2020-06-18"
  const message = published
    ? `${many} unresolved because the publication date does not tell the day; ${remedy}.`
    : `${many} unresolved because the publication date is not known; ${remedy}.`
  return [{ problem: "no-publication-date", message, start: null, end: null }]
}
