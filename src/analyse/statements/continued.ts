/**
 * A quotation that runs on over paragraphs is one content, whoever stands near its later parts: the
 * encoder, which reads window by window, may give those to another cue or to none.
 */
import type { Span } from "../../model.ts"
import { bySpan, joined, touching } from "../../text/span.ts"
import type { EncodedStatement } from "../encoder/read.ts"
import type { Quote } from "../quotes.ts"

/** The statements with every part of a quotation where its first part is; the very same where none runs on. */
export function continued(
  statements: readonly EncodedStatement[],
  quotes: readonly Quote[],
): readonly EncodedStatement[] {
  const running = quotes.filter(({ spans }) => spans.length > 1)
  if (running.length === 0) return statements
  const owned = statements.flatMap(({ content }, owner) => content.map((part) => ({ ...part, owner }))).sort(bySpan)
  const gained = new Map<number, readonly Span[]>()
  const taken: Span[] = []
  for (const { spans } of running) {
    const owner = touching(owned, spans[0] ?? { start: 0, end: 0 })[0]?.owner
    if (owner === undefined) continue
    gained.set(owner, [...(gained.get(owner) ?? []), ...spans])
    taken.push(...spans)
  }
  return statements.map((statement, index) => {
    const kept = statement.content.filter((part) => touching(taken, part).length === 0)
    const more = gained.get(index) ?? []
    if (more.length === 0 && kept.length === statement.content.length) return statement
    return { ...statement, content: inOrder([...kept, ...more]) }
  })
}

/** In order; parts that overlap are one, and parts that only touch stay two, since a paragraph ends between them. */
function inOrder(parts: readonly Span[]): readonly Span[] {
  const sorted = [...parts].sort(bySpan)
  return sorted.some((part, index) => index > 0 && (sorted[index - 1]?.end ?? 0) > part.start) ? joined(sorted) : sorted
}
