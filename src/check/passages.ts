/**
 * Passages: where in the primary texts the words of a quotation may stand. The index holds pairs of
 * neighbouring words by their hash; it only proposes, and `align` lays the words themselves side by side.
 */
import type { DocumentId, Edtf, Span } from "../model.ts"
import { touching } from "../text/span.ts"
import { daysOf, type Days } from "./days.ts"
import { saidWords, type SaidWord } from "./words.ts"

/** Who speaks in a stretch of a primary text, as the text names the speaker. */
export interface Speaking extends Span {
  readonly speaker: string | null
  readonly page: number | null
  readonly time: string | null
}

/** A text against which quotations are checked. */
export interface Primary {
  readonly id: DocumentId
  readonly text: string
  /** The day of what it has; null where it is not known. */
  readonly date: Edtf | null
  /** In order and disjoint. */
  readonly turns: readonly Speaking[]
}

/** A primary text in its passages. */
export interface Shelved extends Primary {
  /** Its date as days. */
  readonly days: Days | null
}

/** A stretch of a primary text in which many words of a quotation stand near each other. */
export interface Place extends Span {
  readonly primary: Shelved
}

/** Proposes places for the words of a quotation. */
export interface Passages {
  readonly primaries: readonly Shelved[]
  /** Places with words of a quotation, those with the most first. */
  places(words: readonly SaidWord[]): readonly Place[]
}

/** The most buckets of an index; of pairs that share one only one is meant, which the texts themselves tell. */
const MOST_BUCKETS = 1 << 22
/** The rarest pairs of a quotation are looked up until there are so many places, but so many pairs at least. */
const ENOUGH = 400
const FEWEST = 3
/** A pair of words that stands in more places than this is not looked up. */
const COMMON = 20_000
/** So many places are proposed, each with at least this share of the weight of the best. */
const PLACES = 6
const SHARE = 0.6

/** Builds the passages of some texts, in memory. */
export function passagesOf(texts: readonly Primary[]): Passages {
  const primaries = texts.map((primary) => ({ ...primary, days: daysOf(primary.date) }))
  const words = primaries.map(hashed)
  const index = indexOf(words)
  return { primaries, places: (quoted) => placesIn(quoted, { primaries, words, index }) }
}

/**
 * The words that are spoken in a text or in a part of it: where it has turns those within them, without their
 * labels; notes such as "(Applause)" are not spoken.
 */
export function spokenWords({ text, turns }: Primary, part?: Span): readonly SaidWord[] {
  const whole = part ?? { start: 0, end: text.length }
  if (turns.length === 0) return saidWords(text, whole, NOTE)
  return touching(turns, whole).flatMap(({ start, end }) =>
    saidWords(text, { start: Math.max(start, whole.start), end: Math.min(end, whole.end) }, NOTE),
  )
}

/** "(APPLAUSE)", "[laughter]", "(CROWD BOOING)": what a transcript notes between the words. */
export const NOTE =
  /[([](?:[^()[\]\p{Ll}\n]{2,60}|[^()[\]\n]{0,30}(?:[Aa]pplause|[Ll]augh(?:ter|s|ing)|[Cc]ross-?talk|[Ii]naudible|[Uu]nintelligible|[Cc]heer(?:s|ing)|[Bb]oo(?:s|ing)|[Bb]ell|[Mm]usic|[Cc]hant(?:s|ing))[^()[\]\n]{0,30})[)\]]/gu

/** The words of a text: the hash of each and where it begins. */
interface Hashed {
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
}

function hashed(primary: Primary): Hashed {
  const found = spokenWords(primary)
  const hashes = new Uint32Array(found.length)
  const starts = new Uint32Array(found.length)
  found.forEach(({ key, start }, at) => {
    hashes[at] = hashOf(key)
    starts[at] = start
  })
  return { hashes, starts }
}

/** FNV-1a in 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The bucket of a pair of words; `buckets` is a power of two. */
function bucketOf(first: number, second: number, buckets: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ Math.imul(second, 0x297a2d39)
  return (mixed ^ (mixed >>> 13)) & (buckets - 1)
}

/** For each bucket the places of its pairs, all texts counted through. */
interface Index {
  /** Where the places of each bucket begin in `places`; one more than there are buckets. */
  readonly begins: Uint32Array
  readonly places: Uint32Array
  /** Where the words of each text begin when all are counted through. */
  readonly offsets: readonly number[]
}

