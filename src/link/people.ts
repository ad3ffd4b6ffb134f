/**
 * People across documents: who may be one is proposed, with what speaks for and against; nobody is merged.
 * Pure: what is compared are the names, offices and days that the texts tell.
 */
import type { Bearer, Proposal } from "../model.ts"
import { boundsOf } from "../text/dates.ts"

/** Bearers of one name whose offices agree. */
interface Circle {
  readonly name: string
  readonly bearers: readonly Bearer[]
}

/** Those that are one by name, office and time first; then candidates, those with most for them and least against first. */
export function proposePeople(bearers: readonly Bearer[]): readonly Proposal[] {
  const circles = [...Map.groupBy(bearers, ({ name }) => keyOf(name)).values()].flatMap(circlesOf)
  const ones = circles.filter(isOne).map((circle) => proposal("one", [circle]))
  const families = Map.groupBy(circles, ({ name }) => familyOf(name))
  const candidates = [...families.values()].flatMap(pairsOf)
  return [
    ...ones,
    ...candidates.sort((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : Number(a.name > b.name))),
  ]
}

function weightOf({ for: pros, against }: Proposal): number {
  return pros.length - against.length
}

/** Parts bearers of one name by office: whoever shares one at an overlapping time stands in one circle. */
function circlesOf(bearers: readonly Bearer[]): readonly Circle[] {
  let circles: Circle[] = []
  for (const bearer of bearers) {
    const own = circles.filter((circle) =>
      circle.bearers.some((other) => isMerged(bearer, other) || sharedOffice(bearer, other) !== null),
    )
    const joined = { name: bearer.name, bearers: [...own.flatMap((circle) => circle.bearers), bearer] }
    circles = [...circles.filter((circle) => !own.includes(circle)), joined]
  }
  return circles
}

/** Whether a circle is a person in several documents by full name, office and time, and no decision says so yet. */
function isOne({ name, bearers }: Circle): boolean {
  const documents = new Set(bearers.map(({ document }) => document))
  return isFull(name) && documents.size > 1 && !areDecided(bearers)
}

function areDecided(bearers: readonly Bearer[]): boolean {
  const [first, ...rest] = bearers
  return first !== undefined && rest.every((other) => isMerged(first, other))
}

function isMerged(one: Bearer, other: Bearer): boolean {
  return one.group === other.group && one.isMerged
}

/** Whether reviewers told them apart: one parting made the entries of both. */
function areParted(one: Circle, other: Circle): boolean {
  return one.bearers.some((a) =>
    other.bearers.some((b) => a.group !== b.group && a.decisions.some((id) => b.decisions.includes(id))),
  )
}

/** More than these of one family name are no help to a reviewer; the best are given. */
const MOST_PAIRS = 200

function pairsOf(circles: readonly Circle[]): readonly Proposal[] {
  const pairs: Proposal[] = []
  circles.forEach((one, at) => {
    for (const other of circles.slice(at + 1)) {
      const isApart =
        one.bearers.some((a) => other.bearers.some((b) => a.document === b.document)) &&
        keyOf(one.name) !== keyOf(other.name)
      // Two of one text who are called otherwise are two for that text.
      if (
        isApart ||
        areNamesakes(one, other) ||
        areParted(one, other) ||
        areDecided([...one.bearers, ...other.bearers])
      )
        continue
      pairs.push(proposal("candidates", [one, other]))
    }
  })
  return pairs.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_PAIRS)
}

/** Whether nothing but the family name is the same. */
function areNamesakes(one: Circle, other: Circle): boolean {
  const shares = one.bearers.some((a) => other.bearers.some((b) => sharedOffice(a, b) !== null))
  return haveTwoGivenNames(one, other) && !shares
}

function haveTwoGivenNames(one: Circle, other: Circle): boolean {
  const [first, second] = [givenOf(one.name), givenOf(other.name)]
  return first !== "" && second !== "" && !startsAlike(first, second)
}

