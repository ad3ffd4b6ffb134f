/** Quotations checked against the transcripts in which they were said: place, grade, and counterfeits. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { checkQuotation, passagesOf, type Checked, type Passages, type Primary } from "../src/check/index.ts"
import type { Grade, Span } from "../src/model.ts"
import { counterfeits } from "./counterfeits.ts"
import { firstByte, readJsonl } from "./data.ts"
import { percent } from "./polnear.ts"
import type { BenchOptions, Result } from "./report.ts"

/** A press quotation with the place in a transcript where it was said. */
export interface Pair {
  readonly docId: string
  readonly start: number
  readonly quote: string
  readonly source: string | null
  readonly articleDate: string
  readonly transcriptId: string
  readonly tStart: number
  readonly tEnd: number
  readonly speaker: string | null
  readonly tier: "A" | "B" | "C"
  readonly exact: boolean
  readonly otherTranscripts: readonly {
    readonly transcriptId: string
    readonly tStart: number
    readonly tEnd: number
  }[]
}

interface Transcript {
  readonly id: string
  readonly date: string | null
  readonly text: string
  readonly turns: readonly { readonly speaker: string | null; readonly start: number; readonly end: number }[]
}

/** Transcripts as primary texts. */
export function primariesOf(file: string): readonly Primary[] {
  return (readJsonl(file) as readonly Transcript[]).map(({ id, date, text, turns }) => ({
    id,
    date,
    text,
    turns: turns.map((turn) => ({ ...turn, page: null, time: null })),
  }))
}

/** Half of the pairs is held aside, by the article that quotes. */
export function isAside({ docId }: Pick<Pair, "docId">): boolean {
  return firstByte(docId) < 128
}

export function checkBench({ data, errors }: BenchOptions): readonly Result[] {
  const folder = join(data, "transcripts")
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"))
  const primaries = files.flatMap((name) => primariesOf(join(folder, name)))
  const passages = passagesOf(primaries)
  const pairs = (readJsonl(join(data, "quotetrace/pairs.jsonl")) as readonly Pair[]).filter(({ tier }) => tier === "A")
  const grades = gradesByHand()
  const answers = pairs.map((pair) => ({ pair, checked: checkPair(pair, passages) }))
  if (errors)
    tellErrors(
      answers.filter(({ pair }) => !isAside(pair)),
      grades,
    )
  return [
    measured(
      "pairs, half to tune on",
      answers.filter(({ pair }) => !isAside(pair)),
      grades,
    ),
    measured(
      "pairs, half held aside",
      answers.filter(({ pair }) => isAside(pair)),
      grades,
    ),
    ...counterfeits(
      answers.map(({ pair }) => pair),
      passages,
    ),
    speed(primaries.filter(({ id }) => id.startsWith("wh/"))),
  ]
}

/** By "docId#start". */
function gradesByHand(): ReadonlyMap<string, Grade> {
  const lines = readFileSync(join(import.meta.dirname, "quotetrace-grades.jsonl"), "utf8").split("\n")
  return new Map(
    lines
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { readonly id: string; readonly grade: Grade })
      .map(({ id, grade }) => [id, grade]),
  )
}

/** Checks a pair's quotation; a source that is no name speaks for nobody. */
export function checkPair({ quote, source, articleDate }: Pair, passages: Passages): Checked {
  const speakers =
    source !== null && /^\p{Lu}/u.test(source) && !/^(?:He|She|They|It|I|We|The)\b/.test(source) ? [source] : []
  return checkQuotation(
    { text: quote, spans: [{ start: 0, end: quote.length }], speakers, said: null, published: articleDate },
    passages,
  )
}

interface Answer {
  readonly pair: Pair
  readonly checked: Checked
}

function measured(part: string, answers: readonly Answer[], grades: ReadonlyMap<string, Grade>): Result {
  const exact = answers.filter(({ pair }) => pair.exact)
  const graded = answers.filter(({ pair }) => !pair.exact)
  return {
    part,
    figures: {
      pairs: answers.length,
      "right place %": percent(answers.filter(isRightPlace).length / answers.length),
      exact: exact.length,
      "verbatim %": percent(exact.filter(({ checked }) => checked.grade === "verbatim").length / exact.length),
      graded: graded.length,
      "grade agrees %": percent(
        graded.filter((one) => one.checked.grade === gradeFor(one, grades)).length / graded.length,
      ),
    },
  }
}

function gradeFor({ pair }: Answer, grades: ReadonlyMap<string, Grade>): Grade | undefined {
  return grades.get(`${pair.docId}#${pair.start}`)
}

function isRightPlace({ pair, checked }: Answer): boolean {
  const [at] = checked.against?.spans ?? []
  if (!at || !checked.against) return false
  const { document } = checked.against
  return [pair, ...pair.otherTranscripts].some(
    ({ transcriptId, tStart, tEnd }) => transcriptId === document && halfShared(at, { start: tStart, end: tEnd }),
  )
}

function halfShared(a: Span, b: Span): boolean {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) * 2 >= b.end - b.start
}

function tellErrors(answers: readonly Answer[], grades: ReadonlyMap<string, Grade>): void {
  for (const answer of answers) {
    const { pair, checked } = answer
    const grade = pair.exact ? "verbatim" : gradeFor(answer, grades)
    if (isRightPlace(answer) && checked.grade === grade) continue
    const told = checked.differences.map(
      ({ kind, quoted, said, marked }) => `${kind}${marked ? "*" : ""} [${quoted}|${said}]`,
    )
    const place = isRightPlace(answer) ? "" : ` ELSEWHERE ${checked.against?.document ?? ""}, not ${pair.transcriptId}`
    process.stdout.write(
      `${grade ?? "?"} → ${checked.grade}${place}: ${pair.docId}#${pair.start} ${told.join(" ").slice(0, 600)}\n`,
    )
  }
}

/** Quotations a second against the briefings: half altered, a quarter from elsewhere. */
function speed(primaries: readonly Primary[]): Result {
  const built = performance.now()
  const passages = passagesOf(primaries)
  const seconds = (performance.now() - built) / 1000
  const quotes = quotesFrom(primaries)
  const begun = performance.now()
  for (const text of quotes)
    checkQuotation(
      { text, spans: [{ start: 0, end: text.length }], speakers: [], said: null, published: null },
      passages,
    )
  return {
    part: "briefings",
    figures: {
      "built in s": Math.round(seconds * 10) / 10,
      "resident MB": Math.round(process.memoryUsage.rss() / 1_000_000),
      quotations: quotes.length,
      "quotations a second": Math.round((quotes.length * 1000) / (performance.now() - begun)),
    },
  }
}

const QUOTES = 4000

/** Every second one with a word exchanged, every fourth with its words in another order, so that no text has it. */
function quotesFrom(primaries: readonly Primary[]): readonly string[] {
  return Array.from({ length: QUOTES }, (_, at) => {
    const { text } = primaries[(at * 7919) % primaries.length] ?? { text: "" }
    const from = text.indexOf(" ", (at * 104_729) % Math.max(1, text.length - 400)) + 1
    const words = text.slice(from, from + 60 + ((at * 31) % 180)).split(/\s+/)
    if (at % 4 === 0) return words.map((word, index) => words[(index * 7) % words.length] ?? word).join(" ")
    if (at % 2 === 0) words[Math.floor(words.length / 2)] = "harbourmaster"
    return words.join(" ")
  })
}
