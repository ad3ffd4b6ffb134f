/** Contents: where the clause or quotation that belongs to a cue begins and ends. */
import type { Cue } from "./cues.ts"
import { phraseBefore, PRONOUNS } from "./phrases.ts"
import { QUOTE, type UnitToken } from "./units.ts"
import type { Phrase } from "./phrases.ts"

const MODIFIERS = new Set([
  "in",
  "on",
  "at",
  "during",
  "after",
  "before",
  "via",
  "through",
  "by",
  "of",
  "with",
  "from",
  "earlier",
  "later",
  "last",
  "this",
  "yesterday",
  "today",
  "tonight",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
])
const HEARERS = new Set(
  "reporters journalists me him her them us supporters voters lawmakers investigators police officials people viewers readers aides colleagues parliament congress senators members delegates".split(
    " ",
  ),
)

/** A hearer by the indexes of its tokens, and the token that comes after it. */
export interface Hearer extends Phrase {
  readonly next: number
}

/** The hearer that follows a cue such as "told"; null where none does. */
export function hearerAfter(tokens: readonly UnitToken[], start: number): Hearer | null {
  const token = tokens[start]
  if (!token?.isWord) return null
  const points = /^(?:this|our|my|one|two|some|all)$/.test(token.key) && isNounLike(tokens[start + 1])
  if (HEARERS.has(token.key) || (PRONOUNS.has(token.key) && !points))
    return { first: start, last: start, next: start + 1 }
  let last = start
  const isName = (at: number): boolean =>
    /^\p{Lu}/u.test(tokens[at]?.text ?? "") || ["'s", "&", "."].includes(tokens[at]?.text ?? "")
  if (!points && !["the", "a", "an", "his", "her", "their", "its"].includes(token.key) && !isName(start)) return null
  while (last + 1 < tokens.length && last - start < 8) {
    const key = tokens[last + 1]?.key ?? ""
    const joins = isName(last + 1) || ((key === "of" || key === "and" || key === "'s") && isName(last + 2))
    const afterArticle = last === start && !isName(start) && (tokens[last + 1]?.isWord ?? false)
    if (!joins && !afterArticle) break
    last++
  }
  if (tokens[last]?.key === "." && last === tokens.length - 1) last--
  return { first: start, last, next: last + 1 }
}

/** "this newspaper": a word behind which may be the hearer, and not the clause that he hears. */
function isNounLike(token: UnitToken | undefined): boolean {
  return (
    token !== undefined &&
    token.isWord &&
    !/^(?:that|whether|how|was|were|is|are|had|has|would|will|of)$/.test(token.key)
  )
}

/** Whether a clause may stand without "that": never, where a verb shows it, or wherever a word stands ("say"). */
export type WithoutThat = "never" | "shown" | "always"

/**
 * The first token of the clause behind a cue: at "that", or at the quotation, or right here where
 * a clause may stand without "that"; null where no clause begins. `start` is the token behind the
 * cue and its hearer.
 */
export function clauseStart(tokens: readonly UnitToken[], start: number, withoutThat: WithoutThat): number | null {
  const next = tokens[start]
  if (!next) return null
  if (next.key === "that" || next.key === "whether" || next.key === "how" || next.key === QUOTE) return start
  if (next.key === "if" && withoutThat === "never") return start
  if ((next.key === ":" || next.key === ",") && tokens[start + 1]?.key === QUOTE) return start + 1
  if (next.key === ":" && start + 1 < tokens.length) return start + 1
  const ahead = thatAhead(tokens, next.key === "to" ? (hearerAfter(tokens, start + 1)?.next ?? start) : start)
  if (ahead !== null) return ahead
  if (withoutThat === "never") return null
  if (MODIFIERS.has(next.key)) return afterModifier(tokens, start)
  return beginsClause(tokens, start, withoutThat) ? start : null
}

/** "said on Monday that", "said in an interview with the Post that": not over a comma, a verb or a quotation. */
function thatAhead(tokens: readonly UnitToken[], start: number): number | null {
  if (tokens[start]?.key === "that" && tokens[start - 1]?.isWord) return start
  if (!MODIFIERS.has(tokens[start]?.key ?? "") && !(tokens[start]?.key ?? "").endsWith("ly")) return null
  for (let at = start; at < Math.min(tokens.length, start + 14); at++) {
    const token = tokens[at]
    if (token?.key === "that") return at
    if ((token?.key === ":" || token?.key === ",") && tokens[at + 1]?.key === QUOTE) return at + 1
    if (!token?.isWord && token?.text !== "'s") return null
  }
  return null
}

