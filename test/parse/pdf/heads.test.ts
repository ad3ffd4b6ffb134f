import { describe, expect, it } from "vitest"
import { partedPages } from "../../../src/parse/pdf/heads.ts"
import type { Page } from "../../../src/parse/pdf/run.ts"
import { at, column, page } from "./page.ts"

const BODY = column([50, 200], ["The board met on Monday and found", "that nobody had read the letter."])

function apart(...pages: readonly Page[]): readonly (readonly string[])[] {
  return partedPages(pages).map(({ heads, feet }) =>
    [...heads, ...feet].map(({ kind, line }) => `${kind}: ${line.words}`),
  )
}

describe("what stands beside a text", () => {
  it("is what comes again on the edges of pages, whatever its number", () => {
    const pages = [1, 2, 3, 4, 5].map((number) =>
      page(at([50, 30], `Report ${number}`), BODY, at([300, 780], `– ${number} –`)),
    )
    expect(apart(...pages)).toEqual(
      [1, 2, 3, 4, 5].map((number) => [`header: Report ${number}`, `other: – ${number} –`]),
    )
  })

  it("may change sides from page to page", () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) =>
      page(at([50, 30], number % 2 === 0 ? "The Basin" : "A chart of 1702"), BODY),
    )
    expect(new Set(apart(...pages).flat())).toEqual(new Set(["header: The Basin", "header: A chart of 1702"]))
  })

  it("is no line that stands so once", () => {
    expect(apart(page(at([50, 30], "Velda, 14 May 1931"), BODY), page(BODY), page(BODY))).toEqual([[], [], []])
  })

  it("is no line of the text that comes again in the midst of pages", () => {
    const pages = [1, 2, 3, 4, 5].map(() => page(BODY))
    expect(apart(...pages).flat()).toEqual([])
  })

  it("is the numbers of lines", () => {
    const numbers = column([30, 200], ["1", "2", "3", "4", "5", "6"])
    const [parted] = partedPages([page(numbers, BODY)])
    expect(parted?.body).toEqual(BODY)
    expect(parted?.numbers).toEqual(numbers)
  })

  it("is no column of figures that do not follow each other", () => {
    const numbers = column([30, 200], ["12", "4", "9", "4", "5", "6"])
    expect(partedPages([page(numbers, BODY)])[0]?.numbers).toEqual([])
  })
})
