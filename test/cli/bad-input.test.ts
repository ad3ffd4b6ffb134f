/** Bad input: one sentence with the value and the remedy, the right exit code, and the rest goes on. */
import { chmodSync, mkdirSync, truncateSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readArguments, wholeNumber } from "../../src/cli/command.ts"
import { COMMANDS } from "../../src/cli/commands.ts"
import { harmless } from "../../src/cli/terminal.ts"
import { openDesk } from "../../src/desk.ts"
import { DeskError } from "../../src/errors.ts"
import { readingShape } from "../../src/shape.ts"
import { lines, makePlace, RIGHTS_BIND } from "./onrecord.ts"

const place = makePlace()
const GOOD = "Board met\n\n“Nobody came,” Dan Hollis said."

beforeAll(() => {
  place.write("good.txt", GOOD)
  place.write("empty.txt", "")
  place.write("picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]))
  place.write("binary.txt", new Uint8Array([1, 2, 0, 3, 255]))
  place.write("slip.txt", new Uint8Array([0x61, 0x0a, 0xc3, 0xa9, 0xc3, 0xa9, 0xff, 0x63]))
  place.write("blank.txt", " \n\n ")
  place.write("frame.html", "<html><body><nav>News</nav></body></html>")
  place.write("large.txt", "word ".repeat(1000))
  // A file with a hole in it takes no room on the disk; its first bytes are text.
  truncateSync(join(place.folder, "large.txt"), 200 * 1024 * 1024)
})
afterAll(() => {
  place.remove()
})

/** One sentence: it ends as one does, says what to do, and shows no place in the sources. */
function isSentence(line: string | undefined, about: RegExp): void {
  expect(line).toMatch(about)
  expect(line).toMatch(/^[^\n]+[;:,] [^\n]+\.$/)
  expect(line).not.toMatch(/\bat .*\.(?:ts|js):\d+/)
}

const FILES: readonly (readonly [string, RegExp])[] = [
  ["missing.txt", /^missing\.txt is not there; check the path/],
  ["empty.txt", /^empty\.txt is empty; check that it was saved/],
  ["picture.png", /^picture\.png is no whole picture .*; get it anew/],
  ["binary.txt", /^binary\.txt looks like binary data, .*; it reads .*, so save/],
  ["slip.txt", /^slip\.txt is no UTF-8 text: line 2 .*; save it as UTF-8/],
  ["blank.txt", /^blank\.txt has no words in it; check/],
  ["frame.html", /^frame\.html has no article text in it; save the page whole/],
  ["large.txt", /^large\.txt has 200 MB .* up to 64 MB .*; split it/],
]

describe("files that cannot be read", () => {
  const names = FILES.map(([name]) => name)

  it("are told in one sentence each, in their places, and the rest of the batch goes on", () => {
    const { code, out, told } = place.run("read", "good.txt", ...names, "good.txt", "--format", "jsonl")
    expect(told).toHaveLength(FILES.length)
    FILES.forEach(([, sentence], index) => isSentence(told[index], sentence))
    const readings = lines(out).map((line) => readingShape.parse(line))
    expect(readings.map(({ document }) => document.name)).toEqual(["good.txt", ...names, "good.txt"])
    readings.slice(1, -1).forEach(({ document, statements, entities, times, warnings }, index) => {
      expect(document).toMatchObject({ text: "", blocks: [], format: "unknown", published: null })
      expect([statements, entities, times]).toEqual([[], [], []])
      expect(warnings.map(({ message }) => message)).toEqual([told[index]])
    })
    expect(readings[0]?.statements).toHaveLength(1)
    expect(readings.at(-1)).toEqual(readings[0])
    expect(code).toBe(0)
  })

  it("are left out of the text for people, and told beside it", () => {
    const { code, out, told } = place.run("read", "empty.txt", "good.txt", "missing.txt")
    expect(out).toMatch(/^Board met\n/)
    expect(out).not.toMatch(/empty|missing/)
    expect([told.length, code]).toEqual([2, 0])
  })

  it("leave nothing done where they are all, and do not pass under --strict", () => {
    expect(place.run("read", "missing.txt", "empty.txt").code).toBe(2)
    expect(place.run("read", "missing.txt", "good.txt", "--strict").code).toBe(2)
    expect(place.run("read", "good.txt", "--strict").code).toBe(0)
  })

  it("are kept in the case with their reason until they are read well", () => {
    const add = (...files: readonly string[]): ReturnType<typeof place.run> =>
      place.run("add", ...files, "--case", "some.onrecord")
    const { code, out, told } = add("empty.txt", "good.txt", "missing.txt")
    expect(out).toBe("some.onrecord: 1 document added with 1 statement, 2 failed.\n")
    expect([code, told.length]).toEqual([0, 2])
    place.write("late/missing.txt", GOOD.replace("Nobody", "Somebody"))
    expect(add("late/missing.txt").code).toBe(0)
    place.write("missing.txt", GOOD.replace("Nobody", "Somebody"))
    const again = place.run("add", "--retry", "--case", "some.onrecord")
    expect([again.out, again.told]).toEqual([
      "some.onrecord: 0 documents added with 0 statements, 1 already there, 1 failed.\n",
      [`${join(place.folder, "empty.txt")} is empty; check that it was saved or copied whole.`],
    ])
    const status = JSON.parse(place.run("status", "--case", "some.onrecord", "--format", "json").out) as unknown
    expect(status).toMatchObject({
      documents: 2,
      failed: [{ name: "empty.txt", message: again.told[0], path: join(place.folder, "empty.txt") }],
    })
  })

  it.skipIf(!RIGHTS_BIND)("may lie in a folder without rights (skipped where there are none)", () => {
    mkdirSync(join(place.folder, "closed"))
    place.write("closed/a.txt", GOOD)
    place.write("shut.txt", GOOD)
    chmodSync(join(place.folder, "closed"), 0)
    chmodSync(join(place.folder, "shut.txt"), 0)
    const { told, code, out } = place.runWithoutPower("read", "closed", "shut.txt", "good.txt", "--format", "jsonl")
    chmodSync(join(place.folder, "closed"), 0o700)
    expect([told.length, code, lines(out).length]).toEqual([2, 0, 3])
    isSentence(told[0], /^closed may not be read by this user; change its permissions/)
    isSentence(told[1], /^shut\.txt may not be read by this user; change its permissions/)
  })

  it("are none in an empty folder, and that is told as well", () => {
    mkdirSync(join(place.folder, "bare"))
    const { code, out, told } = place.run("read", "bare", "--format", "json")
    expect([code, out, told.length]).toEqual([0, "[]\n", 1])
    isSentence(told[0], /^bare has no file to read; name files/)
  })
})

describe("lines of JSON Lines", () => {
  const rows = [
    '{"text":"He left."}',
    "{bad",
    '{"text":5}',
    '{"text":"He left.","published":"2020-13-45"}',
    "[]",
    '{"text":"She stayed."}',
  ]

  it("that are malformed are told with their numbers, and the others are read", () => {
    place.write("rows.jsonl", rows.join("\n"))
    const { code, out, told } = place.run("read", "rows.jsonl", "--format", "jsonl")
    expect(told).toHaveLength(4)
    isSentence(told[0], /^rows\.jsonl:2 is no JSON \(it begins "\{bad"\); each line/)
    isSentence(told[1], /^rows\.jsonl:3 is no document: "text": .*; each line/)
    isSentence(told[2], /^rows\.jsonl:4 .*"2020-13-45".*; write it as 2020-06-18/)
    isSentence(told[3], /^rows\.jsonl:5 is no document: .*; each line/)
    const names = lines(out).map((line) => readingShape.parse(line).document.name)
    expect(names).toEqual([1, 2, 3, 4, 5, 6].map((number) => `rows.jsonl:${number}`))
    expect(code).toBe(0)
  })
})

/** What is told of a command's words before anything is done. */
function slipIn(words: string): { readonly problem: string; readonly message: string } {
  const [name, ...rest] = words.split(" ")
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) throw new Error(`${name} is no command`)
  try {
    readArguments(command, rest)
  } catch (thrown) {
    if (thrown instanceof DeskError) return { problem: thrown.problem, message: thrown.message }
  }
  throw new Error(`${words} has no slip`)
}

