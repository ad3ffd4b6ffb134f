import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import type { FormatName, Parsed } from "../../src/parse/formats.ts"
import { piecesOf } from "../../src/parse/pdf/layout.ts"
import { openPdf } from "../../src/parse/pdf/open.ts"
import { sizeOfPicture } from "../../src/parse/scan/pictures.ts"
import { runsIn, type RecognisedLine } from "../../src/parse/scan/words.ts"
import { openParser } from "../../src/work/parser/parser.ts"
import { BAD } from "../hostile/bad.ts"
import { randomFrom } from "../hostile/random.ts"
import { madePdf } from "./pdf/made.ts"

const GOLDEN = join(import.meta.dirname, "../golden")
const parser = openParser({ processes: 1 })
afterAll(() => parser.close())

async function parsed(format: FormatName, bytes: Uint8Array): Promise<Parsed> {
  for await (const content of parser.parse(format, bytes, "scan")) if (content.is === "document") return content.parsed
  throw new Error("no document")
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []

/** The words of one page as it was printed, in their order. */
async function printed(name: string, page: number): Promise<readonly string[]> {
  const { pages } = await openPdf(readFileSync(join(GOLDEN, "parse", name, "document.pdf")), name)
  return piecesOf(pages.slice(page - 1, page)).flatMap(({ words }) => wordsOf(words))
}

/** How many words must be put in, taken out or changed, of those that there should be. */
function wordError(should: readonly string[], is: readonly string[]): number {
  let row = is.map((_, at) => at + 1)
  row.unshift(0)
  for (const [index, word] of should.entries()) {
    const next = [index + 1]
    for (const [at, other] of is.entries()) {
      const kept = (row[at] ?? 0) + (word === other ? 0 : 1)
      next.push(Math.min(kept, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) / should.length
}

describe("scans", () => {
  it.each([
    { file: "quay-clean.pdf", from: "quay-report", page: 1, most: 0.02, format: "pdf" },
    { file: "quay-noisy.pdf", from: "quay-report", page: 1, most: 0.08, format: "pdf" },
    { file: "silt-noisy.pdf", from: "silt-inquiry", page: 2, most: 0.08, format: "pdf" },
    { file: "crane-clean.png", from: "crane-notice", page: 1, most: 0.02, format: "picture" },
  ] as const)("$file is read in its order, with few words wrong", async ({ file, from, page, most, format }) => {
    const { text, blocks } = await parsed(format, readFileSync(join(GOLDEN, "scan", file)))
    const error = wordError(await printed(from, page), wordsOf(text))
    expect(error).toBeLessThan(most)
    for (const { confidence, page: number, box } of blocks) {
      expect(confidence).toBeGreaterThan(0)
      expect([number, box?.width ?? 0]).toEqual([1, expect.any(Number)])
    }
  })

  it("with a number stamped on them are read all the same", async () => {
    const stamped = readFileSync(join(GOLDEN, "scan/crane-stamped.pdf"))
    expect((await openPdf(stamped, "scan")).pages[0]?.runs.map(({ words }) => words)).toEqual(["VELDA 000117"])
    const { title, text } = await parsed("pdf", stamped)
    expect([title, text.includes("VELDA 000117")]).toEqual(["Notice on the use of the steam crane", true])
  })

  it("that cannot be drawn are damaged", async () => {
    const circle = BAD.find(({ name }) => name === "circle")?.make(randomFrom(1))
    await expect(parsed("pdf", circle ?? new Uint8Array())).rejects.toMatchObject({ problem: "file-damaged" })
  })

  it("that are blank have no text", async () => {
    await expect(parsed("pdf", madePdf({ pages: ["", ""] }))).rejects.toMatchObject({ problem: "no-text" })
  })
})

describe("a picture", () => {
  const head = (width: number, height: number): Buffer => {
    const bytes = Buffer.alloc(40)
    bytes.set([0x89, 0x50, 0x4e, 0x47])
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }

  it("tells its size", () => {
    const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0001108005a012c03", "hex")
    expect([sizeOfPicture(head(300, 90)), sizeOfPicture(jpeg)]).toEqual([
      { width: 300, height: 90 },
      { width: 300, height: 90 },
    ])
    expect([
      sizeOfPicture(Buffer.from("ffd8ff", "hex")),
      sizeOfPicture(Buffer.from("ffd80000000000000000000000", "hex")),
    ]).toEqual([null, null])
  })

  it("as large as a field is refused before it is unfolded", async () => {
    await expect(parsed("picture", head(60_000, 60_000))).rejects.toMatchObject({ problem: "file-too-large" })
  })

  it("that is damaged says so", async () => {
    await expect(parsed("picture", head(300, 90))).rejects.toMatchObject({ problem: "file-damaged" })
    await expect(parsed("picture", Buffer.from("ffd8ff", "hex"))).rejects.toMatchObject({ problem: "file-damaged" })
  })
})

describe("what is recognised", () => {
  const line = (text: string, y: number, { rise = 0, height = 20, confidence = 95 } = {}): RecognisedLine => ({
    words: text.split(" ").map((word, at) => ({ text: word, confidence, bbox: { x0: at * 100, x1: at * 100 + 80 } })),
    baseline: { x0: 0, y0: y, x1: 400, y1: y + rise },
    rowAttributes: { rowHeight: height },
  })

  it("is set straight where the page lies aslant", () => {
    const runs = runsIn(
      [line("one two three four", 100, { rise: 8 }), line("five six seven eight", 140, { rise: 8 })],
      0.5,
    )
    expect([...new Set(runs.map(({ base }) => base))]).toEqual([50, 70])
  })

  it("has one size for lines that are about as high, and keeps that of a heading", () => {
    const runs = runsIn(
      [line("a", 0, { height: 44 }), line("b", 60), line("c", 80, { height: 22 }), line("d", 100, { height: 19 })],
      0.5,
    )
    expect(new Set(runs.slice(1).map(({ size }) => size)).size).toBe(1)
    expect((runs[0]?.size ?? 0) / (runs[1]?.size ?? 1)).toBeGreaterThan(1.8)
  })

  it("is no speck", () => {
    expect(runsIn([line("he — left -", 0, { confidence: 60 })], 0.5).map(({ words }) => words)).toEqual(["he", "left"])
    expect(runsIn([line("he — left", 0)], 0.5)).toHaveLength(3)
    expect(runsIn([line(". , |", 0), line("x y", 20, { confidence: 12 })], 0.5)).toEqual([])
  })
})
