/** `onrecord check`: what articles quote, laid beside the primary texts. */
import type { CheckEntry } from "../../model.ts"
import { DeskError } from "../../errors.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { checkText } from "../print/check.ts"
import { counted, printList, type Column } from "../print/table.ts"
import { formatOption, threadsOption } from "./shared.ts"

export const check: Command = {
  name: "check",
  summary: "Lay what articles quote beside transcripts and other primary texts; exits with 1 where words differ.",
  operands: "ARTICLE…",
  takes: [1, Infinity],
  options: {
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

async function run({ desk, terminal, words, option, options }: Call): Promise<ExitCode> {
  const against = options("against")
  if (against.length === 0) {
    throw new DeskError(
      "bad-option",
      "onrecord check needs the primary texts; name them behind --against, as in onrecord check article.txt --against transcript.txt.",
    )
  }
  const rows = await desk.check(words, against)
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