/** "said Monday the plan was dead": behind a bare day a clause may begin. */
function afterModifier(tokens: readonly UnitToken[], start: number): number | null {
  let at = start
  if (tokens[at]?.key === "on") at++
  if (
    !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tonight|earlier|later)$/.test(
      tokens[at]?.key ?? "",
    )
  )
    return null
  at++
  while (["morning", "afternoon", "evening", "night"].includes(tokens[at]?.key ?? "")) at++
  return beginsClause(tokens, at, "shown") ? at : null
}

/** How many tokens a subject may have before its verb is missed. */
const SUBJECT = 14
const SUBJECTS = new Set(["he", "she", "it", "they", "we", "i", "you", "there", "this", "that", "these", "those"])
const NO_SUBJECTS = new Set("and or but about to of by with from so over against for at into on in".split(" "))

/** Whether a subject and a finite verb follow, as far as the verb's form tells. */
function beginsClause(tokens: readonly UnitToken[], at: number, withoutThat: WithoutThat): boolean {
  const token = tokens[at]
  if (!token?.isWord || NO_SUBJECTS.has(token.key)) return false
  if (tokens.length - at < 3) return tokens[at + 1]?.key === QUOTE
  if (SUBJECTS.has(token.key) || withoutThat === "always") return true
  for (let next = at + 1; next < Math.min(tokens.length, at + SUBJECT); next++) {
    const word = tokens[next]
    if (!word || word.key === ";") return false
    if (isFiniteVerb(word, tokens[next - 1])) return true
  }
  return false
}

const FINITE = new Set(
  "is are was were am has have had do does did will would can could may might must should shall isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't went got came took made gave became began left lost won met put ran saw sent spent stood told kept held felt fell knew led let paid said sought grew brought built chose drew".split(
    " ",
  ),
)

/** Whether a word is a finite verb, as far as its form and the word before it tell. */
export function isFiniteVerb({ key, text }: UnitToken, before: UnitToken | undefined): boolean {
  if (FINITE.has(key)) return true
  if (!/^\p{Ll}/u.test(text)) return false
  if (/[^e]ed$/.test(key)) return !["the", "a", "an", "of", "by"].includes(before?.key ?? "")
  return (
    /[^s]s$/.test(key) &&
    before !== undefined &&
    (/^\p{Lu}/u.test(before.text) ||
      !/(?:s|^(?:the|a|of|these|those|his|her|its|their|our|and|all|some|many|other|more|most|for|in|on|to|with|by))$/.test(
        before.key,
      ))
  )
}

/** The last token of a clause: the unit's end without its stop, or where another attribution begins. */
export function clauseEnd(tokens: readonly UnitToken[], first: number, cues: readonly Cue[]): number {
  let last = tokens.length - 1
  for (const cue of cues) {
    if (cue.first <= first + 1) continue
    const border = borderBefore(tokens, first, cue)
    if (border !== null && border >= first) {
      last = border
      break
    }
  }
  return trimEnd(tokens, first, last)
}

/** Drops the stop and whatever mark stands at the end; a closing bracket stays. */
export function trimEnd(tokens: readonly UnitToken[], first: number, end: number): number {
  let last = end
  while (last > first && /^[.!?,;:…–—-]+$/.test(tokens[last]?.text ?? "") && tokens[last]?.key !== QUOTE) last--
  return last
}

/** ", saying …", ", according to …", ", and she added …": the clause before it ends at the comma. */
function borderBefore(tokens: readonly UnitToken[], first: number, cue: Cue): number | null {
  const before = tokens[cue.first - 1]?.key
  if (cue.ing || cue.lemma === "according to")
    return before === ","
      ? cue.first - 2
      : before === "and" && tokens[cue.first - 2]?.key === ","
        ? cue.first - 3
        : null
  const source = phraseBefore(tokens, cue.first)
  if (!source || source.first <= first) return null
  let at = source.first - 1
  if (["and", "but", "while", "though", "although", "as"].includes(tokens[at]?.key ?? "")) at--
  if (tokens[at]?.key === ";") return at - 1
  const joined = at < source.first - 1
  const closing = isClosing(tokens, cue)
  return tokens[at]?.key === "," && (joined || closing) ? at - 1 : null
}

/** Whether nothing but a hearer, a day or a place stands behind a cue: ", the sister told the inquiry on Monday." */
function isClosing(tokens: readonly UnitToken[], cue: Cue): boolean {
  const end = tokens.length - 1
  if (cue.last >= end - 1) return true
  const next = cue.frames.includes("hearer") ? (hearerAfter(tokens, cue.last + 1)?.next ?? cue.last + 1) : cue.last + 1
  if (next >= end) return true
  return (
    end - next < 8 && MODIFIERS.has(tokens[next]?.key ?? "") && !tokens.slice(next, end).some(({ isWord }) => !isWord)
  )
}
