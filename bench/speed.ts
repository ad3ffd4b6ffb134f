/**
 * How fast a reading is made, with the encoder alone as the yardstick: one child process a number of
 * threads, so that its memory is its own. Compare within one run.
 */
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import type { Result } from "./report.ts"

/** What a child prints. */
export interface Speed {
  /** Seconds from the start of the encoder to its first window. */
  readonly load: number
  /** Words a second: the encoder on windows that were cut before, the whole reading, and the analysis after the encoder. */
  readonly alone: number
  readonly whole: number
  readonly rules: number
  /** Resident megabytes at the end. */
  readonly memory: number
}

/** The speeds on one thread and on two. */
export function speeds(data: string): readonly Result[] {
  return [1, 2].map((threads) => {
    const child = [join(import.meta.dirname, "speed-child.ts"), data, String(threads)]
    const { load, alone, whole, rules, memory } = JSON.parse(
      execFileSync(process.execPath, child, { encoding: "utf8" }),
    ) as Speed
    return {
      part: `speed, ${threads === 1 ? "one thread" : `${threads} threads`}`,
      figures: {
        "encoder alone, words a second": Math.round(alone),
        "reading, words a second": Math.round(whole),
        "reading of encoder %": Math.round((1000 * whole) / alone) / 10,
        "rules alone, words a second": Math.round(rules / 1000) * 1000,
        "load, s": Math.round(load * 100) / 100,
        "memory, MB": Math.round(memory),
      },
    }
  })
}
