/** What benches share: running a scorer as a child process, keeping figures, and printing them. */
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

/** One line of a table: what was measured, and its figures by name. */
export interface Result {
  readonly part: string
  readonly figures: Readonly<Record<string, number>>
}

export interface BenchOptions {
  /** The folder of the corpora. */
  readonly data: string
  /** Whether to list the errors, by kind, of the documents that are not held aside. */
  readonly errors: boolean
}

export type Bench = (options: BenchOptions) => Promise<readonly Result[]> | readonly Result[]

/** What a scorer is given: lines of gold, lines of predictions, and flags. */
export interface Scoring {
  readonly data: string
  readonly scorer: string
  readonly gold: readonly object[]
  readonly predicted: readonly object[]
  readonly flags?: readonly string[]
}

/** Runs a scorer of the folder beside the corpora, and gives back what it prints. */
export function score({ data, scorer, gold, predicted, flags = [] }: Scoring): string {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"))
  try {
    const files = [join(folder, "gold.jsonl"), join(folder, "predicted.jsonl")] as const
    writeFileSync(files[0], toJsonl(gold))
    writeFileSync(files[1], toJsonl(predicted))
    const script = resolve(data, "../score", scorer)
    return execFileSync(process.execPath, [script, ...files, ...flags], { encoding: "utf8", maxBuffer: 1 << 28 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function toJsonl(items: readonly object[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join("")
}

/** Keeps the figures in bench/results; the file holds no date, so that a rerun differs in figures only. */
export function writeResults(name: string, results: readonly Result[]): void {
  const folder = resolve(import.meta.dirname, "results")
  mkdirSync(folder, { recursive: true })
  const figures = Object.fromEntries(results.map((result) => [result.part, result.figures]))
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`)
}

/** One line a part, one column a figure; parts that have other figures begin a table of their own. */
export function printTable(results: readonly Result[]): void {
  let left = results
  while (left.length > 0) {
    const names = columnsOf(left[0])
    const end = left.findIndex((result) => columnsOf(result).join() !== names.join())
    const own = end < 0 ? left : left.slice(0, end)
    process.stdout.write(`${left === results ? "" : "\n"}${tableOf(names, own)}`)
    left = left.slice(own.length)
  }
}

function columnsOf(result: Result | undefined): readonly string[] {
  return Object.keys(result?.figures ?? {})
}

function tableOf(columns: readonly string[], results: readonly Result[]): string {
  const rows = results.map(({ part, figures }) => [part, ...columns.map((column) => cell(figures[column]))])
  const table = [["", ...columns], ...rows]
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? []
  return table
    .map((row) =>
      row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join("  "),
    )
    .map((line) => `${line}\n`)
    .join("")
}

function cell(figure: number | undefined): string {
  if (figure === undefined) return "–"
  return Number.isInteger(figure) ? figure.toLocaleString("en") : figure.toFixed(1)
}