const SLIPS: readonly (readonly [string, RegExp])[] = [
  [
    "read good.txt --colour red",
    /^--colour is no option of onrecord read; it takes --published, --format, --threads or --strict,/,
  ],
  ["read good.txt --colour=red", /^--colour is no option of onrecord read; /],
  ["read good.txt -x", /^-x is no option of onrecord read; /],
  ["status --strict", /^--strict is no option of onrecord status; it takes --case or --format\.$/],
  ["search iron -veto", /^-veto is no option of onrecord search; .* words that begin with a dash stand behind --\.$/],
  ["read good.txt --format xml", /^--format cannot be "xml"; it takes text, json or jsonl\.$/],
  ["status --format csv", /^--format cannot be "csv"; it takes text or json\.$/],
  ["statements --stance maybe", /^--stance cannot be "maybe"; it takes asserts, denies, /],
  ["read good.txt --published", /^--published needs a value; write it as --published DATE\.$/],
  ["read good.txt --published --strict", /^--published needs a value; write it as --published DATE\.$/],
  ["read good.txt --published 2020 --strict=yes", /^--strict takes no value; write it as --strict alone\.$/],
  ["read", /^onrecord read needs FILE…; see onrecord read --help\.$/],
  ["search", /^onrecord search needs QUERY; see onrecord search --help\.$/],
  ["status extra", /^"extra" is one word too many for onrecord status; put several words in quotation marks\.$/],
]

