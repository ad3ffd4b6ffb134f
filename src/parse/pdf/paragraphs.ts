/** Lines of a region to paragraphs: where one ends is told by white, indentation, size and font, and by lines left short. */
import { isItem } from "../chunks.ts"
import { tablesIn, cellsOf } from "./tables.ts"
import { commonest, median, type Line, type Run } from "./run.ts"

export interface Paragraph {
  readonly kind: "paragraph" | "heading" | "footnote" | "table"
  /** The words of each line; those of a row of a table are its cells. */
  readonly lines: readonly string[]
  readonly runs: readonly Run[]
  readonly size: number
  /** Whether its last line reaches to the right edge of its region. */
  readonly isFull: boolean
  /** All of its runs; `runs` are those where it begins. */
  readonly all: readonly Run[]
}

/** What a document's text mostly is. */
export interface Manner {
  readonly size: number
  /** The fonts of most of its text. */
  readonly fonts: ReadonlySet<string>
  /** From one baseline to the next, in sizes. */
  readonly leading: number
}

/** Lines further apart than this, in sizes, are never of one paragraph. */
const FARTHEST = 2.6

export function mannerOf(regions: readonly (readonly Line[])[]): Manner {
  const lines = regions.flat()
  const size = commonest(
    lines.map((line) => [line.size, line.words.length]),
    10,
  )
  const weights = new Map<string, number>()
  for (const run of lines.flatMap(({ runs }) => runs)) {
    if (Math.abs(run.size - size) < 1) weights.set(run.font, (weights.get(run.font) ?? 0) + run.words.length)
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const fonts = new Set([...weights].filter(([, weight]) => weight > all / 3).map(([font]) => font))
  return { size, fonts, leading: leadingOf(regions, size) }
}

/** From one baseline to the next within paragraphs: the lower part of what follows full lines is that. */
function leadingOf(regions: readonly (readonly Line[])[], size: number): number {
  const steps = regions.flatMap((region) => {
    const { right } = edgesOf(region)
    return region.slice(1).flatMap((line, index) => {
      const before = region[index]
      const isFull = before !== undefined && before.right > right - size * 4
      const step = isFull ? (line.base - before.base) / size : 0
      return step > 0.7 && step < FARTHEST ? [step] : []
    })
  })
  return steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.25)] ?? 1.25
}

/** The edges of the lines of a region. */
interface Edges {
  readonly left: number
  readonly right: number
}

/** The paragraphs of one region, in order. */
export function paragraphsOf(lines: readonly Line[], manner: Manner): readonly Paragraph[] {
  const tables = tablesIn(lines, manner.size)
  const out: Paragraph[] = []
  let from = 0
  for (const table of tables) {
    out.push(...textIn(lines.slice(from, table.from), lines, manner))
    for (const row of lines.slice(table.from, table.to + 1)) {
      const { runs, size } = row
      out.push({ kind: "table", lines: [cellsOf(row, table.cuts)], runs, size, isFull: false, all: runs })
    }
    from = table.to + 1
  }
  return [...out, ...textIn(lines.slice(from), lines, manner)]
}

function textIn(lines: readonly Line[], region: readonly Line[], manner: Manner): readonly Paragraph[] {
  const edges = edgesOf(region)
  const paragraphs: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    if (last && !isNew(last, line, { edges, manner, next: lines[index + 1] })) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((some) => paragraphOf(some, edges, manner))
}

/** The left edge is where most lines begin, the right edge where the longest end, but for one in twenty. */
function edgesOf(lines: readonly Line[]): Edges {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  return {
    left: commonest(
      lines.map(({ left }) => [left, 1]),
      0,
    ),
    right: rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.95))] ?? 0,
  }
}

interface Place {
  readonly edges: Edges
  readonly manner: Manner
  readonly next: Line | undefined
}

