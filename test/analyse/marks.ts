/** Expectations marked in the text itself: "He said. [Then he left.]" expects one span, between the brackets. */
import { expect } from "vitest"
import type { Span } from "../../src/model.ts"

export interface Marked {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Takes the marks out; ⟦ and ⟧ where a text may hold brackets of its own. */
export function unmarked(words: string, [open, close]: readonly [string, string] = ["⟦", "⟧"]): Marked {
  const spans: Span[] = []
  let text = ""
  let start = 0
  for (const character of words) {
    if (character === open) start = text.length
    else if (character === close) spans.push({ start, end: text.length })
    else text += character
  }
  return { text, spans }
}

/** Puts the marks back, so that a failure can be read. */
export function marked(text: string, spans: readonly Span[]): string {
  return spans
    .toReversed()
    .reduce((words, { start, end }) => `${words.slice(0, start)}⟦${words.slice(start, end)}⟧${words.slice(end)}`, text)
}

/** Whether a rule finds just what is marked. */
export function finds(rule: (text: string) => readonly Span[], words: string): void {
  const { text } = unmarked(words)
  expect(marked(text, rule(text))).toBe(words)
}
