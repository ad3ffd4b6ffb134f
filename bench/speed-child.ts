/** Reads articles on so many threads and prints how fast: `node bench/speed-child.ts DATA THREADS`. */
import { analyse, readEncoded } from "../src/analyse/index.ts"
import { pieceCutter } from "../src/analyse/encoder/pieces.ts"
import { cutWindows, windowOf } from "../src/analyse/encoder/windows.ts"
import type { Document, Encoder } from "../src/model.ts"
import { countWords } from "../src/text/words.ts"
import { inOrder } from "../src/work/ahead.ts"
import { openEncoder } from "../src/work/encoder.ts"
import { documentOf, polnear } from "./polnear.ts"
import type { Speed } from "./speed.ts"

/** So many articles are enough for a steady figure. */
const ARTICLES = 80

const [data = "", threads = "1"] = process.argv.slice(2)
const documents = polnear(data, "train").slice(0, ARTICLES).map(documentOf)
const words = documents.reduce((sum, { text }) => sum + countWords(text), 0)

const before = performance.now()
const encoder = await openEncoder({ threads: Number(threads) })
if (!encoder) throw new Error("the weights are missing")
await Promise.all(Array.from({ length: Number(threads) }, () => readEncoded("A word.", encoder)))
const load = (performance.now() - before) / 1000

await read(documents.slice(0, 8), encoder) // warm
const windows = documents.flatMap(({ text }) => {
  const pieces = pieceCutter(encoder.vocabulary)(text)
  return cutWindows(pieces).map((range) => windowOf(pieces, range))
})
const alone = words / (await secondsOf(() => Promise.all(windows.map((window) => encoder.encode(window)))))
const whole = words / (await secondsOf(() => read(documents, encoder)))
const rules = words / (await secondsOf(byRules))
const speed: Speed = { load, alone, whole, rules, memory: process.memoryUsage().rss / 1e6 }
process.stdout.write(JSON.stringify(speed))
await encoder.close()

async function read(some: readonly Document[], by: Encoder): Promise<void> {
  const start = async (document: Document): Promise<number> =>
    analyse(document, await readEncoded(document.text, by)).statements.length
  const ahead = { most: 16, weigh: ({ text }: Document): number => text.length, heaviest: 1_000_000 }
  await Array.fromAsync(inOrder(some, start, ahead))
}

function byRules(): Promise<void> {
  for (const document of documents) analyse(document)
  return Promise.resolve()
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
