/** The noun check: a quotation laid beside a primary text, with a grade and the differences. */
import type { DocumentId, Span, StatementId } from "../model.ts"

/**
 * How a quotation agrees with the primary text, the best first. `verbatim`: the same words, after case,
 * quotation marks, dashes and white space. `marked-edits`: what differs is marked by "…" or "[ ]".
 * `disfluencies`: false starts, repetitions and fillers are left out. `minor`: function words, contractions,
 * tense. `changed`: a number, name, negation, modal or content word. `spliced`: separate places are joined.
 * `other-speaker`: the words are in another mouth. `not-found`: the texts do not have them.
 * `passage-missing`: the texts do not cover the day on which it was said.
 */
export const GRADES = [
  "verbatim",
  "marked-edits",
  "disfluencies",
  "minor",
  "changed",
  "spliced",
  "other-speaker",
  "not-found",
  "passage-missing",
] as const
export type Grade = (typeof GRADES)[number]

export const DIFFERENCE_KINDS = [
  "number",
  "name",
  "negation",
  "modal",
  "content",
  "function",
  "disfluency",
  "order",
] as const

/** A place where the two texts differ; one of the two is empty where words were left out or put in. */
export interface Difference {
  /** The words of the quotation. */
  readonly quoted: string
  /** The words of the primary text. */
  readonly said: string
  readonly kind: (typeof DIFFERENCE_KINDS)[number]
  /** Whether the quotation marks it by "…" or "[ ]". */
  readonly marked: boolean
  /** The characters of `quoted` in the quoting document; null where it is empty. */
  readonly at: Span | null
  /** The characters of `said` in the primary text; null where it is empty. */
  readonly there: Span | null
}

/** A check with what a list shows beside it. */
export interface CheckEntry {
  readonly check: Check
  /** The name of the document that quotes. */
  readonly name: string
  /** To whom the words are ascribed, as the document names them; null where it names nobody. */
  readonly source: string | null
  /** The line, from 1, on which the quotation begins. */
  readonly line: number
  /** The document in which the words stand, the line and the words there; null where they were not found. */
  readonly against: { readonly name: string; readonly line: number; readonly words: string } | null
}

/** A quotation laid beside a primary text. */
export interface Check {
  readonly statement: StatementId
  /** The document that quotes. */
  readonly document: DocumentId
  /** The quoted words in it. */
  readonly spans: readonly Span[]
  readonly exact: string
  readonly grade: Grade
  /** Where the words stand; null where they were not found. */
  readonly against: {
    readonly document: DocumentId
    readonly spans: readonly Span[]
    /** As the primary text names who speaks there; null where it does not. */
    readonly speaker: string | null
    readonly page: number | null
    readonly time: string | null
  } | null
  readonly differences: readonly Difference[]
  /** How many places have the very same words. */
  readonly occurrences: number
  /** Other places that come near, the nearest first; `score` is the share of the quotation's words there, 0..1. */
  readonly alternatives: readonly {
    readonly document: DocumentId
    readonly spans: readonly Span[]
    readonly score: number
  }[]
}
