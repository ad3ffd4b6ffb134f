/**
 * Anchors: spans that can be found again. The quote is kept redundantly (words, prefix, suffix,
 * offsets), as the W3C's text quote and text position selectors do; the cheap search runs first,
 * and the words are verified after each.
 */
import type { Anchor, Found, Span } from "../model.ts"
import { sliceOf, span } from "./span.ts"

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
  if (text.startsWith(anchor.exact, anchor.start)) return { how: "in place", span: span(anchor.start, anchor.end) }
  return locateMoved(text, anchor) ?? locateApproximate(text, anchor) ?? { how: "lost" }
}

/** The occurrence of the exact words whose surroundings agree best; the nearest one among equals. */
function locateMoved(text: string, anchor: Anchor): Found | null {
  let best: { readonly at: number; readonly agreement: number } | null = null
  for (let at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
    const agreement = contextAgreement(text, anchor, at)
    const nearer = best !== null && Math.abs(at - anchor.start) < Math.abs(best.at - anchor.start)
    if (best === null || agreement > best.agreement || (agreement === best.agreement && nearer))
      best = { at, agreement }
  }
  return best && { how: "moved", span: span(best.at, best.at + anchor.exact.length) }
}

function contextAgreement(text: string, anchor: Anchor, at: number): number {
  const end = at + anchor.exact.length
  let before = 0
  while (before < anchor.prefix.length && text.at(at - 1 - before) === anchor.prefix.at(-1 - before) && at - before > 0)
    before++
  let after = 0
  while (after < anchor.suffix.length && text.charAt(end + after) === anchor.suffix.charAt(after)) after++
  return before + after
}

/**
 * The stretch of as many words that shares most words with the quote, near its old place.
 * The score is Dice's coefficient over words, order ignored.
 */
function locateApproximate(text: string, anchor: Anchor): Found | null {
  const wanted = wordsIn(anchor.exact, 0)
  if (wanted.length < 3) return null
  const from = Math.max(0, anchor.start - WINDOW)
  const there = wordsIn(text.slice(from, anchor.end + WINDOW), from)
  const counts = new Map<string, number>()
  for (const { word } of wanted) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  let best = { shared: 0, first: 0 }
  there.forEach(({ word }, index) => {
    shared += take(counts, word)
    const gone = there[index - wanted.length]
    if (gone) shared -= give(counts, gone.word)
    if (shared > best.shared) best = { shared, first: Math.max(0, index - wanted.length + 1) }
  })
  const score = best.shared / wanted.length
  const first = there[best.first]
  const last = there[Math.min(there.length, best.first + wanted.length) - 1]
  if (score < LEAST_SCORE || !first || !last) return null
  return { how: "approximate", span: span(first.start, last.end), score: Math.round(score * 100) / 100 }
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

function wordsIn(
  text: string,
  offset: number,
): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}
