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

interface Token {
  readonly text: string
  readonly at: number
}

/** Reads a query; throws `bad-query` with the place of the slip. */
export function parseQuery(source: string): Query {
  const tokens = tokensOf(source)
  if (tokens.length === 0) throw slip(source, 0, "there is no word in it")
  const [query, rest] = parseAny(source, tokens)
  const [left] = rest
  if (left) throw slip(source, left.at, `"${left.text}" closes nothing`)
  if (!asksForSomething(query)) throw slip(source, 0, "it only says what must not be there; add a word that must")
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
      return query.of.map((part) => (part.is === "any" ? `(${showQuery(part)})` : showQuery(part))).join(" AND ")
    case "any":
      return query.of.map(showQuery).join(" OR ")
    case "not":
      return `NOT ${query.of.is === "phrase" ? showQuery(query.of) : `(${showQuery(query.of)})`}`
  }
}

const TOKEN = /[()]|-?["“”„«»][^"“”„«»]*["“”„«»]?\*?|[^\s()"“”„«»]+/g

function tokensOf(source: string): readonly Token[] {
  return Array.from(source.matchAll(TOKEN), (match) => ({ text: match[0], at: match.index }))
}

function slip(source: string, at: number, what: string): DeskError {
  return new DeskError("bad-query", `The query ${JSON.stringify(source)} has a slip at character ${at + 1}: ${what}.`)
}

type Parsed = readonly [Query, readonly Token[]]

function parseAny(source: string, tokens: readonly Token[]): Parsed {
  let [first, rest] = parseAll(source, tokens)
  const parts = [first]
  while (rest[0]?.text === "OR") {
    ;[first, rest] = parseAll(source, rest.slice(1))
    parts.push(first)
  }
  return [parts.length === 1 ? first : { is: "any", of: parts }, rest]
}

function parseAll(source: string, tokens: readonly Token[]): Parsed {
  const parts: Query[] = []
  let rest = tokens
  while (rest[0] && rest[0].text !== "OR" && rest[0].text !== ")") {
    const after = rest[0].text === "AND" && parts.length > 0 ? rest.slice(1) : rest
    const [part, left] = parseOne(source, after)
    parts.push(part)
    rest = left
  }
  const [only] = parts
  if (!only) throw slip(source, rest[0]?.at ?? source.length, "a word is missing here")
  return [parts.length === 1 ? only : { is: "all", of: parts }, rest]
}

function parseOne(source: string, tokens: readonly Token[]): Parsed {
  const [token, ...rest] = tokens
  if (!token || ["AND", "OR", ")"].includes(token.text)) {
    throw slip(source, token?.at ?? source.length, "a word is missing here")
  }
  if (token.text === "NOT") {
    const [of, left] = parseOne(source, rest)
    return [{ is: "not", of }, left]
  }
  if (token.text === "(") {
    const [inner, left] = parseAny(source, rest)
    if (left[0]?.text !== ")") throw slip(source, token.at, "this bracket is not closed")
    return [inner, left.slice(1)]
  }
  if (token.text.startsWith("-") && token.text.length > 1) {
    return [{ is: "not", of: phraseOf(source, token, token.text.slice(1)) }, rest]
  }
  return [phraseOf(source, token, token.text), rest]
}

function phraseOf(source: string, token: Token, text: string): Query {
  if (/^["“”„«»]/.test(text) && !/.["“”„«»]\*?$/.test(text)) {
    throw slip(source, token.at, "this quotation mark is not closed")
  }
  const words = wordsOf(text).map(({ key }) => key)
  if (words.length === 0) throw slip(source, token.at, `"${text}" has no letter or digit`)
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
