/** Search: the index proposes blocks, `matchQuery` decides on each, so that every engine answers alike. */
import type { DocumentEntry, Hit, SearchResult, Span, Statement, StatementId } from "../model.ts"
import { matchQuery } from "../query/match.ts"
import { showQuery, type Query } from "../query/query.ts"
import { lineStarts, positionOf } from "../text/lines.ts"
import { overlaps, sliceOf } from "../text/span.ts"
import { statementShape } from "../shape.ts"
import { BY_PUBLICATION, ENTRY_COLUMNS, entryOf, textsOf } from "./documents.ts"
import type { EngineName } from "./engine.ts"
import type { Page } from "./page.ts"
import { proposal } from "./passages.ts"
import { batches, nounIn } from "./rows.ts"
import type { Db } from "./schema.ts"

/** What is searched, and on which engine. */
export interface Searched {
  readonly db: Db
  readonly engine: EngineName
}

/**
 * The blocks that a query holds for and that answer it with at least one span, newest document
 * first; `total` counts them all, whatever the page.
 */
export async function search({ db, engine }: Searched, query: Query, page: Page = {}): Promise<SearchResult> {
  const { offset = 0, limit = Infinity } = page
  const shown: Match[] = []
  let total = 0
  for (const some of batches(await proposedDocuments({ db, engine }, query))) {
    for (const match of await matchesIn(db, some, query)) {
      if (total >= offset && total < offset + limit) shown.push(match)
      total++
    }
  }
  return { query: showQuery(query), total, hits: await hitsOf(db, shown) }
}

interface Proposed {
  readonly seq: number
  readonly blocks: Span[]
}

/** The documents that may hold hits, in order, each with the blocks that may be one. */
async function proposedDocuments({ db, engine }: Searched, query: Query): Promise<readonly Proposed[]> {
  let blocks = db
    .selectFrom("blocks")
    .innerJoin("documents", "documents.seq", "blocks.document")
    .select(["documents.seq", "blocks.starts as start", "blocks.ends as end"])
  const condition = proposal(query, engine)
  if (condition) blocks = blocks.where(condition)
  const out: Proposed[] = []
  for (const { seq, start, end } of await blocks.orderBy(BY_PUBLICATION).orderBy("blocks.ordinal").execute()) {
    const last = out.at(-1)
    if (last?.seq === seq) last.blocks.push({ start, end })
    else out.push({ seq, blocks: [{ start, end }] })
  }
  return out
}

interface Match {
  readonly seq: number
  readonly passage: Span
  readonly text: string
  readonly spans: readonly Span[]
}

async function matchesIn(db: Db, documents: readonly Proposed[], query: Query): Promise<readonly Match[]> {
  const texts = await textsOf(
    db,
    documents.map(({ seq }) => seq),
  )
  return documents.flatMap(({ seq, blocks }) =>
    blocks.flatMap((passage) => {
      const text = sliceOf(texts.get(seq) ?? "", passage)
      const spans = matchQuery(query, text, passage.start) ?? []
      return spans.length > 0 ? [{ seq, passage, text, spans }] : []
    }),
  )
}

async function hitsOf(db: Db, matches: readonly Match[]): Promise<readonly Hit[]> {
  const around = await surroundings(db, [...new Set(matches.map(({ seq }) => seq))])
  return matches.flatMap(({ seq, passage, text, spans }) => {
    const there = around.get(seq)
    if (!there) return [] // it was removed since it was found
    const line = positionOf(there.lines, spans[0]?.start ?? passage.start).line
    return [{ document: there.entry, passage, text, spans, line, statements: touchedBy(spans, there.statements) }]
  })
}

/** What a hit shows of its document. */
interface Surroundings {
  readonly entry: DocumentEntry
  readonly lines: readonly number[]
  readonly statements: readonly Statement[]
}

async function surroundings(db: Db, seqs: readonly number[]): Promise<ReadonlyMap<number, Surroundings>> {
  const out = new Map<number, Surroundings>()
  for (const some of batches(seqs)) {
    const rows = await db
      .selectFrom("documents")
      .innerJoin("texts", "texts.document", "documents.seq")
      .leftJoin("findings", "findings.document", "documents.seq")
      .select(["documents.seq", "texts.text", ...ENTRY_COLUMNS])
      .where("documents.seq", "in", some)
      .execute()
    const statements = await statementsOf(db, some)
    for (const row of rows) {
      const found = statements.get(row.seq) ?? []
      out.set(row.seq, { entry: entryOf(row), lines: lineStarts(row.text), statements: found })
    }
  }
  return out
}

async function statementsOf(db: Db, seqs: readonly number[]): Promise<ReadonlyMap<number, readonly Statement[]>> {
  const rows = await db
    .selectFrom("statements")
    .select(["document", "body"])
    .where("document", "in", seqs)
    .orderBy("document")
    .orderBy("ordinal")
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ document }) => document)].map(([seq, some]) => [
      seq,
      some.map(({ body }) => nounIn(statementShape, body)),
    ]),
  )
}

function touchedBy(spans: readonly Span[], statements: readonly Statement[]): readonly StatementId[] {
  return statements
    .filter(({ source, cue, content, addressee, answers }) =>
      [source, cue, content, addressee, answers].some((part) =>
        part?.spans.some((span) => spans.some((hit) => overlaps(span, hit))),
      ),
    )
    .map(({ id }) => id)
}
