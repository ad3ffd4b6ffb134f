import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { PGliteDialect, type PGliteDialectConfig } from "kysely"
import { afterAll, describe, expect, it } from "vitest"
import { openDialect, openSqlite } from "../../src/record/open.ts"
import { keepsItsContract } from "./contract.ts"

const folder = mkdtempSync(join(tmpdir(), "onrecord-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function emptyFile(): string {
  const file = join(folder, `${files++}.onrecord`)
  writeFileSync(file, "", { mode: 0o600 })
  return file
}

describe("a case in a SQLite file", () => keepsItsContract(() => openSqlite(emptyFile())))
describe("a case in SQLite's memory", () => keepsItsContract(() => openSqlite(":memory:")))
describe("a case in PostgreSQL", () => {
  // One for all tests, as it takes seconds to start; each test finds it empty.
  const pglite = new PGlite()
  afterAll(() => pglite.close())
  const open = async () => {
    await pglite.exec("drop schema public cascade; create schema public")
    return openDialect(new PGliteDialect({ pglite: borrowed(pglite) }), "postgres")
  }
  keepsItsContract(open)

  // The PostgreSQL of these tests has no other order than "C", so that no list would tell.
  it("orders every text by code point, whatever the server's locale", async () => {
    const store = await open()
    const { rows } = await pglite.query(`
      select attrelid::regclass::text as table, attname from pg_attribute
      join pg_class on pg_class.oid = attrelid and relkind = 'r' and relnamespace = 'public'::regnamespace
      where attcollation not in (0, '"C"'::regcollation) and relname not like 'migrations%'`)
    expect(rows).toEqual([])
    await store.close()
  })
})

/** A store closes its database; this one is for the next test too. */
function borrowed(pglite: PGlite): PGliteDialectConfig["pglite"] {
  return {
    close: () => Promise.resolve(),
    closed: false,
    ready: pglite.ready,
    waitReady: pglite.waitReady,
    query: (query, params, options) => pglite.query(query, params, options),
    transaction: (work) => pglite.transaction(work),
  }
}
