/**
 * A text in word pieces with three small features beside each: what the encoder reads. The same, piece
 * for piece, as `training/pieces.py`, whose header says what a word, a piece and each feature is.
 */
import { ALONE, DROPPED, endsLine, kindOf, PART, plainOf } from "./characters.ts"
import { BREAKS, quoteStates, shapeOf } from "./features.ts"

/** A text in pieces: P of them, in W words. */
export interface Pieces {
  /** [P] Indexes into the vocabulary. */
  readonly ids: Int32Array
  /** [P] Indexes into SHAPES. */
  readonly shape: Uint8Array
  /** [P] Indexes into QUOTES. */
  readonly quote: Uint8Array
  /** [P] Indexes into BREAKS; 0 on all but a word's first piece. */
  readonly breaks: Uint8Array
  /** [W] Each word's first piece. */
  readonly first: Int32Array
  /** [W] Where each word begins and ends, in UTF-16 units of the text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** [W] The number of each word's paragraph, from 1; lines without words have none. */
  readonly paragraph: Int32Array
}

/** Words longer than this are not known, in code points after normalising; BERT's figure. */
const LONGEST_WORD = 100
/** Words kept with their pieces: an English novel has some 10,000. */
const KEPT_WORDS = 50_000
/** Longer words than this, in UTF-16 units, are not kept: engines let them hold on to the text that they were cut from. */
const LONGEST_KEPT = 12
/** The base's own marks, which it takes for themselves even in running text. */
const MARKS = /\[(?:PAD|UNK|CLS|SEP|MASK)\]/y

/** A word as written: its pieces and its shape. */
interface Entry {
  readonly ids: readonly number[]
  readonly shape: number
}

/** A cutter for each vocabulary, since what it remembers of words is worth keeping from one text to the next. */
const cutters = new WeakMap<ReadonlyMap<string, number>, (text: string) => Pieces>()

/** The function that cuts texts into pieces of a vocabulary. It remembers words, for speed alone. */
export function pieceCutter(vocabulary: ReadonlyMap<string, number>): (text: string) => Pieces {
  const known = cutters.get(vocabulary)
  if (known) return known
  const cut = newCutter(vocabulary)
  cutters.set(vocabulary, cut)
  return cut
}

function newCutter(vocabulary: ReadonlyMap<string, number>): (text: string) => Pieces {
  const entryOf = lexicon(vocabulary)
  return (text) => {
    const { start, end } = wordsIn(text)
    const ids: number[] = []
    const shape: number[] = []
    const first = new Int32Array(start.length)
    start.forEach((from, word) => {
      const entry = entryOf(text.slice(from, end[word]))
      first[word] = ids.length
      for (const id of entry.ids) {
        ids.push(id)
        shape.push(entry.shape)
      }
    })
    const gaps = gapsOf(text, { start, end })
    const paragraph = paragraphsOf(gaps)
    const breaks = new Uint8Array(ids.length)
    gaps.forEach((gap, word) => (breaks[first[word] ?? 0] = gap))
    const quote = spread(quoteStates({ text, start, end, gaps }), first, ids.length)
    return {
      ids: new Int32Array(ids),
      shape: new Uint8Array(shape),
      quote,
      breaks,
      first,
      start: new Int32Array(start),
      end: new Int32Array(end),
      paragraph,
    }
  }
}

/** The first piece of a word; for the word past the last, the number of pieces. */
export function firstPiece({ first, ids }: Pieces, word: number): number {
  return first[word] ?? ids.length
}

/** Where words begin and end: from the first kept character to the last, whatever was dropped between. */
function wordsIn(text: string): { readonly start: readonly number[]; readonly end: readonly number[] } {
  const start: number[] = []
  const end: number[] = []
  let open = false
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    const kind = kindOf(code)
    const next = code === 0x5b ? endOfMark(text, at) : at + (code > 0xffff ? 2 : 1)
    if (kind === PART && open) end[end.length - 1] = next
    else if (kind === PART || kind === ALONE) {
      start.push(at)
      end.push(next)
    }
    if (kind !== DROPPED) open = kind === PART
    at = next
  }
  return { start, end }
}

