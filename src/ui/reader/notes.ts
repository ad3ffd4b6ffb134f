/** What a card in the margin says of a statement, in words. */
import type { Entity, EntityId, Reading, SourceRule, Span, Statement, StatementId } from "../../model.ts"
import { positionOf } from "../../text/lines.ts"
import { sayWhen, SOURCING_WORDS } from "../../text/say.ts"
import { isUnsure, KIND_WORDS, list, MODE_WORDS, RULE_WORDS, STANCE_WORDS, toneOf } from "../words.ts"
import type { Tone } from "../words.ts"
import { isTurn, markedIn } from "./hand.ts"

/** A statement as its card shows it; null and [] where the text gives nothing. */
export interface Note {
  readonly id: StatementId
  /** Null where it cannot be told who it is. */
  readonly who: string | null
  readonly by: SourceRule
  readonly role: string | null
  readonly stance: string
  readonly tone: Tone
  readonly isUnsure: boolean
  readonly sourcing: string
  readonly said: string | null
  /** How it was told who the source is: "“he” is Tomas Reyd, by a pronoun". */
  readonly told: string | null
  readonly to: string | null
  readonly cue: string | null
  readonly manner: string
  /** "0.87 of 1": how often such a statement is right. */
  readonly confidence: string
  readonly answers: string | null
  /** From this document back to the first source; empty where the document itself is the first hop. */
  readonly chain: readonly string[]
  readonly words: string
  readonly place: string
  /** Whether it is a whole turn of a transcript: of those there are many, and their labels say who speaks. */
  readonly isTurn: boolean
}

/** A reading with what the cards look up in it again and again. */
export interface Open {
  readonly reading: Reading
  readonly entities: ReadonlyMap<EntityId, Entity>
  readonly statements: ReadonlyMap<StatementId, Statement>
  /** The starts of the text's lines. */
  readonly lines: readonly number[]
}

/** The card of a statement. */
export function noteOf(open: Open, statement: Statement): Note {
  const { source, addressee, answers, said } = statement
  const who = nameOf(open, source)
  const role = source.entities.map((id) => open.entities.get(id)?.roles[0]?.title).find((title) => title !== undefined)
  return {
    id: statement.id,
    who,
    by: source.by,
    role: role ?? null,
    stance: STANCE_WORDS[statement.stance],
    tone: toneOf(statement.stance),
    isUnsure: isUnsure(statement),
    sourcing: SOURCING_WORDS[statement.sourcing],
    said: said === null ? null : sayWhen(said),
    told: toldBy(open, statement, who),
    to: addressee && nameOf(open, addressee),
    cue: cueOf(open, statement),
    confidence: `${statement.confidence.toFixed(2)} of 1`,
    manner: `${KIND_WORDS[statement.kind]}, ${MODE_WORDS[statement.mode]}`,
    answers: answers && (wordsOf(open, answers.spans) || null),
    chain: chainOf(open, statement),
    words: wordsOf(open, markedIn(statement)),
    place: placeOf(open, markedIn(statement)),
    isTurn: isTurn(statement),
  }
}

/** The words of some spans; parts that do not follow each other are joined by " … ". */
function wordsOf({ reading }: Open, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => reading.document.text.slice(start, end)).join(" … ")
}

/** The names of those who are meant, else the words that mean them, else null. */
function nameOf(
  open: Open,
  { entities, spans }: { readonly entities: readonly EntityId[]; readonly spans: readonly Span[] },
): string | null {
  const names = entities.flatMap((id) => open.entities.get(id)?.name ?? [])
  return names.length > 0 ? list(names) : wordsOf(open, spans) || null
}

/** The cue where it is a word: the colon behind a turn's label says nothing to a reader. */
function cueOf(open: Open, { cue }: Statement): string | null {
  const words = wordsOf(open, cue.spans)
  return /\p{L}/u.test(words) ? words : null
}

function toldBy(open: Open, { source }: Statement, who: string | null): string | null {
  const words = wordsOf(open, source.spans)
  if (who === null || source.entities.length === 0) return null
  if (words === "") return source.by === "name" ? null : RULE_WORDS[source.by]
  return words === who ? null : `“${words}” is ${who}, ${RULE_WORDS[source.by]}`
}

/** The hops from the document to the statement's source. A cycle, which no reading has, would end it. */
function chainOf(open: Open, statement: Statement): readonly string[] {
  const hops: string[] = []
  const seen = new Set<StatementId>()
  for (let hop: Statement | undefined = statement; hop && !seen.has(hop.id);) {
    seen.add(hop.id)
    hops.unshift(nameOf(open, hop.source) ?? "a source that cannot be told")
    hop = hop.via === null ? undefined : open.statements.get(hop.via)
  }
  const { outlet, title, name } = open.reading.document
  return hops.length > 1 ? [outlet ?? title ?? name, ...hops] : []
}

/** "characters 812–903, line 14"; the numbers are those of the reading, the end exclusive. */
function placeOf({ lines }: Open, spans: readonly Span[]): string {
  const [first] = spans
  if (!first) return "no words in the text"
  const characters = list(spans.map(({ start, end }) => `${start}–${end}`))
  return `characters ${characters}, line ${positionOf(lines, first.start).line}`
}
