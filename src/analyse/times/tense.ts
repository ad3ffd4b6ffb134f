/** Whether the words round an expression speak of what was, or of what is to come. */
import type { Span } from "../../model.ts"

export type Tense = "past" | "future" | "untold"

const FUTURE = new Set(
  "will shall won't play plays meets faces hosts visits travels flies due scheduled slated expect expects expected plan plans planned planning upcoming would may could hope hopes intend intends deadline begins starts opens expire expires expiring ends mature matures payable effective postponed extended delayed rescheduled adjourned".split(
    " ",
  ),
)
const PAST = new Set(
  "was were had has have said told did went came took made gave got met held fell rose won lost left began ran saw knew became broke brought built bought caught chose cut died drew fought found flew grew hit kept led let paid sent shot sold spent spoke stood struck taught thought threw wrote since".split(
    " ",
  ),
)
const NO_PAST = /^(?:need|feed|speed|indeed|exceed|proceed|succeed|breed|hundred|red|bed)$/
/** How far to look on each side, in characters. */
const BEFORE = 90
const AFTER = 60
/** A cue after the expression counts as so many words farther away: an English verb stands before its adverb. */
const AFTER_COST = 4
/** What these words lead to lies ahead, but for "had until Friday". */
const LIMIT =
  /\b(?:by|until|till|as soon as|as early as|as late as|no later than)[ \n](?:(?:\d[^ ]{0,6}|noon|midnight)(?: [ap]\.?m\.?)? on )?$/i
const LIMIT_LENGTH = 32
const CLAUSE_AFTER = /[;:]|,? (?:and|but|or|so|because|although|though|while|when|after|before|since) /
/** Names begin with a capital and are no cues. */
const LOWER_A = 97
const WORD = /[A-Za-z\u2019']+/g

/** The tense of the nearest cue in the sentence; "scheduled" is a past form and looks ahead. */
export function tenseNear(text: string, at: Span, sentence: Span): Tense {
  const left = lastClause(text.slice(Math.max(sentence.start, at.start - BEFORE), at.start))
  const before = wordsOf(left).reverse()
  const right = text.slice(at.end, Math.min(sentence.end, at.end + AFTER))
  if (LIMIT.test(left.slice(-LIMIT_LENGTH))) return before.includes("had") || /\bhad\b/.test(right) ? "past" : "future"
  const after = wordsOf(sameClause(right))
  for (let far = 0; far < Math.max(before.length, after.length + AFTER_COST); far++) {
    // The words before run back from the expression, those after run on from it.
    const cue = cueAt(before, far, 1) ?? cueAt(after, far - AFTER_COST, -1)
    if (cue) return cue
  }
  return "untold"
}

/** What follows the last semicolon; nearer clauses are told apart by distance alone. */
function lastClause(left: string): string {
  return left.slice(left.lastIndexOf(";") + 1)
}

/** What stands before the next clause: "on Saturday and were planning" has no past verb for Saturday. */
function sameClause(right: string): string {
  const end = right.search(CLAUSE_AFTER)
  return end < 0 ? right : right.slice(0, end)
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

/** What the word at an index tells; the word that stands before it in the text is `step` away. */
function cueAt(words: readonly string[], at: number, step: 1 | -1): Tense | null {
  const word = words[at]
  if (word === undefined) return null
  if (word.endsWith("ll") && /['\u2019]ll$/.test(word)) return "future"
  if (word.charCodeAt(0) < LOWER_A) return null
  if (FUTURE.has(word)) return looksBack(words, at, step) ? "past" : isNoun(words, at, step) ? null : "future"
  if (word === "to") return /^(?:is|are|going|set)$/.test(words[at + step] ?? "") ? "future" : null
  if (word === "set") return words[at - step] === "for" ? "future" : at === 0 && step === 1 ? "past" : null
  if (word === "effect" || word === "place") return /^takes?$/.test(words[at + step] ?? "") ? "future" : null
  if (words[at + step] === "be" && words[at + 2 * step] === "to") return "future"
  if (isPassiveAhead(words, at, step)) return "future"
  return PAST.has(word) || (/^[a-z]{2,20}ed$/.test(word) && !NO_PAST.test(word)) ? "past" : null
}

/** "will be lifted", "is to be heard": a participle that only looks like a past form. */
function isPassiveAhead(words: readonly string[], at: number, step: 1 | -1): boolean {
  return words[at + step] === "be" && /^(?:will|shall|to|may|can|must|should)$/.test(words[at + 2 * step] ?? "")
}

/** "had been due to expire" looks back at what was to come. */
function looksBack(words: readonly string[], at: number, step: 1 | -1): boolean {
  const lead = [1, 2, 3, 4].map((far) => words[at + far * step])
  const been = lead.indexOf("been")
  return been >= 0 && lead[been + 1] === "had"
}

/** "vacation plans for the trip", "voted against the plan": no plan to do something on that day. */
function isNoun(words: readonly string[], at: number, step: 1 | -1): boolean {
  if (
    /^(?:plan|play|hope|vote)s?$/.test(words[at] ?? "") &&
    /^(?:the|a|an|this|that|his|her|its|their|no|any)$/i.test(words[at + step] ?? "")
  )
    return true
  return /^(?:plans?|hopes?)$/.test(words[at] ?? "") && /^(?:for|of|by|in)$/.test(words[at - step] ?? "")
}
