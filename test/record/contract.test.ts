import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { PGliteDialect, type PGliteDialectConfig } from "kysely"
import { afterAll, describe } from "vitest"
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
describe("a case in PostgreSQL", () => keepsItsContract(freshPostgres()))

/** One PostgreSQL for all tests, as it takes seconds to start; each test finds it empty. */
function freshPostgres() {
  const pglite = new PGlite()
  afterAll(() => pglite.close())
  return async () => {
    await pglite.exec("drop schema public cascade; create schema public")
    return openDialect(new PGliteDialect({ pglite: borrowed(pglite) }), "postgres")
  }
}

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
