/** Opening the database of a case. */
import { Kysely, type Dialect } from "kysely"
import type { EngineName } from "./engine.ts"
import { migrate } from "./migrations.ts"
import type { Tables } from "./schema.ts"
import { connect, sqliteDialect } from "./sqlite.ts"
import { storeOf, type Store } from "./store.ts"

/**
 * Opens a case in a file, or in memory where the file is ":memory:". The file must be there; an empty
 * one becomes a new case. Throws `old-node`, `case-missing` (no such folder), `case-unknown` (another program's file),
 * `case-newer`, `case-damaged`, `case-locked` or `case-unwritable` (or not to be opened at all).
 */
export async function openSqlite(file: string): Promise<Store> {
  return openDialect(sqliteDialect(await connect(file), file), "sqlite")
}

/** Opens a case on whatever a dialect of kysely reaches. Throws `case-newer`. */
export async function openDialect(dialect: Dialect, engine: EngineName): Promise<Store> {
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db, engine)
    return storeOf(db, engine)
  } catch (error) {
    await db.destroy()
    throw error
  }
}
