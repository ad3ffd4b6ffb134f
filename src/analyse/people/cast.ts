/**
 * The cast of a text: its names put together into entities. Two full names that differ are never
 * made one; a surname belongs to a person only where one alone fits.
 */
import type { EntityKind, Mention, Span } from "../../model.ts"
import { SEX_OF_TITLE } from "./lexicon.ts"
import type { Name } from "./names.ts"

/** An entity in the making; a role's text is the words of its span. */
export interface Member {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: ReadonlySet<string>
  readonly mentions: readonly Mention[]
  readonly roles: readonly Span[]
  /** Which pronoun its titles ask for; null where they ask for none. */
  readonly pronoun: "he" | "she" | null
}

/** A member before it has been said of it more than its name. */
export function member(kind: EntityKind, name: string, mentions: readonly Mention[]): Member {
  return { kind, name, aliases: new Set(), mentions, roles: [], pronoun: null }
}

/** Puts names together; `speaks` are the spans that are sources, which tell a bare name to be somebody's. */
export function castOf(text: string, names: readonly Name[], speaks: readonly Span[]): readonly Member[] {
  const kinds = kindsTold(names, new Set(speaks.map(({ start }) => start)))
  const full = fullNames(kinds)
  const byPart = fullNamesByPart(full)
  const whose = ({ words, kind }: Name): readonly string[] =>
    full.has(words) ? [words] : kind === null || kind === "person" ? (byPart.get(words) ?? []) : []
  const groups = new Map<string, Name[]>()
  for (const name of names) {
    const bearers = whose(name)
    if (bearers.length > 1) continue // a surname that two people bear stands for neither
    const key = bearers[0] ?? name.words
    groups
      .set(key, groups.get(key) ?? [])
      .get(key)
      ?.push(name)
  }
  return [...groups].flatMap(([key, group]) => {
    const kind = full.has(key) ? "person" : kinds.get(key)
    return kind ? [memberOf(text, { kind, key, group })] : []
  })
}

/** Every name of several words that is a person's. */
function fullNames(kinds: ReadonlyMap<string, EntityKind>): ReadonlySet<string> {
  return new Set([...kinds].flatMap(([words, kind]) => (kind === "person" && words.includes(" ") ? [words] : [])))
}

/** The full names that each first or last name is part of. */
function fullNamesByPart(full: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const byPart = new Map<string, readonly string[]>()
  for (const name of full) {
    const parts = name.split(" ")
    for (const part of new Set([parts[0] ?? "", parts.at(-1) ?? ""]))
      byPart.set(part, [...(byPart.get(part) ?? []), name])
  }
  return byPart
}

/** The kind of each name that something tells: its own words anywhere, a place's preposition, or that it speaks. */
function kindsTold(names: readonly Name[], speaks: ReadonlySet<number>): ReadonlyMap<string, EntityKind> {
  const told = new Map<string, EntityKind>()
  const rank = (kind: EntityKind | null, name: Name): EntityKind | null =>
    kind ?? (name.located ? "place" : speaks.has(name.start) ? "person" : null)
  for (const own of [true, false]) {
    for (const name of names) {
      const kind = own ? name.kind : rank(null, name)
      if (kind && !told.has(name.words)) told.set(name.words, kind)
    }
  }
  return told
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)\.?$/i

interface Group {
  readonly kind: EntityKind
  readonly key: string
  readonly group: readonly Name[]
}

function memberOf(text: string, { kind, key, group }: Group): Member {
  const titles = group.flatMap(({ title }) =>
    title ? [{ span: title, words: text.slice(title.start, title.end) }] : [],
  )
  const asks = titles.map(({ words }) => SEX_OF_TITLE[words.toLowerCase().replace(".", "")])
  return {
    kind,
    name: key,
    aliases: new Set(group.map(({ words }) => words).filter((words) => words !== key)),
    mentions: group.map(({ start, end }) => ({ start, end, form: "name" })),
    roles: titles.filter(({ words }) => !HONORIFIC.test(words)).map(({ span }) => span),
    pronoun: asks.find((pronoun) => pronoun !== undefined) ?? null,
  }
}
