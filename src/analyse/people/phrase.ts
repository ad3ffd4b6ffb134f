/** A noun phrase read: on what noun it hangs, whether it is definite, what it owns and what is tied to it. */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isCapital, tokensOf, type Token } from "../tokens.ts"
import { isPlural, kindOfNoun, singularOf } from "./nouns.ts"

export interface Phrase extends Span {
  readonly words: string
  readonly tokens: readonly Token[]
  /** The phrase up to its first comma, bracket, clause or tie. */
  readonly core: Span
  /** The noun on which it hangs, in lower case and in the singular; "" where it has none. */
  readonly head: string
  /** The same as it is written, in lower case. */
  readonly noun: string
  /** Where that noun stands; null where there is none. */
  readonly headAt: Span | null
  readonly plural: boolean
  /** "the", "his", "Corrant’s" make it definite; "a", "one", "two", "several" indefinite; else it is bare. */
  readonly article: "definite" | "indefinite" | "bare"
  /** The words before the noun, in lower case, the article left aside. */
  readonly modifiers: readonly string[]
  /** What follows the core: ties, clauses, appositions. */
  readonly rest: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const DEFINITE = set("the this that these those his her its their our my your both said")
const INDEFINITE = set(
  "a an one two three four five six seven eight nine ten eleven twelve another several some few many most any every each no dozens hundreds",
)
/** With one of these the noun is over, and what is tied to it begins. */
const CUTS = set(
  "of for from at with in to on who whom whose that which close familiar and or about speaking involved briefed near inside behind under by working among without against over outside named called known identified including as not still once when where while aged but like said says whoever across within after before during since until via between on-site versed acquainted privy present opposed",
)

/** Reads a noun phrase. */
export function readPhrase(text: string, at: Span): Phrase {
  const tokens = tokensOf(text, at)
  const cut = cutOf(tokens)
  const core = tokens.slice(0, cut)
  const article = articleOf(core)
  const nouns = core.filter(({ isWord }) => isWord)
  const last = nouns.at(-1)
  const first = article.length
  const coreEnd = core.at(-1)?.end ?? at.start
  const own = partitive(tokens) ?? last
  const noun = own ? own.key.replace(/'s?$/, "") : ""
  return {
    ...at,
    words: text.slice(at.start, at.end),
    tokens,
    core: span(at.start, coreEnd),
    head: singularOf(noun.replace(/^(?:ex|then|co)-/, "")),
    noun,
    headAt: own ? span(own.start, own.end) : null,
    plural: isPlural(noun),
    article: article.kind,
    modifiers: nouns.slice(first, -1).map(({ key }) => key),
    rest: text.slice(coreEnd, at.end),
  }
}

/** The index of the first token that is no longer of the noun itself. */
function cutOf(tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const before = tokens[at - 1]
    if (/^(?:[,(;:[]|—|–|--|“|"|``)$/.test(token.text) || CUTS.has(token.text)) return at
    const hangs = /^\p{Ll}+(?:ed|ing|ly)$/u.test(token.text) && kindOfNoun(before?.key ?? "") !== null
    if (hangs && at + 1 < tokens.length) return at
  }
  return tokens.length
}

function articleOf(core: readonly Token[]): { readonly kind: Phrase["article"]; readonly length: number } {
  const [first] = core
  if (!first) return { kind: "bare", length: 0 }
  if (DEFINITE.has(first.key)) return { kind: "definite", length: 1 }
  if (INDEFINITE.has(first.key) || /^\p{N}/u.test(first.text)) return { kind: "indefinite", length: 1 }
  const owner = core.findIndex(({ text }, at) => at < core.length - 1 && /\p{L}['’]s?$/u.test(text))
  return owner >= 0 ? { kind: "definite", length: owner + 1 } : { kind: "bare", length: 0 }
}

const PARTS =
  /^(?:one|two|three|four|some|several|many|most|each|both|another|few|none|all|dozens|scores|hundreds|thousands|millions|number|group|majority|handful|couple|pair|crowd|dozen)$/

/** "one of the jurors", "two of his aides": the noun behind "of". */
function partitive(tokens: readonly Token[]): Token | null {
  const of = tokens.findIndex(({ text }) => text === "of")
  if (of < 1 || of > 2 || !PARTS.test(tokens[of - 1]?.key ?? "")) return null
  let last = of
  for (let at = of + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token?.isWord || (CUTS.has(token.text) && at > of + 1)) break
    last = at
  }
  return last > of ? (tokens[last] ?? null) : null
}

/** The noun phrase with which a stretch of text ends, as far back as its article; null where none stands there. */
export function phraseEndingAt(text: string, { start, end }: Span): Phrase | null {
  const words = text.slice(Math.max(start, end - 80), end)
  const opener = [
    ...words.matchAll(
      /(?<![\p{L}’'-])(?:the|an?|one|two|three|several|some|many|most|both|another|his|her|their|its)\s(?=[^.;:,“”"()]*$)/giu,
    ),
  ].at(-1)
  if (!opener) return null
  const from = end - words.length + opener.index
  const until = from + words.slice(opener.index).replace(/[\s,]+$/, "").length
  const phrase = readPhrase(text, { start: from, end: until })
  return phrase.headAt === null ||
    phrase.head === "" ||
    /\s(?:is|was|were|are|has|had|will|would|said)\s/.test(phrase.words)
    ? null
    : phrase
}

/** Whether every word that carries weight has a capital: a name, though nothing tells of what. */
export function isProper({ tokens, words }: Phrase): boolean {
  if (/^(?:the\s)?\p{Lu}\p{Ll}+s of the \p{Lu}\p{Ll}+$/u.test(words)) return true // "Friends of the Earth"
  const weighty = tokens.filter(({ isWord, key }) => isWord && !SMALL.has(key))
  return weighty.length > 1 && weighty.every(({ text }) => isCapital(text) || /^\p{N}/u.test(text))
}

const SMALL = set("the of for and to in at on by a an de la")
