/** A PDF with text: its words in reading order, with the page and the place of each block. */
import { DeskError } from "../errors.ts"
import type { BlockKind, Warning } from "../model.ts"
import { hasWord } from "../text/words.ts"
import { toldApart } from "./blocks.ts"
import { authorsOf, isByline, isDateLine } from "./byline.ts"
import type { Parsed } from "./formats.ts"
import { laidOut, piecesOf, type Piece } from "./pdf/layout.ts"
import { openPdf, type Opened } from "./pdf/open.ts"
import type { Run } from "./pdf/run.ts"
import { HandedOn } from "./handed-on.ts"

/**
 * Parses a PDF; throws `encrypted` or `file-damaged`. One that has pages without words of their own is
 * handed on to be read as a scan is. Pages that cannot be read are told as warnings.
 */
export async function parsePdf(bytes: Uint8Array, name: string): Promise<Parsed> {
  const opened = await openPdf(bytes, name)
  if (toRecognise(opened, bytes).length > 0) throw new HandedOn("scan")
  return documentOf(opened, name)
}

/** The numbers of the pages, from 1, that have no words of their own. */
export function bareIn({ pages, broken }: Opened): readonly number[] {
  const isBroken = new Set(broken.map(({ page }) => page))
  return pages.flatMap(({ runs }, index) => (runs.length === 0 && !isBroken.has(index + 1) ? [index + 1] : []))
}

/** A page with fewer characters than this may be a scan on which somebody has put a stamp or a number. */
const SPARSE = 60

/** The numbers of the pages, from 1, whose words are to be recognised: bare ones, and sparse ones where there are pictures. */
export function toRecognise(opened: Opened, bytes: Uint8Array): readonly number[] {
  const bare = bareIn(opened)
  // The head of a picture is never packed, wherever it stands in the file.
  if (!/\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1")))
    return bare
  const sparse = opened.pages.flatMap(({ runs }, index) =>
    runs.length > 0 && lengthOf(runs) < SPARSE ? [index + 1] : [],
  )
  return [...bare, ...sparse].sort((a, b) => a - b)
}

/** How many characters runs have. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { words }) => sum + words.length, 0)
}

/** The document that pages make; those that are known to be blank are not missed. Throws where there are no words. */
export function documentOf(opened: Opened, name: string, blank: ReadonlySet<number> = new Set()): Parsed {
  const pieces = withFront(piecesOf(opened.pages))
  if (!pieces.some(({ words }) => hasWord(words))) throw withoutText(opened, name)
  const { text, blocks, unsure } = laidOut(pieces)
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
    warnings: [...partlyRead(opened, name, blank), ...unsure],
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

function withoutText({ broken }: Opened, name: string): DeskError {
  if (broken.length > 0) {
    return new DeskError(
      "file-damaged",
      `None of the pages of ${name} could be read (${broken[0]?.why ?? ""}); get it anew, or open it elsewhere and print it to a PDF.`,
    )
  }
  return new DeskError(
    "no-text",
    `${name} has no words on any page, nor any in its pictures; look whether it is the file that you mean.`,
  )
}

/** What of it could not be read. */
function partlyRead(opened: Opened, name: string, blank: ReadonlySet<number>): readonly Warning[] {
  const { broken } = opened
  const bare = bareIn(opened).filter((number) => !blank.has(number))
  const why = `could not be: ${broken[0]?.why ?? ""}`
  return [
    ...(broken.length > 0
      ? [`${name} was read but for ${pagesIn(broken.map(({ page }) => page))}, which ${why}.`]
      : []),
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
