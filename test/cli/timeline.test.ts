/** `onrecord timeline` as a user runs it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { timelineEntryShape } from "../../src/shape.ts"
import { lines, makePlace } from "./onrecord.ts"

const place = makePlace()

beforeAll(() => {
  place.write(
    "a.txt",
    "Board met\n\nBy Ines Kole\n\n18 June 2020\n\n“Nobody came,” Dan Hollis said on Monday. The order was ready in March 2011, and the dams were built in the 1990s. It fell last week.\n",
  )
  place.write(
    "b.txt",
    "Board stood still\n\nThe board had waited since Friday, Lena Abramov said. It had met on 17 June 2020.\n",
  )
  place.run("add", "a.txt", "b.txt", "--case", "c.onrecord")
})
afterAll(() => {
  place.remove()
})

const timeline = (...words: readonly string[]) => place.run("timeline", "--case", "c.onrecord", ...words)
const entriesOf = (...words: readonly string[]) =>
  lines(timeline(...words, "--format", "jsonl").out).map((line) => timelineEntryShape.parse(line))

describe("the timeline", () => {
  it("prints each date once, in words, in the order of time, with what has no day last", () => {
    const { out, told, code } = timeline("--kind", "time,statement")
    expect([told, code]).toEqual([[], 0])
    expect(out.split("\n").filter((line) => /^\S/.test(line))).toEqual([
      "in the 1990s",
      "in March 2011",
      "in the week of 8 June 2020",
      "Mon 15 June 2020",
      "Wed 17 June 2020",
      "Thu 18 June 2020",
      "Without a day (1 thing)",
    ])
  })

  it("prints what it is, where it stands, and its words in their context", () => {
    expect(timeline().out).toContain(
      `Mon 15 June 2020
  Dan Hollis: asserts · a.txt:7
      »“Nobody came,”« Dan Hollis said on Monday. The order was ready in March 2011, and the dams w…
`,
    )
    expect(timeline("--kind", "time").out).toContain(
      `in March 2011
  date · a.txt:7
`,
    )
  })

  it("is narrowed by kind, by day, and to what has no day", () => {
    expect(entriesOf("--kind", "statement").map(({ who }) => who)).toEqual([["Dan Hollis"]])
    const days = (...words: readonly string[]) =>
      entriesOf("--kind", "time,statement", ...words).map(({ edtf }) => edtf)
    expect(days("--from", "2020-06-17")).toEqual(["2020-06-17", "2020-06-18"])
    expect(days("--until", "2011")).toEqual(["199X", "2011-03"])
    expect(days("--from", "2011", "--until", "2011")).toEqual(["2011-03"])
    expect(days("--undated")).toEqual([null])
  })

  it("tells how many things without a day are left out between two days", () => {
    expect(timeline("--kind", "time", "--from", "2020", "--format", "json").told).toEqual([
      "1 thing without a day left out; --undated lists them.",
    ])
  })

  it("is the same in every format, with a row of CSV for each thing", () => {
    const entries = entriesOf("--kind", "time,statement")
    expect(JSON.parse(timeline("--kind", "time,statement", "--format", "json").out)).toEqual(entries)
    const [head, ...rows] = timeline("--kind", "time,statement", "--format", "csv").out.trim().split("\r\n")
    expect(head).toBe(
      "when,clock,edtf,earliest,latest,kind,what,who,words,context,document,name,line,start,end,id,also dated",
    )
    expect(rows).toHaveLength(entries.length)
    expect(rows[1]).toMatch(
      /^in March 2011,,2011-03,2011-03-01T00:00:00\.000Z,2011-03-31T23:59:59\.999Z,time,date,,March 2011,/,
    )
    expect(rows.at(-1)).toMatch(/^,,,,,time,date,,Friday,/)
  })

  it("points with each thing to its characters", () => {
    const texts = new Map(
      ["a.txt", "b.txt"].map((name) => [
        name,
        (lines(place.run("read", name, "--format", "jsonl").out)[0] as { document: { text: string } }).document.text,
      ]),
    )
    for (const { document, span, words } of entriesOf()) {
      expect(texts.get(document.name)?.slice(span.start, span.end)).toBe(words)
    }
  })

  it.each([
    [
      ["--kind", "rumour"],
      '--kind cannot be "rumour"; it takes event, statement, role or time, several of them parted by commas.',
    ],
    [
      ["--from", "last week"],
      '"last week" is no date; write a day as 2020-06-18, a month as 2020-06 or a year as 2020.',
    ],
    [
      ["--undated", "--from", "2020"],
      "--undated gives what has no day, and --from and --until what has one; take one of them.",
    ],
  ])("refuses %j in one sentence", (words, sentence) => {
    const { told, code, out } = timeline(...words)
    expect([told, code, out]).toEqual([[sentence], 2, ""])
  })
})
