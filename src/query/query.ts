/**
 * The search syntax as a tree: words, "phrases", prefix*, -word, AND, OR, NOT and brackets.
 * Words beside each other must all be there. Curly quotation marks work as straight ones do.
 */
import { DeskError } from "../errors.ts"
import { wordsOf } from "../text/words.ts"

/** What is asked for. A phrase's words stand next to each other; `prefix` opens the end of its last word. */
export type Query =
  | { readonly is: "phrase"; readonly words: readonly string[]; readonly prefix: boolean }
  | { readonly is: "all"; readonly of: readonly Query[] }
  | { readonly is: "any"; readonly of: readonly Query[] }
  | { readonly is: "not"; readonly of: Query }

/** The longest query, in units; with it goes a bound on how deep brackets stand in each other. */
const LONGEST = 2000

/** Reads a query; throws `bad-query` with the place of the slip. */
export function parseQuery(source: string): Query {
  if (source.length > LONGEST) {
    throw new DeskError(
      "bad-query",
      `The query ${JSON.stringify(source.slice(0, 40))}… has ${source.length} characters and may have ${LONGEST}; search for fewer words.`,
    )
  }
  const canonical = source.normalize("NFC") // as every text is
  const tokens = tokensOf(canonical)
  if (tokens.length === 0) throw slip(canonical, 0, "there is no word in it")
  const { query, next } = parseAny({ source: canonical, tokens }, 0)
  const left = tokens[next]
  if (left) throw slip(canonical, left.at, `"${left.text}" closes nothing`)
  if (!asksForSomething(query)) throw slip(canonical, 0, "it only says what must not be there; add a word that must")
  return query
}

/** A query written out so that it reads back as the same tree. */
export function showQuery(query: Query): string {
  switch (query.is) {
    case "phrase": {
      const words = query.words.join(" ") + (query.prefix ? "*" : "")
      return query.words.length > 1 ? `"${words}"` : words
    }
    case "all":
      return query.of.map((part) => showWithin(part, ["all", "any"])).join(" AND ")
    case "any":
      return query.of.map((part) => showWithin(part, ["any"])).join(" OR ")
    case "not":
      return `NOT ${showWithin(query.of, ["all", "any"])}`
  }
}

function showWithin(part: Query, bracketed: readonly Query["is"][]): string {
  return bracketed.includes(part.is) ? `(${showQuery(part)})` : showQuery(part)
}

interface Token {
  readonly text: string
  readonly at: number
}

const TOKEN = /[()]|-?["“”„«»][^"“”„«»]*["“”„«»]?\*?|[^\s()"“”„«»]+/g

function tokensOf(source: string): readonly Token[] {
  return Array.from(source.matchAll(TOKEN), (match) => ({ text: match[0], at: match.index }))
}

function slip(source: string, at: number, what: string): DeskError {
  return new DeskError("bad-query", `The query ${JSON.stringify(source)} has a slip at character ${at + 1}: ${what}.`)
}

/** What is being read. */
interface Reading {
  readonly source: string
  readonly tokens: readonly Token[]
}

/** A tree, and the number of the token behind it. */
interface Parsed {
  readonly query: Query
  readonly next: number
}

function parseAny(reading: Reading, from: number): Parsed {
  const parts: Query[] = []
  let at = from
  for (;;) {
    const { query, next } = parseAll(reading, at)
    parts.push(query)
    if (reading.tokens[next]?.text !== "OR") return { query: oneOf("any", parts), next }
    at = next + 1
  }
}

function parseAll(reading: Reading, from: number): Parsed {
  const { tokens } = reading
  const parts: Query[] = []
  let at = from
  for (let token = tokens[at]; token && token.text !== "OR" && token.text !== ")"; token = tokens[at]) {
    const isJoint = token.text === "AND" && parts.length > 0
    const { query, next } = parseOne(reading, isJoint ? at + 1 : at)
    parts.push(query)
    at = next
  }
  if (parts.length === 0) throw missing(reading, at)
  return { query: oneOf("all", parts), next: at }
}

function oneOf(is: "all" | "any", of: readonly Query[]): Query {
  const [only] = of
  return only && of.length === 1 ? only : { is, of }
}

function missing({ source, tokens }: Reading, at: number): DeskError {
  return slip(source, tokens[at]?.at ?? source.length, "a word is missing here")
}

function parseOne(reading: Reading, at: number): Parsed {
  const { source, tokens } = reading
  const token = tokens[at]
  if (!token || ["AND", "OR", ")"].includes(token.text)) throw missing(reading, at)
  if (token.text === "NOT" || (token.text === "-" && tokens[at + 1]?.text === "(")) {
    const { query, next } = parseOne(reading, at + 1)
    return { query: { is: "not", of: query }, next }
  }
  if (token.text === "(") {
    const { query, next } = parseAny(reading, at + 1)
    if (tokens[next]?.text !== ")") throw slip(source, token.at, "this bracket is not closed")
    return { query, next: next + 1 }
  }
  const isNot = /^-./.test(token.text)
  const phrase = phraseOf(source, token, isNot ? token.text.slice(1) : token.text)
  return { query: isNot ? { is: "not", of: phrase } : phrase, next: at + 1 }
}

function phraseOf(source: string, token: Token, text: string): Query {
  if (/^["“”„«»]/.test(text) && !/.["“”„«»]\*?$/.test(text)) {
    throw slip(source, token.at, "this quotation mark is not closed")
  }
  const words = wordsOf(text).map(({ key }) => key)
  if (words.length === 0) throw slip(source, token.at, "there is no letter or digit here")
  return { is: "phrase", words, prefix: /\*["“”„«»]?$/.test(text) }
}

/** Whether a text must hold some word for the query to hold: only then can an index propose places. */
function asksForSomething(query: Query): boolean {
  switch (query.is) {
    case "phrase":
      return true
    case "all":
      return query.of.some(asksForSomething)
    case "any":
      return query.of.every(asksForSomething)
    case "not":
      return false
  }
}
