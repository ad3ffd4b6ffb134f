/** The tables of decisions: what is appended, and beside it what follows from it and can be made again. */
import { sql } from "kysely"
import type { Decision, DecisionId, DocumentId, Place, Target } from "../../model.ts"
import { keptShapes, targetShape } from "../../shape/decisions.ts"
import { decidedShape, foundShape, warningShape } from "../../shape.ts"
import { COLUMN_TYPES, type EngineName } from "../engine.ts"
import { batches, nounIn, nounOf } from "../rows.ts"
import type { Db, Writing } from "../schema.ts"

/** A row of `decisions`: appended, and never changed but for words that go with their document. */
export interface DecisionRow {
  readonly seq: number
  readonly kind: string
  readonly who: string
  readonly decided_at: string
  readonly salt: string | null
  /** JSON: why, and what the kind says. */
  readonly body: string | null
  readonly body_hash: string
  readonly previous: string
  readonly hash: string
}

/** A row of `targets`: what a decision is tied to. */
export interface TargetRow {
  readonly decision: number
  readonly ordinal: number
  readonly target_on: string
  /** The document's id; null where it is tied to a decision. */
  readonly document: string | null
  readonly salt: string | null
  /** JSON. */
  readonly body: string | null
  readonly hash: string
}

/** A row of `cancelled`: a decision that does not hold. Follows from the decisions. */
export interface CancelledRow {
  readonly decision: number
  readonly cancelled_by: number
}

/** A row of `places`: what became of a target in the findings of today. Follows from decisions and findings. */
export interface PlaceRow {
  readonly decision: number
  readonly ordinal: number
  /** The number of the document. */
  readonly document: number
  /** JSON. */
  readonly found: string | null
  readonly finding: string | null
  /** JSON: decisions that say otherwise. */
  readonly differs: string
}

export function decisionTables(engine: EngineName): readonly string[] {
  const { text } = COLUMN_TYPES[engine]
  return [
    `create table decisions (
      seq integer primary key, kind ${text} not null, who ${text} not null, decided_at ${text} not null,
      salt ${text}, body ${text}, body_hash ${text} not null, previous ${text} not null, hash ${text} not null)`,
    `create table targets (
      decision integer not null references decisions (seq), ordinal integer not null, target_on ${text} not null,
      document ${text}, salt ${text}, body ${text}, hash ${text} not null, primary key (decision, ordinal))`,
    `create index targets_by_document on targets (document)`,
    `create table cancelled (
      decision integer primary key references decisions (seq), cancelled_by integer not null)`,
    `create table places (
      decision integer not null references decisions (seq), ordinal integer not null,
      document integer not null references documents (seq), found ${text}, finding ${text}, differs ${text} not null,
      primary key (decision, ordinal))`,
    `create index places_by_document on places (document, finding)`,
  ]
}

export function idOf(seq: number): DecisionId {
  return `d${seq}`
}

/** The number of a decision's id; null where it is no such id. */
export function seqOf(id: string): number | null {
  return /^d[1-9]\d{0,8}$/.test(id) ? Number(id.slice(1)) : null
}

const bodyShape = { why: warningShape.shape.message.nullable() }

/** Rows as decisions, each with its targets. */
export async function decisionsIn(db: Db, rows: readonly DecisionRow[]): Promise<readonly Decision[]> {
  const targets = await targetsOf(
    db,
    rows.map(({ seq }) => seq),
  )
  return rows.map((row) => decisionOf(row, targets.get(row.seq) ?? []))
}

async function targetsOf(db: Db, seqs: readonly number[]): Promise<ReadonlyMap<number, readonly Target[]>> {
  const found = new Map<number, Target[]>()
  for (const some of batches(seqs)) {
    const rows = await db
      .selectFrom("targets")
      .selectAll()
      .where("decision", "in", some)
      .orderBy("decision")
      .orderBy("ordinal")
      .execute()
    for (const { decision, body, document } of rows) {
      const target: Target = body === null ? { on: "removed", document: document ?? "" } : nounIn(targetShape, body)
      const own = found.get(decision)
      if (own) own.push(target)
      else found.set(decision, [target])
    }
  }
  return found
}

