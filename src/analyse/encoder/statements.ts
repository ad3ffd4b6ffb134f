/**
 * Statements from spans: each content goes to a cue, each cue takes a source, and what is sure of each of
 * them makes one confidence. As `training/decode.py`, and `apply` in `training/calibrate.py`.
 */
import type { EncoderTables } from "../../model.ts"
import { QUOTES } from "./features.ts"
import { contentRow, linkScore, readyCues, sourceRow, type Cues, type LinkRow } from "./links.ts"
import { firstPiece } from "./pieces.ts"
import type { Decoding, WordSpan } from "./spans.ts"
import type { WordScores } from "./windows.ts"

/** The least score (a logit) at which a cue takes a source. */
const SOURCE_LEAST = -0.7
/** The same for a source that no cue has taken and a cue that has none. */
const LOOSE_SOURCE_LEAST = -2
/** The least log probability at which a cue without content takes one from a cue with several. */
const TAKE_LEAST = -4
/** How sure a statement is that lacks its content or its cue, against one that has both. */
const HALVED = 0.1

/** A statement in words. */
export interface WordStatement {
  readonly source: readonly WordSpan[]
  readonly cue: readonly WordSpan[]
  readonly content: readonly WordSpan[]
  /** A probability as the scores have it, before calibration. */
  readonly raw: number
}

/** One statement a cue, in the order of their cues; then contents for which no cue is near, each alone. */
export function statementsOf(
  spans: readonly WordSpan[],
  scores: WordScores,
  tables: EncoderTables,
): readonly WordStatement[] {
  const [sources, cues, contents] = ["source", "cue", "content"].map((kind) =>
    spans.filter((span) => span.kind === kind),
  )
  const among = readyCues(cues ?? [], scores, tables)
  const contentLinks = linksOf(contents ?? [], among, contentRow)
  const sourceLinks = linksOf(sources ?? [], among, sourceRow)
  const contentsOf = Map.groupBy(contentLinks.spans.keys(), cueOfContent(contentLinks))
  const sourceOf = sourceOfCue(sourceLinks)
  const alone = (contentsOf.get(NONE) ?? []).flatMap((content) => contents?.[content] ?? [])
  return [
    ...among.cues.map((cue, number) =>
      joined(cue, {
        contents: linked(contentLinks, contentsOf.get(number) ?? [], number),
        sources: linked(sourceLinks, [sourceOf[number] ?? NONE], number),
      }),
    ),
    ...alone.map((content) => ({ source: [], cue: [], content: [content], raw: HALVED * content.sure })),
  ]
}

/** Stands for no cue and for no source. */
const NONE = -1

/** Spans of one role with their scores. */
interface Links {
  readonly spans: readonly WordSpan[]
  readonly rows: readonly LinkRow[]
  /** By cue, the spans that it is near to, by number. */
  readonly nearTo: readonly (readonly number[])[]
}

function linksOf(spans: readonly WordSpan[], among: Cues, rowOf: (span: WordSpan, among: Cues) => LinkRow): Links {
  const rows = spans.map((span) => rowOf(span, among))
  const nearTo: number[][] = among.cues.map(() => [])
  rows.forEach(({ from, scores }, span) => {
    scores.forEach((score, at) => {
      if (score > -Infinity) nearTo[from + at]?.push(span)
    })
  })
  return { spans, rows, nearTo }
}

/** A span with its score against one cue. */
interface Linked {
  readonly span: WordSpan
  readonly score: number
}

function linked({ spans, rows }: Links, numbers: readonly number[], cue: number): readonly Linked[] {
  return numbers.flatMap((number) => {
    const span = spans[number]
    return span ? { span, score: linkScore(rows[number], cue) } : []
  })
}

function joined(
  cue: WordSpan,
  { contents, sources }: { readonly contents: readonly Linked[]; readonly sources: readonly Linked[] },
): WordStatement {
  const content = contents.reduce((product, { span, score }) => product * span.sure * Math.exp(score), 1)
  const source = sources.reduce((product, { span, score }) => (product * span.sure) / (1 + Math.exp(-score)), 1)
  return {
    source: sources.map(({ span }) => span),
    cue: [cue],
    content: contents.map(({ span }) => span),
    raw: cue.sure * (contents.length > 0 ? content : HALVED) * source,
  }
}

/** For each content its best cue; a cue that is left without may take one from a cue with several. */
function cueOfContent({ rows, nearTo }: Links): (content: number) => number {
  const chosen = rows.map(({ from, scores }) => {
    const best = bestOf(scores.keys(), (at) => scores[at] ?? -Infinity)
    return best === NONE ? NONE : from + best
  })
  const held = nearTo.map(() => 0)
  const count = (cue: number, change: number): number => (held[cue] = (held[cue] ?? 0) + change)
  for (const cue of chosen) if (cue !== NONE) count(cue, 1)
  nearTo.forEach((contents, cue) => {
    if (count(cue, 0) > 0) return
    const mine = (content: number): number => linkScore(rows[content], cue)
    const spare = contents.filter((content) => count(chosen[content] ?? NONE, 0) > 1 && mine(content) >= TAKE_LEAST)
    const taken = bestOf(spare, (content) => mine(content) - linkScore(rows[content], chosen[content] ?? NONE))
    if (taken === NONE) return
    count(chosen[taken] ?? NONE, -1)
    count(cue, 1)
    chosen[taken] = cue
  })
  return (content) => chosen[content] ?? NONE
}

/** By cue, its source. A source may serve several cues; one that serves none goes to a near cue without. */
function sourceOfCue({ rows, nearTo }: Links): readonly number[] {
  const chosen = nearTo.map((sources, cue) => {
    const best = bestOf(sources, (source) => linkScore(rows[source], cue))
    return linkScore(rows[best], cue) >= SOURCE_LEAST ? best : NONE
  })
  const serving = new Set(chosen)
  rows.forEach((row, source) => {
    if (serving.has(source)) return
    const open = Array.from(row.scores.keys(), (at) => row.from + at).filter(
      (cue) => chosen[cue] === NONE && linkScore(row, cue) >= LOOSE_SOURCE_LEAST,
    )
    const best = bestOf(open, (cue) => linkScore(row, cue))
    if (best !== NONE) chosen[best] = source
  })
  return chosen
}

/** The first of those with the highest score; NONE where no score is above -Infinity. */
function bestOf(numbers: Iterable<number>, scoreOf: (number: number) => number): number {
  let best = NONE
  let top = -Infinity
  for (const number of numbers) {
    const score = scoreOf(number)
    if (score <= top) continue
    best = number
    top = score
  }
  return best
}

/** How far from 0 and from 1 a raw probability is kept. */
const FLOOR = 1e-4

/** The chance that a statement is right, 0..1 and two decimals: by one curve for contents with quotation marks, one for others. */
export function confidenceOf({ content, raw }: WordStatement, { pieces, tables }: Decoding): number {
  const quoted = content.some(({ first, last }) => {
    const marks = pieces.quote.subarray(firstPiece(pieces, first), firstPiece(pieces, last + 1))
    return marks.includes(QUOTES.mark)
  })
  const [slope, shift] = tables.calibration[quoted ? "quoted" : "plain"]
  const kept = Math.min(1 - FLOOR, Math.max(FLOOR, raw))
  return twoDecimals(1 / (1 + Math.exp(-(slope * Math.log(kept / (1 - kept)) + shift))))
}

/** 0..1, to two decimals. */
export function twoDecimals(chance: number): number {
  return Math.round(100 * chance) / 100
}
