/**
 * What lists show follows from what was found and what was decided. It is made again, document by
 * document, in the transaction that changes either of them.
 */
import type { Decision, Reading } from "../../model.ts"
import { boundsOf } from "../../text/dates.ts"
import { findFound, replaceShown } from "../findings.ts"
import type { Db, Writing } from "../schema.ts"
import { review, type Review } from "./review.ts"
import { decisionsOn, replacePlaces, seqOf, touchedOf, type PlaceRow } from "./rows.ts"

/** Lays the decisions on those of some documents that have any. */
export async function refreshTouched(db: Writing, seqs: readonly number[]): Promise<void> {
  await refresh(db, await touchedOf(db, seqs))
}

/** Makes again what lists show of some documents. */
export async function refresh(db: Writing, seqs: readonly number[]): Promise<void> {
  for (const seq of seqs) {
    const reading = await findFound(db, seq)
    if (!reading) continue
    const decisions = await decisionsOn(db, reading.document.id)
    const done = review(reading, decisions)
    await replaceShown(db, { seq, reading: done.reading, found: decisions.length > 0 ? reading : null, review: done })
    await describe(db, seq, { reading, review: done })
    await replacePlaces(db, seq, placeRows(decisions, done))
  }
}

/** The documents of this case among some ids, by number. */
export async function seqsOf(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom("documents").select("seq").where("id", "in", ids).orderBy("seq").execute()
  return rows.map(({ seq }) => seq)
}

async function describe(db: Writing, seq: number, { reading, review: done }: { reading: Reading; review: Review }) {
  const { kind, title, outlet, published } = done.description
  const { document } = reading
  const isDescribed = title !== document.title || outlet !== document.outlet || published !== document.published
  const earliest = published === null ? null : boundsOf(published)?.earliest
  await db
    .updateTable("documents")
    .set({
      ...{ kind, title, outlet, published },
      published_at: earliest ? Date.parse(earliest) : null,
      protection: done.protections.document,
      told: isDescribed
        ? JSON.stringify({ title: document.title, outlet: document.outlet, published: document.published })
        : null,
    })
    .where("seq", "=", seq)
    .execute()
}

function placeRows(decisions: readonly Decision[], done: Review): readonly Omit<PlaceRow, "document">[] {
  return decisions.flatMap(({ id }) =>
    [...(done.places.get(id) ?? [])].map(([ordinal, { found, finding }]) => ({
      decision: seqOf(id) ?? 0,
      ordinal,
      found: found && JSON.stringify(found),
      finding,
      differs: JSON.stringify(done.differs.get(id) ?? []),
    })),
  )
}
