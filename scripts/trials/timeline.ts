/** A case of ten thousand documents with half a million things on its timeline: `npm run trial -- timeline [DOCUMENTS]`. */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDesk, type TimelineFilter } from "../../src/desk.ts"
import type { Reading } from "../../src/model.ts"
import { createPrivately } from "../../src/read/open.ts"
import { openSqlite } from "../../src/record/open.ts"
import { blockOf, documentOf, entityOf, readingOf, statementOf, timeOf } from "../../test/record/readings.ts"

const SENTENCE = "On 3 March 2011 Ann Bell rang Bo Dun, and Cy Ek said on Friday that nobody knew. "
const SENTENCES = 20

export async function timeline([many = "10000"]: readonly string[]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "onrecord-timeline-"))
  const file = join(home, "big.onrecord")
  await createPrivately(file)
  const store = await openSqlite(file)
  const began = performance.now()
  for (let from = 0; from < Number(many); from += 100) {
    const some = Array.from({ length: 100 }, (_, at) => ({ reading: readingAt(from + at), original: null }))
    await store.addMany(some)
  }
  await store.close()
  tell(`${many} documents stored`, performance.now() - began)
  process.stdout.write(`${Math.round(statSync(file).size / 1024 / 1024)} MB\n`)
  const open = await openDesk().openCase(file)
  const pages: readonly (readonly [string, TimelineFilter, number])[] = [
    ["the first page", { undated: false }, 0],
    ["the page in the middle", { undated: false }, 250_000],
    ["the first page without a day", { undated: true }, 0],
    ["the first page of events", { kinds: ["event"], undated: false }, 0],
    ["the first page of a year", { from: "2014", until: "2014" }, 0],
    ["the first page of roles, of which there are none", { kinds: ["role"] }, 0],
  ]
  for (const [name, filter, offset] of pages) {
    await open.timeline(filter, { offset, limit: 200 }) // once to warm the file's pages
    const start = performance.now()
    const { total, undated, entries } = await open.timeline(filter, { offset, limit: 200 })
    tell(`${name}: ${entries.length} of ${total}, ${undated} without a day`, performance.now() - start)
  }
  const start = performance.now()
  const { total } = await open.timeline({}, { limit: 1 })
  for (let offset = 0; offset < total; offset += 2000) await open.timeline({}, { offset, limit: 2000 })
  tell(`the whole in parts, as the command prints it: ${total}`, performance.now() - start)
  process.stdout.write(`${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB in memory\n`)
  await open.close()
  rmSync(home, { recursive: true })
}

function tell(what: string, milliseconds: number): void {
  process.stdout.write(`${what}: ${Math.round(milliseconds)} ms\n`)
}

/** Twenty calls, twenty statements and twenty dates; one date in ten is not known, and a pair rang on some ten days. */
function readingAt(number: number): Reading {
  const text = SENTENCE.repeat(SENTENCES)
  const sentences = Array.from({ length: SENTENCES }, (_, at) => at * SENTENCE.length)
  const dayOf = (at: number): string => {
    const day = new Date(
      Date.UTC(2000 + ((number * 7 + at * 3) % 20), (number + at) % 12, 1 + ((number * 3 + at) % 28)),
    )
    return day.toISOString().slice(0, 10)
  }
  const place = (start: number, words: string) => {
    const from = text.indexOf(words, start)
    return { start: from, end: from + words.length }
  }
  return readingOf(
    documentOf(`document-${String(number).padStart(6, "0")}`, text, {
      blocks: [blockOf({ start: 0, end: text.length - 1 })],
    }),
    {
      entities: [entityOf("e1", `Ann Bell ${number % 500}`), entityOf("e2", "Bo Dun"), entityOf("e3", "Cy Ek")],
      times: sentences.flatMap((start, at) => [
        timeOf(`t${2 * at}`, place(start, "3 March 2011"), { edtf: at % 10 === 0 ? null : dayOf(at) }),
        timeOf(`t${2 * at + 1}`, place(start, "Friday"), { edtf: dayOf(at).slice(0, 7) }),
      ]),
      statements: sentences.map((start, at) =>
        statementOf(`s${at}`, {
          source: { spans: [place(start, "Cy Ek")], entities: ["e3"], by: "name" },
          cue: { spans: [place(start, "said")] },
          content: { spans: [place(start, "that nobody knew")] },
          said: dayOf(at + 1),
        }),
      ),
      events: sentences.map((start, at) => ({
        id: `v${at}`,
        kind: "communication",
        type: "call",
        spans: [place(start, "rang")],
        participants: [
          { entity: "e1", part: "from" },
          { entity: "e2", part: "to" },
        ],
        when: at % 10 === 0 ? null : `20${10 + (number % 10)}-0${1 + (number % 9)}-${10 + (at % 10)}`,
        where: null,
        happened: "yes",
        via: null,
      })),
    },
  )
}
