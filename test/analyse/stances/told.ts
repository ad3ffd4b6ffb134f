/** The stance of a cue that is marked in a sentence, its content being what follows. */
import { findQuotes } from "../../../src/analyse/quotes.ts"
import { findSentences } from "../../../src/analyse/sentences.ts"
import { stanceOf } from "../../../src/analyse/statements/stances/stance.ts"
import { findUnits } from "../../../src/analyse/statements/units.ts"
import { analyse } from "../../../src/analyse/index.ts"
import type { Span, Stance } from "../../../src/model.ts"
import { documentOf } from "../golden.ts"
import { unmarked } from "../marks.ts"

/** The stance of the words in square brackets; "none" where they make no statement. */
export function stanceIn(sentence: string): Stance | "none" {
  const { text, spans } = unmarked(sentence, ["[", "]"])
  const [cue] = spans
  const end = text.replace(/[.\s]+$/, "").length
  const content = cue && cue.end + 1 < end ? [{ start: cue.end + 1, end }] : []
  return stanceAt(text, spans, content)
}

/** The stance of a statement whose parts are given. */
export function stanceAt(text: string, cue: readonly Span[], content: readonly Span[]): Stance | "none" {
  const { blocks } = documentOf(text)
  const quotes = findQuotes(text, blocks)
  const units = findUnits(text, { blocks, quotes, sentences: findSentences(text, blocks) })
  const at = units.findLastIndex(({ start }) => start <= (cue[0]?.start ?? 0))
  const before = units.slice(0, at).flatMap(({ tokens }) => tokens)
  return stanceOf({ text, tokens: units[at]?.tokens ?? [], before, cue, content }) ?? "none"
}

/** The stances of the statements that rules alone find in a text. */
export function stancesOf(text: string): readonly Stance[] {
  return analyse(documentOf(text)).statements.map(({ stance }) => stance)
}
