/** Laws of the review: decisions laid on findings that a newer analyser drops, shifts and renames, in texts that change. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Decision, Reading, Span, Statement } from "../../src/model.ts"
import { keepStatement } from "../../src/record/decisions/keep.ts"
import { review, standingOf } from "../../src/record/decisions/review.ts"
import { extentOf } from "../../src/record/extents.ts"
import { anchorOf } from "../../src/text/anchor.ts"
import { documentOf, readingOf, statementOf } from "./readings.ts"

const NAMES = ["Ilse Brandt", "Tomas Okoye", "Mara Lind", "Juho Salmi", "Vera Holm", "Pal Reyd"]
const VERBS = ["said", "denied", "added", "claimed"]
const THINGS = ["the ferry", "the old pier", "a second lock", "the harbour fund", "the night watch"]
const DEEDS = ["sails again in the spring", "was never paid for", "will close before the feast", "belongs to the town"]

/** A sentence, and where its parts stand in it. */
interface Line {
  readonly text: string
  readonly source: Span
  readonly cue: Span
  readonly content: Span
}

const line: fc.Arbitrary<Line> = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...THINGS),
    fc.constantFrom(...DEEDS),
    fc.nat(999),
  )
  .map(([name, verb, thing, deed, number]) => {
    const content = `that ${thing} no. ${number} ${deed}`
    const from = name.length + verb.length + 2
    return {
      text: `${name} ${verb} ${content}.`,
      source: { start: 0, end: name.length },
      cue: { start: name.length + 1, end: from - 1 },
      content: { start: from, end: from + content.length },
    }
  })

/** Lines whose contents differ, each with one statement in it. */
const lines = fc.uniqueArray(line, {
  selector: ({ text, content }) => text.slice(content.start, content.end),
  minLength: 1,
  maxLength: 6,
})

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** What an analyser finds in lines that follow each other, with something before them. */
function read(all: readonly Line[], before = ""): Reading {
  const statements: Statement[] = []
  let text = before
  all.forEach(({ source, cue, content, text: words }, index) => {
    const at = text.length
    statements.push(
      statementOf(`s${index + 1}`, {
        source: { spans: [moved(source, at)], entities: [], by: "name" },
        cue: { spans: [moved(cue, at)] },
        content: { spans: [moved(content, at)] },
      }),
    )
    text += `${words}\n`
  })
  return readingOf(documentOf("d", text), { statements })
}

function decisionOn(
  reading: Reading,
  at: number,
  more: Pick<Decision, "kind" | "to"> & { readonly who?: string },
): Decision {
  const statement = reading.statements[at]
  if (!statement) throw new Error("no such statement")
  const { text, id: document } = reading.document
  const kept = keepStatement(statement, { text, entities: [] })
  const anchor = anchorOf(text, extentOf(statement))
  const target = { on: "statement", document, finding: statement.id, anchor, kept } as const
  return { id: `d${at + 1}`, who: "Ana", when: "", why: null, targets: [target], hash: "", ...more } as Decision
}

interface Whim {
  readonly drops: readonly boolean[]
  readonly cuts: readonly (readonly [number, number])[]
  readonly turned: boolean
}

/** How a newer analyser finds statements: some not, the others under new names, in another order and cut a little otherwise. */
const whim: fc.Arbitrary<Whim> = fc.record({
  drops: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  cuts: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 6, maxLength: 6 }),
  turned: fc.boolean(),
})

function anew(reading: Reading, { drops, cuts, turned }: Whim): Reading {
  const found = reading.statements.flatMap((statement, at) => {
    const [front, back] = cuts[at] ?? [0, 0]
    const [span] = statement.content.spans
    if (drops[at] || !span) return []
    return [{ ...statement, content: { spans: [{ start: span.start + front, end: span.end - back }] } }]
  })
  const turnedRound = turned ? [...found].reverse() : found
  return { ...reading, statements: turnedRound.map((statement, at) => ({ ...statement, id: `s${at + 1}` })) }
}

const wordsOf = ({ document }: Reading, { content }: Statement): string =>
  content.spans.map(({ start, end }) => document.text.slice(start, end)).join(" … ")

