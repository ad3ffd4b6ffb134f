/** The laws of a reading (design: "Laws"), tried on texts put together at random from pieces that provoke. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { analyse, readEncoded } from "../../src/analyse/index.ts"
import type { Reading, Span, Statement } from "../../src/model.ts"
import { readingShape } from "../../src/shape.ts"
import { noise } from "./encoder/fake.ts"
import { documentOf } from "./golden.ts"

const piece = fc.constantFrom(
  "Dan Hollis",
  "Lena Abramov, the ministry’s spokeswoman,",
  "the envoy",
  "he",
  "She",
  "an official of the board",
  "the official",
  "a source who asked not to be named",
  "Witness K",
  "Maria, not her real name,",
  "Ruth Hollis",
  "Mrs Hollis",
  "Hollis",
  "both",
  "his father",
  "a nurse",
  "the chairman",
  "the Basin Board (BBD)",
  "the company",
  "it",
  "I",
  "Q",
  "HOLLIS:",
  "MR. BERG:",
  "rang Dan Hollis",
  "met",
  "a call between",
  "said",
  "says that",
  "told reporters",
  "denied",
  "asked",
  "according to",
  "declined to comment",
  "did not respond",
  "denied it.",
  "confirmed the claim",
  "would not rule out",
  "his threat to",
  "accused of",
  "in a letter to the board",
  "asked him whether",
  "was denied by",
  "adding that",
  "who",
  "wants to",
  "called",
  "the board would meet",
  "nobody came",
  "constructor",
  "valueOf",
  "the order",
  "The minutes show that",
  "recalled that",
  "The Courier reported that",
  "it is untrue",
  "a fairy tale",
  "on Monday",
  "29 December 2016",
  "last week",
  "two days later",
  "“",
  "”",
  '"',
  "‘",
  "’",
  "'",
  "``",
  "''",
  "«",
  "»",
  "(",
  ")",
  "[",
  "]",
  "—",
  ",",
  ".",
  "?",
  ":",
  ";",
  "…",
  "\n",
  "\n\n",
  "By Ines Kole",
  "😀",
  "é",
  "İ",
  "\u200b",
  "-",
  "1.",
  "U.S.",
  "Mr.",
  "’s",
)
const text = fc
  .array(
    fc.oneof({ arbitrary: piece, weight: 12 }, { arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }), weight: 1 }),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(" "))
  .filter((words) => /[\p{L}\p{N}]/u.test(words))

/** By rules, and with an encoder that says anything at all: what comes of it must keep the laws all the same. */
async function holds(law: (one: Reading) => void): Promise<void> {
  fc.assert(
    fc.property(text, (words) => law(analyse(documentOf(words)))),
    { numRuns: 400 },
  )
  await fc.assert(
    fc.asyncProperty(text, async (words) => law(await encodedReading(words))),
    { numRuns: 200 },
  )
}

async function encodedReading(words: string): Promise<Reading> {
  const document = documentOf(words)
  return analyse(document, await readEncoded(document.text, noise))
}

function partsOf({ source, cue, content, addressee, answers }: Statement): readonly (readonly Span[])[] {
  return [source.spans, cue.spans, content.spans, addressee?.spans ?? [], answers?.spans ?? []]
}

function spansOf({ entities, statements, times, events, warnings, document }: Reading): readonly Span[] {
  return [
    ...document.blocks,
    ...entities.flatMap(({ mentions, roles }) => [...mentions, ...roles.map(({ span }) => span)]),
    ...statements.flatMap((statement) => partsOf(statement).flat()),
    ...times,
    ...events.flatMap(({ spans }) => spans),
    ...warnings.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }])),
    ...document.publishedFrom.flatMap(({ span }) => (span ? [span] : [])),
  ]
}

