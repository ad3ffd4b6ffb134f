/** PolNeAR's documents, and how found statements are scored against them. */
import { join } from "node:path"
import type { Document, Span } from "../src/model.ts"
import { blocksOf } from "../src/parse/blocks.ts"
import { readJsonl } from "./data.ts"
import type { Parts } from "./errors.ts"
import { score } from "./report.ts"

/** Spans as the corpora write them. */
export type Pairs = readonly (readonly [number, number])[]

/** An article with its attributions. */
export interface GoldDocument {
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly text: string
  readonly attributions: readonly { readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs }[]
}

/** An article with what was found in it. */
export interface Answered {
  readonly gold: GoldDocument
  readonly found: readonly Parts[]
}

/** The articles of a part, "dev" or "train". */
export function polnear(data: string, part: "dev" | "train"): readonly GoldDocument[] {
  return readJsonl(join(data, `polnear/${part}.jsonl`)) as readonly GoldDocument[]
}

/** The document that an article is. Its text is as the corpus has it, since its offsets count in it. */
export function documentOf({ id, title, date, text }: Omit<GoldDocument, "attributions">): Document {
  return {
    id,
    name: id,
    parent: null,
    url: null,
    title,
    outlet: null,
    authors: [],
    published: date,
    publishedFrom: date === null ? [] : [{ value: date, how: "the corpus", span: null, used: true }],
    language: null,
    format: "jsonl",
    text,
    blocks: blocksOf(text, title),
  }
}

/** Pairs as spans. */
export function spansOf(pairs: Pairs): readonly Span[] {
  return pairs.map(([start, end]) => ({ start, end }))
}

function pairsOf(spans: readonly Span[]): Pairs {
  return spans.map(({ start, end }) => [start, end])
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

/** What the scorer says of found statements, as shares of one. */
export function scored(data: string, answers: readonly Answered[]): Printed {
  const printed = score({
    data,
    scorer: "score-statements.mjs",
    gold: answers.map(({ gold }) => gold),
    predicted: answers.map(({ gold, found }) => ({
      id: gold.id,
      attributions: found.map(({ source, cue, content }) => ({
        source: pairsOf(source),
        cue: pairsOf(cue),
        content: pairsOf(content),
      })),
    })),
    flags: ["--json"],
  })
  return JSON.parse(printed) as Printed
}

/** The figures of a part, in per cent. */
export function figuresOf(data: string, answers: readonly Answered[]): Readonly<Record<string, number>> {
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

/** A share of one in per cent, to one decimal. */
export function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
