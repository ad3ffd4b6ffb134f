/**
 * Who is who: names with their kind, who speaks given where the source stands, and which source phrases are
 * anonymous, with the encoder and by rules alone.
 */
import { join } from "node:path"
import { analyse, readEncoded, type Encoded } from "../src/analyse/index.ts"
import type { Document, Encoder } from "../src/model.ts"
import { blocksOf } from "../src/parse/blocks.ts"
import { countWords } from "../src/text/words.ts"
import { openEncoder } from "../src/work/encoder.ts"
import { isTakenForAnonymous, isTuning, phrases, type Phrased } from "./anonymous.ts"
import { readJsonl } from "./data.ts"
import { gumNames, type GumDocument } from "./gum-names.ts"
import { f1, tallyOf, wikigoldRows, type Name, type Tally } from "./names.ts"
import { documentOf, percent, polnear } from "./polnear.ts"
import type { BenchOptions, Result } from "./report.ts"
import { answersTo, gumSpeakers, isRight, meantimeSpeakers, tableOf, type Asked, type AskedText } from "./speakers.ts"

/** Reads a text: with the encoder, or null by rules alone. */
type Read = (text: string) => Promise<Encoded | null>

export async function people({ data, errors }: BenchOptions): Promise<readonly Result[]> {
  const encoder = await openEncoder()
  if (!encoder) process.stdout.write("The weights are missing: the rules alone are measured.\n")
  const byRules: Read = () => Promise.resolve(null)
  const ways: readonly (readonly [string, Read])[] = encoder
    ? [
        ["", reader(encoder)],
        [", by rules alone", byRules],
      ]
    : [[", by rules alone", byRules]]
  const results: Result[] = []
  if (encoder) results.push(...(await encoderNames(data, encoder)))
  for (const [how, read] of ways) results.push(...(await names(data, { how, read })))
  for (const [how, read] of ways) results.push(...(await speakers(data, { how, read, errors })))
  for (const [how, read] of ways) results.push(...(await unnamed({ how, read, errors })))
  await encoder?.close()
  return [...results, { part: "speed, without the encoder", figures: { "words a second": wordsASecond(data) } }]
}

/** Reads each text once. */
function reader(encoder: Encoder): Read {
  const known = new Map<string, Promise<Encoded>>()
  return (text) => {
    const found = known.get(text) ?? readEncoded(text, encoder)
    known.set(text, found)
    return found
  }
}

interface Way {
  /** Behind the name of a part: how it was read. */
  readonly how: string
  readonly read: Read
  readonly errors?: boolean
}

interface NamedText {
  readonly text: string
  readonly gold: readonly Name[]
}

function corpora(data: string): readonly (readonly [string, readonly NamedText[]])[] {
  const gum = (readJsonl(join(data, "gum/dev.jsonl")) as readonly GumDocument[]).map((document) => ({
    text: document.text,
    gold: gumNames(document),
  }))
  return [
    ["names, WikiGold held aside", wikigoldRows(data)],
    ["names, GUM dev", gum],
  ]
}

/** What the encoder says before any rule. */
async function encoderNames(data: string, encoder: Encoder): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [part, texts] of corpora(data)) {
    const found = await Promise.all(texts.map(async ({ text }) => (await readEncoded(text, encoder)).names))
    results.push({ part: `${part}, the encoder alone`, figures: nameFigures(texts, found) })
  }
  return results
}

/** The mentions by name of the reading's persons, organisations and places. */
async function names(data: string, { how, read }: Way): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [part, texts] of corpora(data)) {
    const found = await Promise.all(texts.map(async ({ text }) => namesOf(text, await read(text))))
    results.push({ part: `${part}${how}`, figures: nameFigures(texts, found) })
  }
  return results
}

function namesOf(text: string, encoded: Encoded | null): readonly Name[] {
  const { entities } = analyse(plainDocument(text), encoded)
  return entities.flatMap(({ kind, mentions }) => {
    const own = kind === "outlet" ? "organisation" : kind
    if (own !== "person" && own !== "organisation" && own !== "place") return []
    return mentions.flatMap(({ form, start, end }) => (form === "name" ? [{ start, end, kind: own }] : []))
  })
}

function plainDocument(text: string): Document {
  return {
    id: "text",
    name: "text",
    parent: null,
    url: null,
    title: null,
    outlet: null,
    authors: [],
    published: null,
    publishedFrom: [],
    language: null,
    format: "text",
    text,
    blocks: blocksOf(text),
  }
}

