/** Names by the encoder alone, exact span and type, on the rows of WikiGold and the documents of GUM that are held aside. */
import { join } from "node:path"
import { readEncoded } from "../src/analyse/index.ts"
import type { Encoder, Span } from "../src/model.ts"
import { openEncoder } from "../src/work/encoder.ts"
import { readJsonl } from "./data.ts"
import { gumNames, type GumDocument } from "./gum-names.ts"
import { percent } from "./polnear.ts"
import type { BenchOptions, Result } from "./report.ts"

/** A name with its type. */
export interface Name extends Span {
  readonly kind: string
}

interface Row {
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/** The rows of WikiGold from here on are held aside. */
const WIKIGOLD_ASIDE = 1356

const TYPES: Readonly<Record<string, string>> = { PER: "person", ORG: "organisation", LOC: "place" }

export async function names({ data, errors }: BenchOptions): Promise<readonly Result[]> {
  const encoder = await openEncoder()
  if (!encoder) {
    process.stdout.write("The weights are missing: there are no names of the encoder to measure.\n")
    return []
  }
  const wikigold = wikigoldRows(data)
  const gum = (readJsonl(join(data, "gum/dev.jsonl")) as readonly GumDocument[]).map((document) => ({
    text: document.text,
    gold: gumNames(document),
  }))
  return [
    { part: "WikiGold, held aside", figures: await figuresOf(wikigold, encoder, errors) },
    { part: "GUM dev, proper names", figures: await figuresOf(gum, encoder, errors) },
  ]
}

/** The rows of WikiGold that are held aside, each a text of its own. */
export function wikigoldRows(data: string): readonly { readonly text: string; readonly gold: readonly Name[] }[] {
  const rows = (readJsonl(join(data, "ner/wikigold.jsonl")) as readonly Row[]).slice(WIKIGOLD_ASIDE)
  return rows.map(({ text, entities }) => ({ text, gold: entities.flatMap(rowName) }))
}

function rowName({ start, end, type }: Row["entities"][number]): readonly Name[] {
  const kind = TYPES[type]
  return kind ? [{ start, end, kind }] : []
}

async function figuresOf(
  documents: readonly { readonly text: string; readonly gold: readonly Name[] }[],
  encoder: Encoder,
  errors: boolean,
): Promise<Readonly<Record<string, number>>> {
  const read = await Promise.all(
    documents.map(async ({ text, gold }) => ({ text, gold, found: (await readEncoded(text, encoder)).names })),
  )
  if (errors) for (const one of read) printErrors(one)
  const tallies = tallyOf(read)
  const all = [...tallies.values()].reduce((sum, one) => ({
    hit: sum.hit + one.hit,
    found: sum.found + one.found,
    gold: sum.gold + one.gold,
  }))
  return { all: f1(all), ...Object.fromEntries([...tallies].sort().map(([kind, one]) => [kind, f1(one)])) }
}

function printErrors({
  text,
  gold,
  found,
}: {
  readonly text: string
  readonly gold: readonly Name[]
  readonly found: readonly Name[]
}): void {
  const keys = new Set(gold.map(keyOf))
  for (const one of found)
    if (!keys.has(keyOf(one))) process.stdout.write(`${one.kind}: ${text.slice(one.start, one.end)}\n`)
}

export interface Tally {
  readonly hit: number
  readonly found: number
  readonly gold: number
}

/** By kind, how many names are expected, found, and found with their exact span and kind. */
export function tallyOf(
  texts: readonly { readonly gold: readonly Name[]; readonly found: readonly Name[] }[],
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  const tally = (kind: string, { hit = 0, found = 0, gold = 0 }: Partial<Tally>): void => {
    const own = tallies.get(kind) ?? { hit: 0, found: 0, gold: 0 }
    tallies.set(kind, { hit: own.hit + hit, found: own.found + found, gold: own.gold + gold })
  }
  for (const { gold, found } of texts) {
    const keys = new Set(gold.map(keyOf))
    for (const one of gold) tally(one.kind, { gold: 1 })
    for (const one of found) tally(one.kind, { found: 1, hit: keys.has(keyOf(one)) ? 1 : 0 })
  }
  return tallies
}

function keyOf({ start, end, kind }: Name): string {
  return `${start} ${end} ${kind}`
}

/** In per cent; 0 where nothing was expected and nothing found. */
export function f1({ hit, found, gold }: Tally = { hit: 0, found: 0, gold: 0 }): number {
  return percent((2 * hit) / Math.max(1, found + gold))
}
