/** A query held against a text: the index only proposes, this decides, so that hits agree on every engine. */
import type { Span } from "../model.ts"
import { joined } from "../text/span.ts"
import { wordsOf, type Word } from "../text/words.ts"
import type { Query } from "./query.ts"

/**
 * The spans that answer a query in a passage, in order and made one where they touch, moved by
 * `offset`; null where it does not hold.
 */
export function matchQuery(query: Query, passage: string, offset = 0): readonly Span[] | null {
  const found = holds(query, wordsOf(passage, offset))
  return found && joined(found)
}

function holds(query: Query, words: readonly Word[]): readonly Span[] | null {
  switch (query.is) {
    case "phrase":
      return phrasesIn(query, words)
    case "all": {
      const parts = query.of.map((part) => holds(part, words))
      return parts.every((part) => part !== null) ? parts.flat() : null
    }
    case "any": {
      const parts = query.of.map((part) => holds(part, words)).filter((part) => part !== null)
      return parts.length > 0 ? parts.flat() : null
    }
    case "not":
      return holds(query.of, words) === null ? [] : null
  }
}

function phrasesIn(phrase: Query & { readonly is: "phrase" }, words: readonly Word[]): readonly Span[] | null {
  const { words: wanted, prefix } = phrase
  const found: Span[] = []
  for (let first = 0; first + wanted.length <= words.length; first++) {
    const fits = wanted.every((word, index) => {
      const key = words[first + index]?.key ?? ""
      return prefix && index === wanted.length - 1 ? key.startsWith(word) : key === word
    })
    const start = words[first]
    const end = words[first + wanted.length - 1]
    if (fits && start && end) found.push({ start: start.start, end: end.end })
  }
  return found.length > 0 ? found : null
}
