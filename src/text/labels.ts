/** Labels of a transcript: the words at the head of a turn that say who speaks. */
import type { Span } from "../model.ts"
import { span } from "./span.ts"

/** What stands in brackets behind a name: a country, an office, a language. */
const ASIDES = String.raw`(?: ?\([^()\n]{1,60}\)){0,2}`
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{N} .'’-]{1,40}`
const NAMED = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:of|the|de|van|von|pro|tempore|\p{Lu}[\p{L}.'’-]*)){0,7}`
/** "MR. EARNEST:", "Q", "REYD:", "The President (spoke in French):" at the head of a turn. */
const LABEL = new RegExp(
  String.raw`^(?:Q(?:[.:]|\s{1,3}(?=\p{Lu}))|A[.:](?=\s)|${CAPITALS}${ASIDES}:|${NAMED}${ASIDES}:)`,
  "u",
)
/**
 * "Mr. WARNER.", "Mr. SMITH of New Jersey.", "The PRESIDING OFFICER.", "The SPEAKER pro tempore (Mr. Hale).":
 * parliaments print the name in capitals and a stop behind it, which nothing else looks like.
 */
const IN_PARLIAMENT = new RegExp(
  String.raw`^(?:(?:Mr|Mrs|Ms|Miss|Dr)\. (?:(?:Mc|Mac|De|Di|La|Le|Van|Von|de|van|von) ?)?\p{Lu}[\p{Lu}'’-]+(?: (?:Mc)?\p{Lu}[\p{Lu}'’-]+){0,2}(?: of(?: \p{Lu}\p{Ll}+){1,3})?|The (?:Acting |Vice )?\p{Lu}{4,}(?: \p{Lu}{4,}){0,2}(?: pro tempore)?)${ASIDES}\.(?=\s+["“(]?\p{Lu})`,
  "u",
)

/** The label with which a stretch begins, without colon and brackets; null where there is none. */
export function labelAt(text: string, at: Span): Span | null {
  const head = text.slice(at.start, Math.min(at.end, at.start + 160))
  const match = LABEL.exec(head) ?? IN_PARLIAMENT.exec(head)
  if (!match) return null
  const name = match[0].replace(/(?:\s*\([^()]*\))*\s*[:.]?\s*$/u, "")
  return name === "" ? null : span(at.start, at.start + name.length)
}

/** At least so many turns make a transcript, unless its labels are those of a parliament. */
const TURNS = 3
/** A turn may run on over so many paragraphs on the whole; over more where two speakers in capitals come again. */
const PARAGRAPHS = 5
const PARAGRAPHS_BETWEEN_TWO = 25

/** The labels that make a transcript: at least three turns, and a label that comes again or is all capitals. */
export function turnLabels(text: string, chunks: readonly Span[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const parliament = new Set<string>()
  for (const chunk of chunks) {
    const label = labelAt(text, chunk)
    // "Reyd: 547" is a count of votes: nobody says a bare number three times over.
    if (!label || !/\p{L}/u.test(text.slice(label.end, chunk.end))) continue
    const name = text.slice(label.start, label.end)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (IN_PARLIAMENT.test(text.slice(chunk.start, chunk.start + 160))) parliament.add(name)
  }
  const turns = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const isLoud = (name: string): boolean => /^[^\p{Ll}]+$/u.test(name)
  const again = [...counts].filter(([name, count]) => count > 1 && isLoud(name)).length
  const most = again > 1 ? (opens(text, chunks, counts) ? Infinity : PARAGRAPHS_BETWEEN_TWO) : PARAGRAPHS
  const isTranscript = turns >= TURNS && turns * most >= chunks.length
  if (!isTranscript) return parliament
  const speaks = ([name, count]: readonly [string, number]): boolean =>
    count > 1 || isLoud(name) || parliament.has(name)
  return new Set([...counts].filter(speaks).map(([name]) => name))
}

/** Whether one of the first paragraphs begins with a label that comes again: a speech with few interruptions. */
function opens(text: string, chunks: readonly Span[], counts: ReadonlyMap<string, number>): boolean {
  return chunks.slice(0, 6).some((chunk) => {
    const label = labelAt(text, chunk)
    return label !== null && (counts.get(text.slice(label.start, label.end)) ?? 0) > 1
  })
}
