/** Checking: what documents quote, against primary texts. */
import { findQuotes } from "../analyse/index.ts"
import { checkQuotation, passagesOf, type Primary, type Speaking } from "../check/index.ts"
import type { Check, CheckEntry, DocumentId, DocumentKind, Entity, Reading, Span, Statement } from "../model.ts"
import { lineStarts, positionOf, sliceOf } from "../text/index.ts"
import { overlaps, touching } from "../text/span.ts"

/** Gives the quotations of a reading, in order, laid beside the primary texts. */
export function checker(against: readonly Reading[]): (reading: Reading) => readonly CheckEntry[] {
  const passages = passagesOf(against.map(primaryOf))
  const byId = new Map(against.map((reading) => [reading.document.id, reading]))
  return (reading) => {
    const { document, statements, entities } = reading
    const quoted = findQuotes(document.text, document.blocks).flatMap(({ spans }) => spans)
    const starts = lineStarts(document.text)
    return statements.flatMap((statement) => {
      const spans = spansOf(statement, quoted)
      if (spans.length === 0) return []
      const { text, published } = document
      const named = namesOf(statement, entities)
      const checked = checkQuotation({ text, spans, speakers: named, said: statement.said, published }, passages)
      const exact = spans.map((at) => sliceOf(text, at)).join(" … ")
      const check: Check = { statement: statement.id, document: document.id, spans, exact, ...checked }
      return [
        {
          check,
          name: document.name,
          source: named[0] ?? wordsOfSource(statement, text),
          line: positionOf(starts, spans[0]?.start ?? 0).line,
          against: placeIn(byId, checked.against),
        },
      ]
    })
  }
}

/**
 * Whether a document is one that others are checked against: it was described as primary, or nobody described
 * it and it is a transcript.
 */
export function isPrimary({ document }: Reading, kind: DocumentKind | null): boolean {
  return kind === "primary" || (kind === null && document.blocks.filter((block) => block.kind === "turn").length > 1)
}

/** The words that stand for a source; null where there are none. */
function wordsOfSource({ source }: Statement, text: string): string | null {
  return source.spans.length === 0 ? null : source.spans.map((at) => sliceOf(text, at)).join(" … ")
}

/** What a list shows of the place where the words stand; null where they were not found. */
function placeIn(byId: ReadonlyMap<DocumentId, Reading>, against: Check["against"]): CheckEntry["against"] {
  const document = against && byId.get(against.document)?.document
  if (!document) return null
  return {
    name: document.name,
    line: positionOf(lineStarts(document.text), against.spans[0]?.start ?? 0).line,
    words: against.spans.map((at) => sliceOf(document.text, at)).join(" … "),
  }
}

/** The quoted words of a statement; none where it is told in other words, or is a turn of the document itself. */
function spansOf({ kind, content, source }: Statement, quoted: readonly Span[]): readonly Span[] {
  if (kind === "indirect" || source.by === "turn") return []
  const inside = content.spans.flatMap((part) =>
    touching(quoted, part).map(({ start, end }) => ({
      start: Math.max(start, part.start),
      end: Math.min(end, part.end),
    })),
  )
  return inside.length > 0 || kind === "mixed" ? inside : content.spans
}

function namesOf({ source }: Statement, entities: readonly Entity[]): readonly string[] {
  return entities
    .filter(({ id, kind }) => kind === "person" && source.entities.includes(id))
    .flatMap(({ name, aliases }) => [name, ...aliases])
}

/** A reading as a primary text: its turns with who speaks in each, without their labels. */
function primaryOf({ document, statements, entities }: Reading): Primary {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const turns = statements
    .filter(({ source }) => source.by === "turn")
    .flatMap(({ source, content }) =>
      content.spans.map((at): Speaking => {
        const block = document.blocks.find((one) => overlaps(one, at))
        const label = source.spans.map((own) => sliceOf(document.text, own)).join(" ")
        const speaker = source.entities.map((id) => names.get(id) ?? "").join(" and ") || label || null
        return { ...at, speaker, page: block?.page ?? null, time: block?.time ?? null }
      }),
    )
    .sort((a, b) => a.start - b.start)
  return { id: document.id, text: document.text, date: document.published, turns }
}
