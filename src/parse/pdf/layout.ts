/** Pages to one text: regions in reading order, paragraphs that go on over columns and pages, and what stands beside them. */
import type { Block, BlockKind, Warning } from "../../model.ts"
import { normalise } from "../../text/normalise.ts"
import { regionsOf } from "./columns.ts"
import { partedPages, type Apart } from "./heads.ts"
import { joinedTo, lexiconOf, type Lexicon } from "./hyphens.ts"
import { mannerOf, paragraphsOf, type Paragraph } from "./paragraphs.ts"
import { confidenceOf, MOST_UNSURE, unsureIn } from "./unsure.ts"
import { boxRound, type Page, type Run } from "./run.ts"

/** Words that become a block, with the runs that they come from. */
export interface Piece {
  readonly kind: BlockKind
  readonly words: string
  /** From 1. */
  readonly page: number
  /** Those of it that stand together on that page. */
  readonly runs: readonly Run[]
  /** The number that the page gives to its first line; null where it gives none. */
  readonly line: number | null
  /** All of its runs, wherever they stand. */
  readonly all: readonly Run[]
}

/** The pieces of a document, in the order in which they are read. */
export function piecesOf(pages: readonly Page[]): readonly Piece[] {
  const parted = partedPages(pages)
  const regions = parted.map(({ body }) => regionsOf(body))
  const manner = mannerOf(regions.flat())
  const lexicon = lexiconOf(innerWords(regions.flat(2).map(({ words }) => words)))
  const out: Draft[] = []
  for (const [index, { heads, feet }] of parted.entries()) {
    const page = index + 1
    const columns = (regions[index] ?? []).map((lines) => paragraphsOf(lines, manner))
    const body = joined(columns.map((some) => some.filter(({ kind }) => kind !== "footnote")))
    const notes = columns.flat().filter(({ kind }) => kind === "footnote")
    const [first] = body
    const open = openIn(out)
    const goesOn = first !== undefined && open !== null && isContinued(open.paragraph, first)
    if (goesOn) open.paragraph = joinedParagraphs(open.paragraph, first)
    out.push(...heads.map((apart) => draftOf(apart, page)))
    out.push(
      ...(goesOn ? body.slice(1) : body).map((paragraph) => ({
        paragraph,
        kind: paragraph.kind,
        page,
        runs: paragraph.runs,
      })),
    )
    out.push(...notes.map((paragraph) => ({ paragraph, kind: paragraph.kind, page, runs: paragraph.runs })))
    out.push(...feet.map((apart) => draftOf(apart, page)))
  }
  return out
    .map((draft) => pieceOf(draft, { lexicon, numbers: parted[draft.page - 1]?.numbers ?? [] }))
    .filter(({ words }) => words !== "")
}

/** A piece whose paragraph may still go on. */
interface Draft {
  paragraph: Pick<Paragraph, "kind" | "lines" | "size" | "isFull" | "all">
  readonly kind: BlockKind
  readonly page: number
  readonly runs: readonly Run[]
}

function draftOf({ kind, line }: Apart, page: number): Draft {
  return {
    paragraph: { kind: "table", lines: [line.words], size: line.size, isFull: false, all: line.runs },
    kind,
    page,
    runs: line.runs,
  }
}

/** The last piece of running text, which may go on over what stands apart from it; null where it does not. */
function openIn(drafts: readonly Draft[]): Draft | null {
  const last = drafts.findLast(({ kind }) => kind !== "header" && kind !== "other" && kind !== "footnote")
  return last?.kind === "paragraph" ? last : null
}

/** The words within lines, without the last of each, which may be half a word, and the first, which may be the other half. */
function* innerWords(lines: readonly string[]): Generator<string> {
  for (const [index, line] of lines.entries()) {
    const from = /[-‐\u00AD]$/u.test(lines[index - 1] ?? "") ? line.indexOf(" ") + 1 || line.length : 0
    const to = /[-‐\u00AD]$/u.test(line) ? line.lastIndexOf(" ") : line.length
    if (to > from) yield line.slice(from, to)
  }
}

/** The paragraphs of a page's columns; one that a column's end parts is whole. */
function joined(columns: readonly (readonly Paragraph[])[]): readonly Paragraph[] {
  const out: Paragraph[] = []
  for (const [first, ...rest] of columns) {
    const last = out.at(-1)
    if (last && first && isContinued(last, first)) out[out.length - 1] = joinedParagraphs(last, first)
    else if (first) out.push(first)
    out.push(...rest)
  }
  return out
}

/** The place of the whole is that of its first part. */
function joinedParagraphs<Some extends Draft["paragraph"]>(a: Some, b: Draft["paragraph"]): Some {
  return { ...a, lines: [...a.lines, ...b.lines], all: [...a.all, ...b.all], isFull: b.isFull }
}

/** Whether a paragraph goes on in another one, which stands in the next column or on the next page. */
function isContinued(a: Draft["paragraph"], b: Draft["paragraph"]): boolean {
  if (a.kind !== "paragraph" || b.kind !== "paragraph" || Math.abs(a.size - b.size) > a.size * 0.06) return false
  const end = a.lines.at(-1) ?? ""
  const start = b.lines[0] ?? ""
  if (/[\p{L}][-‐\u00AD]$/u.test(end)) return /^[\p{L}\p{N}]/u.test(start)
  if (/[.!?:…]["”’)\]⁰¹²³⁴-⁹]*$/u.test(end)) return false
  return /^[\p{Ll}]/u.test(start) || (a.isFull && /[\p{L}\p{N},;”’]$/u.test(end))
}

interface Beside {
  readonly lexicon: Lexicon
  /** Those of the lines of its page. */
  readonly numbers: readonly Run[]
}

function pieceOf({ paragraph, kind, page, runs }: Draft, { lexicon, numbers }: Beside): Piece {
  const [first] = runs
  const number = first && numbers.find(({ base }) => Math.abs(base - first.base) < first.size / 2)
  const words = paragraph.lines.reduce((before, line) => joinedTo(before, line, lexicon), "")
  return {
    kind,
    words: normalise(words).replace(/\s+/g, " ").trim(),
    page,
    runs,
    line: number ? Number(number.words) : null,
    all: paragraph.all,
  }
}

/** One text of pieces, its blocks, and the words of it that recognition is not sure of. */
export interface LaidOut {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly unsure: readonly Warning[]
}

export function laidOut(pieces: readonly Piece[]): LaidOut {
  let text = ""
  const blocks: Block[] = []
  const unsure: Warning[] = []
  for (const { kind, words, page, runs, line, all } of pieces) {
    if (text !== "") text += "\n\n"
    const at = { start: text.length, end: text.length + words.length }
    const box = boxRound(runs)
    blocks.push({
      kind,
      ...at,
      speaker: null,
      repeats: null,
      page,
      line,
      box,
      time: null,
      confidence: confidenceOf(all),
    })
    unsure.push(...unsureIn(words, all, { start: at.start, page }))
    text += words
  }
  return { text, blocks, unsure: unsure.slice(0, MOST_UNSURE) }
}
