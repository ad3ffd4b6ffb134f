/** The outermost attributions that rules alone find in an article, with the pattern of each. */
import { findQuotes } from "../src/analyse/quotes.ts"
import { findSentences } from "../src/analyse/sentences.ts"
import type { Attribution } from "../src/analyse/statements/attribute.ts"
import { findAttributions } from "../src/analyse/statements/find.ts"
import { findUnits } from "../src/analyse/statements/units.ts"
import { holdersOf } from "../src/analyse/statements/via.ts"
import { documentOf, type GoldDocument } from "./polnear.ts"

/** An attribution that a rule found. */
export type Ruled = Attribution

/** Sentences, quotations, units, attributions: the steps of the pipeline up to there. */
export function attributionsByRules(gold: GoldDocument): readonly Ruled[] {
  const { text, blocks } = documentOf(gold)
  const sentences = findSentences(text, blocks)
  const quotes = findQuotes(text, blocks)
  const units = findUnits(text, { blocks, sentences, quotes })
  const found = findAttributions(text, { blocks, units, quotes, encoded: null })
  const holders = holdersOf(found)
  return found.filter((_, index) => (found[holders[index] ?? -1]?.pattern ?? "turn") === "turn")
}
