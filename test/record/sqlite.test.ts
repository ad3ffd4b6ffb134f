/** A case as a file: what is no case is told apart, and what was acknowledged is there. */
import { spawn, spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, describe, expect, it } from "vitest"
import { DeskError, type Problem } from "../../src/errors.ts"
import { parseQuery } from "../../src/query/query.ts"
import { openSqlite } from "../../src/record/open.ts"
import { guardNode, toldOf } from "../../src/record/sqlite.ts"
import { everythingIn } from "./contract.ts"
import { blank, documentOf, ferry, hearing, readingOf } from "./readings.ts"

const folder = mkdtempSync(join(tmpdir(), "onrecord-"))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function fileWith(bytes: string | Uint8Array): string {
  const file = join(folder, `${files++}.onrecord`)
  writeFileSync(file, bytes, { mode: 0o600 })
  return file
}

/** A closed case with a few documents. */
async function filled(): Promise<string> {
  const file = fileWith("")
  const store = await openSqlite(file)
  await store.addMany([ferry(), hearing(), blank()].map((reading) => ({ reading, original: null })))
  await store.close()
  return file
}

/** Makes a case what it was before there were decisions. */
function withoutDecisions(file: string): void {
  const database = new Database(file)
  database.exec("drop index statements_by_urgency; delete from migrations where name >= '006 decisions'")
  for (const table of ["places", "cancelled", "targets", "decisions"]) database.exec(`drop table ${table}`)
  const columns = {
    documents: ["kind", "protection", "told"],
    findings: ["found"],
    entities: ["protection"],
    statements: ["id", "standing", "decided", "urgency"],
    blocks: ["confidence"], // of a later step
  }
  for (const [table, names] of Object.entries(columns)) {
    for (const name of names) database.exec(`alter table ${table} drop column ${name}`)
  }
  database.close()
}

/** Whether opening fails with a problem, in one sentence that names the file and leaves it as it was. */
async function refuses(file: string, problem: Problem): Promise<void> {
  const before = readFileSync(file)
  const error = await openSqlite(file).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DeskError)) throw new Error(`not refused as ${problem}`, { cause: error })
  expect(error.problem, error.message).toBe(problem)
  expect(error.message).toMatch(/^[^\n]+; [^\n]+\.$/)
  expect(readFileSync(file).equals(before)).toBe(true)
}

