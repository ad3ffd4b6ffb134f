/** Tokens: words and marks with their places, the small change of every rule. */
import type { Span } from "../model.ts"

/** A word, a number or a single mark. */
export interface Token extends Span {
  readonly text: string
  /** In lower case, with the typewriter's apostrophe. */
  readonly key: string
  readonly isWord: boolean
}

/** Words with inner apostrophes, hyphens and points ("U.S.", "then-chancellor"), numbers, else single marks. */
const TOKEN =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s)?|[\p{L}\p{M}]+(?:['’\-‑][\p{L}\p{N}\p{M}]+)*|``|''|--|\.\.\.|[^\s]/gu

/** The tokens of a stretch of a text, in order. */
export function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  return Array.from(text.slice(start, end).matchAll(TOKEN), (match) => {
    const words = match[0]
    return {
      start: start + match.index,
      end: start + match.index + words.length,
      text: words,
      key: words.toLowerCase().replaceAll("’", "'"),
      isWord: /^[\p{L}\p{N}]/u.test(words),
    }
  })
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
