/** The chain of decisions: whatever is changed, cut out or put in behind our back is told, with the decision. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, describe, expect, it } from "vitest"
import { openSqlite } from "../../src/record/open.ts"
import { ferry } from "./readings.ts"
import { refOf, reviewer } from "./reviewer.ts"

const folder = mkdtempSync(join(tmpdir(), "onrecord-chain-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0

/** A closed case with five decisions. */
async function decided(): Promise<string> {
  const file = join(folder, `${files++}.onrecord`)
  writeFileSync(file, "", { mode: 0o600 })
  const store = await openSqlite(file)
  await store.add({ reading: ferry(), original: null })
  const { decide } = reviewer(() => store)
  for (const words of ["Nobody", "It is off", "the ferry won’t"]) await decide("accept", await refOf(store, words))
  await decide("note", "ferry", { words: "Ask the harbour." })
  await decide("undo", "d2")
  await store.close()
  return file
}

async function brokenIn(file: string): Promise<readonly string[]> {
  const store = await openSqlite(file)
  const { broken } = await store.verify()
  await store.close()
  return broken.map(({ decision, message }) => `${decision}: ${message}`)
}

describe("the chain", () => {
  it("is whole where nobody touched it, and says how long it is and how it ends", async () => {
    const store = await openSqlite(await decided())
    const last = (await store.decisions()).at(-1)
    expect(await store.verify()).toEqual({ decisions: 5, head: last?.decision.hash, broken: [], flaws: [] })
    await store.close()
  })

  it("has neither decisions nor an end in a new case", async () => {
    const store = await openSqlite(":memory:")
    expect(await store.verify()).toEqual({ decisions: 0, head: null, broken: [], flaws: [] })
    await store.close()
  })

  const AS_MADE = "is not as it was made."
  it.each([
    [
      "who decided",
      `update decisions set who = 'Juho' where seq = 2`,
      [`d2: Its kind, who, when or what it is tied to ${AS_MADE}`],
    ],
    [
      "when it was",
      `update decisions set decided_at = '2030' where seq = 5`,
      [`d5: Its kind, who, when or what it is tied to ${AS_MADE}`],
    ],
    [
      "what kind it is",
      `update decisions set kind = 'reject' where seq = 1`,
      [`d1: Its kind, who, when or what it is tied to ${AS_MADE}`],
    ],
    [
      "what it says",
      `update decisions set body = replace(body, 'Ask', 'Tell') where seq = 4`,
      [`d4: What it says ${AS_MADE}`],
    ],
    [
      "where it stands",
      `update targets set body = replace(body, 'Nobody', 'Anybody') where decision = 1`,
      [`d1: What it is tied to ${AS_MADE}`],
    ],
    [
      "to which document it is tied",
      `update targets set document = 'x' where decision = 1`,
      [`d1: Its kind, who, when or what it is tied to ${AS_MADE}`],
    ],
    [
      "a target",
      `delete from targets where decision = 3`,
      [`d3: Its kind, who, when or what it is tied to ${AS_MADE}`],
    ],
    [
      "its words",
      `update decisions set body = null, salt = null where seq = 4`,
      ["d4: Its words are gone, and no document was removed that they would have gone with."],
    ],
    [
      "one in the middle",
      `delete from places; delete from targets where decision = 3; delete from decisions where seq = 3`,
      ["d4: Before it 1 are missing.", "d4: It does not follow on the one before it."],
    ],
    [
      "the hash of one",
      `update decisions set hash = 'ab' where seq = 3`,
      [`d3: Its kind, who, when or what it is tied to ${AS_MADE}`, "d4: It does not follow on the one before it."],
    ],
  ])("tells where somebody changed %s", async (_, change, broken) => {
    const file = await decided()
    const database = new Database(file)
    database.exec(change)
    database.close()
    expect(await brokenIn(file)).toEqual(broken)
  })

  it("tells by its end that the last one was cut off", async () => {
    const file = await decided()
    const store = await openSqlite(file)
    const { head } = await store.verify()
    await store.close()
    const database = new Database(file)
    database.exec(
      "delete from cancelled; delete from places; delete from targets where decision = 5; delete from decisions where seq = 5",
    )
    database.close()
    const again = await openSqlite(file)
    const after = await again.verify()
    expect([after.broken, after.decisions]).toEqual([[], 4])
    expect(after.head).not.toBe(head)
    await again.close()
  })
})
