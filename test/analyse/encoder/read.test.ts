import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readEncoded, type Encoded } from "../../../src/analyse/encoder/read.ts"
import type { Encoder, EncoderScores, Span } from "../../../src/model.ts"
import { marked } from "../marks.ts"
import { fakeEncoder, noise, sayer } from "./fake.ts"
import { anyText } from "./texts.ts"

/** What `training/decode.py` makes of texts with the scores of `noise` and the tables beside it. */
interface Golden {
  readonly text: string
  readonly statements: readonly (Record<"source" | "cue" | "content", readonly Pair[]> & {
    readonly confidence: number
  })[]
  readonly names: readonly Typed[]
  readonly times: readonly Typed[]
}
type Pair = readonly [start: number, end: number]
type Typed = readonly [start: number, end: number, kind: string, sure: number]

const golden = readFileSync(new URL("decode.golden.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Golden)

const spansOf = ({ statements, nested, names, times }: Encoded): readonly Span[] => [
  ...[...statements, ...nested].flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ...names,
  ...times,
]

describe("what the encoder finds", () => {
  it.each(golden)("in $text is what the reference finds", async ({ text, statements, names, times }) => {
    const found = await readEncoded(text, noise)
    const pairs = (spans: readonly Span[]): readonly Pair[] => spans.map(({ start, end }) => [start, end])
    const first = (statement: Golden["statements"][number]): number =>
      Math.min(...[...statement.source, ...statement.cue, ...statement.content].map(([start]) => start))
    const expected = statements.toSorted((a, b) => first(a) - first(b))
    expect(
      found.statements.map(({ source, cue, content }) => ({
        source: pairs(source),
        cue: pairs(cue),
        content: pairs(content),
      })),
    ).toEqual(expected.map(({ source, cue, content }) => ({ source, cue, content })))
    found.statements.forEach(({ confidence }, at) => expect(isRounded(confidence, expected[at]?.confidence)).toBe(true))
    for (const [own, theirs] of [
      [found.names, names],
      [found.times, times],
    ] as const) {
      expect(own.map(({ start, end, kind }) => [start, end, kind])).toEqual(theirs.map((one) => one.slice(0, 3)))
      own.forEach(({ confidence }, at) => expect(isRounded(confidence, theirs[at]?.[3])).toBe(true))
    }
  })

  it("lies within the text, is never empty and never cuts a character in two", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const found = await readEncoded(text, noise)
        for (const { start, end } of spansOf(found)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          for (const at of [start, end]) expect((text.codePointAt(at - 1) ?? 0) > 0xffff).toBe(false)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        }
      }),
      { numRuns: 200 },
    )
  })

  it("comes in order, disjoint but for a source of several cues", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { statements, names, times } = await readEncoded(text, noise)
        const inOrder = (spans: readonly Span[]): void =>
          spans.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0))
        for (const { source, cue, content } of statements) [source, cue, content].forEach(inOrder)
        inOrder(names)
        inOrder(times)
        const cues = statements.flatMap(({ cue, content }) => [...cue, ...content])
        inOrder(cues.toSorted((a, b) => a.start - b.start))
        const starts = statements.map(({ source, cue, content }) =>
          Math.min(...[...source, ...cue, ...content].map(({ start }) => start)),
        )
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        for (const { confidence } of [...statements, ...names, ...times]) {
          expect(confidence).toBe(Math.round(confidence * 100) / 100)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  it("stands in the content of another where it was found in one", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { statements, nested } = await readEncoded(text, noise)
        const contents = [...statements, ...nested].flatMap(({ content }) => content)
        for (const { source, cue, content } of nested) {
          const own = [...source, ...cue, ...content]
          const holds = ({ start, end }: Span): boolean => own.every((part) => start <= part.start && part.end <= end)
          expect(contents.some(holds)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ["the marks that follow a word's last letter", "The ⟦cafe\u0301⟧ closed."],
    ["no marks that belong to the next word", "The ⟦cafe⟧ \u0301closed."],
    ["a variant of a sign", "They gave a ⟦❤\ufe0f⟧ back."],
  ])("takes in %s", async (_name, words) => {
    const text = words.replace(/[⟦⟧]/g, "")
    const { names } = await readEncoded(text, sayer({ cafe: "B-place", "[UNK]": "B-place" }))
    expect(marked(text, names)).toBe(words)
  })

  it("runs over no paragraph's end", async () => {
    const encoder = sayer({ ko: "B-content", hold: "I-content", anna: "B-person", dan: "I-person" })
    const { statements, names } = await readEncoded("Anna\nDan\nKole hold\nhold", encoder)
    expect(statements.map(({ content }) => content)).toEqual([[{ start: 9, end: 18 }]])
    expect(names.map(({ start, end }) => [start, end])).toEqual([[0, 4]])
  })

  it.each([
    ["begins", `${"and ".repeat(213)}said dam ${"would ".repeat(20)}${"and ".repeat(200)}`],
    ["ends", `${"and ".repeat(213)}dam ${"would ".repeat(20)}said ${"and ".repeat(200)}`],
  ])("links a content to a cue of the window in which it %s", async (_name, text) => {
    const [statement, ...others] = (await readEncoded(text, dam)).statements
    expect(statement?.cue).toHaveLength(1)
    expect(statement?.content).toHaveLength(1)
    expect(others).toEqual([])
  })

  it.each(["", " ", "\n\n", "\u200b", "\ud800", "\u0301"])(
    "is nothing in %j, and the encoder is not asked",
    async (text) => {
      const encoder = { ...noise, encode: () => Promise.reject(new Error("asked")) }
      expect(await readEncoded(text, encoder)).toEqual({
        model: "fake",
        statements: [],
        nested: [],
        names: [],
        times: [],
      })
    },
  )
})

