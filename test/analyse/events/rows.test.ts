/** Every row of the events table tells its own examples, and leaves its look-alikes alone. */
import { describe, expect, it } from "vitest"
import { table } from "../../../src/analyse/events/table.ts"
import { unmarked } from "../marks.ts"
import { lineOf, readingOf } from "./told.ts"

it("has a name of its own for each row", () => {
  expect(new Set(table.map(({ name }) => name)).size).toBe(table.length)
})

describe.each(table)("$name", ({ examples, lookalikes }) => {
  it.each(Object.entries(examples))("tells %j as %j", (sentence, line) => {
    const { text, spans } = unmarked(sentence, ["[", "]"])
    const reading = readingOf(text)
    expect(reading.events.flatMap((event) => event.spans)).toEqual(spans)
    expect(reading.events.map((event) => lineOf(reading, event)).join(" | ")).toBe(line)
  })

  it("has look-alikes", () => expect(lookalikes.length).toBeGreaterThan(0))

  it.each(lookalikes)("leaves %j alone", (sentence) => {
    const reading = readingOf(sentence)
    expect(reading.events.map((event) => `${event.type}: ${lineOf(reading, event)}`)).toEqual([])
  })
})
