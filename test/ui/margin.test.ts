import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Block, Entity } from "../../src/model.ts"
import { inOrder, linedIn, spanIn, statementAt, stepped } from "../../src/ui/reader/hand.ts"
import { labelsOf } from "../../src/ui/reader/labels.ts"
import { handMarks, LAYERS, layerMarks } from "../../src/ui/reader/marks.ts"
import { noteOf, type Open } from "../../src/ui/reader/notes.ts"
import { partsOf } from "../../src/ui/reader/parts.ts"
import { placed } from "../../src/ui/reader/placing.ts"
import { lineStarts } from "../../src/text/lines.ts"
import { reading, spansOf, statement } from "./reading.ts"

/** A failure prints the seed that repeats it. */
const RUNS = { numRuns: 300 }

describe("parts of a span", () => {
  it("are what the pieces hold of it, letter for letter", () => {
    const text = "One 🚢 sails.\n\nTwo ⭐⭐ sail.\n\nNone."
    const pieces = spansOf(text, "One 🚢 sails.", "Two ⭐⭐ sail.", "None.")
    const [span] = spansOf(text, "sails.\n\nTwo ⭐⭐ sail.\n\nNo")
    const parts = partsOf(pieces, span ?? { start: 0, end: 0 })
    const words = pieces.map(({ start, end }) => text.slice(start, end))
    expect(parts.map(({ index, start, end }) => words[index]?.slice(start, end))).toEqual([
      "sails.",
      "Two ⭐⭐ sail.",
      "No",
    ])
  })

  it("leave out only what stands in no piece", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 })), { maxLength: 12 }),
        fc.nat(90),
        fc.nat(40),
        (gaps, start, length) => {
          let at = 0
          const pieces = gaps.map(([gap, size]) => {
            const piece = { start: at + gap, end: at + gap + size }
            at = piece.end
            return piece
          })
          const covered = partsOf(pieces, { start, end: start + length }).flatMap((part) => {
            const piece = pieces[part.index] ?? { start: 0, end: 0 }
            return Array.from({ length: part.end - part.start }, (_, unit) => piece.start + part.start + unit)
          })
          const wanted = Array.from({ length }, (_, unit) => start + unit)
          expect(covered).toEqual(
            wanted.filter((unit) => pieces.some((piece) => piece.start <= unit && unit < piece.end)),
          )
        },
      ),
      RUNS,
    ))
})

describe("the statement at a place", () => {
  const text = "The Daily says that Reyd said “no” twice."
  const outer = statement("s1", { content: { spans: spansOf(text, "that Reyd said “no” twice") } })
  const inner = statement("s2", { content: { spans: spansOf(text, "“no”") } })
  const at = text.indexOf("no”")

  it("is the innermost, asked again the next outwards, and then the innermost again", () => {
    expect(statementAt([outer, inner], at, null)).toBe(inner)
    expect(statementAt([outer, inner], at, "s2")).toBe(outer)
    expect(statementAt([outer, inner], at, "s1")).toBe(inner)
  })
  it("is none where no words are marked", () => expect(statementAt([outer, inner], 0, null)).toBeNull())

  it("is at the cue of one that declines to say anything", () => {
    const declines = statement("s3", { stance: "declines", cue: { spans: spansOf(text, "says") } })
    expect(statementAt([declines], text.indexOf("says"), null)).toBe(declines)
  })

  it("comes in order of the text, the outer before the inner, and steps stop at the ends", () => {
    const order = inOrder(reading(text, { statements: [inner, statement("s4", {}), outer] }))
    expect(order.map(({ id }) => id)).toEqual(["s1", "s2", "s4"])
    expect(stepped(order, null, 1)?.id).toBe("s1")
    expect(stepped(order, null, -1)?.id).toBe("s4")
    expect(stepped(order, "s1", -1)?.id).toBe("s1")
    expect(stepped(order, "s2", 1)?.id).toBe("s4")
    expect(stepped([], null, 1)).toBeNull()
  })
})

describe("a span in an address", () => {
  it("is read back", () => expect(spanIn("812-903")).toEqual({ start: 812, end: 903 }))
  it.each([undefined, "", "9-3", "3-3", "-3-9", "a-b", "1-2-3", "1e3-2e3"])("is none in %s", (written) =>
    expect(spanIn(written)).toBeNull(),
  )
})

describe("cards in the margin", () => {
  const card = fc.record({ want: fc.nat(2_000), height: fc.integer({ min: 20, max: 200 }) })
  const cards = fc.array(card, { maxLength: 30 }).map((some) => some.toSorted((a, b) => a.want - b.want))

  it("stand in order and never over one another, whichever is held", () =>
    fc.assert(
      fc.property(cards, fc.nat(29), (some, chosen) => {
        const tops = placed(some, chosen < some.length ? chosen : null)
        some.forEach(({ height }, index) => {
          const next = tops[index + 1]
          if (next !== undefined) expect((tops[index] ?? 0) + height).toBeLessThanOrEqual(next)
        })
      }),
      RUNS,
    ))

  it("stand where they want to where there is room, and the held one always", () =>
    fc.assert(
      fc.property(cards, fc.nat(29), (some, chosen) => {
        const held = some[chosen]
        if (held) expect(placed(some, chosen)[chosen]).toBe(held.want)
        const [first] = some
        if (first) expect(placed(some, null)[0]).toBe(first.want)
      }),
      RUNS,
    ))
})

