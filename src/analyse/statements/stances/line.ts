/**
 * A line: the words of a unit in lower case, one blank before and after each, with contractions written
 * out, so that a row's pattern need not know "didn't" from "did not". A quotation is one word, `“”`.
 */
import type { UnitToken } from "../units.ts"

/** The words of a unit, and which token each of them came from. */
export interface Line {
  readonly words: readonly string[]
  /** All of them, with a blank before and after each. */
  readonly text: string
  /** For each word, where it begins in the text. */
  readonly starts: readonly number[]
  /** For each word, the index of its token. */
  readonly tokenOf: readonly number[]
  /** For each token, the index of its first word. */
  readonly wordOf: readonly number[]
}

/** The line that tokens make. */
export function lineOf(tokens: readonly UnitToken[]): Line {
  const words: string[] = []
  const tokenOf: number[] = []
  const wordOf: number[] = []
  tokens.forEach(({ key, text }, token) => {
    wordOf.push(words.length)
    const isName = token > 0 && NAMES.has(text) && tokens[token - 1]?.isWord
    for (const word of isName ? [text] : writtenOut(key)) {
      words.push(word)
      tokenOf.push(token)
    }
  })
  const starts: number[] = []
  let text = " "
  for (const word of words) {
    starts.push(text.length)
    text += `${word} `
  }
  return { words, text, starts, tokenOf, wordOf }
}

/** Names that are helpers in lower case: "Theresa May said". */
const NAMES = new Set(["May", "Will"])

const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: ["can", "not"],
    "can't": ["can", "not"],
    "won't": ["will", "not"],
    "shan't": ["shall", "not"],
    "ain't": ["is", "not"],
    "n't": ["not"],
    "let's": ["let", "us"],
    "i'm": ["i", "am"],
  }),
)
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ll: "will", ve: "have", re: "are", d: "would", s: "is" }),
)
/** After these "'s" is "is"; after other words it tells an owner. */
const SUBJECTS = /^(?:it|he|she|that|this|there|here|what|who|where|how)$/

function writtenOut(key: string): readonly string[] {
  const whole = SHORT.get(key)
  if (whole) return whole
  const [, helper] = /^(\p{L}+)n't$/u.exec(key) ?? []
  if (helper) return [helper, "not"]
  const [, stem = "", ending = ""] = /^(\p{L}+)'(ll|ve|re|d|s)$/u.exec(key) ?? []
  const verb = ENDINGS.get(ending)
  return verb && (ending !== "s" || SUBJECTS.test(stem)) ? [stem, verb] : [key]
}
