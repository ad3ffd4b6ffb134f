/**
 * Who the source of an attribution is. The rules are tried in order, the surest first; where none
 * fits, or two people do, it stays untold, and a warning names those between whom it could not be told.
 */
import type { EntityKind, SourceRule, Span, Warning } from "../../model.ts"
import { span } from "../../text/span.ts"
import type { Attribution } from "../statements/attribute.ts"
import { startOf } from "../statements/find.ts"
import { holdersOf } from "../statements/via.ts"
import { member, type Member } from "./cast.ts"
import { DOCUMENTS, GROUPS, OFFICES, ORGANISATIONS, UNNAMED } from "./lexicon.ts"
import type { Name } from "./names.ts"
import { Scene } from "./scene.ts"

/** Who a source is: indexes into the cast, and the rule that told. */
export interface Source {
  readonly members: readonly number[]
  readonly by: SourceRule
}

/** What resolving gives back: a source for each attribution, and the cast with who was only met as a source. */
export interface Resolved {
  readonly sources: readonly Source[]
  /** Who is named in each attribution's addressee, in the same order. */
  readonly addressees: readonly (readonly number[])[]
  readonly cast: readonly Member[]
  readonly warnings: readonly Warning[]
}

/** What the sources are resolved against. */
export interface Known {
  readonly cast: readonly Member[]
  /** All names of the text, those of unknown kind too: a pronoun may mean one of them. */
  readonly names: readonly Name[]
}

const UNTOLD: Source = { members: [], by: "none" }

/** Resolves the sources of all attributions, in their order. */
export function resolveSources(text: string, attributions: readonly Attribution[], { cast, names }: Known): Resolved {
  const scene = new Scene(text, cast, names)
  const offices = officesOf(text, cast)
  const holders = holdersOf(attributions)
  const sources: Source[] = []
  attributions.forEach((attribution, index) => {
    const speaker = sources[holders[index] ?? -1] ?? null
    const source = resolve({ scene, offices, speaker }, attribution)
    const sourceEnd = attribution.source[0]?.end ?? -1
    scene.spoke({ at: startOf(attribution), sourceEnd, members: source.members })
    sources.push(source)
  })
  const addressees = attributions.map(({ addressee }) => (addressee ? membersIn(scene, addressee) : []))
  return { sources, addressees, cast: scene.whole(), warnings: scene.warnings }
}

/** Who bears an office, by its noun: "envoy" to the members whose stated roles have that head. */
type Offices = ReadonlyMap<string, readonly number[]>

interface Stage {
  readonly scene: Scene
  readonly offices: Offices
  /** Who speaks in the content in which the attribution stands; null where it stands in none. */
  readonly speaker: Source | null
}

function officesOf(text: string, cast: readonly Member[]): Offices {
  const offices = new Map<string, readonly number[]>()
  cast.forEach(({ kind, roles }, index) => {
    if (kind !== "person") return
    for (const head of new Set(roles.map(({ start, end }) => headOf(text.slice(start, end))))) {
      offices.set(head, [...(offices.get(head) ?? []), index])
    }
  })
  return offices
}

function membersIn(scene: Scene, at: Span): readonly number[] {
  return [...new Set(scene.namesIn(at).map((place) => place.member))]
}

function resolve(stage: Stage, attribution: Attribution): Source {
  const { scene } = stage
  const [at] = attribution.source
  if (!at) return UNTOLD
  const words = scene.text.slice(at.start, at.end)
  const key = words.toLowerCase()
  if (attribution.pattern === "turn" || attribution.pattern === "label") return byLabel(scene, at, words)
  if (/^(?:i|me|my|myself)$/.test(key)) return bySelf(stage, at)
  if (/^(?:we|us|our)$/.test(key)) return { members: [], by: "self" }
  if (/^(?:he|she)$/.test(key)) return byPronoun(scene, at, key === "she" ? "she" : "he")
  if (/^(?:who|which|that)$/.test(key)) return byRelative(scene, at)
  if (/^(?:they|it|some|many|others|most|this|these|those|both|one)$/.test(key)) return UNTOLD
  return byHead(stage, at, words)
}

/** "I": in a turn its speaker, elsewhere whoever wrote the text or is quoted, who is not told apart here. */
function bySelf({ scene, speaker }: Stage, at: Span): Source {
  const members = speaker?.members ?? []
  for (const one of members) scene.mention(one, { ...at, form: "pronoun" })
  return { members, by: "self" }
}

