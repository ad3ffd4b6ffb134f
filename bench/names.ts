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
  const rows = (readJsonl(join(data, "ner/wikigold.jsonl")) as readonly Row[]).slice(WIKIGOLD_ASIDE)
  const wikigold = rows.map(({ text, entities }) => ({ text, gold: entities.flatMap(rowName) }))
  const gum = (readJsonl(join(data, "gum/dev.jsonl")) as readonly GumDocument[]).map((document) => ({
    text: document.text,
    gold: gumNames(document),
  }))
  return [
    { part: "WikiGold, held aside", figures: await figuresOf(wikigold, encoder, errors) },
    { part: "GUM dev, proper names", figures: await figuresOf(gum, encoder, errors) },
  ]
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
  const tallies = new Map<string, { hit: number; found: number; gold: number }>()
  const tally = (kind: string): { hit: number; found: number; gold: number } => {
    const own = tallies.get(kind) ?? { hit: 0, found: 0, gold: 0 }
    tallies.set(kind, own)
    return own
  }
  const read = await Promise.all(
    documents.map(async ({ text, gold }) => ({ text, gold, found: (await readEncoded(text, encoder)).names })),
  )
  for (const { text, gold, found } of read) {
    const keys = new Set(gold.map(keyOf))
    for (const one of gold) tally(one.kind).gold++
    for (const one of found) {
      tally(one.kind).found++
      if (keys.has(keyOf(one))) tally(one.kind).hit++
      else if (errors) process.stdout.write(`${one.kind}: ${text.slice(one.start, one.end)}\n`)
    }
  }
  const all = [...tallies.values()].reduce((sum, one) => ({
    hit: sum.hit + one.hit,
    found: sum.found + one.found,
    gold: sum.gold + one.gold,
  }))
  return { all: f1(all), ...Object.fromEntries([...tallies].sort().map(([kind, one]) => [kind, f1(one)])) }
}

function keyOf({ start, end, kind }: Name): string {
  return `${start} ${end} ${kind}`
}

function f1({ hit, found, gold }: { readonly hit: number; readonly found: number; readonly gold: number }): number {
  return percent((2 * hit) / Math.max(1, found + gold))
}