/** Whether a figure is another one to two decimals; where that lies between two, either will do. */
function isRounded(rounded: number, exact = NaN): boolean {
  return Math.abs(rounded - exact) <= 0.005 + 1e-6
}

/** A paragraph that fills a window, with one statement in its middle. */
function paragraph(number: number): string {
  return `${"and ".repeat(110)}Kole said the dam ${number} would hold. ${"and ".repeat(110)}`
}

const dam = sayer({ ko: "B-source", said: "B-cue", dam: "B-content", would: "I-content", hold: "I-content" })

describe("sections", () => {
  const text = Array.from({ length: 40 }, (_, number) => paragraph(number)).join("\n")

  it("change nothing where no span runs over their ends", async () => {
    const whole = await readEncoded(text, dam, { section: text.length })
    expect(whole.statements).toHaveLength(40)
    for (const section of [1000, 3000, 20_000]) expect(await readEncoded(text, dam, { section })).toEqual(whole)
  })

  it("are never more than three at once, and one is encoded while another is decoded", async () => {
    const open: (() => void)[] = []
    let asked = 0
    const held: Encoder = {
      ...dam,
      encode: async (window) => {
        asked++
        await new Promise<void>((resolve) => open.push(resolve))
        return dam.encode(window)
      },
    }
    const reading = readEncoded(text, held, { section: 1000 })
    for (let answered = 0; answered < 40; answered++) {
      expect(asked - answered).toBe(Math.min(3, 40 - answered))
      open[answered]?.()
      await settled()
    }
    expect((await reading).statements.length).toBeGreaterThan(0)
  })

  it("fail as one where the encoder fails, whichever section it was", async () => {
    for (const failing of [1, 2, 3, 20, 40]) {
      let asked = 0
      const encode = (window: Parameters<Encoder["encode"]>[0]): Promise<EncoderScores> =>
        ++asked === failing ? Promise.reject(new Error(`window ${failing}`)) : dam.encode(window)
      await expect(readEncoded(text, { ...dam, encode }, { section: 1000 })).rejects.toThrow(`window ${failing}`)
    }
  })
})

/** Once all promises that can be kept are kept. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

describe("hostile texts", () => {
  const silent = fakeEncoder(() => undefined)
  const units = 300_000

  it.each([
    ["no line break", "the board met "],
    ["no white space", "a"],
    ["nothing but white space", " "],
    ["nothing but line breaks", "\n"],
    ["nothing but signs", "😀"],
    ["nothing but lone halves", "\udc00"],
    ["nothing but marks", "\u0301"],
  ])("with %s cost no more than others", async (_name, part) => {
    const text = part.repeat(units / part.length)
    const start = process.cpuUsage()
    await readEncoded(text, silent)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(1500)
  })

  it("with nothing but statements take no square of their time", async () => {
    const costs: number[] = []
    const every = sayer({ ko: "B-source", said: "B-cue", dam: "B-content" })
    for (const times of [1000, 4000]) {
      const start = process.cpuUsage()
      const { statements } = await readEncoded("Kole said dam ".repeat(times), every)
      const { user, system } = process.cpuUsage(start)
      costs.push(user + system)
      expect(statements).toHaveLength(times)
    }
    const [few = 0, many = 0] = costs
    expect(many).toBeLessThan(8 * few)
  })
})