/** The label of a turn: a name of the cast, or a speaker whom only the label names. */
function byLabel(scene: Scene, at: Span, label: string): Source {
  if (/^Q\.?$/.test(label)) return { members: [], by: "turn" }
  const [named] = scene.namesIn(at)
  if (named?.start === at.start && named.end === at.end) return { members: [named.member], by: "turn" }
  const found = scene.find("person", label) ?? bearerOf(scene, label) ?? scene.add(member("person", label, []))
  scene.mention(found, { ...at, form: "name" })
  return { members: [found], by: "turn" }
}

/** The one person of the cast whose name, or the end of it, the label is; null where none or several are. */
function bearerOf(scene: Scene, label: string): number | null {
  const wanted = plainName(label)
  const bears = ({ kind, name, aliases }: Member): boolean =>
    kind === "person" &&
    [name, ...aliases].some((own) => plainName(own) === wanted || plainName(own).endsWith(` ${wanted}`))
  const [only = null, ...others] = scene.all(bears)
  return others.length === 0 ? only : null
}

/** A name as it is compared: in lower case, without title and points. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|mr|mrs|ms|miss|dr|sen|rep|gov|secretary|president|senator|governor)\b\.?\s*/, "")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
}

/** How far back, in units, a pronoun looks for the one person whom it can mean. */
const REACH = 600

/** "he said": the one person of that sex who was spoken of in reach; two who fit leave it open. */
function byPronoun(scene: Scene, at: Span, pronoun: "he" | "she"): Source {
  const unfit = pronoun === "he" ? "she" : "he"
  const near = scene.personsIn(span(Math.max(0, at.start - REACH), at.start))
  const fits = [...near.keys()].filter((index) => scene.member(index).pronoun !== unfit)
  const only = fits.length === 1 ? (fits[0] ?? null) : lastSpeaker(scene, at, fits)
  if (only !== null && !strangerSince(scene, near.get(only) ?? 0, { only, at })) {
    scene.mention(only, { ...at, form: "pronoun" })
    return { members: [only], by: "pronoun" }
  }
  if (fits.length > 1) scene.leaveOpen(at, fits)
  return UNTOLD
}

/** Whether a name of unknown kind stands between the person's last mention, its apposition passed over, and the pronoun. */
function strangerSince(
  scene: Scene,
  mentioned: number,
  { only, at }: { readonly only: number; readonly at: Span },
): boolean {
  const { members, sourceEnd } = scene.last
  const from = Math.max(mentioned + 1, members.includes(only) && sourceEnd <= at.start ? sourceEnd : 0)
  return from < at.start && scene.hasStranger(span(from, at.start))
}

/** Who spoke last, if nobody else was spoken of since; else null. */
function lastSpeaker(scene: Scene, at: Span, fits: readonly number[]): number | null {
  const { at: since, members } = scene.last
  const [only = null, ...others] = members.filter((index) => fits.includes(index))
  if (only === null || others.length > 0 || since < at.start - REACH || since > at.start) return null
  return [...scene.personsIn(span(since, at.start)).keys()].every((index) => index === only) ? only : null
}

/** "Dan Hollis, who said": the name right before the pronoun. */
function byRelative(scene: Scene, at: Span): Source {
  const name = scene.nameBefore(at.start)
  const touches = name !== null && /^[,\s]*$/.test(scene.text.slice(name.end, at.start))
  return touches ? { members: [name.member], by: "relative" } : UNTOLD
}

/** A noun phrase: unnamed, named, or told by its office. */
function byHead(stage: Stage, at: Span, words: string): Source {
  const { scene } = stage
  const named = namedIn(scene, at)
  if (named.length > 0) return { members: named, by: namedBy(scene, words, named) }
  const bears = words.includes(" ")
    ? []
    : scene.all(({ kind, name }) => kind === "person" && name.split(" ").includes(words))
  if (bears.length > 1) {
    scene.leaveOpen(at, bears)
    return UNTOLD
  }
  const head = headOf(words)
  if (isUnnamed(words, head)) return one(scene, at, { kind: "anonymous", name: words, by: "anonymous" })
  if (OFFICES.has(head)) return byOffice(stage, at, head)
  if (UNNAMED.has(head)) return byEarlierUnnamed(scene, at, head)
  if (DOCUMENTS.has(head)) return one(scene, at, { kind: "document", name: withoutArticle(words), by: "name" })
  if (ORGANISATIONS.has(head)) return byOrganisation(scene, at, words)
  if (GROUPS.has(head)) return one(scene, at, { kind: "group", name: withoutArticle(words), by: "name" })
  return UNTOLD
}

