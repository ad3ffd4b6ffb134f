/** Finds the rows of the table in a line. */
import type { Line } from "./line.ts"
import type { Row } from "./row.ts"
import { TABLE } from "./table.ts"

/** A row's words in a line: indexes of its first and last word. */
export interface Match {
  readonly row: Row
  readonly first: number
  readonly last: number
}

/** By its first words, the rows that may begin there, in the order of the table. */
const BY_START: ReadonlyMap<string, readonly Row[]> = TABLE.reduce((rows, row) => {
  for (const start of row.starts) rows.set(start, [...(rows.get(start) ?? []), row])
  return rows
}, new Map<string, readonly Row[]>())

/**
 * The row that begins at a word, the one of most words; of two as long, the first of the table. Null where
 * none does. Where the word is known to be a noun, only rows of nouns are tried.
 */
export function matchAt(line: Line, first: number, asNoun = false): Match | null {
  const start = line.starts[first] ?? 0
  let best: Match | null = null
  for (const row of BY_START.get(line.words[first] ?? "") ?? []) {
    if (asNoun && !row.isNoun) continue
    row.pattern.lastIndex = start
    const found = row.pattern.exec(line.text)
    if (!found) continue
    const last = first + found[0].split(" ").length - 1
    if (best === null || last > best.last) best = { row, first, last }
  }
  return best
}
