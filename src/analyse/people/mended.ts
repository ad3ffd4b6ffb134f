/**
 * The encoder's names put to rights: without titles and numbers, with the nickname and the suffix that
 * belong to them, and no longer than one name. Where nothing is wrong, its borders stay.
 */
import type { EntityKind, Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import type { EncodedSpan } from "../encoder/read.ts"
import type { Token } from "../tokens.ts"
import { isGivenName } from "./given.ts"
import { OFFICES } from "./lexicon.ts"
import { isPersonNoun } from "./nouns.ts"
import { behindNickname, behindSuffix, isNameWord, spanOfRun, type Run } from "./runs.ts"
import { behindTitles, isCommonTitle, isTitle } from "./titles.ts"
import { COUNTRIES, PEOPLES } from "./world.ts"

/** A name by its characters and its tokens, before the text as a whole has said what it names. */
export interface Rough {
  readonly at: Span
  readonly run: Run
  readonly kind: EntityKind
  /** 0..1 */
  readonly sure: number
}

const KINDS: ReadonlySet<string> = new Set<EntityKind>(["person", "organisation", "place"])

/** Below this the encoder's names are slips more often than names. */
const LEAST = 0.2

/** The encoder's names of a sentence, disjoint and in order. */
export function mendedNames(tokens: readonly Token[], encoded: readonly EncodedSpan[]): readonly Rough[] {
  const out: Rough[] = []
  for (const one of encoded) {
    if (one.confidence < LEAST || !KINDS.has(one.kind)) continue
    const rough = { at: one, run: tokensIn(tokens, one), kind: one.kind as EntityKind, sure: one.confidence }
    for (const name of mended(tokens, rough)) if (name.run.first >= (out.at(-1)?.run.end ?? 0)) out.push(name)
  }
  return out
}

/** The tokens that a span touches. */
function tokensIn(tokens: readonly Token[], at: Span): Run {
  let first = tokens.findIndex(({ end }) => end > at.start)
  if (first < 0) first = tokens.length
  let end = first
  while ((tokens[end]?.start ?? Infinity) < at.end) end++
  return { first, end }
}

function mended(tokens: readonly Token[], rough: Rough): readonly Rough[] {
  const begun = withCapital(tokens, rough)
  const whole = begun && withoutCalling(tokens, begun)
  if (whole === null) return []
  return whole.kind === "person" ? partsOfPerson(tokens, whole) : [whole]
}

/** From here on the encoder is believed where it begins a name with a small letter: "university of Corrant", "corrant". */
const BELIEVED = 0.7

/** Without lower-case words before it; null where it has no capital and no figure, and the encoder is not sure. */
function withCapital(tokens: readonly Token[], rough: Rough): Rough | null {
  const { run, at, sure } = rough
  const own = tokens.slice(run.first, run.end)
  const capital = own.findIndex(({ text }) => /^(?:\p{Lu}|\p{N}|\p{Ll}*[\p{Lu}-]|\p{Ll}['’]|\p{Lo})/u.test(text))
  if (capital < 0 && isPersonNoun(own.at(-1)?.key ?? "")) return null // "a party grandee"
  if (capital === 0 || sure >= BELIEVED) return rough
  if (capital < 0) return null
  return {
    ...rough,
    run: { first: run.first + capital, end: run.end },
    at: span(own[capital]?.start ?? at.start, at.end),
  }
}

/** "a Corrant banker": the noun behind a name says of whom one speaks, and is no part of it. */
function withoutCalling(tokens: readonly Token[], rough: Rough): Rough {
  const { first, end } = rough.run
  const last = tokens[end - 1]
  if (!last || end - first < 2 || !/^\p{Ll}/u.test(last.text) || !isPersonNoun(last.key)) return rough
  return roughAt(tokens, { first, end: end - 1 }, { ...rough, sure: rough.sure / 2 })
}

/** A person's name without title and number, and what hung on it: "Hale of Corrant" is a person and a place. */
function partsOfPerson(tokens: readonly Token[], rough: Rough): readonly Rough[] {
  const { first: from, end: until } = rough.run
  const first = behindTitles(tokens, rough.run, isCommonTitle)
  let end = until
  while (end > first + 1 && /^\p{N}+$/u.test(tokens[end - 1]?.text ?? "")) end--
  const of = tokens.findIndex(({ text }, at) => at > first && at < end && text === "of")
  const hangs = of > first + 1 || (of === first + 1 && !isGivenName(tokens[first]?.text ?? ""))
  const rest =
    hangs && of + 1 < end ? [roughAt(tokens, { first: of + 1, end }, { kind: "place", sure: rough.sure / 2 })] : []
  if (hangs) end = of
  const grown = grownEnd(tokens, end)
  if (tokens.slice(first, end).every((token) => isOffice(token))) return []
  if (first === from && grown === until) return [rough]
  return [roughAt(tokens, { first, end: grown }, rough), ...rest]
}

/** "President", "Prime Minister": nobody's name. */
function isOffice(token: Token): boolean {
  return isCommonTitle(token) && OFFICES.has(token.key)
}

function roughAt(tokens: readonly Token[], run: Run, { kind, sure }: Pick<Rough, "kind" | "sure">): Rough {
  return { at: spanOfRun(tokens, run), run, kind, sure }
}

/** Where a person's name ends with the nickname, the name behind it and the suffix. */
function grownEnd(tokens: readonly Token[], from: number): number {
  const end = behindNickname(tokens, from) ?? from
  return behindSuffix(tokens, end) ?? end
}

/** A person's given name of which the encoder left off the surname; the very same where it did not. */
export function withSurname(tokens: readonly Token[], rough: Rough, left: readonly Run[]): Rough {
  const { first, end } = rough.run
  const next = left.find((run) => run.first === end)
  const given = tokens[first]
  const isMore = rough.kind === "person" && first + 1 === end && next?.end === end + 1 && isSurname(tokens[end])
  return isMore && given && isGivenName(given.text) ? roughAt(tokens, { first, end: end + 1 }, rough) : rough
}

function isSurname(token: Token | undefined): boolean {
  if (!isNameWord(token) || isTitle(token)) return false
  const word = token?.text ?? ""
  return /^\p{Lu}\p{Ll}/u.test(word) && !PEOPLES.has(word) && !COUNTRIES.has(word)
}
