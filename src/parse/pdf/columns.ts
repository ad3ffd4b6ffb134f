/**
 * Reading order: a page is cut along the corridors of white between its columns, the widest cut first,
 * into regions that are read one after the other, each from top to bottom.
 */
import { linesOf } from "./rows.ts"
import { median, type Line, type Run } from "./run.ts"

/** White that no run crosses, from one line to another, both included. */
interface Corridor {
  readonly left: number
  readonly right: number
  readonly from: number
  readonly to: number
}

/** How wide a corridor is at least, in sizes; a line's words stand closer nearly always. */
const NARROWEST = 0.9
/** A column has at least so many lines, is so wide in sizes, and its lines fill this much of it. */
const FEWEST_LINES = 3
const NARROWEST_COLUMN = 7
const FILLED = 0.5
/** So wide a stretch, in sizes, is a column's line even where more columns stand beside it. */
const WIDE = 10
/** A line this much larger than others, with nothing beside it, stands over all columns. */
const LARGER = 1.15
/** A gap of so many sizes parts what stands below columns from them. */
const APART = 2
/** No page has more columns in each other than a cut this deep finds. */
const DEEPEST = 12

/** The regions of a page in reading order, each as its lines from top to bottom. */
export function regionsOf(runs: readonly Run[], depth = 0): readonly (readonly Line[])[] {
  const lines = linesOf(runs)
  const cut = depth < DEEPEST ? bestCut(lines) : null
  if (!cut) return lines.length > 0 ? [lines] : []
  return cut.flatMap((part) => regionsOf(part, depth + 1))
}

/** The runs above the columns, left of the corridor, right of it, and below; null where there is one column. */
function bestCut(lines: readonly Line[]): readonly (readonly Run[])[] | null {
  const size = median(
    lines.map((line) => line.size),
    10,
  )
  const columns = corridorsOf(lines, size).flatMap((corridor) => columnsAt(lines, corridor, size) ?? [])
  const best = columns.reduce<Columns | null>((most, one) => (most && most.lines >= one.lines ? most : one), null)
  if (!best) return null
  const { above, left, right, below } = best
  return [above, left, right, below].map((part) => part.flatMap((line) => line.runs)).filter((part) => part.length > 0)
}

/** Every corridor that cannot be made longer, wider ones first where they are as long. */
export function corridorsOf(lines: readonly Line[], size: number): readonly Corridor[] {
  const ended: Corridor[] = []
  let open: readonly Corridor[] = []
  for (const [index, line] of lines.entries()) {
    const free = isBar(lines, index, size) ? [] : freeIn(line, size)
    const next: Corridor[] = []
    for (const one of open) {
      const goesOn = free.flatMap((gap) => narrowed(one, gap, size) ?? [])
      if (!goesOn.some(({ left, right }) => left === one.left && right === one.right))
        ended.push({ ...one, to: index - 1 })
      next.push(...goesOn)
    }
    next.push(...free.map(({ left, right }) => ({ left, right, from: index, to: index })))
    open = withoutLesser(next)
  }
  return [...ended, ...open.map((one) => ({ ...one, to: lines.length - 1 }))].filter(
    ({ left, right }) => left !== -Infinity && right !== Infinity,
  )
}

interface Gap {
  readonly left: number
  readonly right: number
}

/** What a line leaves free, its outer sides included. */
function freeIn({ runs }: Line, size: number): readonly Gap[] {
  const gaps: Gap[] = []
  let right = -Infinity
  for (const run of runs) {
    if (run.left - right >= NARROWEST * size) gaps.push({ left: right, right: run.left })
    right = Math.max(right, run.right)
  }
  return [...gaps, { left: right, right: Infinity }]
}

function narrowed(one: Corridor, gap: Gap, size: number): Corridor | null {
  const left = Math.max(one.left, gap.left)
  const right = Math.min(one.right, gap.right)
  return right - left >= NARROWEST * size ? { ...one, left, right } : null
}

/** Without those that begin later, or as late, and are no wider than another. */
function withoutLesser(corridors: readonly Corridor[]): readonly Corridor[] {
  return corridors.filter(
    (one, index) =>
      !corridors.some(
        (other, at) =>
          at !== index &&
          other.left <= one.left &&
          other.right >= one.right &&
          other.from <= one.from &&
          (at < index || other.left < one.left || other.right > one.right || other.from < one.from),
      ),
  )
}

