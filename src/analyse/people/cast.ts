/**
 * The cast of a text: its names put together into entities. Two full names that differ are never
 * made one; a surname belongs to a person only where one alone fits.
 */
import type { EntityKind, Mention, Span } from "../../model.ts"
import { touching } from "../../text/span.ts"
import { bodies, type Body } from "./bodies.ts"
import { pronounOfGivenName } from "./given.ts"
import { SEX_OF_TITLE } from "./lexicon.ts"
import { kindByWords } from "./kinds.ts"
import type { Name } from "./names.ts"
import { pronounOfNoun } from "./nouns.ts"
import { mayBeOne, personal, shortFor, type Personal } from "./personal.ts"
import type { Stated } from "./roles.ts"
import { keyOf } from "./sense.ts"
import { isKnownPlace, SEATS } from "./world.ts"

/** An entity in the making. */
export interface Member {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: ReadonlySet<string>
  readonly mentions: readonly Mention[]
  readonly roles: readonly Stated[]
  /** Which pronoun its names and titles ask for; null where they ask for none. */
  readonly pronoun: "he" | "she" | null
}

/** A member before it has been said of it more than its name. */
export function member(kind: EntityKind, name: string, mentions: readonly Mention[]): Member {
  return { kind, name, aliases: new Set(), mentions, roles: [], pronoun: null }
}