describe("a case file", () => {
  it("has after it was closed what it had before", async () => {
    const file = fileWith("")
    const store = await openSqlite(file)
    await store.add({ reading: ferry(), original: { sha256: "ab", bytes: Uint8Array.of(1, 2, 3) } })
    await store.addMany([hearing(), blank()].map((reading) => ({ reading, original: null })))
    const before = await everythingIn(store)
    const found = await store.search(parseQuery("ferry"))
    await store.close()
    const again = await openSqlite(file)
    expect(await everythingIn(again)).toEqual(before)
    expect(await again.search(parseQuery("ferry"))).toEqual(found)
    expect(await again.findOriginal("ab")).toEqual(Uint8Array.of(1, 2, 3))
    await again.close()
  })

  it("gets the timeline of what was found in it before there was one", async () => {
    const file = await filled()
    const store = await openSqlite(file)
    const before = await store.timeline()
    await store.close()
    withoutDecisions(file)
    const database = new Database(file)
    database.exec(`drop table timeline; delete from migrations where name >= '004 the timeline'`)
    database.exec(`alter table documents drop column parent; alter table blocks drop column line`)
    for (const column of ["earliest real", "latest real", "words text", "context text", "line integer"]) {
      database.exec(`alter table times add column ${column}`)
    }
    database.close()
    const again = await openSqlite(file)
    expect(before.entries).toHaveLength(3)
    expect(await again.timeline()).toEqual(before)
    await again.close()
  })

  it("takes decisions on what was found in it before there were any", async () => {
    const file = await filled()
    const store = await openSqlite(file)
    const before = await store.statements()
    await store.close()
    withoutDecisions(file)
    const again = await openSqlite(file)
    expect(await again.statements()).toEqual(before)
    const [{ ref } = { ref: "" }] = before
    const asked = [{ kind: "accept", on: [ref] }] as const
    expect(await again.decide({ who: "Ana", when: new Date(0), asked })).toMatchObject([{ how: "decided" }])
    await again.close()
  })

  it("is one file when it is closed, and says what it is", async () => {
    const file = await filled()
    expect(readFileSync(file).subarray(68, 72).toString("latin1")).toBe("onre")
    expect(() => readFileSync(`${file}-wal`)).toThrow("ENOENT")
  })

  it("is told apart from another program's database", async () => {
    const file = fileWith("")
    new Database(file).exec("create table bookmarks (url text)").close()
    await refuses(file, "case-unknown")
  })

  it.each([
    ["a short", "short"],
    ["a long", "A letter, and no database at all. ".repeat(400)],
  ])("is told apart from %s text", async (_, text) => {
    await refuses(fileWith(text), "case-unknown")
  })

  it("is missed where its folder is", async () => {
    await expect(openSqlite(join(folder, "no", "such.onrecord"))).rejects.toMatchObject({ problem: "case-missing" })
  })

  it.each(["none.onrecord", "."])("is not made by opening it: %s", async (name) => {
    await expect(openSqlite(join(folder, name))).rejects.toMatchObject({ problem: "case-unwritable" })
    expect(readdirSync(folder)).not.toContain("none.onrecord")
  })

  it("is left alone where a newer onrecord made it", async () => {
    const file = await filled()
    const database = new Database(file)
    database.exec("insert into migrations values ('999 what nobody knows yet', '2040-01-01')")
    database.pragma("journal_mode = delete")
    database.close()
    await expect(openSqlite(file)).rejects.toMatchObject({
      problem: "case-newer",
      message: /999 what nobody knows yet/,
    })
  })

  it("is damaged where its schema is", async () => {
    const file = await filled()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, 110, 4000))
    await refuses(file, "case-damaged")
  })

  it("is damaged where its end is lost", async () => {
    const file = await filled()
    truncateSync(file, 8192)
    await expect(openSqlite(file)).rejects.toMatchObject({ problem: "case-damaged" })
  })

  it("tells where a page is damaged, and what it cannot give", async () => {
    const file = await filled()
    const bytes = readFileSync(file)
    const page = Math.floor(bytes.indexOf("Nobody has told us") / 4096) * 4096
    writeFileSync(file, bytes.fill(0xff, page, page + 4096))
    const store = await openSqlite(file)
    expect(await store.integrity()).not.toEqual([])
    await expect(store.findReading("ferry")).rejects.toMatchObject({ problem: "case-damaged" })
    await store.close()
  })

  it("is damaged where a row is no noun", async () => {
    const file = await filled()
    const database = new Database(file)
    database.exec(`update statements set body = '{"id":"s1"}'`)
    database.close()
    const store = await openSqlite(file)
    await expect(store.findReading("ferry")).rejects.toMatchObject({ problem: "case-damaged" })
    await expect(store.statements()).rejects.toMatchObject({ problem: "case-damaged" })
    await store.close()
  })

  it("tells where the index lacks a passage", async () => {
    const file = await filled()
    const database = new Database(file)
    database.exec("delete from passage_index where rowid = 1")
    database.close()
    const store = await openSqlite(file)
    expect(await store.integrity()).toEqual(["The index has 6 of 7 passages."])
    await store.close()
  })

  // Only root may become nobody, and for root every file is writable.
  it.skipIf(process.getuid?.() !== 0)("is refused where it may not be written", async () => {
    const file = await filled()
    chmodSync(file, 0o444)
    process.seteuid?.(65534)
    try {
      await refuses(file, "case-unwritable")
    } finally {
      process.seteuid?.(0)
    }
  })

  it("is refused where another program keeps it locked", async () => {
    const file = await filled()
    const other = new Database(file)
    other.exec("begin exclusive")
    const store = await openSqlite(file)
    expect(await store.documents()).toHaveLength(3) // whoever only reads need not wait
    const late = { reading: readingOf(documentOf("late", "Late.")), original: null }
    await expect(store.add(late)).rejects.toMatchObject({ problem: "case-locked" })
    other.exec("rollback")
    other.close()
    expect((await store.add(late)).how).toBe("added")
    await store.close()
  })
})

