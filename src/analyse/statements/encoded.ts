/**
 * Attributions from what the encoder found: its spans put into the blocks and units of the text, with
 * the manner that the cue tells, and whom it names as the hearer.
 */
import type { Block, Span } from "../../model.ts"
import { overlaps, span, touching, trimmed } from "../../text/span.ts"
import type { EncodedStatement } from "../encoder/read.ts"
import type { Quote } from "../quotes.ts"
import { tokensOf } from "../tokens.ts"
import type { Attribution } from "./attribute.ts"
import { hearerAfter } from "./clauses.ts"
import { mannerOf, type Manner } from "./manner.ts"
import { mended, type Marked } from "./mend.ts"
import { spanOf } from "./phrases.ts"
import { continued } from "./continued.ts"
import { headsOf } from "./transcript.ts"
import type { Unit } from "./units.ts"

/** What the encoder's statements are put into. */
export interface Place extends Marked {
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
  readonly quotes: readonly Quote[]
}

/**
 * From here on a statement is kept. Most of those below are slips, and without them the score of whole
 * statements is a point higher on PolNeAR dev (`bench/results/statements.json`).
 */
const LEAST = 0.3

/**
 * The attributions that encoded statements make. A cue without content ascribes nothing, and a content
 * without a cue is ascribed to nobody: it is a name, a title or a slip more often than a statement.
 */
export function encodedAttributions(statements: readonly EncodedStatement[], place: Place): readonly Attribution[] {
  const turnOf = turnsIn(place)
  const whole = continued(
    statements.map((statement) => withinBlock(mended(statement, place), place)),
    place.quotes,
  )
  return whole.flatMap((statement) => {
    const inside = statement.confidence < LEAST ? null : withinTurn(statement, turnOf)
    return inside && inside.cue.length > 0 && inside.content.length > 0 ? [attributionOf(inside, place)] : []
  })
}

/** A statement without what stands in another paragraph than its cue, unless it is quoted there or there is nothing else. */
function withinBlock(statement: EncodedStatement, { blocks, quoted }: Place): EncodedStatement {
  const { cue, content } = statement
  const [own] = cue[0] ? touching(blocks, cue[0]) : []
  if (!own || content.length < 2) return statement
  const near = content.filter((part) => overlaps(own, part) || touching(quoted, part).length > 0)
  return near.length === 0 || near.length === content.length ? statement : { ...statement, content: near }
}

/** What is said in each turn, without its label; asked for places in order. */
function turnsIn({ text, blocks }: Place): (at: number) => { readonly said: Span; readonly label: Span } | null {
  const headOf = headsOf(text, blocks)
  const turns = blocks
    .filter(({ kind }) => kind === "turn")
    .map((block) => {
      const from = Math.max(block.start, Math.min(block.end, headOf(block)?.end ?? block.start))
      return { start: block.start, end: block.end, said: span(from, block.end), label: span(block.start, from) }
    })
  return (at) => touching(turns, span(at, at + 1))[0] ?? null
}

/**
 * A statement that keeps to its turn: another's words are no content of it, and a turn's own label
 * is no source, since the turn itself is that statement. Null where nothing is left.
 */
function withinTurn(statement: EncodedStatement, turnOf: ReturnType<typeof turnsIn>): EncodedStatement | null {
  const { source, cue, content } = statement
  const turn = turnOf(cue[0]?.start ?? content[0]?.start ?? 0)
  if (!turn) return statement
  const { said, label } = turn
  if ([...source, ...cue].some((part) => overlaps(part, label))) return null
  const kept = content
    .filter((part) => overlaps(part, said))
    .map(({ start, end }) => span(Math.max(start, said.start), Math.min(end, said.end)))
  return { ...statement, content: kept }
}

function attributionOf(statement: EncodedStatement, { text, units }: Place): Attribution {
  const { cue, confidence } = statement
  const { source, told } = withoutHearer(statement, text)
  const { content, asked } = withoutAsked(statement, text)
  const manner = mannerOf(cue.flatMap((part) => tokensOf(text, part)))
  const unit = unitAt(units, cue[0]?.start ?? content[0]?.start ?? 0)
  const hearer = told ?? asked ?? hearerIn(units[unit], cue.at(-1), manner)
  const isFree = hearer && ![...source, ...cue, ...content].some((part) => overlaps(part, hearer))
  return {
    pattern: "encoder",
    source,
    cue,
    content,
    addressee: isFree ? hearer : null,
    lemma: manner.lemma,
    stance: manner.stance,
    mode: manner.mode,
    unit,
    confidence,
  }
}

const TOLD =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?(?:told|informed|assured|advised|warned|notified|reminded|asked)$/iu
const SAID_OF = /^(?:is|was|has been|had been)\s/i

/**
 * "The jury was told": who stands before a passive is its hearer, and its source is not told, as the
 * annotators of PolNeAR have it in 35 of 37 cases. "It was said": "it" is nobody.
 */
function withoutHearer(
  { source, cue }: EncodedStatement,
  text: string,
): { readonly source: readonly Span[]; readonly told: Span | null } {
  const [at] = source
  const [verb] = cue
  if (!at || !verb || source.length > 1 || at.end > verb.start) return { source, told: null }
  const words = text.slice(verb.start, verb.end)
  if (/^it$/i.test(text.slice(at.start, at.end)) && SAID_OF.test(words)) return { source: [], told: null }
  return TOLD.test(words) ? { source: [], told: at } : { source, told: null }
}

const ASKED = /^(him|her|them|me|us)\s+(?=(?:that|whether|if|what|who|when|where|why|how|which)\b)/i

/** "asked him whether …": the pronoun before an indirect question or clause is its hearer. */
function withoutAsked(
  { content, cue }: EncodedStatement,
  text: string,
): { readonly content: readonly Span[]; readonly asked: Span | null } {
  const [first, ...others] = content.map((part) => trimmed(text, part))
  if (!first) return { content: [], asked: null }
  const found = (cue[0]?.start ?? Infinity) < first.start ? ASKED.exec(text.slice(first.start, first.end)) : null
  if (!found?.[1]) return { content: [first, ...others], asked: null }
  return {
    content: [span(first.start + found[0].length, first.end), ...others],
    asked: span(first.start, first.start + found[1].length),
  }
}

/** The index of the unit that holds a place, or of the last one before it; -1 before the first. */
function unitAt(units: readonly Unit[], at: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle]?.start ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** "told reporters", "said to the envoy": the hearer right behind a cue. */
function hearerIn(unit: Unit | undefined, cue: Span | undefined, { hearer, lemma }: Manner): Span | null {
  if (!unit || !cue || !(hearer || lemma === "say" || lemma === "write")) return null
  const next = unit.tokens.findIndex(({ start }) => start >= cue.end)
  if (next < 0) return null
  const at = hearer ? next : unit.tokens[next]?.key === "to" ? next + 1 : -1
  const found = at < 0 ? null : hearerAfter(unit.tokens, at)
  return found && spanOf(unit.tokens, found)
}
