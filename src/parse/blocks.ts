/**
 * Blocks of a plain text: paragraphs, and what their place and look says of them: headline,
 * standfirst, byline, date line, caption, credit, list items, turns of a transcript.
 */
import type { Block, BlockKind, Span } from "../model.ts"
import { span, trimmed } from "../text/span.ts"

/** Cuts a text into blocks that cover all but its white space; `title` tells the headline where it is known. */
export function blocksOf(text: string, title: string | null = null): readonly Block[] {
  const chunks = splitHeaders(text, chunksOf(text))
  const labels = turnLabels(text, chunks)
  const front = { ...frontOf(text, chunks, title), ...headersOf(text, chunks) }
  const blocks: Block[] = []
  let inTurn = false
  chunks.forEach((chunk, index) => {
    const own = kindOf(text, chunk, { labels, inTurn })
    const kind = own === "turn" ? own : (front[index] ?? own)
    inTurn = kind === "turn" || (inTurn && kind === "other")
    for (const [part, at] of split(text, chunk, kind)) blocks.push(block(part, at))
  })
  return blocks
}

/** A block of which nothing but its kind and place is known. */
export function block(kind: BlockKind, at: Span): Block {
  return { kind, start: at.start, end: at.end, speaker: null, repeats: null, page: null, box: null, time: null }
}

/** From this mean length on, a text without blank lines is one paragraph a line and not hard-wrapped. */
const LONG_LINE = 120

/** Paragraphs: what stands between blank lines; a line each where the text has hardly any blank ones. */
function chunksOf(text: string): readonly Span[] {
  const lines = spansBetween(text, /\n/g)
  const byBlank = spansBetween(text, /\n[^\S\n]*(?:\n[^\S\n]*)+/g)
  const perChunk = lines.length / Math.max(1, byBlank.length)
  const mean = lines.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, lines.length)
  const aParagraphALine = perChunk >= 3 && mean >= LONG_LINE
  return (aParagraphALine ? lines : byBlank).flatMap((chunk) => splitTurns(text, chunk))
}

function spansBetween(text: string, separator: RegExp): readonly Span[] {
  const out: Span[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    out.push(span(from, match.index))
    from = match.index + match[0].length
  }
  out.push(span(from, text.length))
  return out.map((part) => trimmed(text, part)).filter((part) => part.end > part.start)
}

