import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pieceCutter, type Pieces } from "../../../src/analyse/encoder/pieces.ts"
import { costOf } from "../../cost.ts"
import { vocabulary } from "./fake.ts"
import { anyText } from "./texts.ts"

const cut = pieceCutter(vocabulary)
const names = [...vocabulary.keys()]

/** What `training/pieces.py` prints, which runs the reference's own tokenizer. */
interface Golden extends Record<"ids" | "shape" | "quote" | "brk" | "first" | "start" | "end" | "paragraph", number[]> {
  readonly text: string
}

const golden = readFileSync(new URL("pieces.golden.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Golden)

function listed(text: string): Golden {
  const { breaks, ...rest } = cut(text)
  const list = (values: ArrayLike<number>): number[] => Array.from(values)
  return {
    text,
    ids: list(rest.ids),
    shape: list(rest.shape),
    quote: list(rest.quote),
    brk: list(breaks),
    first: list(rest.first),
    start: list(rest.start),
    end: list(rest.end),
    paragraph: list(rest.paragraph),
  }
}

const words = (text: string): readonly string[] => {
  const { start, end } = cut(text)
  return Array.from(start, (from, word) => text.slice(from, end[word]))
}

describe("pieces", () => {
  it.each(golden)("of $text are the reference's", (expected) => {
    expect(listed(expected.text)).toEqual(expected)
  })

  it.each([
    ["a word whose characters carry marks", "Cafe\u0301s", ["Cafe\u0301s"]],
    ["a mark after a word's last letter, which is left out", "cafe\u0301", ["cafe"]],
    ["what is dropped inside of a word", "so\u00adft\u200b hearted", ["so\u00adft", "hearted"]],
    ["lone halves of a pair", "left\ud83d \ude00right", ["left", "right"]],
    ["a mark of the base itself", "the [SEP] mark", ["the", "[SEP]", "mark"]],
    ["nothing", "", []],
    ["nothing but what is dropped", " \u200b\n\u0301", []],
  ])("cuts %s", (_name, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it("keeps what no table of its engine knows yet, as the reference does", () => {
    expect(words("a\u0378b")).toEqual(["a\u0378b"])
  })

  it("says the same of a word, whatever was cut before", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        cut(before)
        expect(cut(text)).toEqual(pieceCutter(new Map(vocabulary))(text))
      }),
      { numRuns: 20 },
    )
  })

  it("are in the vocabulary, and words stand in order, disjoint, within the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = cut(text)
        for (const id of pieces.ids) expect(names[id]).toBeDefined()
        pieces.first.forEach((piece, word) => {
          expect(piece).toBeGreaterThan(pieces.first[word - 1] ?? -1)
          expect(pieces.start[word]).toBeGreaterThanOrEqual(pieces.end[word - 1] ?? 0)
          expect(pieces.end[word]).toBeGreaterThan(pieces.start[word] ?? 0)
        })
        expect(pieces.first[0] ?? 0).toBe(0)
        expect(pieces.end.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
        expect(new Set(lengths(pieces)).size).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it("leave out only white space and what is dropped", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { start, end } = cut(text)
        const between = [...start, text.length].map((to, word) => text.slice(end[word - 1] ?? 0, to)).join(" ")
        // Canonically, for a letter that some marks alone make up.
        expect(between.normalize("NFD").replace(/[\p{Mn}\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd\s\u0085]/gu, "")).toBe("")
      }),
      { numRuns: 500 },
    )
  })

  it("takes 100 kB of anything in under 200 milliseconds", () => {
    const hostile = [
      "said no ",
      "a",
      " ",
      "\n",
      "😀",
      "中",
      "\ud800",
      "a\u0301",
      "\u200b",
      "[",
      "[SEP",
      "“",
      "''",
      "한",
    ]
    for (const part of [...hostile, "é".repeat(101)]) {
      const text = part.repeat(Math.ceil(100_000 / part.length))
      expect(
        costOf(() => cut(text)),
        part,
      ).toBeLessThan(200)
    }
  })

  it("takes 100 kB of words that never come again in under 200 milliseconds", () => {
    const word = (n: number): string => Array.from({ length: 99 }, (_, at) => letterOf(n, at)).join("")
    const text = Array.from({ length: 1000 }, (_, n) => word(n)).join(" ")
    expect(costOf(() => cut(text))).toBeLessThan(200)
  })
})

/** Letters without rhyme or reason. */
function letterOf(n: number, at: number): string {
  return String.fromCharCode(97 + ((Math.imul(100 * n + at, 2654435761) >>> 8) % 26))
}

function lengths({ ids, shape, quote, breaks }: Pieces): readonly number[] {
  return [ids.length, shape.length, quote.length, breaks.length]
}
