/** Which decisions hold: undo and withdraw take others back, and are decisions that can be taken back themselves. */
import type { DecisionId, DocumentId, Target } from "../../model.ts"
import { batches } from "../rows.ts"
import type { Db, Writing } from "../schema.ts"
import { decisionsIn, idOf, seqOf } from "./rows.ts"

/** The decision because of which one holds no more; null where it holds. */
export async function isCancelled(db: Db, decision: DecisionId): Promise<DecisionId | null> {
  const row = await db
    .selectFrom("cancelled")
    .select("cancelled_by")
    .where("decision", "=", seqOf(decision) ?? 0)
    .executeTakeFirst()
  return row ? idOf(row.cancelled_by) : null
}

/** Works out anew which decisions hold; gives the documents of those for which that changed. */
export async function recancel(db: Writing): Promise<readonly DocumentId[]> {
  const rows = await db
    .selectFrom("decisions")
    .selectAll()
    .where("kind", "in", ["undo", "withdraw"])
    .orderBy("seq", "desc")
    .execute()
  const before = new Map(
    (await db.selectFrom("cancelled").selectAll().execute()).map((row) => [row.decision, row.cancelled_by]),
  )
  const now = new Map<number, number>()
  // The last one always holds; from it back each is known by the time that it is asked.
  for (const decision of await decisionsIn(db, rows)) {
    const seq = seqOf(decision.id) ?? 0
    if (now.has(seq)) continue
    const taken =
      decision.kind === "withdraw"
        ? (decision.to?.decisions ?? takenBefore(before, seq))
        : decision.targets.flatMap((target) => (target.on === "decision" ? [target.decision] : []))
    for (const id of taken) now.set(seqOf(id) ?? 0, seq)
  }
  await db.deleteFrom("cancelled").execute()
  const all = [...now].map(([decision, cancelled_by]) => ({ decision, cancelled_by }))
  for (const some of batches(all)) await db.insertInto("cancelled").values(some).execute()
  return documentsOf(
    db,
    [...new Set([...before.keys(), ...now.keys()])].filter((seq) => before.has(seq) !== now.has(seq)),
  )
}

/** What a withdrawal took back whose words went with a document. */
function takenBefore(before: ReadonlyMap<number, number>, by: number): readonly DecisionId[] {
  return [...before].flatMap(([decision, own]) => (own === by ? [idOf(decision)] : []))
}

async function documentsOf(db: Db, seqs: readonly number[]): Promise<readonly DocumentId[]> {
  const documents = new Set<DocumentId>()
  for (const some of batches(seqs)) {
    const rows = await db.selectFrom("targets").select("document").distinct().where("decision", "in", some).execute()
    for (const { document } of rows) if (document !== null) documents.add(document)
  }
  return [...documents]
}

/** What a person decided on the same thing that holds still, in its order. */
export async function ownOn(db: Db, target: Target, who: string): Promise<readonly DecisionId[]> {
  if (target.on === "decision" || target.on === "removed") return []
  const rows = await db
    .selectFrom("decisions")
    .innerJoin("targets", "targets.decision", "decisions.seq")
    .leftJoin("places", (join) =>
      join.onRef("places.decision", "=", "targets.decision").onRef("places.ordinal", "=", "targets.ordinal"),
    )
    .select(["decisions.seq", "decisions.kind", "targets.target_on", "places.finding"])
    .where("decisions.who", "=", who)
    .where("targets.document", "=", target.document)
    .where("decisions.kind", "not in", ["undo", "withdraw", "remove"])
    .where("decisions.seq", "not in", db.selectFrom("cancelled").select("decision"))
    .orderBy("decisions.seq")
    .execute()
  const isMeant = (row: (typeof rows)[number]): boolean =>
    "finding" in target
      ? row.finding === target.finding
      : row.target_on === target.on && row.finding === null && row.kind !== "add"
  return [...new Set(rows.filter(isMeant).map(({ seq }) => idOf(seq)))]
}
