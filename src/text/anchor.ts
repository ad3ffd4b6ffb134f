/**
 * Anchors: spans that can be found again. The quote is kept redundantly (words, prefix, suffix,
 * offsets), as the W3C's text quote and text position selectors do; the cheap search runs first,
 * and the words are verified after each.
 */
import type { Anchor, Found, Span } from "../model.ts"
import { sliceOf, span } from "./span.ts"
import { wordsOf, type Word } from "./words.ts"

/** How many units of context an anchor keeps on each side; the Web Annotation clients keep as many. */
const CONTEXT = 32
/** Below this share of agreeing words an approximate place is called lost. */
const LEAST_SCORE = 0.7
/** How far from its old place, in units, an approximate quote is looked for. */
const WINDOW = 20_000

/** The anchor of a span: its words and the words round it. */
export function anchorOf(text: string, at: Span): Anchor {
  return {
    start: at.start,
    end: at.end,
    exact: sliceOf(text, at),
    prefix: text.slice(Math.max(0, at.start - CONTEXT), at.start),
    suffix: text.slice(at.end, at.end + CONTEXT),
  }
}

/** Finds an anchor in a text, which may be another version of its own; it never moves one in silence. */
export function locate(text: string, anchor: Anchor): Found {
  if (anchor.exact === "") return { how: "lost" }
  return locateExact(text, anchor) ?? locateApproximate(text, anchor) ?? { how: "lost" }
}

/** A place of the exact words; `agreement` counts the units of context that are there too. */
interface Place {
  readonly at: number
  readonly agreement: number
}

/**
 * The occurrence of the exact words whose surroundings agree best; the nearest one among equals.
 * Words that stand at their old place stay there unless another place has most of the surroundings:
 * what was written round a quote may have been edited, and a short quote may stand anywhere.
 */
function locateExact(text: string, anchor: Anchor): Found | null {
  const whole = anchor.prefix.length + anchor.suffix.length
  const here = text.startsWith(anchor.exact, anchor.start) ? placeAt(text, anchor, anchor.start) : null
  let best = here
  if (here?.agreement !== whole) {
    for (const at of occurrencesOf(text, anchor.exact)) {
      const place = placeAt(text, anchor, at)
      const beats = best === null || isBetter(place, best, anchor.start)
      if (beats && (best === null || best !== here || place.agreement * 2 > whole)) best = place
    }
  }
  return (
    best && { how: best.at === anchor.start ? "in place" : "moved", span: span(best.at, best.at + anchor.exact.length) }
  )
}

function isBetter(one: Place, other: Place, start: number): boolean {
  if (one.agreement !== other.agreement) return one.agreement > other.agreement
  return Math.abs(one.at - start) < Math.abs(other.at - start)
}

function placeAt(text: string, { exact, prefix, suffix }: Anchor, at: number): Place {
  const end = at + exact.length
  const last = prefix.length - 1
  let before = 0
  while (before <= last && text.charCodeAt(at - 1 - before) === prefix.charCodeAt(last - before)) before++
  let after = 0
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after++
  return { at, agreement: before + after }
}

/**
 * Where the words begin, wherever they stand, over each other too. Knuth, Morris and Pratt's search:
 * `indexOf` takes minutes over a quote and a text that repeat themselves.
 */
function* occurrencesOf(text: string, words: string): Generator<number> {
  const borders = new Int32Array(words.length)
  const longer = (held: number, code: number): number => {
    let length = held
    while (length > 0 && words.charCodeAt(length) !== code) length = borders[length - 1] ?? 0
    return words.charCodeAt(length) === code ? length + 1 : length
  }
  for (let at = 1; at < words.length; at++) borders[at] = longer(borders[at - 1] ?? 0, words.charCodeAt(at))
  let held = 0
  for (let at = 0; at < text.length; at++) {
    held = longer(held, text.charCodeAt(at))
    if (held < words.length) continue
    yield at + 1 - held
    held = borders[held - 1] ?? 0
  }
}

/**
 * The stretch of as many words that shares most words with the quote, near its old place; among
 * equals, that whose rims agree. The score is Dice's coefficient over words, order ignored.
 */
function locateApproximate(text: string, anchor: Anchor): Found | null {
  const wanted = wordsOf(anchor.exact)
  if (wanted.length < 3) return null
  const from = Math.max(0, anchor.start - WINDOW)
  const there = wordsOf(text.slice(from, anchor.end + WINDOW), from)
  const rims = rimsOf(anchor, wanted)
  const counts = new Map<string, number>()
  for (const { key } of wanted) counts.set(key, (counts.get(key) ?? 0) + 1)
  let shared = 0
  let best = { shared: 1, rims: -1, first: 0 }
  there.forEach(({ key }, index) => {
    shared += take(counts, key)
    const gone = there[index - wanted.length]
    if (gone) shared -= give(counts, gone.key)
    if (shared < best.shared) return
    const first = Math.max(0, index - wanted.length + 1)
    const agreeing = rims.filter(([offset, rim]) => there[first + offset]?.key === rim).length
    if (shared > best.shared || agreeing > best.rims) best = { shared, rims: agreeing, first }
  })
  const score = best.shared / wanted.length
  const first = there[best.first]
  const last = there[Math.min(there.length, best.first + wanted.length) - 1]
  if (score < LEAST_SCORE || !first || !last) return null
  return { how: "approximate", span: span(first.start, last.end), score: Math.round(score * 100) / 100 }
}

/** The quote's first and last word and the words beside it, each with its place counted from the first. */
function rimsOf(
  { prefix, suffix }: Anchor,
  wanted: readonly Word[],
): readonly (readonly [number, string | undefined])[] {
  return [
    [0, wanted[0]?.key],
    [wanted.length - 1, wanted.at(-1)?.key],
    [-1, wordsOf(prefix).at(-1)?.key],
    [wanted.length, wordsOf(suffix)[0]?.key],
  ]
}

/** Takes one of a word's places: 1 where one was still free, else 0. */
function take(counts: Map<string, number>, word: string): 0 | 1 {
  const left = counts.get(word)
  if (left === undefined) return 0
  counts.set(word, left - 1)
  return left > 0 ? 1 : 0
}

/** Gives a word's place back: 1 where that frees one that counted, else 0. */
function give(counts: Map<string, number>, word: string): 0 | 1 {
  const left = counts.get(word)
  if (left === undefined) return 0
  counts.set(word, left + 1)
  return left >= 0 ? 1 : 0
}
