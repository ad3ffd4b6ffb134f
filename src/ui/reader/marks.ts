/** Which words carry which mark: the layers of a reading, and what is in hand. */
import type { Reading, Span, Statement } from "../../model.ts"
import { isUnsure, toneOf } from "../words.ts"
import { linedIn, markedIn } from "./hand.ts"

/** The marks, those that lie above others last. */
export const MARKS = [
  "time",
  "person",
  "says",
  "confirms",
  "denies",
  "says-unsure",
  "confirms-unsure",
  "denies-unsure",
  "hit",
  "held-round",
  "held",
] as const
export type MarkName = (typeof MARKS)[number]

/** What the reader may switch on and off. */
export const LAYERS = ["statements", "people", "times"] as const
export type Layer = (typeof LAYERS)[number]

export type Marks = ReadonlyMap<MarkName, readonly Span[]>

/** The marks of a reading's layers. Pronouns and elided mentions are people too, and stay unmarked: too many. */
export function layerMarks({ statements, entities, times }: Reading, layers: ReadonlySet<Layer>): Marks {
  const marks = new Map<MarkName, Span[]>()
  const add = (name: MarkName, spans: readonly Span[]): void => {
    const known = marks.get(name)
    if (known) known.push(...spans)
    else marks.set(name, [...spans])
  }
  if (layers.has("times")) add("time", times)
  if (layers.has("people")) {
    const people = entities.filter(({ kind }) => kind === "person" || kind === "anonymous")
    const mentions = people.flatMap((person) => person.mentions)
    add(
      "person",
      mentions.filter(({ form }) => form !== "pronoun" && form !== "elided"),
    )
  }
  if (layers.has("statements")) {
    for (const statement of statements) {
      const tone = toneOf(statement.stance)
      add(isUnsure(statement) ? `${tone}-unsure` : tone, linedIn(statement))
    }
  }
  return marks
}

/** The marks of what is in hand: the statement's words, more faintly its source and cue, and a span that was asked for. */
export function handMarks(held: Statement | null, asked: Span | null): Marks {
  const marks = new Map<MarkName, readonly Span[]>()
  marks.set("hit", asked ? [asked] : [])
  marks.set("held", held ? markedIn(held) : [])
  marks.set("held-round", held ? [...held.source.spans, ...held.cue.spans] : [])
  return marks
}
