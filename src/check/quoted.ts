/** The words of a quotation, with what it marks as its own: "…" for what it leaves out, "[ ]" for what it puts in. */
import type { Span } from "../model.ts"
import { saidWords, type SaidWord } from "./words.ts"

/** A word of a quotation. */
export interface QuotedWord extends SaidWord {
  /** Whether "…" stands before it, or it begins another part of the quotation. */
  readonly elided: boolean
  /** Whether it stands in "[ ]". */
  readonly bracketed: boolean
}

const ELLIPSIS = /…|\.\s?\.\s?\.|\*\s?\*\s?\*/

/** The words of the parts of a quotation; between two parts the reporter speaks, which marks what is left out there. */
export function quotedWords(text: string, parts: readonly Span[]): readonly QuotedWord[] {
  return parts.flatMap((part, index) => {
    const words = saidWords(text, part)
    return words.map((word, at): QuotedWord => {
      const before = text.slice(words[at - 1]?.end ?? part.start, word.start)
      return {
        ...word,
        elided: ELLIPSIS.test(before) || (index > 0 && at === 0),
        bracketed: isBracketed(text, part, word),
      }
    })
  })
}

/** How far back an opening bracket is looked for. */
const LONGEST_EDIT = 200

function isBracketed(text: string, part: Span, { start }: Span): boolean {
  const before = text.slice(Math.max(part.start, start - LONGEST_EDIT), start)
  return before.lastIndexOf("[") > before.lastIndexOf("]")
}
