/**
 * Names: runs of capitalised words, and what kind of thing each is, as far as its words tell. A run
 * of which nothing tells the kind is kept without one, and becomes an entity only if something else does.
 */
import type { Block, EntityKind, Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isCapital, tokensOf, type Token } from "../tokens.ts"
import { labelsOf } from "../turns.ts"
import {
  DOCUMENTS,
  GIVEN_NAMES,
  GROUPS,
  UNNAMED,
  HONORIFICS,
  NO_NAMES,
  OFFICES,
  ORGANISATIONS,
  OUTLETS,
} from "./lexicon.ts"

/** A place where the text writes a name. */
export interface Name extends Span {
  /** The name's words, without title and possessive. */
  readonly words: string
  /** What the words themselves tell; null where they tell nothing. */
  readonly kind: EntityKind | null
  /** "Mr", "Sen", "Envoy" as written before it; null where none is. */
  readonly title: Span | null
  /** Whether "in", "at" or "near" stands before it, as before places. */
  readonly located: boolean
}

/** The names of a text, in order. A headline in which most words are capitals tells none. */
export function findNames(
  text: string,
  { blocks, sentences }: { readonly blocks: readonly Block[]; readonly sentences: readonly Span[] },
): readonly Name[] {
  const lower = lowerWords(text)
  const labelOf = labelsOf(text, blocks)
  const turns = new Map(blocks.filter(({ kind }) => kind === "turn").map((block) => [block.start, labelOf(block)]))
  const titles = blocks.filter(({ kind }) => kind === "headline" || kind === "heading")
  return sentences.flatMap((sentence) => {
    const tokens = tokensOf(text, sentence)
    const words = tokens.filter(({ isWord }) => isWord)
    const shouts =
      titles.some(({ start, end }) => start <= sentence.start && sentence.end <= end) &&
      words.filter(({ text: word }) => isCapital(word)).length * 2 > words.length
    const label = turns.get(sentence.start)
    return shouts ? [] : namesIn(label ? tokens.filter(({ start }) => start >= label.end) : tokens, lower)
  })
}

/** The words that the text also writes in lower case: a capital at a sentence's head tells nothing of them. */
function lowerWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’-]+/gu), (match) => match[0]))
}

function namesIn(tokens: readonly Token[], lower: ReadonlySet<string>): readonly Name[] {
  const names: Name[] = []
  let at = 0
  while (at < tokens.length) {
    const end = runEnd(tokens, at, lower)
    const name = end > at ? nameOf(tokens, at, end) : null
    if (name) names.push(name)
    at = Math.max(end, at + 1)
  }
  return names
}

const INSIDE = new Set(["of", "for", "de", "van", "von", "der", "la", "le", "al", "bin", "the", "del", "and", "&"])

/** Where the run of capitalised words that begins here ends; the same index where none begins. */
function runEnd(tokens: readonly Token[], start: number, lower: ReadonlySet<string>): number {
  if (!beginsName(tokens, start, lower)) return start
  let end = start + 1
  for (;;) {
    const token = tokens[end]
    if (!token || isPossessive(tokens[end - 1])) return end
    if (isNameWord(token)) end++
    else if (token.text === "." && isAbbreviation(tokens[end - 1]) && isNameWord(tokens[end + 1])) end++
    else if (INSIDE.has(token.text) && bridges(tokens, start, end)) end++
    else return end
  }
}

function beginsName(tokens: readonly Token[], at: number, lower: ReadonlySet<string>): boolean {
  const token = tokens[at]
  if (!token || !isNameWord(token)) return false
  const first = tokens.findIndex(({ isWord }) => isWord) === at
  return !(
    first &&
    lower.has(bare(token.text).toLowerCase()) &&
    !isNameWord(tokens[at + 1]) &&
    !HONORIFICS.has(token.key)
  )
}

function isNameWord(token: Token | undefined): boolean {
  if (!token || !isCapital(token.text)) return false
  return !NO_NAMES.has(token.key) || HONORIFICS.has(token.key)
}

