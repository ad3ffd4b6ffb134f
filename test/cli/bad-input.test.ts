/** Bad input: one sentence with the value and the remedy, the right exit code, and the rest goes on. */
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readingShape } from "../../src/shape.ts"
import { lines, makePlace } from "./onrecord.ts"

const place = makePlace()
const GOOD = "Board met\n\n“Nobody came,” Dan Hollis said."
/** Whoever runs the tests as root may read everything, so that no folder can be closed to them. */
const isRoot = process.getuid?.() === 0

beforeAll(() => {
  place.write("good.txt", GOOD)
  place.write("empty.txt", "")
  place.write("picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]))
  place.write("binary.txt", new Uint8Array([1, 2, 0, 3, 255]))
  place.write("latin.txt", new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0x63]))
  place.write("blank.txt", " \n\n ")
  place.write("large.txt", "word ".repeat(1000))
  // A file with a hole in it takes no room on the disk; its first bytes are text.
  truncateSync(join(place.folder, "large.txt"), 200 * 1024 * 1024)
  place.write(
    "rows.jsonl",
    ['{"text":"He left."}', "{bad", '{"text":5}', '{"text":"He left.","published":"2020-13-45"}', "[]"].join("\n"),
  )
})
afterAll(() => {
  place.remove()
})

/** Ends as a sentence does, names what it is about, and says what to do. */
function isSentence(line: string | undefined, about: RegExp): void {
  expect(line).toMatch(about)
  expect(line).toMatch(/[;:,].*\.$|^.*; .*\.$/)
  expect(line).not.toMatch(/\bat .*\.(?:ts|js):\d+/)
}

const FILES: readonly (readonly [string, RegExp])[] = [
  ["missing.txt", /^missing\.txt is not there; check/],
  ["empty.txt", /^empty\.txt is empty; check/],
  ["picture.png", /^picture\.png looks like a PNG picture, .*; it reads .*, so save/],
  ["binary.txt", /^binary\.txt looks like binary data, .*; it reads/],
  ["latin.txt", /^latin\.txt is no UTF-8 text: line 2 .*; save it as UTF-8/],
  ["blank.txt", /^blank\.txt has no words in it; check/],
  ["large.txt", /^large\.txt has 200 MB .* up to 64 MB .*; split it/],
]

describe("a file that cannot be read", () => {
  it.each(FILES)("%s is told in one sentence, and the rest of the batch goes on", (file, sentence) => {
    const { code, out, told } = place.run("read", file, "good.txt", "--format", "jsonl")
    expect(told).toHaveLength(1)
    isSentence(told[0], sentence)
    const readings = lines(out).map((line) => readingShape.parse(line))
    expect(readings.map(({ document }) => document.name)).toEqual([file, "good.txt"])
    expect(readings[0]).toMatchObject({
      statements: [],
      warnings: [{ message: told[0] }],
      document: { text: "", format: "unknown" },
    })
    expect(readings[1]?.statements).toHaveLength(1)
    expect(code).toBe(0)
  })

  it("leaves nothing done where it is the only one", () => {
    expect(place.run("read", "missing.txt").code).toBe(2)
    expect(place.run("read", "missing.txt", "good.txt", "--strict").code).toBe(2)
  })

  it.skipIf(isRoot)(
    "in a folder without rights is told with the folder (skipped for root, who has every right)",
    () => {
      const closed = join(place.folder, "closed")
      mkdirSync(closed)
      writeFileSync(join(closed, "a.txt"), GOOD)
      chmodSync(closed, 0)
      const { told, code } = place.run("read", "closed", "good.txt")
      chmodSync(closed, 0o700)
      expect([told.length, code]).toEqual([1, 0])
      isSentence(told[0], /^closed may not be read .*; change its permissions/)
    },
  )
})

describe("a line of JSON Lines", () => {
  it("that is malformed is told with its number, and the others are read", () => {
    const { code, out, told } = place.run("read", "rows.jsonl", "--format", "jsonl")
    expect(told).toHaveLength(4)
    isSentence(told[0], /^rows\.jsonl:2 is no JSON \(it begins "\{bad"\); each line/)
    isSentence(told[1], /^rows\.jsonl:3 is no document: "text": .*; each line/)
    isSentence(told[2], /^rows\.jsonl:4 .*"2020-13-45".*; write it as 2020-06-18/)
    isSentence(told[3], /^rows\.jsonl:5 is no document: .*; each line/)
    expect(lines(out).map((line) => readingShape.parse(line).document.format)).toEqual([
      "jsonl",
      "unknown",
      "unknown",
      "unknown",
      "unknown",
    ])
    expect(code).toBe(0)
  })
})

const CALLS: readonly (readonly [string, RegExp])[] = [
  ["read good.txt --published yesterday", /^"yesterday" is no date; write a day as 2020-06-18/],
  ["read good.txt --published 2021-02-29", /^"2021-02-29" is no date; write/],
  ["read good.txt --colour red", /^--colour is no option of onrecord read; it takes --published, --format or --strict/],
  ["read good.txt --format xml", /^--format cannot be "xml"; it takes text, json or jsonl/],
  ["read good.txt --published", /^--published needs a value; write it as --published DATE/],
  ["read", /^onrecord read needs FILE…; see onrecord read --help/],
  ["frobnicate", /^"frobnicate" is no command of onrecord; it has read, add/],
  ["status extra", /^"extra" is one word too many for onrecord status; put/],
  ["serve --port eighty", /^--port cannot be "eighty"; it takes a whole number/],
  ["status", /^There is no case case\.onrecord; make one with onrecord add/],
  ["status --case good.txt", /^good\.txt is no case of onrecord's; name a file/],
  ["status --case postgres://here/case", /^postgres:\/\/here\/case is a database server, .*; name a file/],
  ["add good.txt --case no/such/folder.onrecord", /^no\/such\/folder\.onrecord cannot be written; name a place/],
]

describe("a call that cannot be done", () => {
  it.each(CALLS)("%s is told in one sentence and exits with 2", (words, sentence) => {
    const { code, out, told } = place.run(...words.split(" "))
    expect([code, out, told.length]).toEqual([2, "", 1])
    isSentence(told[0], sentence)
  })

  it("shows where an error arose only under --debug", () => {
    const { told } = place.run("read", "good.txt", "--format", "xml", "--debug")
    expect(told.length).toBeGreaterThan(1)
    expect(told.join("\n")).toMatch(/at .*command\.ts/)
  })

  it("tells the place of a slip in a query", () => {
    place.run("add", "good.txt", "--case", "slip.onrecord")
    const { code, told } = place.run("search", '"nobody', "--case", "slip.onrecord")
    expect(code).toBe(2)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/has a slip at character 1: this quotation mark is not closed\.$/)
  })
})
