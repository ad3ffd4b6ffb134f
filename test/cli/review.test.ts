/** Reviewing from scripts: refs out of lists, decisions in, and what keeps a case whole. */
import { copyFileSync, existsSync, statSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { DecisionEntry, Ruling, StatementEntry } from "../../src/model.ts"
import { lines, makePlace } from "./onrecord.ts"

const place = makePlace()
const onrecord = (...words: readonly string[]) => place.run(...words, "--case", "c.onrecord")

const base = "base.onrecord"
beforeAll(() => {
  place.write(
    "a.txt",
    "Board met\n\nBy Ines Kole\n\n18 June 2020\n\n“Nobody came,” Dan Hollis said on Monday. Lena Abramov denied the story.",
  )
  place.run("add", "a.txt", "--case", base)
})
beforeEach(() => {
  copyFileSync(join(place.folder, base), join(place.folder, "c.onrecord"))
})
afterAll(() => place.remove())

const listed = (...words: readonly string[]) =>
  lines(onrecord("statements", "--format", "jsonl", ...words).out) as StatementEntry[]
const refs = () => listed().map(({ ref }) => ref)
const decided = () => lines(onrecord("review", "--list", "--format", "jsonl").out) as DecisionEntry[]

describe("review", () => {
  it("decides by the refs that statements print, and answers with the decision's id", () => {
    const [first = "", second = ""] = refs()
    expect(onrecord("review", "accept", first, "--who", "Ana", "--why", "heard it").out).toBe(
      "d1 accept ““Nobody came,””\n",
    )
    expect(onrecord("review", "reject", second, "--who", "Ana").code).toBe(0)
    expect(listed().map(({ decided: told }) => told?.standing)).toEqual(["accepted"])
    expect(listed("--standing", "rejected").map(({ ref }) => ref)).toEqual([second])
    expect(decided().map(({ decision }) => [decision.id, decision.kind, decision.who, decision.why])).toEqual([
      ["d1", "accept", "Ana", "heard it"],
      ["d2", "reject", "Ana", null],
    ])
    expect(onrecord("review", "undo", "d2", "--who", "Ana").out).toMatch(/^d3 undo d2 [0-9a-f]{12}…\n$/)
    expect(listed()).toHaveLength(2)
  })

  it("edits with what --to says, and shows it to people", () => {
    const [first = ""] = refs()
    expect(onrecord("review", "edit", first, "--to", '{"stance":"hints"}', "--who", "Ana").code).toBe(0)
    const { out } = onrecord("statements")
    expect(out).toContain("hints")
    expect(out).toContain("        edited (d1)\n")
  })

  it("reads JSON Lines, one decision a line, and tells of a bad one without stopping", () => {
    const [first = "", second = ""] = refs()
    const input = [
      JSON.stringify({ kind: "accept", on: first, why: "yes" }),
      "no JSON",
      JSON.stringify({ kind: "tag", on: [second], to: { tag: "story" } }),
      JSON.stringify({ kind: "accept", on: "nowhere#s1" }),
    ].join("\n")
    const ran = place.feed(input, "review", "-", "--case", "c.onrecord", "--who", "Juho", "--format", "jsonl")
    expect(ran.code).toBe(0)
    const rulings = lines(ran.out) as Ruling[]
    expect(rulings.map((one) => (one.how === "decided" ? one.decision.id : one.problem))).toEqual([
      "d1",
      "bad-line",
      "d2",
      "document-missing",
    ])
    expect(ran.told).toHaveLength(2)
    expect(place.feed(input, "review", "-", "--case", "c.onrecord", "--strict").code).toBe(2)
  })

  it("decides on all that a filter lets through", () => {
    expect(onrecord("review", "accept", "--all", "--stance", "denies", "--who", "Ana").out.split("\n")).toHaveLength(2)
    expect(listed("--standing", "accepted").map(({ statement }) => statement.stance)).toEqual(["denies"])
  })

  it("lists what wants a reviewer, and leaves out what was reviewed", () => {
    const queue = () => lines(onrecord("review", "--queue", "--format", "jsonl").out) as StatementEntry[]
    const before = queue()
    expect(before).toHaveLength(2)
    expect(before[0]?.statement.stance).toBe("denies")
    onrecord("review", "accept", before[0]?.ref ?? "", "--who", "Ana")
    expect(queue().map(({ ref }) => ref)).toEqual([before[1]?.ref])
    expect(onrecord("review", "--queue").out).toContain(before[1]?.ref)
  })

  it("tells what became of decisions to people", () => {
    const [first = ""] = refs()
    onrecord("review", "accept", first, "--who", "Ana", "--why", "heard it")
    onrecord("review", "reject", first, "--who", "Juho")
    expect(onrecord("review", "--list", "--differs").out).toMatch(
      /^d1 {2}accept {2}Ana, [\d-]+ [\d:]+\n {4}““Nobody came,””\n {4}because: heard it\n {4}in place, s1; differs from d2\nd2 {2}reject/,
    )
  })

  it.each([
    [["accept", "a#s1", "b#s2", "--who", "Ana"], /has nothing that is called a#s1/],
    [["dance", "a#s1"], /"dance" is no kind of decision; there are accept,/],
    [["remove", "a"], /removed with onrecord remove/],
    [["accept"], /needs a REF/],
    [["edit", "a#s1", "--to", "{"], /--to \{ is no JSON/],
    [[], /needs a kind and refs/],
  ])("refuses %j in a sentence", (words, message) => {
    const { code, told } = onrecord("review", ...words)
    expect(code).toBe(2)
    expect(told[0]).toMatch(message)
  })
})

describe("what keeps a case whole", () => {
  it("removes a document, and verifies", () => {
    const [entry] = listed()
    onrecord("review", "accept", entry?.ref ?? "", "--who", "Ana")
    const id = entry?.document.id ?? ""
    expect(onrecord("remove", id, "--who", "Ana", "--why", "a source asked").out).toBe(
      "c.onrecord: 1 document removed (d2).\n",
    )
    expect(listed()).toEqual([])
    expect(onrecord("verify").out).toMatch(
      /^c\.onrecord: 2 decisions, all as they were made; the last is [0-9a-f]{64}\.\n$/,
    )
    expect(onrecord("remove", id, "--who", "Ana").code).toBe(2)
  })

  it("exits with 1 and names the decision where the chain is broken", () => {
    onrecord("review", "accept", ...refs(), "--who", "Ana")
    const database = new Database(join(place.folder, "c.onrecord"))
    database.exec("update decisions set who = 'Juho' where seq = 2")
    database.close()
    const { code, out } = onrecord("verify")
    expect(code).toBe(1)
    expect(out).toMatch(/^d2 is broken: Its kind, who, when/)
    expect(JSON.parse(onrecord("verify", "--format", "json").out)).toMatchObject({
      broken: [{ decision: "d2" }],
      flaws: [],
    })
  })

  it("copies for its owner alone, and writes over nothing", () => {
    expect(onrecord("copy", "d.onrecord").out).toBe("c.onrecord is copied to d.onrecord.\n")
    expect(statSync(join(place.folder, "d.onrecord")).mode & 0o777).toBe(0o600)
    expect(place.run("statements", "--case", "d.onrecord").out).toBe(onrecord("statements").out)
    expect(onrecord("copy", "a.txt")).toMatchObject({ code: 2, told: [/a\.txt is there already/] })
    expect(existsSync(join(place.folder, "d.onrecord.part"))).toBe(false)
    expect(onrecord("copy", "no/such/place").code).toBe(2)
  })

  it("renews what an older version read, and decisions hold", () => {
    const [first = ""] = refs()
    onrecord("review", "reject", first, "--who", "Ana")
    const database = new Database(join(place.folder, "c.onrecord"))
    database.exec("update findings set version = '0.0.1'")
    database.close()
    expect(onrecord("status").out).toContain("1 document read by another version (0.0.1")
    expect(onrecord("renew").out).toBe("c.onrecord: 1 document read again.\n")
    expect(onrecord("renew").out).toBe("c.onrecord: 0 documents read again.\n")
    expect(listed("--standing", "rejected")).toHaveLength(1)
    expect(onrecord("verify").code).toBe(0)
  })

  it("reads a document by the day that people described", () => {
    const [entry] = listed()
    const id = entry?.document.id ?? ""
    expect(entry?.statement.said).toBe("2020-06-15")
    onrecord("review", "describe", id, "--to", '{"published":"2020-06-25","kind":"report"}', "--who", "Ana")
    expect(onrecord("renew").out).toBe("c.onrecord: 1 document read again.\n")
    expect(onrecord("renew").out).toBe("c.onrecord: 0 documents read again.\n")
    expect(listed()[0]).toMatchObject({ document: { published: "2020-06-25" }, statement: { said: "2020-06-22" } })
    onrecord("review", "undo", "d1", "--who", "Ana")
    onrecord("renew")
    expect(listed()[0]).toMatchObject({ document: { published: "2020-06-18" }, statement: { said: "2020-06-15" } })
  })
})
