/** Made pages: lines of words set at places, so that a test shows what it is about. */
import type { Page, Run } from "../../../src/parse/pdf/run.ts"

/** How wide a letter is, in sizes. */
const LETTER = 0.5

export interface Set {
  readonly size?: number
  readonly font?: string
}

/** From the left, and from the top to the baseline. */
type Place = readonly [number, number]

/** Words set with their baseline at a height, from the left. */
export function at([left, base]: Place, words: string, { size = 10, font = "roman" }: Set = {}): Run {
  const right = left + words.length * size * LETTER
  return { words, left, right, base, size, font, spaced: false, confidence: null }
}

/** Lines one below the other, 12 points apart. */
export function column([left, base]: Place, lines: readonly string[], set: Set = {}): readonly Run[] {
  return lines.map((words, index) => at([left, base + index * 12], words, set))
}

export function page(...runs: readonly (Run | readonly Run[])[]): Page {
  return { width: 600, height: 800, runs: runs.flat() }
}
