/** A file that may not be written, a newer case, a damaged page: one sentence, and nothing harmed. */
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import type { StatementEntry } from "../../src/model.ts"
import { lines, makePlace, RIGHTS_BIND, type Ran } from "./onrecord.ts"

const place = makePlace()
const file = join(place.folder, "c.onrecord")
let ref = ""

beforeAll(() => {
  place.write("a.txt", "Board met\n\nBy Ines Kole\n\n18 June 2020\n\n“Nobody came,” Dan Hollis said on Monday.")
  place.run("add", "a.txt", "--case", "base.onrecord")
  const [entry] = lines(place.run("statements", "--format", "jsonl", "--case", "base.onrecord").out) as StatementEntry[]
  ref = entry?.ref ?? ""
})
beforeEach(() => {
  copyFileSync(join(place.folder, "base.onrecord"), file)
  chmodSync(file, 0o600)
})
afterAll(() => place.remove())

/** Whether it ended with one sentence, and not as if it had worked. */
function refused({ code, told, out }: Ran, sentence: RegExp): void {
  expect([code, out]).toEqual([2, ""])
  expect(told.join("\n")).toMatch(sentence)
  expect(told).toHaveLength(1)
}

const accept = () => place.run("review", "accept", ref, "--who", "Ana", "--case", "c.onrecord")

it.runIf(RIGHTS_BIND)("tells that the file may not be written", () => {
  chmodSync(file, 0o444)
  const before = readFileSync(file)
  refused(
    place.runWithoutPower("review", "accept", ref, "--who", "Ana", "--case", "c.onrecord"),
    /may not be written|cannot be opened/,
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})

it("leaves alone what a newer onrecord made", () => {
  const database = new Database(file)
  database.exec("insert into migrations values ('999 what nobody knows yet', '2040-01-01')")
  database.close()
  const before = readFileSync(file)
  refused(accept(), /newer onrecord/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

it("tells of a damaged page, and by verify what is wrong", () => {
  const bytes = readFileSync(file)
  const page = Math.floor(bytes.indexOf('"by":"name"') / 4096) * 4096
  writeFileSync(file, bytes.fill(0xff, page, page + 4096))
  refused(accept(), /is damaged/)
  const { code, out } = place.run("verify", "--case", "c.onrecord")
  expect(code).toBe(1)
  expect(out).toMatch(/not all as they were made\.\n$/)
})
