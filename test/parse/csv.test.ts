import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseCsv, splitCsv } from "../../src/parse/csv.ts"
import { sniff } from "../../src/parse/sniff.ts"

/** The texts of a table's rows, or the problem in their place, wherever its chunks end. */
async function told(source: string | Buffer, size = 5, most = 10_000): Promise<readonly string[]> {
  const bytes = Buffer.from(source)
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
  }
  const out: string[] = []
  for await (const part of splitCsv(chunks(), "a.csv", most)) {
    out.push(part.is === "part" ? parseCsv(part.bytes, part.name).text : part.is === "failure" ? part.problem : "")
  }
  return out
}

describe("a table", () => {
  it.each([
    ["title,text\na,one\nb,two", ["one", "two"]],
    ["title;text\r\na;one, two\r\n\r\n;;\r\nb;three", ["one, two", "three"]],
    ['text\ttitle\n"one\ntwo"\ta\nthree "quoted" four\tb\n', ["one\ntwo", 'three "quoted" four']],
    ['text,title\n"say ""no"", he said",a\n', ['say "no", he said']],
    ['text,title\n12" pump,a\n9" pipe,b\n', ['12" pump', '9" pipe']],
  ])("%j", async (source, texts) => {
    for (const size of [1, 2, 3, 7, 1000]) expect(await told(source, size)).toEqual(texts)
  })

  it("gives back whatever was written into its cells", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "é"), maxLength: 8 })
      .map((words) => `x${words}x`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (cells, size) => {
          const rows = cells.map((words) => `"${words.replaceAll('"', '""')}",t`)
          expect(await told(`text,title\n${rows.join("\n")}\n`, size)).toEqual(cells)
        },
      ),
      { numRuns: 200 },
    )
  })

  it("without a column of texts, or in UTF-16, says so", async () => {
    await expect(told("year,boats\n2018,41\n")).rejects.toThrow(
      'a.csv has no column of texts (its first row is year, boats); call the column that holds the documents\' text "text".',
    )
    await expect(told(Buffer.from("\uFEFFtext,title\na,b\n", "utf16le"))).rejects.toMatchObject({
      problem: "bad-encoding",
    })
  })

  it("goes on behind a quotation mark that never closes, at the next line that is too far", async () => {
    expect(await told(`text,title\n"${"x".repeat(90)}\n${"y".repeat(50)}\nz,b\n`, 5, 100)).toEqual([
      "file-too-large",
      "z",
    ])
  })

  it.each([
    ["Date,Title,Full Text\n2018", "a", "csv"],
    ["text\ttitle\n", "a.txt", "csv"],
    ["Text, title and the rest of a sentence that goes on\nand on", "a.txt", "text"],
    ["He brought text, body\nand soul", "a.txt", "text"],
    ["year,boats\n", "a.csv", "csv"],
  ])("%j in %s is %s", (start, name, format) => {
    expect(sniff(Buffer.from(start), name)).toMatchObject({ format: { name: format } })
  })
})
