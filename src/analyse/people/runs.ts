/** Runs of capitalised words, as far as the rules tell where one begins and ends. */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isCapital, type Token } from "../tokens.ts"
import { HONORIFICS, NO_NAMES, OFFICES, ORGANISATIONS } from "./lexicon.ts"

/** Tokens `first` to `end`, the last one excluded. */
export interface Run {
  readonly first: number
  readonly end: number
}

/** The words that the text also writes in lower case: a capital at a sentence's head tells nothing of them. */
export function lowerWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’-]+/gu), (match) => match[0]))
}

/** The runs of a sentence, in order. */
export function runsIn(tokens: readonly Token[], lower: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = []
  const head = tokens.findIndex(({ isWord }) => isWord)
  let at = 0
  while (at < tokens.length) {
    const end = beginsName(tokens, at, { lower, isHead: at === head }) ? runEnd(tokens, at) : at
    if (end > at) runs.push({ first: at, end })
    at = Math.max(end, at + 1)
  }
  return runs
}

/** Between the parts of a surname. */
const PARTICLES = new Set(
  "de van von der den la le al bin ibn del della di da dos du el ter ten af zu y ben bint abu ul".split(" "),
)

/** Where the run of capitalised words that begins here ends. */
function runEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1
  for (;;) {
    const token = tokens[end]
    if (!token || (isPossessive(tokens[end - 1]) && !ownsBody(tokens, end))) return end
    if (isNameWord(token)) end++
    else if (token.text === "." && isAbbreviation(tokens[end - 1]) && isNameWord(tokens[end + 1])) end++
    else if (bridges(tokens, start, end)) end++
    else {
      const behind = behindNickname(tokens, end) ?? behindSuffix(tokens, end)
      if (behind === null) return end
      end = behind
    }
  }
}

function beginsName(
  tokens: readonly Token[],
  at: number,
  { lower, isHead }: { readonly lower: ReadonlySet<string>; readonly isHead: boolean },
): boolean {
  const token = tokens[at]
  if (!token || !isNameWord(token)) return false
  if (!isHead || HONORIFICS.has(token.key) || isNameWord(tokens[at + 1])) return true
  return !lower.has(bare(token.text).toLowerCase())
}

/** "Prosecutor’s Office", "People’s Party": what such an owner owns is one name with it. */
function ownsBody(tokens: readonly Token[], at: number): boolean {
  const owner = bare(tokens[at - 1]?.key ?? "")
  const isMany = /^(?:people|citizens?|workers?|women|men|children|farmers?|students?|teachers?|veterans?)$/.test(owner)
  return (isMany || OFFICES.has(owner)) && isNameWord(tokens[at]) && ORGANISATIONS.has(bare(tokens[at]?.key ?? ""))
}

/** Whether a token can be a word of a name. */
export function isNameWord(token: Token | undefined): boolean {
  if (!token || !isCapital(token.text)) return false
  return !NO_NAMES.has(token.key) || HONORIFICS.has(token.key)
}

/** "Mr", "St", "Jr" and initials: a point behind them ends no name. */
function isAbbreviation(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (HONORIFICS.has(token.key) || /^\p{Lu}$/u.test(token.text) || token.key === "st" || token.key === "jr")
  )
}

export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /['’]s?$/.test(token.text) && token.text.length > 2
}

/** A word without its possessive. */
export function bare(word: string): string {
  return word.replace(/['’]s?$/u, "")
}

/** The characters of a run without its possessive; a mark that stands alone is all possessive. */
export function spanOfRun(tokens: readonly Token[], { first, end }: Run): Span {
  const start = tokens[first]?.start ?? 0
  const last = tokens.slice(first, end).findLast(({ text }) => bare(text) !== "")
  return span(start, last ? last.start + bare(last.text).length : start)
}

/** "of" and the like stand inside an organisation's name and between a surname's parts. */
function bridges(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  const isOf = token.text === "of" || token.text === "for"
  if (!isNameWord(next)) {
    return isOf && next?.text === "the" && isNameWord(tokens[at + 2]) && isOrganisationRun(tokens, start, at)
  }
  if (PARTICLES.has(token.text)) return true
  if (token.text === "the") return tokens[at - 1]?.text === "of"
  return (isOf || token.text === "&") && (isOrganisationRun(tokens, start, at) || PACTS.has(tokens[start]?.key ?? ""))
}

/** "Treaty of Corrant". */
const PACTS = new Set("treaty convention charter declaration accord accords pact covenant peace protocol".split(" "))

function isOrganisationRun(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ key }) => ORGANISATIONS.has(bare(key)))
}

const OPENING = /^["“‘'(]$|^``$/
const CLOSING = /^["”’')]$|^''$/

/** James “Jim” Reyd: where the name goes on behind a nickname in marks or brackets; null where none stands here. */
export function behindNickname(tokens: readonly Token[], at: number): number | null {
  if (!OPENING.test(tokens[at]?.text ?? "")) return null
  let end = at + 1
  while (end - at < 4 && isNameWord(tokens[end]) && !OFFICES.has(tokens[end]?.key ?? "")) end++
  const closes = end > at + 1 && CLOSING.test(tokens[end]?.text ?? "")
  // In brackets stands an acronym more often than a nickname.
  const isAcronym = tokens[at]?.text === "(" && /^\p{Lu}{2,}$/u.test(tokens[at + 1]?.text ?? "")
  return closes && !isAcronym && isNameWord(tokens[end + 1]) ? end + 2 : null
}

/** "Ford Jr.", "Ford, Jr.", "Ford III": the end of the name with its suffix; null where none stands here. */
export function behindSuffix(tokens: readonly Token[], at: number): number | null {
  const from = tokens[at]?.text === "," ? at + 1 : at
  if (!/^(?:Jr|Sr)$/.test(tokens[from]?.text ?? "")) return null
  return tokens[from + 1]?.text === "." ? from + 2 : from + 1
}
