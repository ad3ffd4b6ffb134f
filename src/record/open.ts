/** Opening the database of a case. */
import { Kysely, type Dialect } from "kysely"
import { DeskError } from "../errors.ts"
import type { EngineName } from "./engine.ts"
import { migrate } from "./migrations.ts"
import type { Tables } from "./schema.ts"
import { connect, copySqlite, sqliteDialect } from "./sqlite.ts"
import { storeOf, type Handle, type Store } from "./store.ts"

/**
 * Opens a case in a file, or in memory where the file is ":memory:". The file must be there; an empty
 * one becomes a new case. Throws `old-node`, `case-missing` (no such folder), `case-unknown` (another program's file),
 * `case-newer`, `case-damaged`, `case-locked` or `case-unwritable` (or not to be opened at all).
 */
export async function openSqlite(file: string): Promise<Store> {
  const database = await connect(file)
  return openDialect(sqliteDialect(database, file), "sqlite", { copy: (to) => copySqlite(database, to) })
}

/** Opens a case on whatever a dialect of kysely reaches. Throws `case-newer`. */
export async function openDialect(dialect: Dialect, engine: EngineName, handle: Handle = SERVER): Promise<Store> {
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db, engine)
    return storeOf(db, engine, handle)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

const SERVER: Handle = {
  copy: () =>
    Promise.reject(
      new DeskError("bad-option", "The case is in a database server, which copies it itself; use pg_dump."),
    ),
}
