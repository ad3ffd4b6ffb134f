import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bestPath, marginals, NEVER, type Chain } from "../../../src/analyse/encoder/chain.ts"
import { costOf } from "../../cost.ts"

const score = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100)
const isInside = (label: number): boolean => label > 0 && label % 2 === 0
const fits = (from: number, to: number): boolean => !isInside(to) || from === to || from === to - 1

/** A chain over O and some kinds, with scores for some words. */
function chains(words: number, kinds: number): fc.Arbitrary<readonly [Chain, Float64Array]> {
  const labels = 1 + 2 * kinds
  const some = (length: number): fc.Arbitrary<readonly number[]> =>
    fc.array(score, { minLength: length, maxLength: length })
  return fc.tuple(some(labels * labels), some(labels), some(labels * words)).map(([moves, start, scores]) => [
    {
      labels,
      moves: Float64Array.from(moves, (move, at) => (fits(Math.floor(at / labels), at % labels) ? move : NEVER)),
      start: Float64Array.from(start),
    },
    Float64Array.from(scores),
  ])
}

const small = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 2))
  .chain(([words, kinds]) => chains(words, kinds))
const large = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(3, 4))
  .chain(([words, kinds]) => chains(words, kinds))

/** Every path there is. */
function paths(words: number, labels: number): readonly (readonly number[])[] {
  if (words === 0) return [[]]
  return paths(words - 1, labels).flatMap((path) => Array.from({ length: labels }, (_, label) => [...path, label]))
}

function sumOf(path: readonly number[], { labels, moves, start }: Chain, scores: Float64Array): number {
  return path.reduce((sum, label, word) => {
    const move = word === 0 ? start[label] : moves[(path[word - 1] ?? 0) * labels + label]
    return sum + (move ?? 0) + (scores[word * labels + label] ?? 0)
  }, 0)
}

describe("the best path", () => {
  it("is the best of all that begin outside of a span", () => {
    fc.assert(
      fc.property(small, ([chain, scores]) => {
        const all = paths(scores.length / chain.labels, chain.labels).filter(([first = 0]) => !isInside(first))
        const best = Math.max(...all.map((path) => sumOf(path, chain, scores)))
        expect(sumOf(Array.from(bestPath(scores, chain)), chain, scores)).toBeCloseTo(best, 9)
      }),
      { numRuns: 200 },
    )
  })

  it("goes on only with what has begun", () => {
    fc.assert(
      fc.property(large, ([chain, scores]) => {
        bestPath(scores, chain).forEach((label, word, path) => {
          expect(word === 0 ? !isInside(label) : fits(path[word - 1] ?? 0, label)).toBe(true)
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe("marginals", () => {
  it("are the shares of all paths that pass through a label", () => {
    fc.assert(
      fc.property(small, ([chain, scores]) => {
        const weights = paths(scores.length / chain.labels, chain.labels).map(
          (path) => [path, Math.exp(sumOf(path, chain, scores))] as const,
        )
        const whole = weights.reduce((sum, [, weight]) => sum + weight, 0)
        marginals(scores, chain).forEach((chance, at) => {
          const through = weights.filter(([path]) => path[Math.floor(at / chain.labels)] === at % chain.labels)
          expect(chance).toBeCloseTo(through.reduce((sum, [, weight]) => sum + weight, 0) / whole, 9)
        })
      }),
      { numRuns: 100 },
    )
  })

  it("sum to 1 at every word", () => {
    fc.assert(
      fc.property(large, ([chain, scores]) => {
        const chances = marginals(scores, chain)
        for (let at = 0; at < chances.length; at += chain.labels) {
          const row = chances.subarray(at, at + chain.labels)
          expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
          for (const chance of row) expect(chance).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe("a chain", () => {
  it("of 20,000 words takes under 200 milliseconds", () => {
    const labels = 9
    const chain = { labels, moves: new Float64Array(labels * labels), start: new Float64Array(labels) }
    const scores = Float64Array.from({ length: labels * 20_000 }, (_, at) => (at * 7) % 5)
    expect(
      costOf(() => {
        bestPath(scores, chain)
        marginals(scores, chain)
      }),
    ).toBeLessThan(200)
  })
})
