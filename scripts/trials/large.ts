/** A case of twenty thousand documents: how long it takes to open, to decide in, and to read again with a stop in between: `npm run trial -- large [DOCUMENTS]`. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDesk, type Case } from "../../src/desk.ts"
import { openSqlite } from "../../src/record/open.ts"
import { bytesOf, readingFor } from "./kill/readings.ts"

/** So long, in milliseconds, it reads again before it is stopped. */
const UNTIL_STOPPED = 15_000

export async function large([many = "20000"]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-large-"))
  const file = join(folder, "large.onrecord")
  try {
    writeFileSync(file, "", { mode: 0o600 })
    await timed(`${many} documents stored`, () => fill(file, Number(many)))
    process.stdout.write(`${Math.round(statSync(file).size / 1e6)} MB\n`)
    const open = await timed("opened", () => openDesk().openCase(file))
    await timed("status", () => open.coverage())
    await timed("a page of the queue", () => open.queue({ limit: 50 }))
    const [first] = await open.queue({ limit: 1 })
    await timed("a decision", () => open.decide("Ana", [{ kind: "reject", on: first?.ref ?? "" }]))
    await timed("a thousand decisions", async () => {
      const some = await open.queue({ limit: 1000 })
      await open.decide(
        "Ana",
        some.map(({ ref }) => ({ kind: "accept", on: ref })),
      )
    })
    await timed("verified", () => open.verify())
    for (const time of ["first", "second"]) await readAgain(open, time)
    await open.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function fill(file: string, many: number): Promise<void> {
  const store = await openSqlite(file)
  for (let from = 0; from < many; from += 500) {
    const ids = Array.from({ length: Math.min(500, many - from) }, (_, at) => `d${from + at}`)
    await store.addMany(
      ids.map((id) => ({
        reading: readingFor(id, "1.0.0"),
        original: { sha256: `of ${id}`, bytes: bytesOf(id) },
      })),
    )
  }
  await store.close()
}

async function readAgain(open: Case, time: string): Promise<void> {
  const before = (await open.coverage()).outdated
  const stop = new AbortController()
  setTimeout(() => stop.abort(), UNTIL_STOPPED)
  const { renewed, failed } = await open.renew({ signal: stop.signal })
  const after = (await open.coverage()).outdated
  process.stdout.write(
    `read again, the ${time} time, stopped after ${UNTIL_STOPPED / 1000} s: ${renewed} (${failed.length} failed); read by another version before ${before}, after ${after}\n`,
  )
}

async function timed<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> {
  const start = performance.now()
  const answer = await work()
  process.stdout.write(`${what}: ${Math.round(performance.now() - start)} ms\n`)
  return answer
}
