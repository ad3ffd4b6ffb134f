/** Which statement is meant: the order in which one goes through them, and the one at a place. */
import type { Reading, Span, Statement } from "../../model.ts"

/** The words that are marked for a statement: its content, or the cue where it declines to say anything. */
export function markedIn({ content, cue, source }: Statement): readonly Span[] {
  if (content.spans.length > 0) return content.spans
  return cue.spans.length > 0 ? cue.spans : source.spans
}

/** Whether a statement is a turn of a transcript, told by its label. */
export function isTurn({ source }: Statement): boolean {
  return source.by === "turn" && source.spans.length > 0
}

/**
 * The words with a line under them. A turn has it under its label: a transcript in which every word is
 * underlined cannot be read.
 */
export function linedIn(statement: Statement): readonly Span[] {
  return isTurn(statement) ? statement.source.spans : markedIn(statement)
}

/** The statements by where their marked words begin; those without any come last. */
export function inOrder({ statements }: Reading): readonly Statement[] {
  const start = (statement: Statement): number => markedIn(statement)[0]?.start ?? Infinity
  return [...statements].sort((a, b) => start(a) - start(b) || lengthOf(b) - lengthOf(a))
}

/**
 * The statement at an offset: the innermost one, for a statement may stand within another. Asked again
 * while that one is held it gives the next one outwards, and from the outermost the innermost again.
 */
export function statementAt(statements: readonly Statement[], offset: number, held: string | null): Statement | null {
  const there = statements
    .filter((statement) => markedIn(statement).some(({ start, end }) => start <= offset && offset < end))
    .sort((a, b) => lengthOf(a) - lengthOf(b))
  const next = there.findIndex(({ id }) => id === held) + 1
  return there[next % Math.max(1, there.length)] ?? null
}

/** The statement that lies so many steps on; from none it is the first or the last. */
export function stepped(statements: readonly Statement[], held: string | null, steps: number): Statement | null {
  const at = statements.findIndex(({ id }) => id === held)
  const to = at < 0 ? (steps > 0 ? 0 : statements.length - 1) : at + steps
  return statements[Math.min(Math.max(to, 0), statements.length - 1)] ?? null
}

function lengthOf(statement: Statement): number {
  return markedIn(statement).reduce((sum, { start, end }) => sum + end - start, 0)
}

/** A span out of an address, "812-903"; null where it is none. */
export function spanIn(written: string | undefined): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(written ?? "")
  if (!match) return null
  const [start, end] = [Number(match[1]), Number(match[2])]
  return start < end ? { start, end } : null
}

/** A span as an address writes it. */
export function spanWritten({ start, end }: Span): string {
  return `${start}-${end}`
}