function isAbbreviation(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (HONORIFICS.has(token.key) || /^\p{Lu}$/u.test(token.text) || token.key === "st" || token.key === "jr")
  )
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /['’]s?$/.test(token.text) && token.text.length > 2
}

/** "of" and the like stand inside an organisation's name and between a surname's parts. */
function bridges(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !isNameWord(next)) {
    return (
      (token?.text === "of" || token?.text === "for") &&
      next?.text === "the" &&
      isNameWord(tokens[at + 2]) &&
      isOrganisationRun(tokens, start, at)
    )
  }
  if (["de", "van", "von", "der", "la", "le", "al", "bin", "del"].includes(token.text)) return true
  return isOrganisationRun(tokens, start, at) && token.text !== "the"
    ? token.text !== "and"
    : token.text === "the" && tokens[at - 1]?.text === "of"
}

function isOrganisationRun(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ key }) => ORGANISATIONS.has(bare(key)))
}

function bare(word: string): string {
  return word.replace(/['’]s?$/u, "")
}

function nameOf(tokens: readonly Token[], start: number, end: number): Name | null {
  const run = tokens.slice(start, end)
  if (run.every((token) => isTitle(token)) || (run.length === 1 && isCommonNoun(run[0]))) return null
  const first = afterTitles(tokens, start, end)
  const begin = tokens[first]
  const last = tokens[end - 1]
  if (!begin || !last) return null
  const finish = isPossessive(last) ? last.start + bare(last.text).length : last.end
  const parts = tokens
    .slice(first, end)
    .filter(({ isWord }) => isWord)
    .map(({ text }) => bare(text))
  const titleEnd = tokens[first - 1]
  const title = first > start && titleEnd && tokens[start] ? span(tokens[start].start, titleEnd.end) : null
  return {
    start: begin.start,
    end: finish,
    words: joinedWords(tokens.slice(first, end)),
    kind: kindOf(
      parts,
      tokens.slice(start, first).some(({ key }) => HONORIFICS.has(key) || OFFICES.has(key)),
    ),
    title,
    located: ["in", "at", "near", "outside", "across", "through"].includes(tokens[start - 1]?.key ?? ""),
  }
}

/** "Critics", "Officials", "Minutes": a noun that only its place gave a capital. */
function isCommonNoun(token: Token | undefined): boolean {
  return token !== undefined && (GROUPS.has(token.key) || UNNAMED.has(token.key) || DOCUMENTS.has(token.key))
}

/** Where the name begins behind its titles: "Mr.", "Police Chief", "Malaysian Defence Minister". */
function afterTitles(tokens: readonly Token[], start: number, end: number): number {
  const office = tokens.slice(start, end).findLastIndex((token) => isTitle(token))
  const first = office < 0 ? start : start + office + (tokens[start + office + 1]?.text === "." ? 2 : 1)
  const rest = tokens.slice(first, end)
  const isName = rest.length > 0 && rest.length < 5 && !rest.some(({ key }) => ORGANISATIONS.has(bare(key)))
  return isName ? first : start
}

function joinedWords(tokens: readonly Token[]): string {
  return bare(
    tokens.reduce((words, token, index) => {
      const before = tokens[index - 1]
      return words + (before && before.end < token.start ? " " : "") + token.text
    }, ""),
  )
}

function isTitle(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (HONORIFICS.has(token.key) || OFFICES.has(token.key) || token.key === "former" || token.key === "then")
  )
}

function kindOf(parts: readonly string[], titled: boolean): EntityKind | null {
  const keys = parts.map((part) => part.toLowerCase())
  const last = keys.at(-1) ?? ""
  const [first = ""] = keys
  if (OUTLETS.has(last) && (keys.length > 1 || /^\p{Lu}{2,}$/u.test(parts[0] ?? ""))) return "outlet"
  if (keys.some((key) => ORGANISATIONS.has(key))) return "organisation"
  if (keys.length > 1 && DOCUMENTS.has(last)) return "document"
  if (titled) return "person"
  if (keys.length > 1 && keys.length < 5 && GIVEN_NAMES.has(first)) return "person"
  if (keys.length === 1 && /^\p{Lu}{2,6}$/u.test(parts[0] ?? "")) return "organisation"
  return null
}