function nameFigures(texts: readonly NamedText[], found: readonly (readonly Name[])[]): Result["figures"] {
  const tallies = tallyOf(texts.map(({ gold }, at) => ({ gold, found: found[at] ?? [] })))
  const all = [...tallies.values()].reduce<Tally>(
    (sum, one) => ({ hit: sum.hit + one.hit, found: sum.found + one.found, gold: sum.gold + one.gold }),
    { hit: 0, found: 0, gold: 0 },
  )
  const kinds: readonly [string, number][] = ["person", "organisation", "place"].map((kind) => [
    kind,
    f1(tallies.get(kind)),
  ])
  return {
    gold: all.gold,
    P: percent(all.hit / Math.max(1, all.found)),
    R: percent(all.hit / Math.max(1, all.gold)),
    F1: f1(all),
    ...Object.fromEntries(kinds),
  }
}

/** News, interviews, speeches, courts and MEANTIME count. */
const COUNTED = new Set(["news", "interview", "speech", "court", "MEANTIME"])
const TABLES = ["I/we", "he/she/they", "role nominal", "name"] as const

interface Count {
  asked: number
  answered: number
  right: number
}

async function speakers(data: string, { how, read, errors }: Way): Promise<readonly Result[]> {
  const held = [...gumSpeakers(data, "dev"), ...meantimeSpeakers(data)]
  const parts: readonly (readonly [string, readonly AskedText[]])[] = [
    ["speakers, GUM dev and MEANTIME", held],
    ["speakers, GUM train", gumSpeakers(data, "train")],
  ]
  const results: Result[] = []
  for (const [part, texts] of parts) {
    const counts = new Map<string, Count>(TABLES.map((table) => [table, { asked: 0, answered: 0, right: 0 }]))
    for (const text of texts) {
      if (text.asked.length > 0) await countIn(text, read, { counts, errors: errors === true && texts !== held })
    }
    results.push(...TABLES.map((table) => ({ part: `${part}${how}, ${table}`, figures: share(counts.get(table)) })))
    results.push({ part: `${part}${how}, the last three`, figures: share(sumOf(TABLES.slice(1), counts)) })
  }
  return results
}

async function countIn(
  text: AskedText,
  read: Read,
  { counts, errors }: { readonly counts: ReadonlyMap<string, Count>; readonly errors: boolean },
): Promise<void> {
  const { members, by } = answersTo(text.text, text.asked, await read(text.text))
  text.asked.forEach((asked, at) => {
    const count = counts.get(tableOf(text.text, asked))
    const own = members[at] ?? []
    if (!count || !COUNTED.has(asked.genre)) return
    count.asked++
    if (own.length > 0) count.answered++
    if (own.some((one) => isRight(asked, one, text))) count.right++
    else if (errors)
      process.stdout.write(
        `${text.id}: ${shown(text.text, asked)} ${own.map(({ name }) => name).join(" + ")} (${by[at]})\n`,
      )
  })
}

function shown(text: string, { source, name }: Asked): string {
  const [at] = source
  return at ? `[${text.slice(at.start, at.end)}] ${name ?? "–"} not` : ""
}

function sumOf(tables: readonly string[], counts: ReadonlyMap<string, Count>): Count {
  const all = { asked: 0, answered: 0, right: 0 }
  for (const table of tables) {
    const own = counts.get(table)
    all.asked += own?.asked ?? 0
    all.answered += own?.answered ?? 0
    all.right += own?.right ?? 0
  }
  return all
}

function share(count: Count | undefined): Result["figures"] {
  const { asked, answered, right } = count ?? { asked: 0, answered: 0, right: 0 }
  return {
    asked,
    "answered %": percent(answered / Math.max(1, asked)),
    "right of answered %": percent(right / Math.max(1, answered)),
  }
}

async function unnamed({ how, read, errors }: Way): Promise<readonly Result[]> {
  const all = phrases()
  const halves: readonly (readonly [string, readonly Phrased[]])[] = [
    ["anonymous or not, tuning half", all.filter(isTuning)],
    ["anonymous or not, scored half", all.filter((one) => !isTuning(one))],
    ["anonymous or not, all", all],
  ]
  const results: Result[] = []
  for (const [part, some] of halves) {
    let right = 0
    for (const one of some) {
      if (isTakenForAnonymous(one, await read(one.text)) === one.anonymous) right++
      else if (errors === true && part.includes("tuning")) process.stdout.write(`${one.id}: ${one.source}\n`)
    }
    results.push({ part: `${part}${how}`, figures: { phrases: some.length, "right %": percent(right / some.length) } })
  }
  return results
}

/** Of the whole analysis without the encoder, the best of three, in thousands. */
function wordsASecond(data: string): number {
  const documents = polnear(data, "train").slice(0, 80).map(documentOf)
  const words = documents.reduce((sum, { text }) => sum + countWords(text), 0)
  const seconds = Array.from({ length: 3 }, () => {
    const start = performance.now()
    for (const document of documents) analyse(document)
    return (performance.now() - start) / 1000
  })
  return Math.round(words / Math.min(...seconds) / 1000) * 1000
}
