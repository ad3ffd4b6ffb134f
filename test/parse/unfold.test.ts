import { statSync, truncateSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseHere } from "../../src/parse/parse.ts"
import { TEXT_LIMITS } from "../../src/parse/rows/limits.ts"
import { HEAD_BYTES, unfold, type Unfolded } from "../../src/parse/unfold.ts"
import { openFiles } from "../../src/read/open.ts"
import { temporaryFolder } from "../read/folder.ts"

const { path, put } = temporaryFolder()
const MOST_BYTES = TEXT_LIMITS.bytes

async function inputs(...paths: readonly string[]): Promise<readonly Unfolded[]> {
  const out: Unfolded[] = []
  for await (const opened of openFiles(paths, HEAD_BYTES)) {
    if (opened.is === "failure") out.push(opened)
    else for await (const input of unfold({ ...opened, format: null }, parseHere)) out.push(input)
  }
  return out
}

/** Each input as "name format: characters", or "name problem: message". */
async function told(...paths: readonly string[]): Promise<readonly string[]> {
  return (await inputs(...paths)).map((input) =>
    input.is === "failure"
      ? `${input.name} ${input.error.problem}: ${input.error.message}`
      : `${input.name} ${input.format}: ${Buffer.from(input.bytes).toString()}`,
  )
}

describe("an input", () => {
  it("has the bytes of its file as they are", async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff)
    const [input] = await inputs(put("bytes.txt", bytes))
    expect(input).toMatchObject({ is: "bytes", name: "bytes.txt", format: "text" })
    expect(input?.is === "bytes" && Buffer.from(input.bytes).equals(bytes)).toBe(true)
  })

  it("that is bad is told in one sentence in its place, and the next ones follow", async () => {
    const [empty, gif, good] = [put("empty.txt", ""), put("paper.txt", "GIF89a"), put("good.txt", "He left.")]
    expect(await told(empty, gif, path("none.txt"), good)).toEqual([
      `empty.txt file-empty: ${empty} is empty; check that it was saved or copied whole.`,
      `paper.txt unknown-format: ${gif} looks like a GIF picture, which onrecord cannot read; it reads what onrecord formats lists, so save or export it as one of these.`,
      `none.txt file-missing: ${path("none.txt")} is not there; check the path and its spelling.`,
      "good.txt text: He left.",
    ])
  })

  it("is refused over the limit before it is read", async () => {
    const file = put("large.txt", "The order. ".repeat(400))
    truncateSync(file, 200 * 1024 * 1024)
    const start = performance.now()
    expect(await told(file)).toEqual([
      `large.txt file-too-large: ${file} has 200 MB and onrecord reads up to 64 MB as one document; split it into its parts.`,
    ])
    expect(performance.now() - start).toBeLessThan(500)
  })

  it("may be as large as the limit", async () => {
    const file = put("limit.txt", "The order. ".repeat(400))
    truncateSync(file, MOST_BYTES)
    const [input] = await inputs(file)
    expect(input?.is === "bytes" && input.bytes.length).toBe(MOST_BYTES)
  })
})

describe("JSON Lines", () => {
  it("are an input a line, named after its number; blank ones are passed over", async () => {
    const file = put("lines.jsonl", '{"text":"one"}\r\n\r\n  \t\n{"text":"two"}\nno JSON\n')
    expect(await told(file)).toEqual([
      'lines.jsonl:1 jsonl: {"text":"one"}\r',
      'lines.jsonl:4 jsonl: {"text":"two"}',
      "lines.jsonl:5 jsonl: no JSON",
    ])
  })

  it("may lack their last newline", async () => {
    expect(await told(put("last.jsonl", '{"text":"one"}\n{"text":"two"}'))).toEqual([
      'last.jsonl:1 jsonl: {"text":"one"}',
      'last.jsonl:2 jsonl: {"text":"two"}',
    ])
  })

  it("are cut at newlines wherever the chunks of the file end", async () => {
    // Streams of files come in chunks of 64 KB: lines of all lengths end before, on and after their borders.
    const texts = Array.from({ length: 300 }, (_, at) => `${at} ${"é".repeat((at * 997) % 3000)}`)
    const file = put("chunks.jsonl", texts.map((text) => JSON.stringify({ text }) + "\n").join(""))
    expect(statSync(file).size).toBeGreaterThan(5 * 65_536)
    const lines = await inputs(file)
    const read = lines.map((line) => line.is === "bytes" && (JSON.parse(Buffer.from(line.bytes).toString()) as unknown))
    expect(read).toEqual(texts.map((text) => ({ text })))
    expect(lines.at(-1)?.name).toBe("chunks.jsonl:300")
  })

  it.each([65_535, 65_536, 65_537, 131_072])("may end at %d bytes", async (size) => {
    const file = put(`border-${size}.jsonl`, `${"x".repeat(size - 1)}\nnext\n`)
    const lines = await inputs(file)
    expect(lines.map((line) => line.is === "bytes" && line.bytes.length)).toEqual([size - 1, 4])
  })

  it("with a line over the limit tell of it and go on", async () => {
    const file = put(
      "long.jsonl",
      Buffer.concat([Buffer.from("{}\n"), Buffer.alloc(MOST_BYTES + 1, "x"), Buffer.from("\n{}\n")]),
    )
    expect(await told(file)).toEqual([
      "long.jsonl:1 jsonl: {}",
      "long.jsonl:2 file-too-large: long.jsonl:2 is longer than 64 MB, the most that onrecord reads as one document; split it into its parts.",
      "long.jsonl:3 jsonl: {}",
    ])
  })

  it("without a line are empty", async () => {
    const file = put("blank.jsonl", "\n \n\r\n")
    expect(await told(file)).toEqual([
      `blank.jsonl file-empty: ${file} is empty; check that it was saved or copied whole.`,
    ])
  })

  it("in UTF-16 are refused whole, and not line by line", async () => {
    const file = put("wide.jsonl", Buffer.from('\uFEFF{"text":"one"}\n{"text":"two"}\n', "utf16le"))
    expect(await told(file)).toEqual([
      `wide.jsonl bad-encoding: wide.jsonl is UTF-16, and JSON Lines are UTF-8; save it as UTF-8, for example with iconv -f utf-16 -t utf-8.`,
    ])
  })
})
