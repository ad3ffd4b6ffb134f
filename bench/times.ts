/** Time expressions against the TimeML gold of TimeBank and AQUAINT, scored as TempEval-3 does. */
import { join } from "node:path"
import { readEncoded } from "../src/analyse/index.ts"
import { findSentences } from "../src/analyse/sentences.ts"
import { findTimes } from "../src/analyse/times/find.ts"
import type { TimesInput } from "../src/analyse/times/find.ts"
import type { Block } from "../src/model.ts"
import { block } from "../src/text/block.ts"
import { span } from "../src/text/span.ts"
import { openEncoder } from "../src/work/encoder.ts"
import { f1, scorePassages } from "../test/analyse/times/passages.ts"
import type { Half } from "../test/analyse/times/passages.ts"
import { isHeldAside, readJsonl } from "./data.ts"
import { score } from "./report.ts"
import type { BenchOptions, Result } from "./report.ts"

interface GoldDocument {
  readonly id: string
  /** The day on which it was written: "1998-01-08", "19980108", with or without a time of day. */
  readonly dct: string
  readonly text: string
  readonly timexes: readonly object[]
  /** Where the annotation ends; the whole text is annotated where this is not told. */
  readonly fullyAnnotatedUntil?: number
}

interface Answered {
  readonly id: string
  readonly timexes: readonly object[]
}

export async function times({ data, errors }: BenchOptions): Promise<readonly Result[]> {
  const timebank = readJsonl(join(data, "timex/timebank.jsonl")) as readonly GoldDocument[]
  const aquaint = readJsonl(join(data, "timex/aquaint.jsonl")) as readonly GoldDocument[]
  const all = [...timebank, ...aquaint]
  const meantime = readJsonl(join(data, "timex/meantime.jsonl")) as readonly GoldDocument[]
  const tuning = all.filter((document) => !isHeldAside(document))
  if (errors) printErrors(tuning)
  return [
    { part: "tuning", figures: figuresOf(data, tuning) },
    { part: "held aside", figures: figuresOf(data, all.filter(isHeldAside)) },
    { part: "TimeBank", figures: figuresOf(data, timebank) },
    { part: "AQUAINT", figures: figuresOf(data, aquaint) },
    { part: "MEANTIME", figures: figuresOf(data, meantime) },
    ...(["tuning", "held aside"] as const).map(ofPassages),
    ...(await byEncoder(data, all.filter(isHeldAside))),
    { part: "speed", figures: { "words a second": wordsASecond(all) } },
  ]
}

/** The project's own passages, through the whole analysis by rules. */
function ofPassages(half: Half): Result {
  const score = scorePassages(half)
  const { expected, found, strict, relaxed, value, type, edtf } = score
  return {
    part: `passages, ${half}`,
    figures: {
      gold: expected,
      predicted: found,
      "strict F1": f1(score, strict),
      "relaxed F1": f1(score, relaxed),
      "value F1": f1(score, value),
      "type F1": f1(score, type),
      "EDTF F1": f1(score, edtf),
    },
  }
}

/** The spans that the encoder alone finds, without values; nothing where its weights are missing. */
async function byEncoder(data: string, gold: readonly GoldDocument[]): Promise<readonly Result[]> {
  const encoder = await openEncoder()
  if (!encoder) return []
  const predicted = await Promise.all(
    gold.map(async ({ id, text }) => {
      const found = (await readEncoded(text, encoder)).times
      return { id, timexes: found.map(({ start, end, kind }) => ({ start, end, type: kind })) }
    }),
  )
  await encoder.close()
  const { gold: told, predicted: count, "strict F1": strict, "relaxed F1": relaxed } = printed(data, gold, predicted)
  return [
    {
      part: "the encoder's spans, held aside",
      figures: { gold: told, predicted: count, "strict F1": strict, "relaxed F1": relaxed },
    },
  ]
}

function inputOf({ text, dct }: GoldDocument): TimesInput {
  const blocks = paragraphsOf(text)
  return { text, blocks, sentences: findSentences(text, blocks), published: dayOf(dct) }
}

