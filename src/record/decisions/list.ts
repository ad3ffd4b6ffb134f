/** The list of decisions, each with what became of it. */
import type { Decision, DecisionEntry, DecisionId, DecisionKind, DocumentId, Edtf } from "../../model.ts"
import { paged, type Page } from "../page.ts"
import { batches } from "../rows.ts"
import type { Db } from "../schema.ts"
import { decisionsIn, decisionsOn, idOf, placesOf, seqOf } from "./rows.ts"

/** Which decisions a list gives; what is left out does not narrow it. */
export interface DecisionFilter {
  readonly document?: DocumentId | undefined
  readonly who?: string | undefined
  readonly kind?: DecisionKind | undefined
  /** True: only those that hold; false: only those that were undone or withdrawn. */
  readonly holds?: boolean | undefined
  /** True: only those on which reviewers differ. */
  readonly differs?: boolean | undefined
}

/** In the order in which they were made. */
export async function listDecisions(
  db: Db,
  { document, who, kind, holds, differs }: DecisionFilter = {},
  page: Page = {},
): Promise<readonly DecisionEntry[]> {
  let query = db.selectFrom("decisions").selectAll()
  const cancelled = db.selectFrom("cancelled").select("decision")
  if (document !== undefined) {
    query = query.where("seq", "in", db.selectFrom("targets").select("decision").where("document", "=", document))
  }
  if (who !== undefined) query = query.where("who", "=", who)
  if (kind !== undefined) query = query.where("kind", "=", kind)
  if (holds !== undefined) query = query.where("seq", holds ? "not in" : "in", cancelled)
  if (differs === true) {
    query = query.where("seq", "in", db.selectFrom("places").select("decision").where("differs", "<>", "[]"))
  }
  const decisions = await decisionsIn(db, await paged(query.orderBy("seq"), page).execute())
  return entriesOf(db, decisions)
}

async function entriesOf(db: Db, decisions: readonly Decision[]): Promise<readonly DecisionEntry[]> {
  const places = await placesOf(db, decisions)
  const undone = await undoneBy(db, decisions)
  return decisions.map((decision) => {
    const own = places.get(decision.id)
    return {
      decision,
      undoneBy: undone.get(decision.id) ?? null,
      places: decision.targets.map((target, at) => ({
        target,
        ...(own?.get(at)?.place ?? { found: null, finding: null }),
      })),
      differs: own?.get(0)?.differs ?? [],
    }
  })
}

async function undoneBy(db: Db, decisions: readonly Decision[]): Promise<ReadonlyMap<DecisionId, DecisionId>> {
  const undone = new Map<DecisionId, DecisionId>()
  for (const some of batches(decisions.flatMap(({ id }) => seqOf(id) ?? []))) {
    const rows = await db.selectFrom("cancelled").selectAll().where("decision", "in", some).execute()
    for (const row of rows) undone.set(idOf(row.decision), idOf(row.cancelled_by))
  }
  return undone
}

/** The day of publication as people describe a document; null where they leave it to its file. */
export async function describedDay(db: Db, document: DocumentId): Promise<Edtf | null> {
  const told = (await decisionsOn(db, document)).flatMap((one) =>
    one.kind === "describe" ? (one.to?.published ?? []) : [],
  )
  return told.at(-1) ?? null
}
