/**
 * Who the source of an attribution is. The rules are tried in order, the surest first; where none
 * fits, or two people do, it stays untold, and a warning names those between whom it could not be told.
 */
import type { Mention, SourceRule, Span, Warning } from "../../model.ts"
import { contains, span } from "../../text/span.ts"
import type { Attribution } from "../statements/attribute.ts"
import { startOf } from "../statements/find.ts"
import { member, type Member } from "./cast.ts"
import type { Name } from "./names.ts"
import { DOCUMENTS, GROUPS, OFFICES, ORGANISATIONS, UNNAMED } from "./lexicon.ts"

/** Who a source is: indexes into the cast, and the rule that told. */
export interface Source {
  readonly members: readonly number[]
  readonly by: SourceRule
}

/** What resolving gives back: a source for each attribution, and the cast with who was only met as a source. */
export interface Resolved {
  readonly sources: readonly Source[]
  readonly cast: readonly Member[]
  readonly warnings: readonly Warning[]
}

const UNTOLD: Source = { members: [], by: "none" }

/** What the sources are resolved against. */
export interface Known {
  readonly cast: readonly Member[]
  /** All names of the text, those of unknown kind too: a pronoun may mean one of them. */
  readonly names: readonly Name[]
}

/** Resolves the sources of all attributions, in their order. */
export function resolveSources(text: string, attributions: readonly Attribution[], { cast, names }: Known): Resolved {
  const strangers = names.filter(
    ({ kind, words, located }) =>
      kind === null && !located && !cast.some((one) => one.name === words || one.aliases.has(words)),
  )
  const scene: Scene = { text, cast: [...cast], strangers, warnings: [], spoken: [] }
  const sources = attributions.map((attribution) => {
    const source = resolve(scene, attribution)
    scene.spoken.push({ at: startOf(attribution), members: source.members })
    return source
  })
  return { sources, cast: scene.cast, warnings: scene.warnings }
}

/** What grows while the sources are resolved one after the other; it never leaves this file. */
interface Scene {
  readonly text: string
  readonly cast: Member[]
  /** Names of which nothing tells what they name, in order. */
  readonly strangers: readonly Name[]
  readonly warnings: Warning[]
  readonly spoken: { readonly at: number; readonly members: readonly number[] }[]
}

function resolve(scene: Scene, attribution: Attribution): Source {
  const [at] = attribution.source
  if (!at) return UNTOLD
  const words = scene.text.slice(at.start, at.end)
  const key = words.toLowerCase().replaceAll("’", "'")
  if (attribution.pattern === "turn" || attribution.pattern === "label") return byLabel(scene, at, words)
  if (/^(?:i|we|myself)$/.test(key)) return { members: [], by: "self" }
  if (/^(?:he|she)$/.test(key)) return byPronoun(scene, at, key === "she" ? "she" : "he")
  if (/^(?:who|which|that)$/.test(key)) return byRelative(scene, at)
  if (/^(?:they|it|some|many|others|most|this|these|those|both|one)$/.test(key)) return UNTOLD
  return byHead(scene, at, words)
}

