/** The way of statements into their documents, hop by hop. */
import type { Hop, Statement, StatementId } from "../model.ts"
import { statementShape } from "../shape.ts"
import { anchorOf } from "../text/anchor.ts"
import { positionOf } from "../text/lines.ts"
import { saidAt } from "./extents.ts"
import { batches, nounIn } from "./rows.ts"
import type { Db } from "./schema.ts"

/** A statement with its source in words, as a list has it. */
export interface Sourced {
  readonly statement: Statement
  readonly source: string | null
}

/** The statements of some documents, by document and id: a list may give one of them, and not those through which it comes. */
export async function statementsOf(
  db: Db,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<StatementId, Sourced>>> {
  const found = new Map<number, Map<StatementId, Sourced>>()
  for (const some of batches(seqs)) {
    const rows = await db
      .selectFrom("statements")
      .select(["document", "source", "body"])
      .where("document", "in", some)
      .execute()
    for (const { document, source, body } of rows) {
      const statement = nounIn(statementShape, body)
      const own = found.get(document) ?? new Map<StatementId, Sourced>()
      found.set(document, own.set(statement.id, { statement, source }))
    }
  }
  return found
}

/** The hops from the document to a statement, the statement last. A cycle, which no reading has, would end it. */
export function chainOf(
  last: Sourced,
  known: ReadonlyMap<StatementId, Sourced>,
  { text, lines }: { readonly text: string; readonly lines: readonly number[] },
): readonly Hop[] {
  const hops: Hop[] = []
  const seen = new Set<StatementId>()
  for (let hop: Sourced | undefined = last; hop && !seen.has(hop.statement.id);) {
    const { statement, source }: Sourced = hop
    seen.add(statement.id)
    const anchor = anchorOf(text, saidAt(statement))
    hops.unshift({ statement: statement.id, source, line: positionOf(lines, anchor.start).line, anchor })
    hop = statement.via === null ? undefined : known.get(statement.via)
  }
  return hops
}
