/** The people of a case: who bears one name, and whom reviewers merged or parted. */
import { PROTECTIONS } from "../model.ts"
import type { Bearer, DecisionId, Edtf, Entity, PersonEntry, Protection, RoleEntry } from "../model.ts"
import { entityShape } from "../shape.ts"
import { boundsOf } from "../text/dates.ts"
import { decisionsIn, placesOf } from "./decisions/rows.ts"
import { entityRef } from "./decisions/refs.ts"
import { BY_PUBLICATION } from "./documents.ts"
import { nounIn } from "./rows.ts"
import type { Db } from "./schema.ts"

/** An entity of one document that may be one with others. */
interface Named {
  readonly document: string
  readonly mentions: number
  readonly statements: number
  readonly protection: Protection | null
  readonly published: Edtf | null
  readonly entity: Entity
}

/** The bearers of a name that stand together, and the decisions that brought them together or apart. */
export interface Group {
  /** As a merge calls them; null where none does. */
  readonly name: string | null
  readonly bearers: readonly Named[]
  readonly decisions: readonly DecisionId[]
}

/**
 * The persons of a case, and whoever else says something in it: organisations, outlets, documents,
 * anonymous sources. Who says most comes first, then who is spoken of most, then by name. The same
 * name and kind is one entry; an anonymous source is always an entry of its own, for nothing says
 * that "an official" here is "an official" there. Merges and partings that hold come on top of that.
 */
export async function listPeople(db: Db): Promise<readonly PersonEntry[]> {
  // The sort is stable, and the groups came by name.
  return (await listGroups(db)).map(personOf).sort((a, b) => b.statements - a.statements || b.mentions - a.mentions)
}

/** Who stands together, by name. */
export async function listGroups(db: Db): Promise<readonly Group[]> {
  const bearers = await listNamed(db)
  const groups = new Map<string, string>()
  for (const bearer of bearers) groups.set(keyOf(bearer), nameKeyOf(bearer))
  const made = new Map<string, { name: string | null; decisions: DecisionId[] }>()
  for (const { id, kind, keys, name } of await listMerges(db)) {
    const there = keys.filter((key) => groups.has(key))
    if (kind === "merge") {
      const joined = new Set(there.map((key) => groups.get(key) ?? key))
      const past = [...joined].flatMap((group) => made.get(group)?.decisions ?? [])
      for (const [key, group] of groups) if (joined.has(group)) groups.set(key, id)
      made.set(id, { name, decisions: [...past, id] })
    } else {
      const left = new Set(there.map((key) => groups.get(key) ?? key))
      for (const group of left)
        made.set(group, { name: null, ...made.get(group), decisions: [...(made.get(group)?.decisions ?? []), id] })
      for (const key of there) groups.set(key, id)
      made.set(id, { name: null, decisions: [id] })
    }
  }
  const together = Map.groupBy(bearers, (bearer) => groups.get(keyOf(bearer)) ?? "")
  return [...together].map(([group, some]) => ({
    name: made.get(group)?.name ?? null,
    bearers: some,
    decisions: [...new Set(made.get(group)?.decisions ?? [])],
  }))
}

/** The persons of each document, with what tells one from another. */
export async function listBearers(db: Db): Promise<readonly Bearer[]> {
  const organisations = await organisationsIn(db)
  const merges = new Set((await listMerges(db)).flatMap(({ id, kind }) => (kind === "merge" ? [id] : [])))
  return (await listGroups(db)).flatMap(({ bearers, decisions }, group) =>
    bearers.flatMap(({ document, published, entity }) => {
      if (entity.kind !== "person") return []
      const roles = entity.roles.map(({ title, organisation, from, until, asOf }) => ({
        ...{ title, from, until, asOf },
        organisation:
          organisation === null ? null : (organisations.get(JSON.stringify([document, organisation])) ?? null),
      }))
      const isMerged = decisions.some((id) => merges.has(id))
      const { id, name, aliases } = entity
      return [
        {
          document,
          entity: id,
          ref: entityRef(document, entity),
          name,
          aliases,
          published,
          roles,
          group,
          isMerged,
          decisions,
        },
      ]
    }),
  )
}

