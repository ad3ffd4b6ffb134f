/** Who stands beside a cue: its source on either side, and its hearer. */
import { isCapital } from "../tokens.ts"
import { hearerAfter, isFiniteVerb, type Hearer } from "./clauses.ts"
import type { Cue } from "./cues.ts"
import { phraseAfter, phraseBefore, PRONOUNS, subjectOf, type Phrase } from "./phrases.ts"
import { QUOTE, type UnitToken } from "./units.ts"

/** A cue in its unit. */
export interface Context {
  readonly tokens: readonly UnitToken[]
  readonly cues: readonly Cue[]
  readonly cue: Cue
  /** The sources found before in this unit: a later verb may share one. */
  readonly earlier: readonly Phrase[]
}

/** The source before a cue: the noun phrase right there, or that of the clause on which the cue hangs. */
export function sourceBefore(context: Context): Phrase | null {
  const { tokens, cue } = context
  const before = tokens[cue.first - 1]
  if (cue.ing) return sourceOfParticiple(context)
  if (before && ["and", "but", "or", "then"].includes(before.key)) return sharedSource(context)
  return phraseBefore(tokens, cue.first)
}

/** "with Dan Hollis saying": the name right there; ", saying": the source of the clause before. */
function sourceOfParticiple(context: Context): Phrase | null {
  const { tokens, cue } = context
  const before = tokens[cue.first - 1]
  if (before?.key === "as") return phraseBefore(tokens, cue.first - 1) // "quoted the envoy as saying"
  const hasWith = tokens.slice(0, cue.first).some(({ key }) => key === "with")
  if (hasWith && before && isCapital(before.text)) return phraseBefore(tokens, cue.first)
  const hangs = cue.lemma === "say" || [",", "and", "–", "—"].includes(before?.key ?? "")
  return hangs ? sharedSource(context) : null
}

/** The last source of the unit, else its subject. */
function sharedSource({ tokens, cue, cues, earlier }: Context): Phrase | null {
  const last = earlier.at(-1) ?? subjectOf(tokens, (at) => at < cue.first && cues.some(({ first }) => first === at))
  return last ?? leadingSubject(tokens, cue.first)
}

/** The first noun phrase before the first finite verb, as far as its form tells: the subject of the sentence. */
function leadingSubject(tokens: readonly UnitToken[], end: number): Phrase | null {
  const verb = tokens.findIndex((token, at) => at > 0 && at < end && isFiniteVerb(token, tokens[at - 1]))
  return verb > 0 ? phraseBefore(tokens, verb) : null
}

/** The source beside a cue that follows its content, and the token right before the two. */
export function sideOf(
  { tokens, cue }: Context,
  where: "before" | "after",
): { readonly source: Phrase; readonly edge: number } | null {
  if (where === "after") {
    const edge = cue.first - 1
    const closes = tokens[edge]?.key === QUOTE || (tokens[edge]?.key === "," && edge > 0)
    const source = closes ? phraseAfter(tokens, cue.last + 1) : null
    return source && { source, edge }
  }
  const source = phraseBefore(tokens, cue.first)
  if (!source) return null
  const edge = source.first - 1
  return edge >= 0 && (tokens[edge]?.key === QUOTE || tokens[edge]?.key === ",") ? { source, edge } : null
}

/** The hearer behind a cue that takes one, as "told" does. */
export function hearerOf({ tokens, cue }: Context, start: number): Hearer | null {
  return cue.frames.includes("hearer") ? hearerAfter(tokens, start) : null
}

/**
 * Who "according to" speaks of: not a bare noun ("according to size"), and without what looks like
 * an apposition where no second comma ends it, since that is the clause itself.
 */
export function speakerAfter(tokens: readonly UnitToken[], start: number): Phrase | null {
  const source = phraseAfter(tokens, start)
  const only = source?.first === source?.last ? tokens[start] : undefined
  if (!source || (only && /^\p{Ll}+[^s\p{Lu}]$/u.test(only.text) && !PRONOUNS.has(only.key))) return null
  const comma = tokens.findIndex(({ key }, at) => at >= start && at <= source.last && key === ",")
  const closed = tokens[source.last + 1]?.key === ","
  return start <= 3 && comma > 0 && !closed ? { first: source.first, last: comma - 1 } : source
}
