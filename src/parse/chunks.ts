/** Chunks: the stretches of a plain text that may be one block, told by its lines alone. */
import type { Span } from "../model.ts"
import { labelAt } from "../text/labels.ts"
import { span, trimmed } from "../text/span.ts"
import { authorsOf, isByline, isDateLine } from "./byline.ts"

/** Cuts a text into stretches that hold all of it but white space; each is a block, unless its kind parts it further. */
export function chunksOf(text: string): readonly Span[] {
  return splitFront(text, paragraphsOf(text))
}

/** The lines of a stretch that have anything in them, without white space at their rims. */
export function linesOf(text: string, chunk: Span): readonly Span[] {
  return spansBetween(text.slice(chunk.start, chunk.end), /\n/g).map(({ start, end }) =>
    span(chunk.start + start, chunk.start + end),
  )
}

/** A stretch cut before some of its lines; the very same one where it is cut nowhere but at its start. */
export function cutBefore(text: string, chunk: Span, starts: readonly number[]): readonly Span[] {
  const cuts = [...new Set([chunk.start, ...starts])].sort((a, b) => a - b)
  if (cuts.length === 1) return [chunk]
  return cuts.map((start, index) => trimmed(text, span(start, cuts[index + 1] ?? chunk.end)))
}

/** From this mean length on, a text without blank lines is one paragraph a line and not hard-wrapped. */
const LONG_LINE = 120
/** From so many lines a paragraph on, its lines may be paragraphs of their own. */
const MANY_LINES = 3

/** Paragraphs: what stands between blank lines; a line each where the text has hardly any blank ones. */
function paragraphsOf(text: string): readonly Span[] {
  const byBlank = spansBetween(text, /\n[^\S\n]*(?:\n[^\S\n]*)+/g)
  const lines = spansBetween(text, /\n/g)
  const isByLine = lines.length >= byBlank.length * MANY_LINES && areParagraphs(text, lines)
  return (isByLine ? lines : byBlank).flatMap((chunk, index) => {
    const isHead = index < FRONT_CHUNKS && isHeaderLine(text, chunk) && isHeader(text, linesOf(text, chunk))
    return isHead ? [chunk] : splitTurns(text, chunk)
  })
}

/** Whether lines are long, or most of them are whole by themselves and hardly any goes on in the next one. */
function areParagraphs(text: string, lines: readonly Span[]): boolean {
  const mean = lines.reduce((sum, { start, end }) => sum + end - start, 0) / lines.length
  const whole = lines.filter((line, index) => index === 0 || isWhole(text, line))
  const goOn = lines.filter(({ start }) => /\p{Ll}/u.test(text.charAt(start)))
  return mean >= LONG_LINE || (whole.length * 5 >= lines.length * 3 && goOn.length * 10 <= lines.length)
}

/** Whether a line ends as a sentence does, or is one of those that need not. */
function isWhole(text: string, line: Span): boolean {
  if (/[.!?:…]["”’)\]]?$/.test(text.slice(Math.max(line.start, line.end - 2), line.end)) || isItem(text, line))
    return true
  const words = line.end - line.start < LONG_LINE ? text.slice(line.start, line.end) : ""
  return isByline(words) || isDateLine(words)
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

/** Turns that follow each other line by line, without a blank line, are blocks of their own. */
function splitTurns(text: string, chunk: Span): readonly Span[] {
  const lines = linesOf(text, chunk)
  const starts = lines.filter((line) => labelAt(text, line) !== null).map(({ start }) => start)
  if (starts.length < 2 || starts[0] !== chunk.start) return [chunk]
  return cutBefore(text, chunk, starts)
}

/** "Date: 29 December 2016", "Present: …": a line of a header. */
const HEADER_LINE = /^\p{Lu}[\p{L} ]{1,24}: \S/u

/** Whether a stretch is a line of a header, known by its label, with what it goes on in. */
export function isHeaderLine(text: string, { start, end }: Span): boolean {
  return HEADER_LINE.test(text.slice(start, end))
}

/** How many lines of a title may stand over a header without a blank one. */
const TITLE_LINES = 3

/** Lines of which most have labels, each another: a header, and no dialogue. A title may stand over it. */
function isHeader(text: string, lines: readonly Span[]): boolean {
  const first = lines.findIndex((line) => isHeaderLine(text, line))
  if (first < 0 || first > TITLE_LINES) return false
  const header = lines.slice(first)
  const labels = header.flatMap((line) => HEADER_LINE.exec(text.slice(line.start, line.end))?.[0] ?? [])
  const isLong = header.length >= 3 && labels.length * 5 >= header.length * 3
  return isLong && new Set(labels.map((label) => label.slice(0, -1))).size === labels.length
}

/** How many chunks the front of a text may take up. */
const FRONT_CHUNKS = 6
/** How many lines a chunk of the front has at most. */
const FRONT_LINES = 8

/** At the head of a text, lines that belong together by their place alone are stretches of their own. */
function splitFront(text: string, chunks: readonly Span[]): readonly Span[] {
  return chunks.flatMap((chunk, index) => {
    if (index >= FRONT_CHUNKS) return [chunk]
    const lines = linesOf(text, chunk)
    if (lines.length < 2) return [chunk]
    if (isHeader(text, lines)) return cutBefore(text, chunk, headerStarts(text, lines))
    return cutBefore(text, chunk, frontStarts(text, lines, index === 0))
  })
}

/** Where the lines of a header begin, and those of the title above it. */
function headerStarts(text: string, lines: readonly Span[]): readonly number[] {
  const first = lines.findIndex((line) => isHeaderLine(text, line))
  return lines.filter((line, index) => index <= first || isHeaderLine(text, line)).map(({ start }) => start)
}

/** Where a byline and a date line begin and end; in the first chunk, where the title ends. */
function frontStarts(text: string, lines: readonly Span[], isFirst: boolean): readonly number[] {
  const last = lines.at(-1)
  if (!last || lines.length > FRONT_LINES) return []
  const isFront = (line: Span): boolean => {
    const words = text.slice(line.start, line.end)
    return isDateLine(words) || (isByline(words) && (line !== last || authorsOf(words).length > 0))
  }
  const isTitle = isFirst && lines.length < 5 && lines.every((line) => isTitleLine(text, line))
  const hasFront = isFront(last)
  if (!isTitle && !hasFront) return []
  const begins = (line: Span): boolean => !/\p{Ll}/u.test(text.charAt(line.start))
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if (!before) return []
    const endsTitle = isFirst && begins(line) && (isTitle || !lines.slice(1, index).some(begins))
    return endsTitle || (hasFront && (isFront(line) || isFront(before))) ? [line.start] : []
  })
}

function isTitleLine(text: string, { start, end }: Span): boolean {
  return end - start < 90 && !/[.!?:;,]["”’)]*$/.test(text.slice(start, end))
}

/** "- so", "• so", "3. so", "b) so": an entry of a list. */
const ITEM = /^(?:[-*•‣◦–] |\d{1,2}[.)] |[a-z]\) )\S/

/** Whether a stretch begins as an entry of a list does. */
export function isItem(text: string, { start }: Span): boolean {
  return ITEM.test(text.slice(start, start + 8))
}

/** The entries of a list that follow each other line by line, and what stands before the first of them. */
export function splitItems(text: string, chunk: Span): readonly Span[] {
  const items = linesOf(text, chunk).filter((line) => isItem(text, line))
  return items.length < 2
    ? [chunk]
    : cutBefore(
        text,
        chunk,
        items.map(({ start }) => start),
      )
}
