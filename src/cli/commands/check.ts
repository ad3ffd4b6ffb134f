/** `onrecord check`: what articles quote, laid beside the primary texts. */
import type { CheckEntry } from "../../model.ts"
import { DeskError } from "../../errors.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { checkText } from "../print/check.ts"
import { counted, printList, type Column } from "../print/table.ts"
import { caseOption, formatOption, threadsOption, withCase } from "./shared.ts"

export const check: Command = {
  name: "check",
  summary: "Lay what articles quote beside transcripts and other primary texts; exits with 1 where words differ.",
  operands: "[ARTICLE…]",
  takes: [0, Infinity],
  options: {
    case: {
      ...caseOption,
      help: "Without articles: the case whose quotations are checked against its own primary texts.",
    },
    against: { help: "The primary texts: files and folders.", value: "TRANSCRIPT…", many: true },
    format: formatOption,
    threads: threadsOption,
  },
  run,
}

const COLUMNS: readonly Column<CheckEntry>[] = [
  { name: "document", of: ({ check }) => check.document },
  { name: "name", of: ({ name }) => name },
  { name: "line", of: ({ line }) => line },
  { name: "statement", of: ({ check }) => check.statement },
  { name: "source", of: ({ source }) => source },
  { name: "grade", of: ({ check }) => check.grade },
  { name: "quoted", of: ({ check }) => check.exact },
  { name: "against", of: ({ against }) => against?.name ?? null },
  { name: "at", of: ({ against }) => against?.line ?? null },
  { name: "speaker", of: ({ check }) => check.against?.speaker ?? null },
  { name: "said", of: ({ against }) => against?.words ?? null },
]

async function run(call: Call): Promise<ExitCode> {
  const { desk, words, options } = call
  const against = options("against")
  if (words.length === 0 && against.length === 0)
    return withCase(call, { create: false }, async (open) => print(call, await open.checks()))
  if (words.length === 0 || against.length === 0) {
    throw new DeskError(
      "bad-option",
      "onrecord check needs articles and primary texts; name these behind --against, as in onrecord check article.txt --against transcript.txt, or name neither to check a case.",
    )
  }
  return print(call, await desk.check(words, against))
}

async function print({ terminal, option }: Call, rows: readonly CheckEntry[]): Promise<ExitCode> {
  const differing = rows.filter(({ check: { grade } }) => !AGREES.has(grade))
  terminal.tell(`${counted(rows.length, "quotation")}, ${differing.length} of which differ or were not found`)
  await printList(terminal, option("format") ?? "text", { rows, columns: COLUMNS, text: checksText })
  return rows.length > 0 && differing.length === 0 ? 0 : 1
}

/** Grades with which the words are those that were said. */
const AGREES: ReadonlySet<string> = new Set(["verbatim", "marked-edits", "disfluencies", "minor"])

function checksText(rows: readonly CheckEntry[], width: number): string {
  return rows.map((row) => checkText(row, width)).join("\n")
}
