/** Coverage: how much of what came in was read. */
import { sql } from "kysely"
import type { Problem } from "../errors.ts"
import type { Coverage, DocumentId, Reading } from "../model.ts"
import { readingShape } from "../shape.ts"
import { BY_PUBLICATION, entryOf, selectEntries } from "./documents.ts"
import { listFailures } from "./failures.ts"
import { nounIn } from "./rows.ts"
import type { Db } from "./schema.ts"

type Analyser = Reading["analyser"]

/** How much of what came in was read; findings of any analyser but the current one are outdated. */
export async function coverageOf(db: Db, current: Analyser): Promise<Coverage> {
  const { documents, words } = await db
    .selectFrom("documents")
    .select(sql<number>`cast(count(*) as integer)`.as("documents"))
    .select(sql<number>`cast(coalesce(sum(words), 0) as double precision)`.as("words"))
    .executeTakeFirstOrThrow()
  const analysers = await analysersOf(db)
  const withoutText = await selectEntries(db).where("documents.words", "=", 0).orderBy(BY_PUBLICATION).execute()
  return {
    documents,
    words,
    statements: analysers.reduce((sum, { statements }) => sum + statements, 0),
    people: await countPersons(db),
    withoutText: withoutText.map(entryOf),
    inPart: await readInPart(db),
    failed: await listFailures(db),
    unreviewed: documents - (await countReviewed(db)),
    outdated: analysers
      .filter(({ version, model }) => version !== current.version || model !== current.model)
      .reduce((sum, { documents }) => sum + documents, 0),
    analysers: analysers.map(nameOf),
  }
}

/** How many documents have a decision on one of their findings, or on what is missing there. */
async function countReviewed(db: Db): Promise<number> {
  const { reviewed } = await db
    .selectFrom("targets")
    .innerJoin("decisions", "decisions.seq", "targets.decision")
    .innerJoin("documents", "documents.id", "targets.document")
    .select(sql<number>`cast(count(distinct targets.document) as integer)`.as("reviewed"))
    .where((row) =>
      row.or([row("targets.target_on", "in", ["statement", "entity"]), row("decisions.kind", "=", "add")]),
    )
    .where("decisions.kind", "not in", ["withdraw", "undo"])
    .where("decisions.seq", "not in", db.selectFrom("cancelled").select("decision"))
    .executeTakeFirstOrThrow()
  return reviewed
}

/** What is told of a document of which a part could not be read. */
const IN_PART: Problem = "read-in-part"

async function readInPart(db: Db): Promise<Coverage["inPart"]> {
  const rows = await selectEntries(db)
    .select("findings.warnings")
    .where("findings.warnings", "like", `%"${IN_PART}"%`)
    .orderBy(BY_PUBLICATION)
    .execute()
  return rows.flatMap((row) =>
    nounIn(readingShape.shape.warnings, row.warnings ?? "[]")
      .filter(({ problem }) => problem === IN_PART)
      .map(({ message }) => ({ document: entryOf(row), message })),
  )
}

/** A document whose findings come from another analyser. */
export interface Outdated {
  readonly seq: number
  readonly id: DocumentId
}

/** Part of a list by number: what comes after one, and how many at most. */
export interface After {
  readonly after: number
  readonly limit: number
}

/** Documents whose findings come from any analyser but the current one, by number. */
export function listOutdated(db: Db, current: Analyser, { after, limit }: After): Promise<readonly Outdated[]> {
  return db
    .selectFrom("findings")
    .innerJoin("documents", "documents.seq", "findings.document")
    .select(["documents.seq", "documents.id"])
    .where("documents.seq", ">", after)
    .where((row) =>
      row.or([
        row("findings.version", "<>", current.version),
        sql<boolean>`coalesce(findings.model, '') <> ${current.model ?? ""}`,
      ]),
    )
    .orderBy("documents.seq")
    .limit(limit)
    .execute()
}

interface AnalyserRow extends Analyser {
  readonly documents: number
  readonly statements: number
}

/** Which analysers the findings come from, by version and model. */
function analysersOf(db: Db): Promise<readonly AnalyserRow[]> {
  return db
    .selectFrom("findings")
    .select(["version", "model"])
    .select(sql<number>`cast(count(*) as integer)`.as("documents"))
    .select(sql<number>`cast(sum(statement_count) as integer)`.as("statements"))
    .groupBy(["version", "model"])
    .orderBy("version")
    .orderBy("model", (by) => by.asc().nullsFirst())
    .execute()
}

/** A version as people tell them apart: "1.2.0", or "1.2.0 with model 0f3a5b7c91d2". */
function nameOf({ version, model }: Analyser): string {
  return model === null ? version : `${version} with model ${model.slice(0, 12)}`
}

/** How many names of persons there are; the same name twice is one. */
async function countPersons(db: Db): Promise<number> {
  const { people } = await db
    .selectFrom("entities")
    .select(sql<number>`cast(count(distinct name) as integer)`.as("people"))
    .where("kind", "=", "person")
    .executeTakeFirstOrThrow()
  return people
}
