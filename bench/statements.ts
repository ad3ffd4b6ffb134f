/** Statements against PolNeAR's attributions, whole documents, nothing given; and how fast a reading is made. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { analyse } from "../src/analyse/index.ts"
import { findQuotes } from "../src/analyse/quotes.ts"
import { findSentences } from "../src/analyse/sentences.ts"
import type { Attribution } from "../src/analyse/statements/attribute.ts"
import { findAttributions } from "../src/analyse/statements/find.ts"
import { CONFIDENCE } from "../src/analyse/statements/judge.ts"
import { findUnits } from "../src/analyse/statements/units.ts"
import type { Document, Span } from "../src/model.ts"
import { blocksOf } from "../src/parse/blocks.ts"
import { countWords } from "../src/text/words.ts"
import { readJsonl } from "./data.ts"
import { score, type BenchOptions, type Result } from "./report.ts"

interface GoldDocument {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly text: string
  readonly attributions: readonly { readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs }[]
}

type Pairs = readonly (readonly [number, number])[]

interface Answered {
  readonly gold: GoldDocument
  readonly found: readonly Attribution[]
}

export function statements({ data, errors }: BenchOptions): readonly Result[] {
  const dev = answersTo(readJsonl(join(data, "polnear/dev.jsonl")) as readonly GoldDocument[])
  const train = answersTo(readJsonl(join(data, "polnear/train.jsonl")) as readonly GoldDocument[])
  if (errors) printErrors(train)
  return [
    { part: "PolNeAR dev", figures: figuresOf(data, dev) },
    { part: "PolNeAR train", figures: figuresOf(data, train) },
    ...Object.entries(CONFIDENCE).map(([pattern, confidence]) => ({
      part: `train, ${pattern}`,
      figures: precisionOf(data, train, { pattern, confidence }),
    })),
    { part: "speed, PolNeAR", figures: { "words a second": speedOver(train.map(({ gold }) => documentOf(gold))) } },
    { part: "speed, transcripts", figures: { "words a second": speedOver(transcripts(data)) } },
  ]
}

function answersTo(documents: readonly GoldDocument[]): readonly Answered[] {
  return documents.map((gold) => {
    const { text, blocks } = documentOf(gold)
    const sentences = findSentences(text, blocks)
    const units = findUnits(text, { blocks, sentences, quotes: findQuotes(text, blocks) })
    return { gold, found: findAttributions(text, blocks, units) }
  })
}

function documentOf({ id, title, date, text }: GoldDocument): Document {
  return inputOf({ id, title, published: date, text })
}

function inputOf({
  id,
  title,
  published,
  text,
}: {
  readonly id: string
  readonly title: string | null
  readonly published: string | null
  readonly text: string
}): Document {
  return {
    id,
    name: id,
    url: null,
    title,
    outlet: null,
    authors: [],
    published,
    publishedFrom: published === null ? [] : [{ value: published, how: "the corpus", span: null, used: true }],
    language: null,
    format: "jsonl",
    text, // as the corpus has it, since its offsets count in it: some are not in canonical form
    blocks: blocksOf(text, title),
  }
}

function pairs(spans: readonly Span[]): Pairs {
  return spans.map(({ start, end }) => [start, end])
}

function predicted({ gold, found }: Answered): object {
  return {
    id: gold.id,
    attributions: found.map(({ source, cue, content }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
    })),
  }
}

interface Printed {
  readonly exact: Readonly<Record<"source" | "cue" | "content", { readonly f1: number }>>
  readonly statement: {
    readonly p: number
    readonly r: number
    readonly f1: number
    readonly hit: number
    readonly predicted: number
  }
  readonly statementByKind: Readonly<Record<"direct" | "mixed" | "indirect", { readonly f1: number }>>
}

function scored(data: string, answers: readonly Answered[]): Printed {
  const gold = answers.map(({ gold: document }) => document)
  const printed = score({
    data,
    scorer: "score-statements.mjs",
    gold,
    predicted: answers.map(predicted),
    flags: ["--json"],
  })
  return JSON.parse(printed) as Printed
}

function figuresOf(data: string, answers: readonly Answered[]): Readonly<Record<string, number>> {
  const { exact, statement, statementByKind: kinds } = scored(data, answers)
  return {
    "exact source": percent(exact.source.f1),
    "exact cue": percent(exact.cue.f1),
    "exact content": percent(exact.content.f1),
    statement: percent(statement.f1),
    "statement P": percent(statement.p),
    "statement R": percent(statement.r),
    direct: percent(kinds.direct.f1),
    mixed: percent(kinds.mixed.f1),
    indirect: percent(kinds.indirect.f1),
  }
}

/** How many of a pattern's statements are right, beside the confidence that the reading gives them. */
function precisionOf(
  data: string,
  answers: readonly Answered[],
  { pattern, confidence }: { readonly pattern: string; readonly confidence: number },
): Readonly<Record<string, number>> {
  const own = answers.map(({ gold, found }) => ({ gold, found: found.filter((one) => one.pattern === pattern) }))
  const { statement } = scored(data, own)
  return { found: statement.predicted, "statement P": percent(statement.p), confidence: percent(confidence) }
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}

/** How many lines of a transcripts file are read for the speed: enough for a steady figure. */
const LINES = 150

function transcripts(data: string): readonly Document[] {
  const lines = readFileSync(join(data, "transcripts/white-house-briefings.jsonl"), "utf8").split("\n", LINES)
  return lines.map((line) => {
    const { id, title, date, text } = JSON.parse(line) as {
      readonly id: string
      readonly title: string
      readonly date: string
      readonly text: string
    }
    return inputOf({ id, title, published: date, text })
  })
}

/** Of the whole analysis on one core, the best of three runs, in thousands. */
function speedOver(documents: readonly Document[]): number {
  const words = documents.reduce((sum, { text }) => sum + countWords(text), 0)
  const seconds = Array.from({ length: 3 }, () => {
    const start = performance.now()
    for (const document of documents) analyse(document)
    return (performance.now() - start) / 1000
  })
  return Math.round(words / Math.min(...seconds) / 1000) * 1000
}

/** The cues that were missed most, and the verbs that were most often wrong, in the training part. */
function printErrors(answers: readonly Answered[]): void {
  const missed = new Map<string, number>()
  for (const { gold, found } of answers) {
    const cues = found.flatMap(({ cue }) => cue)
    for (const { cue } of gold.attributions) {
      const hit = cue.some(([start, end]) => cues.some((own) => own.start < end && start < own.end))
      const words = cue.map(([start, end]) => gold.text.slice(start, end).toLowerCase()).join(" ")
      if (!hit) missed.set(words, (missed.get(words) ?? 0) + 1)
    }
  }
  const rows = [...missed].sort((a, b) => b[1] - a[1]).slice(0, 60)
  process.stdout.write(
    `cues missed most: ${rows.map(([words, count]) => `${words || "(none)"} ${count}`).join(", ")}\n`,
  )
}
