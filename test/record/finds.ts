/** Search: what the store finds is what the query holds for, block by block, on every engine. */
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Reading } from "../../src/model.ts"
import { matchQuery } from "../../src/query/match.ts"
import { parseQuery, showQuery, type Query } from "../../src/query/query.ts"
import { wordsOf } from "../../src/text/words.ts"
import type { Store } from "../../src/record/store.ts"
import type { Current } from "./contract.ts"
import { documentOf, ferry, hearing, readingOf } from "./readings.ts"

const bare = (reading: Reading) => ({ reading, original: null })

/** Words that are near each other in one way or another. */
const WORDS =
  "won won’t won't t o'neill O’NEILL neill résumé resume RÉSUMÉ re\u0301sume\u0301 straße strasse STRASSE ferry ferries İstanbul istanbul 90s '90s 3 naïve 東京 東 𝒜bc Σίσυφος and or not near ab abc abcd".split(
    " ",
  )
const word = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constant("x".repeat(3000)) },
)
const joint = fc.constantFrom(" ", " ", ", ", "-", "\n", "_", "*")
const text = fc.array(fc.tuple(word, joint), { maxLength: 12 }).map((parts) => parts.flat().join(""))

const phrase = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.nat(3), fc.boolean())
  .map(([words, cut, prefix]): Query & { is: "phrase" } => {
    const characters = Array.from(words.join(" "))
    const typed = characters.slice(0, prefix ? characters.length - cut : undefined).join("")
    return { is: "phrase", words: wordsOf(typed).map(({ key }) => key), prefix }
  })
  .filter(({ words }) => words.length > 0)
const query = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    phrase,
    fc.array(tie("query"), { minLength: 1, maxLength: 3 }).map((of): Query => ({ is: "all", of })),
    fc.array(tie("query"), { minLength: 1, maxLength: 3 }).map((of): Query => ({ is: "any", of })),
    tie("query").map((of): Query => ({ is: "not", of })),
  ),
})).query

export function findsWords(store: Current, open: () => Promise<Store>): void {
  const hitsFor = async (query: string) =>
    (await store().search(parseQuery(query))).hits.map(({ document, spans, text, passage }) => ({
      document: document.id,
      words: spans.map(({ start, end }) => text.slice(start - passage.start, end - passage.start)),
    }))

  it("finds the blocks that a query holds for, and no others, whatever the words", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(query, { minLength: 40, maxLength: 40 }),
        async (texts, queries) => {
          const fresh = await open()
          try {
            const readings = texts.map((text, at) => readingOf(documentOf(`${at}`, text)))
            await fresh.addMany(readings.map(bare))
            for (const query of queries) {
              const { hits, total } = await fresh.search(query)
              const found = hits.map(({ document, passage, spans }) => ({ id: document.id, passage, spans }))
              expect(found, showQuery(query)).toEqual(bruteForce(readings, query))
              expect(total).toBe(found.length)
            }
          } finally {
            await fresh.close()
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it("finds words as they are, curly or straight, and never by their stem", async () => {
    await store().addMany([ferry(), hearing()].map(bare))
    expect(await hitsFor("WON'T sail")).toEqual([{ document: "ferry", words: ["won’t", "sail"] }])
    expect(await hitsFor("won")).toEqual([])
    expect(await hitsFor("sails")).toEqual([])
    expect(await hitsFor("sail*")).toEqual([{ document: "ferry", words: ["sail"] }])
    expect(await hitsFor(`"short pause"`)).toEqual([])
  })

  it("says nothing of a document for what stands in two of its blocks", async () => {
    await store().add(bare(ferry()))
    expect(await hitsFor("official brandt")).toEqual([])
  })

  it("gives each hit its passage, line and statements", async () => {
    await store().add(bare(ferry()))
    const { text, blocks } = ferry().document
    const { hits, query } = await store().search(parseQuery("told OR good OR deepens"))
    expect(query).toBe("told OR good OR deepens")
    expect(hits.map(({ line, statements }) => [line, statements])).toEqual([
      [1, []],
      [3, ["s2"]],
      [4, ["s3"]],
    ])
    for (const hit of hits) {
      expect(hit.text).toBe(text.slice(hit.passage.start, hit.passage.end))
      expect(blocks.map(({ start, end }) => ({ start, end }))).toContainEqual(hit.passage)
    }
  })

  it("lists hits by document, newest first, then by place, and counts those that a page leaves out", async () => {
    const days = [null, "2031-01-02", "2031-01-03"]
    await store().addMany(
      days.map((published, at) => bare(readingOf(documentOf(`d${at}`, "one fish\ntwo fish", { published })))),
    )
    const place = ({ document, line }: { document: { id: string }; line: number }) => `${document.id}:${line}`
    const whole = await store().search(parseQuery("fish"))
    expect(whole.hits.map(place)).toEqual(["d2:1", "d2:2", "d1:1", "d1:2", "d0:1", "d0:2"])
    const page = await store().search(parseQuery("fish"), { offset: 1, limit: 3 })
    expect(page).toEqual({ ...whole, hits: whole.hits.slice(1, 4) })
    expect(await store().search(parseQuery("fish"), { offset: 6 })).toEqual({ ...whole, hits: [] })
    expect((await store().search(parseQuery("fish"), { limit: 0 })).total).toBe(6)
  })

  it("finds a word in a block of two million characters, all words of which differ", async () => {
    const long = Array.from({ length: 250_000 }, (_, at) => `w${at}`).join(" ")
    await store().add(bare(readingOf(documentOf("long", `${long}\nshort`))))
    expect(await hitsFor("w249999 w0")).toEqual([{ document: "long", words: ["w0", "w249999"] }])
    expect(await hitsFor("w250000")).toEqual([])
  })
}

/** What a search must find: every block, held against the query one by one. */
function bruteForce(readings: readonly Reading[], query: Query): unknown {
  return readings
    .map(({ document }) => document)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ id, text, blocks }) =>
      blocks.flatMap(({ start, end }) => {
        const spans = matchQuery(query, text.slice(start, end), start) ?? []
        return spans.length > 0 ? [{ id, passage: { start, end }, spans }] : []
      }),
    )
}
