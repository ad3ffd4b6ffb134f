/** `onrecord status`: the coverage of a case: what was read, what failed, what nobody has reviewed. */
import type { Problem } from "../../errors.ts"
import type { Coverage } from "../../model.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { counted, wrapped } from "../print/table.ts"
import { caseOption, withCase } from "./shared.ts"

export const status: Command = {
  name: "status",
  summary: "Tell what a case holds and what it misses.",
  operands: "",
  takes: [0, 0],
  options: {
    case: caseOption,
    format: { help: "How to print: text or json.", value: "FORMAT", choices: ["text", "json"], default: "text" },
  },
  run,
}

function run(call: Call): Promise<ExitCode> {
  return withCase(call, { create: false }, async (open) => {
    const coverage = await open.coverage()
    const { terminal, option } = call
    await terminal.out(
      option("format") === "json"
        ? JSON.stringify(coverage, null, 1) + "\n"
        : coverageText(coverage, open.where, terminal.width),
    )
    return 0
  })
}

/** What happened to a file, in a word or two; whatever else went wrong is told as failed, with why. */
const STATUSES: ReadonlyMap<Problem, string> = new Map<Problem, string>([
  ["encrypted", "locked"],
  ["no-text", "without text"],
  ["file-empty", "empty"],
  ["file-too-large", "too large"],
  ["nested-too-deep", "too deep"],
  ["timed-out", "timed out"],
  ["file-damaged", "damaged"],
  ["file-missing", "not there"],
  ["unknown-format", "unknown format"],
])

function statusOf(problem: Problem): string {
  return STATUSES.get(problem) ?? "failed"
}

function coverageText(coverage: Coverage, where: string, width: number): string {
  const { documents, words, statements, people, withoutText, inPart, failed, unreviewed, outdated, analysers } =
    coverage
  return [
    where,
    `  ${counted(documents, "document")}, ${counted(words, "word")}`,
    `  ${counted(statements, "statement")} by ${counted(people, "person", "people")}`,
    `  ${counted(unreviewed, "document")} not reviewed`,
    ...(outdated > 0
      ? [
          `  ${counted(outdated, "document")} read by another version (${analysers.join(", ")}); onrecord renew reads them anew`,
        ]
      : []),
    ...(withoutText.length > 0
      ? [`  ${counted(withoutText.length, "document")} without text: ${withoutText.map(({ name }) => name).join(", ")}`]
      : []),
    ...(inPart.length > 0
      ? [`  ${inPart.length} read in part:`, ...inPart.map(({ message }) => wrapped(message, width, "    "))]
      : []),
    ...(failed.length > 0
      ? [
          `  ${counted(failed.length, "file")} not read; onrecord add --retry reads them again:`,
          ...failed.map(({ problem, message }) => wrapped(`${statusOf(problem)}: ${message}`, width, "    ")),
        ]
      : []),
    "",
  ].join("\n")
}
