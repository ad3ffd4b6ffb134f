/** What stands over an article: headline, standfirst, byline and date line, wherever the page keeps them. */
import { isByline, isDateLine } from "./byline.ts"
import type { Metadata } from "./metadata.ts"
import { folded, wordsIn } from "./page.ts"

/** The words of each, on one line; empty where the page has none. */
export interface Front {
  readonly headline: string
  readonly standfirst: string
  readonly byline: string
  readonly dateline: string
}

const LONGEST_LINE = 200
const LONGEST_STANDFIRST = 400

/** Finds the front of a page's article. */
export function frontOf(document: Document, { title, outlet, description }: Metadata): Front {
  const isTitle = (words: string): boolean => title !== null && words === folded(title)
  const isHeadline = (words: string): boolean => words !== "" && words !== outlet
  const summary = description === null ? null : folded(description)
  return {
    headline:
      first(document, ["h1, h2"], isTitle) ||
      first(document, ["article h1", "main h1", '[itemprop="headline"]', "h1"], isHeadline) ||
      folded(title ?? ""),
    standfirst: first(
      document,
      ["article p, article h2, article div", "main p, main h2, main div", "header p, header h2", "p, h2"],
      (words, element) => words.length <= LONGEST_STANDFIRST && isStandfirst(element, words, summary),
    ),
    byline: bylineOf(document),
    dateline: datelineOf(document),
  }
}

/** The first words that are wanted, in the first of the places that has them. */
function first(
  document: Document,
  places: readonly string[],
  isWanted: (words: string, element: Element) => boolean,
): string {
  for (const place of places) {
    for (const element of document.querySelectorAll(place)) {
      if (isBeside(element)) continue
      const words = wordsIn(element)
      if (words !== "" && isWanted(words, element)) return words
    }
  }
  return ""
}

/** Whether an element stands beside the article: in a column, in a list of other articles, among comments. */
function isBeside(element: Element): boolean {
  return element.closest('nav, aside, footer, [class*="comment"], [class*="related"], [class*="teaser"]') !== null
}

/** Whether an element is called a standfirst, or says what the page calls its summary. */
function isStandfirst(element: Element, words: string, summary: string | null): boolean {
  if (element.querySelector("p, h1, h2, h3, div, li")) return false
  const named = /(?:^|[\s_-])(?:standfirst|subtitle|subhead(?:line)?|dek|strapline|summary)(?:$|[\s_-])/i
  return named.test(element.className) || (summary !== null && words === summary)
}

const BYLINES = '[class*="byline"], [rel="author"], [itemprop="author"], .author, address'

/** What is marked as a byline; the line round it where that reads as one. */
function bylineOf(document: Document): string {
  for (const place of ["article", "main", "header", "body"]) {
    for (const element of document.querySelectorAll(`:is(${place}) :is(${BYLINES})`)) {
      if (isBeside(element)) continue
      const own = wordsIn(element)
      const around = wordsIn(element.parentElement)
      const words = isByline(own) || !isByline(around) ? own : around
      if (words !== "" && words.length <= LONGEST_LINE) return words
    }
  }
  return ""
}

/** The article's time element, or the line round it, where that is a date and no more. */
function datelineOf(document: Document): string {
  const around = first(document, ["article :has(> time)", "main :has(> time)"], isDateLine)
  return around || first(document, ["article time", "main time", "header time"], isDateLine)
}
