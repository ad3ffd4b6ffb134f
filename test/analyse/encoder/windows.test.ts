import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { firstPiece, pieceCutter, type Pieces } from "../../../src/analyse/encoder/pieces.ts"
import { cutWindows, readPieces, WINDOW_PIECES, windowOf } from "../../../src/analyse/encoder/windows.ts"
import { costOf } from "../../cost.ts"
import { noise, vocabulary } from "./fake.ts"
import { longText } from "./texts.ts"

const cut = pieceCutter(vocabulary)
const piecesIn = (pieces: Pieces, start: number, stop: number): number =>
  firstPiece(pieces, stop) - firstPiece(pieces, start)

function holds(law: (pieces: Pieces) => void): void {
  fc.assert(
    fc.property(longText, (text) => law(cut(text))),
    { numRuns: 100 },
  )
}

describe("windows", () => {
  it("hold every word, in order, and never more than 254 pieces", () => {
    holds((pieces) => {
      let reached = 0
      for (const { start, stop } of cutWindows(pieces)) {
        expect(start).toBeLessThanOrEqual(reached)
        expect(stop).toBeGreaterThan(reached)
        expect(piecesIn(pieces, start, stop)).toBeLessThanOrEqual(WINDOW_PIECES)
        reached = stop
      }
      expect(reached).toBe(pieces.first.length)
    })
  })

  it("hold whole paragraphs, but for one that is longer, which has its windows for itself", () => {
    holds((pieces) => {
      const windows = cutWindows(pieces)
      for (const { start, stop } of windows) {
        const from = pieces.paragraph.indexOf(pieces.paragraph[start] ?? 0)
        const to = pieces.paragraph.lastIndexOf(pieces.paragraph[stop - 1] ?? 0) + 1
        if (from === start && to === stop) continue
        expect(pieces.paragraph[start]).toBe(pieces.paragraph[stop - 1])
        expect(piecesIn(pieces, from, to)).toBeGreaterThan(WINDOW_PIECES)
      }
    })
  })

  it("leave no room for a paragraph that the next one begins with", () => {
    holds((pieces) => {
      const windows = cutWindows(pieces)
      windows.forEach(({ start, stop }, number) => {
        if (number + 1 === windows.length) return
        const next = pieces.paragraph.lastIndexOf(pieces.paragraph[stop] ?? 0) + 1
        expect(piecesIn(pieces, start, next)).toBeGreaterThan(WINDOW_PIECES)
      })
    })
  })

  it("share some 64 pieces within a long paragraph", () => {
    const pieces = cut("the dam would hold ".repeat(400))
    const windows = cutWindows(pieces)
    windows.slice(1).forEach(({ start }, before) => expect((windows[before]?.stop ?? 0) - start).toBe(64))
    expect(windows).toHaveLength(9)
  })

  it("count their words' first pieces from their own first", () => {
    const pieces = cut("Unbelievability\nsaid ".repeat(300))
    for (const range of cutWindows(pieces)) {
      const window = windowOf(pieces, range)
      expect(window.first).toHaveLength(range.stop - range.start)
      expect(window.first[0]).toBe(0)
      expect(Array.from(window.first, (piece) => window.ids[piece])).toEqual(
        Array.from(pieces.first.subarray(range.start, range.stop), (piece) => pieces.ids[piece]),
      )
    }
  })

  it("give each word once, from the window in which it stands farther from the rim", async () => {
    const pieces = cut("the dam would hold ".repeat(400))
    const windows = cutWindows(pieces)
    const { window, row } = await readPieces(pieces, noise)
    pieces.first.forEach((_, word) => {
      const { start = 0, stop = 0 } = windows[window[word] ?? 0] ?? {}
      expect(word - start).toBe(row[word])
      const toRim = (from: number, to: number): number =>
        word < from || word >= to ? -1 : Math.min(word - from, to - word)
      for (const other of windows) expect(toRim(other.start, other.stop)).toBeLessThanOrEqual(toRim(start, stop) + 1)
    })
  })

  it("are cut from a paragraph of 100,000 words in under 200 milliseconds", () => {
    const pieces = cut("a ".repeat(100_000))
    expect(costOf(() => cutWindows(pieces))).toBeLessThan(200)
  })
})
