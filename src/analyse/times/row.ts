/** A row of the grammar: one small named pattern, with what it is for and what it must leave alone. */
import type { Sense } from "./meaning.ts"

/** White space between two words of one expression; a line end may stand there, an empty line not. */
const WHITE = "(?:[ \\u00a0\\t]|[ \\u00a0\\t]?\\n[ \\u00a0\\t]?)"

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>

/** Where a match stands, for rows that must look about them. */
export interface Near {
  /** The text of the block. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Row {
  readonly name: string
  /** The first words that the pattern can begin with, in lower case; "#" stands for digits. */
  readonly starts: readonly string[]
  /** Sticky. No quantifier stands inside a quantified group without a bound. */
  readonly pattern: RegExp
  /** Null where the words turn out not to be a time. */
  readonly build: (groups: Groups, near: Near) => Sense | null
  /** Sentences, each time in square brackets, with their values where published is 2020-06-18, a Thursday. */
  readonly examples: Readonly<Record<string, string>>
  /** Sentences in which nothing is a time. */
  readonly lookalikes: readonly string[]
}

/** A sticky expression out of a fragment, in which one blank stands for white space. */
export function sticky(fragment: string): RegExp {
  return new RegExp(`${fragment.replaceAll(" ", WHITE)}(?![\\p{L}\\d])`, "iyu")
}

/** The characters before a match, at most so many. */
export function before({ text, start }: Near, count: number): string {
  return text.slice(Math.max(0, start - count), start)
}

/** The characters after a match, at most so many. */
export function after({ text, end }: Near, count: number): string {
  return text.slice(end, end + count)
}

/** Whether the expression begins with a capital: "May" and "March" are months only so. */
export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** “This Week”, “60 Minutes”: a capital unit behind a quotation mark is a title's. */
export function isTitle(unit: string, near: Near): boolean {
  return isCapital(unit) && /["'\u201c\u2018`]$/.test(before(near, 1))
}
