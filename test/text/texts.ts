/** Texts and spans for the laws of this room. */
import fc from "fast-check"
import type { Span } from "../../src/model.ts"

const WORDS = [..."the order veto call paper said Reyd don't l’eau été 2016 no".split(" "), "😀", "\u0301", "“No,”"]
const GAPS = [" ", "  ", "\n", "\n\n", "\t", "\u00a0", ", ", ". ", ""]

/** Running text of few words, so that some come again, with white space of all kinds. */
export const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { maxLength: 40 })
  .map((parts) => parts.flat().join(""))

/** A text and some spans that lie in it. */
export const textWithSpans = texts.chain((text) =>
  fc.tuple(fc.constant(text), fc.array(spanIn(text.length), { maxLength: 6 })),
)

export function spanIn(length: number): fc.Arbitrary<Span> {
  return fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
}