const ENDS = /[.!?:…][”"’')\]\d⁰¹²³⁴-⁹]{0,3}$/u
const BULLET = /^[•‣◦▪●○–*-]\s\S/u

/** Whether a line begins a paragraph after these lines. */
function isNew(before: readonly Line[], line: Line, { edges, manner, next }: Place): boolean {
  const first = before[0] ?? line
  const last = before.at(-1) ?? line
  const size = Math.max(last.size, line.size)
  const step = line.base - last.base
  if (step <= 0 || step > FARTHEST * size) return true
  if (step > manner.leading * size * 1.2) return true
  if (Math.abs(line.size - last.size) > size * 0.1) return true
  const ends = ENDS.test(last.words)
  if (isSetApart(last, line, ends || before.length === 1)) return true
  if (BULLET.test(line.words) || (isItem(line.words, { start: 0, end: line.words.length }) && ends)) return true
  const indent = (one: Line): number => (one.left - edges.left) / size
  const isIn = (one: Line): boolean => indent(one) > 0.6 && indent(one) < 6
  if (isIn(line) && !isIn(last) && (before.length > 1 || ends || !isHanging(line, next))) return true
  if (before.length > 1 && isIn(last) && !isIn(first) && !isIn(line)) return true // a hanging one has ended
  return isLeftShort(last, line, edges) && (ends || edges.right - last.right > (edges.right - edges.left) * 0.4)
}

/** An entry whose first line hangs out to the left of the others. */
function isHanging(line: Line, next: Line | undefined): boolean {
  return next !== undefined && Math.abs(next.left - line.left) < 1 && next.base - line.base < FARTHEST * line.size
}

/** Whether no font of the two lines is the same, and the first may stand by itself. */
function isSetApart(last: Line, line: Line, mayEnd: boolean): boolean {
  const fonts = new Set(last.runs.map(({ font }) => font))
  return mayEnd && !line.runs.some(({ font }) => fonts.has(font)) && /^[^\p{Ll}]/u.test(line.words)
}

/** Whether the next line's first word had room in this one, so that the line ends where it does on purpose. */
function isLeftShort(last: Line, line: Line, { right }: Edges): boolean {
  const [word = ""] = line.words.split(" ", 1)
  const width = ((line.right - line.left) * word.length) / Math.max(1, line.words.length)
  return right - last.right > width + line.size
}

function paragraphOf(lines: readonly Line[], edges: Edges, manner: Manner): Paragraph {
  const runs = lines.flatMap((line) => line.runs)
  const size = median(
    lines.map((line) => line.size),
    manner.size,
  )
  const last = lines.at(-1)
  return {
    kind: kindOf(lines, size, manner),
    lines: lines.map(({ words }) => words),
    runs,
    size,
    all: runs,
    isFull: last !== undefined && last.right > edges.right - size * 2,
  }
}

/** From this size on, in sizes of the text, a line is a heading; up to this one it may be a footnote. */
const HEADING = 1.1
const FOOTNOTE = 0.93
const LONGEST_HEADING = 200

const MARKED = /^(?:\d{1,3}|[*†‡§]+|[⁰¹²³⁴-⁹]+)[.)]?\s?\p{L}/u

function kindOf(lines: readonly Line[], size: number, manner: Manner): Paragraph["kind"] {
  const words = lines.map((line) => line.words).join(" ")
  if (size <= manner.size * FOOTNOTE && MARKED.test(words)) return "footnote"
  if (words.length > LONGEST_HEADING || !/\p{L}{2}/u.test(words)) return "paragraph"
  if (size >= manner.size * HEADING) return "heading"
  const isOther = lines.every(({ runs }) => runs.every(({ font }) => !manner.fonts.has(font)))
  const isLine = lines.length <= 2 && !/[.,;:!?…]["”’)]?$/.test(words) && !/^["“‘(\p{Ll}]/u.test(words)
  return isOther && isLine && size >= manner.size * 0.98 ? "heading" : "paragraph"
}
