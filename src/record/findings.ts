/**
 * Findings: all that the analyser proposes for a document, with its version. They stand on the far
 * side of the wall: nothing of the record refers to them, and they are replaced whole.
 */
import type { DocumentId, Reading, ReviewedReading } from "../model.ts"
import { readingShape } from "../shape.ts"
import { describedDocument, readDocument } from "./documents.ts"
import { insertEntities, readEntities } from "./entities.ts"
import { batches, nounIn, nounOf } from "./rows.ts"
import type { Db, StoredReading, Writing } from "./schema.ts"
import { insertStatements, readReviewed } from "./statements.ts"
import { insertTimeline } from "./timeline.ts"
import { insertTimes, readTimes } from "./times.ts"

/** A row of `findings`, one a document: the analyser, and those nouns that no list asks for across documents. */
export interface FindingsRow {
  readonly document: number
  readonly version: string
  readonly model: string | null
  readonly statement_count: number
  readonly warning_count: number
  /** JSON: who speaks in each block; found, and so kept here and not beside the blocks. */
  readonly speakers: string
  /** JSON. */
  readonly events: string
  /** JSON. */
  readonly claims: string
  /** JSON. */
  readonly positions: string
  /** JSON. */
  readonly warnings: string
  /** JSON: what the machine found, where the rest is as people decided; null where nobody decided anything. */
  readonly found: string | null
}

/** Puts readings in place of what was found in their documents before. */
export async function replaceFindings(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.map(({ seq }) => seq))) {
    for (const table of ["findings", "entities", "statements", "times", "timeline"] as const) {
      await db.deleteFrom(table).where("document", "in", some).execute()
    }
  }
  await insertFindings(db, readings)
}

/** What lists show of one document, in place of what they showed; `found` is what the machine gave, where that differs. */
export async function replaceShown(
  db: Writing,
  { found, ...shown }: StoredReading & { readonly found: Reading | null },
): Promise<void> {
  for (const table of ["entities", "statements", "timeline"] as const) {
    await db.deleteFrom(table).where("document", "=", shown.seq).execute()
  }
  const { document, ...row } = rowOf(shown)
  await db
    .updateTable("findings")
    .set({ ...row, found: found && JSON.stringify(pickFound(found)) })
    .where("document", "=", document)
    .execute()
  await insertEntities(db, [shown])
  await insertStatements(db, [shown])
  await insertTimeline(db, [shown])
}

const foundShape = readingShape.pick({ statements: true, events: true, claims: true, positions: true })

function pickFound(reading: Reading): Pick<Reading, "statements" | "events" | "claims" | "positions"> {
  const { statements, events, claims, positions } = reading
  return { statements, events, claims, positions }
}

/** Stores what was found in documents that have no findings yet. */
export async function insertFindings(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.map(rowOf))) await db.insertInto("findings").values(some).execute()
  await insertEntities(db, readings)
  await insertStatements(db, readings)
  await insertTimes(db, readings)
  await insertTimeline(db, readings)
}

/** Tells of each statement of a case what lists sort by, where it is older than they are. */
export async function fillStatements(db: Writing): Promise<void> {
  const seqs = await db.selectFrom("findings").select("document").orderBy("document").execute()
  for (const { document } of seqs) {
    const reading = await findFound(db, document)
    if (!reading) continue
    await db.deleteFrom("statements").where("document", "=", document).execute()
    await insertStatements(db, [{ seq: document, reading }])
  }
}

/** Fills the timeline of a case whose findings are older than it is. */
export async function fillTimeline(db: Writing): Promise<void> {
  const seqs = await db.selectFrom("findings").select("document").orderBy("document").execute()
  for (const { document } of seqs) {
    const row = await db.selectFrom("findings").selectAll().where("document", "=", document).executeTakeFirstOrThrow()
    await insertTimeline(db, [{ seq: document, reading: await readFound(db, row) }])
  }
}

function rowOf({ seq, reading }: StoredReading): FindingsRow {
  return {
    document: seq,
    version: reading.analyser.version,
    model: reading.analyser.model,
    statement_count: reading.statements.length,
    warning_count: reading.warnings.length,
    speakers: JSON.stringify(reading.document.blocks.map(({ speaker }) => speaker)),
    events: JSON.stringify(reading.events),
    claims: JSON.stringify(reading.claims),
    positions: JSON.stringify(reading.positions),
    warnings: JSON.stringify(reading.warnings),
    found: null,
  }
}

/** The reading as it was put in, with the first of the document's names; null where there is none. */
export async function findReading(db: Db, id: DocumentId): Promise<Reading | null> {
  const row = await rowFor(db, id)
  return row ? readFound(db, row) : null
}

/** The reading as people decided, with what they decided; null where there is none. */
export async function findReviewed(db: Db, id: DocumentId): Promise<ReviewedReading | null> {
  const row = await rowFor(db, id)
  if (!row) return null
  const reviewed = await readReviewed(db, row.document)
  const decided = reviewed.flatMap(({ statement, decided: told }) =>
    told ? [{ statement: statement.id, ...told }] : [],
  )
  const statements = reviewed.filter(({ decided: told }) => told?.standing !== "rejected")
  const reading = await readShown(db, row)
  return { ...reading, statements: statements.map(({ statement }) => statement), decided }
}

/** The reading as lists show it, the rejected statements among the others: what a ref may name. */
export async function findShown(db: Db, id: DocumentId): Promise<Reading | null> {
  const row = await rowFor(db, id)
  if (!row) return null
  const statements = (await readReviewed(db, row.document)).map(({ statement }) => statement)
  return { ...(await readShown(db, row)), statements }
}

/** The reading as the machine gave it, by the number of its document. */
export async function findFound(db: Db, seq: number): Promise<Reading | null> {
  const row = await db.selectFrom("findings").selectAll().where("document", "=", seq).executeTakeFirst()
  return row ? readFound(db, row) : null
}

function rowFor(db: Db, id: DocumentId): Promise<FindingsRow | undefined> {
  return db
    .selectFrom("findings")
    .innerJoin("documents", "documents.seq", "findings.document")
    .selectAll("findings")
    .where("documents.id", "=", id)
    .executeTakeFirst()
}

async function readFound(db: Db, row: FindingsRow): Promise<Reading> {
  const shown = await readShown(db, row)
  const document = await readDocument(db, row.document, speakersIn(row.speakers))
  const found = row.found === null ? {} : nounIn(foundShape, row.found)
  return { ...shown, document, ...found }
}

async function readShown(db: Db, row: FindingsRow): Promise<Reading> {
  const { events, claims, positions, warnings, analyser } = readingShape.shape
  return {
    document: await describedDocument(db, row.document, speakersIn(row.speakers)),
    entities: await readEntities(db, row.document),
    statements: (await readReviewed(db, row.document)).map(({ statement }) => statement),
    times: await readTimes(db, row.document),
    events: nounIn(events, row.events),
    claims: nounIn(claims, row.claims),
    positions: nounIn(positions, row.positions),
    warnings: nounIn(warnings, row.warnings),
    analyser: nounOf(analyser, () => ({ version: row.version, model: row.model })),
  }
}

/** What stands in the row is checked where it becomes part of a block. */
function speakersIn(json: string): readonly unknown[] {
  return nounOf({ parse: (value) => (Array.isArray(value) ? (value as readonly unknown[]) : []) }, () =>
    JSON.parse(json),
  )
}
