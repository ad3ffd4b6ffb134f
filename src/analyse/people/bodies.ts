/** Names that are no person's put together: an acronym with its expansion, a short form with the long one. */
import type { EntityKind } from "../../model.ts"
import type { Name } from "./names.ts"
import { ORGANISATIONS, OUTLETS } from "./lexicon.ts"
import { PLACE_BY_NAME } from "./world.ts"

/** An organisation, a place, a group, an outlet or a document in the making. */
export interface Body {
  readonly kind: EntityKind
  readonly name: string
  /** In order. */
  readonly names: readonly Name[]
}

interface Group {
  readonly key: string
  readonly kind: EntityKind
  readonly names: Name[]
}

/** The bodies that some names make, in no order. */
export function bodies(text: string, names: readonly Name[]): readonly Body[] {
  const groups = [...Map.groupBy(names, ({ words, kind }) => `${familyOf(kind)} ${plain(words)}`)].map(
    ([key, own]): Group => ({ key: key.slice(key.indexOf(" ") + 1), kind: kindOf(own), names: [...own] }),
  )
  const longer = longForms(groups.filter(({ kind }) => familyOf(kind) === "organisation"))
  const into = new Map<Group, Group>()
  for (const group of groups) {
    if (familyOf(group.kind) !== "organisation") continue
    const whole = speltOut(text, group, longer) ?? longFormOf(group, longer)
    if (whole && whole !== group && into.get(whole) !== group) into.set(group, whole)
  }
  for (const [group, whole] of into) rootOf(whole, into).names.push(...group.names)
  return groups.filter((group) => !into.has(group)).map(bodyOf)
}

/** Names of several words by what they can be called for short. */
interface LongForms {
  readonly byInitials: ReadonlyMap<string, readonly Group[]>
  readonly byFirst: ReadonlyMap<string, readonly Group[]>
  readonly byLast: ReadonlyMap<string, readonly Group[]>
  /** Where each name that brackets follow ends. */
  readonly byEnd: ReadonlyMap<number, Group>
}

function longForms(groups: readonly Group[]): LongForms {
  const byInitials = new Map<string, Group[]>()
  const byFirst = new Map<string, Group[]>()
  const byLast = new Map<string, Group[]>()
  const put = (map: Map<string, Group[]>, key: string, group: Group): unknown =>
    map.has(key) ? map.get(key)?.push(group) : map.set(key, [group])
  for (const group of groups) {
    const words = group.key.split(" ")
    if (words.length < 2) continue
    for (const letters of new Set(group.names.flatMap(({ words: own }) => initialsOf(own))))
      put(byInitials, letters, group)
    put(byFirst, words[0] ?? "", group)
    put(byLast, words.at(-1) ?? "", group)
  }
  const byEnd = new Map(groups.flatMap((group) => group.names.map(({ end }): [number, Group] => [end, group])))
  return { byInitials, byFirst, byLast, byEnd }
}

function rootOf(group: Group, into: ReadonlyMap<Group, Group>): Group {
  let root = group
  for (let steps = 0; steps < 8; steps++) root = into.get(root) ?? root
  return root
}

/** Outlets are organisations, and a name that is now the one and now the other is one body. */
function familyOf(kind: EntityKind | null): string {
  return kind === "outlet" ? "organisation" : (kind ?? "")
}

function kindOf(names: readonly Name[]): EntityKind {
  return names.some(({ kind }) => kind === "outlet") ? "outlet" : (names[0]?.kind ?? "organisation")
}

/** As a name is compared: without article, points and case of its small words. */
function plain(words: string): string {
  const same = PLACE_BY_NAME.get(words) ?? words
  return same
    .replace(/^(?:the|The)\s+/, "")
    .replaceAll("’", "'")
    .replaceAll(".", "")
}

function bodyOf({ kind, names }: Group): Body {
  const own = [...names].sort((a, b) => a.start - b.start)
  const name = own.reduce((best, { words }) => (words.length > best.length ? words : best), own[0]?.words ?? "")
  return { kind, name, names: own }
}

const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,6}|(?:\p{Lu}\.){2,6})$/u

/** "Basin Water Board (BWB)", or an acronym that one name alone can be short for; null where none does. */
function speltOut(text: string, group: Group, { byInitials, byEnd }: LongForms): Group | null {
  const acronym = group.names.find(({ words }) => ACRONYM.test(words))
  if (!acronym) return null
  for (const { start } of group.names) {
    const gap = /\s?\($/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length
    const named = gap === undefined ? undefined : byEnd.get(start - gap)
    if (named) return named
  }
  const [only, ...others] = byInitials.get(plain(acronym.words)) ?? []
  return only && others.length === 0 ? only : null
}

/** The letters with which a name's words begin, with and without its small words: "BWB" and "BWOB". */
function initialsOf(words: string): readonly string[] {
  const parts = words.replace(/^(?:the|The)\s/, "").split(/[\s-]+/)
  if (parts.length < 2) return []
  const letters = (some: readonly string[]): string => some.map((part) => part.charAt(0).toUpperCase()).join("")
  return [letters(parts), letters(parts.filter((part) => /^\p{Lu}/u.test(part)))]
}

/** What a company's or a body's name may go without: "Ford" for "Ford Motor Company". */
const GENERIC = new Set(
  "company corporation corp corp. inc inc. ltd ltd. llc plc co co. group motor motors computer airlines airways air holdings international industries systems bank party university college news agency newspaper magazine association federation union institute foundation association party club association organisation organization commission council committee limited enterprises technologies electronics".split(
    " ",
  ),
)

/** The one longer name that a name is short for: by its first words, or, where it is a noun such as "Board", by its last. */
function longFormOf({ key }: Group, { byFirst, byLast }: LongForms): Group | null {
  const isNoun = !key.includes(" ") && (ORGANISATIONS.has(key.toLowerCase()) || OUTLETS.has(key.toLowerCase()))
  const fits = isNoun
    ? (byLast.get(key) ?? [])
    : (byFirst.get(key.split(" ")[0] ?? "") ?? []).filter((other) => goesWithout(other.key, key))
  const [only, ...others] = fits
  return only && others.length === 0 ? only : null
}

function goesWithout(long: string, short: string): boolean {
  const rest = long.startsWith(`${short} `)
    ? long
        .slice(short.length + 1)
        .toLowerCase()
        .split(" ")
    : []
  return rest.length > 0 && rest.every((word) => GENERIC.has(word))
}