/** Where the mark of the base ends that begins with this bracket; after the bracket where there is none. */
function endOfMark(text: string, at: number): number {
  MARKS.lastIndex = at
  return MARKS.test(text) ? MARKS.lastIndex : at + 1
}

/** Gives words as written their entries. */
function lexicon(vocabulary: ReadonlyMap<string, number>): (word: string) => Entry {
  const kept = new Map<string, Entry>()
  const inPieces = pieceFinder(vocabulary)
  return (word) => {
    const known = kept.get(word)
    if (known) return known
    const entry = { ids: inPieces(word), shape: shapeOf(word) }
    if (word.length > LONGEST_KEPT) return entry
    if (kept.size >= KEPT_WORDS) kept.clear()
    kept.set(word, entry)
    return entry
  }
}

/** WordPiece: greedily the longest piece that is there; [UNK] for the whole word where one part is not. */
function pieceFinder(vocabulary: ReadonlyMap<string, number>): (word: string) => readonly number[] {
  const unknown = vocabulary.get("[UNK]") ?? 0
  const longest = longestPieces(vocabulary)
  return (written) => {
    MARKS.lastIndex = 0
    const word = MARKS.test(written) ? written : plainWord(written)
    const whole = word === null ? unknown : vocabulary.get(word)
    if (word === null || whole !== undefined) return [whole ?? unknown]
    const ids: number[] = []
    for (let at = 0; at < word.length;) {
      const before = at > 0 ? "##" : ""
      let end = Math.min(word.length, at + (longest.get(before + word.slice(at, at + OPENING)) ?? OPENING - 1))
      let id: number | undefined
      while (end > at && (id = vocabulary.get(before + word.slice(at, end))) === undefined) end--
      if (id === undefined) return [unknown]
      ids.push(id)
      at = end
    }
    return ids
  }
}

/** Pieces are told apart by this many UTF-16 units at their beginning before they are looked for. */
const OPENING = 3

/** How long the longest piece with an opening is, "##" not counted. */
function longestPieces(vocabulary: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const piece of vocabulary.keys()) {
    const before = piece.startsWith("##") ? 2 : 0
    const opening = piece.slice(0, before + OPENING)
    longest.set(opening, Math.max(longest.get(opening) ?? 0, piece.length - before))
  }
  return longest
}

/** A word as the vocabulary writes it; null where it is too long to be there. */
function plainWord(written: string): string | null {
  let plain = ""
  let length = 0
  for (const character of written) {
    const code = character.codePointAt(0) ?? 0
    if (kindOf(code) === DROPPED) continue
    for (const part of plainOf(code)) {
      if (++length > LONGEST_WORD) return null
      plain += part
    }
  }
  return plain
}

/** [W] Indexes into BREAKS: what stands between each word and the one before. */
function gapsOf(text: string, { start, end }: ReturnType<typeof wordsIn>): Uint8Array {
  const gaps = new Uint8Array(start.length)
  start.forEach((from, word) => {
    const before = end[word - 1]
    gaps[word] = before === undefined ? BREAKS.paragraph : gapBetween(text, before, from)
  })
  return gaps
}

function gapBetween(text: string, from: number, to: number): number {
  if (from === to) return BREAKS.none
  for (let at = from; at < to; at++) if (endsLine(text.charCodeAt(at))) return BREAKS.paragraph
  return BREAKS.space
}

function paragraphsOf(gaps: Uint8Array): Int32Array {
  const out = new Int32Array(gaps.length)
  let number = 0
  gaps.forEach((gap, word) => (out[word] = gap === BREAKS.paragraph ? ++number : number))
  return out
}

/** What words have, given to each of their pieces. */
function spread(values: Uint8Array, first: Int32Array, pieces: number): Uint8Array {
  const out = new Uint8Array(pieces)
  values.forEach((value, word) => {
    if (value > 0) out.fill(value, first[word], first[word + 1] ?? pieces)
  })
  return out
}
