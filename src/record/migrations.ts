/**
 * The schema of a case, as the list of steps that make it. A step that has been released is never
 * changed; what comes later is one more step. The wall between record and findings is told in schema.ts.
 */
import { sql, type Kysely } from "kysely"
import { Migrator, type Migration } from "kysely/migration"
import { DeskError } from "../errors.ts"
import { COLUMN_TYPES, type EngineName } from "./engine.ts"
import { decisionTables } from "./decisions/rows.ts"
import { failuresByPlace } from "./failures.ts"
import { fillStatements, fillTimeline } from "./findings.ts"
import { INDEX_TABLES } from "./passages.ts"
import { atomic, type Db } from "./schema.ts"
import { timelineTable } from "./timeline.ts"

const TIMELINE = "004 the timeline"
const DECISIONS = "006 decisions"

/** What each step runs, in order; the name of a step is what a case remembers of it. */
const STEPS: Readonly<Record<string, (engine: EngineName) => readonly string[]>> = {
  "001 the record": record,
  "002 findings": findings,
  "003 index": (engine) => INDEX_TABLES[engine],
  [TIMELINE]: timeline,
  "005 attachments and lines": attachments,
  [DECISIONS]: decisions,
  "007 failures by place": failuresByPlace,
  "008 recognised words": (engine) => [`alter table blocks add column confidence ${COLUMN_TYPES[engine].number}`],
}

function record(engine: EngineName): readonly string[] {
  const { text, bytes, key, number } = COLUMN_TYPES[engine]
  return [
    `create table originals (
      sha256 ${text} primary key, coding ${text} not null, size integer not null, bytes ${bytes} not null)`,
    `create table documents (
      seq ${key}, id ${text} not null unique, name ${text} not null, url ${text}, title ${text}, outlet ${text},
      authors ${text} not null, published ${text}, published_from ${text} not null, published_at ${number},
      language ${text}, format ${text} not null, words integer not null,
      original ${text} references originals (sha256))`,
    `create table texts (
      document integer primary key references documents (seq), text ${text} not null)`,
    `create table blocks (
      seq ${key}, document integer not null references documents (seq), ordinal integer not null,
      kind ${text} not null, starts integer not null, ends integer not null, repeats integer, page integer,
      box ${text}, time ${text}, unique (document, ordinal))`,
    `create table names (
      document integer not null references documents (seq), name ${text} not null, primary key (document, name))`,
    `create table failures (
      name ${text} primary key, problem ${text} not null, message ${text} not null)`,
  ]
}

function findings(engine: EngineName): readonly string[] {
  const { text, number } = COLUMN_TYPES[engine]
  const place = `document integer not null references documents (seq), ordinal integer not null`
  return [
    `create table findings (
      document integer primary key references documents (seq), version ${text} not null, model ${text},
      statement_count integer not null, warning_count integer not null, speakers ${text} not null,
      events ${text} not null, claims ${text} not null, positions ${text} not null, warnings ${text} not null)`,
    `create table entities (
      ${place}, kind ${text} not null, name ${text} not null, mentions integer not null,
      statements integer not null, body ${text} not null, primary key (document, ordinal))`,
    `create index entities_by_kind on entities (kind, name)`,
    `create table statements (
      ${place}, stance ${text} not null, sourcing ${text} not null, source ${text},
      role ${text}, said_by ${text} not null, body ${text} not null, primary key (document, ordinal))`,
    `create table times (
      ${place}, earliest ${number}, latest ${number}, words ${text} not null,
      context ${text} not null, line integer not null, body ${text} not null, primary key (document, ordinal))`,
  ]
}

/** What `times` kept beside its nouns stands in the timeline now. */
function timeline(engine: EngineName): readonly string[] {
  const columns = ["earliest", "latest", "words", "context", "line"]
  return [...timelineTable(engine), ...columns.map((column) => `alter table times drop column ${column}`)]
}

/** A document may be attached to another, and a page may number its lines. */
function attachments(engine: EngineName): readonly string[] {
  return [
    `alter table documents add column parent ${COLUMN_TYPES[engine].text}`,
    `alter table blocks add column line integer`,
  ]
}

/** What people decide, and beside the findings what was decided on them. */
function decisions(engine: EngineName): readonly string[] {
  const { text, number } = COLUMN_TYPES[engine]
  return [
    ...decisionTables(engine),
    ...["kind", "protection", "told"].map((column) => `alter table documents add column ${column} ${text}`),
    `alter table findings add column found ${text}`,
    `alter table entities add column protection ${text}`,
    `alter table statements add column id ${text} not null default ''`,
    `alter table statements add column standing ${text} not null default 'unreviewed'`,
    `alter table statements add column decided ${text}`,
    `alter table statements add column urgency ${number} not null default 0`,
    `create index statements_by_urgency on statements (standing, urgency desc, document, ordinal)`,
  ]
}

/** Brings a database up to this program's schema; throws `case-newer` where it is ahead of it. */
export async function migrate(db: Db, engine: EngineName): Promise<void> {
  const steps = Object.keys(STEPS)
  const done = await stepsDone(db)
  const unknown = done.find((name) => !steps.includes(name))
  if (unknown !== undefined) {
    throw new DeskError(
      "case-newer",
      `The case was made by a newer onrecord (its step "${unknown}" is unknown here); install the newest version.`,
    )
  }
  if (done.length === steps.length) return
  await atomic(db, async (writing) => {
    await runSteps(writing, engine)
    // After all steps, for what fills it reads by the schema of today.
    if (!done.includes(TIMELINE)) await fillTimeline(writing)
    if (!done.includes(DECISIONS)) await fillStatements(writing)
  })
}

async function stepsDone(db: Db): Promise<readonly string[]> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === "migrations")) return []
  const { rows } = await sql<{ readonly name: string }>`select name from migrations`.execute(db)
  return rows.map(({ name }) => name)
}

/** Runs within the caller's transaction, so that a half-made case cannot be. */
async function runSteps(db: Db, engine: EngineName): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrationsFor(engine)) },
    migrationTableName: "migrations",
    migrationLockTableName: "migrations_lock",
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error("a step of the schema failed", { cause: error })
}

function migrationsFor(engine: EngineName): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(STEPS).map(([name, statements]) => [
      name,
      {
        async up(db: Kysely<unknown>) {
          for (const statement of statements(engine)) await sql.raw(statement).execute(db)
        },
      },
    ]),
  )
}
