/** What a page has beside its text: running heads and feet, page numbers, and the numbers of its lines. */
import { linesOf } from "./rows.ts"
import type { Line, Page, Run } from "./run.ts"

/** A page with what stands apart from its text taken out. */
export interface Parted {
  readonly heads: readonly Apart[]
  readonly body: readonly Run[]
  readonly feet: readonly Apart[]
  /** The numbers that the page gives to its lines; empty where it gives none. */
  readonly numbers: readonly Run[]
}

/** A line apart from the text: a running head or foot, or a number of a page. */
export interface Apart {
  readonly kind: "header" | "other"
  readonly line: Line
}

/** How many lines from the edge of a page may be apart, and within which part of its height. */
const EDGE_LINES = 3
const EDGE = 0.14
/** How far a running line may move from page to page, in points. */
const STEADY = 6
/** On so many pages a line must stand to be a running one; in a document of few pages, on two. */
const PAGES = 3
const FEW_PAGES = 4

const PAGE_NUMBER =
  /^(?:[-–—•|[(]\s*)?(?:page|p\.?|seite)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|\|)\s*\d{1,4})?(?:\s*[-–—•|\])])?$/i

/** Parts the pages of a document. */
export function partedPages(pages: readonly Page[]): readonly Parted[] {
  const edges = pages.map(edgesOf)
  const places = placesOf(edges)
  return pages.map(({ runs }, index) => {
    const { top = [], bottom = [] } = edges[index] ?? {}
    const apart = (line: Line): readonly Apart[] => {
      if (isNumber(line.words)) return [{ kind: "other", line }]
      return isRunning(line, places, pages.length) ? [{ kind: "header", line }] : []
    }
    const heads = apartFrom(top, apart)
    const feet = apartFrom(bottom, apart).reverse()
    const taken = new Set([...heads, ...feet].flatMap(({ line }) => line.runs))
    const body = runs.filter((run) => !taken.has(run))
    const numbers = numbersOf(body)
    const counted = new Set(numbers)
    return { heads, body: numbers.length > 0 ? body.filter((run) => !counted.has(run)) : body, feet, numbers }
  })
}

/** Apart is what stands so from the edge on, without a gap: what a line of text parts from the edge is none. */
function apartFrom(lines: readonly Line[], apart: (line: Line) => readonly Apart[]): Apart[] {
  const found = lines.map(apart)
  const end = found.findIndex((one) => one.length === 0)
  return found.slice(0, end < 0 ? found.length : end).flat()
}

interface Edges {
  /** From the edge inwards. */
  readonly top: readonly Line[]
  readonly bottom: readonly Line[]
}

function edgesOf({ runs, height }: Page): Edges {
  const lines = linesOf(runs.filter(({ base }) => base < height * EDGE || base > height * (1 - EDGE)))
  const top = lines.filter(({ base }) => base < height * EDGE)
  const bottom = lines.filter(({ base }) => base > height * (1 - EDGE))
  return { top: top.slice(0, EDGE_LINES), bottom: bottom.slice(-EDGE_LINES).reverse() }
}

/** Where the lines of the edges stand, by their words without numbers. */
function placesOf(edges: readonly Edges[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const { top, bottom } of edges) {
    for (const line of [...top, ...bottom]) {
      const key = keyOf(line.words)
      const known = places.get(key)
      if (known) known.push(line.base)
      else places.set(key, [line.base])
    }
  }
  return places
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim()
}

function isRunning(line: Line, places: ReadonlyMap<string, readonly number[]>, pages: number): boolean {
  const near = (places.get(keyOf(line.words)) ?? []).filter((base) => Math.abs(base - line.base) <= STEADY)
  return near.length >= (pages <= FEW_PAGES ? 2 : PAGES)
}

function isNumber(words: string): boolean {
  return PAGE_NUMBER.test(words) && !/^[ivxlc]$/i.test(words)
}

/** At least so many lines are numbered, each by one more than the last. */
const FEWEST_NUMBERED = 5

/** The numbers of the lines left of a text, from top to bottom; none where its lines are not numbered. */
function numbersOf(runs: readonly Run[]): readonly Run[] {
  const isDigits = ({ words }: Run): boolean => /^\d{1,3}$/.test(words)
  const edge = Math.min(...runs.filter((run) => !isDigits(run)).map(({ left }) => left))
  const numbers = runs
    .filter((run) => run.right < edge && edge < Infinity && isDigits(run))
    .sort((a, b) => a.base - b.base)
  const isCounted = numbers.slice(1).every((run, index) => Number(run.words) - Number(numbers[index]?.words) === 1)
  return numbers.length >= FEWEST_NUMBERED && isCounted ? numbers : []
}
