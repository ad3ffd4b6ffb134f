/**
 * Units: what the attribution rules read. A unit is a sentence, or the sentences that one quotation
 * holds together; each quotation in it stands as a single token, so that the rules see only the
 * reporter's own words round it.
 */
import type { Block, Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import type { Quote } from "../quotes.ts"
import { tokensOf, type Token } from "../tokens.ts"

/** A token of a unit; a quotation is one token with the key `QUOTE`. */
export type UnitToken = Token

/** The key of a token that stands for a quotation. */
export const QUOTE = "“”"

/** A sentence, or several that one quotation holds together. */
export interface Unit extends Span {
  /** The index of its block. */
  readonly block: number
  readonly tokens: readonly UnitToken[]
}

/** The units of a text, in order. */
export function findUnits(
  text: string,
  {
    blocks,
    sentences,
    quotes,
  }: { readonly blocks: readonly Block[]; readonly sentences: readonly Span[]; readonly quotes: readonly Quote[] },
): readonly Unit[] {
  const quoted = quotes.flatMap(({ spans }) => spans)
  const units: Unit[] = []
  let next = 0
  let nextQuote = 0
  blocks.forEach((block, index) => {
    const own: Span[] = []
    for (let at = sentences[next]; at && at.start < block.end; at = sentences[++next]) own.push(at)
    const inside: Span[] = []
    for (let at = quoted[nextQuote]; at && at.start < block.end; at = quoted[++nextQuote]) inside.push(at)
    const within = quotesWithin(inside)
    for (const unit of held(own, inside)) {
      units.push({ ...unit, block: index, tokens: tokenised(text, unit, within(unit)) })
    }
  })
  return units
}

/** Asked for one unit after the other, gives the quotations of a block that touch it. */
function quotesWithin(quotes: readonly Span[]): (unit: Span) => readonly Span[] {
  let next = 0
  return ({ start, end }) => {
    while ((quotes[next]?.end ?? Infinity) <= start) next++
    let last = next
    while ((quotes[last]?.start ?? Infinity) < end) last++
    return quotes.slice(next, last)
  }
}

/** Sentences made one where a quotation crosses their border. */
function held(sentences: readonly Span[], quotes: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  let at = 0
  for (const sentence of sentences) {
    const last = out.at(-1)
    while ((quotes[at]?.end ?? Infinity) <= sentence.start) at++
    const quote = quotes[at]
    const crosses = last && quote && quote.start < last.end && quote.end > sentence.start
    if (crosses) out[out.length - 1] = span(last.start, sentence.end)
    else out.push(sentence)
  }
  return out
}

/** From this length on, in UTF-16 units, a unit is no sentence: it keeps no tokens, and no rule reads it. */
const LONGEST = 10_000

function tokenised(text: string, unit: Span, quotes: readonly Span[]): readonly UnitToken[] {
  const parts: (readonly UnitToken[])[] = []
  let from = unit.start
  let left = LONGEST
  for (const quote of quotes) {
    left -= quote.start - from
    if (left < 0) return []
    parts.push(tokensOf(text, { start: from, end: quote.start }))
    parts.push([
      { start: quote.start, end: quote.end, text: text.slice(quote.start, quote.end), key: QUOTE, isWord: false },
    ])
    from = quote.end
  }
  if (unit.end - from > left) return []
  return [...parts.flat(), ...tokensOf(text, { start: Math.min(from, unit.end), end: unit.end })]
}

/** Whether nothing but quotations and marks stands in a unit. */
export function isQuotation({ tokens }: Unit): boolean {
  return tokens.some(({ key }) => key === QUOTE) && tokens.every(({ key, isWord }) => key === QUOTE || !isWord)
}
