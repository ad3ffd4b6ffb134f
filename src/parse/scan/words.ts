/** What recognition says of a picture, as runs of words that the layout of pages reads like any others. */
import { median, type Run } from "../pdf/run.ts"

/** A word that was recognised; pixels from the picture's top left, confidence 0..100. */
export interface Recognised {
  readonly text: string
  readonly confidence: number
  readonly bbox: { readonly x0: number; readonly x1: number }
}

/** A line of words with the baseline that goes through them. */
export interface RecognisedLine {
  readonly words: readonly Recognised[]
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
  readonly rowAttributes: { readonly rowHeight: number }
}

/** Of the height of a row of letters, what the size of its font is. */
const SIZE_OF_ROW = 1.02
/** Sizes this near to that of most lines are the same one: a row's height is told by the letters that happen to stand in it. */
const ALIKE = 0.16
/** Lines this long, in heights, tell how a page lies aslant. */
const LONG = 8
/** A line without a word that is this sure is a speck or a drawing. */
const SURE = 40
const SURE_MARK = 85

/** The runs of a picture in points, `scale` of them a pixel; a page that lies aslant is read as if it lay straight. */
export function runsIn(lines: readonly RecognisedLine[], scale: number): readonly Run[] {
  const kept = lines.filter(({ words }) =>
    words.some((word) => word.confidence >= SURE && /[\p{L}\p{N}]/u.test(word.text)),
  )
  const slope = median(
    kept.filter(isLong).map(({ baseline: { x0, y0, x1, y1 } }) => (y1 - y0) / (x1 - x0)),
    0,
  )
  const sizes = kept.map(({ rowAttributes }) => rowAttributes.rowHeight * SIZE_OF_ROW * scale)
  const usual = median(sizes, 10)
  return kept.flatMap(({ words, baseline }, index) => {
    const middle = (baseline.x0 + baseline.x1) / 2
    const base = ((baseline.y0 + baseline.y1) / 2 - slope * middle) * scale
    const own = sizes[index] ?? usual
    const size = Math.abs(own - usual) <= usual * ALIKE ? usual : own
    return words.filter(isWord).map(({ text, confidence, bbox }): Run => {
      const [left, right] = [bbox.x0 * scale, bbox.x1 * scale]
      return { words: text, left, right, base, size, font: "picture", spaced: true, confidence: confidence / 100 }
    })
  })
}

/** A mark that stands by itself is a speck, unless it is sure: between columns one would join them. */
function isWord({ text, confidence }: Recognised): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text) || confidence >= (/[\p{L}\p{N}]/u.test(text) ? SURE : SURE_MARK)
}

function isLong({ baseline: { x0, x1 }, rowAttributes }: RecognisedLine): boolean {
  return x1 - x0 > rowAttributes.rowHeight * LONG
}
