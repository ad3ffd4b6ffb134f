import { describe, expect, it } from "vitest"
import { findingsOf, goldenCases } from "./golden.ts"

const cases = goldenCases()

it("has golden cases", () => {
  expect(cases.length).toBeGreaterThan(50)
})

describe.each([...new Set(cases.map(({ file }) => file))])("%s", (file) => {
  it.each(cases.filter((one) => one.file === file))("$name", ({ text, expected }) => {
    expect(findingsOf(text, expected)).toEqual(expected)
  })
})
