/**
 * Blocks of a plain text: paragraphs, and what their place and look says of them: headline,
 * standfirst, byline, date line, caption, credit, list items, turns of a transcript.
 */
import type { Block, BlockKind, Span } from "../model.ts"
import { block } from "../text/block.ts"
import { labelAt, turnLabels } from "../text/labels.ts"
import { span, trimmed } from "../text/span.ts"
import { isByline, isDateLine } from "./byline.ts"
import { chunksOf, isHeaderLine, isItem, splitItems } from "./chunks.ts"

/** Cuts a text into blocks that cover all but its white space; `title` tells the headline where it is known. */
export function blocksOf(text: string, title: string | null = null): readonly Block[] {
  const chunks = chunksOf(text)
  const front = { ...frontOf(text, chunks, title), ...headersOf(text, chunks) }
  const labels = turnLabels(text, chunks)
  const isTurn = (chunk: Span): boolean => speaksAt(text, chunk, labels)
  return toldApart(
    text,
    chunks.map((chunk, index) => block(isTurn(chunk) ? "paragraph" : (front[index] ?? "paragraph"), chunk)),
  )
}

/** Paragraphs told apart by their words: turns, captions, credits, list items and stage directions among them. */
export function toldApart(text: string, blocks: readonly Block[]): readonly Block[] {
  const labels = turnLabels(
    text,
    blocks.filter(({ kind }) => kind === "paragraph"),
  )
  let inTurn = false
  return blocks.flatMap((one) => {
    const kind = one.kind === "paragraph" ? kindOf(text, one, { labels, inTurn }) : one.kind
    inTurn = kind === "turn" || (inTurn && kind === "other")
    if (kind === one.kind && kind !== "paragraph") return [one]
    return parted(text, { start: one.start, end: one.end }, kind).map(([part, at], index) => ({
      ...one,
      ...at,
      kind: part,
      line: index === 0 ? one.line : null,
    }))
  })
}

/** The lines of a header, known by their label, and what stands between the title and the last of them. */
function headersOf(text: string, chunks: readonly Span[]): Readonly<Record<number, BlockKind>> {
  const first = chunks.slice(0, 24)
  const labelled = first.map((chunk) => isHeaderLine(text, chunk))
  const from = labelled.indexOf(true)
  if (from < 0 || from > 5) return {}
  let until = from
  while (labelled[until] && text.slice(first[until]?.end, first[until + 1]?.start) === "\n") until++
  return until - from < 2
    ? {}
    : Object.fromEntries(range(Math.min(1, from), until + 1).map((index) => [index, "header" as const]))
}

/** "Photo: Karl Munt", "Photograph by Karl Munt/Courier", "AP Photo/Karl Munt"; "Photos of the mayor …" is none. */
const CREDIT_WORDS = String.raw`(?:(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|PICTURE|[Ii]mage|IMAGE|[Cc]redit|CREDIT)s?(?: by)?(?: ?[:©] ?\S| (?:courtesy of |(?<=by ))\p{Lu})|(?:\p{Lu}\p{L}* )?Photos?/\p{Lu})[^()\n]{1,88}`
const CREDIT = new RegExp(String.raw`^(?:${CREDIT_WORDS}|\(${CREDIT_WORDS}\))$`, "u")
const CREDIT_AT_END = new RegExp(String.raw`\s\(${CREDIT_WORDS}\)$|(?<=[.!?]["”’]?)\s${CREDIT_WORDS}$`, "u")
/** The longest caption, in units: anything longer is a paragraph that ends in brackets. */
const LONGEST_CAPTION = 500

const LONGEST_HEADLINE = 180
const LONGEST_STANDFIRST = 300

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
  const bylineAt = range(next, until).find((index) => isByline(words(index)) || isDateLine(words(index)))
  if (next > 0 && bylineAt === next + 1 && words(next).length <= LONGEST_STANDFIRST) kinds[next] = "standfirst"
  for (const index of range(next, until)) {
    if (isByline(words(index))) kinds[index] = "byline"
    else if (isDateLine(words(index))) kinds[index] = "dateline"
  }
  return kinds
}

function range(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
}

/** A first line that is the known title, or a short one that no full stop ends and no label opens. */
function looksLikeHeadline(words: string, title: string | null): boolean {
  if (title !== null && plain(title) !== "" && plain(words) === plain(title)) return true
  const first = labelAt(words, span(0, words.length))
  const isLine = words !== "" && words.length <= LONGEST_HEADLINE && !/\n(?!\p{Ll})/u.test(words)
  return (
    isLine &&
    !isByline(words) &&
    !isDateLine(words) &&
    !isItem(words, span(0, words.length)) &&
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

/** Whether a stretch begins with one of the labels. */
function speaksAt(text: string, at: Span, labels: ReadonlySet<string>): boolean {
  const label = labelAt(text, at)
  return label !== null && labels.has(text.slice(label.start, label.end))
}

function kindOf(
  text: string,
  chunk: Span,
  { labels, inTurn }: { readonly labels: ReadonlySet<string>; readonly inTurn: boolean },
): BlockKind {
  const words = text.slice(chunk.start, chunk.end)
  if (speaksAt(text, chunk, labels)) return "turn"
  if (/^[([][^()[\]\n]{1,80}[)\]]\.?$/.test(words)) return CREDIT.test(words) ? "credit" : "other"
  if (CREDIT.test(words)) return "credit"
  if (words.length <= LONGEST_CAPTION && CREDIT_AT_END.test(words)) return "caption"
  if (/^#{1,6} \S/.test(words)) return "heading"
  if (inTurn) return "turn"
  return isItem(text, chunk) ? "list-item" : "paragraph"
}

/** A caption with its credit in brackets is two blocks, and each entry of a list is one. */
function parted(text: string, chunk: Span, kind: BlockKind): readonly (readonly [BlockKind, Span])[] {
  if (kind === "paragraph" || kind === "list-item") {
    return splitItems(text, chunk).map((part) => [isItem(text, part) ? "list-item" : "paragraph", part])
  }
  const credit = kind === "caption" ? CREDIT_AT_END.exec(text.slice(chunk.start, chunk.end)) : null
  if (!credit) return [[kind, chunk]]
  const cut = chunk.start + credit.index
  return [
    ["caption", trimmed(text, span(chunk.start, cut))],
    ["credit", trimmed(text, span(cut, chunk.end))],
  ]
}
