import { describe, expect, it } from "vitest"
import { expectedOf, goldenNames, madeOf } from "./golden.ts"

describe("golden documents", () => {
  it("are there", () => {
    expect(goldenNames.length).toBeGreaterThanOrEqual(6)
  })

  it.each(goldenNames)("%s", async (name) => {
    expect(await madeOf(name)).toEqual(expectedOf(name))
  })
})
