import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { normalise } from "../../src/text/index.ts"

describe("the canonical form of a text", () => {
  it.each([
    ["ends every line alike", "one\r\ntwo\rthree\nfour\u2028five\u2029six", "one\ntwo\nthree\nfour\nfive\nsix"],
    ["keeps blank lines", "one\r\n\r\ntwo\r\rthree", "one\n\ntwo\n\nthree"],
    ["has no byte order mark", "\uFEFFone", "one"],
    ["has no byte order mark behind a NUL or another one", "\0\uFEFF\uFEFFone", "one"],
    ["ends lines as mainframes and word processors do, too", "one\u0085two\vthree", "one\ntwo\nthree"],
    ["joins what a soft hyphen parts at the end of a line", "Minis\u00AD\r\n  ter", "Minister"],
    ["has no soft hyphens", "Minis\u00ADter", "Minister"],
    ["has no zero-width spaces and joiners of lines", "one\u200Btwo\u2060three\uFEFFfour", "onetwothreefour"],
    ["has no bidi controls", "\u202Eone\u202C \u200Etwo\u200F \u2067three\u2069", "one two three"],
    ["has no control characters but tab and form feed", "\u0007o\u001Bne\ttwo\fthree\u0093", "one\ttwo\fthree"],
    ["has no joiners behind letters that need none", "o\u200Dne\u200C, tw\u0301\u200Do", "one, tẃo"],
    ["keeps the joiners of scripts that need them", "می\u200Cخواهم क्\u200Dष", "می\u200Cخواهم क्\u200Dष"],
    [
      "keeps the joiners and the flags of emoji",
      "👩\u200D⚕\uFE0F ❤\uFE0F\u200D🔥 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
      "👩\u200D⚕\uFE0F ❤\uFE0F\u200D🔥 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    ],
    ["has no hidden tags", "one\u{E0041}\u{E0042}", "one"],
    ["spells out the ligatures of type", "oﬃce ﬁne ﬂow oﬀ beﬆ", "office fine flow off best"],
    ["has no NUL", "o\0ne", "one"],
    ["puts accents on their letters", "e\u0301te\u0301", "été"],
    ["keeps widths and superscripts, which NFKC would not", "１ m²", "１ m²"],
    ["has no half of a character", "a\ud83d b", "a\ufffd b"],
    ["keeps curly quotation marks", "“No,” he said", "“No,” he said"],
  ])("%s", (_, raw, canonical) => {
    expect(normalise(raw)).toBe(canonical)
  })

  it("is its own", () => {
    const pieces = fc.constantFrom(
      "\r",
      "\n",
      "\0",
      "\uFEFF",
      "\u2028",
      "e",
      "\u0301",
      "\u00AD",
      "\u200D",
      "\u202E",
      "\uFE0F",
      "\u2764",
      "\uFB01",
      "\u{E0041}",
      "\ud83d",
      "\ude00",
      "a",
      " ",
    )
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
