/**
 * Patterns for what the table of stances brings: somebody of whom something is asked, nouns that say it,
 * passives, and refusals that say nothing further.
 */
import { clauseEnd, isFiniteVerb, trimEnd } from "./clauses.ts"
import { byAfter } from "./cues.ts"
import type { Made } from "./patterns.ts"
import { phraseAfter, phraseBefore, type Phrase } from "./phrases.ts"
import { sourceBefore, speakerAfter, type Context } from "./speakers.ts"
import { QUOTE, type UnitToken } from "./units.ts"

const TO = new Set(["to", "not", "never"])
const WH = new Set("whether if that what who whom whose which when where why how".split(" "))
const ON = new Set("on about over for against with".split(" "))

/** Up to so many tokens stand between a verb and what is asked of somebody. */
const LONGEST_HEARER = 8

/** "urged parents to stay", "pressed the envoy on the date", "bade him sit". */
export function object({ tokens, cue, cues, earlier }: Context): Made | null {
  if (!cue.frames.includes("object")) return null
  const source = sourceBefore({ tokens, cue, cues, earlier })
  const from = cue.last + 1
  const at = markerFrom(tokens, from)
  const hearer = at === null ? from : at - 1
  if (!source || (tokens[from] && !tokens[from].isWord) || hearer < from) return null
  const first = at === null ? from + 1 : ON.has(tokens[at]?.key ?? "") ? at + 1 : at
  const last = clauseEnd(tokens, first, cues)
  if (first >= tokens.length || last < first) return null
  return { pattern: "object", source, content: [{ first, last }], addressee: { first: from, last: hearer } }
}

/** Where what is asked begins: at "to", "whether", "on"; null where nothing but the hearer stands before it. */
function markerFrom(tokens: readonly UnitToken[], from: number): number | null {
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_HEARER); at++) {
    const token = tokens[at]
    if (!token || (!token.isWord && token.key !== "'s" && token.key !== ".") || token.key === QUOTE) return null
    if (TO.has(token.key) || WH.has(token.key) || ON.has(token.key)) return at
    if (token.key === "as" && tokens[at + 1]?.key === "to") return at + 1
  }
  return null
}

/** "The report was denied by the envoy", "Whether he was fit was questioned by several". */
export function passive({ tokens, cue, cues }: Context): Made | null {
  const source = speakerAfter(tokens, (byAfter(tokens, cue.last) ?? cue.last + 1) + 1)
  const from = subjectFrom(tokens, cue.first, cues.filter((other) => other.first < cue.first).at(-1)?.last ?? -1)
  const last = cue.first - 1
  const holdsVerb = tokens.slice(from, cue.first).some((token, at) => isFiniteVerb(token, tokens[from + at - 1]))
  const isClause = WH.has(tokens[from]?.key ?? "") || tokens.slice(from, cue.first).some(({ key }) => key === "that")
  const first = holdsVerb && !isClause ? (phraseBefore(tokens, cue.first)?.first ?? cue.first) : from
  return source && first <= last ? { pattern: "passive", source, content: [{ first, last }] } : null
}

const LEADS = new Set("but and yet so still however meanwhile later then".split(" "))

/** Where the subject that ends before a token begins: behind the last comma, or what leads up to it. */
function subjectFrom(tokens: readonly UnitToken[], end: number, taken: number): number {
  let first = end
  while (first > 0 && first - 1 > taken && ![",", ";", ":", "—", "–", "--"].includes(tokens[first - 1]?.key ?? ""))
    first--
  while (first < end && LEADS.has(tokens[first]?.key ?? "")) first++
  return first
}

const OWNERS = new Set("his her its their our my your".split(" "))
/** Between an owner and the noun that is his. */
const LONGEST_ADJECTIVES = 3

/** "his threat to burn the letters", "a pledge by the mayor to end the levy", "the admission that …". */
export function nominal({ tokens, cue, cues }: Context): Made | null {
  const whose = ownerBehind(tokens, cue.last + 1)
  const first = whose ? whose.last + 1 : tokens[cue.last + 1]?.key === "," ? cue.last + 2 : cue.last + 1
  const begins = tokens[first]?.key ?? ""
  const isClause = WH.has(begins) || TO.has(begins)
  if (!isClause && !/^(?:of|for|to|about|that)$/.test(tokens[cue.last]?.key ?? "")) return null
  if (first >= tokens.length || tokens[first]?.isWord === false) return null
  if (begins === "to" && !/^\p{Ll}/u.test(tokens[first + 1]?.text ?? "")) return null // "his call to Dan Hollis"
  if (begins === "to" && /^(?:the|a|an|his|her|its|their|him|them|me|us|this|that)$/.test(tokens[first + 1]?.key ?? ""))
    return null
  const last = nominalEnd(tokens, first, clauseEnd(tokens, first, cues))
  const source = whose?.source ?? ownerBefore(tokens, cue.first)
  // "Demand for coal" is nobody's; "a call for calm" is somebody's.
  const isSomebodys =
    source !== null || /^(?:a|an|the|any|another)$/.test(tokens[cue.first - 1]?.key ?? "") || cue.stance !== "requests"
  return last < first || !isSomebodys ? null : { pattern: "nominal", source, content: [{ first, last }] }
}

