/**
 * Stances on this project's own sentences (test/fixtures/people/stance.jsonl), by the whole pipeline with and
 * without the encoder, and by the stance rules alone where cue and content are given. Beside them, without a
 * bar, what the rules make of the attributions that GUM and TimeML mark as negative or modal.
 */
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { analyse, readEncoded } from "../src/analyse/index.ts"
import type { Encoder, Span, Stance } from "../src/model.ts"
import { overlaps } from "../src/text/span.ts"
import { openEncoder } from "../src/work/encoder.ts"
import { firstByte } from "./data.ts"
import { documentOf, percent } from "./polnear.ts"
import type { BenchOptions, Result } from "./report.ts"
import { gumPolarity, timemlCues } from "./stance-corpora.ts"
import { stanceGiven } from "./stance-given.ts"

/** A sentence of the fixture; stance null: no statement stands at the cue. */
export interface Item {
  readonly id: string
  readonly text: string
  readonly cue: string
  readonly content: string | null
  readonly stance: Stance | null
}

const STANCES = ["denies", "declines", "confirms", "hints", "questions", "promises", "requests", "asserts"] as const

const FIXTURE = resolve(import.meta.dirname, "../test/fixtures/people/stance.jsonl")

/** What was found for an item: its stance; several only at a cue where there should be none. */
type Found = readonly Stance[]

export async function stance({ data, errors }: BenchOptions): Promise<readonly Result[]> {
  const items = readFileSync(FIXTURE, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Item)
  const encoder = await openEncoder()
  if (!encoder) process.stdout.write("The weights are missing: the rules alone are measured.\n")
  const given = items.map((item) => ({ item, found: present(stanceGiven(item)) }))
  const byRules = items.map((item) => ({ item, found: foundIn(item, null) }))
  const encoded = encoder ? await Promise.all(items.map((item) => readWith(item, encoder))) : []
  if (errors) show([...(encoder ? encoded : byRules), ...given])
  const ways: readonly (readonly [string, readonly Answer[]])[] = [
    ...(encoder ? ([["encoder and rules", encoded]] as const) : []),
    ["rules alone", byRules],
    ["cue and content given", given],
  ]
  return [
    ...ways.flatMap(([how, answers]) => tables(how, answers)),
    ...ways.flatMap(([how, answers]) => means(how, answers)),
    ...gumPolarity(data),
    ...timemlCues(data),
  ]
}

interface Answer {
  readonly item: Item
  readonly found: Found
}

function present(one: Stance | null): Found {
  return one === null ? [] : [one]
}

async function readWith(item: Item, encoder: Encoder): Promise<Answer> {
  return { item, found: foundIn(item, await readEncoded(item.text, encoder)) }
}

function foundIn(item: Item, encoded: Awaited<ReturnType<typeof readEncoded>> | null): Found {
  const { statements } = analyse(documentOf({ id: item.id, title: null, date: null, text: item.text }), encoded)
  const { cue, content } = partsOf(item)
  const touching = (part: Span, spans: readonly Span[]): boolean => spans.some((one) => overlaps(one, part))
  const atCue = statements.filter((one) => touching(cue, one.cue.spans))
  if (item.stance === null) return atCue.map((one) => one.stance)
  const [first] =
    atCue.length > 0 || !content ? atCue : statements.filter((one) => touching(content, one.content.spans))
  return present(first?.stance ?? null)
}

/** Where an item's cue and content stand: the cue as a word outside of the content, where there is one. */
export function partsOf({ text, cue, content }: Item): { readonly cue: Span; readonly content: Span | null } {
  const from = content === null ? -1 : text.indexOf(content)
  const said = content === null ? null : { start: from, end: from + content.length }
  const places = Array.from(text.matchAll(new RegExp(`(?<!\\p{L})${escaped(cue)}(?!\\p{L})`, "gu")), ({ index }) => ({
    start: index,
    end: index + cue.length,
  }))
  const outside = places.find((place) => !said || !overlaps(said, place))
  return { cue: outside ?? places[0] ?? { start: 0, end: 0 }, content: said }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}

/** Half of the items, by the first byte of their id's SHA-256, was looked at; the other half is only scored. */
function isTuned({ id }: Item): boolean {
  return firstByte(id) < 128
}

function tables(how: string, answers: readonly Answer[]): readonly Result[] {
  return [
    ...table(
      `${how}, held aside`,
      answers.filter(({ item }) => !isTuned(item)),
    ),
    ...table(
      `${how}, tuned on`,
      answers.filter(({ item }) => isTuned(item)),
    ),
  ]
}

function table(part: string, answers: readonly Answer[]): readonly Result[] {
  return STANCES.map((stance) => {
    const { items, precision, recall, f1 } = figuresOf(stance, answers)
    return {
      part: `${part}: ${stance}`,
      figures: { items, P: percent(precision), R: percent(recall), F1: percent(f1) },
    }
  })
}

/** The mean F1 of the eight stances, on each half. */
function means(how: string, answers: readonly Answer[]): readonly Result[] {
  return [false, true].map((tuned) => {
    const own = answers.filter(({ item }) => isTuned(item) === tuned)
    const sum = STANCES.reduce((total, stance) => total + figuresOf(stance, own).f1, 0)
    return {
      part: `${how}, ${tuned ? "tuned on" : "held aside"}`,
      figures: { "all items": own.length, "macro F1": percent(sum / STANCES.length) },
    }
  })
}

function figuresOf(
  stance: Stance,
  answers: readonly Answer[],
): { readonly items: number; readonly precision: number; readonly recall: number; readonly f1: number } {
  const items = answers.filter(({ item }) => item.stance === stance)
  const hit = items.filter(({ found }) => found[0] === stance).length
  const predicted = answers.flatMap(({ found }) => found).filter((one) => one === stance).length
  const [precision, recall] = [hit / Math.max(1, predicted), hit / Math.max(1, items.length)]
  return { items: items.length, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) }
}

function show(answers: readonly Answer[]): void {
  for (const { item, found } of answers) {
    const isRight = item.stance === null ? found.length === 0 : found[0] === item.stance
    if (isRight || !isTuned(item)) continue
    process.stdout.write(
      `${item.id} ${item.stance ?? "none"} <> ${found.join("+") || "none"}: ${item.text} | ${item.cue} | ${item.content ?? "–"}\n`,
    )
  }
}
