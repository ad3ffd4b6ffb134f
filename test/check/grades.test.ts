/** One transcript and what an article may make of it: each grade with its cases, and look-alikes that are another. */
import { describe, expect, it } from "vitest"
import { checkQuotation, passagesOf, type Checked, type Primary } from "../../src/check/index.ts"
import type { Grade } from "../../src/model.ts"

const TURNS: readonly (readonly [speaker: string, words: string])[] = [
  ["AMARO", "Good evening. I, uh, I was told that the weir, the old weir at Corrant, had lost 14 gates in the flood."],
  ["HOLLIS", "That is right. We cannot repair them before May. (Laughter) Nobody at the board has ever promised that."],
  ["AMARO", "Then who pays for the ferry, Mr Hollis? The farmers of Velda cannot pay for it, you know, not this year."],
  [
    "HOLLIS",
    "The board will pay half of the ferry. The rest is a matter for the ministry. I have written to the ministry twice and I have had no answer. The ferry is going to run from the first of March until the gates are mended.",
  ],
  ["AMARO", "And if the ministry does not answer at all?"],
  ["HOLLIS", "Then Velda should carry its own oats to market."],
]

const TRANSCRIPT: Primary = (() => {
  let text = ""
  const turns = TURNS.map(([speaker, words]) => {
    text += `${text === "" ? "" : "\n\n"}${speaker}: `
    const start = text.length
    text += words
    return { speaker, start, end: text.length, page: null, time: null }
  })
  return { id: "tape", text, date: "2021-02-03", turns }
})()

const passages = passagesOf([TRANSCRIPT])

function check(quote: string, more: { readonly speaker?: string; readonly said?: string } = {}): Checked {
  const spans = [{ start: 0, end: quote.length }]
  const speakers = more.speaker === undefined ? [] : [more.speaker]
  return checkQuotation({ text: quote, spans, speakers, said: more.said ?? null, published: "2021-02-04" }, passages)
}

const CASES: Readonly<Record<Grade, readonly string[]>> = {
  verbatim: [
    "“The board will pay half of the ferry.”",
    "I have written to the ministry twice—and I have had no answer",
    "Then Velda should carry its own oats to market",
    "THE REST IS A MATTER FOR THE MINISTRY",
    "the first of March until the gates are mended",
    "had lost fourteen gates in the flood",
  ],
  "marked-edits": [
    "“The board will pay half … The rest is a matter for the ministry.”",
    "“I have written to the ministry twice and [there was] no answer.”",
    "[It] will pay half of the ferry",
  ],
  disfluencies: [
    "I was told that the old weir at Corrant had lost 14 gates",
    "The farmers of Velda cannot pay for it, not this year",
    "We cannot repair them before May. Nobody at the board has ever promised that.",
  ],
  minor: [
    "The board will pay half the ferry.",
    "I've written to the ministry twice and I have had no answer",
    "The farmers of Velda can't pay for it",
    "The boards will pay half of the ferry",
  ],
  changed: [
    "had lost 15 gates in the flood",
    "The board will pay all of the ferry.",
    "We can repair them before May.",
    "The board might pay half of the ferry.",
    "Then Corrant should carry its own oats to market",
    "The board will not pay half of the ferry.",
    "The ferry is going to run from the second of March until the gates are mended",
    "I have written to the ministry once and I have had no answer",
  ],
  spliced: [
    "The board will pay half of the ferry. The ferry is going to run from the first of March until the gates are mended.",
  ],
  "other-speaker": [],
  "not-found": [
    "The harbour shall be dredged by prisoners of the crown",
    "There is an owl in the ministry’s attic and it keeps the minutes",
  ],
  "passage-missing": [],
}

describe.each(Object.entries(CASES).filter(([, quotes]) => quotes.length > 0))("%s", (grade, quotes) => {
  it.each(quotes)("%s", (quote) => {
    expect(check(quote)).toMatchObject({ grade })
  })
})

describe("a quotation", () => {
  it("is another speaker’s where the words stand in another mouth alone", () => {
    const checked = check("The board will pay half of the ferry.", { speaker: "Ruth Amaro" })
    expect(checked).toMatchObject({ grade: "other-speaker", against: { speaker: "HOLLIS" } })
  })
  it("is nobody else’s where its speaker is only named otherwise", () => {
    expect(check("The board will pay half of the ferry.", { speaker: "Dan Hollis" }).grade).toBe("verbatim")
  })
  it("of few words needs the speaker or the day to agree", () => {
    expect(check("That is right", { said: "2020-01-01" }).grade).not.toBe("verbatim")
    expect(check("That is right", { speaker: "Hollis", said: "2020-01-01" }).grade).toBe("verbatim")
    expect(check("That is right", { said: "2021-02-03" }).grade).toBe("verbatim")
  })
  it("of a day that no text covers is told to be so", () => {
    expect(check("The harbour shall be dredged by prisoners", { said: "2019-05-01" }).grade).toBe("passage-missing")
  })
  it("stands at the very characters that were said", () => {
    const { against } = check("pay half of the ferry")
    expect(against?.spans.map(({ start, end }) => TRANSCRIPT.text.slice(start, end))).toEqual(["pay half of the ferry"])
  })
  it("without a word is not found", () => {
    expect(check("…").grade).toBe("not-found")
  })
})

describe("the differences", () => {
  const told = (quote: string): readonly string[] =>
    check(quote).differences.map(
      ({ kind, quoted, said, marked }) => `${kind}: ${quoted} | ${said}${marked ? " *" : ""}`,
    )

  it.each([
    ["had lost 15 gates in the flood", "number: 15 | 14"],
    ["Then Corrant should carry its own oats to market", "name: Corrant | Velda"],
    ["We can repair them before May", "negation: can | cannot"],
    ["The board might pay half of the ferry", "modal: might | will"],
    ["The rest is a question for the ministry", "content: question | matter"],
    ["The board will pay half the ferry", "function:  | of"],
    ["The board will pay half … The rest is a matter for the ministry.", "content:  | of the ferry *"],
  ])("of %s", (quote, expected) => {
    expect(told(quote)).toContain(expected)
  })
})