describe("a card", () => {
  const text = "PORT ANSEL.\nThe Daily says that the envoy denied it.\n“He rang,” she said, “twice.”"
  const reyd: Entity = {
    id: "e1",
    kind: "person",
    name: "Tomas Reyd",
    aliases: [],
    mentions: [],
    roles: [{ title: "envoy", organisation: null, from: null, until: null, asOf: null, span: { start: 0, end: 1 } }],
  }
  const daily: Entity = { id: "e2", kind: "outlet", name: "Northshore Daily", aliases: [], mentions: [], roles: [] }
  const first = statement("s1", {
    source: { spans: spansOf(text, "The Daily"), entities: ["e2"], by: "alias" },
    content: { spans: spansOf(text, "that the envoy denied it") },
    sourcing: "other-outlet",
  })
  const second = statement("s2", {
    source: { spans: spansOf(text, "the envoy"), entities: ["e1"], by: "role" },
    cue: { spans: spansOf(text, "denied") },
    content: { spans: spansOf(text, "it.").map(({ start }) => ({ start, end: start + 2 })) },
    stance: "denies",
    said: "2020-06",
    via: "s1",
    confidence: 0.61,
  })
  const untold = statement("s3", { content: { spans: spansOf(text, "“He rang,”", "“twice.”") } })
  const whole = reading(text, { entities: [reyd, daily], statements: [first, second, untold], outlet: "Basin Courier" })
  const open: Open = {
    reading: whole,
    entities: new Map(whole.entities.map((entity) => [entity.id, entity])),
    statements: new Map(whole.statements.map((one) => [one.id, one])),
    lines: lineStarts(text),
  }

  it("says who, with which role and stance, and how that is known", () => {
    expect(noteOf(open, second)).toMatchObject({
      who: "Tomas Reyd",
      role: "envoy",
      stance: "denies",
      tone: "denies",
      isUnsure: true,
      said: "in June 2020",
      cue: "denied",
      told: "“the envoy” is Tomas Reyd, by the role",
    })
  })

  it("leads from this document back to the first source", () => {
    expect(noteOf(open, second).chain).toEqual(["Basin Courier", "Northshore Daily", "Tomas Reyd"])
    expect(noteOf(open, first).chain).toEqual([])
  })

  it("names nobody where it cannot be told who speaks, and gives each part its characters", () => {
    const note = noteOf(open, untold)
    expect(note).toMatchObject({ who: null, role: null, told: null, said: null, words: "“He rang,” … “twice.”" })
    const [a, b] = untold.content.spans
    expect(note.place).toBe(`characters ${a?.start ?? 0}–${a?.end ?? 0} and ${b?.start ?? 0}–${b?.end ?? 0}, line 3`)
  })

  it("ends a chain that goes in a circle", () => {
    const circle = new Map([["s2", { ...second, via: "s2" }]])
    expect(noteOf({ ...open, statements: circle }, { ...second, via: "s2" }).chain).toEqual([])
  })
})

describe("turns of a transcript", () => {
  const text = "REYD (in French): I see: it is late.\n\nQ  Is it?\n\nSo I say this: it is.\n\nTHE CHAIR: Order."
  const [reyd, question, goesOn, chair] = spansOf(
    text,
    "REYD (in French): I see: it is late.",
    "Q  Is it?",
    "So I say this: it is.",
    "THE CHAIR: Order.",
  ).map((span): Block => ({
    ...span,
    kind: "turn",
    speaker: null,
    repeats: null,
    page: null,
    line: null,
    box: null,
    time: null,
    confidence: null,
  }))
  const said = statement("s1", {
    source: { spans: spansOf(text, "REYD"), entities: ["e1"], by: "turn" },
    content: { spans: spansOf(text, "I see: it is late.") },
  })
  const chairs: Entity = {
    id: "e2",
    kind: "person",
    name: "The Chair",
    aliases: [],
    mentions: spansOf(text, "THE CHAIR").map((span) => ({ ...span, form: "name" })),
    roles: [],
  }
  const blocks = [reyd, question, goesOn, chair].filter((block) => block !== undefined)
  const whole = reading(text, { blocks, statements: [said], entities: [chairs] })

  it("have their labels, and what goes on has none", () => {
    const labels = [...labelsOf(whole).values()].map(({ start, end }) => text.slice(start, end))
    expect(labels).toEqual(["REYD (in French):", "Q", "THE CHAIR:"])
  })

  it("have the line under the label alone, and are filled whole in hand", () => {
    expect(linedIn(said)).toEqual(said.source.spans)
    expect(layerMarks(whole, new Set(LAYERS)).get("says")).toEqual(said.source.spans)
    expect(handMarks(said, null).get("held")).toEqual(said.content.spans)
  })
})
