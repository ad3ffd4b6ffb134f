/** Every row of the grammar and every shade finds its own examples, and leaves its look-alikes alone. */
import { describe, expect, it } from "vitest"
import { shades } from "../../../src/analyse/times/combine.ts"
import { grammar } from "../../../src/analyse/times/grammar.ts"
import { found, marked } from "./marks.ts"

const PUBLISHED = "2020-06-18" // a Thursday

describe.each(grammar)("$name", ({ examples, lookalikes }) => {
  it.each(Object.entries(examples))("finds %j as %j", (sentence, value) => {
    const times = found(marked(sentence).text, PUBLISHED)
    expect(times.map(({ span }) => span)).toEqual(marked(sentence).spans)
    expect(times.map((time) => time.value).join(" ")).toBe(value)
  })

  it.each(lookalikes)("leaves %j alone", (sentence) => {
    expect(found(sentence, PUBLISHED)).toEqual([])
  })
})

describe.each(shades)("shade $name", ({ examples, mod }) => {
  it.each(Object.entries(examples))("finds %j as %j", (sentence, value) => {
    const times = found(marked(sentence).text, PUBLISHED)
    expect(times.map(({ span }) => span)).toEqual(marked(sentence).spans)
    expect(times.map((time) => ({ value: time.value, mod: time.mod }))).toEqual([{ value, mod }])
  })
})
