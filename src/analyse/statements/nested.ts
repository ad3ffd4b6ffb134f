/**
 * Attributions within the contents of others. Each content is a text of its own, with its sentences and
 * the quotations inside of its marks: what the encoder found in it stands first, and the rules add to that.
 */
import type { Block, Span } from "../../model.ts"
import { block } from "../../text/block.ts"
import { contains, joined, overlaps, span, touching, trimmed } from "../../text/span.ts"
import type { EncodedStatement } from "../encoder/read.ts"
import { findQuotes } from "../quotes.ts"
import { findSentences } from "../sentences.ts"
import type { Attribution } from "./attribute.ts"
import { encodedAttributions } from "./encoded.ts"
import { ruledAttributions } from "./ruled.ts"
import { findUnits } from "./units.ts"

/** So deep do contents nest that are read. */
const DEEPEST = 4

/**
 * The attributions within the contents of some, and within theirs. Turns are left out: what is said in
 * one is read with the text.
 */
export function nestedAttributions(
  text: string,
  outer: readonly Attribution[],
  encoded: readonly EncodedStatement[],
): readonly Attribution[] {
  const byCue = cuesWithin(encoded)
  const found: Attribution[] = []
  let holders = outer.filter(({ pattern }) => pattern !== "turn")
  for (let depth = 0; depth < DEEPEST && holders.length > 0; depth++) {
    const taken = joined([...outer, ...found].flatMap(({ cue }) => cue))
    holders = holders.flatMap((holder) =>
      within(text, holder, byCue).filter(({ cue }) => cue.every((part) => touching(taken, part).length === 0)),
    )
    found.push(...holders)
  }
  return found
}

/** Gives the statements whose cue begins in a span. */
function cuesWithin(encoded: readonly EncodedStatement[]): (at: Span) => readonly EncodedStatement[] {
  const sorted = encoded
    .flatMap((statement) => statement.cue.slice(0, 1).map(({ start }) => ({ start, statement })))
    .sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    const out: EncodedStatement[] = []
    for (let next = sorted[low]; next && next.start < end; next = sorted[++low]) out.push(next.statement)
    return out
  }
}

/** The attributions in one content. */
function within(text: string, holder: Attribution, byCue: ReturnType<typeof cuesWithin>): readonly Attribution[] {
  const blocks = holder.content.flatMap((part) => blockOf(text, part))
  const quotes = findQuotes(text, blocks)
  const units = findUnits(text, { blocks, quotes, sentences: findSentences(text, blocks) })
  const place = { text, blocks, units, quotes, quoted: quotes.flatMap(({ spans }) => spans) }
  const read = encodedAttributions(
    blocks.flatMap((block) => byCue(block).map((one) => clipped(one, blocks))),
    place,
  )
  const found = [...read]
  for (const one of ruledAttributions(text, blocks, units))
    if (read.every((other) => isApart(one, other))) found.push(one)
  return found
    .filter((one) => isHop(text, one) && spansOf(one).every((part) => blocks.some((one) => contains(one, part))))
    .map((one) => ({ ...one, unit: holder.unit }))
}

/** A statement without what reaches over its content's rim, as a closing mark does. */
function clipped(statement: EncodedStatement, blocks: readonly Span[]): EncodedStatement {
  const inside = (parts: readonly Span[]): readonly Span[] =>
    parts.flatMap((part) =>
      touching(blocks, part).map(({ start, end }) => span(Math.max(start, part.start), Math.min(end, part.end))),
    )
  const { source, cue, content } = statement
  return { ...statement, source: inside(source), cue: inside(cue), content: inside(content) }
}

/**
 * Whether it is one more hop: somebody is named who says it, and it is not the speaker's own turn of phrase
 * or view ("I think", "said that he wanted"), nor a thing that was seen or written ("wrote it in a kitchen"). Below a half, most
 * of what the encoder finds in a content is none.
 */
function isHop(
  text: string,
  { source: [at], content: [first], lemma, mode, confidence, pattern }: Attribution,
): boolean {
  if (!at || (pattern === "encoder" && confidence < LEAST)) return false
  const source = text.slice(at.start, at.end)
  if (/^(?:nobody|no one|none|nothing)\b/i.test(source)) return false
  if (OF_THINGS.has(lemma) && !(first && CLAUSE.test(text.slice(first.start, first.end)))) return false
  const isSaid = mode === "speech" || mode === "writing" || mode === "document"
  return isSaid || !/^(?:I|we|you|he|she|it|they)$/i.test(source)
}

/** Verbs that take a thing as often as a clause. */
const OF_THINGS = new Set("write read sign publish pen see hear watch notice find show remember know".split(" "))
const CLAUSE = /^(?:["“‘'«„]|``|(?:that|how|whether|what|why|who|where|when|if)\b)/i

const LEAST = 0.5

/** Whether two attributions share nothing, or one stands wholly in the other's content. */
function isApart(one: Attribution, other: Attribution): boolean {
  const [own, others] = [spansOf(one), spansOf(other)]
  const isWithin = (inner: readonly Span[], { content }: Attribution): boolean =>
    content.some((part) => inner.every((at) => contains(part, at)))
  return !own.some((a) => others.some((b) => overlaps(a, b))) || isWithin(own, other) || isWithin(others, one)
}

function spansOf({ source, cue, content, addressee }: Attribution): readonly Span[] {
  return [...source, ...cue, ...content, ...(addressee ? [addressee] : [])]
}

const OPENS = /^(?:["“‘'«„]|``|(?:that|whether|how)\s+)\s*/i
const CLOSES = /[,.]?\s*(?:["”’'»]|'')$/

/** A content as a block: without the marks round it and the word that opens it; none where nothing is left. */
function blockOf(text: string, part: Span): readonly Block[] {
  const words = text.slice(part.start, part.end)
  const start = part.start + (OPENS.exec(words)?.[0].length ?? 0)
  const quoted = /^(?:["“‘'«„]|``)/.test(words)
  const end = part.end - (quoted ? (CLOSES.exec(words)?.[0].length ?? 0) : 0)
  if (start >= end) return []
  const at = trimmed(text, span(start, end))
  return at.start === at.end ? [] : [block("paragraph", at)]
}
