/** The day of publication that the text itself states, in its date line or byline; rivals are all kept. */
import type { Document, PublishedFrom } from "../model.ts"
import { findSentences } from "./sentences.ts"
import { findTimes } from "./times/find.ts"

/**
 * The document with what its date line and byline say of its publication, and with the first
 * candidate used. Candidates from outside of the text are surer and stand before them.
 */
export function findPublished(document: Document): Document {
  const stated = statedIn(document)
  const candidates = [
    ...document.publishedFrom,
    ...stated.filter(({ value }) => !document.publishedFrom.some((one) => one.value === value)),
  ]
  const used = candidates.findIndex(({ used: already }) => already)
  const first = used >= 0 ? used : 0
  const publishedFrom = candidates.map((one, index) => ({ ...one, used: index === first }))
  return { ...document, published: publishedFrom[first]?.value ?? null, publishedFrom }
}

function statedIn({ text, blocks }: Document): readonly PublishedFrom[] {
  const front = blocks.filter(({ kind }) => kind === "dateline" || kind === "byline")
  if (front.length === 0) return []
  const { times } = findTimes({ text, blocks: front, sentences: findSentences(text, front), published: null })
  return times.flatMap(({ start, end, type, edtf }) => {
    const day = type === "DATE" || type === "TIME" ? /^\d{4}-\d\d-\d\d/.exec(edtf ?? "")?.[0] : undefined
    const how =
      front.find((block) => block.start <= start && end <= block.end)?.kind === "byline"
        ? "the byline"
        : "the date line"
    return day === undefined ? [] : [{ value: day, how, span: { start, end }, used: false }]
  })
}
