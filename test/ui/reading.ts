/** Readings for the tests, small enough to be seen whole: only what a test says differs from nothing. */
import type { Reading, Span, Statement } from "../../src/model.ts"

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
  return {
    id,
    source: { spans: [], entities: [], by: "none" },
    cue: { spans: [] },
    content: { spans: [] },
    addressee: null,
    kind: "direct",
    stance: "asserts",
    mode: "speech",
    sourcing: "reporter",
    said: null,
    via: null,
    answers: null,
    confidence: 0.9,
    ...change,
  }
}

/** A reading of a text in which nothing was found. */
export function reading(
  text: string,
  { blocks = [], outlet = null, ...change }: Partial<Reading> & Partial<Pick<Reading["document"], "blocks" | "outlet">>,
): Reading {
  return {
    document: {
      id: "d1",
      name: "file.txt",
      url: null,
      title: null,
      outlet,
      authors: [],
      published: null,
      publishedFrom: [],
      language: null,
      format: "text",
      text,
      blocks,
    },
    entities: [],
    statements: [],
    times: [],
    events: [],
    claims: [],
    positions: [],
    warnings: [],
    analyser: { version: "1", model: null },
    ...change,
  }
}
