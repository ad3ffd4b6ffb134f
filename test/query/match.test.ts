import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchQuery } from "../../src/query/match.ts"
import { parseQuery, type Query } from "../../src/query/query.ts"
import { wordsOf } from "../../src/text/index.ts"
import { passages, phrases, queries, type Phrase } from "./arbitrary.ts"

/** What stands between brackets in the passage must be what the query finds; no brackets, no hit. */
function finds(query: string, marked: string): void {
  const passage = marked.replace(/[[\]]/g, "")
  let shown = ""
  let at = 0
  for (const { start, end } of matchQuery(parseQuery(query), passage) ?? []) {
    shown += `${passage.slice(at, start)}[${passage.slice(start, end)}]`
    at = end
  }
  expect(shown + passage.slice(at), query).toBe(marked)
}

describe("a query finds", () => {
  it("a word in any case, each time", () => finds("veto", "[Veto] or no [veto], the [VETO] stood."))
  it("a phrase, whatever stands between its words", () => finds('"the order"', "[The “order]” of [the\norder]."))
  it("all words, wherever they stand", () => finds("board paper", "The [paper] went to the [board], the [board] said."))
  it("one of several words", () => finds("veto OR paper", "The [paper] was dead."))
  it("each of several words", () => finds("veto OR paper", "The [paper] on the [veto] was dead."))
  it("the beginning of a word", () => finds("vet*", "The [veto], the [vetting] and a [vet]."))
  it("the beginning of a phrase's last word", () => finds('"the vet*"', "A vet and [the veterans] and the old vet."))
  it("what stands without another word", () => finds("veto -paper", "The [veto] stood."))
  it("what brackets hold together", () => finds("(veto OR order) board", "The [board] had an [order]."))
  it("either apostrophe", () => finds("don't", "I [don’t] know, I [don't] care."))
  it("the letter however it was typed", () => finds("e\u0301te\u0301", "Un [été]."))
  it("parts of a word with a hyphen", () => finds("well-known", "A [well-known] man, [well known] here."))
  it("words that touch as one", () => finds('"a b" OR "b a"', "[a b a] c"))
})

describe("a query does not take", () => {
  it("a part of a word for it", () => finds("art", "The party started apart, and Bart left."))
  it("a longer word for it", () => finds("veto", "Vetoes and vetoed."))
  it("a word with an apostrophe for the word before it", () => finds("don", "I don't, and Don's gone."))
  it("words in another order for a phrase", () => finds('"order the"', "The order of the day."))
  it("words with another between them for a phrase", () => finds('"the order"', "The new order."))
  it("one of two words for both", () => finds("veto paper", "The veto stood."))
  it("a passage with what must not be there", () => finds("veto -paper", "The veto on the paper stood."))
  it("a passage with what must not be there as a phrase only", () =>
    finds('veto -"the paper"', "The paper on the veto."))
  it("an unaccented letter for an accented one", () => finds("resume", "His résumé."))
  it("a letter for its ligature", () => finds("fine", "ﬁne"))
  it("half a number for it", () => finds("19", "In 1990 and 2019."))
})

describe("spans", () => {
  it("are moved by the offset of the passage", () => {
    expect(matchQuery(parseQuery("veto"), "The veto", 100)).toEqual([{ start: 104, end: 108 }])
  })

  it("are none where it does not hold, and empty where only what must not be there is not", () => {
    expect(matchQuery(parseQuery("veto"), "Nothing")).toBeNull()
    expect(matchQuery({ is: "not", of: parseQuery("veto") }, "Nothing")).toEqual([])
  })
})

/** The phrases that must, or may, be there. */
function asked(query: Query): readonly Phrase[] {
  if (query.is === "phrase") return [query]
  return query.is === "not" ? [] : query.of.flatMap(asked)
}

describe("laws", () => {
  it("the words of each span are the words of the query", () => {
    fc.assert(
      fc.property(queries, passages, (query, passage) => {
        for (const { start, end } of matchQuery(query, passage) ?? []) {
          const found = wordsOf(passage.slice(start, end)).map(({ key }) => key)
          const whole = wordsOf(passage).filter((word) => word.start >= start && word.end <= end)
          expect(found).toEqual(whole.map(({ key }) => key))
          expect(found.filter((word) => !asked(query).some((phrase) => isIn(word, phrase)))).toEqual([])
          const phrases = asked(query).map(({ words }) => words.length)
          expect(found.length).toBeGreaterThanOrEqual(Math.min(...phrases))
        }
      }),
      { numRuns: 500 },
    )
  })

  it("a phrase is found where its words stand beside each other, and nowhere else", () => {
    fc.assert(
      fc.property(phrases, passages, ({ is, words }, passage) => {
        const spans = matchQuery({ is, words, prefix: false }, passage) ?? []
        const keys = wordsOf(passage).map(({ key }) => key)
        const places = keys.filter((_, at) => words.every((word, index) => keys[at + index] === word))
        expect(spans).toHaveLength(places.length)
        for (const { start, end } of spans) {
          expect(wordsOf(passage.slice(start, end)).map(({ key }) => key)).toEqual(words)
        }
      }),
      { numRuns: 500 },
    )
  })

  it("a phrase holds only where each of its words does", () => {
    fc.assert(
      fc.property(phrases, passages, (phrase, passage) => {
        if (matchQuery(phrase, passage) === null) return
        for (const word of phrase.words) {
          const prefix = phrase.prefix && word === phrase.words.at(-1)
          expect(matchQuery({ is: "phrase", words: [word], prefix }, passage), word).not.toBeNull()
        }
      }),
      { numRuns: 500 },
    )
  })

  it("all is both, any is either, not is the other", () => {
    fc.assert(
      fc.property(queries, queries, passages, (one, other, passage) => {
        const holds = (query: Query): boolean => matchQuery(query, passage) !== null
        expect(holds({ is: "all", of: [one, other] })).toBe(holds(one) && holds(other))
        expect(holds({ is: "any", of: [one, other] })).toBe(holds(one) || holds(other))
        expect(holds({ is: "not", of: one })).toBe(!holds(one))
      }),
      { numRuns: 500 },
    )
  })

  it("an offset moves every span and nothing else", () => {
    fc.assert(
      fc.property(queries, passages, fc.nat(10_000), (query, passage, offset) => {
        const moved = matchQuery(query, passage, offset)
        const still = matchQuery(query, passage)
        expect(moved).toEqual(still?.map(({ start, end }) => ({ start: start + offset, end: end + offset })) ?? null)
      }),
      { numRuns: 200 },
    )
  })
})

function isIn(word: string, { words, prefix }: Phrase): boolean {
  return words.includes(word) || (prefix && word.startsWith(words.at(-1) ?? ""))
}
