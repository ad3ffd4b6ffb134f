/**
 * Through which statement a text has a statement: this project's passages, in a half that may be looked
 * at and a half that is only scored, with the encoder and by rules alone; and GUM's attributions within others.
 */
import { join, resolve } from "node:path"
import { analyse, readEncoded } from "../src/analyse/index.ts"
import type { Encoder, Reading, Span, Statement } from "../src/model.ts"
import { overlaps, span } from "../src/text/span.ts"
import { openEncoder } from "../src/work/encoder.ts"
import { firstByte, readJsonl } from "./data.ts"
import { nestedInGum } from "./gum-via.ts"
import { documentOf, percent } from "./polnear.ts"
import type { BenchOptions, Result } from "./report.ts"

/** Words of a passage: their `nth` occurrence, from 1. */
interface Words {
  readonly words: string
  readonly nth: number
}

interface GoldStatement {
  readonly id: string
  readonly cue: Words
  readonly via: string | null
}

interface Passage {
  readonly id: string
  readonly text: string
  readonly statements: readonly GoldStatement[]
}

const FILE = resolve(import.meta.dirname, "../test/fixtures/people/via.jsonl")

export async function via({ data, errors }: BenchOptions): Promise<readonly Result[]> {
  const encoder = await openEncoder()
  if (!encoder) process.stdout.write("The weights are missing: the rules alone are measured.\n")
  const passages = readJsonl(FILE) as readonly Passage[]
  const tuning = passages.filter(isOpen)
  const aside = passages.filter((passage) => !isOpen(passage))
  const measured = async (by: Encoder | null, name: string): Promise<readonly Result[]> => [
    { part: `${name}, half to tune on`, figures: await figuresOf(tuning, by, errors) },
    { part: `${name}, half held aside`, figures: await figuresOf(aside, by, false) },
    { part: `${name}, both`, figures: await figuresOf(passages, by, false) },
  ]
  return [
    ...(encoder ? await measured(encoder, "passages") : []),
    ...(await measured(null, "passages, rules alone")),
    ...(encoder ? [await gum(data, encoder, "GUM dev, within others")] : []),
    await gum(data, null, "GUM dev, within others, rules alone"),
  ]
}

/** Whether a passage's errors may be looked at. */
function isOpen({ id }: Passage): boolean {
  return firstByte(id) < 128
}

async function gum(data: string, by: Encoder | null, part: string): Promise<Result> {
  return {
    part,
    figures: await nestedInGum(join(data, "gum/dev.jsonl"), ({ id, text }) => readingOf({ id, text }, by)),
  }
}

/** The reading of a text without a title or a day. */
async function readingOf(
  { id, text }: { readonly id: string; readonly text: string },
  by: Encoder | null,
): Promise<Reading> {
  return analyse(documentOf({ id, text, title: null, date: null }), by && (await readEncoded(text, by)))
}

/** A passage's statements beside those of its reading. */
interface Pairing {
  readonly text: string
  readonly gold: readonly GoldStatement[]
  /** By the id of a gold statement, the statement that was found for it. */
  readonly found: ReadonlyMap<string, Statement>
}

async function figuresOf(
  passages: readonly Passage[],
  by: Encoder | null,
  errors: boolean,
): Promise<Readonly<Record<string, number>>> {
  const pairings = await Promise.all(passages.map(async (passage) => pairingOf(passage, await readingOf(passage, by))))
  const all = pairings.flatMap(({ gold, found }) => gold.map((one) => outcomeOf(one, found)))
  const wanted = all.filter(({ isNested }) => isNested)
  const told = all.filter(({ isTold }) => isTold)
  const right = wanted.filter(({ isRight }) => isRight).length
  if (errors) for (const pairing of pairings) process.stdout.write(slipsOf(pairing))
  return {
    statements: all.length,
    "found %": percent(all.filter(({ isFound }) => isFound).length / all.length),
    "with via": wanted.length,
    "via R": percent(right / wanted.length),
    "via told": told.length,
    "via P": percent(right / told.length),
  }
}

/** For each gold statement the one whose cue overlaps its cue, the smallest cue first. */
function pairingOf({ text, statements }: Passage, reading: Reading): Pairing {
  const found = statements.flatMap((gold): readonly (readonly [string, Statement])[] => {
    const cue = placeOf(text, gold.cue)
    const near = reading.statements.filter(({ cue: { spans } }) => spans.some((part) => overlaps(part, cue)))
    const [best] = near.sort((a, b) => lengthOf(a) - lengthOf(b))
    return best ? [[gold.id, best]] : []
  })
  return { text, gold: statements, found: new Map(found) }
}

function lengthOf({ cue: { spans } }: Statement): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function placeOf(text: string, { words, nth }: Words): Span {
  let start = -1
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`"${words}" does not stand ${nth} times in the passage; mend via.jsonl.`)
  return span(start, start + words.length)
}

interface Outcome {
  readonly isFound: boolean
  /** Whether the gold has it through another. */
  readonly isNested: boolean
  /** Whether the reading has it through another. */
  readonly isTold: boolean
  readonly isRight: boolean
}

function outcomeOf(gold: GoldStatement, found: Pairing["found"]): Outcome {
  const own = found.get(gold.id)
  const told = own?.via ?? null
  return {
    isFound: own !== undefined,
    isNested: gold.via !== null,
    isTold: told !== null,
    isRight: gold.via !== null && told !== null && found.get(gold.via)?.id === told,
  }
}

/** The statements of a passage that were missed or whose via is another. */
function slipsOf({ text, gold, found }: Pairing): string {
  const goldOf = new Map([...found].map(([id, { id: own }]) => [own, id]))
  const cueOf = ({ cue }: GoldStatement): string => {
    const { start, end } = placeOf(text, cue)
    return `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`
  }
  return gold
    .flatMap((one) => {
      const own = found.get(one.id)
      const told = own?.via === undefined ? "not found" : own.via === null ? "null" : (goldOf.get(own.via) ?? "another")
      return told === (one.via ?? "null")
        ? []
        : [`${one.via ?? "null"} → ${told}: ${cueOf(one)}\n`.replace(/\n(?=.)/g, " ")]
    })
    .join("")
}
