/**
 * Through which statement a text has another. The cases are in test/golden/via: `# name`, then a text in which
 * each cue is marked ⟦number:words⟧, or ⟦number<other:words⟧ where the text has it through the other.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { analyse, readEncoded } from "../../src/analyse/index.ts"
import type { Encoder, Span, Statement } from "../../src/model.ts"
import { openEncoder } from "../../src/work/encoder.ts"
import { documentOf } from "./golden.ts"

const FOLDER = join(import.meta.dirname, "../golden/via")

interface Case {
  readonly name: string
  readonly text: string
  readonly cues: readonly Cue[]
}

interface Cue extends Span {
  readonly number: string
  /** The number of the cue through whose statement the text has this one; null where it is the first hop. */
  readonly via: string | null
}

function casesOf(file: string): readonly Case[] {
  const words = readFileSync(join(FOLDER, file), "utf8")
  return words
    .split(/^# /m)
    .slice(1)
    .map((one) => {
      const end = one.indexOf("\n")
      return caseOf(`${file}: ${one.slice(0, end)}`, one.slice(end).trim())
    })
}

function caseOf(name: string, marked: string): Case {
  const cues: Cue[] = []
  let text = ""
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const [, number = "", via = null, words = part] = /^⟦(\d+)(?:<(\d+))?:([^⟧]*)⟧$/.exec(part) ?? []
    if (number !== "") cues.push({ number, via, start: text.length, end: text.length + words.length })
    text += words
  }
  return { name, text, cues }
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"))
const cases = files.flatMap(casesOf)

/** What a reading says of a cue: the number of the one through which it has it; null for none, undefined where it was not found. */
async function toldOf({ text, cues }: Case, encoder: Encoder | null): Promise<readonly (string | null | undefined)[]> {
  const document = documentOf(text)
  expect(document.text).toBe(text) // the marks count in the text as it is
  const { statements } = analyse(document, encoder && (await readEncoded(text, encoder)))
  const found = cues.map((cue) => statementAt(statements, cue))
  const numbers = new Map(found.map((statement, at) => [statement?.id, cues[at]?.number]))
  return found.map((statement) => {
    if (!statement) return undefined
    return statement.via === null ? null : (numbers.get(statement.via) ?? "another")
  })
}

function statementAt(statements: readonly Statement[], at: Span): Statement | undefined {
  const near = statements.filter(({ cue: { spans } }) =>
    spans.some(({ start, end }) => start < at.end && at.start < end),
  )
  return near.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
}

function lengthOf({ cue: { spans } }: Statement): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function linesOf({ cues, text }: Case, told: readonly (string | null | undefined)[]): readonly string[] {
  return cues.flatMap(({ number, via, start, end }, at) =>
    told[at] === via
      ? []
      : [`${number}<${via} ${text.slice(start, end)}: ${told[at] === undefined ? "not found" : told[at]}`],
  )
}

describe("by rules alone", () => {
  it.each(cases)("$name: nothing is told through the wrong one", async (one) => {
    const told = await toldOf(one, null)
    const wrong = one.cues.filter(({ via }, at) => typeof told[at] === "string" && told[at] !== via)
    expect(wrong.map(({ start, end }) => one.text.slice(start, end))).toEqual([])
  })

  it("tells at least two in five", async () => {
    const told = await Promise.all(cases.map((one) => toldOf(one, null)))
    const wanted = cases.flatMap(({ cues }, at) => cues.map(({ via }, number) => ({ via, told: told[at]?.[number] })))
    const nested = wanted.filter(({ via }) => via !== null)
    expect(nested.filter((one) => one.told === one.via).length / nested.length).toBeGreaterThan(0.4)
  })
})

const encoder = await openEncoder()
const missed = new Set(
  readFileSync(join(FOLDER, "missed.md"), "utf8")
    .split("\n")
    .flatMap((line) => /^- (.+)$/.exec(line)?.[1] ?? []),
)

/** On another kind of processor the encoder's eight bits add up a little otherwise, and a close case may turn. */
const MAY_TURN = 2

afterAll(() => encoder?.close())

describe.skipIf(!encoder)("with the weights (skipped where models/encoder.onnx is missing)", () => {
  it("tells what the cases ask for, but for those that are known to be missed", async () => {
    const turned: string[] = []
    for (const one of cases) {
      const lines = linesOf(one, await toldOf(one, encoder))
      if ((lines.length === 0) === missed.has(one.name)) turned.push([one.name, ...lines].join("\n"))
    }
    expect(cases.length).toBeGreaterThan(60)
    expect(turned.length, turned.join("\n\n")).toBeLessThanOrEqual(MAY_TURN)
  })

  it("misses no case that there is not", () => {
    expect([...missed].filter((name) => !cases.some((one) => one.name === name))).toEqual([])
  })
})
