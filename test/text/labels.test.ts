/** Labels of transcripts of every kind, and what only looks like one. */
import { describe, expect, it } from "vitest"
import { labelAt, turnLabels } from "../../src/text/labels.ts"

function labelOf(words: string): string | null {
  const at = labelAt(words, { start: 0, end: words.length })
  return at && words.slice(at.start, at.end)
}

describe("a label", () => {
  const cases: Readonly<Record<string, string>> = {
    "MR. EARNEST: Good afternoon.": "MR. EARNEST",
    "Q  Did he ring?": "Q",
    "Q: Did he ring?": "Q",
    "THE PRESIDENT: Thank you.": "THE PRESIDENT",
    "HOLLIS: No.": "HOLLIS",
    "Reyd: No.": "Reyd",
    "Sir Mark Lyall (United Kingdom of the Three Rivers and Velda): No.": "Sir Mark Lyall",
    "The President of the Council (spoke in French): We meet again.": "The President of the Council",
    "Mr. Orr (Velda) (spoke in Veldan): No.": "Mr. Orr",
    "Mr. HALE. Mr. President, I rise.": "Mr. HALE",
    "Mr. McHALE. I rise.": "Mr. McHALE",
    "Ms. ORR-VOSS. I rise.": "Ms. ORR-VOSS",
    "Mr. HALE of New Corrant. I rise.": "Mr. HALE of New Corrant",
    "The PRESIDING OFFICER. Without objection.": "The PRESIDING OFFICER",
    "The SPEAKER pro tempore (Mr. Hale). Without objection.": "The SPEAKER pro tempore",
    "The Acting CHAIRMAN. The clerk will read.": "The Acting CHAIRMAN",
  }
  it.each(Object.entries(cases))("begins “%s”", (words, label) => expect(labelOf(words)).toBe(label))
})

describe("no label", () => {
  it.each([
    "I have two things: the dams and the gates.",
    "Mr. Hale. The name was on the door.",
    "Mr. Hale spoke. So did Mr. ORR.",
    "The BBC. It was founded long ago.",
    "The U.S. It is large.",
    "Quite so, he said.",
  ])("begins “%s”", (words) => expect(labelOf(words)).toBeNull())
})

describe("a transcript", () => {
  const labelsOf = (paragraphs: readonly string[]): readonly string[] => {
    const text = paragraphs.join("\n\n")
    let from = 0
    const chunks = paragraphs.map((words) => {
      const start = text.indexOf(words, from)
      from = start + words.length
      return { start, end: from }
    })
    return [...turnLabels(text, chunks)]
  }
  const speech = Array.from({ length: 20 }, (_, at) => `Then came the matter of the ${at}th dam.`)

  it("is one of a parliament from the first label on", () => {
    expect(labelsOf(["Mr. HALE. Mr. President, I rise.", ...speech])).toEqual(["Mr. HALE"])
  })

  it("may be a speech with few interruptions, if it begins with its speaker", () => {
    const shouts = ["ADA ORR: Good evening.", ...speech, "CROWD: No!", "ADA ORR: Yes.", ...speech, "CROWD: No!"]
    expect(labelsOf(shouts)).toEqual(["ADA ORR", "CROWD"])
  })

  it("is none for a few lines with a colon in a long text", () => {
    expect(labelsOf([...speech, "Reyd: nothing.", ...speech, "Orr: nothing.", ...speech])).toEqual([])
  })
})