describe("laws of a review", () => {
  it("leaves a reading as it is where nothing was decided", () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(review(read(all), []).reading).toEqual(read(all))
      }),
    )
  })

  it("keeps out what was rejected, shows what was accepted, and leaves the others alone, whatever the analyser does", () => {
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.constantFrom("accept", "reject", null), { minLength: 6, maxLength: 6 }),
        whim,
        (all, says, how) => {
          const reading = read(all)
          const decisions = reading.statements.flatMap((_, at) => {
            const kind = says[at]
            return kind ? [decisionOn(reading, at, { kind, to: null })] : []
          })
          const newer = anew(reading, how)
          const done = review(newer, decisions)
          const shown = done.reading.statements.map((statement) => wordsOf(newer, statement))
          all.forEach(({ text, content }, at) => {
            const middle = text.slice(content.start + 6, content.end - 6)
            const times = shown.filter((words) => words.includes(middle)).length
            const isFound = !how.drops[at]
            expect(times, text).toBe(says[at] === "reject" ? 0 : says[at] === "accept" ? 1 : Number(isFound))
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  it("lets edits hold", () => {
    fc.assert(
      fc.property(lines, fc.nat(5), whim, (all, pick, how) => {
        const at = pick % all.length
        const reading = read(all)
        const edit = decisionOn(reading, at, { kind: "edit", to: { stance: "denies", said: "2031-04-17" } })
        const changed = review(anew(reading, how), [edit]).reading.statements.filter(
          ({ stance }) => stance === "denies",
        )
        expect(changed).toHaveLength(1)
        expect(changed[0]?.said).toBe("2031-04-17")
      }),
      { numRuns: 200 },
    )
  })

  it("follows a text that grows in front, shrinks elsewhere and changes between the lines", () => {
    fc.assert(
      fc.property(
        lines,
        fc.tuple(fc.constantFrom("", "A note.\n", "Corrected on Friday.\n\n"), fc.nat(5), fc.boolean()),
        (all, [front, pick, doesFind]) => {
          const reading = read(all)
          const at = pick % all.length
          const decisions = reading.statements.map((_, index) =>
            decisionOn(reading, index, { kind: index === at ? "reject" : "accept", to: null }),
          )
          const left = all.filter((_, index) => index !== (at + 1) % all.length || all.length === 1)
          const other = read(left, front)
          const text = other.document.text
          const done = review(doesFind ? other : { ...other, statements: [] }, decisions)
          for (const { statement, decided } of done.statements) {
            const words = wordsOf(other, statement)
            expect(text).toContain(words)
            const index = all.findIndex((one) => one.text.includes(words))
            expect(decided?.standing).toBe(index === at ? "rejected" : "accepted")
          }
          const rest = left.filter((one) => one !== all[at])
          expect(done.reading.statements).toHaveLength(rest.length)
          const gone = all.findIndex((one) => !left.includes(one))
          if (gone >= 0) {
            const place = done.places.get(`d${gone + 1}`)?.get(0)
            expect(place?.found?.how).toBe("lost")
            expect(place?.finding).toBeNull()
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it("gives the same for the same, whatever order the analyser finds things in", () => {
    fc.assert(
      fc.property(lines, whim, (all, how) => {
        const reading = read(all)
        const decisions = reading.statements.map((_, at) =>
          decisionOn(reading, at, { kind: at % 2 === 0 ? "reject" : "accept", to: null }),
        )
        const wordsIn = (turned: boolean) => {
          const newer = anew(reading, { ...how, turned })
          return review(newer, decisions)
            .reading.statements.map((statement) => wordsOf(newer, statement))
            .sort()
        }
        expect(wordsIn(true)).toEqual(wordsIn(false))
      }),
      { numRuns: 100 },
    )
  })
})

describe("three lines that one person says, the first of which is gone", () => {
  it("keeps each decision on its own", () => {
    const [pier, first, second] = [told("the old pier no. 0"), told("the ferry no. 0"), told("the ferry no. 1")]
    const reading = read([pier, first, second])
    const decisions = reading.statements.map((_, at) =>
      decisionOn(reading, at, { kind: at === 2 ? "reject" : "accept", to: null }),
    )
    const done = review(read([first, second]), decisions)
    expect(done.statements.map(({ statement, decided }) => [statement.id, decided?.standing])).toEqual([
      ["s1", "accepted"],
      ["s2", "rejected"],
    ])
  })

  function told(thing: string): Line {
    const text = `Ilse Brandt said that ${thing} sails again in the spring.`
    const content = { start: 17, end: text.length - 1 }
    return { text, source: { start: 0, end: 11 }, cue: { start: 12, end: 16 }, content }
  }
})

describe("a statement whose source is gone", () => {
  it("is lost, whoever else says the same", () => {
    const [first, second] = [
      read([tells("Ilse Brandt said"), tells("Tomas Okoye denied")]),
      read([tells("Ilse Brandt said")]),
    ]
    const done = review(second, [decisionOn(first, 1, { kind: "reject", to: null })])
    expect(done.places.get("d2")?.get(0)?.found).toEqual({ how: "lost" })
    expect(done.reading.statements).toHaveLength(1)
  })

  function tells(who: string): Line {
    const [first = "", last = "", verb = ""] = who.split(" ")
    const name = `${first} ${last}`
    const content = "that the ferry sails again in the spring"
    const from = name.length + verb.length + 2
    return {
      text: `${name} ${verb} ${content}.`,
      source: { start: 0, end: name.length },
      cue: { start: name.length + 1, end: from - 1 },
      content: { start: from, end: from + content.length },
    }
  }
})

describe("what reviewers say of a statement", () => {
  const verdict = (who: string, says: "accept" | "reject" | "edit" | "add", to: object | null = null) => ({
    ...{ decision: `${who} ${says}`, who, says, to, found: null },
  })
  it.each([
    ["nobody", [], "unreviewed"],
    ["one accepts", [verdict("Ana", "accept")], "accepted"],
    ["one changes their mind", [verdict("Ana", "accept"), verdict("Ana", "reject")], "rejected"],
    ["two agree", [verdict("Ana", "reject"), verdict("Juho", "reject")], "rejected"],
    ["two differ", [verdict("Ana", "reject"), verdict("Juho", "accept")], "disputed"],
    [
      "one accepts what another edits later",
      [verdict("Ana", "accept"), verdict("Juho", "edit", { said: null })],
      "disputed",
    ],
    ["one accepts what another edited", [verdict("Juho", "edit", { said: null }), verdict("Ana", "accept")], "edited"],
    [
      "two edit other parts",
      [verdict("Ana", "edit", { said: null }), verdict("Juho", "edit", { stance: "denies" })],
      "edited",
    ],
    ["two edit alike", [verdict("Ana", "edit", { said: null }), verdict("Juho", "edit", { said: null })], "edited"],
    [
      "two edit otherwise",
      [verdict("Ana", "edit", { said: null }), verdict("Juho", "edit", { said: "2031" })],
      "disputed",
    ],
    ["one adds, another rejects", [verdict("Ana", "add"), verdict("Juho", "reject")], "disputed"],
  ] as const)("%s", (_, verdicts, standing) => expect(standingOf(verdicts)).toBe(standing))
})