function proposal(how: Proposal["how"], circles: readonly Circle[]): Proposal {
  const bearers = circles.flatMap((circle) => circle.bearers)
  const names = [...new Set(circles.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  return {
    how,
    name: names[0] ?? "",
    bearers: bearers.map(({ document, entity, ref, name }) => ({ document, entity, ref, name })),
    for: reasonsFor(bearers, names),
    against: reasonsAgainst(circles),
  }
}

function reasonsFor(bearers: readonly Bearer[], names: readonly string[]): readonly string[] {
  const [longest = "", ...others] = names
  const called = others.map((name) =>
    isShortFor(name, longest)
      ? `“${name}” may be short for “${longest}”`
      : `“${name}” and “${longest}” share a family name`,
  )
  const aliases = bearers.filter(({ aliases }) => others.length > 0 && aliases.some((alias) => others.includes(alias)))
  const offices = new Set(
    bearers.flatMap((one, at) =>
      bearers
        .slice(at + 1)
        .flatMap((other) => (one.document === other.document ? [] : (sharedOffice(one, other) ?? []))),
    ),
  )
  return [
    ...(others.length === 0 ? [`all are called “${longest}”`] : called),
    ...(aliases.length > 0 ? [`${aliases.length} of the texts use both names`] : []),
    ...[...offices].map((office) => `both are ${office} at an overlapping time`),
  ]
}

function reasonsAgainst(circles: readonly Circle[]): readonly string[] {
  const [one, other] = circles
  if (!one || !other) return []
  const reasons: string[] = []
  if (haveTwoGivenNames(one, other)) {
    reasons.push(`“${givenOf(one.name)}” and “${givenOf(other.name)}” are two given names`)
  }
  if (!isFull(one.name) || !isFull(other.name)) reasons.push("one of the names is no full name")
  const clash = clashOf(one, other)
  if (clash !== null) reasons.push(clash)
  if (clash === null && (!hasOffice(one) || !hasOffice(other))) reasons.push("one of them is told without an office")
  return reasons
}

function hasOffice({ bearers }: Circle): boolean {
  return bearers.some(({ roles }) => roles.length > 0)
}

/** Two offices in two organisations at one time, in a sentence. */
function clashOf(one: Circle, other: Circle): string | null {
  for (const a of one.bearers) {
    for (const b of other.bearers) {
      for (const mine of a.roles) {
        const yours = b.roles.find(
          ({ organisation, ...role }) =>
            organisation !== null &&
            mine.organisation !== null &&
            wordsOf(organisation) !== wordsOf(mine.organisation) &&
            overlap(whenOf(a, mine), whenOf(b, { organisation, ...role })),
        )
        if (yours) return `at an overlapping time one is ${officeOf(mine)} and the other ${officeOf(yours)}`
      }
    }
  }
  return null
}

type Role = Bearer["roles"][number]

/** An office with its organisation that both hold at an overlapping time; null where there is none. */
function sharedOffice(one: Bearer, other: Bearer): string | null {
  for (const mine of one.roles) {
    for (const yours of other.roles) {
      if (mine.organisation === null || yours.organisation === null) continue
      const isSame =
        wordsOf(mine.title) === wordsOf(yours.title) && wordsOf(mine.organisation) === wordsOf(yours.organisation)
      if (isSame && overlap(whenOf(one, mine), whenOf(other, yours))) return officeOf(mine)
    }
  }
  return null
}

function officeOf({ title, organisation }: Role): string {
  const words = title.replace(/\s+/g, " ").trim()
  return organisation === null || wordsOf(title).includes(wordsOf(organisation)) ? words : `${words} (${organisation})`
}

/** First and last moment, in milliseconds since 1970. */
type Stretch = readonly [number, number]

/** An office that is told of one day is held for so long before and after it: a namesake seldom follows within the year. */
const YEAR = 365 * 24 * 3600 * 1000

/** When a role was held as far as the text tells; null where nothing tells it. */
function whenOf({ published }: Bearer, { from, until, asOf }: Role): Stretch | null {
  const at = (day: string | null, side: "earliest" | "latest"): number | null => {
    const moment = day === null ? null : (boundsOf(day)?.[side] ?? null)
    return moment === null ? null : Date.parse(moment)
  }
  if (from !== null || until !== null) return [at(from, "earliest") ?? -Infinity, at(until, "latest") ?? Infinity]
  const day = asOf ?? published
  const [first, last] = [at(day, "earliest"), at(day, "latest")]
  return first === null || last === null ? null : [first - YEAR, last + YEAR]
}

function overlap(one: Stretch | null, other: Stretch | null): boolean {
  return one !== null && other !== null && one[0] <= other[1] && other[0] <= one[1]
}

/** A name as it is compared: without accents, points and case. */
function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
}

function wordsOf(words: string): string {
  return keyOf(words).replace(/^(?:the|a|an) /, "")
}

function familyOf(name: string): string {
  return keyOf(name).split(" ").at(-1) ?? ""
}

/** The first word of a full name; empty where there is but one word. */
function givenOf(name: string): string {
  const words = name.trim().split(/\s+/)
  return words.length < 2 ? "" : (words[0] ?? "")
}

function isFull(name: string): boolean {
  return givenOf(name).replace(".", "").length > 1
}

function startsAlike(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)]
  return a.startsWith(b) || b.startsWith(a)
}

function isShortFor(short: string, long: string): boolean {
  return keyOf(short)
    .split(" ")
    .every((word) =>
      keyOf(long)
        .split(" ")
        .some((whole) => whole.startsWith(word)),
    )
}
