/** What is set on a page: runs of words with their place, and the lines that they make. Places are points from the page's top left. */
import type { Box } from "../../model.ts"

/** Words that one instruction sets: on one baseline, in one font and size. */
export interface Run {
  readonly words: string
  readonly left: number
  readonly right: number
  /** The baseline. */
  readonly base: number
  /** The size of its font. */
  readonly size: number
  /** Tells fonts apart within a document and says nothing else. */
  readonly font: string
  /** Whether a space parts it from what was set before it. */
  readonly spaced: boolean
  /** 0..1 where it was read from a picture; null where the page has the words themselves. */
  readonly confidence: number | null
}

/** A page as it came. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

/** Runs on one baseline, from left to right. */
export interface Line {
  readonly runs: readonly Run[]
  readonly words: string
  readonly left: number
  readonly right: number
  readonly base: number
  /** That of most of its characters. */
  readonly size: number
}

/** How far down from the baseline letters reach, and how far up, in sizes. */
const DOWN = 0.22
const UP = 0.85

/** The rectangle round runs, to a tenth of a point. */
export function boxRound(runs: readonly Run[]): Box {
  const left = Math.min(...runs.map((run) => run.left))
  const right = Math.max(...runs.map((run) => run.right))
  const top = Math.min(...runs.map(({ base, size }) => base - size * UP))
  const bottom = Math.max(...runs.map(({ base, size }) => base + size * DOWN))
  return { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(bottom - top) }
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10
}

/** The value in the middle; `otherwise` where there is none. */
export function median(values: readonly number[], otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? otherwise
}

/** The value, rounded to half a point, that most of a weight lies on; `otherwise` where there is none. */
export function commonest(values: readonly (readonly [value: number, weight: number])[], otherwise: number): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const half = Math.round(value * 2) / 2
    weights.set(half, (weights.get(half) ?? 0) + weight)
  }
  let best = otherwise
  let most = 0
  for (const [value, weight] of weights) {
    if (weight > most) [best, most] = [value, weight]
  }
  return best
}
