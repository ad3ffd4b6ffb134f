/**
 * The tables of a case, as types. The rows themselves stand in the file of the noun that they
 * hold; here is only the list.
 *
 * The wall between what is kept and what can be made again runs through this list:
 * - **the record**: `originals`, `documents`, `texts`, `blocks`, `names`, `failures`: what came in, and the
 *   one text that every offset refers to; `decisions` and `targets`: what people decided, appended only.
 * - **found**: `findings`, `entities`, `statements`, `times`, `timeline`. What the analyser proposes; a newer one
 *   throws it away and derives it again, and nothing on the other side refers to it. As lists show them, with
 *   the decisions laid on: what the machine found is kept beside them in `findings.found`, and `cancelled` and
 *   `places` tell what became of each decision; all of it follows from the two sides (decisions/refresh.ts).
 * - **the index** (`passage_index`, see passages.ts) only proposes places, and can be made again too.
 */
import type { Kysely, Transaction } from "kysely"
import type { Reading } from "../model.ts"
import type { CancelledRow, DecisionRow, PlaceRow, TargetRow } from "./decisions/rows.ts"
import type { Review } from "./decisions/review.ts"
import type { BlockRow, DocumentRow, NameRow, TextRow } from "./documents.ts"
import type { EntityRow } from "./entities.ts"
import type { FailureRow } from "./failures.ts"
import type { FindingsRow } from "./findings.ts"
import type { OriginalRow } from "./originals.ts"
import type { StatementRow } from "./statements.ts"
import type { TimelineRow } from "./timeline.ts"
import type { TimeRow } from "./times.ts"

export interface Tables {
  readonly originals: OriginalRow
  readonly documents: DocumentRow
  readonly texts: TextRow
  readonly blocks: BlockRow
  readonly names: NameRow
  readonly failures: FailureRow
  readonly decisions: DecisionRow
  readonly targets: TargetRow

  readonly findings: FindingsRow
  readonly entities: EntityRow
  readonly statements: StatementRow
  readonly times: TimeRow
  readonly timeline: TimelineRow
  readonly cancelled: CancelledRow
  readonly places: PlaceRow
}

export type Db = Kysely<Tables>
/** The database within one transaction: whatever writes takes this, so that nothing writes outside of one. */
export type Writing = Transaction<Tables>

/** A reading with the number of its document. */
export interface StoredReading {
  readonly seq: number
  readonly reading: Reading
  /** What people decided on it; left out where nobody did. */
  readonly review?: Pick<Review, "statements" | "protections"> | undefined
}

/** The one way to write: all of the work or nothing of it. */
export function atomic<Answer>(db: Db, work: (writing: Writing) => Promise<Answer>): Promise<Answer> {
  return db.transaction().execute(work)
}

/** A view of the case as it is at one moment, whatever others write meanwhile; it takes nobody's turn to write. */
export function snapshot<Answer>(db: Db, work: (reading: Db) => Promise<Answer>): Promise<Answer> {
  return db.transaction().setAccessMode("read only").setIsolationLevel("repeatable read").execute(work)
}
