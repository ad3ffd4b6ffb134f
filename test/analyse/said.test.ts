/** When a statement was said, and what "today" is in its words. */
import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analyse/index.ts"
import type { Reading } from "../../src/model.ts"
import { documentOf } from "./documents.ts"

/** The reading, by rules alone, of a text that was published on Thursday, 18 June 2020. */
function read(text: string): Reading {
  return analyse(documentOf(text, "2020-06-18"))
}

describe("the day of utterance", () => {
  it.each([
    ["The envoy said on Monday that talks had failed.", "2020-06-15"],
    ["On 3 March 2011 the envoy said that talks had failed.", "2011-03-03"],
    [
      "On Monday, after the vote had failed in the upper house by a wide margin and the gallery was cleared, the minister said that he would go.",
      "2020-06-15",
    ],
    ["The memo of 3 March 2011 says that the envoy left.", "2011-03-03"],
    ["In a transcript of the call of 3 March 2011, the broker said that he had sold.", "2011-03-03"],
    ["The envoy said before 3 March 2011 that talks had failed.", "../2011-03-03"],
    ["The envoy said in May that talks had failed.", "2020-05"],
  ])("%s", (text, said) => {
    expect(read(text).statements.map((statement) => statement.said)).toEqual([said])
  })

  it.each([
    "The envoy said that talks had failed on Monday.",
    "The envoy said that the letter of 3 March 2011 was lost.",
    "The envoy of the 2011 cabinet said that talks had failed.",
  ])("is not told by %s", (text) => {
    expect(read(text).statements.map((statement) => statement.said)).toEqual([null])
  })
})

describe("a time in a quotation", () => {
  const edtfOf = (text: string, words: string): string | null | undefined =>
    read(text).times.find(({ start, end }) => text.slice(start, end) === words)?.edtf

  it.each([
    ["On 3 March 2011 the envoy said: “I will fly home tomorrow.”", "tomorrow", "2011-03-04"],
    ["On 3 March 2011 the envoy said: “We are ready now.”", "now", "2011-03-03"],
    ["“They left yesterday,” she said on Monday.", "yesterday", "2020-06-14"],
    ["The memo of 3 March 2011 says: “He left last week.”", "last week", "2011-02-21/2011-02-27"],
  ])("counts from the day on which it was said: %s", (text, words, edtf) => {
    expect(edtfOf(text, words)).toBe(edtf)
  })

  it("is open where that day is not told exactly", () => {
    expect(edtfOf("“They left yesterday,” she said before 3 March 2011.", "yesterday")).toBeNull()
  })

  it("is open where its speaker may look ahead or back", () => {
    expect(edtfOf("“See me on Friday,” he told her on 10 May 2011.", "Friday")).toBeNull()
  })

  it("counts from the publication in the reporter's own words", () => {
    expect(edtfOf("On 3 March 2011 the envoy said that he would be back tomorrow.", "tomorrow")).toBe("2020-06-19")
  })

  it("says which time it counts from", () => {
    const { times } = read("On 3 March 2011 the envoy said: “I will fly home tomorrow.”")
    expect(times.map(({ anchoredTo }) => anchoredTo)).toEqual([null, "t1"])
  })
})
