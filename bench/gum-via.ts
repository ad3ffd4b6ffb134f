/** GUM's attributions that stand within another's content, and through which statement a reading has them. */
import type { Reading, Span } from "../src/model.ts"
import { contains, overlaps } from "../src/text/span.ts"
import { readJsonl } from "./data.ts"
import { percent, spansOf, type Pairs } from "./polnear.ts"

/** A document of GUM with its attributions, which have no cue. */
interface Document {
  readonly id: string
  readonly text: string
  readonly rstAttributions: readonly { readonly content: Pairs }[]
}

/** From this length on, in UTF-16 units, an attribution is a byline: it holds the whole document. */
const BYLINE = 1500

interface Gold {
  readonly content: readonly Span[]
  /** The content of the innermost attribution round it; null where none is. */
  readonly outer: readonly Span[] | null
}

/** How many are found, and through the right one. A content counts where half of both together is in both. */
export async function nestedInGum(
  file: string,
  readingOf: (document: Document) => Promise<Reading>,
): Promise<Readonly<Record<string, number>>> {
  const documents = readJsonl(file) as readonly Document[]
  const outcomes = await Promise.all(
    documents.map(async (document) => {
      const { statements } = await readingOf(document)
      return goldOf(document).map(({ content, outer }) => {
        const own = statements.find((statement) => isSame(statement.content.spans, content))
        const told = statements.find(({ id }) => id === own?.via)
        const isWithin = told?.content.spans.some((part) => own?.cue.spans.some((cue) => contains(part, cue))) ?? false
        const isRight = outer !== null && told !== undefined && isSame(told.content.spans, outer)
        return { isNested: outer !== null, isFound: own !== undefined, isTold: isWithin, isRight }
      })
    }),
  )
  const all = outcomes.flat()
  const nested = all.filter(({ isNested }) => isNested)
  const told = all.filter(({ isTold }) => isTold)
  const right = nested.filter(({ isRight }) => isRight).length
  return {
    attributions: all.length,
    "found %": percent(all.filter(({ isFound }) => isFound).length / all.length),
    "with via": nested.length,
    "nested found %": percent(nested.filter(({ isFound }) => isFound).length / nested.length),
    "via R": percent(right / nested.length),
    "via told": told.length,
    "via P": percent(right / Math.max(1, told.length)),
  }
}

function goldOf({ rstAttributions }: Document): readonly Gold[] {
  const contents = rstAttributions
    .map(({ content }) => spansOf(content))
    .filter((content) => content.length > 0 && lengthOf(content) < BYLINE)
  return contents.map((content) => {
    const round = contents.filter(
      (other) =>
        lengthOf(other) > lengthOf(content) && content.every((own) => other.some((part) => contains(part, own))),
    )
    const [outer = null] = round.sort((a, b) => lengthOf(a) - lengthOf(b))
    return { content, outer }
  })
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  const shared = a.flatMap((one) =>
    b
      .filter((other) => overlaps(one, other))
      .map((other) => ({
        start: Math.max(one.start, other.start),
        end: Math.min(one.end, other.end),
      })),
  )
  const both = lengthOf(shared)
  return both > 0 && both / (lengthOf(a) + lengthOf(b) - both) >= 0.5
}