describe("a removed document", () => {
  it("leaves none of its words in the file", async () => {
    const file = await filled()
    const store = await openSqlite(file)
    const words = "Zwiebelturm von Habersund"
    const reading = readingOf(documentOf("tower", `${words} is what they call it.`))
    await store.add({ reading, original: { sha256: "ef", bytes: new TextEncoder().encode(words) } })
    await store.decide({
      who: "Ana",
      when: new Date(0),
      asked: [{ kind: "note", on: ["tower#0-11"], to: { words: `On ${words}` } }],
    })
    const holds = () =>
      ["", "-wal"].some((end) => {
        const bytes = readdirSync(folder).includes(basename(file + end))
          ? readFileSync(file + end).toString("latin1")
          : ""
        return /zwiebelturm|habersund/i.test(bytes)
      })
    expect(holds()).toBe(true)
    await store.remove({ document: "tower", who: "Ana", when: new Date(0), why: null })
    expect(holds()).toBe(false)
    expect((await store.verify()).flaws).toEqual([])
    await store.close()
  })
})

describe("a copy", () => {
  it("is whole while another program writes, and verifies", async () => {
    const file = await filled()
    const store = await openSqlite(file)
    await store.decide({
      who: "Ana",
      when: new Date(0),
      asked: [{ kind: "note", on: ["ferry"], to: { words: "Look." } }],
    })
    const writing = write(file, "barge", { count: 150 })
    for (let copies = 0; copies < 5; copies++) {
      const to = join(folder, `copy-${copies}.onrecord`)
      writeFileSync(to, "", { mode: 0o600 })
      await store.copy(to)
      const copy = await openSqlite(to)
      expect(await copy.verify()).toMatchObject({ decisions: 1, broken: [], flaws: [] })
      expect((await copy.documents()).length).toBeGreaterThanOrEqual(3)
      await copy.close()
    }
    expect((await writing).errors).toBe("")
    expect(await store.documents()).toHaveLength(153)
    await store.close()
  })
})

describe("errors of the file", () => {
  it.each([
    ["SQLITE_READONLY_DBMOVED", "case-unwritable"],
    ["SQLITE_FULL", "case-unwritable"],
    ["SQLITE_CANTOPEN", "case-unwritable"],
    ["SQLITE_BUSY_SNAPSHOT", "case-locked"],
    ["SQLITE_CORRUPT_VTAB", "case-damaged"],
  ] as const)("%s is told as %s", (code, problem) => {
    const cause = new Database.SqliteError("in words for programmers", code)
    expect(toldOf(cause, "a.onrecord")).toMatchObject({ problem, cause, message: /^[^\n]*a\.onrecord[^\n]+\.$/ })
  })

  it("leaves alone what is not about the file", () => {
    const bug = new Database.SqliteError("no such column", "SQLITE_ERROR")
    expect(toldOf(bug, "a.onrecord")).toBe(bug)
  })

  it.each(["20.20.2", "22.17.9", "8.0.0"])("refuses Node %s before it can crash", (version) => {
    expect(() => guardNode(version)).toThrow(`This is Node ${version}, and onrecord needs 22.18 or newer`)
  })

  it.each(["22.18.0", "22.23.3", "24.0.0"])("takes Node %s", (version) => {
    expect(() => guardNode(version)).not.toThrow()
  })
})

/** What a writer told of, and what went wrong. */
interface Run {
  readonly told: readonly string[]
  readonly errors: string
}

/** Runs writer.ts to its end, or to where it has told of `until` documents. */
function write(file: string, name: string, { count, until = Infinity }: { count: number; until?: number }) {
  const program = join(import.meta.dirname, "writer.ts")
  const child = spawn(process.execPath, [program, file, name, `${count}`], { stdio: ["ignore", "pipe", "pipe"] })
  let out = ""
  let errors = ""
  child.stderr.setEncoding("utf8").on("data", (part: string) => void (errors += part))
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    out += part
    if (out.split("\n").length > until) child.kill("SIGKILL")
  })
  return new Promise<Run>((resolve) => {
    child.on("close", () => resolve({ told: out.split("\n").slice(0, -1), errors }))
  })
}

