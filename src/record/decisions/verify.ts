/** Verifying: whether each decision is as it was made, and none is missing between the first and the last. */
import type { Verification } from "../../model.ts"
import type { Db } from "../schema.ts"
import { isSealed, linkHash, START } from "./chain.ts"
import { idOf, type DecisionRow, type TargetRow } from "./rows.ts"

type Broken = Verification["broken"][number]

/** Decisions that are read at once. */
const AT_ONCE = 500

/** Walks the chain from its start. A decision that is broken is told, and the walk goes on from the hash that it has. */
export async function verifyChain(db: Db): Promise<Omit<Verification, "flaws">> {
  const removed = await removedIn(db)
  const broken: Broken[] = []
  let [seq, head, count] = [0, START, 0]
  for (;;) {
    const rows = await db
      .selectFrom("decisions")
      .selectAll()
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(AT_ONCE)
      .execute()
    if (rows.length === 0) return { decisions: count, head: count === 0 ? null : head, broken }
    const targets = await targetsOf(db, rows)
    for (const row of rows) {
      for (const message of slipsIn({ row, targets: targets.get(row.seq) ?? [], head, after: seq, removed })) {
        broken.push({ decision: idOf(row.seq), message })
      }
      seq = row.seq
      head = row.hash
      count++
    }
  }
}

/** The documents that were removed, each with the last decision that did. */
async function removedIn(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("targets")
    .innerJoin("decisions", "decisions.seq", "targets.decision")
    .select(["targets.document", "decisions.seq"])
    .where("decisions.kind", "=", "remove")
    .orderBy("decisions.seq")
    .execute()
  return new Map(rows.flatMap(({ document, seq }) => (document === null ? [] : [[document, seq] as const])))
}

async function targetsOf(db: Db, rows: readonly DecisionRow[]): Promise<ReadonlyMap<number, readonly TargetRow[]>> {
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0]
  const found = await db
    .selectFrom("targets")
    .selectAll()
    .where("decision", ">=", first)
    .where("decision", "<=", last)
    .orderBy("decision")
    .orderBy("ordinal")
    .execute()
  return Map.groupBy(found, ({ decision }) => decision)
}

interface Step {
  readonly row: DecisionRow
  readonly targets: readonly TargetRow[]
  /** The hash of the decision before, and its number. */
  readonly head: string
  readonly after: number
  readonly removed: ReadonlyMap<string, number>
}

/** What is wrong with one decision, one sentence each. */
function slipsIn({ row, targets, head, after, removed }: Step): readonly string[] {
  const slips: string[] = []
  if (row.seq !== after + 1) slips.push(`Before it ${row.seq - after - 1} are missing.`)
  if (row.previous !== head) slips.push("It does not follow on the one before it.")
  const link = {
    ...{
      previous: row.previous,
      seq: row.seq,
      kind: row.kind,
      who: row.who,
      when: row.decided_at,
      body: row.body_hash,
    },
    targets: targets.map(({ target_on, document, hash }) => ({ on: target_on, document, hash })),
  }
  if (linkHash(link) !== row.hash) slips.push("Its kind, who, when or what it is tied to is not as it was made.")
  if (!isSealed({ salt: row.salt, words: row.body, hash: row.body_hash }))
    slips.push("What it says is not as it was made.")
  if (targets.some(({ salt, body, hash }) => !isSealed({ salt, words: body, hash }))) {
    slips.push("What it is tied to is not as it was made.")
  }
  const isGone = (document: string | null): boolean => document !== null && (removed.get(document) ?? 0) > row.seq
  if (
    targets.some(({ body, document }) => body === null && !isGone(document)) ||
    (row.body === null && !targets.some((one) => isGone(one.document)))
  ) {
    slips.push("Its words are gone, and no document was removed that they would have gone with.")
  }
  return slips
}
