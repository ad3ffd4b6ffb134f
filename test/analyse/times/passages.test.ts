/** What of the 300 passages is found, by rules alone; the floors stand a little under what was measured. */
import { expect, it } from "vitest"
import { f1, scorePassages } from "./passages.ts"

it.each([
  ["tuning", { strict: 97, relaxed: 98, value: 96, edtf: 95 }],
  ["held aside", { strict: 91, relaxed: 95, value: 86, edtf: 90 }],
] as const)("times of the passages, %s", (half, floors) => {
  const score = scorePassages(half)
  for (const [what, floor] of Object.entries(floors)) {
    expect(f1(score, score[what as keyof typeof floors]), what).toBeGreaterThanOrEqual(floor)
  }
})
