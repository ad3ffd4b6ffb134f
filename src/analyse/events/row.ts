/**
 * A row of the events table: a verb or a noun that tells one type of event, how those who take part
 * stand to it, and what it must leave alone. Each row brings its own examples and look-alikes.
 */
import type { Entity, Event } from "../../model.ts"
import { ORGANISATIONS } from "../people/lexicon.ts"
import { isPersonNoun } from "./sentence.ts"
import { INSTRUMENTS, SOMEBODY_ELSE } from "./words.ts"

/** The types of events, each with its kind: the closed list. */
export const EVENT_TYPES = {
  call: "communication",
  conversation: "communication",
  meeting: "communication",
  letter: "communication",
  email: "communication",
  message: "communication",
  speech: "communication",
  visit: "communication",
  interview: "communication",
  testimony: "communication",
  briefing: "communication",
  vote: "act",
  veto: "act",
  abstention: "act",
  submission: "act",
  nomination: "act",
  appointment: "act",
  resignation: "act",
  dismissal: "act",
  election: "act",
  signing: "act",
  adoption: "act",
  agreement: "act",
  filing: "act",
  raid: "act",
  arrest: "act",
  charge: "act",
  conviction: "act",
  sentence: "act",
  birth: "other",
  death: "other",
} as const satisfies Readonly<Record<string, Event["kind"]>>

export type EventType = keyof typeof EVENT_TYPES
export type Part = Event["participants"][number]["part"]

/** Whom a phrase speaks of: the entities that it names, and its noun in lower case ("" where there is none). */
export interface Who {
  readonly heads: readonly Entity[]
  readonly head: string
  /** Whether the noun is a name, though nobody known to the text. */
  readonly proper: boolean
  /** Whether "and" joins several. */
  readonly many?: boolean
}

/** Whether a phrase may stand in a place. */
export type Fits = (who: Who) => boolean

interface Common {
  /** What it is called in tests. */
  readonly name: string
  readonly type: EventType
  /** Prepositions behind it, and the part of whom they bring in. */
  readonly ties?: Readonly<Partial<Record<string, Part>>>
  /** Stands somewhere behind it in the clause: "by telephone". */
  readonly needs?: RegExp
  /** Held against what follows it in the sentence, in lower case; what it matches is something else. A time is "#". */
  readonly unless?: RegExp
  /**
   * Sentences, each event's word in square brackets, with what is told: parts, time and whether it
   * happened, where published is Thursday 2020-06-18.
   */
  readonly examples: Readonly<Record<string, string>>
  /** Sentences that tell no event. */
  readonly lookalikes: readonly string[]
}

export interface VerbRow extends Common {
  readonly verbs: readonly string[]
  /** Stands right behind the verb: "stepped down". */
  readonly particle?: string
  readonly subject: Part
  readonly bySubject?: Fits
  /** The object and what it may be; absent where the verb has none. */
  readonly object?: {
    readonly part: Part
    readonly fits: Fits
    /** Before it, if not bare: "wrote to". */ readonly behind?: readonly string[]
    /** Whether nothing may follow that it is called or made. */ readonly last?: true
  }
  /** Whether it can be told without its object: "the board met". */
  readonly alone?: Fits
  /** Whether "was appointed", "arrested in May" tell it too. */
  readonly passive?: true
  /** Whether the object may be followed by what it becomes: "elected Reyd chairman". */
  readonly makes?: true
}

export interface NounRow extends Common {
  readonly nouns: readonly string[]
  /** One of these stands right before it: "press conference". */
  readonly modifiers?: readonly string[]
  /** Never one of these right before it: "roll call". */
  readonly unlessBefore?: RegExp
  /** Of the possessor: "Reyd's letter"; null where it takes no part. */
  readonly owner: Part | null
  /** Whether the owner alone tells it: "Reyd's resignation", but "Reyd's speech" may be how he speaks. */
  readonly ownerAlone?: true
  /** Verbs whose object it is, and the part of their subject: "made a call". */
  readonly holders: Readonly<Partial<Record<string, Part>>>
  /** The part of who says something in it: "said in a letter". */
  readonly speaker?: Part
  /** Whether whoever "to" brings in must be somebody: "a call to end the talks" is no call. */
  readonly toSomebody?: true
}

export type Row = VerbRow | NounRow

const isKind =
  (...kinds: readonly Entity["kind"][]): Fits =>
  ({ heads }) =>
    heads.length > 0 && heads.every(({ kind }) => kinds.includes(kind))

export const anybody: Fits = ({ heads, head, proper }) =>
  heads.length > 0
    ? heads.every(({ kind }) => kind !== "document" && kind !== "place")
    : proper || SOMEBODY_ELSE.has(head) || isPersonNoun(head)

/** A person by name, a pronoun for one, or a noun for people. */
export const person: Fits = (who) =>
  who.heads.length > 0
    ? isKind("person", "anonymous")(who)
    : who.proper || SOMEBODY_ELSE.has(who.head) || isOne(who.head)

function isOne(head: string): boolean {
  return isPersonNoun(head) && !ORGANISATIONS.has(head)
}

export const namedPerson: Fits = isKind("person")
export const named: Fits = ({ heads }) => heads.length > 0
export const body: Fits = (who) =>
  who.heads.length > 0 ? isKind("organisation", "group")(who) : who.proper || isPersonNoun(who.head)
export const instrument: Fits = (who) => isKind("document")(who) || INSTRUMENTS.has(who.head)
export const anything: Fits = ({ head }) => head !== ""

/** One of some nouns. */
export function oneOf(nouns: string): Fits {
  const set = new Set(nouns.split(" "))
  return ({ head }) => set.has(head)
}

export const either =
  (...fits: readonly Fits[]): Fits =>
  (who) =>
    fits.some((one) => one(who))