describe("words that a command does not take", () => {
  it.each(SLIPS)("%s", (words, sentence) => {
    const { problem, message } = slipIn(words)
    expect(problem).toBe("bad-option")
    isSentence(message, sentence)
  })

  it("may stand behind --", () => {
    const command = COMMANDS.find(({ name }) => name === "search")
    expect(command && readArguments(command, ["iron", "--", "-veto"]).words).toEqual(["iron", "-veto"])
  })
})

describe("a number that is none", () => {
  it.each(["eighty", "-1", "65536", "4.5", "1e3", "0x50", ""])("%j is no port", (value) => {
    expect(() => wholeNumber("port", value, [0, 65_535])).toThrow(
      `--port cannot be "${value}"; it takes a whole number from 0 to 65535.`,
    )
  })
})

describe("a case that cannot be opened", () => {
  it.each([
    ["postgres://here/case", "bad-option", /^postgres:\/\/here\/case is a database server, .*; name a file\.$/],
    ["other.db", "case-unknown", /other\.db is a database of another program; name a case/],
    [".", "case-missing", /^There is no case .*; make one with onrecord add FILE…/],
  ])("%s", async (name, problem, message) => {
    new Database(join(place.folder, "other.db")).exec("create table if not exists bookmarks (url text)").close()
    const where = name.includes(":") ? name : join(place.folder, name)
    await expect(openDesk().openCase(where)).rejects.toMatchObject({
      problem,
      message: expect.stringMatching(message) as string,
    })
  })
})

const CALLS: readonly (readonly [string, RegExp])[] = [
  ["frobnicate", /^"frobnicate" is no command of onrecord; it has read, check, add, /],
  ["read good.txt --colour red", /^--colour is no option of onrecord read; it takes/],
  ["read good.txt --published yesterday", /^"yesterday" is no date; write a day as 2020-06-18/],
  ["status", /^There is no case case\.onrecord; make one with onrecord add FILE… --case case\.onrecord/],
  ["search veto --case good.txt", /^good\.txt is no case of onrecord's; name a file/],
  ["timeline --case newer.onrecord", /^The case was made by a newer onrecord .*; install the newest version/],
  ["add good.txt --case no/such/folder.onrecord", /^no\/such\/folder\.onrecord cannot be written; name a place/],
]

describe("a call that cannot be done", () => {
  beforeAll(() => {
    place.run("add", "good.txt", "--case", "newer.onrecord")
    const newer = new Database(join(place.folder, "newer.onrecord"))
    newer.exec("insert into migrations values ('999 what nobody knows yet', '2040-01-01')").close()
  })

  it.each(CALLS)("%s is told in one sentence and exits with 2", (words, sentence) => {
    const { code, out, told } = place.run(...words.split(" "))
    expect([code, out, told.length], told.join("\n")).toEqual([2, "", 1])
    isSentence(told[0], sentence)
  })

  it("shows where an error arose only under --debug", () => {
    const { told, code } = place.run("read", "good.txt", "--format", "xml", "--debug")
    expect(told.join("\n")).toMatch(/at .*command\.ts/)
    expect(code).toBe(2)
  })

  it("tells the place of a slip in a query", () => {
    const { code, told } = place.run("search", '"nobody', "--case", "some.onrecord")
    expect([code, told.length]).toEqual([2, 1])
    expect(told[0]).toMatch(/has a slip at character 1: this quotation mark is not closed\.$/)
  })

  it.skipIf(process.platform !== "linux")("where the output cannot be written says so", () => {
    const shell = `"${process.execPath}" "$0" read good.txt >/dev/full`
    const { code, told } = place.shell(shell)
    expect([code, told.length]).toEqual([2, 1])
    isSentence(told[0], /^Standard output cannot be written \(ENOSPC\); send it elsewhere/)
  })
})

describe("signs that would command a terminal", () => {
  it("are shown as what they are not", () => {
    expect(harmless("a\u001b[2Jb\u0007\u009bc\rd")).toBe("a\uFFFD[2Jb\uFFFD\uFFFDc\uFFFDd")
    expect(harmless("“Été”\n\ta\r\n😀")).toBe("“Été”\n\ta\r\n😀")
  })

  it("do not reach it in what is told", () => {
    const { told } = place.run("read", "a\u001b[2Jb.txt")
    expect(told).toEqual(["a\uFFFD[2Jb.txt is not there; check the path and its spelling."])
  })
})
