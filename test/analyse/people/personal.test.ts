/** Which full names can be of one person. */
import { describe, expect, it } from "vitest"
import { mayBeOne, personal, shortFor } from "../../../src/analyse/people/personal.ts"

describe("two full names", () => {
  const one = (a: string, b: string): boolean => mayBeOne(personal(a), personal(b))
  it.each([
    ["Dan Hollis", "Dan A. Hollis"],
    ["Dan Hollis", "DAN HOLLIS"],
    ["D. Hollis", "Dan Hollis"],
    ["James “Jim” Reyd", "Jim Reyd"],
    ["Ilse von Trautenau", "Ilse Maria von Trautenau"],
    ["Ada Orr", "Ada Orr DBE"],
  ])("can be one: %s, %s", (a, b) => {
    expect(one(a, b)).toBe(true)
    expect(one(b, a)).toBe(true)
  })
  it.each([
    ["Dan Hollis", "Ruth Hollis"],
    ["Dan Hollis", "Dan Reyd"],
    ["George H. Reyd", "George W. Reyd"],
    ["Dan Hollis", "Dan Hollis Jr."],
    ["Dan Hollis", "R. Hollis"],
    ["Bill Reyd", "William Reyd"],
  ])("are two: %s, %s", (a, b) => {
    expect(one(a, b)).toBe(false)
    expect(one(b, a)).toBe(false)
  })
})

describe("a word alone", () => {
  const short = (word: string, full: string): string | null => shortFor(personal(word), personal(full))
  it.each([
    ["Hollis", "Dan Hollis", "surname"],
    ["Dan", "Dan Hollis", "given"],
    ["Trautenau", "Ilse von Trautenau", "surname"],
    ["Jim", "James “Jim” Reyd", "given"],
    ["Holli", "Dan Hollis", null],
    ["Dan Hollis", "Dan Hollis", null],
  ])("%s is short for %s by its %s", (word, full, part) => expect(short(word, full)).toBe(part))
})
