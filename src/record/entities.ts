/** Entities as the analyser found them, with their mentions and roles, and the people of a case. */
import type { Edtf, Entity, PersonEntry, RoleEntry } from "../model.ts"
import { entityShape } from "../shape.ts"
import { boundsOf } from "../text/dates.ts"
import { BY_PUBLICATION } from "./documents.ts"
import { batches, nounIn } from "./rows.ts"
import type { Db, StoredReading, Writing } from "./schema.ts"

/** A row of `entities`: the noun whole in `body`, beside it what lists select and sort by. */
export interface EntityRow {
  readonly document: number
  readonly ordinal: number
  readonly kind: string
  readonly name: string
  /** How many mentions it has. */
  readonly mentions: number
  /** How many of the document's statements it is a source of. */
  readonly statements: number
  /** JSON. */
  readonly body: string
}

export async function insertEntities(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.flatMap(rowsOf))) await db.insertInto("entities").values(some).execute()
}

function rowsOf({ seq, reading }: StoredReading): readonly EntityRow[] {
  const spoken = new Map<string, number>()
  for (const { source } of reading.statements) {
    for (const id of new Set(source.entities)) spoken.set(id, (spoken.get(id) ?? 0) + 1)
  }
  return reading.entities.map((entity, ordinal) => ({
    document: seq,
    ordinal,
    kind: entity.kind,
    name: entity.name,
    mentions: entity.mentions.length,
    statements: spoken.get(entity.id) ?? 0,
    body: JSON.stringify(entity),
  }))
}

export async function readEntities(db: Db, seq: number): Promise<readonly Entity[]> {
  const rows = await db.selectFrom("entities").select("body").where("document", "=", seq).orderBy("ordinal").execute()
  return rows.map(({ body }) => nounIn(entityShape, body))
}

/**
 * The persons of a case, and whoever else says something in it: organisations, outlets, documents,
 * anonymous sources. Who says most comes first, then who is spoken of most, then by name. The same
 * name and kind is one entry; an anonymous source is always an entry of its own, for nothing says
 * that "an official" here is "an official" there.
 */
export async function listPeople(db: Db): Promise<readonly PersonEntry[]> {
  const rows = await db
    .selectFrom("entities")
    .innerJoin("documents", "documents.seq", "entities.document")
    .select(["documents.id as document", "entities.mentions", "entities.statements", "entities.body"])
    .where((row) => row.or([row("entities.kind", "=", "person"), row("entities.statements", ">", 0)]))
    .orderBy("entities.name")
    .orderBy("entities.kind")
    .orderBy(BY_PUBLICATION)
    .orderBy("entities.ordinal")
    .execute()
  const people = new Map<string, Bearer[]>()
  for (const { body, ...row } of rows) {
    const bearer = { ...row, entity: nounIn(entityShape, body) }
    const key = keyOf(bearer)
    const same = people.get(key)
    if (same) same.push(bearer)
    else people.set(key, [bearer])
  }
  // The sort is stable, and the rows came by name.
  return [...people.values()].map(personOf).sort((a, b) => b.statements - a.statements || b.mentions - a.mentions)
}

interface Bearer {
  readonly document: string
  readonly mentions: number
  readonly statements: number
  readonly entity: Entity
}

function keyOf({ document, entity: { kind, name, id } }: Bearer): string {
  return JSON.stringify(kind === "anonymous" ? [kind, name, document, id] : [kind, name])
}

function personOf(bearers: readonly Bearer[]): PersonEntry {
  const entities = bearers.map(({ entity }) => entity)
  const [{ name, kind }] = entities as [Entity, ...Entity[]]
  return {
    name,
    kind,
    aliases: [...new Set(entities.flatMap(({ aliases }) => aliases))],
    roles: rolesOf(bearers),
    mentions: bearers.reduce((sum, { mentions }) => sum + mentions, 0),
    statements: bearers.reduce((sum, { statements }) => sum + statements, 0),
    documents: bearers.map(({ document, entity }) => ({ document, entity: entity.id })),
  }
}

/** The roles of some bearers of a name, each title with each tenure once, in the order in which they were held. */
function rolesOf(bearers: readonly Bearer[]): readonly RoleEntry[] {
  const all = bearers.flatMap(({ document, entity: { roles } }) => roles.map((role) => ({ document, ...role })))
  const same = Map.groupBy(all, ({ title, from, until }) => JSON.stringify([title.toLowerCase(), from, until]))
  const roles = [...same.values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const own = [first, ...more]
    const asOf = new Set(own.flatMap(({ asOf: day }) => (day === null ? [] : [day])))
    const documents = [...new Set(own.map(({ document }) => document))]
    return [{ title: first.title, from: first.from, until: first.until, asOf: [...asOf].sort(byStart), documents }]
  })
  return roles.sort((a, b) => (startOf(a) < startOf(b) ? -1 : Number(startOf(a) > startOf(b))))
}

/** The first moment that a role tells; behind all others where it tells none. */
function startOf({ from, until, asOf }: RoleEntry): string {
  return momentOf(from ?? asOf[0] ?? until)
}

function byStart(a: Edtf, b: Edtf): number {
  return momentOf(a) < momentOf(b) ? -1 : 1
}

function momentOf(day: Edtf | null): string {
  const bounds = day === null ? null : boundsOf(day)
  return bounds?.earliest ?? bounds?.latest ?? "~"
}
