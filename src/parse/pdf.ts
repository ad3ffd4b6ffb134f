/** A PDF with text: its words in reading order, with the page and the place of each block. */
import { DeskError } from "../errors.ts"
import type { BlockKind, Warning } from "../model.ts"
import { hasWord } from "../text/words.ts"
import { toldApart } from "./blocks.ts"
import { authorsOf, isByline, isDateLine } from "./byline.ts"
import type { Parsed } from "./formats.ts"
import { laidOut, piecesOf, type Piece } from "./pdf/layout.ts"
import { openPdf, type Opened } from "./pdf/open.ts"

/**
 * Parses a PDF; throws `encrypted`, `file-damaged`, or `no-text` where no page has words in it, as a
 * scan has none. Pages that cannot be read, or that are pictures alone, are told as warnings.
 */
export async function parsePdf(bytes: Uint8Array, name: string): Promise<Parsed> {
  const opened = await openPdf(bytes, name)
  const pieces = withFront(piecesOf(opened.pages))
  if (!pieces.some(({ words }) => hasWord(words))) throw withoutText(opened, name)
  const { text, blocks } = laidOut(pieces)
  const wordsOf = (kind: BlockKind): readonly string[] =>
    pieces.filter((piece) => piece.kind === kind).map(({ words }) => words)
  return {
    id: null,
    title: wordsOf("headline")[0] ?? givenTitle(opened.title),
    outlet: null,
    authors: wordsOf("byline").flatMap(authorsOf),
    url: null,
    language: opened.language,
    publishedFrom: [],
    modified: null,
    warnings: partlyRead(opened, name),
    text,
    blocks: toldApart(text, blocks),
  }
}

/** The title that whoever made it gave it; null where it is but the name of a file. */
function givenTitle(title: string | null): string | null {
  return title === null || /\.\w{2,5}$|^(?:untitled|microsoft |slide 1|page 1)/i.test(title) ? null : title
}

/** How many pieces from its start on may be the front of a document. */
const FRONT = 8

/** Headline, byline and date line told from the first pieces: the largest heading is the headline. */
function withFront(pieces: readonly Piece[]): readonly Piece[] {
  const size = ({ runs }: Piece): number => Math.max(...runs.map((run) => run.size))
  const front = pieces.slice(0, FRONT).filter(({ page, kind }) => page === 1 && kind === "heading")
  const headline = front.reduce<Piece | null>((most, one) => (most && size(most) >= size(one) ? most : one), null)
  return pieces.map((piece, index) => {
    if (piece === headline) return { ...piece, kind: "headline" }
    if (index >= FRONT || piece.kind === "table") return piece
    if (isDateLine(piece.words)) return { ...piece, kind: "dateline" }
    return isByline(piece.words) ? { ...piece, kind: "byline" } : piece
  })
}

function withoutText({ pages, broken }: Opened, name: string): DeskError {
  if (broken.length > 0) {
    return new DeskError(
      "file-damaged",
      `${name} has ${pages.length} pages and none could be read (${broken[0]?.why ?? ""}); get it anew, or open it elsewhere and print it to a PDF.`,
    )
  }
  return new DeskError(
    "no-text",
    `${name} has pictures of pages and no words; have their words recognised and read that.`,
  )
}

/** What of it could not be read. */
function partlyRead({ pages, broken }: Opened, name: string): readonly Warning[] {
  const isBroken = new Set(broken.map(({ page }) => page))
  const bare = pages.flatMap(({ runs }, index) => (runs.length === 0 && !isBroken.has(index + 1) ? [index + 1] : []))
  const why = `could not be: ${broken[0]?.why ?? ""}`
  return [
    ...(broken.length > 0 ? [`${name} was read but for ${pagesIn([...isBroken])}, which ${why}.`] : []),
    ...(bare.length > 0 ? [`${name} has no words on ${pagesIn(bare)}.`] : []),
  ].map((message) => ({ problem: "read-in-part", message, start: null, end: null }))
}

/** "page 4", "pages 2, 5–8 and 11". */
export function pagesIn(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  const told = ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  const list = told.length < 2 ? told.join("") : `${told.slice(0, -1).join(", ")} and ${told.at(-1) ?? ""}`
  return `page${numbers.length === 1 ? "" : "s"} ${list}`
}