/** Puts names together; `speaks` are the spans that are sources, which tell a bare name to be somebody's. */
export function castOf(text: string, names: readonly Name[], speaks: readonly Span[]): readonly Member[] {
  const known = new Set(names.flatMap(({ words, kind }) => (kind === null ? [] : [keyOf(words)])))
  const speaking = speakingNames(text, names, speaks)
  const short = new Set(names.flatMap(shortOfBody))
  const sensed = names.map((name) => senseOf(text, name, { known, speaking, short }))
  const persons = sensed.filter(({ kind }) => kind === "person")
  const others = sensed.filter(({ kind }) => kind !== "person" && kind !== null)
  return [...personsOf(text, persons), ...bodies(text, others).map((body) => memberOfBody(body))].sort(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}

interface Evidence {
  readonly known: ReadonlySet<string>
  /** Where the names begin that are a source by themselves. */
  readonly speaking: ReadonlySet<number>
  /** The first words of names of bodies: "Corrant" of "Corrant Motor Company". */
  readonly short: ReadonlySet<string>
}

function shortOfBody({ words, kind }: Name): readonly string[] {
  const isBody = (kind === "organisation" || kind === "outlet") && words.includes(" ")
  return isBody ? [keyOf(words.split(" ")[0] ?? "")] : []
}

/** The names that are a source, or one of several: "Reyd", "the Board", "London and Dublin", "Reyd, the envoy". */
function speakingNames(text: string, names: readonly Name[], speaks: readonly Span[]): ReadonlySet<number> {
  return new Set(
    speaks.flatMap((at) => {
      const own = touching(names, at).filter(({ start, end }) => at.start <= start && end <= at.end)
      const [first] = own
      if (!first || !/^(?:[Bb]oth\s)?(?:[Tt]he\s)?$/.test(text.slice(at.start, first.title?.start ?? first.start)))
        return []
      const alike = own.filter((name, index) => {
        const before = own[index - 1]
        return (
          index === 0 ||
          (before &&
            /^,?\s*(?:and|or|&|,)?\s+(?:the\s)?$/.test(text.slice(before.end, name.title?.start ?? name.start)))
        )
      })
      const last = alike.at(-1)
      return last && /^(?:$|\s*[,(])/.test(text.slice(last.end, at.end)) ? alike.map(({ start }) => start) : []
    }),
  )
}

/** The name with its kind: a place that speaks stands for its power, and a bare name that speaks is a person's. */
function senseOf(text: string, name: Name, { known, speaking, short }: Evidence): Name {
  const speaks = speaking.has(name.start)
  if (name.kind === "place") return speaks && stands(name) ? { ...name, kind: "organisation" } : name
  if (name.kind !== null || known.has(keyOf(name.words))) return name
  if (!speaks) return name
  const isBody =
    /\b[Tt]he\s$/.test(text.slice(Math.max(0, name.start - 4), name.start)) ||
    /^\p{Lu}{2,}$/u.test(name.words) ||
    short.has(keyOf(name.words))
  const told = kindByWords(name.words.split(" "), false)?.kind
  if (told === "outlet" || told === "document" || told === "group") return { ...name, kind: told }
  return { ...name, kind: isBody ? "organisation" : "person" }
}

/** Whether a place's name can stand for who rules it: a country, a capital, a seat of power. */
function stands({ words }: Name): boolean {
  return isKnownPlace(words) || SEATS.has(words) || !words.includes(",")
}

function memberOfBody({ kind, name, names }: Body): Member {
  const aliases = new Set(names.map(({ words }) => words).filter((words) => words !== name))
  return { ...member(kind, name, names.map(mentionOf)), aliases }
}

function mentionOf({ start, end }: Name): Mention {
  return { start, end, form: "name" }
}

/** A person in the making. */
interface Person {
  readonly parts: Personal
  readonly names: Name[]
}

/** Full names first, the longest of them leading; then the names of one word, each with whom it alone fits. */
function personsOf(text: string, names: readonly Name[]): readonly Member[] {
  const byWords = Map.groupBy(names, ({ words }) => keyOf(words))
  const groups = [...byWords.values()].map((group): Person => ({
    parts: personal(group[0]?.words ?? ""),
    names: group,
  }))
  const full = groups.filter(({ parts }) => parts.given !== null).sort((a, b) => lengthOf(b) - lengthOf(a))
  const bySurname = new Map<string, Person[]>()
  for (const { parts, names: own } of full) {
    const people = bySurname.get(parts.surname) ?? []
    bySurname.set(parts.surname, people)
    const [only, ...others] = people.filter((person) => mayBeOne(person.parts, parts))
    if (only && others.length === 0) only.names.push(...own)
    else people.push({ parts, names: [...own] })
  }
  const people = [...bySurname.values()].flat()
  const short = groups.filter(({ parts }) => parts.given === null)
  return [...people, ...withShort(text, people, short)].map((person) => memberOfPerson(text, person))
}

function lengthOf({ parts: { middle, nickname } }: Person): number {
  return middle.join(" ").length + (nickname === null ? 0 : 100)
}

/** Gives the persons whom a short name can mean: those of that surname, else those of that given name. */
function bearersOf(people: readonly Person[]): (short: Personal) => readonly Person[] {
  const byPart = new Map<string, Person[]>()
  for (const person of people) {
    const { surname, given, nickname } = person.parts
    for (const part of new Set([surname, surname.split(" ").at(-1), given, nickname])) {
      if (!part) continue
      const own = byPart.get(part)
      if (own) own.push(person)
      else byPart.set(part, [person])
    }
  }
  return (short) => {
    const fit = byPart.get(short.surname) ?? []
    const bySurname = fit.filter(({ parts }) => shortFor(short, parts) === "surname")
    return bySurname.length > 0 ? bySurname : fit
  }
}

/** Gives each mention of a short name to whom it means, in the order of the text; what fits nobody is somebody else. */
function withShort(text: string, people: readonly Person[], short: readonly Person[]): readonly Person[] {
  const whose = bearersOf(people)
  const rest = new Map<Person, Name[]>()
  const all = short
    .flatMap((one) => one.names.map((name) => ({ one, name })))
    .sort((a, b) => a.name.start - b.name.start)
  for (const { one, name } of all) {
    const asked = pronounOfTitle(text, name)
    const fit = whose(one.parts).filter((person) => !asked || (pronounOf(text, person) ?? asked) === asked)
    const meant = fit.length > 1 ? leadingOf(fit, name.start) : fit[0]
    if (meant) meant.names.push(name)
    else if (fit.length === 0) rest.set(one, [...(rest.get(one) ?? []), name])
  }
  return [...rest].map(([{ parts }, names]) => ({ parts, names }))
}

/** A rival who was named within so many characters may be meant as well. */
const RIVAL_REACH = 400
/** So many times more often than his rivals must one have been spoken of. */
const LEAD = 2

/**
 * Of several who bear a name the one of whom the text speaks: who alone was brought in before, or who was
 * spoken of far more often, while no rival has just been named. A surname that two people bear stands for neither.
 */
function leadingOf(bearers: readonly Person[], at: number): Person | undefined {
  const known = bearers
    .map((person) => ({ person, before: person.names.filter(({ start }) => start < at) }))
    .filter(({ before }) => before.length > 0)
    .sort((a, b) => b.before.length - a.before.length)
  const [lead, ...rivals] = known
  const isApart = rivals.every(
    ({ before }) =>
      lead !== undefined &&
      lead.before.length >= LEAD * before.length &&
      before.every(({ start }) => start < at - RIVAL_REACH || lead.before.length >= 4 * LEAD * before.length),
  )
  return isApart ? lead?.person : undefined
}

function memberOfPerson(text: string, person: Person): Member {
  const names = [...person.names].sort((a, b) => a.start - b.start)
  const name = names.reduce(
    (best, { words }) => (fullness(words) > fullness(best) ? words : best),
    names[0]?.words ?? "",
  )
  return {
    ...member("person", name, names.map(mentionOf)),
    aliases: new Set(names.map(({ words }) => words).filter((words) => words !== name)),
    pronoun: pronounOf(text, person),
  }
}

function fullness(words: string): number {
  return words.split(/\s+/).length * 100 + words.length
}

function pronounOf(text: string, { parts, names }: Person): "he" | "she" | null {
  const asked = names.flatMap((name) => pronounOfTitle(text, name) ?? [])
  return asked[0] ?? pronounOfGivenName(parts.nickname ?? parts.given ?? "")
}

function pronounOfTitle(text: string, { title }: Name): "he" | "she" | null {
  if (!title) return null
  const words = text.slice(title.start, title.end).toLowerCase().replaceAll(".", "").split(/\s+/)
  return words.map((word) => SEX_OF_TITLE.get(word) ?? pronounOfNoun(word)).find((pronoun) => pronoun !== null) ?? null
}
