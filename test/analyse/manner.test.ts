import { expect, it } from "vitest"
import { mannerOf } from "../../src/analyse/statements/manner.ts"
import { tokensOf } from "../../src/analyse/tokens.ts"

const manners: Readonly<Record<string, string>> = {
  said: "asserts, speech",
  "has repeatedly said": "asserts, speech",
  "went on to say": "asserts, speech",
  denied: "denies, speech",
  "issued a denial": "denies, speech",
  "did not deny": "denies, speech",
  confirmed: "confirms, speech",
  "would not confirm": "confirms, speech",
  "did not respond to": "asserts, speech",
  declined: "declines, speech",
  "called for": "asserts, speech",
  called: "asserts, speech",
  "asked for": "questions, speech",
  asked: "questions, speech",
  vowed: "promises, speech",
  believes: "asserts, belief",
  "expressed fears": "asserts, belief",
  "in the view of": "asserts, belief",
  knew: "asserts, knowledge",
  "plans to": "asserts, intention",
  decision: "asserts, intention",
  tweeted: "asserts, writing",
  "in a letter": "asserts, writing",
  shows: "asserts, document",
  "a report": "asserts, document",
  ":": "asserts, speech",
  bemoaned: "asserts, speech",
}

it.each(Object.entries(manners))("“%s”: %s", (cue, expected) => {
  const { stance, mode } = mannerOf(tokensOf(cue, { start: 0, end: cue.length }))
  expect(`${stance}, ${mode}`).toBe(expected)
})
