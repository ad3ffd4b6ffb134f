/** Texts that provoke, for the laws of this folder. */
import fc from "fast-check"

const parts = fc.constantFrom(
  ..."Kole said that the dam would hold . , “ ” \" ` `` '' ' „ « » [ [SEP] unbelievability McReyd 1987 ½ Größe".split(
    " ",
  ),
  " ",
  "  ",
  "\n",
  "\r\n",
  "\u2028",
  "\u00a0",
  "\u200b",
  "\u0000",
  "\ufffd",
  "\u0301",
  "e\u0301",
  "\ud83d",
  "\ude00",
  "😀",
  "👨\u200d👩\u200d👧",
  "中文",
  "한국어",
  "İ",
  "\uf900",
)

/** Words, marks and white space, with any character of Unicode thrown in, lone surrogates too. */
export const anyText = fc
  .array(
    fc.oneof(
      { arbitrary: parts, weight: 6 },
      { arbitrary: fc.constant(" "), weight: 3 },
      { arbitrary: fc.string({ unit: "binary", maxLength: 4 }), weight: 1 },
      { arbitrary: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), weight: 1 },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(""))

/** Paragraphs of up to some hundred words, so that windows are cut. */
export const longText = fc
  .array(fc.array(parts, { minLength: 1, maxLength: 500 }), { maxLength: 6 })
  .map((paragraphs) => paragraphs.map((words) => words.join(" ")).join("\n"))
