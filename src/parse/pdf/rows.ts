/** Runs to lines: what stands on one baseline, read from left to right. */
import { commonest, type Line, type Run } from "./run.ts"

/** How far apart baselines of one line may lie, in sizes. */
const LEVEL = 0.25
/** From this gap on, in sizes, two runs are two words though no space was set. */
const WORD_GAP = 0.15
/** A raised mark is smaller than this, in sizes of its line, and lies within this of its baseline. */
const MARK_SIZE = 0.85
const MARK_RISE = 0.65
/** "12", "*", "a,b": what stands raised or lowered beside a word, as it came or once it was written as raised. */
const MARK = /^(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡§¶#a-z])(?:[,–-](?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡§¶#a-z]))*$/u

/** The lines of a stretch of page from top to bottom; raised marks stand in the line that they belong to. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = rows.at(-1)
    const first = last?.[0]
    if (last && first && run.base - first.base <= LEVEL * Math.max(first.size, run.size)) last.push(run)
    else rows.push([run])
  }
  return withMarks(rows).map(lineOf)
}

/** Rows that hold nothing but marks are set into the row that they are raised or lowered from. */
function withMarks(rows: readonly Run[][]): readonly (readonly Run[])[] {
  const isMarks = rows.map((row) => row.every(({ words }) => MARK.test(words)))
  const taken = new Set<number>()
  const whole = rows.map((row): Run[] => [...row])
  for (const [index, row] of rows.entries()) {
    if (!isMarks[index]) continue
    const host = [index + 1, index - 1].find((near) => !isMarks[near] && fits(row, rows[near]))
    if (host === undefined) continue
    const { base = 0 } = rows[host]?.[0] ?? {}
    whole[host]?.push(...row.map((run) => (run.base < base ? raised(run) : run)))
    taken.add(index)
  }
  return whole.filter((_, index) => !taken.has(index))
}

/** Whether all marks are small and near enough to be of the row. */
function fits(marks: readonly Run[], row: readonly Run[] | undefined): boolean {
  const [first] = row ?? []
  if (!first || !row) return false
  const size = Math.max(...row.map((run) => run.size))
  return marks.every(
    (mark) =>
      mark.size <= size * MARK_SIZE &&
      Math.abs(mark.base - first.base) <= size * MARK_RISE &&
      row.some((run) => mark.left >= run.left - size && mark.left <= run.right + size / 2),
  )
}

const RAISED: ReadonlyMap<string, string> = new Map(
  Array.from("0123456789", (digit, at) => [digit, "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(at)]),
)

/** A raised digit is written as one: "levy¹" is no "levy1". */
function raised(run: Run): Run {
  return { ...run, words: Array.from(run.words, (sign) => RAISED.get(sign) ?? sign).join("") }
}

/** The line that runs make. */
export function lineOf(row: readonly Run[]): Line {
  const runs = [...row].sort((a, b) => a.left - b.left)
  let words = ""
  let right = -Infinity
  for (const run of runs) {
    const isApart = run.left - right > WORD_GAP * run.size || (run.spaced && run.left >= right - run.size / 2)
    words += (words !== "" && isApart ? " " : "") + run.words
    right = Math.max(right, run.right)
  }
  return {
    runs,
    words,
    left: runs[0]?.left ?? 0,
    right,
    base: commonest(
      runs.map(({ base, words }) => [base, words.length]),
      0,
    ),
    size: commonest(
      runs.map(({ size, words }) => [size, words.length]),
      0,
    ),
  }
}