/** "MR. EARNEST:", "Q", "REYD:", "The President (spoke in French):" at the head of a turn. */
const LABEL =
  /^(?:Q(?:[.:]|\s{1,3}(?=\p{Lu}))|A[.:](?=\s)|\p{Lu}[\p{Lu}\p{N} .'’-]{1,40}(?: ?\([^()\n]{1,40}\))?:|(?:\p{Lu}[\p{L}.'’-]*)(?: (?:of|the|de|van|von|\p{Lu}[\p{L}.'’-]*)){0,5}(?: ?\([^()\n]{1,40}\))?:)/u

/** The label with which a stretch begins, without colon and brackets; null where there is none. */
export function labelAt(text: string, at: Span): Span | null {
  const match = LABEL.exec(text.slice(at.start, Math.min(at.end, at.start + 120)))
  if (!match) return null
  const name = match[0].replace(/\s*(?:\([^()]*\))?\s*[:.]?\s*$/u, "")
  return name === "" ? null : span(at.start, at.start + name.length)
}

/** Turns that follow each other line by line, without a blank line, are blocks of their own. */
function splitTurns(text: string, chunk: Span): readonly Span[] {
  const lines = [...text.slice(chunk.start, chunk.end).matchAll(/[^\n]+/g)].map((line) =>
    span(chunk.start + line.index, chunk.start + line.index + line[0].length),
  )
  const starts = lines.filter((line) => labelAt(text, line) !== null)
  if (starts.length < 2 || starts[0]?.start !== chunk.start || isHeader(text, lines)) return [chunk]
  return starts.map((start, index) => trimmed(text, span(start.start, starts[index + 1]?.start ?? chunk.end)))
}

/** "Date: 29 December 2016", "Present: …": a line of a header. */
const HEADER_LINE = /^\p{Lu}[\p{L} ]{1,24}: \S/u
/** How many chunks a header may take up at the head of a text. */
const HEADER_CHUNKS = 3

function linesOf(text: string, chunk: Span): readonly Span[] {
  return spansBetween(text.slice(chunk.start, chunk.end), /\n/g).map(({ start, end }) =>
    span(chunk.start + start, chunk.start + end),
  )
}

function isHeader(text: string, lines: readonly Span[]): boolean {
  const labels = lines.flatMap((line) => HEADER_LINE.exec(text.slice(line.start, line.end))?.[0].slice(0, -1) ?? [])
  return lines.length >= 3 && labels.length * 5 >= lines.length * 3 && new Set(labels).size === labels.length
}

/** A header at the head of a text, and a title over several short lines, are a block a line. */
function splitHeaders(text: string, chunks: readonly Span[]): readonly Span[] {
  return chunks.flatMap((chunk, index) => {
    if (index >= HEADER_CHUNKS) return [chunk]
    const lines = linesOf(text, chunk)
    const title = index === 0 && lines.length > 1 && lines.length < 5 && lines.every((line) => isTitleLine(text, line))
    return title || isHeader(text, lines) ? lines : [chunk]
  })
}

function isTitleLine(text: string, { start, end }: Span): boolean {
  return end - start < 90 && !/[.!?:;,]["”’)]*$/.test(text.slice(start, end))
}

/** The lines of a header, known by their label, and what stands between the title and the last of them. */
function headersOf(text: string, chunks: readonly Span[]): Readonly<Record<number, BlockKind>> {
  const first = chunks.slice(0, 24)
  const labelled = first.map(
    ({ start, end }) => HEADER_LINE.test(text.slice(start, end)) && !text.slice(start, end).includes("\n"),
  )
  const from = labelled.indexOf(true)
  if (from < 0 || from > 5) return {}
  let until = from
  while (labelled[until] && text.slice(first[until]?.end, first[until + 1]?.start) === "\n") until++
  return until - from < 2 ? {} : Object.fromEntries(range(1, until + 1).map((index) => [index, "header" as const]))
}

/** The labels that make a transcript: at least three turns, and a label that comes again or is all capitals. */
function turnLabels(text: string, chunks: readonly Span[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const chunk of chunks) {
    const label = labelAt(text, chunk)
    if (!label) continue
    const name = text.slice(label.start, label.end)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const turns = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (turns < 3 || turns * 5 < chunks.length) return new Set()
  const speaks = ([name, count]: readonly [string, number]): boolean => count > 1 || /^[^\p{Ll}]+$/u.test(name)
  return new Set([...counts].filter(speaks).map(([name]) => name))
}

const DATE_LINE =
  /^(?:(?:Published|Updated|Posted|First published)[: ]+)?(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)(?:[ ,]+(?:at )?\d{1,2}[:.]\d\d[^\n]{0,12})?$/iu
const BYLINE = /^(?:by|from) \p{Lu}[^\n.!?]{2,90}$/iu
const CREDIT = /^\(?(?:photo(?:graph)?|picture|image|credit)s?(?: by)?[: ] ?[^\n]{2,90}$/iu
const CREDIT_AT_END = /\s*\((?:photo(?:graph)?|picture|image|credit)s?(?: by)?[: ][^()]{2,90}\)$/iu

/** Whether words are a date, with "Published" or a time of day at most beside it. */
export function isDateLine(words: string): boolean {
  return DATE_LINE.test(words)
}

/** The kinds of the first chunks, until the running text begins. */
function frontOf(text: string, chunks: readonly Span[], title: string | null): Readonly<Record<number, BlockKind>> {
  const kinds: Record<number, BlockKind> = {}
  const words = (index: number): string => {
    const chunk = chunks[index]
    return chunk ? text.slice(chunk.start, chunk.end) : ""
  }
  let next = 0
  if (looksLikeHeadline(words(0), title) && (chunks.length > 1 || title !== null)) kinds[next++] = "headline"
  const until = Math.min(chunks.length, next + 5)
  const bylineAt = range(next, until).find((index) => BYLINE.test(words(index)) || isDateLine(words(index)))
  if (next > 0 && bylineAt === next + 1 && isLine(words(next), 300)) kinds[next] = "standfirst"
  for (const index of range(next, until)) {
    if (BYLINE.test(words(index))) kinds[index] = "byline"
    else if (isDateLine(words(index))) kinds[index] = "dateline"
  }
  return kinds
}

function range(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
}

function isLine(words: string, most: number): boolean {
  return words !== "" && words.length <= most && !words.includes("\n")
}

/** A first line that is the known title, or a short one that no full stop ends and no label opens. */
function looksLikeHeadline(words: string, title: string | null): boolean {
  if (title !== null && plain(title) !== "" && plain(words) === plain(title)) return true
  const first = labelAt(words, span(0, words.length))
  return (
    isLine(words, 180) &&
    !/[.:,;…]["”’)]*$/.test(words) &&
    first?.end !== words.length - 1 &&
    !/^\(|^["“][^"”]*["”]$/.test(words)
  )
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

function kindOf(
  text: string,
  chunk: Span,
  { labels, inTurn }: { readonly labels: ReadonlySet<string>; readonly inTurn: boolean },
): BlockKind {
  const words = text.slice(chunk.start, chunk.end)
  const label = labelAt(text, chunk)
  if (label && labels.has(text.slice(label.start, label.end))) return "turn"
  if (/^[([][^()[\]\n]{1,80}[)\]]\.?$/.test(words)) return CREDIT.test(words) ? "credit" : "other"
  if (CREDIT.test(words)) return "credit"
  if (CREDIT_AT_END.test(words) && words.length < 500) return "caption"
  if (/^(?:[-*•–] |\d{1,2}[.)] )\S/.test(words)) return "list-item"
  if (/^#{1,6} \S/.test(words)) return "heading"
  if (inTurn) return "turn"
  return "paragraph"
}

/** A caption with its credit in brackets is two blocks. */
function split(text: string, chunk: Span, kind: BlockKind): readonly (readonly [BlockKind, Span])[] {
  if (kind !== "caption") return [[kind, chunk]]
  const words = text.slice(chunk.start, chunk.end)
  const credit = CREDIT_AT_END.exec(words)
  if (!credit || credit.index === 0) return [["credit", chunk]]
  const cut = chunk.start + credit.index
  return [
    ["caption", span(chunk.start, cut)],
    ["credit", trimmed(text, span(cut, chunk.end))],
  ]
}
