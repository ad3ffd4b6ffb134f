/** An `add` that is stopped in the middle loses nothing that it had acknowledged, and the next one goes on. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as after } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openSqlite } from "../../src/record/open.ts"
import { makePlace } from "./onrecord.ts"

const place = makePlace()
const MANY = 1500
/** Turns of a transcript in each document, each of them a statement: so many, or it would be there in part. */
const EACH = 4

beforeAll(() => {
  const row = (index: number): string =>
    JSON.stringify({
      id: `a${index}`,
      text: `Call ${index}\n\n${"HOLLIS: Good morning.\n\nREYD: Yes.\n\n".repeat(EACH / 2)}`,
    })
  place.write("many.jsonl", Array.from({ length: MANY }, (_, index) => row(index)).join("\n"))
})
afterAll(() => {
  place.remove()
})

/** What a case holds, and what is wrong with it. */
interface Held {
  readonly ids: ReadonlySet<string>
  readonly statements: number
  readonly flaws: readonly string[]
}

async function held(name: string): Promise<Held> {
  const store = await openSqlite(join(place.folder, name))
  const ids = new Set((await store.documents()).map(({ id }) => id))
  const { statements } = await store.coverage({ version: "", model: null })
  const flaws = await store.integrity()
  await store.close()
  return { ids, statements, flaws }
}

/** Whole documents and nothing else: every statement of each, and a sound database. */
function isWhole({ ids, statements, flaws }: Held): void {
  expect(flaws).toEqual([])
  expect(statements).toBe(ids.size * EACH)
}

/** Kills an add when it has told of so many documents; gives how many it told of in the end. */
async function killAt(name: string, documents: number): Promise<number> {
  const program = join(import.meta.dirname, "adder.ts")
  const child = spawn(process.execPath, [program, name, "many.jsonl"], { cwd: place.folder, stdio: "pipe" })
  let out = ""
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    out += part
    if (told(out) >= documents) child.kill("SIGKILL")
  })
  await once(child, "close")
  return told(out)
}

function told(out: string): number {
  return Number(out.split("\n").at(-2) ?? 0)
}

/** Waits until an add has put something into its case, whose log of writes then grows. */
async function begun(name: string): Promise<void> {
  const log = join(place.folder, `${name}-wal`)
  while (!existsSync(log) || statSync(log).size < 400_000) await after(5)
}

/** One case all along: each test goes on where the one before it was stopped. */
describe("an add", () => {
  const name = "stopped.onrecord"

  it("that is interrupted stops at a whole batch, says how to go on, and exits with 2", async () => {
    const child = place.start("add", "many.jsonl", "--case", name)
    const [out, errors] = [everything(child.stdout), everything(child.stderr)]
    await begun(name)
    child.kill("SIGINT")
    const [code] = (await once(child, "close")) as [number]
    expect([code, errors()]).toEqual([2, "Interrupted; the same command goes on where it stopped.\n"])
    const there = await held(name)
    isWhole(there)
    expect(there.ids.size).toBeGreaterThan(0)
    expect(there.ids.size).toBeLessThan(MANY)
    expect(out()).toContain(`${name}: ${there.ids.size.toLocaleString("en")} documents added with `)
  })

  it.each([450, 750, 1100])("that is killed keeps every document that it had told of, whole: %i", async (documents) => {
    const acknowledged = await killAt(name, documents)
    expect(acknowledged).toBeGreaterThanOrEqual(documents)
    expect(acknowledged).toBeLessThan(MANY)
    const there = await held(name)
    isWhole(there)
    const ids = Array.from({ length: acknowledged }, (_, index) => `a${index}`)
    expect(ids.filter((id) => !there.ids.has(id))).toEqual([])
  })

  it("goes on where the last one was stopped, to the end", async () => {
    const before = (await held(name)).ids.size
    const { out, code } = place.run("add", "many.jsonl", "--case", name)
    expect(out).toContain(`${(MANY - before).toLocaleString("en")} documents added with `)
    expect(out).toContain(`, ${before} already there.`)
    expect(code).toBe(0)
    const all = await held(name)
    isWhole(all)
    expect(all.ids.size).toBe(MANY)
  })
})

/** Gathers what a stream gives; gives it back when asked. */
function everything(stream: NodeJS.ReadableStream | null): () => string {
  let words = ""
  stream?.setEncoding("utf8").on("data", (part: string) => (words += part))
  return () => words
}

describe("a read that is interrupted", () => {
  it("ends while it waits for its next line", async () => {
    const child = place.start("read", "-", "--format", "json")
    const [out, errors] = [everything(child.stdout), everything(child.stderr)]
    child.stdin?.write('{"text":"He left."}\n')
    while (!out().includes("He left.")) await after(5)
    child.kill("SIGINT")
    const [code] = (await once(child, "close")) as [number]
    expect(code).toBe(2)
    expect(errors()).toBe("Interrupted after 1 document; run the same again to read the others.\n")
    expect(JSON.parse(out())).toMatchObject([{ document: { text: "He left." } }])
  })
})
