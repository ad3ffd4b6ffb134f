import { strToU8, zipSync } from "fflate"
import { afterAll, describe, expect, it } from "vitest"
import type { Content, FormatName } from "../../../src/parse/formats.ts"
import { openParser, type Parser } from "../../../src/work/parser/parser.ts"
import { drawn, madePdf } from "../../parse/pdf/made.ts"

const parsers: Parser[] = []
afterAll(() => Promise.all(parsers.map((parser) => parser.close())))

function opened(options: Parameters<typeof openParser>[0]): Parser {
  const parser = openParser(options)
  parsers.push(parser)
  return parser
}

async function read(parser: Parser, format: FormatName, bytes: Uint8Array): Promise<readonly string[]> {
  const told = (content: Content): string => (content.is === "document" ? content.parsed.text : content.is)
  return (await Array.fromAsync(parser.parse(format, bytes, "file"))).map(told)
}

const text = (words: string): Uint8Array => Buffer.from(words)
const many = madePdf({
  pages: Array.from({ length: 8000 }, (_, index) => drawn(`The keeper left the ${index}th time.`)),
})

describe("the parser", () => {
  const usual = opened({ processes: 1 })

  it("reads one input after the other in the same process", async () => {
    const together = [1, 2, 3, 4, 5].map((number) => read(usual, "text", text(`He left ${number} times.`)))
    expect((await Promise.all(together)).flat()).toEqual([1, 2, 3, 4, 5].map((number) => `He left ${number} times.`))
  })

  it("tells what the input is to blame for, and reads the next one", async () => {
    await expect(read(usual, "pdf", text("%PDF-"))).rejects.toMatchObject({ problem: "file-damaged" })
    await expect(read(usual, "text", text("  \n"))).rejects.toMatchObject({ problem: "no-text" })
    expect(await read(usual, "text", text("He left."))).toEqual(["He left."])
  })

  it("has a process for what stands in what is still being read, though one may work at a time", async () => {
    const inner = zipSync({ "note.txt": strToU8("He left.") })
    const outer = zipSync({ "in.zip": inner, "last.txt": strToU8("She stayed.") })
    const names: string[] = []
    for await (const part of usual.parse("zip", outer, "a.zip")) {
      if (part.is !== "part") continue
      names.push(part.name)
      if (!part.name.endsWith(".zip")) continue
      for await (const deeper of usual.parse("zip", part.bytes, part.name)) {
        if (deeper.is === "part") names.push(deeper.name, ...(await read(usual, "text", deeper.bytes)))
      }
    }
    expect(names).toEqual(["a.zip/in.zip", "a.zip/in.zip/note.txt", "He left.", "a.zip/last.txt"])
  })

  it("is of use to the next reader where one wants no more", async () => {
    for await (const first of usual.parse("text", text("He left."), "file")) {
      expect(first.is).toBe("document")
      break
    }
    expect(await read(usual, "text", text("She stayed."))).toEqual(["She stayed."])
  })

  it("is killed at what takes too long, and the next one is read", async () => {
    const hasty = opened({ processes: 1, limits: { seconds: 1.5 } })
    await expect(read(hasty, "pdf", many)).rejects.toMatchObject({
      problem: "timed-out",
      message:
        "file was not read within 1.5 seconds; split it into parts, or save it anew in the program that made it.",
    })
    expect(await read(hasty, "text", text("He left."))).toEqual(["He left."])
  })

  it("is killed at what takes too much memory, which no heap limit sees", async () => {
    const small = opened({ processes: 1, limits: { memory: 20 * 1024 * 1024 } })
    await expect(read(small, "pdf", many)).rejects.toMatchObject({
      problem: "file-too-large",
      message: "file needs more than the 20 MB of memory that a file may take; split it into parts.",
    })
  })

  it("answers nobody once it is closed", async () => {
    const closed = openParser({ processes: 1 })
    await read(closed, "text", text("He left."))
    const late = read(closed, "pdf", many)
    late.catch(() => undefined)
    await closed.close()
    await expect(late).rejects.toMatchObject({ problem: "broken-promise" })
    await expect(read(closed, "text", text("He left."))).rejects.toMatchObject({ problem: "broken-promise" })
  })

  it("cannot be of no process", () => {
    expect(() => openParser({ processes: 0 })).toThrow("0 is no number of parsers; give 1 or more.")
  })
})
