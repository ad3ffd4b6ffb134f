/** Titles before a name: "Mr.", "Police Chief", "Malaysian Defence Minister". */
import type { Token } from "../tokens.ts"
import { HONORIFICS, OFFICES, ORGANISATIONS } from "./lexicon.ts"
import { bare, isNameWord, type Run } from "./runs.ts"
import { isKnownPlace } from "./world.ts"

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const MODIFIERS = set("former then acting deputy vice first prime late assistant retired interim foreign chief special")
/** Behind an office these say of what: "Secretary of State", "Minister for Home Affairs". */
const FIELDS = set(
  "state defense defence affairs foreign home interior justice labor labour health education agriculture commerce energy transport transportation finance treasury security trade environment housing war navy exchequer staff general",
)

/** Whether a word says what somebody is and stands before names. */
export function isTitle(token: Token | undefined): boolean {
  if (!token) return false
  const key = token.key.replace(/^(?:ex|then|vice)-/, "")
  return HONORIFICS.has(key) || OFFICES.has(key) || MODIFIERS.has(token.key)
}

const COMMON = set(
  "president minister secretary senator sen rep governor gov general gen colonel col captain capt major lieutenant lt sergeant sgt king queen prince princess pope ambassador chancellor mayor judge justice congressman congresswoman representative attorney envoy chairman director commissioner spokesman spokeswoman",
)

/** A title that the encoder learned to leave outside of a name; "Inspector" and "Tsar" it takes in. */
export function isCommonTitle(token: Token | undefined): boolean {
  return token !== undefined && (HONORIFICS.has(token.key) || COMMON.has(token.key) || MODIFIERS.has(token.key))
}

/** Where the name begins behind the titles of a run; the run's first token where it has none, or nothing but titles. */
export function behindTitles(
  tokens: readonly Token[],
  { first, end }: Run,
  isOne: (token: Token | undefined) => boolean = isTitle,
): number {
  const run = tokens.slice(first, end)
  const office = run.findLastIndex(
    (token, at) => isOne(token) && !(at > 0 && at === run.length - 1 && !isOne(run[at - 1])),
  )
  if (office < 0) return first
  let at = first + office + 1
  if (tokens[at]?.text === ".") at++
  // "Secretary of State Lena Abramov"
  if (/^(?:of|for)$/.test(tokens[at]?.text ?? "")) {
    while (at < end && (!isNameWord(tokens[at]) || FIELDS.has(tokens[at]?.key ?? ""))) at++
  }
  const rest = tokens.slice(at, end)
  const isName = rest.length > 0 && rest.length < 8 && !rest.some(({ key }) => ORGANISATIONS.has(bare(key)))
  return isName && !isKnownPlace(rest.map(({ text }) => text).join(" ")) ? at : first
}
