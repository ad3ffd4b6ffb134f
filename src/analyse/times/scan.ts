/**
 * Holds the grammar against the text of one block. A first word decides which rows are tried, so
 * that the cost is one look-up a word and a few expressions at the words that can begin a time.
 */
import { grammar } from "./grammar.ts"
import type { Draft } from "./meaning.ts"
import type { Row } from "./row.ts"

const WORD = /['\u2018\u2019]?\d+|\p{L}+/gu
/** No row begins with a longer word, and none with a longer figure. */
const LONGEST = 16

function rowsByStart(): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>()
  for (const row of grammar) {
    for (const start of new Set(row.starts)) {
      const same = rows.get(start)
      if (same) same.push(row)
      else rows.set(start, [row])
    }
  }
  return rows
}

const ROWS = rowsByStart()

/** The drafts in order; they do not overlap. */
export function scan(text: string): readonly Draft[] {
  const drafts: Draft[] = []
  const words = new RegExp(WORD)
  for (let word = words.exec(text); word; word = words.exec(text)) {
    const found = word[0].length > LONGEST ? null : findAt(text, word[0], word.index)
    if (!found) continue
    drafts.push(found)
    words.lastIndex = found.end
  }
  return drafts
}

function findAt(text: string, word: string, start: number): Draft | null {
  const first = word.charCodeAt(0)
  if (isDigit(first)) return longest(text, start, "#")
  // "'98" is a year; after an opening quotation mark it is a figure like any other.
  if (isDigit(word.charCodeAt(1))) return longest(text, start, "'") ?? longest(text, start + 1, "#")
  return longest(text, start, word.toLowerCase())
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function longest(text: string, start: number, key: string): Draft | null {
  let best: Draft | null = null
  for (const row of ROWS.get(key) ?? []) {
    row.pattern.lastIndex = start
    const match = row.pattern.exec(text)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end <= (best?.end ?? start)) continue
    const sense = row.build(match.groups ?? {}, { text, start, end })
    if (sense) best = { ...sense, row: row.name, start, end }
  }
  return best
}
