import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { regionsOf } from "../../../src/parse/pdf/columns.ts"
import { laidOut, piecesOf } from "../../../src/parse/pdf/layout.ts"
import type { Page } from "../../../src/parse/pdf/run.ts"
import { at, column, page } from "./page.ts"

const LEFT = [
  "The board met on Monday and",
  "found that nobody had read",
  "the letter of the divers to",
  "the harbour office in time.",
]
const RIGHT = [
  "Its chairwoman said that it",
  "had come to the wrong desk",
  "and had lain there for the",
  "better part of the autumn.",
]

function told(...pages: readonly Page[]): readonly string[] {
  return piecesOf(pages).map(({ kind, words }) => `${kind}: ${words}`)
}

describe("columns", () => {
  it("are read one after the other", () => {
    const order = regionsOf(page(column([50, 100], LEFT), column([310, 100], RIGHT)).runs)
    expect(order.map((lines) => lines.map(({ words }) => words))).toEqual([LEFT, RIGHT])
  })

  it("are read so though their lines stand on other heights", () => {
    const order = regionsOf(page(column([50, 100], LEFT), column([310, 105], RIGHT)).runs)
    expect(order.map((lines) => lines.map(({ words }) => words))).toEqual([LEFT, RIGHT])
  })

  it("stand under a line that goes over both, and over one", () => {
    const over = at([50, 80], "What the board of the northern harbour knew of the letter, and when it knew")
    const under = at([50, 170], "This account was put together from the minutes and from the letter itself.")
    const order = regionsOf(page(over, column([50, 100], LEFT), column([310, 100], RIGHT), under).runs)
    expect(order.map((lines) => lines.length)).toEqual([1, 4, 4, 1])
  })

  it("may be three", () => {
    const short = (lines: readonly string[]): readonly string[] => lines.map((line) => line.slice(0, 26))
    const order = regionsOf(
      page(column([40, 100], short(LEFT)), column([210, 104], short(RIGHT)), column([380, 98], short(LEFT))).runs,
    )
    expect(order.map((lines) => lines[0]?.left)).toEqual([40, 210, 380])
  })

  it("are parted by a short heading over both", () => {
    const heading = at([50, 170], "Later", { size: 14 })
    const order = regionsOf(
      page(
        column([50, 100], LEFT),
        column([310, 100], RIGHT),
        heading,
        column([50, 200], RIGHT),
        column([310, 200], LEFT),
      ).runs,
    )
    expect(order.map((lines) => lines.map(({ words }) => words)).flat()).toEqual([
      ...LEFT,
      ...RIGHT,
      "Later",
      ...RIGHT,
      ...LEFT,
    ])
  })

  it("lose no word and double none, however words lie on a page", () => {
    const run = fc
      .tuple(
        fc.integer({ min: 0, max: 560 }),
        fc.integer({ min: 20, max: 780 }),
        fc.constantFrom("one", "two words", "a much longer line"),
      )
      .map(([left, base, words]) => at([left, base], words))
    fc.assert(
      fc.property(fc.array(run, { maxLength: 60 }), (runs) => {
        const read = regionsOf(runs).flatMap((lines) => lines.flatMap((line) => line.runs))
        expect(read.length).toBe(runs.length)
        expect(new Set(read)).toEqual(new Set(runs))
      }),
    )
  })
})

describe("paragraphs", () => {
  it("begin where a first line is set in", () => {
    const lines = [
      at([62, 100], "The first of them is set in, as all are in"),
      ...column([50, 112], ["this book, and it goes on for a while here", "before it ends."]),
      at([62, 136], "The second is set in as well, and goes on"),
      ...column([50, 148], ["for a line."]),
    ]
    expect(told(page(lines))).toEqual([
      "paragraph: The first of them is set in, as all are in this book, and it goes on for a while here before it ends.",
      "paragraph: The second is set in as well, and goes on for a line.",
    ])
  })

  it("end where the next word had room on the line", () => {
    const lines = column(
      [50, 100],
      [
        "The keeper said that the lamp was lit all night,",
        "and left.",
        "Nobody had seen him go, and nobody asked why he",
        "had gone.",
      ],
    )
    expect(told(page(lines))).toEqual([
      "paragraph: The keeper said that the lamp was lit all night, and left.",
      "paragraph: Nobody had seen him go, and nobody asked why he had gone.",
    ])
  })

  it("go on over a column and over a page, with nothing in the midst of them", () => {
    const one = page(
      at([50, 40], "Basin Courier"),
      column([50, 100], [...LEFT.slice(0, 3), "the office on the hill and"]),
      column(
        [310, 100],
        [
          "to nobody else in the town",
          "who could have read it, or",
          "who would have wanted to do",
          "so, as the master of the",
        ],
      ),
      at([300, 780], "1"),
    )
    const two = page(
      at([50, 40], "Basin Courier"),
      at([50, 100], "dredger said."),
      at([50, 140], "He left."),
      at([300, 780], "2"),
    )
    expect(told(one, two)).toEqual([
      "header: Basin Courier",
      "paragraph: The board met on Monday and found that nobody had read the letter of the divers to the office on the hill and to nobody else in the town who could have read it, or who would have wanted to do so, as the master of the dredger said.",
      "other: 1",
      "header: Basin Courier",
      "paragraph: He left.",
      "other: 2",
    ])
  })

  it("are told with their page and their place on it", () => {
    const { text, blocks } = laidOut(piecesOf([page(), page(column([50, 100], LEFT))]))
    expect(blocks.map(({ start, end, page: number, box }) => [text.slice(start, end).length, number, box])).toEqual([
      [text.length, 2, { x: 50, y: 91.5, width: 135, height: 46.7 }],
    ])
  })

  it("are told with the number that the page gives to their first line", () => {
    const numbers = column([30, 100], ["7", "8", "9", "10", "11", "12"])
    const turns = [at([50, 100], "Q. Who told you?"), at([50, 136], "A. Nobody told me.")]
    const { blocks } = laidOut(piecesOf([page(numbers, turns)]))
    expect(blocks.map(({ line }) => line)).toEqual([7, 10])
  })

  it("have rows of tables apart, cell by cell", () => {
    const row = (base: number, ...cells: readonly string[]) =>
      cells.map((words, index) => at([50 + index * 120, base], words))
    expect(
      told(
        page(
          row(100, "Year", "Ships", "Master"),
          row(115, "1911", "12", "H. Lorne"),
          row(130, "1912", "9", "S. Imber"),
        ),
      ),
    ).toEqual(["table: Year | Ships | Master", "table: 1911 | 12 | H. Lorne", "table: 1912 | 9 | S. Imber"])
  })

  it("keep a raised mark in its line and the note that it leads to apart", () => {
    const text = column(
      [50, 100],
      ["The signature is half covered by the frame, and", "the year cannot be read. It is thought to be old."],
    )
    const note = at([50, 700], "1 It was cleaned in the spring.", { size: 8 })
    expect(told(page(text.slice(0, 1), at([50 + 47 * 5, 96], "1", { size: 6 }), text.slice(1), note))).toEqual([
      "paragraph: The signature is half covered by the frame, and¹ the year cannot be read. It is thought to be old.",
      "footnote: 1 It was cleaned in the spring.",
    ])
  })
})
