/** Events that a verb tells: who stands round it, when, and whether it happened. */
import type { Entity, TimeExpression } from "../../model.ts"
import type { Form } from "./forms.ts"
import { groupAt, type Group, type Told } from "./group.ts"
import { complementsFrom, type Complement, type NounPhrase } from "./phrase.ts"
import type { Part, VerbRow, Who } from "./row.ts"
import { isAdverb, isBorder, type Word } from "./sentence.ts"
import { beside, subjectBefore, type Subject } from "./subject.ts"
import { nearest, timeAmong, timeBefore } from "./when.ts"
import { BE, CONJUNCTIONS, PREPOSITIONS } from "./words.ts"

/** Who takes part, and how. */
export interface Party {
  readonly entity: Entity
  readonly part: Part
}

/** An event as one place of a sentence tells it. */
export interface Telling {
  readonly row: { readonly type: VerbRow["type"] }
  /** The words that tell it, by index. */
  readonly first: number
  readonly last: number
  readonly parties: readonly Party[]
  readonly time: TimeExpression | null
  readonly where: Entity | null
  readonly told: Told
  /** Whether a verb says whether it happened. */
  readonly verbal: boolean
  /** The words of its object, whose nouns tell no event of their own; null where it has none. */
  readonly object: NounPhrase | null
}

/** A word that may tell an event, and its sentence. */
export interface Place {
  readonly words: readonly Word[]
  readonly at: number
  /** Whether a noun tells another event. */
  readonly isEvent: (noun: string) => boolean
}

/** What a verb tells by one row; null where it does not. */
export function toldByVerb(row: VerbRow, forms: readonly Form[], place: Place): Telling | null {
  const { words, at } = place
  const last = row.particle === undefined ? at : at + 1
  if (row.particle !== undefined && words[last]?.key !== row.particle) return null
  const behind = wordsBehind(words, last)
  if (row.unless?.test(behind) || row.needs?.test(behind) === false) return null
  const group = groupAt(words, at, forms)
  if (!group) return null
  const complements = complementsFrom(words, last + 1)
  const roles = rolesOf(row, { group, forms, complements, place })
  if (!roles) return null
  const { subject, object } = roles
  const ties = complements.flatMap((one) => tied(row, one))
  const time = nearest(
    timeAmong(complements, { from: last, isEvent: place.isEvent, ties: row.ties }),
    timeBefore(words, { subject: subject.first, verb: group.first, isEvent: place.isEvent }),
  )
  const none = object !== null && words[object.first]?.key === "no"
  const told = none ? (group.told === "yes" ? "no" : null) : group.told
  const where = placeOf(complements, object)
  return (
    told && {
      row,
      first: at,
      last,
      parties: distinct([...roles.parties, ...ties]),
      time,
      where,
      told,
      verbal: true,
      object,
    }
  )
}

interface Roles {
  readonly subject: Subject
  readonly object: NounPhrase | null
  readonly parties: readonly Party[]
}

interface Round {
  readonly group: Group
  readonly forms: readonly Form[]
  readonly complements: readonly Complement[]
  readonly place: Place
}

function rolesOf(row: VerbRow, round: Round): Roles | null {
  const { group, forms, complements, place } = round
  if (group.passive) return passive(row, complements, subjectBefore(place.words, group))
  const object = objectOf(row, place, complements)
  if (object) return active(row, object, subjectBefore(place.words, group))
  const bare = complements.every(({ noun, preposition }) => noun === null || preposition !== null)
  // "arrested in 2017" behind a name; "was arrested and charged".
  if (row.passive && row.object && bare && forms.includes("done")) {
    const agent = complements.some(({ preposition, noun }) => preposition === "by" && noun !== null)
    return passive(row, complements, reducedSubject(place.words, group, agent))
  }
  if (row.object && !row.alone) return null
  const subject = subjectBefore(place.words, group)
  if (
    !subject ||
    !bare ||
    (row.alone && !row.alone(whoOf(subject))) ||
    (row.bySubject && !row.bySubject(whoOf(subject)))
  )
    return null
  return { subject, object: null, parties: partiesOf(subject.entities, row.subject) }
}

function active(row: VerbRow, object: NounPhrase, subject: Subject | null): Roles | null {
  if (!subject || !row.object || (row.bySubject && !row.bySubject(whoOf(subject)))) return null
  const heads = row.makes && object.lead ? [object.lead] : object.heads
  return {
    subject,
    object,
    parties: [...partiesOf(subject.entities, row.subject), ...partiesOf(heads, row.object.part)],
  }
}

