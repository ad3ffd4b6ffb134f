/** Whether the words round an expression speak of what was, or of what is to come. */
import type { Span } from "../../model.ts"

export type Tense = "past" | "future" | "untold"

const FUTURE =
  /\b(?:will|shall|won't|'ll|going to|is to|are to|due|scheduled|set (?:to|for)|slated|expect(?:s|ed)?|plans?|planned|planning|upcoming|would|may|could|hopes?|intends?|until|deadline|takes? (?:place|effect)|begins|starts|opens|expires?|expiring|ends|matures?|payable|effective)\b/gi
const PAST =
  /\b(?:was|were|had|has|have|said|told|did|went|came|took|made|gave|got|met|held|fell|rose|won|lost|left|began|ran|saw|knew|became|broke|brought|built|bought|caught|chose|cut|died|drew|fought|found|flew|grew|hit|kept|led|let|paid|sent|set|shot|sold|spent|spoke|stood|struck|taught|thought|threw|wrote|since|ended|[a-z]{3,}(?:[^eu]ed|[^e]eed))\b/gi
/** How far to look on each side. */
const BEFORE = 90
const AFTER = 60
/** A cue after the expression counts as farther away: the verb of an English clause stands before its adverb. */
const AFTER_COST = 25

/** The tense of the nearest cue in the sentence. */
export function tenseNear(text: string, at: Span, sentence: Span): Tense {
  const left = clauseBefore(text.slice(Math.max(sentence.start, at.start - BEFORE), at.start))
  const right = text.slice(at.end, Math.min(sentence.end, at.end + AFTER))
  const future = Math.min(fromEnd(left, FUTURE), fromStart(right, FUTURE) + AFTER_COST)
  const past = Math.min(fromEnd(left, PAST), fromStart(right, PAST) + AFTER_COST)
  if (future === Infinity && past === Infinity) return "untold"
  return future < past ? "future" : "past"
}

/** What follows the last semicolon; nearer clauses are told apart by distance alone. */
function clauseBefore(left: string): string {
  return left.slice(left.lastIndexOf(";") + 1)
}

function fromEnd(text: string, cue: RegExp): number {
  let distance = Infinity
  for (const match of text.matchAll(cue)) distance = text.length - match.index - match[0].length
  return distance
}

function fromStart(text: string, cue: RegExp): number {
  const match = new RegExp(cue).exec(text)
  return match ? match.index : Infinity
}
