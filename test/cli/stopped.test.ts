/** An `add` that is stopped in the middle loses nothing that is in the case, and goes on with the next. */
import { once } from "node:events"
import { setTimeout as after } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openSqlite } from "../../src/record/open.ts"
import { join } from "node:path"
import { makePlace } from "./onrecord.ts"

const place = makePlace()
const MANY = 2000
/** Statements in each document: so many, or it would be there in part. */
const EACH = 20

beforeAll(() => {
  const row = (index: number): string =>
    JSON.stringify({
      id: `a${index}`,
      text: `Note ${index}\n\n${`“We met on day ${index},” said Dan Hollis of the board. `.repeat(EACH)}`,
    })
  place.write("many.jsonl", Array.from({ length: MANY }, (_, index) => row(index)).join("\n"))
})
afterAll(() => {
  place.remove()
})

/** What a case holds: how many documents, and what is wrong with it. */
async function held(
  name: string,
): Promise<{ readonly documents: number; readonly flaws: readonly string[]; readonly statements: number }> {
  const store = await openSqlite(join(place.folder, name))
  const { documents, statements } = await store.coverage({ version: "", model: null })
  const flaws = await store.integrity()
  await store.close()
  return { documents, flaws, statements }
}

describe("an add that is", () => {
  // Each at another point: in the first batches, in the middle, and near the end.
  it.each([700, 1200, 1900])(
    "killed after %i ms keeps whole documents, and the next one goes on",
    async (milliseconds) => {
      const name = `killed-${milliseconds}.onrecord`
      const child = place.start("add", "many.jsonl", "--case", name)
      await after(milliseconds)
      child.kill("SIGKILL")
      await once(child, "exit")
      const before = await held(name)
      expect(before.flaws).toEqual([])
      expect(before.statements).toBe(before.documents * EACH)
      const again = place.run("add", "many.jsonl", "--case", name)
      expect(again.out).toContain(`${(MANY - before.documents).toLocaleString("en")} document`)
      expect(await held(name)).toEqual({ documents: MANY, flaws: [], statements: MANY * EACH })
    },
  )

  it("interrupted stops at a whole place, says how to go on, and exits with 2", async () => {
    const child = place.start("add", "many.jsonl", "--case", "interrupted.onrecord")
    let told = ""
    child.stderr?.on("data", (words: Buffer) => (told += words.toString()))
    await after(900)
    child.kill("SIGINT")
    const [code] = (await once(child, "close")) as [number]
    expect([code, told.trim()]).toEqual([2, "Interrupted; the same command goes on where it stopped."])
    const before = await held("interrupted.onrecord")
    expect(before.flaws).toEqual([])
    expect(before.documents).toBeLessThan(MANY)
    place.run("add", "many.jsonl", "--case", "interrupted.onrecord")
    expect((await held("interrupted.onrecord")).documents).toBe(MANY)
  })
})
