/** Statements as the analyser found them, and the list of them. */
import { sql } from "kysely"
import type {
  Edtf,
  Entity,
  Sourcing,
  Span,
  Stance,
  Standing,
  Statement,
  StatementEntry,
  StatementId,
  DocumentId,
} from "../model.ts"
import { decidedShape, statementShape } from "../shape.ts"
import { anchorOf } from "../text/anchor.ts"
import { lineStarts, positionOf } from "../text/lines.ts"
import { sliceOf } from "../text/span.ts"
import { roleOn } from "../text/tenure.ts"
import { wordsOf } from "../text/words.ts"
import { chainOf, statementsOf, type Sourced } from "./chains.ts"
import { statementRef } from "./decisions/refs.ts"
import type { Reviewed } from "./decisions/review.ts"
import { extentOf } from "./extents.ts"
import { weightsOf } from "./queue.ts"
import { BY_PUBLICATION, ENTRY_COLUMNS, entryOf, textsOf } from "./documents.ts"
import { batches, nounIn } from "./rows.ts"
import type { Page } from "./page.ts"
import { paged } from "./page.ts"
import type { Db, StoredReading, Writing } from "./schema.ts"

/** A row of `statements`: the noun whole in `body`, beside it what lists select by and show. */
export interface StatementRow {
  readonly document: number
  readonly ordinal: number
  readonly stance: string
  readonly sourcing: string
  /** The source in words, as StatementEntry has it. */
  readonly source: string | null
  readonly role: string | null
  /** The keys of the words of the source's names and spans, each once, a space round each. */
  readonly said_by: string
  /** JSON. */
  readonly body: string
  readonly id: string
  readonly standing: Standing
  /** JSON: what was decided on it; null where nothing was. */
  readonly decided: string | null
  /** How much it wants a reviewer; see queue.ts. */
  readonly urgency: number
}

/** Which statements a list gives; what is left out does not narrow it. */
export interface StatementFilter {
  readonly document?: DocumentId | undefined
  /** Words of the source's name or of its spans, all of which must be there; case does not matter. */
  readonly saidBy?: string | undefined
  readonly stance?: Stance | undefined
  readonly sourcing?: Sourcing | undefined
  /** Those that stand so; where it is left out, all but the rejected ones. */
  readonly standing?: readonly Standing[] | undefined
  /** In the order of the documents and their texts, or what wants a reviewer most first. */
  readonly order?: "text" | "urgency" | undefined
}

export async function insertStatements(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.flatMap(rowsOf))) await db.insertInto("statements").values(some).execute()
}

function rowsOf({ seq, reading, review }: StoredReading): readonly StatementRow[] {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const { text } = reading.document
  const all = review?.statements ?? reading.statements.map((statement) => ({ statement, decided: null }))
  const weights = weightsOf(all.map(({ statement }) => statement))
  return all.map(({ statement, decided }, ordinal) => {
    const sources = statement.source.entities.map((id) => entities.get(id)).filter((entity) => entity !== undefined)
    const spoken = wordsIn(text, statement.source.spans)
    const names = sources.map(({ name }) => name)
    return {
      document: seq,
      ordinal,
      stance: statement.stance,
      sourcing: statement.sourcing,
      source: names.length > 0 ? listed(names) : spoken || null,
      role: roleOf(sources, statement.said ?? reading.document.published),
      said_by: ` ${[...new Set(keysIn([...names, spoken].join(" ")))].join(" ")} `,
      body: JSON.stringify(statement),
      id: statement.id,
      standing: decided?.standing ?? "unreviewed",
      decided: decided && JSON.stringify(decided),
      urgency: (1 - statement.confidence) * (weights.get(statement.id) ?? 1),
    }
  })
}

