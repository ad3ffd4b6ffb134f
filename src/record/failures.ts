/** Failures: inputs that gave no document, and why. One that is read well later vanishes from the list. */
import type { Failure } from "../model.ts"
import { warningShape } from "../shape.ts"
import { COLUMN_TYPES, type EngineName } from "./engine.ts"
import { batches, nounOf } from "./rows.ts"
import type { Db, Writing } from "./schema.ts"

/** A row of `failures`: an input that gave no document. */
export interface FailureRow {
  readonly place: string
  readonly path: string | null
  readonly name: string
  readonly problem: string
  readonly message: string
}

/** Once failures were kept by name, so that two files of one name shared one. */
export function failuresByPlace(engine: EngineName): readonly string[] {
  const { text } = COLUMN_TYPES[engine]
  return [
    `alter table failures rename to failures_by_name`,
    `create table failures (
      place ${text} primary key, path ${text}, name ${text} not null, problem ${text} not null, message ${text} not null)`,
    `insert into failures (place, path, name, problem, message)
      select name, null, name, problem, message from failures_by_name`,
    `drop table failures_by_name`,
  ]
}

/** Keeps what could not be read; what failed before at the same place has the newer reason. */
export async function insertFailures(db: Writing, failures: readonly Failure[]): Promise<void> {
  for (const { place, path, name, problem, message } of failures) {
    await db
      .insertInto("failures")
      .values({ place, path, name, problem, message })
      .onConflict((conflict) => conflict.column("place").doUpdateSet({ path, name, problem, message }))
      .execute()
  }
}

export async function deleteFailures(db: Writing, places: readonly string[]): Promise<void> {
  for (const some of batches(places)) await db.deleteFrom("failures").where("place", "in", some).execute()
}

/** What could not be read, by name. */
export async function listFailures(db: Db): Promise<readonly Failure[]> {
  const rows = await db.selectFrom("failures").selectAll().orderBy("name").orderBy("place").execute()
  return rows.map(({ place, path, name, problem, message }) => ({
    name,
    place,
    path,
    problem: nounOf(warningShape.shape.problem, () => problem),
    message,
  }))
}
