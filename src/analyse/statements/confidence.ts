/** How sure a statement is that a rule found. The encoder brings a confidence of its own. */
import type { Pattern } from "./patterns.ts"

/**
 * How often a statement that a pattern finds is right (content and source overlap the annotators'
 * by half or more), measured on the training part of PolNeAR; `npm run bench -- statements` prints it.
 */
export const CONFIDENCE: Readonly<Record<Exclude<Pattern, "encoder">, number>> = {
  "quote-before": 0.91,
  "quote-after": 0.79,
  "clause-before": 0.57,
  "that-clause": 0.76,
  "bare-clause": 0.72,
  "according-to": 0.65,
  infinitive: 0.42,
  noun: 0.51,
  naming: 0.63,
  declines: 0.44,
  object: 0.49,
  passive: 0.35,
  nominal: 0.19,
  label: 0.6,
  // Assumed: the seven interviews of the training part leave most turns unannotated, so that only 15 % of
  // them coincide with an annotation there. A label is as good as a signature.
  turn: 0.9,
}
