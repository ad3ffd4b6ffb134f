/** Removing: a document goes with all that holds its words; a tombstone stays, and the chain of decisions holds. */
import { sql } from "kysely"
import { DeskError } from "../errors.ts"
import type { Decision, DocumentId, Tombstone } from "../model.ts"
import { append, type Deciding } from "./decisions/decide.ts"
import { decisionsIn, takeTurn } from "./decisions/rows.ts"
import { unindexPassages } from "./passages.ts"
import { atomic, type Db, type Writing } from "./schema.ts"

export interface Removal {
  readonly document: DocumentId
  readonly who: string
  readonly when: Date
  readonly why: string | null
}

/**
 * Deletes a document's original, text, index, names and findings, and of decisions what they say of it; gives the
 * decision that stays. Throws `document-missing`. What was deleted is written over in the file.
 */
export async function removeDocument(
  { db, engine }: Deciding,
  { document, who, when, why }: Removal,
): Promise<Decision> {
  // SQLite leaves deleted bytes in its free pages, and PostgreSQL until it is vacuumed.
  if (engine === "sqlite") await sql`pragma secure_delete = on`.execute(db)
  const decision = await atomic(db, async (writing) => {
    await takeTurn(writing, engine)
    const row = await writing
      .selectFrom("documents")
      .select(["seq", "original"])
      .where("id", "=", document)
      .executeTakeFirst()
    if (!row)
      throw new DeskError(
        "document-missing",
        `The case has no document ${document}; onrecord status tells what it has.`,
      )
    const plan = { kind: "remove", why, targets: [{ on: "document", document }], to: null } as const
    const [made] = await append(writing, [plan], { who, when })
    if (!made) throw new DeskError("broken-promise", `The removal of ${document} was not kept.`)
    await silence(writing, document)
    await unindexPassages(writing, row.seq, engine)
    await deleteRows(writing, row.seq)
    await deleteOriginal(writing, row.original)
    // The index keeps the words of what was deleted until its parts are merged.
    if (engine === "sqlite") await sql`insert into passage_index (passage_index) values ('optimize')`.execute(writing)
    return made
  })
  if (engine === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return decision
}

/** Takes from decisions what they say of a document; one that touches others too keeps its reason and what it says. */
async function silence(db: Writing, document: DocumentId): Promise<void> {
  await db
    .updateTable("targets")
    .set({ salt: null, body: null })
    .where("document", "=", document)
    .where("decision", "not in", db.selectFrom("decisions").select("seq").where("kind", "=", "remove"))
    .execute()
  const others = db
    .selectFrom("targets")
    .select("decision")
    .where("document", "is not", null)
    .where("body", "is not", null)
  await db
    .updateTable("decisions")
    .set({ salt: null, body: null })
    .where("seq", "in", db.selectFrom("targets").select("decision").where("document", "=", document))
    .where("seq", "not in", others)
    .where("kind", "<>", "remove")
    .execute()
}

async function deleteRows(db: Writing, document: number): Promise<void> {
  const tables = ["places", "timeline", "times", "statements", "entities", "findings", "blocks", "texts"] as const
  for (const table of tables) await db.deleteFrom(table).where("document", "=", document).execute()
  const names = db.selectFrom("names").select("name").where("document", "=", document)
  await db.deleteFrom("failures").where("name", "in", names).execute()
  await db.deleteFrom("names").where("document", "=", document).execute()
  await db.deleteFrom("documents").where("seq", "=", document).execute()
}

/** Several documents may have come out of one file. */
async function deleteOriginal(db: Writing, sha256: string | null): Promise<void> {
  if (sha256 === null) return
  const other = await db.selectFrom("documents").select("seq").where("original", "=", sha256).executeTakeFirst()
  if (!other) await db.deleteFrom("originals").where("sha256", "=", sha256).execute()
}

/** What is left of the documents that were removed, in the order in which they went. */
export async function listTombstones(db: Db): Promise<readonly Tombstone[]> {
  const rows = await db.selectFrom("decisions").selectAll().where("kind", "=", "remove").orderBy("seq").execute()
  return (await decisionsIn(db, rows)).map(({ id, who, when, why, targets: [target] }) => ({
    ...{ document: target && target.on !== "decision" ? target.document : "", who, when, why, decision: id },
  }))
}
