/** The queue: which statements want a reviewer first, by how much the machine doubts them and how much hangs on them. */
import type { Sourcing, Stance, Statement, StatementId } from "../model.ts"

/** What a stance weighs: a denial that is none, or one that was missed, does the most harm. */
const STANCE_WEIGHTS: ReadonlyMap<Stance, number> = new Map([
  ["denies", 3],
  ["confirms", 2.5],
  ["declines", 1.5],
  ["promises", 1.5],
])

/** What is known through nobody who can be asked weighs more. */
const SOURCING_WEIGHTS: ReadonlyMap<Sourcing, number> = new Map([
  ["anonymous", 2],
  ["other-outlet", 1.5],
  ["reporter", 1.25],
])

/** What is printed between quotation marks is put in somebody's mouth word by word. */
const DIRECT = 1.5
/** What each statement that comes through this one, or answers it, adds. */
const PER_HEIR = 0.5

/** How much hangs on each of a document's statements; 1 where nothing does. */
export function weightsOf(statements: readonly Statement[]): ReadonlyMap<StatementId, number> {
  const heirs = new Map<StatementId, number>()
  for (const { via, answers } of statements) {
    for (const id of [via, answers?.statement ?? null]) if (id !== null) heirs.set(id, (heirs.get(id) ?? 0) + 1)
  }
  return new Map(
    statements.map(({ id, stance, sourcing, kind }) => [
      id,
      (STANCE_WEIGHTS.get(stance) ?? 1) *
        (SOURCING_WEIGHTS.get(sourcing) ?? 1) *
        (kind === "indirect" ? 1 : DIRECT) *
        (1 + PER_HEIR * (heirs.get(id) ?? 0)),
    ]),
  )
}
