/** How sure recognised words are: as a whole, and which of them are not. */
import type { Warning } from "../../model.ts"
import type { Run } from "./run.ts"

/** Below this a word is told as unsure; on clean scans hardly any is. */
const SURE = 0.6
/** So many words of a document are told at most. */
export const MOST_UNSURE = 200

/** The mean over all characters, two decimals; null where no word was recognised. */
export function confidenceOf(runs: readonly Run[]): number | null {
  if (runs.every(({ confidence }) => confidence === null)) return null
  const length = runs.reduce((sum, { words }) => sum + words.length, 0)
  const sure = runs.reduce((sum, { words, confidence }) => sum + words.length * (confidence ?? 1), 0)
  return Math.round((sure * 100) / Math.max(1, length)) / 100
}

/** Where a block begins, and its page. */
interface Place {
  readonly start: number
  readonly page: number
}

/** The words of a block that recognition is not sure of, each where it stands; one that a line's end parts is not told. */
export function unsureIn(words: string, runs: readonly Run[], { start, page }: Place): readonly Warning[] {
  const told: Warning[] = []
  let from = 0
  for (const run of runs) {
    if (run.confidence === null) continue
    const at = words.indexOf(run.words, from)
    if (at < 0) continue
    from = at + run.words.length
    if (run.confidence >= SURE || !/[\p{L}\p{N}]/u.test(run.words)) continue
    const sure = Math.round(run.confidence * 100)
    const message = `${JSON.stringify(run.words)} on page ${page} was recognised with ${sure} % confidence; look at the page.`
    told.push({ problem: "word-unsure", message, start: start + at, end: start + from })
  }
  return told
}
