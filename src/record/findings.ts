/**
 * Findings: all that the analyser proposes for a document, with its version. They stand on the far
 * side of the wall: nothing of the record refers to them, and they are replaced whole.
 */
import type { DocumentId, Reading } from "../model.ts"
import { readingShape } from "../shape.ts"
import { readDocument } from "./documents.ts"
import { insertEntities, readEntities } from "./entities.ts"
import { batches, nounIn, nounOf } from "./rows.ts"
import type { Db, StoredReading, Writing } from "./schema.ts"
import { insertStatements, readStatements } from "./statements.ts"
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

/** Stores what was found in documents that have no findings yet. */
export async function insertFindings(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.map(rowOf))) await db.insertInto("findings").values(some).execute()
  await insertEntities(db, readings)
  await insertStatements(db, readings)
  await insertTimes(db, readings)
  await insertTimeline(db, readings)
}

/** Fills the timeline of a case whose findings are older than it is. */
export async function fillTimeline(db: Writing): Promise<void> {
  const seqs = await db.selectFrom("findings").select("document").orderBy("document").execute()
  for (const { document } of seqs) {
    const row = await db.selectFrom("findings").selectAll().where("document", "=", document).executeTakeFirstOrThrow()
    await insertTimeline(db, [{ seq: document, reading: await readReading(db, row) }])
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
  }
}

/** The reading as it was put in, with the first of the document's names; null where there is none. */
export async function findReading(db: Db, id: DocumentId): Promise<Reading | null> {
  const row = await db
    .selectFrom("findings")
    .innerJoin("documents", "documents.seq", "findings.document")
    .selectAll("findings")
    .where("documents.id", "=", id)
    .executeTakeFirst()
  return row ? readReading(db, row) : null
}

async function readReading(db: Db, row: FindingsRow): Promise<Reading> {
  const { events, claims, positions, warnings, analyser } = readingShape.shape
  return {
    document: await readDocument(db, row.document, speakersIn(row.speakers)),
    entities: await readEntities(db, row.document),
    statements: await readStatements(db, row.document),
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
