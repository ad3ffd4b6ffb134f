/**
 * The patterns by which a cue ascribes words to a source, in the order in which they are tried;
 * the first that fits is taken.
 */
import { isCapital } from "../tokens.ts"
import { clauseEnd, clauseStart, trimEnd } from "./clauses.ts"
import { alone, nominal, object, passive } from "./frames.ts"
import { phraseAfter, type Phrase } from "./phrases.ts"
import { hearerOf, sideOf, sourceBefore, speakerAfter, type Context } from "./speakers.ts"
import { QUOTE, type UnitToken } from "./units.ts"

/** How an attribution was found; the confidence of a rule's statement is measured a pattern. */
export type Pattern =
  | "encoder"
  | "quote-before"
  | "quote-after"
  | "clause-before"
  | "that-clause"
  | "bare-clause"
  | "infinitive"
  | "noun"
  | "naming"
  | "according-to"
  | "declines"
  | "object"
  | "passive"
  | "nominal"
  | "label"
  | "turn"

/** What a pattern makes of a cue, in tokens. */
export interface Made {
  readonly pattern: Exclude<Pattern, "encoder">
  readonly source: Phrase | null
  readonly content: readonly Phrase[]
  readonly addressee?: Phrase | null
}

type PatternRule = (context: Context) => Made | null

const PATTERNS: readonly PatternRule[] = [
  accordingTo, // its phrase is fixed, so nothing else can be meant
  object, // "told him to go" before "told him …"
  quoteBefore, // '"No," he said' before 'he said': the same verb could open a clause of its own
  quoteOrClauseAfter,
  infinitive,
  naming,
  nounPhrase,
  alone, // "did not respond", where no content follows
  clauseBefore, // last: "The plan is dead, he said" is told by the comma alone
]

/** What a cue ascribes, by the first pattern that fits; null where none does. */
export function madeOf(context: Context): Made | null {
  const { cue } = context
  if (cue.unsaid) return null
  if (cue.row === "noun") return nominal(context)
  if (cue.passive) return passive(context)
  return PATTERNS.reduce<Made | null>((made, pattern) => made ?? pattern(context), null)
}

function accordingTo({ tokens, cue, cues }: Context): Made | null {
  if (cue.lemma !== "according to") return null
  const source = speakerAfter(tokens, cue.last + 1)
  if (!source) return null
  const atStart =
    cue.first === 0 ||
    (cue.first <= 2 &&
      tokens.slice(0, cue.first).every(({ key }) => ["and", "but", ",", "meanwhile", "still"].includes(key)))
  if (atStart) {
    const comma = tokens.findIndex(({ key }, at) => at > source.last && key === ",")
    const first = comma > 0 ? comma + 1 : source.last + 1
    if (first >= tokens.length - 1) return null
    return { pattern: "according-to", source, content: [{ first, last: clauseEnd(tokens, first, cues) }] }
  }
  const first = clauseBegin(tokens, cue.first)
  const last = trimEnd(tokens, first, cue.first - 1)
  return last > first ? { pattern: "according-to", source, content: [{ first, last }] } : null
}

/** Where the main clause before a token begins: behind a leading "But," or the like. */
function clauseBegin(tokens: readonly UnitToken[], end: number): number {
  let first = 0
  for (let at = end - 1; at >= 0; at--) {
    if ([";", "—", "--"].includes(tokens[at]?.key ?? "")) {
      first = at + 1
      break
    }
  }
  while (first < end && ["but", "and", "so", "yet", ","].includes(tokens[first]?.key ?? "")) first++
  return first
}

/** '"No," he said', '"No," said the envoy': a quotation, or a clause that one ends, before the cue. */
function quoteBefore(context: Context): Made | null {
  const { tokens, cue } = context
  if (cue.ing || !cue.frames.includes("quote")) return null
  // Behind "told" stands its hearer: '"No," told reporters' has no speaker there.
  const inverted = cue.frames.includes("hearer") ? null : sideOf(context, "after")
  const plain = inverted ? null : sideOf(context, "before")
  const side = inverted ?? plain
  if (!side) return null
  let quote = side.edge
  if (tokens[quote]?.key === ",") quote--
  if (tokens[quote]?.key !== QUOTE) return null
  const first = quoteClauseBegin(context, quote)
  const content: Phrase[] = [{ first, last: quote }]
  const next = quoteGoesOn(tokens, Math.max(cue.last, side.source.last) + 1)
  if (next !== null) content.push({ first: next, last: trimEnd(tokens, next, clauseEnd(tokens, next, context.cues)) })
  const addressee = hearerOf(context, cue.last + 1)
  return { pattern: "quote-before", source: side.source, content, addressee }
}

/** Whether a clause stands before the quotation that is its end: 'The order was "dead," he said'. */
function quoteClauseBegin({ tokens, earlier }: Context, quote: number): number {
  const from = (earlier.at(-1)?.last ?? -1) + 1
  if (from > 0) return quote
  const lead = tokens.slice(0, quote)
  const words = lead.filter(({ isWord }) => isWord).length
  return words >= 2 && !lead.some(({ key }) => key === QUOTE) && tokens[quote - 1]?.key !== ":"
    ? clauseBegin(tokens, quote)
    : firstOf(tokens, quote)
}

/** Quotations that stand side by side before the cue are one content. */
function firstOf(tokens: readonly UnitToken[], quote: number): number {
  let first = quote
  while (first > 0 && tokens[first - 1]?.key === QUOTE) first--
  return first
}

/** ", "and not tomorrow."": the second half of a quotation that its cue parts. */
function quoteGoesOn(tokens: readonly UnitToken[], start: number): number | null {
  for (let at = start; at < tokens.length; at++) {
    const key = tokens[at]?.key
    if (key === QUOTE)
      return [",", ":", ";", "—", "--", "."].includes(tokens[at - 1]?.key ?? "") || at === start ? at : null
    if (key === ";") return null
  }
  return null
}

