/** The nouns' values in the words that stand on the screen. They say what a text says, never what is true. */
import type {
  DatedKind,
  DatedThing,
  EntityKind,
  Mode,
  SourceRule,
  Stance,
  Statement,
  StatementKind,
  TimeExpression,
} from "../model.ts"
import { HAPPENED_WORDS } from "../text/index.ts"

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: "says",
  denies: "denies",
  confirms: "confirms",
  hints: "hints",
  questions: "asks",
  promises: "promises",
  requests: "asks for",
  declines: "declines to say",
}

/** The three colours of a stance; every other stance is a statement like any. */
export type Tone = "says" | "denies" | "confirms"

/** The colour of a stance. */
export function toneOf(stance: Stance): Tone {
  return stance === "denies" || stance === "confirms" ? stance : "says"
}

export const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  direct: "quoted word for word",
  indirect: "in the writer’s words",
  mixed: "partly quoted",
}

export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  speech: "spoken",
  writing: "written",
  document: "in a document",
  belief: "given as a belief",
  knowledge: "given as knowledge",
  intention: "given as an intention",
}

/** How it was told who the source is. */
export const RULE_WORDS: Readonly<Record<SourceRule, string>> = {
  name: "by name",
  alias: "by another name",
  relative: "by a relative clause",
  pronoun: "by a pronoun",
  role: "by the role",
  turn: "by the label of the turn",
  continuation: "carried on from the sentence before",
  self: "the document speaks for itself",
  anonymous: "not named in the text",
  none: "cannot be told",
}

export const ENTITY_WORDS: Readonly<Record<EntityKind, string>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  group: "group",
  outlet: "outlet",
  document: "document",
  anonymous: "not named",
}

export const TIME_WORDS: Readonly<Record<TimeExpression["type"], string>> = {
  DATE: "date",
  TIME: "time of day",
  DURATION: "length of time",
  SET: "repeated",
}

export const DATED_WORDS: Readonly<Record<DatedKind, string>> = {
  event: "Events",
  statement: "Statements",
  role: "Roles",
  time: "Other dates",
}

/** What a thing of the timeline is, in a word or two. */
export function thingWords(thing: DatedThing): string {
  switch (thing.kind) {
    case "event":
      return thing.type + HAPPENED_WORDS[thing.happened]
    case "statement":
      return STANCE_WORDS[thing.stance]
    case "role":
      return `${thing.title}, ${thing.edge === "from" ? "from then on" : "until then"}`
    case "time":
      return TIME_WORDS[thing.type]
  }
}

/** Below this a finding is shown as unsure. */
const SURE = 0.7

/** Whether a statement is shown as unsure. */
export function isUnsure({ confidence }: Statement): boolean {
  return confidence < SURE
}

/** "1 statement", "1,204 statements"; the plural is the noun with an s where none is given. */
export function count(many: number, noun: string, plural = `${noun}s`): string {
  return `${numeral(many)} ${many === 1 ? noun : plural}`
}

/** A whole number with its thousands parted. */
export function numeral(many: number): string {
  return many.toLocaleString("en-GB")
}

/** "a, b and c". */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? ""
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`
}
