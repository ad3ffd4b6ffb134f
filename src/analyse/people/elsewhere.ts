/** Where else than as a source the text means somebody without the name: "his", "her", "the envoy". */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"

/** Pronouns for one person, and definite phrases that may be an office's. */
const MEANT = /(?<![\p{L}\p{N}’'-])(?:he|she|him|her|his|hers|himself|herself|I|me|my|myself)(?![\p{L}\p{N}-])/giu

/** The pronouns for one person, in order. */
export function meantElsewhere(text: string): readonly Span[] {
  return Array.from(text.matchAll(MEANT), (match) => span(match.index, match.index + match[0].length)).filter(
    ({ start, end }) => !/^(?:i|ME|MY)$/.test(text.slice(start, end)),
  )
}
