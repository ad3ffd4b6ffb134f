/** A reading as people decided: the decisions on a document, laid on what the machine found in it. Pure. */
import type {
  Decided,
  Decision,
  DecisionId,
  DecisionKind,
  DecisionOf,
  Place,
  Reading,
  Standing,
  Statement,
  StatementId,
} from "../../model.ts"
import { extentOf } from "../extents.ts"
import { boardOf, type Board, type Item, type Verdict } from "./board.ts"
import { KINDS } from "./kinds.ts"

/** A statement with what was decided on it; null where nothing was. */
export interface Reviewed {
  readonly statement: Statement
  readonly decided: Decided | null
}

export interface Review {
  /** In the order of the text; the rejected ones among them. */
  readonly statements: readonly Reviewed[]
  /** All but the statements that were rejected, and nothing that refers to one. */
  readonly reading: Reading
  readonly description: Board["description"]
  readonly protections: Board["protections"]
  /** What became of each decision in this document, by its id and the number of its target. */
  readonly places: ReadonlyMap<DecisionId, ReadonlyMap<number, Place>>
  /** The decisions that say otherwise, by decision. */
  readonly differs: ReadonlyMap<DecisionId, readonly DecisionId[]>
}

/** Lays decisions that hold, in their order, on a reading as the machine gave it. */
export function review(reading: Reading, decisions: readonly Decision[]): Review {
  const board = boardOf(reading, decisions)
  for (const decision of decisions) apply(board, decision)
  const shown = board.items.filter(({ replacedBy }) => replacedBy === null).sort(byPlace)
  const statements = shown.map((item) => ({ statement: item.statement, decided: decidedOf(item, board) }))
  const left = statements.filter(({ decided }) => decided?.standing !== "rejected").map(({ statement }) => statement)
  return {
    statements: relinked(statements, board, new Set(left.map(({ id }) => id))),
    reading: readingWith(board, left),
    description: board.description,
    protections: board.protections,
    places: board.places,
    differs: new Map(board.items.flatMap(({ verdicts }) => differing(verdicts))),
  }
}

function apply<Kind extends DecisionKind>(board: Board, decision: DecisionOf<Kind>): void {
  KINDS[decision.kind].apply(board, decision)
}

/** What the machine found keeps its order; what people put in stands before the first that begins later. */
function byPlace(a: Item, b: Item): number {
  return extentOf(a.statement).start - extentOf(b.statement).start
}

function decidedOf(item: Item, board: Board): Decided | null {
  if (item.decisions.length === 0) return null
  return {
    standing: standingOf(item.verdicts),
    decisions: [...new Set(item.decisions)],
    found: item.verdicts.findLast(({ found }) => found !== null)?.found ?? null,
    tags: [...item.tags],
    notes: item.notes.map((note) => ({ ...note, protection: board.protections.notes.get(note.decision) ?? null })),
    links: item.links,
  }
}

/** Where a statement stands by the last word of each reviewer. */
export function standingOf(verdicts: readonly Verdict[]): Standing {
  if (verdicts.length === 0) return "unreviewed"
  if (differing(verdicts).length > 0) return "disputed"
  const last = lastWords(verdicts)
  if (last.every(({ says }) => says === "reject")) return last.some(isSure) ? "rejected" : "disputed"
  if (verdicts.some(({ says }) => says === "edit")) return "edited"
  return verdicts.some(({ says }) => says === "add") ? "added" : "accepted"
}

/** At least so many of its words, of 1, must be there for a statement to be left out of lists. */
const SURE = 0.9

/** Whether a verdict is on this very statement: one that was rejected is not left out on a guess. */
function isSure({ found }: Verdict): boolean {
  return found?.how !== "approximate" || found.score >= SURE
}

/** What each reviewer said last. */
function lastWords(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [...new Map(verdicts.map((verdict) => [verdict.who, verdict])).values()]
}

/** Each verdict with those that say otherwise; empty where all agree. */
function differing(verdicts: readonly Verdict[]): readonly (readonly [DecisionId, readonly DecisionId[]])[] {
  const last = lastWords(verdicts)
  return last.flatMap((one) => {
    const others = last.filter((other) => other.who !== one.who && differ(one, other, verdicts))
    return others.length === 0 ? [] : [[one.decision, others.map(({ decision }) => decision)] as const]
  })
}

function differ(one: Verdict, other: Verdict, all: readonly Verdict[]): boolean {
  if ((one.says === "reject") !== (other.says === "reject")) return true
  if (one.says === "reject") return false
  const [earlier, later] = all.indexOf(one) < all.indexOf(other) ? [one, other] : [other, one]
  // Whoever accepts what somebody edited before agrees with it; whoever had accepted before has not seen it.
  if (later.says !== "edit") return false
  if (earlier.says !== "edit") return true
  if (!earlier.to || !later.to) return true
  const [mine, yours] = [earlier.to, later.to] as const
  const keys = Object.keys(mine).filter((key) => key in yours) as (keyof typeof mine)[]
  return keys.some((key) => JSON.stringify(mine[key]) !== JSON.stringify(yours[key]))
}

/** What stands in the place of a statement that is not there any more; null where nothing does. */
function heirsOf(board: Board, there: ReadonlySet<StatementId>): (id: StatementId | null) => StatementId | null {
  const items = new Map(board.items.map((item) => [item.statement.id, item]))
  return (id) => {
    const seen = new Set<StatementId>()
    for (let at = id; at !== null && !seen.has(at);) {
      if (there.has(at)) return at
      seen.add(at)
      const item = items.get(at)
      at = item?.replacedBy ?? item?.statement.via ?? null
    }
    return null
  }
}

function relinked(statements: readonly Reviewed[], board: Board, there: ReadonlySet<StatementId>): readonly Reviewed[] {
  const heir = heirsOf(board, there)
  return statements.map(({ statement, decided }) => ({ statement: withHeirs(statement, heir), decided }))
}

function withHeirs(statement: Statement, heir: (id: StatementId | null) => StatementId | null): Statement {
  const via = heir(statement.via)
  const answers = statement.answers && { ...statement.answers, statement: heir(statement.answers.statement) }
  return { ...statement, via: via === statement.id ? null : via, answers }
}

function readingWith(board: Board, statements: readonly Statement[]): Reading {
  const { reading, description } = board
  const heir = heirsOf(board, new Set(statements.map(({ id }) => id)))
  const { title, outlet, published } = description
  return {
    ...reading,
    document: { ...reading.document, title, outlet, published },
    statements: statements.map((statement) => withHeirs(statement, heir)),
    events: reading.events.map((event) => ({ ...event, via: heir(event.via) })),
    claims: reading.claims.map((claim) => ({
      ...claim,
      statements: claim.statements.flatMap((one) => {
        const statement = heir(one.statement)
        return one.statement !== null && statement === null ? [] : [{ ...one, statement }]
      }),
    })),
    positions: reading.positions.map((position) => ({ ...position, statement: heir(position.statement) })),
  }
}
