/**
 * The three features that stand beside a piece: the shape of its word, whether it stands in a quotation,
 * and what stands before the word. As `training/pieces.py` has them.
 */

/** The shape of a word as written; "special" is for the marks round a window. */
export const SHAPES = { special: 0, lower: 1, title: 2, upper: 3, mixed: 4, digit: 5, initial: 6, punct: 7 } as const
/** Where a word stands to quotation marks. */
export const QUOTES = { outside: 0, inside: 1, mark: 2 } as const
/** What stands between a word and the one before: nothing, an end of a line, or anything else. */
export const BREAKS = { none: 0, space: 1, paragraph: 2 } as const

const NUMBER = /\p{N}/u
const LETTER = /\p{L}/u
const UPPER = /[\p{Lu}\p{Lt}]/u

/** An index into SHAPES. */
export function shapeOf(word: string): number {
  if (NUMBER.test(word)) return SHAPES.digit
  let letters = 0
  let upper = 0
  let begins = false
  for (const character of word) {
    if (!LETTER.test(character)) continue
    letters++
    if (!UPPER.test(character)) continue
    upper++
    if (letters === 1) begins = true
  }
  if (letters === 0) return SHAPES.punct
  if (upper === 0) return SHAPES.lower
  if (letters === 1)
    return word.length === ((word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1) ? SHAPES.initial : SHAPES.title
  if (upper === letters) return SHAPES.upper
  return begins && upper === 1 ? SHAPES.title : SHAPES.mixed
}

/** Words of a text, by number: where they begin and end, and their BREAKS. */
export interface WordPlaces {
  readonly text: string
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly gaps: Uint8Array
}

/** [W] Indexes into QUOTES. A quotation that nothing closes lasts to its paragraph's end. */
export function quoteStates(words: WordPlaces): Uint8Array {
  const out = new Uint8Array(words.start.length)
  let inside = false
  for (let word = 0; word < out.length; word++) {
    if (words.gaps[word] === BREAKS.paragraph) inside = false
    const mark = markOf(words, word, inside)
    if (mark === null) {
      out[word] = inside ? QUOTES.inside : QUOTES.outside
      continue
    }
    inside = mark.opens
    out.fill(QUOTES.mark, word, word + mark.words)
    word += mark.words - 1
  }
  return out
}

/** What a word marks, alone or together with the next one; null where it is no mark. */
function markOf(places: WordPlaces, word: number, inside: boolean): { opens: boolean; words: number } | null {
  const sign = signOf(places, word)
  if (sign === "") return null
  if ("“„‟«".includes(sign)) return { opens: true, words: 1 }
  if ("”»".includes(sign)) return { opens: false, words: 1 }
  if (sign === '"') return { opens: !inside, words: 1 }
  const double = places.gaps[word + 1] === BREAKS.none && signOf(places, word + 1) === sign
  if (double && sign === "`") return { opens: true, words: 2 }
  return double && sign === "'" && inside ? { opens: false, words: 2 } : null
}

/** The one UTF-16 unit of a word; empty where it has more. */
function signOf({ text, start, end }: WordPlaces, word: number): string {
  const from = start[word] ?? 0
  return (end[word] ?? 0) - from === 1 ? text.charAt(from) : ""
}
