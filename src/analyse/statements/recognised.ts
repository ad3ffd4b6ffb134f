/** Statements in words that were recognised in a picture: they are no surer than those words. */
import type { Block, Statement } from "../../model.ts"
import { touching } from "../../text/span.ts"

/** The statement with its confidence multiplied by that of its content's words; the very same one where no word was recognised. */
export function asRecognised(statement: Statement, blocks: readonly Block[]): Statement {
  const { content, cue } = statement
  const spans = content.spans.length > 0 ? content.spans : cue.spans
  let length = 0
  let sure = 0
  for (const at of spans) {
    for (const { start, end, confidence } of touching(blocks, at)) {
      const shared = Math.min(end, at.end) - Math.max(start, at.start)
      length += shared
      sure += shared * (confidence ?? 1)
    }
  }
  if (length === 0 || sure === length) return statement
  return { ...statement, confidence: Math.round((statement.confidence * sure * 100) / length) / 100 }
}
