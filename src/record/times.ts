/** Time expressions as the analyser found them. */
import type { TimeExpression } from "../model.ts"
import { timeShape } from "../shape.ts"
import { batches, nounIn } from "./rows.ts"
import type { Db, StoredReading, Writing } from "./schema.ts"

/** A row of `times`: the noun whole. What the timeline shows of it stands in `timeline`. */
export interface TimeRow {
  readonly document: number
  readonly ordinal: number
  /** JSON. */
  readonly body: string
}

export async function insertTimes(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  const rows = readings.flatMap(({ seq, reading: { times } }) =>
    times.map((time, ordinal) => ({ document: seq, ordinal, body: JSON.stringify(time) })),
  )
  for (const some of batches(rows)) await db.insertInto("times").values(some).execute()
}

export async function readTimes(db: Db, seq: number): Promise<readonly TimeExpression[]> {
  const rows = await db.selectFrom("times").select("body").where("document", "=", seq).orderBy("ordinal").execute()
  return rows.map(({ body }) => nounIn(timeShape, body))
}
