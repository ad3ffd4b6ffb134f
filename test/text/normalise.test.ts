import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { normalise } from "../../src/text/index.ts"

describe("the canonical form of a text", () => {
  it.each([
    ["ends every line alike", "one\r\ntwo\rthree\nfour\u2028five\u2029six", "one\ntwo\nthree\nfour\nfive\nsix"],
    ["keeps blank lines", "one\r\n\r\ntwo\r\rthree", "one\n\ntwo\n\nthree"],
    ["has no byte order mark", "\uFEFFone", "one"],
    ["has no byte order mark behind a NUL or another one", "\0\uFEFF\uFEFFone", "one"],
    ["keeps a word joiner within", "one\uFEFFtwo", "one\uFEFFtwo"],
    ["has no NUL", "o\0ne", "one"],
    ["puts accents on their letters", "e\u0301te\u0301", "été"],
    ["keeps ligatures and widths, which NFKC would not", "ﬁne １", "ﬁne １"],
    ["has no half of a character", "a\ud83d b", "a\ufffd b"],
    ["keeps curly quotation marks", "“No,” he said", "“No,” he said"],
  ])("%s", (_, raw, canonical) => {
    expect(normalise(raw)).toBe(canonical)
  })

  it("is its own", () => {
    const pieces = fc.constantFrom("\r", "\n", "\0", "\uFEFF", "\u2028", "e", "\u0301", "\ud83d", "\ude00", "a", " ")
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const once = normalise(parts.join(""))
        expect(normalise(once)).toBe(once)
        expect(once).not.toMatch(/\r|\0|^\uFEFF/)
        expect(once.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