/** "by the prime minister", "from the bank" right behind a noun, where what it says comes after. */
function ownerBehind(
  tokens: readonly UnitToken[],
  at: number,
): { readonly source: Phrase; readonly last: number } | null {
  if (!/^(?:by|from)$/.test(tokens[at]?.key ?? "")) return null
  for (let next = at + 2; next < Math.min(tokens.length, at + LONGEST_HEARER); next++) {
    const key = tokens[next]?.key ?? ""
    if (WH.has(key) || TO.has(key) || key === "for")
      return { source: { first: at + 1, last: next - 1 }, last: key === "for" ? next : next - 1 }
  }
  return null
}

/** "his", "the old chief's", adjectives passed over; null where nobody owns the noun. */
function ownerBefore(tokens: readonly UnitToken[], noun: number): Phrase | null {
  for (let at = noun - 1; at >= 0 && noun - at <= LONGEST_ADJECTIVES; at--) {
    const token = tokens[at]
    if (!token?.isWord) return null
    if (OWNERS.has(token.key)) return { first: at, last: at }
    if (!/['’]s?$/.test(token.text)) continue
    let first = at
    while (first > 0 && at - first < LONGEST_HEARER && mayOwn(tokens, first - 1)) first--
    return { first, last: at }
  }
  return null
}

const NO_OWNERS = new Set(
  "in on at by to of for and or but with from that as after before when while is was are were had has".split(" "),
)

function mayOwn(tokens: readonly UnitToken[], at: number): boolean {
  const token = tokens[at]
  return (
    token !== undefined &&
    token.isWord &&
    !NO_OWNERS.has(token.key) &&
    !/^(?:the|a|an)$/.test(tokens[at + 1]?.key ?? "")
  )
}

/** Where what a noun says ends: before the verb of the clause whose subject the noun is. */
function nominalEnd(tokens: readonly UnitToken[], first: number, end: number): number {
  let isOwn = WH.has(tokens[first]?.key ?? "")
  for (let at = first + 1; at <= end; at++) {
    const token = tokens[at]
    if (!token?.isWord || !isFiniteVerb(token, tokens[at - 1])) continue
    if (isOwn) {
      // The clause's own verb, with its helpers; the next one is the noun's.
      isOwn = false
      while (at < end && goesOn(tokens[at], tokens[at + 1])) at++
      continue
    }
    if (!JOINS.has(tokens[at - 1]?.key ?? "")) return trimEnd(tokens, first, at - 1)
  }
  return end
}

/** "had failed", "would never be": a verb's next word. */
function goesOn(verb: UnitToken | undefined, next: UnitToken | undefined): boolean {
  if (!verb || !next?.isWord) return false
  return HELPS.has(verb.key) || next.key.endsWith("ly")
}

const HELPS = new Set(
  "is are was were has have had will would can could may might must should been be did do does not".split(" "),
)
const JOINS = new Set("and or who which that what as than if because , when".split(" "))

/** Behind these an addressee or a subject matter follows. */
const ENDS_OPEN = /^(?:about|on|of|to|for|over|regarding|concerning|answering|from|with)$/

/** "did not respond to the letter", "had no comment", "there was no answer from the board". */
export function alone({ tokens, cue, cues, earlier }: Context): Made | null {
  if (!cue.frames.includes("alone") || cue.stance !== "declines") return null
  const last = tokens[cue.last]?.key ?? ""
  if (/^(?:there|no)$/.test(tokens[cue.first]?.key ?? "") || /^(?:unanswered|unreturned|unacknowledged)$/.test(last)) {
    const source = last === "from" || last === "by" ? phraseAfter(tokens, cue.last + 1) : null
    return { pattern: "declines", source, content: [] }
  }
  const source = sourceBefore({ tokens, cue, cues, earlier })
  if (!source) return null
  const after = ENDS_OPEN.test(last) && cue.frames.includes("noun") ? phraseAfter(tokens, cue.last + 1) : null
  return { pattern: "declines", source, content: after ? [after] : [] }
}
