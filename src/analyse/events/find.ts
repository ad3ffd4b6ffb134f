/**
 * Finds the events that a text tells: each place where a verb or a noun of the table says that
 * something happened, is planned, or did not happen. One place is one event; to say that two places
 * tell the same one is for a later room, but where one side denies what is told elsewhere, that is
 * disputed here.
 */
import type { Block, Edtf, Entity, Event, Span, Statement, TimeExpression } from "../../model.ts"
import { boundsOf } from "../../text/dates.ts"
import { bySpan, span, touching } from "../../text/span.ts"
import { withDisputes } from "./disputes.ts"
import { EVENT_TYPES } from "./row.ts"
import { sentenceOf, type Named, type Word } from "./sentence.ts"
import { isEventNoun, triggerOf } from "./table.ts"
import { toldByNoun } from "./nouns.ts"
import { toldByVerb, type Telling } from "./verbs.ts"
import { isSupposed } from "./supposed.ts"
import { BETWEEN, CONJUNCTIONS, PREPOSITIONS } from "./words.ts"
import { viaOf, type Holder } from "./via.ts"

/** What events are found in, beside the text. */
export interface EventsInput {
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  readonly entities: readonly Entity[]
  readonly statements: readonly Statement[]
  readonly times: readonly TimeExpression[]
  /** The day of publication; null where it is not known. */
  readonly published: Edtf | null
}

/** Blocks whose sentences tell events; headings name their topic, and date lines are no part of a sentence. */
const TELLING: ReadonlySet<Block["kind"]> = new Set([
  "standfirst",
  "paragraph",
  "caption",
  "quote",
  "turn",
  "list-item",
  "footnote",
  "other",
])
/** A longer stretch, in UTF-16 units, is no sentence, and is not read. */
const LONGEST = 2_000
const WORD = /\p{L}+(?:-\p{L}+)?/gu

/** The events in the order of the text. */
export function findEvents(text: string, input: EventsInput): readonly Event[] {
  const named = namedPlaces(text, input.entities)
  const parts = { named, times: input.times }
  const holderOf = viaOf(text, input.statements)
  const blocks = input.blocks.filter(({ kind }) => TELLING.has(kind))
  const events: Event[] = []
  for (const at of input.sentences) {
    if (at.end - at.start > LONGEST || touching(blocks, at).length === 0 || !mayTell(text.slice(at.start, at.end)))
      continue
    const words = sentenceOf(text, at, parts)
    if (words.at(-1)?.text === "?" || words.at(-2)?.text === "?") continue
    for (const telling of tellingsIn(words)) {
      const event = eventOf(words, telling, { holderOf, published: input.published })
      if (event) events.push(event)
    }
  }
  const ordered = withDisputes(
    events.sort((a, b) => bySpan(a.spans[0] ?? span(0, 0), b.spans[0] ?? span(0, 0))),
    input.statements,
  )
  return ordered.map((event, index) => ({ ...event, id: `v${index + 1}` }))
}

/**
 * The mentions that have characters, in order; of two that overlap, the one that begins first and is longer.
 * "his" and "her" before a noun are words of that noun's phrase.
 */
function namedPlaces(text: string, entities: readonly Entity[]): readonly Named[] {
  const all = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .filter((one) => one.end > one.start && !isOwner(text, one))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return all.filter((one) => {
    if (one.start < end) return false
    end = one.end
    return true
  })
}

function isOwner(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).toLowerCase()
  if (words !== "her") return /^(?:his|my|its|their|our)$/.test(words)
  const next = /^\s+([\p{Ll}-]+)/u.exec(text.slice(end, end + 30))?.[1]
  return next !== undefined && !PREPOSITIONS.has(next) && !CONJUNCTIONS.has(next) && !BETWEEN.has(next)
}

function mayTell(sentence: string): boolean {
  for (const [word] of sentence.matchAll(WORD)) if (triggerOf(word.toLowerCase())) return true
  return false
}

/** What a sentence tells; a noun within the object of a telling verb tells nothing more. */
function tellingsIn(words: readonly Word[]): readonly Telling[] {
  const found: Telling[] = []
  const taken = (at: number): boolean =>
    found.some(
      ({ first, last, object }) =>
        (first <= at && at <= last) || (object !== null && object.first <= at && at <= object.last),
    )
  words.forEach((word, at) => {
    if (word.named || word.time) return
    const trigger = triggerOf(word.key)
    if (!trigger || taken(at) || isSupposed(words, at)) return
    const place = { words, at, isEvent: isEventNoun }
    const telling = firstOf([
      ...trigger.verbs.map(
        ({ row, forms }) =>
          () =>
            toldByVerb(row, forms, place),
      ),
      ...trigger.nouns.map((row) => () => toldByNoun(row, place)),
    ])
    if (telling) found.push(telling)
  })
  return found
}

function firstOf(tries: readonly (() => Telling | null)[]): Telling | null {
  for (const one of tries) {
    const telling = one()
    if (telling) return telling
  }
  return null
}

interface Ground {
  readonly holderOf: (at: Span) => Holder
  readonly published: Edtf | null
}

/** Null where nothing tells who or when, or where the statement that holds it leaves open whether it happened. */
function eventOf(words: readonly Word[], telling: Telling, { holderOf, published }: Ground): Event | null {
  const begin = words[telling.first]
  const end = words[telling.last]
  if (!begin || !end) return null
  const at = span(begin.start, end.end)
  const { via, turn, within, cued } = holderOf(at)
  if (cued && /^(?:call|charge)$/.test(telling.row.type)) return null
  const time = telling.time && within(telling.time) ? telling.time : null
  const participants = telling.parties.map(({ entity, part }) => ({ entity: entity.id, part }))
  const told = turn(telling.told)
  if (told === null) return null
  const ahead = told === "yes" && isAhead(time?.edtf ?? null, published)
  // A past verb and a day to come cannot both be right: then the day is not known.
  const when = ahead && telling.verbal ? null : (time?.edtf ?? null)
  if (participants.length === 0 && when === null) return null
  return {
    id: "",
    kind: EVENT_TYPES[telling.row.type],
    type: telling.row.type,
    spans: [at],
    participants,
    when,
    where: telling.where?.id ?? null,
    happened: ahead && !telling.verbal ? "planned" : told,
    via,
  }
}

/** Whether a time lies wholly behind the day of publication. */
function isAhead(when: Edtf | null, published: Edtf | null): boolean {
  const earliest = when === null ? null : (boundsOf(when)?.earliest ?? null)
  const latest = published === null ? null : (boundsOf(published)?.latest ?? null)
  return earliest !== null && latest !== null && earliest > latest
}
