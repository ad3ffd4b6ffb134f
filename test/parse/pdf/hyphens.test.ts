import { describe, expect, it } from "vitest"
import { joinedTo, lexiconOf } from "../../../src/parse/pdf/hyphens.ts"

const lexicon = lexiconOf(["the under-secretary met the harbour board", "a re-election of the well-known master"])

describe("the end of a line", () => {
  it.each([
    ["the har-", "bour board", "the harbour board"],
    ["the under-", "secretary met", "the under-secretary met"],
    ["his re-", "election in May", "his re-election in May"],
    ["the disap\u00AD", "pointment", "the disappointment"],
    ["the disap‐", "pointment", "the disappointment"],
    ["the self-", "reporting of depths", "the self-reporting of depths"],
    ["the Basin-", "Sound canal", "the Basin-Sound canal"],
    ["the years 1914-", "18 were lean", "the years 1914-18 were lean"],
    ["the pre-", "and post-war years", "the pre- and post-war years"],
    ["a state-of-", "the-art crane", "a state-of-the-art crane"],
    ["he left—", "nobody knew why", "he left—nobody knew why"],
    ["he left –", "nobody knew why", "he left – nobody knew why"],
    ["nobody knew", "why", "nobody knew why"],
  ])("%j, %j", (before, line, whole) => {
    expect(joinedTo(before, line, lexicon)).toBe(whole)
  })
})
