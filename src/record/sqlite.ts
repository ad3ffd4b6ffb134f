/**
 * SQLite as this room uses it: one connection, WAL, and every error of the file told in the words
 * of the house.
 *
 * WAL with `synchronous = normal`: what was acknowledged survives the death of the process; a power
 * cut may take the last transactions, whole, and leaves the file sound.
 */
import { versions } from "node:process"
import { setTimeout } from "node:timers/promises"
import type { Database as Sqlite } from "better-sqlite3"
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely"
import { DeskError, messageOf, problemOf, type Problem } from "../errors.ts"

/** "onre", in the header of every case file: what tells a case from another program's database. */
const APPLICATION_ID = 0x6f6e7265
/** How long one writer waits for another, in milliseconds. */
const PATIENCE = 5_000
const LEAST_NODE = [22, 18] as const
/** Prepared statements that are kept at hand. */
const STATEMENTS = 200

/** Opens a file that is a case or empty, and makes sure of that before anything is written. */
export async function connect(file: string): Promise<Sqlite> {
  guardNode(versions.node)
  const { default: Database } = await import("better-sqlite3")
  return telling(file, () => {
    const database = new Database(file, { fileMustExist: file !== ":memory:", timeout: PATIENCE })
    try {
      claim(database, file)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** Pages that the second step of a copy may take: all that there are, so that no writer makes it begin anew. */
const ALL_PAGES = 2 ** 31 - 1

/** Writes an open case as it is at one moment into another file, through SQLite's own backup. */
export async function copySqlite(database: Sqlite, file: string): Promise<void> {
  try {
    await database.backup(file, { progress: () => ALL_PAGES })
  } catch (error) {
    throw toldOf(error, file)
  }
}

/** better-sqlite3 is built for newer Nodes and ends an older one's process without a word. */
export function guardNode(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const [leastMajor, leastMinor] = LEAST_NODE
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  throw new DeskError(
    "old-node",
    `This is Node ${version}, and onrecord needs ${LEAST_NODE.join(".")} or newer; install it from nodejs.org.`,
  )
}

function claim(database: Sqlite, file: string): void {
  const id = database.pragma("application_id", { simple: true })
  if (id !== APPLICATION_ID && (id !== 0 || !isEmpty(database))) {
    throw new DeskError("case-unknown", `${file} is a database of another program; name a case of onrecord's.`)
  }
  refuseReadOnly(database)
  database.pragma(`busy_timeout = ${PATIENCE}`)
  database.pragma("journal_mode = wal")
  database.pragma("synchronous = normal")
  database.pragma("foreign_keys = on")
  if (id === 0) database.pragma(`application_id = ${APPLICATION_ID}`)
}

function isEmpty(database: Sqlite): boolean {
  return database.prepare("select 1 from sqlite_master limit 1").get() === undefined
}

/** SQLite opens a file that it may not write without a word; that another one is writing says that one may. */
function refuseReadOnly(database: Sqlite): void {
  database.pragma("busy_timeout = 0")
  try {
    database.exec("begin immediate; rollback")
  } catch (error) {
    if (!codeOf(error)?.startsWith("SQLITE_BUSY")) throw error
  }
}

/** The dialect of kysely for an open database: transactions that write begin as the one writer. */
export function sqliteDialect(database: Sqlite, file: string): Dialect {
  const told = tellingDatabase(database, file)
  return {
    createAdapter: () => new WholeStepsAdapter(),
    createDriver: () => new OneWriterDriver({ database: told }, () => database.inTransaction),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** SQLite can change its schema within a transaction, whatever kysely says of the databases it knows by that name. */
class WholeStepsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** How often, in milliseconds, a writer looks whether its turn has come. SQLite itself would sleep longer and longer. */
const LOOK_EVERY = 4
/** So long a writer leaves the file alone after its turn, so that another one that looks finds it free. */
const LEAVE_ALONE = 2 * LOOK_EVERY

/**
 * A transaction that begins as a reader and writes later fails at once where another process wrote
 * in between, whatever the patience; so a writer takes its turn at the start. It waits without
 * holding up what else the process does, and lets others in after each turn: SQLite has no queue, and a
 * program that writes all the time would shut out all others.
 */
class OneWriterDriver extends SqliteDriver {
  private freeAt = 0
  private isWriting = false
  private readonly isWithin: () => boolean

  constructor(config: ConstructorParameters<typeof SqliteDriver>[0], isWithin: () => boolean) {
    super(config)
    this.isWithin = isWithin
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    this.isWriting = settings?.accessMode !== "read only"
    if (!this.isWriting) {
      await connection.executeQuery(CompiledQuery.raw("begin"))
      return
    }
    await setTimeout(Math.max(0, this.freeAt - performance.now()))
    await beginWriting(connection, performance.now() + PATIENCE)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    if (this.isWriting) this.freeAt = performance.now() + LEAVE_ALONE
  }

  /** On a full disk SQLite has rolled back by itself, and a second time would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.isWithin()) await super.rollbackTransaction(connection)
  }
}

async function beginWriting(connection: DatabaseConnection, until: number): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw("pragma busy_timeout = 0"))
  try {
    while (!(await hasBegun(connection, until))) await setTimeout(LOOK_EVERY)
  } finally {
    await connection.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${PATIENCE}`))
  }
}

/** Whether a writer's turn has begun; throws `case-locked` where it has not after the last moment. */
async function hasBegun(connection: DatabaseConnection, until: number): Promise<boolean> {
  try {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"))
    return true
  } catch (error) {
    if (problemOf(error) !== "case-locked" || performance.now() >= until) throw error
    return false
  }
}

function tellingDatabase(database: Sqlite, file: string): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => telling(file, () => database.close()),
    prepare(sql) {
      const known = kept.get(sql)
      if (known) return known
      const statement = tellingStatement(
        telling(file, () => database.prepare(sql)),
        file,
      )
      if (kept.size >= STATEMENTS) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}

function tellingStatement(statement: SqliteStatement, file: string): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => telling(file, () => statement.all(parameters)),
    run: (parameters) => telling(file, () => statement.run(parameters)),
    iterate: (parameters) => telling(file, () => statement.iterate(parameters)),
  }
}

/** What SQLite's result codes mean to a person, by the longest beginning that fits. */
const TOLD: readonly (readonly [code: string, Problem, (file: string) => string])[] = [
  ["SQLITE_NOTADB", "case-unknown", (file) => `${file} is no case of onrecord's; name a file that "add" has made.`],
  ["SQLITE_CORRUPT", "case-damaged", (file) => `${file} is damaged; take the last good copy of the case.`],
  ["SQLITE_BUSY", "case-locked", (file) => `${file} is being written by another program; try again when it is done.`],
  ["SQLITE_LOCKED", "case-locked", (file) => `${file} is being written by another program; try again when it is done.`],
  [
    "SQLITE_READONLY",
    "case-unwritable",
    (file) => `${file} may not be written; give yourself the right to, or copy it.`,
  ],
  ["SQLITE_PERM", "case-unwritable", (file) => `${file} may not be written; give yourself the right to, or copy it.`],
  [
    "SQLITE_CANTOPEN",
    "case-unwritable",
    (file) => `${file} cannot be opened; check that it is there, and that you may read and write it and its folder.`,
  ],
  ["SQLITE_FULL", "case-unwritable", (file) => `${file} cannot grow, for the disk is full; make room and try again.`],
  [
    "SQLITE_IOERR",
    "case-unwritable",
    (file) => `${file} cannot be read or written (the disk reports an error); check the disk.`,
  ],
]

/** Runs a call of the database's and tells its errors in the words of the house. */
function telling<Answer>(file: string, call: () => Answer): Answer {
  try {
    return call()
  } catch (error) {
    throw toldOf(error, file)
  }
}

/** The error as the house tells it; the very same value where it is not about the file. */
export function toldOf(error: unknown, file: string): unknown {
  const code = codeOf(error)
  const [, problem, sentence] = TOLD.find(([begin]) => code?.startsWith(begin)) ?? []
  if (problem && sentence) return new DeskError(problem, sentence(file), { cause: error })
  if (error instanceof TypeError && messageOf(error).includes("directory does not exist")) {
    return new DeskError("case-missing", `${file} is in a folder that is not there; make the folder first.`, {
      cause: error,
    })
  }
  return error
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null
  return typeof error.code === "string" ? error.code : null
}
