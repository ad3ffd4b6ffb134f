/** The stance rules by themselves: where cue and content are given. */
import { findQuotes } from "../src/analyse/quotes.ts"
import { findSentences } from "../src/analyse/sentences.ts"
import { stanceOf } from "../src/analyse/statements/stances/stance.ts"
import { findUnits } from "../src/analyse/statements/units.ts"
import type { Span, Stance } from "../src/model.ts"
import { blocksOf } from "../src/parse/blocks.ts"
import { partsOf, type Item } from "./stance.ts"

/** The stance of an item's cue and content; null where they make no statement. */
export function stanceGiven(item: Item): Stance | null {
  const { cue, content } = partsOf(item)
  return stanceAt(item.text, [cue], content ? [content] : [])
}

/** The stance of a cue and a content in a text. */
export function stanceAt(text: string, cue: readonly Span[], content: readonly Span[]): Stance | null {
  const blocks = blocksOf(text, null)
  const quotes = findQuotes(text, blocks)
  const units = findUnits(text, { blocks, quotes, sentences: findSentences(text, blocks) })
  const at = units.findLastIndex(({ start }) => start <= (cue[0]?.start ?? 0))
  const before = units.slice(0, Math.max(0, at)).flatMap(({ tokens }) => tokens)
  return stanceOf({ text, tokens: units[at]?.tokens ?? [], before, cue, content })
}
