/** Any query, and texts in which it may be found. */
import fc from "fast-check"
import type { Query } from "../../src/query/query.ts"

/** Words that a query may ask for: some are written like its own signs. */
const KEYS = ["and", "or", "not", "order", "veto", "don't", "o'neill", "90s", "été", "中文", "a", "b", "ab"]

export type Phrase = Query & { readonly is: "phrase" }

/** Phrases of few words, with none of them twice, so that no two places of one lie over each other. */
export const phrases: fc.Arbitrary<Phrase> = fc.record({
  is: fc.constant("phrase" as const),
  words: fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 3 }),
  prefix: fc.boolean(),
})

/** Trees that say what must be there: a query that only says what must not is refused. */
export const queries: fc.Arbitrary<Query> = fc
  .letrec<{ tree: Query }>((tie) => {
    const parts = fc.array(tie("tree"), { minLength: 2, maxLength: 3 })
    return {
      tree: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        phrases,
        fc.record({ is: fc.constant("all" as const), of: parts }),
        fc.record({ is: fc.constant("any" as const), of: parts }),
        fc.record({ is: fc.constant("not" as const), of: tie("tree") }),
      ),
    }
  })
  .tree.filter(asksForSomething)

function asksForSomething(query: Query): boolean {
  if (query.is === "not") return false
  if (query.is === "phrase") return true
  return query.is === "all" ? query.of.some(asksForSomething) : query.of.every(asksForSomething)
}

/** Running text of those words, in both cases and both apostrophes. */
export const passages = fc
  .array(
    fc.tuple(
      fc.constantFrom(...KEYS, ...KEYS.map((key) => key.toUpperCase()), "don’t", "orders", "abc"),
      fc.constantFrom(" ", ", ", "-", "\n", " “"),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.flat().join(""))
