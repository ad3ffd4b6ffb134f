/** The day of publication that the text itself states, in its date line or byline; rivals are all kept. */
import type { Block, Document, PublishedFrom } from "../model.ts"
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
  const front = blocks.filter((block) => placeOf(text, block) !== null)
  if (front.length === 0) return []
  const { times } = findTimes({ text, blocks: front, sentences: findSentences(text, front), published: null })
  return times.flatMap(({ start, end, type, edtf }) => {
    const block = front.find((one) => one.start <= start && end <= one.end)
    const how = block ? placeOf(text, block) : null
    const day = type === "DATE" || type === "TIME" ? /^\d{4}-\d\d-\d\d/.exec(edtf ?? "")?.[0] : undefined
    return day === undefined || how === null ? [] : [{ value: day, how, span: { start, end }, used: false }]
  })
}

/** What a block that may state the day is called, in words for people; null for any other. */
function placeOf(text: string, { kind, start }: Block): string | null {
  if (kind === "dateline") return "the date line"
  if (kind === "byline") return "the byline"
  return kind === "header" && /^Date:/i.test(text.slice(start, start + 6)) ? "the header’s Date line" : null
}
