/** A quotation checked against primary texts: where it stands there, with which grade and which differences. */
import type { Check, Edtf, Span } from "../model.ts"
import { overlaps, touching } from "../text/span.ts"
import { align, type Alignment } from "./align.ts"
import { daysOf, isOfLate, shareADay, type Days } from "./days.ts"
import { differencesOf } from "./differences.ts"
import { gradeOf } from "./grade.ts"
import { spokenWords, type Passages, type Place, type Primary, type Speaking } from "./passages.ts"
import { quotedWords, type QuotedWord } from "./quoted.ts"
import { agrees } from "./speaker.ts"
import { contentWords } from "./words.ts"

/** A quotation to check. */
export interface Quotation {
  /** The quoting document. */
  readonly text: string
  /** The quoted words in it, in order. */
  readonly spans: readonly Span[]
  /** The names of whom it is ascribed to; empty where it cannot be told. */
  readonly speakers: readonly string[]
  /** The day on which it was said, where the document tells it. */
  readonly said: Edtf | null
  /** The day of the quoting document; null where it is not known. */
  readonly published: Edtf | null
}

/** What a check says beside whose statement it is. */
export type Checked = Omit<Check, "statement" | "document" | "spans" | "exact">

/** From this share of its words on, a quotation was found. */
const LEAST = 0.62
/** A quotation with fewer content words stands everywhere: the speaker or the day must agree as well. */
const SHORT = 4
/** So near to the best, a place where the speaker agrees is preferred. */
const NEAR = 0.12
const ALTERNATIVES = 5

interface Candidate {
  readonly place: Place
  readonly alignment: Alignment
  readonly turn: Speaking | null
  /** Null where it cannot be told. */
  readonly agrees: boolean | null
  /** Whether the day agrees; null where one of the two is not known. */
  readonly sameDay: boolean | null
}

/** Checks a quotation; one without words is not found. */
export function checkQuotation(quotation: Quotation, passages: Passages): Checked {
  const words = quotedWords(quotation.text, quotation.spans)
  const plain = words.filter(({ bracketed }) => !bracketed)
  const days = { said: daysOf(quotation.said), published: daysOf(quotation.published) }
  const found = passages
    .places(plain)
    .flatMap((place) => candidateAt({ words, speakers: quotation.speakers, days }, place))
    .sort((a, b) => b.alignment.score - a.alignment.score || rank(b) - rank(a) || lengthOf(a) - lengthOf(b))
  const apart = found.filter((one, at) => !found.slice(0, at).some((other) => isSamePlace(one, other)))
  const best = bestOf(apart)
  if (!best || !isFound(best, contentWords(plain))) return missing(days.said, passages, apart)
  const texts = { quoting: quotation.text, primary: best.place.primary.text }
  const differences = differencesOf(best.alignment.runs, texts)
  const grade = best.agrees === false ? "other-speaker" : gradeOf(differences)
  return {
    grade,
    against: {
      document: best.place.primary.id,
      spans: [best.alignment.span],
      speaker: best.turn?.speaker ?? null,
      page: best.turn?.page ?? null,
      time: best.turn?.time ?? null,
    },
    differences,
    occurrences: apart.filter((one) => isVerbatim(one, quotation.text)).length,
    alternatives: alternativesOf(apart.filter((one) => one !== best)),
  }
}

/** A quotation, read. */
interface Read {
  readonly words: readonly QuotedWord[]
  readonly speakers: readonly string[]
  readonly days: { readonly said: Days | null; readonly published: Days | null }
}

function candidateAt({ words, speakers, days }: Read, place: Place): readonly Candidate[] {
  const alignment = align(words, spokenWords(place.primary, place))
  if (!alignment) return []
  const turn = turnOf(place.primary, alignment.span)
  return [
    {
      place,
      alignment,
      turn,
      agrees: agrees(speakers, turn?.speaker ?? null),
      sameDay: shareADay(days.said, place.primary.days) ?? isOfLate(place.primary.days, days.published),
    },
  ]
}

/** The turn that holds most of a span. */
function turnOf({ turns }: Primary, at: Span): Speaking | null {
  const shared = (turn: Span): number => Math.min(turn.end, at.end) - Math.max(turn.start, at.start)
  return touching(turns, at).toSorted((a, b) => shared(b) - shared(a))[0] ?? null
}

function rank({ agrees, sameDay }: Candidate): number {
  return (agrees === null ? 0 : agrees ? 4 : -4) + (sameDay === null ? 0 : sameDay ? 1 : -1)
}

/** Of two places with as many of the words the shorter has fewer others between. */
function lengthOf({ alignment }: Candidate): number {
  return alignment.span.end - alignment.span.start
}

function isSamePlace(a: Candidate, b: Candidate): boolean {
  return a.place.primary === b.place.primary && overlaps(a.alignment.span, b.alignment.span)
}

/** The best by its words; one that comes near goes before it where its speaker agrees and that one's does not. */
function bestOf(found: readonly Candidate[]): Candidate | null {
  const [first] = found
  if (!first) return null
  const near = found.filter(({ alignment }) => alignment.score >= first.alignment.score - NEAR)
  const agreeing = near.find((one) => one.agrees === true)
  return first.agrees === false ? (agreeing ?? near.find((one) => one.agrees === null) ?? first) : first
}

function isFound({ alignment, agrees, sameDay }: Candidate, content: number): boolean {
  if (alignment.score < LEAST) return false
  return content >= SHORT || agrees === true || (sameDay === true && agrees !== false)
}

function isVerbatim({ alignment, place }: Candidate, quoting: string): boolean {
  return differencesOf(alignment.runs, { quoting, primary: place.primary.text }).length === 0
}

/** What is not there: no text covers its day, or none that does has its words. */
function missing(said: Days | null, { primaries }: Passages, near: readonly Candidate[]): Checked {
  const days = said === null ? [] : primaries.map((primary) => shareADay(said, primary.days))
  const isUncovered = days.length > 0 && days.every((same) => same === false)
  return {
    grade: isUncovered ? "passage-missing" : "not-found",
    against: null,
    differences: [],
    occurrences: 0,
    alternatives: alternativesOf(near),
  }
}

function alternativesOf(found: readonly Candidate[]): Check["alternatives"] {
  return found.slice(0, ALTERNATIVES).map(({ place, alignment }) => ({
    document: place.primary.id,
    spans: [alignment.span],
    score: Math.round(alignment.score * 100) / 100,
  }))
}