/** A heading over all columns: larger, nothing beside it, and columns on both its sides below. */
function isBar(lines: readonly Line[], index: number, size: number): boolean {
  const bar = lines[index]
  if (!bar || bar.size < size * LARGER) return false
  const isBeside = (line: Line | undefined): boolean =>
    line !== undefined &&
    line !== bar &&
    Math.abs(line.base - bar.base) < bar.size &&
    (line.left > bar.right || line.right < bar.left)
  if (isBeside(lines[index - 1]) || isBeside(lines[index + 1])) return false
  return lines.slice(index + 1).some(({ runs }) => runs.some(({ left }) => left > bar.right))
}

interface Columns {
  readonly above: readonly Line[]
  readonly left: readonly Line[]
  readonly right: readonly Line[]
  readonly below: readonly Line[]
  /** How many lines the shorter column has. */
  readonly lines: number
}

/** The two columns that a corridor parts; null where what it parts are no columns of text. */
function columnsAt(lines: readonly Line[], corridor: Corridor, size: number): Columns | null {
  const band = lines.slice(corridor.from, corridor.to + 1)
  const middle = (corridor.left + corridor.right) / 2
  const left = linesOf(band.flatMap(({ runs }) => runs.filter((run) => run.left < middle)))
  const right = linesOf(band.flatMap(({ runs }) => runs.filter((run) => run.left >= middle)))
  const [over, beside, under] = partedAt(left, right, size)
  if (!isColumn(beside, size) || !isColumn(right, size)) return null
  return {
    above: [...lines.slice(0, corridor.from), ...over],
    left: beside,
    right,
    below: [...under, ...lines.slice(corridor.to + 1)],
    lines: Math.min(beside.length, right.length),
  }
}

/** Whether lines are running text: enough of them, wide enough, and most fill the width, or a column in it. */
function isColumn(lines: readonly Line[], size: number): boolean {
  if (lines.length < FEWEST_LINES) return false
  const left = Math.min(...lines.map((line) => line.left))
  const width = Math.max(...lines.map(({ right }) => right)) - left
  if (width < NARROWEST_COLUMN * size) return false
  const stretches = lines.map((line) => longestIn(line, size))
  const needed = Math.min(FILLED * width, WIDE * size)
  const widths = stretches.map(({ left, right }) => right - left)
  return (
    median(widths, 0) >= needed &&
    median(
      stretches.map(({ words }) => words),
      0,
    ) >= 2
  )
}

/** The widest stretch of a line that white does not part. */
function longestIn({ runs }: Line, size: number): Gap & { readonly words: number } {
  let best = { left: 0, right: 0, words: 0 }
  let open = best
  for (const { left, right, words } of runs) {
    const count = words.split(" ").length
    const goesOn = left - open.right < NARROWEST * 2 * size && open.words > 0
    open = goesOn ? { left: open.left, right, words: open.words + count } : { left, right, words: count }
    if (open.right - open.left > best.right - best.left) best = open
  }
  return best
}

/** What of the left column stands over both, in it, and below both, for nothing stands beside it there and white parts it. */
function partedAt(
  left: readonly Line[],
  right: readonly Line[],
  size: number,
): readonly [readonly Line[], readonly Line[], readonly Line[]] {
  const top = right[0]?.base ?? 0
  const bottom = right.at(-1)?.base ?? 0
  const isParted = (one: Line, two: Line | undefined): boolean =>
    two === undefined || Math.abs(two.base - one.base) > APART * Math.max(size, Math.min(one.size, two.size))
  let from = 0
  for (const [index, line] of left.entries()) {
    if (line.base >= top - size) break
    if (isParted(line, left[index + 1]) || line.size >= size * LARGER) from = index + 1
  }
  let to = left.length
  for (let index = left.length - 1; index >= from; index--) {
    const line = left[index]
    if (!line || line.base <= bottom + size) break
    if (isParted(line, left[index - 1])) to = index
  }
  // A heading that ends the left column goes on at the head of the right one.
  if (left.slice(to).every((line) => line.size >= size * LARGER)) to = left.length
  return [left.slice(0, from), left.slice(from, to), left.slice(to)]
}