function indexOf(texts: readonly Hashed[]): Index {
  const offsets: number[] = []
  let total = 0
  for (const { hashes } of texts) {
    offsets.push(total)
    total += hashes.length
  }
  const buckets = Math.min(MOST_BUCKETS, 1 << Math.ceil(Math.log2(total + 2)))
  const begins = new Uint32Array(buckets + 1)
  eachPair(texts, { offsets, buckets }, (bucket) => {
    begins[bucket + 1] = (begins[bucket + 1] ?? 0) + 1
  })
  for (let at = 1; at <= buckets; at++) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0)
  const next = begins.slice(0, buckets)
  const places = new Uint32Array(begins[buckets] ?? 0)
  eachPair(texts, { offsets, buckets }, (bucket, place) => {
    const at = next[bucket] ?? 0
    places[at] = place
    next[bucket] = at + 1
  })
  return { begins, places, offsets }
}

function eachPair(
  texts: readonly Hashed[],
  { offsets, buckets }: { readonly offsets: readonly number[]; readonly buckets: number },
  take: (bucket: number, place: number) => void,
): void {
  texts.forEach(({ hashes }, text) => {
    const offset = offsets[text] ?? 0
    for (let at = 0; at + 1 < hashes.length; at++)
      take(bucketOf(hashes[at] ?? 0, hashes[at + 1] ?? 0, buckets), offset + at)
  })
}

interface Shelf {
  readonly primaries: readonly Shelved[]
  readonly words: readonly Hashed[]
  readonly index: Index
}

/** A pair of the quotation and a place of it in the texts. */
interface Seen {
  readonly pair: number
  /** The rarer a pair, the more it tells. */
  readonly weight: number
  readonly place: number
}

function placesIn(quoted: readonly SaidWord[], shelf: Shelf): readonly Place[] {
  const seen = seenIn(quoted, shelf.index)
  const reach = quoted.length * 2 + 30
  return densest(seen, reach, shelf.index.offsets).flatMap((dense) => placeOf(shelf, dense, quoted.length))
}

/** Where the rarest pairs of a quotation stand, in the order of the texts. */
function seenIn(quoted: readonly SaidWord[], { begins, places }: Index): readonly Seen[] {
  const hashes = quoted.map(({ key }) => hashOf(key))
  const pairs = hashes.slice(1).map((second, pair) => {
    const bucket = bucketOf(hashes[pair] ?? 0, second, begins.length - 1)
    const from = begins[bucket] ?? 0
    return { pair, from, count: (begins[bucket + 1] ?? 0) - from }
  })
  const rare = pairs.filter(({ count }) => count > 0 && count <= COMMON).sort((a, b) => a.count - b.count)
  let total = 0
  const chosen = rare.filter(({ count }, at) => {
    total += count
    return at < FEWEST || total <= ENOUGH
  })
  const seen = chosen.flatMap(({ pair, from, count }) =>
    Array.from({ length: count }, (_, at) => ({
      pair,
      weight: 1 / (2 + Math.log2(count)),
      place: places[from + at] ?? 0,
    })),
  )
  return seen.sort((a, b) => a.place - b.place || a.pair - b.pair)
}

interface Dense {
  readonly first: number
  readonly last: number
  /** What its different pairs of the quotation weigh. */
  readonly weight: number
}

/** The stretches of so many words whose different pairs weigh the most, apart from each other. */
function densest(seen: readonly Seen[], reach: number, offsets: readonly number[]): readonly Dense[] {
  const found: Dense[] = []
  const counts = new Map<number, number>()
  let from = 0
  let text = 0
  let held = 0
  seen.forEach(({ pair, place, weight }, at) => {
    while ((offsets[text + 1] ?? Infinity) <= place) text++
    if (!counts.has(pair)) held += weight
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
    for (let first = seen[from]; first && (place - first.place > reach || first.place < (offsets[text] ?? 0));) {
      const left = (counts.get(first.pair) ?? 1) - 1
      if (left === 0) {
        counts.delete(first.pair)
        held -= first.weight
      } else counts.set(first.pair, left)
      from++
      first = seen[from]
    }
    const dense = { first: seen[from]?.place ?? place, last: seen[at]?.place ?? place, weight: held }
    const before = found.at(-1)
    if (before && dense.first <= before.last) {
      if (dense.weight > before.weight) found[found.length - 1] = dense
    } else found.push(dense)
  })
  const best = found.sort((a, b) => b.weight - a.weight || a.first - b.first)
  const least = (best[0]?.weight ?? 0) * SHARE
  return best.slice(0, PLACES).filter(({ weight }) => weight >= least)
}

/** The characters round a stretch of words, with as many words before and behind as the quotation has. */
function placeOf({ primaries, words, index }: Shelf, { first, last }: Dense, round: number): readonly Place[] {
  let text = 0
  while ((index.offsets[text + 1] ?? Infinity) <= first) text++
  const primary = primaries[text]
  const own = words[text]
  if (!primary || !own) return []
  const offset = index.offsets[text] ?? 0
  const margin = round + 10
  const from = Math.max(0, first - offset - margin)
  const until = last - offset + margin
  return [{ primary, start: own.starts[from] ?? 0, end: own.starts[until] ?? primary.text.length }]
}
