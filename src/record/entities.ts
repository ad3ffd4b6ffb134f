/** Entities as the analyser found them, with their mentions and roles. */
import type { Entity } from "../model.ts"
import { entityShape } from "../shape.ts"
import { batches, nounIn } from "./rows.ts"
import type { Db, StoredReading, Writing } from "./schema.ts"

/** A row of `entities`: the noun whole in `body`, beside it what lists select and sort by. */
export interface EntityRow {
  readonly document: number
  readonly ordinal: number
  readonly kind: string
  readonly name: string
  /** How many mentions it has. */
  readonly mentions: number
  /** How many of the document's statements it is a source of. */
  readonly statements: number
  /** JSON. */
  readonly body: string
  readonly protection: string | null
}

export async function insertEntities(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.flatMap(rowsOf))) await db.insertInto("entities").values(some).execute()
}

function rowsOf({ seq, reading, review }: StoredReading): readonly EntityRow[] {
  const spoken = new Map<string, number>()
  for (const { source } of reading.statements) {
    for (const id of new Set(source.entities)) spoken.set(id, (spoken.get(id) ?? 0) + 1)
  }
  return reading.entities.map((entity, ordinal) => ({
    document: seq,
    ordinal,
    kind: entity.kind,
    name: entity.name,
    mentions: entity.mentions.length,
    statements: spoken.get(entity.id) ?? 0,
    body: JSON.stringify(entity),
    protection: review?.protections.entities.get(entity.id) ?? null,
  }))
}

export async function readEntities(db: Db, seq: number): Promise<readonly Entity[]> {
  const rows = await db.selectFrom("entities").select("body").where("document", "=", seq).orderBy("ordinal").execute()
  return rows.map(({ body }) => nounIn(entityShape, body))
}
