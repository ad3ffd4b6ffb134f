/**
 * The canonical form of a text, the one place where characters that nobody sees are dealt with:
 *
 * - NFC: an accent stands on its letter.
 * - "\n" alone ends a line, whether it came as CR, CR LF, NEL, VT, LS or PS.
 * - A word that a soft hyphen parts at the end of a line is whole again.
 * - Gone are byte order marks, NUL and other control characters, soft hyphens, zero-width spaces, word
 *   joiners and invisible operators, bidi controls (they can make a text look other than it reads), marks
 *   of annotations, and tags outside of flags. A half of a character becomes U+FFFD.
 * - A zero-width joiner or non-joiner stays where its script or an emoji needs it, and goes behind Latin,
 *   Greek and Cyrillic letters, figures, marks and white space.
 * - The ligatures of Latin type (ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ) are their letters; other compatible forms stay.
 *
 * Tab and form feed stay: they are white space that parts columns and pages.
 */
export function normalise(raw: string): string {
  if (!HANDLED.test(raw)) return raw.normalize("NFC")
  return raw
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n")
    .replace(/\xAD[ \t]*\n[ \t]*(?=\p{Ll})/gu, "")
    .replace(UNSEEN, "")
    .replace(TAGS, "")
    .toWellFormed()
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LETTERS.get(ligature) ?? ligature)
    .replace(JOINERS, "")
    .normalize("NFC")
}

const CONTROLS = String.raw`\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\xAD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB`
const UNSEEN = new RegExp(String.raw`[${CONTROLS}]|\u034F`, "g")
/** Anything that a text of plain characters has none of, so that most texts are through with one look. */
const HANDLED = new RegExp(String.raw`[${CONTROLS}\v\r\x85\u2028\u2029\uFB00-\uFB06\uD800-\uDFFF]|\u034F|\u200C|\u200D`)
/** Those of a flag stand behind a black flag. */
const TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]/gu
/** Joiners behind what needs none; what stands between, and is passed over, may be marks and other joiners. */
const JOINER = String.raw`(?:\u200C|\u200D)`
const PLAIN = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}\s]`
const JOINERS = new RegExp(
  String.raw`(?<=(?:^|${PLAIN})(?:\p{M}|${JOINER}){0,30})(?<!\uFE0F${JOINER}{0,30})${JOINER}`,
  "gu",
)
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" }),
)