/** "an official", "two people close to the talks": an indefinite noun of those who go unnamed. */
function isUnnamed(words: string, head: string): boolean {
  const definite =
    /^(?:the|this|that|these|those|his|her|its|their|our|my)\b/i.test(words) || /^\p{Lu}[\p{L}-]+[’']s\b/u.test(words)
  return UNNAMED.has(head) && (!definite || /^(?:people|persons?|sources?|officials)$/.test(head))
}

/**
 * The members who are named as the source itself, in order. What its apposition or bracket names is
 * left out, and so is what only tells whose it is: "an official of the Basin Board".
 */
function namedIn(scene: Scene, at: Span): readonly number[] {
  const comma = scene.text.slice(at.start, at.end).search(/[,(]/)
  const core = comma > 0 ? span(at.start, at.start + comma) : at
  const places = scene.namesIn(core).filter((place) => scene.member(place.member).kind !== "place")
  const tied = places.filter((place) => {
    const before = scene.text.slice(core.start, place.start)
    const after = scene.text.slice(place.end, core.end)
    const modifies = /^(?:[’']s?)?\s+\p{Ll}/u.test(after)
    return /\b(?:of|for|from|at|with|in|to|by)\s+(?:the\s+)?$/i.test(before) || modifies
  })
  return places.length === tied.length ? [] : [...new Set(places.map((place) => place.member))]
}

function namedBy(scene: Scene, words: string, [first = 0]: readonly number[]): SourceRule {
  return words.includes(scene.member(first).name) ? "name" : "alias"
}

/** The noun on which a phrase hangs, in lower case: "envoy" in "the former Veldan envoy to the council". */
function headOf(words: string): string {
  const ties =
    /[,(]|\s(?:of|for|from|at|with|in|to|on|who|that|which|close|familiar|and|about|speaking|involved|briefed|near|inside|behind)\s/
  const core = words.split(ties)[0] ?? words
  return /([\p{L}-]+)(?:[’']s)?\s*$/u.exec(core.trim())?.[1]?.toLowerCase() ?? ""
}

/** "the envoy": the one person to whom the text gives that office. */
function byOffice({ scene, offices }: Stage, at: Span, head: string): Source {
  const bears = offices.get(head) ?? []
  const [only, ...others] = bears
  if (only === undefined) return byEarlierUnnamed(scene, at, head)
  if (others.length > 0) {
    scene.leaveOpen(at, bears)
    return UNTOLD
  }
  scene.mention(only, { ...at, form: "role" })
  return { members: [only], by: "role" }
}

/** "the official": the one unnamed source of that description so far. */
function byEarlierUnnamed(scene: Scene, at: Span, head: string): Source {
  const same = scene.all(({ kind, name }) => kind === "anonymous" && headOf(name) === head)
  const [only, ...others] = same
  if (only === undefined) return UNTOLD
  if (others.length > 0) {
    scene.leaveOpen(at, same)
    return UNTOLD
  }
  scene.mention(only, { ...at, form: "nominal" })
  return { members: [only], by: "anonymous" }
}

/** "the commission": the one organisation whose name ends so, else one that only the noun names. */
function byOrganisation(scene: Scene, at: Span, words: string): Source {
  const head = headOf(words)
  const same = scene.all(({ kind, name }) => kind === "organisation" && name.toLowerCase().endsWith(` ${head}`))
  const [only, ...others] = same
  if (only === undefined) return one(scene, at, { kind: "organisation", name: withoutArticle(words), by: "name" })
  if (others.length > 0) return UNTOLD
  scene.mention(only, { ...at, form: "nominal" })
  return { members: [only], by: "alias" }
}

interface Nominal {
  readonly kind: EntityKind
  readonly name: string
  readonly by: SourceRule
}

/** What a noun phrase names by itself. Two unnamed sources are never one, however alike their words. */
function one(scene: Scene, at: Span, { kind, name, by }: Nominal): Source {
  const known = kind === "anonymous" ? null : scene.find(kind, name)
  const index = known ?? scene.add(member(kind, name, []))
  scene.mention(index, { ...at, form: "nominal" })
  return { members: [index], by }
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|a|an)\s+/i, "")
}
