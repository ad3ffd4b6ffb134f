/** Words: the one idea of a word that search, the index and the counts share. */
import type { Span } from "../model.ts"

/** A word with its place; `key` is what it is compared by. */
export interface Word extends Span {
  /** In lower case, with the typewriter's apostrophe. */
  readonly key: string
}

/** Letters, digits and marks, with apostrophes inside: "don’t" and "O'Neill" are one word, "90s" too. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/** The words of a text, in order; offsets are moved by `offset`. */
export function wordsOf(text: string, offset = 0): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    key: keyOf(match[0]),
  }))
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Whether a text has a letter or a digit: marks and white space alone are nothing to read. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** What a word is compared by. */
export function keyOf(word: string): string {
  return word.toLowerCase().replaceAll("’", "'")
}
