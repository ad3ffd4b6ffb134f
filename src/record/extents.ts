/** Where a statement stands: the extent of what is said, and the place where it is said that somebody says it. */
import type { Span, Statement } from "../model.ts"

/** From the first to the last character of the content; of the cue or the source where there is no content. */
export function extentOf({ content, cue, source }: Pick<Statement, "content" | "cue" | "source">): Span {
  const spans = [content, cue, source].find(({ spans }) => spans.length > 0)?.spans ?? []
  // The spans of a part stand in order: the turn of a long transcript may have more than a call takes arguments.
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

/** So many UTF-16 units from a source to its cue are shown whole; where more stand between, the cue is shown alone. */
const LONGEST = 200

/** Where it is said that somebody says it: source and cue, or the one of them that is there. */
export function saidAt({ source, cue, content }: Pick<Statement, "content" | "cue" | "source">): Span {
  const both = [...source.spans, ...cue.spans]
  const start = Math.min(...both.map((part) => part.start))
  const end = Math.max(...both.map((part) => part.end))
  if (both.length > 0 && end - start <= LONGEST) return { start, end }
  return cue.spans[0] ?? source.spans[0] ?? content.spans[0] ?? { start: 0, end: 0 }
}
