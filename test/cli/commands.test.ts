/** The commands as a user runs them: what stands on which stream, in which format, with which exit code. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { COMMANDS } from "../../src/cli/commands.ts"
import { commandHelp } from "../../src/cli/help.ts"
import { FORMATS } from "../../src/parse/formats.ts"
import { readingShape } from "../../src/shape.ts"
import { lines, makePlace } from "./onrecord.ts"

const place = makePlace()
const ARTICLE =
  "Board met\n\nBy Ines Kole\n\n18 June 2020\n\n“Nobody came,” Dan Hollis said on Monday. Lena Abramov denied the story."

beforeAll(() => {
  place.write("a.txt", ARTICLE)
  place.write("b.txt", "=Rain fell\n\n“=Rain,” said Lena Abramov.")
  place.run("add", "a.txt", "b.txt", "--case", "c.onrecord")
})
afterAll(() => {
  place.remove()
})

describe("read", () => {
  it("prints for people: headline, statements with their lines, people, times", () => {
    const { out, told, code } = place.run("read", "a.txt")
    expect([told, code]).toEqual([[], 0])
    expect(out.split("\n")[0]).toBe("Board met")
    expect(out).toMatch(
      /^Statements \(2\)\n {3}7 {2}Dan Hollis — said\n {6}“Nobody came,”\n {6}\[asserts · direct · named, on the record · said Mon 15 June 2020 · 0\.\d\d\]$/m,
    )
    expect(out.indexOf("People")).toBeLessThan(out.indexOf("Times"))
  })

  it("prints events with who, when and through whom, and says where one is told not to have been", () => {
    place.write(
      "events.txt",
      "Tomas Reyd rang Dan Hollis on 3 March 2011.\n\nThomas Berg is due to meet Dan Hollis in Tolmere.\n\nLena Abramov denied that Tomas Reyd had rung Anton Marek.\n",
    )
    expect(place.run("read", "events.txt").out).toContain(
      [
        "Events (3)",
        "   1  call: Tomas Reyd to Dan Hollis · Thu 3 March 2011",
        "   3  meeting, planned: Thomas Berg and Dan Hollis · Tolmere",
        "   5  call, said not to have been: Tomas Reyd to Anton Marek · told by Lena Abramov",
        "",
      ].join("\n"),
    )
  })

  it("prints one reading a line, the same line each time and in any order", () => {
    const first = place.run("read", "a.txt", "b.txt", "--format", "jsonl").out.split("\n")
    const turned = place.run("read", "b.txt", "a.txt", "--format", "jsonl").out.split("\n")
    expect(first.slice(0, 2)).toEqual(turned.slice(0, 2).reverse())
    expect(lines(first.join("\n")).every((line) => readingShape.safeParse(line).success)).toBe(true)
  })

  it("is a filter: documents in as JSON Lines, readings out", () => {
    const input = [
      '{"id":"x","text":"He left."}',
      '{"id":"y","title":"Rain","text":"“It rained,” said Dan Hollis."}',
      "",
    ].join("\n")
    const { out, code } = place.feed(input, "read", "-", "--format", "jsonl")
    expect(lines(out).map((line) => readingShape.parse(line).document.id)).toEqual(["x", "y"])
    expect(code).toBe(0)
  })

  it("gives JSON as one list", () => {
    const readings = JSON.parse(place.run("read", "a.txt", "b.txt", "--format", "json").out) as unknown[]
    expect(readings.map((one) => readingShape.parse(one).document.name)).toEqual(["a.txt", "b.txt"])
  })

  it("ends quietly when its reader has enough", () => {
    const many = Array.from({ length: 500 }, () => JSON.stringify({ text: "“No,” he said. ".repeat(50) })).join("\n")
    place.write("many.jsonl", many)
    const line = `set -o pipefail; "${process.execPath}" "$0" read many.jsonl --format jsonl | head -n 1 | wc -l`
    expect(place.shell(line)).toEqual({ code: 0, out: "1\n", told: [] })
  })

  it("takes the day of publication that it is given before that of the text", () => {
    const { out } = place.run("read", "a.txt", "--published", "2021-03", "--format", "jsonl")
    const { document } = readingShape.parse(lines(out)[0])
    expect(document.published).toBe("2021-03")
    expect(document.publishedFrom.map(({ value, used }) => [value, used])).toEqual([
      ["2021-03", true],
      ["2020-06-18", false],
    ])
  })

  it("shows the day of publication that it used beside those that say otherwise", () => {
    expect(place.run("read", "a.txt", "--published", "2021-03").out).toContain(
      `Published
      March 2021, given with --published; used: what is given by hand goes before all else
      Thu 18 June 2020 by the date line; not used: what is given by hand goes before all else
`,
    )
    expect(place.run("read", "a.txt").out).not.toContain("Published")
  })
})

describe("a case", () => {
  it("does not change when the same files come again", () => {
    const before = place.run("status", "--case", "c.onrecord", "--format", "json").out
    expect(place.run("add", "a.txt", "b.txt", "--case", "c.onrecord").out).toBe(
      "c.onrecord: 0 documents added with 0 statements, 2 already there.\n",
    )
    expect(place.run("status", "--case", "c.onrecord", "--format", "json").out).toBe(before)
  })

  it("takes the day of publication of a known document when it is given, and keeps it", () => {
    const dayOf = (): unknown =>
      lines(place.run("statements", "--case", "d.onrecord", "--format", "jsonl").out).map(
        (line) => (line as { readonly document: { readonly published: string } }).document.published,
      )[0]
    place.run("add", "b.txt", "--case", "d.onrecord")
    expect(dayOf()).toBeNull()
    place.run("add", "b.txt", "--case", "d.onrecord", "--published", "2020-06-19")
    expect(dayOf()).toBe("2020-06-19")
    expect(place.run("add", "b.txt", "--case", "d.onrecord").out).toContain("0 documents added")
    expect(dayOf()).toBe("2020-06-19")
  })

  it("lists statements in every format, programs' formats on standard output alone", () => {
    const call = (format: string): ReturnType<typeof place.run> =>
      place.run("statements", "--case", "c.onrecord", "--format", format)
    const listed = JSON.parse(call("json").out) as { readonly source: string }[]
    expect(listed.map(({ source }) => source)).toEqual(["Dan Hollis", "Lena Abramov", "Lena Abramov"])
    expect(lines(call("jsonl").out)).toEqual(listed)
    const [head, ...rows] = call("csv").out.trim().split("\r\n")
    expect(head).toMatch(/^document,name,published,statement,line,source,/)
    expect(rows).toHaveLength(3)
    expect(call("text").out).toMatch(/7 {2}Dan Hollis — said \[asserts/)
  })

  it("prints each statement's way from the document to its first source", () => {
    place.write(
      "chain.txt",
      "Lena Abramov said that Dan Hollis had told the board that nobody came.\n\nThe minutes show that Dan Hollis was late. The clerk replied that he was not.\n",
    )
    place.run("add", "chain.txt", "--case", "chain.onrecord")
    const { out } = place.run("statements", "--case", "chain.onrecord", "--chain")
    expect(out).toContain(
      [
        "   1  Dan Hollis — had told [asserts · named, on the record]",
        "        that nobody came",
        "        chain.txt",
        "          → line 1, 0–17, Lena Abramov: “Lena Abramov said”",
        "          → line 1, 23–42, Dan Hollis: “Dan Hollis had told”",
        "",
      ].join("\n"),
    )
    expect(out).toMatch(/“The minutes show”\n {10}→ line 3, \d+–\d+, [^\n]*“The clerk replied”\n/)
    const chains = lines(place.run("statements", "--case", "chain.onrecord", "--format", "jsonl").out).map((line) =>
      (line as { readonly chain: readonly { readonly statement: string }[] }).chain.map(({ statement }) => statement),
    )
    expect(chains).toEqual([["s1"], ["s1", "s2"], ["s3"], ["s3", "s4"]])
    expect(place.run("read", "chain.txt").out).toMatch(/named, on the record · through Lena Abramov · (?:unsure, )?0\./)
  })

  it("guards a spreadsheet against words that look like a formula", () => {
    const { out } = place.run("search", "rain", "--case", "c.onrecord", "--format", "csv")
    expect(out).toMatch(/,'=Rain fell/)
  })

  it("filters statements by speaker and by stance", () => {
    const denials = lines(
      place.run("statements", "--case", "c.onrecord", "--said-by", "abramov", "--stance", "denies", "--format", "jsonl")
        .out,
    )
    expect(denials).toHaveLength(1)
  })

  it("exits with 1 where a search finds nothing, and with 0 where it finds something", () => {
    expect(place.run("search", "nobody", "AND", "came", "--case", "c.onrecord").code).toBe(0)
    const none = place.run("search", "volcano", "--case", "c.onrecord")
    expect([none.code, none.out, none.told]).toEqual([1, "", ["volcano: 0 passages"]])
  })

  it("lists people", () => {
    const people = lines(place.run("people", "--case", "c.onrecord", "--format", "jsonl").out) as {
      readonly name: string
    }[]
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(["Dan Hollis", "Lena Abramov"]))
  })
})

describe("formats", () => {
  it("prints the table of formats, as every list is printed", () => {
    const { out, code } = place.run("formats")
    const rows = lines(place.run("formats", "--format", "jsonl").out) as readonly { readonly title: string }[]
    expect([code, rows.length]).toEqual([0, FORMATS.length])
    for (const { title, keeps } of FORMATS) {
      expect(out).toContain(`${title} (`)
      expect(out.replace(/\s+/g, " ")).toContain(keeps)
    }
    expect(place.run("formats", "--format", "csv").out).toMatch(
      /^name,title,recognised,names,keeps,bytes,seconds,memory\r\n/,
    )
  })
})

describe("help", () => {
  it("lists every command", () => {
    const { out, code, told } = place.run("--help")
    expect([code, told]).toEqual([0, []])
    for (const { name, summary } of COMMANDS) expect(out).toContain(`  ${name.padEnd(10)}  ${summary}\n`)
  })

  it("is told on an empty command line, which does nothing", () => {
    expect(place.run().code).toBe(2)
  })

  it.each(COMMANDS)("of onrecord $name lists every option, its value, its choices and its default", (command) => {
    const help = commandHelp(command)
    expect(help).toMatch(new RegExp(`^Usage: onrecord ${command.name}[^\\n]*\\n`))
    expect(help).toContain(command.summary)
    for (const [name, { value, help: words, choices = [], default: preset }] of Object.entries(command.options)) {
      const row = help.split("\n").find((line) => new RegExp(`^  --${name}${value ? ` ${value}` : ""} `).test(line))
      expect(row, name).toContain(words)
      for (const choice of choices) expect(row, `${name} ${choice}`).toContain(choice)
      if (preset !== undefined) expect(row).toContain(`(usually ${preset})`)
    }
  })

  it("of one command is printed when asked for, whatever else stands there", () => {
    const read = COMMANDS.find(({ name }) => name === "read")
    expect(place.run("read", "--format", "xml", "--help")).toEqual({
      code: 0,
      out: read && commandHelp(read),
      told: [],
    })
  })
})