/** "1998-01-08" of "19980108T14:26:00". */
function dayOf(dct: string): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(dct) ?? []
  return year && month && day ? `${year}-${month}-${day}` : null
}

/** The paragraphs of a text, parted by empty lines. */
function paragraphsOf(text: string): readonly Block[] {
  return Array.from(text.matchAll(/\S(?:.|\n(?!\s*\n))*/g), ({ index, 0: words }) =>
    block("paragraph", span(index, index + words.length)),
  )
}

function answersTo(documents: readonly GoldDocument[]): readonly Answered[] {
  return documents.map((document) => {
    const until = document.fullyAnnotatedUntil ?? document.text.length
    return { id: document.id, timexes: findTimes(inputOf(document)).times.filter(({ end }) => end <= until) }
  })
}

function figuresOf(data: string, gold: readonly GoldDocument[]): Readonly<Record<string, number>> {
  return printed(data, gold, answersTo(gold))
}

type Figure = "gold" | "predicted" | "strict F1" | "relaxed F1" | "value F1" | "type F1"

/** What the scorer prints, as figures. */
function printed(
  data: string,
  gold: readonly GoldDocument[],
  predicted: readonly Answered[],
): Readonly<Record<Figure, number>> {
  const words = score({ data, scorer: "score-timex.mjs", gold, predicted })
  const figure = (name: string): number => Number(new RegExp(`${name} ([\\d.]+)`).exec(words)?.[1])
  return {
    gold: figure("gold"),
    predicted: figure("predicted"),
    "strict F1": figure("strict F1"),
    "relaxed F1": figure("relaxed F1"),
    "value F1": figure("value F1"),
    "type F1": figure("type F1"),
  }
}

/** Of findTimes alone, the best of five runs over all documents, in thousands. */
function wordsASecond(documents: readonly GoldDocument[]): number {
  const inputs = documents.map(inputOf)
  const words = inputs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const seconds = Array.from({ length: 5 }, () => {
    const start = performance.now()
    for (const input of inputs) findTimes(input)
    return (performance.now() - start) / 1000
  })
  return Math.round(words / Math.min(...seconds) / 1000) * 1000
}

interface GoldTime {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

/** The errors of the tuning part, by kind: missed, spurious, other value, other span. */
function printErrors(documents: readonly GoldDocument[]): void {
  const kinds = new Map<string, string[]>()
  const keep = (kind: string, line: string): unknown =>
    kinds.has(kind) ? kinds.get(kind)?.push(line) : kinds.set(kind, [line])
  for (const document of documents) compare(document, keep)
  for (const [kind, lines] of kinds) process.stdout.write(`\n${kind}: ${lines.length}\n${lines.sort().join("\n")}\n`)
}

function compare(document: GoldDocument, keep: (kind: string, line: string) => unknown): void {
  const gold = document.timexes as readonly GoldTime[]
  const found = findTimes(inputOf(document)).times
  const show = (at: GoldTime): string => document.text.slice(at.start, at.end).replace(/\s+/g, " ")
  const around = (at: GoldTime): string =>
    document.text.slice(Math.max(0, at.start - 50), at.end + 40).replace(/\s+/g, " ")
  for (const time of gold) {
    const ours = found.find((other) => other.start < time.end && time.start < other.end)
    if (!ours) keep("missed", `${show(time)} = ${time.value}   … ${around(time)}`)
    else if (ours.value !== time.value)
      keep(
        "other value",
        `${show(time)} = ${time.value} not ${ours.value} [${show(ours)}] (${document.dct.slice(0, 10)})   … ${around(time)}`,
      )
    if (ours && (ours.start !== time.start || ours.end !== time.end))
      keep("other span", `${show(time)} not ${show(ours)}   … ${around(time)}`)
    if (ours && ours.type !== time.type) keep("other type", `${show(time)} = ${time.type} not ${ours.type}`)
  }
  for (const ours of found) {
    if (!gold.some((time) => ours.start < time.end && time.start < ours.end))
      keep("spurious", `${show(ours)} = ${ours.value}   … ${around(ours)}`)
  }
}
