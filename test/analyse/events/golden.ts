/** The golden set of events, written before the rules, and what the rules find of it. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Entity, Event } from "../../../src/model.ts"
import { readingOf } from "./told.ts"

export interface GoldenEvent {
  readonly type: string
  /** Words of the text that stand where the event is told; they stand there once. */
  readonly words: string
  /** Part and name. */
  readonly participants: readonly (readonly [string, string])[]
  readonly when: string | null
  readonly happened: string
}

export interface GoldenPassage {
  readonly id: string
  readonly genre: string
  readonly text: string
  /** Empty in look-alikes. */
  readonly events: readonly GoldenEvent[]
}

/** How many are expected, found, and right. */
export interface Count {
  expected: number
  found: number
  right: number
}

export interface Score {
  /** By type and place. */
  readonly events: Count
  /** Of the events found rightly: their participants by part and name. */
  readonly participants: Count
  /** Of the events found rightly: how many have the expected time; `found` counts those with a time. */
  readonly when: Count
  /** Of the events found rightly: how many are told to have happened, or not, as expected. */
  readonly happened: Count
  /** What went wrong, a line each. */
  readonly wrong: readonly string[]
}

/** "golden" was written before the rules; "held" after them, and measured before anything was changed for it. */
export function goldenPassages(set: "golden" | "held"): readonly GoldenPassage[] {
  return readFileSync(join(import.meta.dirname, `${set}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldenPassage)
}

const none = (): Count => ({ expected: 0, found: 0, right: 0 })

export function scoreOf(passages: readonly GoldenPassage[]): Score {
  const score = { events: none(), participants: none(), when: none(), happened: none(), wrong: [] as string[] }
  for (const passage of passages) scorePassage(passage, score)
  return score
}

function scorePassage({ id, text, events }: GoldenPassage, score: Score & { readonly wrong: string[] }): void {
  const reading = readingOf(text)
  const left = new Set(reading.events)
  score.events.expected += events.length
  score.events.found += reading.events.length
  for (const expected of events) {
    const start = text.indexOf(expected.words)
    const match = [...left].find(
      ({ type, spans: [at] }) =>
        type === expected.type && at && at.start < start + expected.words.length && start < at.end,
    )
    if (!match) {
      score.wrong.push(`${id} missed ${expected.type} “${expected.words}”: ${text}`)
      continue
    }
    left.delete(match)
    score.events.right++
    compare({ expected, match, entities: reading.entities, where: `${id} ${expected.type}: ${text}` }, score)
  }
  for (const { type, spans } of left) {
    score.wrong.push(
      `${id} invented ${type} “${spans.map(({ start, end }) => text.slice(start, end)).join(" ")}”: ${text}`,
    )
  }
}

interface Pair {
  readonly expected: GoldenEvent
  readonly match: Event
  readonly entities: readonly Entity[]
  readonly where: string
}

function compare({ expected, match, entities, where }: Pair, score: Score & { readonly wrong: string[] }): void {
  const wanted = new Set(expected.participants.map((one) => one.join(" ")))
  const told = match.participants.map(
    ({ entity, part }) => `${part} ${entities.find(({ id }) => id === entity)?.name ?? ""}`,
  )
  const right = told.filter((one) => wanted.has(one)).length
  score.participants.expected += wanted.size
  score.participants.found += told.length
  score.participants.right += right
  if (right < wanted.size || right < told.length)
    score.wrong.push(`participants ${told.join(", ")} for ${[...wanted].join(", ")}: ${where}`)
  score.when.expected += expected.when === null ? 0 : 1
  score.when.found += match.when === null ? 0 : 1
  score.when.right += match.when !== null && match.when === expected.when ? 1 : 0
  if (match.when !== expected.when) score.wrong.push(`when ${match.when} for ${expected.when}: ${where}`)
  score.happened.expected++
  score.happened.found++
  score.happened.right += match.happened === expected.happened ? 1 : 0
  if (match.happened !== expected.happened)
    score.wrong.push(`happened ${match.happened} for ${expected.happened}: ${where}`)
}
