/**
 * Persons whom the text brings in without a name: "One Treasury man agreed to meet", "two guards". They are
 * nobody's entity until something is said by them, and then "the official", "she" and "both men" may mean them.
 */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isPersonNoun, RELATIONS } from "./nouns.ts"
import { readPhrase, type Phrase } from "./phrase.ts"

const OPENER =
  /(?<![\p{L}\p{N}’'-])(?:an?|one|two|three|four|several|another)\s+(?:[\p{L}’'-]+\s+){0,5}?([\p{Ll}][\p{L}-]+)(?![\p{L}’'-])/giu

/**
 * The indefinite phrases for persons in a text, each up to its noun, in order. What only says of somebody
 * named what he is brings in nobody: "Reyd, a former envoy,", "was a porter", "a baker named Ada Orr".
 */
export function introducedIn(text: string, sentences: readonly Span[]): readonly Phrase[] {
  const found: Phrase[] = []
  for (const { start, end } of sentences) {
    for (const match of text.slice(start, end).matchAll(OPENER)) {
      const at = start + match.index
      if (at < (found.at(-1)?.end ?? 0) || DESCRIBES.test(text.slice(Math.max(0, at - 24), at))) continue
      const phrase = grown(text, span(at, at + match[0].length), end)
      if (phrase && !NAMED.test(text.slice(phrase.end, phrase.end + 60))) found.push(phrase)
    }
  }
  return found
}

/** Before a phrase that describes somebody named. */
const DESCRIBES =
  /(?:\b(?:is|was|be|been|being|become|became|becomes|as|like|remains|not|than)\s|\p{Lu}[\p{L}.’'-]+,\s)$/u
/** Behind a phrase whose person is named after all. */
const NAMED =
  /^(?:,?\s+(?:named|called|known as|identified as)\s|,\s(?:[\p{L}’'-]+\s){0,4}|\s)\p{Lu}[\p{L}.’'-]+\s\p{Lu}/u

const KIN =
  /(?<![\p{L}\p{N}’'-])(?:(?:his|her|my|their|our|your)|(?:the\s\p{Ll}+|\p{Lu}[\p{L}.-]*)['’]s?)\s+(?:late\s|elder\s|younger\s|older\s|former\s|only\s|own\s|eldest\s|youngest\s)?(\p{Ll}+)(?![\p{L}’'-])/gu

/** "his father", "the mayor’s brother", unless a name follows: kin who are spoken of by what they are to somebody. */
export function kinIn(text: string): readonly Phrase[] {
  return Array.from(text.matchAll(KIN)).flatMap((match) => {
    const noun = match[1] ?? ""
    const at = span(match.index, match.index + match[0].length)
    if (!RELATIONS.has(noun) || /^,?\s\p{Lu}/u.test(text.slice(at.end, at.end + 4))) return []
    return [readPhrase(text, at)]
  })
}

/** The phrase from its article to the noun for a person that ends it; null where none stands there. */
function grown(text: string, at: Span, limit: number): Phrase | null {
  const rest = text.slice(at.start, Math.min(limit, at.start + 80))
  const words = [...rest.matchAll(/[\p{L}’'-]+/gu)]
  for (const [index, word] of words.slice(1, 7).entries()) {
    const noun = word[0].toLowerCase()
    const next = words[index + 2]
    const joined = next && /^\s$/.test(rest.slice(word.index + word[0].length, next.index))
    if (!isPersonNoun(noun) || (joined && isPersonNoun(next[0].toLowerCase()))) {
      if (STOPS.test(noun) || /[,.;:“”"()]/.test(rest.slice(0, word.index))) return null
      continue
    }
    if (/['’]s?$/.test(word[0])) return null
    return readPhrase(text, span(at.start, at.start + word.index + word[0].length))
  }
  return null
}

const STOPS = /^(?:of|in|on|at|for|to|by|with|from|and|or|but|that|who|which|is|was|were|are|as|than|more|less)$/
