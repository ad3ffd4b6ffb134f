/** Every row of the table judges its own examples, and leaves its look-alikes alone. */
import { describe, expect, it } from "vitest"
import { TABLE } from "../../../src/analyse/statements/stances/table.ts"
import { OPENINGS } from "../../../src/analyse/statements/stances/openings.ts"
import { stanceAt, stanceIn, stancesOf } from "./told.ts"

describe.each(TABLE)("$name", ({ examples, lookalikes, stance, negated, refused }) => {
  it.each(Object.entries(examples))("takes %j as %j", (sentence, expected) => {
    expect(stanceIn(sentence)).toBe(expected)
  })

  it.each(lookalikes)("leaves %j alone", (sentence) => {
    const own = stance === "asserts" ? [negated, refused] : [stance]
    expect(stancesOf(sentence).filter((one) => stance === null || own.includes(one))).toEqual([])
  })

  it("has an example and a look-alike", () => {
    expect(Object.keys(examples).length).toBeGreaterThan(0)
    expect(lookalikes.length).toBeGreaterThan(0)
  })
})

/** A content with the speaker behind it, as "“No comment,” Dan Hollis said.", or before it where it opens with "that". */
function said(content: string): { readonly text: string; readonly stance: string } {
  const isClause = !content.startsWith("“")
  const text = isClause ? `Dan Hollis said ${content}.` : `${content} Dan Hollis said.`
  const from = text.indexOf(content)
  const at = text.indexOf("said", isClause ? 0 : content.length)
  return { text, stance: stanceAt(text, [{ start: at, end: at + 4 }], [{ start: from, end: from + content.length }]) }
}

describe.each(OPENINGS)("opening: $name", ({ stance, examples, lookalikes }) => {
  it.each(examples)("takes %j for what it says", (content) => {
    expect(said(content).stance).toBe(stance)
  })

  it.each(lookalikes)("leaves %j alone", (content) => {
    expect(said(content).stance).not.toBe(stance)
  })
})
