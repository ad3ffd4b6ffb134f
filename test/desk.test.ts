import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDesk, type Case } from "../src/desk.ts"
import { drawn, madePdf } from "./parse/pdf/made.ts"

let folder = ""
const opened: Case[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-desk-"))
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  rmSync(folder, { recursive: true })
})

async function openCase(create = true): Promise<Case> {
  const one = await openDesk().openCase(join(folder, "case.onrecord"), { create })
  opened.push(one)
  return one
}

function file(name: string, words: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, words)
  return path
}

const ARTICLE = "Board meets twice\n\nBy Ines Kole\n\n18 June 2020\n\n“Nobody came,” Dan Hollis said on Monday."

describe("the desk", () => {
  it("gives out the clock that it was given", () => {
    const day = new Date("2020-06-18T12:00:00Z")
    expect(openDesk({ now: () => day }).now()).toBe(day)
  })

  it("reads a file and stores nothing", async () => {
    const readings = await Array.fromAsync(openDesk().read([file("a.txt", ARTICLE)]))
    expect(readings.map(({ document }) => document.title)).toEqual(["Board meets twice"])
    expect(readings[0]?.statements).toHaveLength(1)
  })

  it("takes the day that is given before the one that the text states, and keeps both", async () => {
    const [reading] = await Array.fromAsync(openDesk().read([file("a.txt", ARTICLE)], { published: "2020-06-25" }))
    expect(reading?.document.published).toBe("2020-06-25")
    expect(reading?.document.publishedFrom.map(({ value, used }) => [value, used])).toEqual([
      ["2020-06-25", true],
      ["2020-06-18", false],
    ])
    expect(reading?.statements[0]?.said).toBe("2020-06-22")
  })

  it("gives a line for an input that cannot be read, in its place", async () => {
    const paths = [file("a.txt", ARTICLE), join(folder, "missing.txt"), file("b.txt", ARTICLE + " It rained.")]
    const readings = await Array.fromAsync(openDesk().read(paths))
    expect(readings.map(({ document, warnings }) => [document.format, warnings[0]?.problem ?? null])).toEqual([
      ["text", null],
      ["unknown", "file-missing"],
      ["text", null],
    ])
  })
})

