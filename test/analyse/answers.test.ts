/** What a denial, a confirmation or a refusal answers, by rules alone. */
import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analyse/index.ts"
import { documentOf } from "./golden.ts"

/** For the last statement of a text: the words that it answers, with the number of the statement whose they are; null for nothing. */
function answered(text: string): string | null {
  const { document, statements } = analyse(documentOf(text))
  const answers = statements.at(-1)?.answers ?? null
  if (answers === null) return null
  const words = answers.spans.map(({ start, end }) => document.text.slice(start, end)).join(" … ")
  return answers.statement === null ? words : `${words} (${answers.statement})`
}

const cases: Readonly<Record<string, string | null>> = {
  "Anton Marek said that Lena Abramov had lied. Lena Abramov denied it.": "that Lena Abramov had lied (s1)",
  "Anton Marek claimed that the gates were shut. Dan Hollis confirmed the claim.": "that the gates were shut (s1)",
  "Anton Marek claimed that they had met. “Yes, we met,” Dan Hollis said.": "that they had met (s1)",
  "Lena Abramov asked whether the board had met. Dan Hollis declined to answer.": "whether the board had met (s1)",
  "Accused of selling the seal, Dan Hollis said that he had not.": "selling the seal",
}

const unsure: readonly string[] = [
  // The content is itself the claim.
  "Lena Abramov denied the report that she had lied.",
  // Two statements come into question.
  "Anton Marek said the gates were shut. Brian Fell said the locks were open. Lena Abramov denied it.",
  // Another paragraph may be about something else.
  "Anton Marek claimed that the gates were shut.\n\nDan Hollis denied the claim.",
  // One does not answer oneself.
  "Dan Hollis said that the gates were shut and denied it.",
  // Only denials, confirmations and refusals answer.
  "Anton Marek claimed that the gates were shut. Dan Hollis said it.",
]

describe("answers", () => {
  it.each(Object.entries(cases))("%j", (text, expected) => {
    expect(answered(text)).toBe(expected)
  })

  it.each(unsure)("%j: nothing is sure", (text) => {
    expect(answered(text)).toBeNull()
  })
})
