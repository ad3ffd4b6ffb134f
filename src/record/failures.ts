/** Failures: inputs that gave no document, and why. One that is read well later vanishes from the list. */
import type { Failure } from "../model.ts"
import { warningShape } from "../shape.ts"
import { batches, nounOf } from "./rows.ts"
import type { Db, Writing } from "./schema.ts"

/** A row of `failures`: an input that gave no document. */
export interface FailureRow {
  readonly name: string
  readonly problem: string
  readonly message: string
}

/** Keeps what could not be read; a name that failed before has the newer reason. */
export async function insertFailures(db: Writing, failures: readonly Failure[]): Promise<void> {
  for (const { name, problem, message } of failures) {
    await db
      .insertInto("failures")
      .values({ name, problem, message })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ problem, message }))
      .execute()
  }
}

export async function deleteFailures(db: Writing, names: readonly string[]): Promise<void> {
  for (const some of batches(names)) await db.deleteFrom("failures").where("name", "in", some).execute()
}

/** What could not be read, by name. */
export async function listFailures(db: Db): Promise<readonly Failure[]> {
  const rows = await db.selectFrom("failures").selectAll().orderBy("name").execute()
  return rows.map(({ name, problem, message }) => ({
    name,
    problem: nounOf(warningShape.shape.problem, () => problem),
    message,
  }))
}