describe("a reading", () => {
  it("has the shape of the contract, its keys in order", async () => {
    await holds((one) => {
      const parsed = readingShape.parse(one)
      expect(JSON.stringify(parsed)).toBe(JSON.stringify(one))
    })
  })

  it("keeps every span within the text, and none of them empty", async () => {
    await holds((one) => {
      for (const { start, end } of spansOf(one)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(one.document.text.length)
      }
    })
  })

  it("means characters: no span begins or ends in white space, or within one character", async () => {
    await holds((one) => {
      for (const { start, end } of spansOf(one)) {
        const words = one.document.text.slice(start, end)
        expect(words.trim()).toBe(words)
        expect(words.isWellFormed()).toBe(true)
      }
    })
  })

  it("has blocks that are disjoint, in order, and cover all but white space", async () => {
    await holds(({ document: { text: whole, blocks } }) => {
      let end = 0
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(whole.slice(end, block.start).trim()).toBe("")
        end = block.end
      }
      expect(whole.slice(end).trim()).toBe("")
    })
  })

  it("never lets the parts of one statement overlap", async () => {
    await holds(({ statements }) => {
      for (const statement of statements) {
        const spans = partsOf(statement)
          .flat()
          .toSorted((a, b) => a.start - b.start)
        spans.forEach((at, index) => expect(at.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0))
      }
    })
  })

  it("leaves a content empty only where the source declines", async () => {
    await holds(({ statements }) => {
      for (const { content, stance } of statements) if (content.spans.length === 0) expect(stance).toBe("declines")
    })
  })

  it("answers, with a denial, a confirmation or a refusal, what stands before it", async () => {
    await holds(({ statements }) => {
      statements.forEach(({ answers, stance }, index) => {
        if (answers === null) return
        expect(["denies", "confirms", "declines"]).toContain(stance)
        expect(answers.spans.length).toBeGreaterThan(0)
        const at = statements.findIndex(({ id }) => id === answers.statement)
        expect(at).toBeLessThan(index)
        if (answers.statement !== null) expect(statements[at]?.content.spans).toEqual(answers.spans)
      })
    })
  })

  it("names only what it holds: ids are unique, and each one that is spoken of is there", async () => {
    await holds(({ entities, statements, times, events, document }) => {
      for (const found of [entities, statements, times, events])
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      const known = new Set(entities.map(({ id }) => id))
      const spoken = statements.flatMap(({ source, addressee }) => [...source.entities, ...(addressee?.entities ?? [])])
      const taking = events.flatMap(({ participants, where }) => [
        ...participants.map(({ entity }) => entity),
        ...(where === null ? [] : [where]),
      ])
      const speakers = document.blocks.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))
      expect([...spoken, ...taking, ...speakers].filter((id) => !known.has(id))).toEqual([])
      const tellers = new Set(statements.map(({ id }) => id))
      expect(events.filter(({ via }) => via !== null && !tellers.has(via))).toEqual([])
      const anchors = new Set<string>([...times.map(({ id }) => id), "published"])
      expect(times.filter(({ anchoredTo }) => anchoredTo !== null && !anchors.has(anchoredTo))).toEqual([])
    })
  })

  it("tells a statement through one in whose content it stands whole, or that comes before it and recounts it", async () => {
    await holds(({ statements }) => {
      const byId = new Map(statements.map((statement) => [statement.id, statement]))
      for (const statement of statements) {
        const outer = statement.via === null ? undefined : byId.get(statement.via)
        if (!outer) continue
        const [at] = [...statement.cue.spans, ...statement.content.spans]
        const around = outer.content.spans.some(({ start, end }) => at && start <= at.start && at.end <= end)
        const ends = partsOf(outer).flatMap((spans) => spans.map(({ end }) => end))
        if (!around) expect(at?.start).toBeGreaterThanOrEqual(Math.min(...ends))
      }
    })
  })

  it("has no cycle in via", async () => {
    await holds(({ statements }) => {
      const via = new Map(statements.map((statement) => [statement.id, statement.via]))
      for (const { id } of statements) {
        const seen = new Set<string>()
        for (let at: string | null = id; at !== null; at = via.get(at) ?? null) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
        }
      }
    })
  })

  it("tells who it is by a rule exactly where it tells it", async () => {
    await holds(({ statements }) => {
      for (const { source } of statements) if (source.by === "none") expect(source.entities).toEqual([])
    })
  })

  it("never gives an unnamed source the name of a person", async () => {
    await holds(({ entities }) => {
      const people = entities.filter(({ kind }) => kind === "person").flatMap(({ name, aliases }) => [name, ...aliases])
      const unnamed = entities.filter(({ kind }) => kind === "anonymous")
      expect(unnamed.filter(({ name, aliases }) => [name, ...aliases].some((own) => people.includes(own)))).toEqual([])
    })
  })

  it("lets no mention belong to two entities", async () => {
    await holds(({ entities }) => {
      const mentions = entities.flatMap(({ mentions: own }) => own.map(({ start, end }) => `${start}-${end}`))
      expect(new Set(mentions).size).toBe(mentions.length)
    })
  })

  it("invents no day: what the words do not state has an anchor that does", async () => {
    await holds(({ times }) => {
      for (const { edtf, value, written, anchoredTo } of times) {
        if (edtf !== null && written !== value) expect(anchoredTo).not.toBeNull()
        if (anchoredTo === null && written !== null) expect(written).toBe(value)
      }
    })
  })

  it("is the same, byte for byte, each time", () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(JSON.stringify(analyse(documentOf(words)))).toBe(JSON.stringify(analyse(documentOf(words))))
      }),
      { numRuns: 100 },
    )
  })

  it("does not depend on what was read before", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const alone = JSON.stringify(analyse(documentOf(second)))
        analyse(documentOf(first))
        expect(JSON.stringify(analyse(documentOf(second)))).toBe(alone)
      }),
      { numRuns: 60 },
    )
  })
})
