/** Golden cases of the day of publication: an input, and every day that it tells, with why it is used or not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDesk } from "../../src/desk.ts"
import type { Edtf, Reading } from "../../src/model.ts"

const FOLDER = join(import.meta.dirname, "../golden/published")

export interface PublishedCase {
  readonly file: string
  readonly name: string
  /** The name of the file that holds it, which tells its format. */
  readonly as: string
  /** What `--published` gives; null where it is not given. */
  readonly given: Edtf | null
  readonly words: string
  readonly expected: readonly string[]
}

/**
 * The cases of every file: `# name`, a line `name.html` or `name.txt --published DAY`, the words, `==>`,
 * and a line for each day: `* ` before the one that is used, its value, how it is known, and its words.
 */
export function publishedCases(): readonly PublishedCase[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => casesIn(file, readFileSync(join(FOLDER, file), "utf8")))
}

function casesIn(file: string, content: string): readonly PublishedCase[] {
  return content
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head = "", days = ""] = part.split(/^==>$/m)
      const [name = "", call = "", ...words] = head.split("\n")
      const [as = "", given] = call.split(" --published ")
      const expected = days.split("\n").filter((line) => line.trim() !== "")
      return { file, name, as, given: given ?? null, words: `${words.join("\n").trim()}\n`, expected }
    })
}

/** What the desk finds, as the lines of a case. */
export async function daysOf({ as, given, words }: PublishedCase): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-published-"))
  try {
    writeFileSync(join(folder, as), words)
    const options = given === null ? {} : { published: given }
    for await (const reading of openDesk().read([join(folder, as)], options)) return linesOf(reading)
    throw new Error("The case gave no reading.")
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function linesOf({ document, warnings }: Reading): readonly string[] {
  const { text, publishedFrom } = document
  return [
    ...publishedFrom.map(({ value, how, span, used }) => {
      const words = span ? ` | ${text.slice(span.start, span.end)}` : ""
      return `${used ? "*" : " "} ${value} | ${how}${words}`
    }),
    ...warnings
      .filter(({ problem }) => problem === "bad-date" || problem === "no-publication-date")
      .map(({ problem, message }) => `! ${problem}: ${message}`),
  ]
}