/** The label of a turn: a name of the cast, or a speaker whom only the label names. */
function byLabel(scene: Scene, at: Span, label: string): Source {
  if (/^Q\.?$/.test(label)) return { members: [], by: "turn" }
  const wanted = plainName(label)
  const bears = ({ kind, name, aliases }: Member): boolean =>
    kind === "person" &&
    [name, ...aliases].some((own) => plainName(own) === wanted || plainName(own).endsWith(` ${wanted}`))
  const fits = indexes(scene.cast, bears)
  const exact = fits.find((index) => scene.cast[index]?.name === label)
  const found = exact ?? (fits.length === 1 ? fits[0] : undefined) ?? add(scene, member("person", label, []))
  mention(scene, found, { ...at, form: "name" })
  return { members: [found], by: "turn" }
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

/** "he said": the one person of that sex who was named or spoke in reach; two who fit leave it open. */
function byPronoun(scene: Scene, at: Span, pronoun: "he" | "she"): Source {
  const near = indexes(
    scene.cast,
    (one) => one.kind === "person" && one.pronoun !== other(pronoun) && lastBefore(one, at.start) >= at.start - REACH,
  )
  const speaker = scene.spoken.at(-1)
  const spoke = speaker && speaker.at >= at.start - REACH ? speaker.members : []
  const latest = near.filter((index) => spoke.includes(index))
  const [only, ...others] =
    near.length === 1
      ? near
      : latest.length === 1 && onlySince(scene, latest[0] ?? 0, span(speaker?.at ?? 0, at.start))
        ? latest
        : []
  if (only !== undefined && others.length === 0 && !strangerSince(scene, only, at)) {
    mention(scene, only, { ...at, form: "pronoun" })
    return { members: [only], by: "pronoun" }
  }
  if (near.length > 1) untold(scene, at, near)
  return UNTOLD
}

/** Whether a name of unknown kind stands between the member's last mention and the pronoun. */
function strangerSince({ cast, strangers }: Scene, index: number, at: Span): boolean {
  const own = cast[index]
  const since = own ? lastBefore(own, at.start) : -1
  return strangers.some(({ start }) => start > since && start < at.start)
}

function other(pronoun: "he" | "she"): "he" | "she" {
  return pronoun === "he" ? "she" : "he"
}

/** The start of a member's last mention before a place; -1 where there is none. */
function lastBefore({ mentions }: Member, at: number): number {
  return mentions.findLast(({ start }) => start < at)?.start ?? -1
}

/** Whether no other person was named between what the member said last and the pronoun. */
function onlySince({ cast }: Scene, index: number, between: Span): boolean {
  return cast.every(
    (one, other) => other === index || one.kind !== "person" || lastBefore(one, between.end) < between.start,
  )
}

function untold({ text, cast, warnings }: Scene, at: Span, candidates: readonly number[]): void {
  const names = candidates.map((index) => cast[index]?.name ?? "").slice(0, 4)
  warnings.push({
    problem: "speaker-untold",
    message: `Who “${text.slice(at.start, at.end)}” is could not be told between ${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}; it was left open.`,
    start: at.start,
    end: at.end,
  })
}

/** "Dan Hollis, who said": the name right before the pronoun. */
function byRelative(scene: Scene, at: Span): Source {
  const [found] = indexes(scene.cast, ({ mentions }) =>
    mentions.some(({ end }) => end <= at.start && /^[,\s]*$/.test(scene.text.slice(end, at.start))),
  )
  return found === undefined ? UNTOLD : { members: [found], by: "relative" }
}

/** A noun phrase: unnamed, named, or told by its office. */
function byHead(scene: Scene, at: Span, words: string): Source {
  const named = namedIn(scene, at)
  const head = headOf(words)
  if (named.length > 0 && !isTiedOnly(scene, at, named)) return { members: named, by: namedBy(scene, at, named) }
  const indefinite =
    !/^(?:the|this|that|these|those|his|her|its|their|our|my)\b/i.test(words) && !/^\p{Lu}[\p{L}-]+[’']s\b/u.test(words)
  if (UNNAMED.has(head) && (indefinite || /^(?:people|persons?|sources?|officials)$/.test(head))) {
    return one(scene, at, { kind: "anonymous", name: words, by: "anonymous" })
  }
  if (OFFICES.has(head)) return byOffice(scene, at, head)
  if (UNNAMED.has(head)) return byEarlierUnnamed(scene, at, head)
  if (DOCUMENTS.has(head)) return one(scene, at, { kind: "document", name: withoutArticle(words), by: "name" })
  if (ORGANISATIONS.has(head)) return byOrganisation(scene, at, { head, words })
  if (GROUPS.has(head)) return one(scene, at, { kind: "group", name: withoutArticle(words), by: "name" })
  return UNTOLD
}

/** The members who are named within the source, in order, its own bracket and apposition left out. */
function namedIn({ cast, text }: Scene, at: Span): readonly number[] {
  const comma = text.slice(at.start, at.end).search(/[,(]/)
  const core = comma > 0 ? span(at.start, at.start + comma) : at
  return indexes(cast, ({ mentions, kind }) => kind !== "place" && mentions.some((own) => contains(core, own)))
}

/** "an official of the Basin Board" names the board, and not who speaks. */
function isTiedOnly({ cast, text }: Scene, at: Span, named: readonly number[]): boolean {
  return named.every((index) =>
    (cast[index]?.mentions ?? [])
      .filter((own) => contains(at, own))
      .every(({ start, end }) => {
        const tied = /\b(?:of|for|from|at|with|in|to|by)\s+(?:the\s+)?$/i.test(text.slice(at.start, start))
        const modifies =
          cast[index]?.kind !== "person" && new RegExp(`^(?:[’']s)?\\s+\\p{Ll}`, "u").test(text.slice(end, at.end))
        const owns = /^[’']s?\s+\p{Ll}/u.test(text.slice(end, at.end))
        return tied || modifies || owns
      }),
  )
}

function namedBy({ cast, text }: Scene, at: Span, [first = 0]: readonly number[]): SourceRule {
  const name = cast[first]?.name ?? ""
  return text.slice(at.start, at.end).includes(name) ? "name" : "alias"
}

/** The noun on which a phrase hangs, in lower case: "envoy" in "the former Veldan envoy to the council". */
function headOf(words: string): string {
  const core =
    words.split(
      /[,(]|\s(?:of|for|from|at|with|in|to|on|who|that|which|close|familiar|and|about|speaking|involved|briefed|near|inside|behind)\s/,
    )[0] ?? words
  return /([\p{L}-]+)(?:[’']s)?\s*$/u.exec(core.trim())?.[1]?.toLowerCase() ?? ""
}

/** "the envoy": the one person to whom the text gives that office. */
function byOffice(scene: Scene, at: Span, head: string): Source {
  const bears = indexes(
    scene.cast,
    ({ kind, roles }) =>
      kind === "person" && roles.some(({ span: { start, end } }) => headOf(scene.text.slice(start, end)) === head),
  )
  const [only, ...others] = bears
  if (only !== undefined && others.length === 0) {
    mention(scene, only, { ...at, form: "role" })
    return { members: [only], by: "role" }
  }
  if (bears.length > 1) {
    untold(scene, at, bears)
    return UNTOLD
  }
  return byEarlierUnnamed(scene, at, head)
}

/** "the official": the one unnamed source of that description so far. */
function byEarlierUnnamed(scene: Scene, at: Span, head: string): Source {
  const same = indexes(scene.cast, ({ kind, name }) => kind === "anonymous" && headOf(name) === head)
  const [only, ...others] = same
  if (only === undefined || others.length > 0) {
    if (same.length > 1) untold(scene, at, same)
    return UNTOLD
  }
  mention(scene, only, { ...at, form: "nominal" })
  return { members: [only], by: "anonymous" }
}

/** "the commission": the one organisation whose name ends so, else one that only the noun names. */
function byOrganisation(
  scene: Scene,
  at: Span,
  { head, words }: { readonly head: string; readonly words: string },
): Source {
  const same = indexes(
    scene.cast,
    ({ kind, name }) => kind === "organisation" && name.toLowerCase().split(" ").at(-1) === head,
  )
  const [only, ...others] = same
  if (only !== undefined && others.length === 0) {
    mention(scene, only, { ...at, form: "nominal" })
    return { members: [only], by: "alias" }
  }
  return same.length > 1 ? UNTOLD : one(scene, at, { kind: "organisation", name: withoutArticle(words), by: "name" })
}

function one(
  scene: Scene,
  at: Span,
  { kind, name, by }: { readonly kind: Member["kind"]; readonly name: string; readonly by: SourceRule },
): Source {
  const known =
    kind === "anonymous"
      ? -1
      : scene.cast.findIndex((other) => other.kind === kind && other.name.toLowerCase() === name.toLowerCase())
  const index = known >= 0 ? known : add(scene, member(kind, name, []))
  mention(scene, index, { ...at, form: "nominal" })
  return { members: [index], by }
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|a|an)\s+/i, "")
}

function add({ cast }: Scene, one: Member): number {
  return cast.push(one) - 1
}

/** Adds a mention, in its place; a span that is one already stays as it is. */
function mention({ cast }: Scene, index: number, at: Mention): void {
  const known = cast[index]
  if (!known || known.mentions.some(({ start, end }) => start === at.start && end === at.end)) return
  const own: Mention = { start: at.start, end: at.end, form: at.form }
  cast[index] = { ...known, mentions: [...known.mentions, own].sort((a, b) => a.start - b.start || a.end - b.end) }
}

function indexes(cast: readonly Member[], fits: (one: Member) => boolean): readonly number[] {
  return cast.flatMap((one, index) => (fits(one) ? [index] : []))
}