function passive(row: VerbRow, complements: readonly Complement[], subject: Subject | null): Roles | null {
  if (!row.passive || !row.object || !subject) return null
  const agent = complements.find(({ preposition, noun }) => preposition === "by" && noun !== null)?.noun
  const fits =
    subject.head === ""
      ? agent !== undefined && agent !== null && agent.heads.length > 0
      : row.object.fits(whoOf(subject))
  if (!fits || (agent && row.bySubject && !row.bySubject(agent))) return null
  return {
    subject,
    object: null,
    parties: [...partiesOf(subject.entities, row.object.part), ...partiesOf(agent?.heads ?? [], row.subject)],
  }
}

/** Whom a past without an object may speak of: "Kroll, arrested in 2017", "was arrested and charged", "Kroll named by Reyd". */
function reducedSubject(words: readonly Word[], { first, shares }: Group, agent: boolean): Subject | null {
  if (!shares) return agent || words[first - 1]?.text === "," ? beside(words, first) : null
  const passive = words.slice(Math.max(0, first - PASSIVE_BEFORE), first).some(({ key }) => BE.has(key))
  return passive ? subjectBefore(words, { first, shares }) : null
}

/** How many words back a passive before "and" is looked for. */
const PASSIVE_BEFORE = 14

function objectOf(
  { object, makes }: VerbRow,
  { words, isEvent }: Place,
  complements: readonly Complement[],
): NounPhrase | null {
  if (!object) return null
  const [first] = complements
  const noun = object.behind
    ? ledBy(object.behind, complements, isEvent)
    : first?.preposition === null
      ? first.noun
      : null
  if (!noun || (object.last && !isLast(words, noun.next))) return null
  const who = makes && noun.lead ? { heads: [noun.lead], head: "", proper: false } : noun
  return object.fits(who) ? noun : null
}

/** "spoke by telephone to Hollis", but not "wrote the book to Hollis", "wrote in a letter to Hollis". */
function ledBy(
  behind: readonly string[],
  complements: readonly Complement[],
  isEvent: Place["isEvent"],
): NounPhrase | null {
  for (const { preposition, noun } of complements) {
    if (noun && behind.includes(preposition ?? "")) return noun
    if (noun && (preposition === null || isEvent(noun.head))) return null
  }
  return null
}

/** Whether nothing follows that the object would be made or said to be. */
function isLast(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || word.time) return true
  if (!word.isWord) return /^[.,;:!)—–]$/.test(word.text)
  if (/^(?:as|into|names)$/.test(word.key)) return false
  return PREPOSITIONS.has(word.key) || CONJUNCTIONS.has(word.key) || isAdverb(word) || isBorder(words, at)
}

function whoOf({ entities, head, proper, many }: Subject): Who {
  return { heads: entities, head, proper, many }
}

export function partiesOf(entities: readonly Entity[], part: Part): readonly Party[] {
  return entities.map((entity) => ({ entity, part }))
}

/** Whom a preposition brings in. */
export function tied(
  { ties }: { readonly ties?: VerbRow["ties"] },
  { preposition, noun }: Complement,
): readonly Party[] {
  const part = preposition === null ? undefined : ties?.[preposition]
  return part === undefined || !noun
    ? []
    : partiesOf(
        noun.heads.filter(({ kind }) => kind !== "place"),
        part,
      )
}

/** The place where it was: behind "in", "at" or "near", or the place that was visited. */
export function placeOf(complements: readonly Complement[], object: NounPhrase | null): Entity | null {
  const near = complements.find(
    ({ preposition, noun }) =>
      preposition !== null && /^(?:in|at|near)$/.test(preposition) && noun?.heads[0]?.kind === "place",
  )
  const own = object?.heads.find(({ kind }) => kind === "place")
  return near?.noun?.heads[0] ?? own ?? null
}

/** Each entity once, in the first part that it has; a place is no participant. */
export function distinct(parties: readonly Party[]): readonly Party[] {
  const people = parties.filter(({ entity }) => entity.kind !== "place")
  return people.filter(({ entity }, index) => people.findIndex((one) => one.entity.id === entity.id) === index)
}

/** The words behind an event's own, in lower case; a time is "#". */
export function wordsBehind(words: readonly Word[], last: number): string {
  return words
    .slice(last + 1, last + 13)
    .map(({ key, time }) => (time ? "#" : key))
    .join(" ")
}
