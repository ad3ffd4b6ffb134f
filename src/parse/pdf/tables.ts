/** Tables: lines one below the other whose words stand in cells, with white between the same cells of each. */
import { corridorsOf } from "./columns.ts"
import { lineOf } from "./rows.ts"
import type { Line } from "./run.ts"

/** Lines that are a table, from one to another, both included, and the white between its cells. */
export interface Table {
  readonly from: number
  readonly to: number
  /** Places between cells, from left to right. */
  readonly cuts: readonly number[]
}

/** How wide the white between cells is, in sizes, and how many rows share it at least. */
const WHITE = 1.2
const FEWEST_ROWS = 3
/** The words of a table fill at most this much of the width of its rows. */
const FULLEST = 0.8

/** The tables among the lines of a region, in order. */
export function tablesIn(lines: readonly Line[], size: number): readonly Table[] {
  const bands = corridorsOf(lines, size).filter(
    ({ left, right, from, to }) =>
      right - left >= WHITE * size &&
      to - from + 1 >= FEWEST_ROWS &&
      lines.slice(from, to + 1).filter((line) => isOnBothSides(line, left, right)).length * 3 >= (to - from + 1) * 2,
  )
  const tables: Table[] = []
  for (const band of bands.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const [from, to] = trimmedTo(lines, band)
    if (to - from + 1 < FEWEST_ROWS || fillOf(lines.slice(from, to + 1)) > FULLEST) continue
    if (tables.some((table) => table.from <= to && from <= table.to)) continue
    const cuts = bands
      .filter((one) => one.from <= from && one.to >= to)
      .map(({ left, right }) => (left + right) / 2)
      .sort((a, b) => a - b)
    tables.push({ from, to, cuts })
  }
  return tables.sort((a, b) => a.from - b.from)
}

/** The row's cells, parted by a bar as those of a page are. */
export function cellsOf(line: Line, cuts: readonly number[]): string {
  const edges = [-Infinity, ...cuts, Infinity]
  return edges
    .slice(1)
    .map((right, index) => line.runs.filter(({ left }) => left >= (edges[index] ?? 0) && left < right))
    .filter((cell) => cell.length > 0)
    .map((cell) => lineOf(cell).words)
    .join(" | ")
}

function isOnBothSides({ left, right }: Line, from: number, to: number): boolean {
  return left < from + 1 && right > to - 1
}

/** A band from the first to the last line that stands on both sides of its white. */
function trimmedTo(
  lines: readonly Line[],
  band: { readonly left: number; readonly right: number; readonly from: number; readonly to: number },
): readonly [number, number] {
  let { from, to } = band
  const isRow = (index: number): boolean => {
    const line = lines[index]
    return line !== undefined && isOnBothSides(line, band.left, band.right)
  }
  while (from < to && !isRow(from)) from++
  while (to > from && !isRow(to)) to--
  return [from, to]
}

function fillOf(lines: readonly Line[]): number {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const words = lines.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.right - run.left, 0)
  return words / Math.max(1, (right - left) * lines.length)
}
