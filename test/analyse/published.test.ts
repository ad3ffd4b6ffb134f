import { describe, expect, it } from "vitest"
import { daysOf, publishedCases } from "./published.ts"

const cases = publishedCases()

describe("the day of publication", () => {
  it("has golden cases", () => {
    expect(cases.length).toBeGreaterThan(25)
  })

  it.each(cases)("$file: $name", async (one) => {
    expect(await daysOf(one)).toEqual(one.expected)
  })

  it.each(cases)("$file: $name has one day at most that is used", ({ expected }) => {
    expect(expected.filter((line) => line.startsWith("* ")).length).toBeLessThanOrEqual(1)
  })
})