function decisionOf(row: DecisionRow, targets: readonly Target[]): Decision {
  const kind = row.kind as Decision["kind"]
  const shape = Object.hasOwn(keptShapes, kind) ? keptShapes[kind] : null
  const { why, to } =
    row.body === null
      ? { why: null, to: null }
      : nounOf({ parse: (value) => bodyIn(value, shape) }, () => JSON.parse(row.body ?? "") as unknown)
  return {
    ...{ id: idOf(row.seq), kind, who: row.who, when: row.decided_at, why, targets, to, hash: row.hash },
  } as Decision
}

function bodyIn(
  value: unknown,
  shape: (typeof keptShapes)[Decision["kind"]] | null,
): { why: string | null; to: unknown } {
  const { why, to } = value as { readonly why: unknown; readonly to: unknown }
  if (!shape) throw new Error("no such kind of decision")
  return { why: bodyShape.why.parse(why), to: shape.parse(to) }
}

/** The decisions that hold and touch a document, in their order. */
export async function decisionsOn(db: Db, document: DocumentId): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom("decisions")
    .selectAll()
    .where("seq", "in", db.selectFrom("targets").select("decision").where("document", "=", document))
    .where("seq", "not in", db.selectFrom("cancelled").select("decision"))
    .orderBy("seq")
    .execute()
  return decisionsIn(db, rows)
}

/** Those of some documents, by number, that any decision touches. */
export async function touchedOf(db: Db, seqs: readonly number[]): Promise<readonly number[]> {
  const touched: number[] = []
  for (const some of batches(seqs)) {
    const rows = await db
      .selectFrom("documents")
      .select("seq")
      .where("seq", "in", some)
      .where(
        "id",
        "in",
        db.selectFrom("targets").select("document").where("document", "is not", null).$castTo<{ document: string }>(),
      )
      .orderBy("seq")
      .execute()
    touched.push(...rows.map(({ seq }) => seq))
  }
  return touched
}

/** Puts what became of the decisions on a document in place of what was told before. */
export async function replacePlaces(
  db: Writing,
  document: number,
  rows: readonly Omit<PlaceRow, "document">[],
): Promise<void> {
  await db.deleteFrom("places").where("document", "=", document).execute()
  for (const some of batches(rows)) {
    await db
      .insertInto("places")
      .values(some.map((row) => ({ ...row, document })))
      .execute()
  }
}

/** What became of the targets of some decisions, by decision and number of the target. */
export async function placesOf(
  db: Db,
  decisions: readonly Decision[],
): Promise<
  ReadonlyMap<
    DecisionId,
    ReadonlyMap<number, { readonly place: Omit<Place, "target">; readonly differs: readonly DecisionId[] }>
  >
> {
  const found = new Map<DecisionId, Map<number, { place: Omit<Place, "target">; differs: readonly DecisionId[] }>>()
  const seqs = decisions.flatMap(({ id }) => seqOf(id) ?? [])
  for (const some of batches(seqs)) {
    for (const row of await db.selectFrom("places").selectAll().where("decision", "in", some).execute()) {
      const own =
        found.get(idOf(row.decision)) ??
        new Map<number, { place: Omit<Place, "target">; differs: readonly DecisionId[] }>()
      const place = { found: row.found === null ? null : nounIn(foundShape, row.found), finding: row.finding }
      found.set(idOf(row.decision), own.set(row.ordinal, { place, differs: nounIn(idsShape, row.differs) }))
    }
  }
  return found
}

const idsShape = decidedShape.shape.decisions

/** The number of the last decision and its hash; null where there is none. */
export async function lastOf(db: Db): Promise<{ readonly seq: number; readonly hash: string } | null> {
  return (
    (await db.selectFrom("decisions").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst()) ??
    null
  )
}

/** PostgreSQL lets two writers in at once; decisions are appended one after the other. */
export async function takeTurn(db: Writing, engine: EngineName): Promise<void> {
  if (engine === "postgres") await sql`lock table decisions in exclusive mode`.execute(db)
}
