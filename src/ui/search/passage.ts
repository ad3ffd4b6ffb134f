/** A hit's passage, cut to what fits on the page, as runs of words that answer the query and words that do not. */
import type { Hit } from "../../model.ts"

/** A stretch of a passage. */
export interface Run {
  readonly words: string
  readonly answers: boolean
}

/** How many units of a long passage stand before its first answering words, and in all. */
const BEFORE = 140
const MOST = 460

/** The runs of a passage, in order; together they are a stretch of it, with "…" where it is cut. */
export function runsOf({ text, passage, spans }: Pick<Hit, "text" | "passage" | "spans">): readonly Run[] {
  const [first] = spans
  const at = (first?.start ?? passage.start) - passage.start
  const from = text.length <= MOST ? 0 : wordStart(text, Math.max(0, Math.min(at - BEFORE, text.length - MOST)))
  const until = text.length <= MOST ? text.length : wordEnd(text, Math.min(text.length, from + MOST))
  const runs: Run[] = from > 0 ? [{ words: "… ", answers: false }] : []
  let done = from
  for (const span of spans) {
    const start = span.start - passage.start
    const end = Math.min(span.end - passage.start, until)
    if (start < done || start >= end) continue
    if (start > done) runs.push({ words: text.slice(done, start), answers: false })
    runs.push({ words: text.slice(start, end), answers: true })
    done = end
  }
  if (done < until) runs.push({ words: text.slice(done, until), answers: false })
  if (until < text.length) runs.push({ words: " …", answers: false })
  return runs
}

/** The first start of a word at or behind an offset. */
function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0
  const space = text.slice(offset).search(/\s\S/)
  return space < 0 ? offset : offset + space + 1
}

/** The last end of a word at or before an offset. */
function wordEnd(text: string, offset: number): number {
  if (offset === text.length) return offset
  const space = /\s\S*$/.exec(text.slice(0, offset))
  return space && space.index > 0 ? space.index : offset
}
