/**
 * Windows of a text: whole paragraphs, as many as fit; a paragraph that is longer is cut between words
 * into windows of its own, whose neighbours overlap. As `training/windows.py` and `training/decode.py`.
 */
import type { Encoder, EncoderScores, EncoderWindow } from "../../model.ts"
import { firstPiece, type Pieces } from "./pieces.ts"

/** The most pieces that a window has. */
export const WINDOW_PIECES = 254
/** How many pieces two windows of one paragraph share, about. */
const OVERLAP = 64

/** Words `[start, stop)`, by number. */
export interface WordRange {
  readonly start: number
  readonly stop: number
}

/** The windows of a text, in order; together they hold every word. */
export function cutWindows(pieces: Pieces): readonly WordRange[] {
  const out: WordRange[] = []
  let start = 0
  for (const paragraph of paragraphRanges(pieces)) {
    if (fits(pieces, { start, stop: paragraph.stop })) continue
    if (paragraph.start > start) out.push({ start, stop: paragraph.start })
    start = paragraph.start
    if (fits(pieces, paragraph)) continue
    for (const part of cutParagraph(pieces, paragraph)) out.push(part)
    start = paragraph.stop
  }
  if (start < pieces.first.length) out.push({ start, stop: pieces.first.length })
  return out
}

/** The windows of a paragraph that is longer than one. */
function cutParagraph(pieces: Pieces, paragraph: WordRange): readonly WordRange[] {
  const out: WordRange[] = []
  let { start } = paragraph
  while (!fits(pieces, { start, stop: paragraph.stop })) {
    let stop = start + 1
    while (fits(pieces, { start, stop: stop + 1 })) stop++
    out.push({ start, stop })
    const least = firstPiece(pieces, stop) - OVERLAP
    let next = stop
    while (next - 1 > start && firstPiece(pieces, next - 1) >= least) next--
    start = next
  }
  out.push({ start, stop: paragraph.stop })
  return out
}

function fits(pieces: Pieces, { start, stop }: WordRange): boolean {
  return firstPiece(pieces, stop) - firstPiece(pieces, start) <= WINDOW_PIECES
}

function paragraphRanges({ paragraph }: Pieces): readonly WordRange[] {
  const out: WordRange[] = []
  let start = 0
  for (let word = 1; word <= paragraph.length; word++) {
    if (paragraph[word] === paragraph[start]) continue
    out.push({ start, stop: word })
    start = word
  }
  return out
}

/** Some words of a text as the encoder reads them; its arrays are its own. */
export function windowOf(pieces: Pieces, { start, stop }: WordRange): EncoderWindow {
  const from = firstPiece(pieces, start)
  const to = firstPiece(pieces, stop)
  return {
    ids: pieces.ids.slice(from, to),
    shape: pieces.shape.slice(from, to),
    quote: pieces.quote.slice(from, to),
    breaks: pieces.breaks.slice(from, to),
    first: pieces.first.slice(start, stop).map((piece) => piece - from),
  }
}

/** What the encoder said of each word of a text, W of them. */
export interface WordScores {
  /** By window. */
  readonly windows: readonly EncoderScores[]
  /** [W] The window in which each word was read. Vectors of different windows do not compare. */
  readonly window: Int32Array
  /** [W] The word's row in the scores of that window. */
  readonly row: Int32Array
}

/** Has a text read. Where two windows overlap, each gives the words on its own side of the middle. */
export async function readPieces(pieces: Pieces, encoder: Encoder): Promise<WordScores> {
  const ranges = cutWindows(pieces)
  const windows = await Promise.all(ranges.map((range) => encoder.encode(windowOf(pieces, range))))
  const window = new Int32Array(pieces.first.length)
  const row = new Int32Array(pieces.first.length)
  ranges.forEach(({ start, stop }, number) => {
    const shared = Math.max(start, ranges[number - 1]?.stop ?? 0)
    for (let word = Math.floor((start + shared) / 2); word < stop; word++) {
      window[word] = number
      row[word] = word - start
    }
  })
  return { windows, window, row }
}