/** What the organisations of a case are called, by document and id. */
async function organisationsIn(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("entities")
    .innerJoin("documents", "documents.seq", "entities.document")
    .select(["documents.id as document", "entities.name", "entities.body"])
    .where("entities.kind", "not in", ["person", "anonymous"])
    .execute()
  return new Map(rows.map(({ document, name, body }) => [JSON.stringify([document, nounIn(idShape, body).id]), name]))
}

const idShape = entityShape.pick({ id: true }).strip()

async function listNamed(db: Db): Promise<readonly Named[]> {
  const rows = await db
    .selectFrom("entities")
    .innerJoin("documents", "documents.seq", "entities.document")
    .select(["documents.id as document", "documents.published", "entities.mentions", "entities.statements"])
    .select(["entities.body", "entities.protection"])
    .where((row) => row.or([row("entities.kind", "=", "person"), row("entities.statements", ">", 0)]))
    .orderBy("entities.name")
    .orderBy("entities.kind")
    .orderBy(BY_PUBLICATION)
    .orderBy("entities.ordinal")
    .execute()
  return rows.map(({ body, protection, ...row }) => ({
    ...row,
    protection: PROTECTIONS.find((one) => one === protection) ?? null,
    entity: nounIn(entityShape, body),
  }))
}

/** A merge or a parting that holds, with the entities of today that it means. */
interface Merge {
  readonly id: DecisionId
  readonly kind: "merge" | "part"
  readonly keys: readonly string[]
  readonly name: string | null
}

async function listMerges(db: Db): Promise<readonly Merge[]> {
  const rows = await db
    .selectFrom("decisions")
    .selectAll()
    .where("kind", "in", ["merge", "part"])
    .where("seq", "not in", db.selectFrom("cancelled").select("decision"))
    .orderBy("seq")
    .execute()
  const decisions = await decisionsIn(db, rows)
  const places = await placesOf(db, decisions)
  return decisions.flatMap((decision): readonly Merge[] => {
    if (decision.kind !== "merge" && decision.kind !== "part") return []
    const keys = decision.targets.flatMap((target, at) => {
      const finding = places.get(decision.id)?.get(at)?.place.finding ?? null
      return target.on === "entity" && finding !== null ? [JSON.stringify([target.document, finding])] : []
    })
    const name = decision.kind === "merge" ? (decision.to?.name ?? null) : null
    return [{ id: decision.id, kind: decision.kind, keys, name }]
  })
}

function keyOf({ document, entity }: Named): string {
  return JSON.stringify([document, entity.id])
}

function nameKeyOf({ document, entity: { kind, name, id } }: Named): string {
  return JSON.stringify(kind === "anonymous" ? [kind, name, document, id] : [kind, name])
}

function personOf({ name: given, bearers, decisions }: Group): PersonEntry {
  const entities = bearers.map(({ entity }) => entity)
  const [{ name: own, kind }] = entities as [Entity, ...Entity[]]
  const name = given ?? longest(entities.map((entity) => entity.name)) ?? own
  const others = entities.flatMap((entity) => [entity.name, ...entity.aliases])
  const protections = bearers.flatMap(({ protection }) => protection ?? [])
  return {
    name,
    kind,
    aliases: [...new Set(others)].filter((alias) => alias !== name),
    roles: rolesOf(bearers),
    mentions: bearers.reduce((sum, { mentions }) => sum + mentions, 0),
    statements: bearers.reduce((sum, { statements }) => sum + statements, 0),
    documents: bearers.map(({ document, entity }) => ({
      document,
      entity: entity.id,
      ref: entityRef(document, entity),
    })),
    decisions,
    protection: protections.find((one) => one === "confidential") ?? protections[0] ?? null,
  }
}

/** The fullest of several names; the first one among equals. */
function longest(names: readonly string[]): string | undefined {
  return names.reduce<string | undefined>(
    (best, name) => (best !== undefined && best.length >= name.length ? best : name),
    undefined,
  )
}

/** The roles of some bearers of a name, each title with each tenure once, in the order in which they were held. */
function rolesOf(bearers: readonly Named[]): readonly RoleEntry[] {
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
