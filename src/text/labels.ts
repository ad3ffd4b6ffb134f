/** Labels of a transcript: the words at the head of a turn that say who speaks. */
import type { Span } from "../model.ts"
import { span } from "./span.ts"

/** "MR. EARNEST:", "Q", "REYD:", "The President (spoke in French):" at the head of a turn. */
const LABEL =
  /^(?:Q(?:[.:]|\s{1,3}(?=\p{Lu}))|A[.:](?=\s)|\p{Lu}[\p{Lu}\p{N} .'’-]{1,40}(?: ?\([^()\n]{1,40}\))?:|(?:\p{Lu}[\p{L}.'’-]*)(?: (?:of|the|de|van|von|\p{Lu}[\p{L}.'’-]*)){0,5}(?: ?\([^()\n]{1,40}\))?:)/u

/** The label with which a stretch begins, without colon and brackets; null where there is none. */
export function labelAt(text: string, at: Span): Span | null {
  const match = LABEL.exec(text.slice(at.start, Math.min(at.end, at.start + 120)))
  if (!match) return null
  const name = match[0].replace(/\s*(?:\([^()]*\))?\s*[:.]?\s*$/u, "")
  return name === "" ? null : span(at.start, at.start + name.length)
}

/** The labels that make a transcript: at least three turns, and a label that comes again or is all capitals. */
export function turnLabels(text: string, chunks: readonly Span[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const chunk of chunks) {
    const label = labelAt(text, chunk)
    // "Reyd: 547" is a count of votes: nobody says a bare number three times over.
    if (!label || !/\p{L}/u.test(text.slice(label.end, chunk.end))) continue
    const name = text.slice(label.start, label.end)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const turns = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (turns < 3 || turns * 5 < chunks.length) return new Set()
  const speaks = ([name, count]: readonly [string, number]): boolean => count > 1 || /^[^\p{Ll}]+$/u.test(name)
  return new Set([...counts].filter(speaks).map(([name]) => name))
}