/** The role that the source held on the day on which it was said. */
function roleOf([first]: readonly Entity[], day: Edtf | null): string | null {
  return roleOn(first?.roles ?? [], day)?.title ?? null
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`
}

function keysIn(text: string): readonly string[] {
  return wordsOf(text).map(({ key }) => key)
}

function wordsIn(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceOf(text, span)).join(" … ")
}

/** The statements as lists have them, with what was decided; the rejected ones among them. */
export async function readReviewed(db: Db, seq: number): Promise<readonly Reviewed[]> {
  const rows = await db
    .selectFrom("statements")
    .select(["body", "decided"])
    .where("document", "=", seq)
    .orderBy("ordinal")
    .execute()
  return rows.map(({ body, decided }) => ({
    statement: nounIn(statementShape, body),
    decided: decided === null ? null : nounIn(decidedShape, decided),
  }))
}

/** The statements that a filter lets through, in the order of the documents and of their texts. */
export async function listStatements(
  db: Db,
  filter: StatementFilter = {},
  page: Page = {},
): Promise<readonly StatementEntry[]> {
  const rows = await selectStatements(db, filter, page).execute()
  const entries: StatementEntry[] = []
  // A document's statements stand together, so that few texts are in memory at once.
  for (const some of batches(rows)) {
    const texts = await textsOf(db, [...new Set(some.map(({ seq }) => seq))])
    const lines = new Map([...texts].map(([seq, text]) => [seq, lineStarts(text)]))
    const told = some.map((row) => ({ row, statement: nounIn(statementShape, row.body), source: row.source }))
    const through = told.flatMap(({ row, statement }) => (statement.via === null ? [] : [row.seq]))
    const known = await statementsOf(db, [...new Set(through)])
    for (const { row, ...sourced } of told) {
      const ground = { text: texts.get(row.seq) ?? "", lines: lines.get(row.seq) ?? [0] }
      const chain = chainOf(sourced, known.get(row.seq) ?? new Map<StatementId, Sourced>(), ground)
      const { decided, ...entry } = statementEntry(row, sourced.statement, ground)
      entries.push({ ...entry, chain, decided })
    }
  }
  return entries
}

/** How many statements stand so with reviewers. */
export async function countStatements(db: Db, standing: readonly Standing[]): Promise<number> {
  const { statements } = await db
    .selectFrom("statements")
    .select(sql<number>`cast(count(*) as integer)`.as("statements"))
    .where("standing", "in", standing)
    .executeTakeFirstOrThrow()
  return statements
}

function selectStatements(db: Db, filter: StatementFilter, page: Page) {
  let query = db
    .selectFrom("statements")
    .innerJoin("documents", "documents.seq", "statements.document")
    .leftJoin("findings", "findings.document", "documents.seq")
    .select(["documents.seq", "statements.source", "statements.role", "statements.body", "statements.decided"])
    .select(ENTRY_COLUMNS)
  query = filter.standing
    ? query.where("statements.standing", "in", filter.standing)
    : query.where("statements.standing", "<>", "rejected")
  if (filter.document !== undefined) query = query.where("documents.id", "=", filter.document)
  if (filter.stance !== undefined) query = query.where("statements.stance", "=", filter.stance)
  if (filter.sourcing !== undefined) query = query.where("statements.sourcing", "=", filter.sourcing)
  // A key has neither "%" nor "_", and both sides are in lower case.
  for (const key of keysIn(filter.saidBy ?? "")) query = query.where("statements.said_by", "like", `% ${key} %`)
  if (filter.order === "urgency") query = query.orderBy("statements.urgency", "desc")
  return paged(query.orderBy(BY_PUBLICATION).orderBy("statements.ordinal"), page)
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectStatements>["execute"]>>[number]

function statementEntry(
  row: ListedRow,
  statement: Statement,
  { text, lines }: { readonly text: string; readonly lines: readonly number[] },
): Omit<StatementEntry, "chain"> {
  const anchor = anchorOf(text, extentOf(statement))
  return {
    ref: statementRef(row.id, statement, text),
    document: entryOf(row),
    statement,
    source: row.source,
    role: row.role,
    cue: wordsIn(text, statement.cue.spans),
    words: wordsIn(text, statement.content.spans),
    line: positionOf(lines, anchor.start).line,
    anchor,
    decided: row.decided === null ? null : nounIn(decidedShape, row.decided),
  }
}
