/**
 * The cast of a text: its names put together into entities. Two full names that differ are never
 * made one; a surname belongs to a person only where one alone fits.
 */
import type { Edtf, EntityKind, Mention, Span } from "../../model.ts"
import { bySpan } from "../../text/span.ts"
import { SEX_OF_TITLE } from "./lexicon.ts"
import type { Name } from "./names.ts"

/** An entity in the making; a role's text is the words of its span. */
export interface Member {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: ReadonlySet<string>
  readonly mentions: readonly Mention[]
  readonly roles: readonly { readonly span: Span; readonly until: Edtf | null }[]
  /** Which pronoun its titles ask for; null where they ask for none. */
  readonly pronoun: "he" | "she" | null
}

/** A member before it has been said of it more than its name. */
export function member(kind: EntityKind, name: string, mentions: readonly Mention[]): Member {
  return { kind, name, aliases: new Set(), mentions, roles: [], pronoun: null }
}

/** Puts names together; `speaks` are the spans that are sources, which tell a bare name to be somebody's. */
export function castOf(text: string, names: readonly Name[], speaks: readonly Span[]): readonly Member[] {
  const full = fullNames(names)
  const kinds = kindsTold(names, new Set(speaks.map(({ start }) => start)))
  const members = new Map<string, Member>()
  for (const name of names) {
    const bearers = full.has(name.words) ? [name.words] : bearersOf(name, full)
    if (bearers.length > 1) continue // a surname that two people bear stands for neither
    const [whose = null] = bearers
    const key = whose ?? name.words
    const known = members.get(key)
    const kind = known?.kind ?? (whose !== null ? "person" : kinds.get(name.words))
    if (kind) members.set(key, withName(text, known ?? member(kind, key, []), name))
  }
  return [...members.values()]
}

/** Every name of several words that is a person's, by its first and last word. */
function fullNames(names: readonly Name[]): ReadonlyMap<string, readonly string[]> {
  const full = new Map<string, readonly string[]>()
  for (const { words, kind } of names) {
    if (kind !== "person" || !words.includes(" ") || full.has(words)) continue
    const parts = words.split(" ")
    full.set(words, [parts[0] ?? "", parts.at(-1) ?? ""])
  }
  return full
}

/** The full names that a bare first or last name fits. */
function bearersOf({ words, kind }: Name, full: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (words.includes(" ") || (kind !== null && kind !== "person")) return []
  return [...full].filter(([, parts]) => parts.includes(words)).map(([name]) => name)
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

function withName(text: string, known: Member, name: Name): Member {
  const title = name.title ? text.slice(name.title.start, name.title.end) : null
  const pronoun = SEX_OF_TITLE[title?.toLowerCase().replace(".", "") ?? ""] ?? null
  const isHonorific = title !== null && /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)\.?$/i.test(title)
  const alias = name.words === known.name ? [] : [name.words]
  return {
    ...known,
    aliases: alias.length > 0 ? new Set([...known.aliases, ...alias]) : known.aliases,
    mentions: [...known.mentions, { start: name.start, end: name.end, form: "name" } as const].sort(bySpan),
    roles: name.title && !isHonorific ? [...known.roles, { span: name.title, until: null }] : known.roles,
    pronoun: known.pronoun ?? pronoun,
  }
}