describe("a case", () => {
  it("is made for its owner alone", async () => {
    const one = await openCase()
    expect(statSync(one.where).mode & 0o777).toBe(0o600)
  })

  it("is not made where nobody asked for it", async () => {
    await expect(openCase(false)).rejects.toMatchObject({ problem: "case-missing" })
  })

  it("is no database server", async () => {
    await expect(openDesk().openCase("postgres://here/case")).rejects.toMatchObject({ problem: "bad-option" })
  })

  it("does not change when the same file comes again", async () => {
    const one = await openCase()
    const path = file("a.txt", ARTICLE)
    const first = await one.add([path])
    const again = await one.add([path])
    expect([first.added.length, again.added.length, again.known.length]).toEqual([1, 0, 1])
    expect(await one.documents()).toEqual(first.added)
  })

  it("gives back the very reading that the file gives", async () => {
    const one = await openCase()
    const path = file("a.txt", ARTICLE)
    const [reading] = await Array.fromAsync(openDesk().read([path]))
    const { added } = await one.add([path])
    expect(JSON.stringify(await one.findReading(added[0]?.id ?? ""))).toBe(JSON.stringify({ ...reading, decided: [] }))
  })

  it("reads again what an older version read, stops when it is asked to, and goes on from there", async () => {
    const one = await openCase()
    const lines = Array.from({ length: 40 }, (_, at) => JSON.stringify({ id: `n${at}`, text: `Call ${at}.` }))
    await one.add([file("all.jsonl", lines.join("\n"))])
    const database = new Database(join(folder, "case.onrecord"))
    database.exec("update findings set version = '0.0.1'")
    database.close()
    const stop = new AbortController()
    const first = await one.renew({ signal: stop.signal, onProgress: () => stop.abort() })
    expect(first).toEqual({ renewed: 32, failed: [] })
    expect((await one.coverage()).outdated).toBe(8)
    expect(await one.renew()).toEqual({ renewed: 8, failed: [] })
    expect(await one.renew()).toEqual({ renewed: 0, failed: [] })
    expect((await one.coverage()).outdated).toBe(0)
  })

  it("keeps a failure until the same name is read well", async () => {
    const one = await openCase()
    await one.add([file("a.txt", " ")])
    expect((await one.coverage()).failed.map(({ name, problem }) => [name, problem])).toEqual([["a.txt", "no-text"]])
    await one.add([file("a.txt", ARTICLE)])
    expect((await one.coverage()).failed).toEqual([])
  })

  it("keeps a failure for each of two files of one name, and reads them again", async () => {
    const one = await openCase()
    const [a, b] = [file("a/letter.txt", " "), file("b/letter.txt", "")]
    await one.add([a, b])
    expect((await one.coverage()).failed.map(({ place, problem }) => [place, problem])).toEqual([
      [a, "no-text"],
      [b, "file-empty"],
    ])
    file("a/letter.txt", ARTICLE)
    const { added, failed } = await one.add([], { retry: true })
    expect([added.map(({ name }) => name), failed.map(({ place }) => place)]).toEqual([["letter.txt"], [b]])
    expect((await one.coverage()).failed.map(({ place }) => place)).toEqual([b])
  })

  it("reads again what lies in a file under the name that it had", async () => {
    const one = await openCase()
    file("lines/all.jsonl", '{"text": "He left."}\n{"text": 3}')
    file("lines/note.txt", "She stayed.")
    expect((await one.add([folder])).failed.map(({ name }) => name)).toContain("lines/all.jsonl:2")
    file("lines/all.jsonl", '{"text": "He left."}\n{"text": "It rained."}')
    const { added, known } = await one.add([], { retry: true })
    expect([added, known].map((entries) => entries.map(({ name }) => name))).toEqual([
      ["lines/all.jsonl:2"],
      ["lines/all.jsonl:1"],
    ])
  })

  it("tells which pages of a document were not read", async () => {
    const one = await openCase()
    await one.add([
      file(
        "paper.pdf",
        madePdf({ pages: [drawn("The keeper left."), "100 100 300 300 re f", drawn("Nobody saw him.")] }),
      ),
    ])
    expect((await one.coverage()).inPart.map(({ document, message }) => [document.name, message])).toEqual([
      ["paper.pdf", "paper.pdf has no words on page 2."],
    ])
  })

  it("refuses a line whose id stands for another text, and keeps the rest", async () => {
    const one = await openCase()
    const lines = ["He left.", "She stayed.", "It rained."].map((text, index) =>
      JSON.stringify({ id: index === 2 ? "a1" : `a${index}`, text }),
    )
    const { added, failed } = await one.add([file("a.jsonl", lines.join("\n"))])
    expect([added.map(({ id }) => id).sort(), failed.map(({ name }) => name)]).toEqual([["a0", "a1"], ["a.jsonl:3"]])
  })

  it("takes a pasted text once, with what is known of it", async () => {
    const one = await openCase()
    const pasted = { text: ARTICLE, title: "Board meets twice", outlet: "The Basin Courier", published: "2020-06-18" }
    const first = await one.addText(pasted)
    expect(await one.addText(pasted)).toEqual(first)
    expect(first).toMatchObject({ title: "Board meets twice", outlet: "The Basin Courier", published: "2020-06-18" })
    const reading = await one.findReading(first.id)
    expect(reading?.document.publishedFrom[0]?.how).toBe("given when it was pasted; used, and nothing says otherwise")
  })

  it("finds words, and the statement in which they stand", async () => {
    const one = await openCase()
    await one.add([file("a.txt", ARTICLE)])
    const { total, hits } = await one.search('"nobody came"')
    expect([total, hits[0]?.statements]).toEqual([1, ["s1"]])
    await expect(one.search('"nobody')).rejects.toMatchObject({ problem: "bad-query" })
  })

  it("stops before the next input when it is asked to, and goes on later", async () => {
    const one = await openCase()
    const lines = Array.from({ length: 300 }, (_, index) =>
      JSON.stringify({ id: `a${index}`, text: `Note ${index} was read.` }),
    )
    const path = file("a.jsonl", lines.join("\n"))
    const stop = new AbortController()
    const first = await one.add([path], { signal: stop.signal, onProgress: () => stop.abort() })
    expect(first.added.length).toBeGreaterThan(0)
    expect(first.added.length).toBeLessThan(300)
    const second = await one.add([path])
    expect([second.known.length, second.added.length]).toEqual([first.added.length, 300 - first.added.length])
  })
})
