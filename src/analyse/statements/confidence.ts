/** How sure a statement is that a rule found. The encoder brings a confidence of its own. */
import type { Pattern } from "./patterns.ts"

/**
 * How often a statement that a pattern finds is right (content and source overlap the annotators'
 * by half or more), measured on the training part of PolNeAR; `npm run bench -- statements` prints it.
 */
export const CONFIDENCE: Readonly<Record<Exclude<Pattern, "encoder">, number>> = {
  "quote-before": 0.9,
  "quote-after": 0.82,
  "clause-before": 0.59,
  "that-clause": 0.77,
  "bare-clause": 0.7,
  "according-to": 0.62,
  infinitive: 0.4,
  noun: 0.53,
  naming: 0.64,
  declines: 0.43,
  object: 0.5,
  passive: 0.5,
  nominal: 0.4,
  label: 0.6,
  // Assumed: the seven interviews of the training part leave most turns unannotated, so that only 15 % of
  // them coincide with an annotation there. A label is as good as a signature.
  turn: 0.9,
}