/** 'he said that …', 'he said: "…"', 'he told reporters the plan was dead'. */
function quoteOrClauseAfter(context: Context): Made | null {
  const { tokens, cue, cues } = context
  const hearer = hearerOf(context, cue.last + 1)
  if (cue.frames.includes("hearer") && !hearer) return null
  const withoutThat = cue.lemma === "say" ? "always" : cue.frames.includes("clause") || hearer ? "shown" : "never"
  const next = hearer?.next ?? cue.last + 1
  const isAsked = cue.frames.includes("whether")
  const start = isAsked && ASKS.test(tokens[next]?.key ?? "") ? next : clauseStart(tokens, next, withoutThat)
  if (start === null) return null
  const isQuote = tokens[start]?.key === QUOTE
  if (isQuote && !cue.frames.includes("quote") && cue.mode !== "document") return null
  const key = tokens[start]?.key ?? ""
  if (key === "if" ? !isAsked : isAsked && !(ASKS.test(key) || isQuote || cue.frames.includes("that"))) return null
  const source = sourceBefore(context)
  if (!source) return null
  const last = clauseEnd(tokens, start, cues)
  if (last < start || (!isQuote && last - start < 1)) return null
  const bare = !isQuote && tokens[start]?.key !== "that" && tokens[start]?.key !== "whether"
  return {
    pattern: isQuote ? "quote-after" : bare ? "bare-clause" : "that-clause",
    source,
    content: [{ first: start, last }],
    addressee: hearer,
  }
}

/** What opens an indirect question. */
const ASKS = /^(?:whether|if|what|who|whom|whose|which|when|where|why|how)$/

/** "vowed to return", "wants to sell the dams", "declined to comment". */
function infinitive(context: Context): Made | null {
  const { tokens, cue, cues } = context
  const first = cue.last + 1
  const to = /^(?:not|never)$/.test(tokens[first]?.key ?? "") ? first + 1 : first
  if (!cue.frames.includes("infinitive") || tokens[to]?.key !== "to") return null
  const source = sourceBefore(context)
  const pattern = cue.stance === "declines" ? "declines" : "infinitive"
  return source && { pattern, source, content: [{ first, last: clauseEnd(tokens, first, cues) }] }
}

/** 'called the story “a fairy tale”', "described the talks as frank". */
function naming(context: Context): Made | null {
  const { tokens, cue, cues } = context
  if (!cue.frames.includes("naming")) return null
  const first = cue.last + 1
  const end = clauseEnd(tokens, first, cues)
  const name = tokens.findIndex(
    ({ key }, at) => at > first && at <= end && (key === QUOTE || (key === "as" && cue.lemma !== "call")),
  )
  const broken = tokens.slice(first, Math.max(first, name)).some(({ isWord, key }) => !isWord && key !== QUOTE)
  const source = name > 0 && !broken ? sourceBefore(context) : null
  if (!source) return null
  const last = tokens[name]?.key === QUOTE ? name : end
  return { pattern: "naming", source, content: [{ first, last }] }
}

const BEGINS_NOUN = /^(?:a|an|the|his|her|its|their|any|all|this|that|those|these|it|having|being|\p{L}+ing)$/u

/** What follows a noun phrase and no longer belongs to it. */
const ENDS_NOUN = new Set(
  ", ; and but when as after before on in at during by yesterday today monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
)

/** "denied the story": the noun phrase, up to what says when or where; a clause in it goes to the end. */
function nounPhrase(context: Context): Made | null {
  const { tokens, cue, cues } = context
  const first = cue.last + 1
  const next = tokens[first]
  if (!cue.frames.includes("noun") || !next) return null
  if (!BEGINS_NOUN.test(next.key) && !isCapital(next.text) && !(cue.row && isPhrase(tokens, first))) return null
  const source = sourceBefore(context)
  const end = clauseEnd(tokens, first, cues)
  const border = tokens.findIndex(({ key }, at) => at > first && at <= end && (ENDS_NOUN.has(key) || key === "that"))
  const last = border > 0 && tokens[border]?.key !== "that" ? border - 1 : end
  return source && { pattern: "noun", source, content: [{ first, last }] }
}

function isPhrase(tokens: readonly UnitToken[], first: number): boolean {
  return (
    tokens[first]?.key === QUOTE || phraseAfter(tokens, first) !== null || /^[$£€]$/.test(tokens[first]?.text ?? "")
  )
}

/** "The plan is dead, he said." */
function clauseBefore(context: Context): Made | null {
  const { tokens, cue, cues } = context
  if (cue.ing || !(cue.frames.includes("clause") || cue.frames.includes("quote")) || cue.mode === "document")
    return null
  const inverted = cue.frames.includes("hearer") ? null : sideOf(context, "after")
  const side = inverted ?? sideOf(context, "before")
  if (!side || tokens[side.edge]?.key !== ",") return null
  const after = Math.max(cue.last, side.source.last) + 1
  const inserted = tokens[after]?.key === "," && tokens.length - after > 2
  const rest = tokens.slice(after).filter(({ isWord }) => isWord).length
  if (rest > 12 && !inserted) return null
  const first = clauseBegin(tokens, side.edge)
  const last = trimEnd(tokens, first, side.edge)
  if (last - first < (inserted ? 0 : 2)) return null
  // "This order, he says, is dead": what goes on behind the insertion belongs to the clause.
  const more = inserted ? [{ first: after + 1, last: clauseEnd(tokens, after + 1, cues) }] : []
  return { pattern: "clause-before", source: side.source, content: [{ first, last }, ...more] }
}