describe("a disk that is full", () => {
  it("is told in a sentence; what was acknowledged is there, and goes on when there is room", async () => {
    const file = fileWith("")
    await (await openSqlite(file)).close()
    // A limit on the size of files, in blocks of 1 kB, stands for it.
    const program = join(import.meta.dirname, "writer.ts")
    const line = `ulimit -f 400; exec "${process.execPath}" "${program}" "${file}" barge 5000`
    const { stdout, stderr } = spawnSync("bash", ["-c", line], { encoding: "utf8" })
    expect(stderr).toMatch(/DeskError: [^\n]+ cannot (?:grow, for the disk is full|be read or written)[^\n]+\.\n/)
    const told = stdout.split("\n").slice(0, -1)
    expect(told.length).toBeGreaterThan(0)
    const store = await openSqlite(file)
    const ids = new Set((await store.documents()).map(({ id }) => id))
    expect(told.filter((id) => !ids.has(id))).toEqual([])
    expect(await store.integrity()).toEqual([])
    expect((await store.add({ reading: ferry(), original: null })).how).toBe("added")
    await store.close()
  })
})

describe("several programs and one case", () => {
  it("keeps what was acknowledged when the writer is killed", async () => {
    const file = fileWith("")
    const { told } = await write(file, "ferry", { count: 5000, until: 60 })
    expect(told.length).toBeGreaterThanOrEqual(60)
    expect(told.length).toBeLessThan(5000)
    const store = await openSqlite(file)
    const ids = new Set((await store.documents()).map(({ id }) => id))
    expect(told.filter((id) => !ids.has(id))).toEqual([])
    expect((await store.search(parseQuery("sails"))).total).toBe(ids.size)
    expect(await store.integrity()).toEqual([])
    await store.close()
  })

  it("starves nobody: three that write all the time get their turns", async () => {
    const file = fileWith("")
    await (await openSqlite(file)).close()
    const names = ["bow", "stern", "keel"]
    const runs = names.map((name) => write(file, name, { count: 5000, until: 60 }))
    const told = (await Promise.all(runs)).map((run) => run.told.length)
    expect(Math.min(...told)).toBeGreaterThanOrEqual(60)
    // Whoever has had 60 turns is ended: the others then had a fair part of theirs, or this would take long.
    const store = await openSqlite(file)
    expect(await store.integrity()).toEqual([])
    await store.close()
  })

  it("lets two writers in by turns, from the first moment of an empty file", async () => {
    const file = fileWith("")
    const runs = await Promise.all([write(file, "port", { count: 100 }), write(file, "starboard", { count: 100 })])
    expect(runs.map(({ errors }) => errors)).toEqual(["", ""])
    const store = await openSqlite(file)
    expect(await store.documents()).toHaveLength(200)
    expect(await store.integrity()).toEqual([])
    await store.close()
  })
})

describe("a large case", () => {
  it("opens, counts and finds at once among 20,000 documents", async () => {
    const file = fileWith("")
    const store = await openSqlite(file)
    for (let from = 0; from < 20_000; from += 1000) {
      const ids = Array.from({ length: 1000 }, (_, at) => `d${from + at}`)
      const readings = ids.map((id) => readingOf(documentOf(id, `Ferry ${id} sails at noon.`)))
      await store.addMany(readings.map((reading) => ({ reading, original: null })))
    }
    await store.close()
    const start = performance.now()
    const again = await openSqlite(file)
    expect((await again.coverage({ version: "1.0.0", model: null })).documents).toBe(20_000)
    expect((await again.search(parseQuery("d12345"), { limit: 20 })).total).toBe(1)
    // It takes some 30 ms; the bound is for a machine that is busy with other things.
    expect(performance.now() - start).toBeLessThan(1000)
    await again.close()
  })
})
