/** Readings for the tests, small enough to be seen whole: only what a test says differs from nothing. */
import type { Reading, Span, Statement } from "../../src/model.ts"
import { documentOf, readingOf, statementOf } from "../record/readings.ts"

/** The spans of some words in a text, in order, each looked for behind the one before. */
export function spansOf(text: string, ...words: readonly string[]): readonly Span[] {
  let from = 0
  return words.map((exact) => {
    const start = text.indexOf(exact, from)
    if (start < 0) throw new Error(`The text does not hold ${exact}.`)
    from = start + exact.length
    return { start, end: from }
  })
}

/** A statement that asserts something, from nobody. */
export function statement(id: string, change: Partial<Statement>): Statement {
  return statementOf(id, { sourcing: "reporter", ...change })
}

/** A reading of a text in which nothing was found. */
export function reading(
  text: string,
  { blocks = [], outlet = null, ...change }: Partial<Reading> & Partial<Pick<Reading["document"], "blocks" | "outlet">>,
): Reading {
  return readingOf(documentOf("d1", text, { name: "file.txt", blocks, outlet }), change)
}
