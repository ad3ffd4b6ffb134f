/**
 * Characters as the encoder's word pieces know them: what is dropped, what parts words, what is a word
 * by itself, and how the rest is written down. BERT's uncased normaliser and splitter, one code point at
 * a time (`training/pieces.py`).
 */

/** What a code point does where it stands. */
export const DROPPED = 1
/** It parts words. */
export const WHITE = 2
/** It is a word by itself: punctuation, or a CJK ideograph. */
export const ALONE = 3
/** It is part of a word. */
export const PART = 4

/** The first and last code points of the ideographs that BERT sets apart. */
const IDEOGRAPHS: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0x2f800, 0x2fa1f],
]

/** Controls, formats, private use and lone surrogates, but not the unassigned: what is new is kept. */
const OTHER = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u
const SPACE = /\p{White_Space}/u
/** ASCII's signs count as punctuation, though Unicode has some of them as symbols. */
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u
const NONSPACING = /\p{Mn}/gu

/** 0 where a code point has not been asked for yet. It says the same each time; this is for speed alone. */
const kinds = new Uint8Array(0x110000)

/** DROPPED, WHITE, ALONE or PART. A lone surrogate is a code point too, and dropped. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? 0
  if (known > 0) return known
  const kind = findKind(code)
  kinds[code] = kind
  return kind
}

function findKind(code: number): number {
  const character = String.fromCodePoint(code)
  if (character === "\t" || character === "\n" || character === "\r") return WHITE
  if (OTHER.test(character)) return DROPPED
  if (SPACE.test(character)) return WHITE
  if (IDEOGRAPHS.some(([first, last]) => first <= code && code <= last)) return ALONE
  const plain = plainOf(code)
  if (plain === "") return DROPPED
  return PUNCTUATION.test(plain) ? ALONE : PART
}

/** The same for plain forms, of which few scripts are met in one text. */
const plains = new Map<number, string>()
const KEPT_PLAINS = 10_000

/** Taken apart, without its marks, in lower case; empty for a mark that stands over others. */
export function plainOf(code: number): string {
  const known = plains.get(code)
  if (known !== undefined) return known
  const bare = String.fromCodePoint(code).normalize("NFD").replace(NONSPACING, "")
  const plain = Array.from(bare, (part) => part.toLowerCase()).join("")
  if (plains.size >= KEPT_PLAINS) plains.clear()
  plains.set(code, plain)
  return plain
}

/** Whether a UTF-16 unit ends a line, and with it a paragraph: LF, CR, U+2028, U+2029. */
export function endsLine(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029
}
