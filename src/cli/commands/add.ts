/** `onrecord add`: files and folders into a case. */
import { getEdtf } from "../../text/index.ts"
import type { AddReport } from "../../desk.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { counted } from "../print/table.ts"
import { exitCode } from "./read.ts"
import { caseOption, threadsOption, withCase } from "./shared.ts"

export const add: Command = {
  name: "add",
  summary: "Put files and folders into a case; what is there already stays as it is.",
  operands: "FILE…",
  takes: [1, Infinity],
  options: {
    case: caseOption,
    published: { help: "The day of publication, before what the files say.", value: "DATE" },
    threads: threadsOption,
    strict: { help: "Exit with 2 if any input could not be read." },
  },
  run,
}

function run(call: Call): Promise<ExitCode> {
  const { terminal, words, option, isOn } = call
  const published = option("published")
  const day = published === null ? {} : { published: getEdtf(published) }
  return withCase(call, { create: true }, async (open) => {
    const report = await open.add(words, {
      ...day,
      signal: terminal.interrupted,
      onProgress: ({ documents, words: count, failed }) =>
        terminal.progress(
          `${counted(documents, "document")}, ${counted(count, "word")}${failed > 0 ? `, ${failed} failed` : ""}`,
        ),
    })
    terminal.progress("")
    for (const { message } of report.failed) terminal.tell(message)
    await terminal.out(reportText(report, open.where))
    if (terminal.interrupted.aborted) {
      terminal.tell("Interrupted; the same command goes on where it stopped.")
      return 2
    }
    const done = report.added.length + report.known.length + report.failed.length
    return exitCode({ done, failed: report.failed.length, strict: isOn("strict") })
  })
}

function reportText({ added, known, failed }: AddReport, where: string): string {
  const statements = added.reduce((sum, entry) => sum + entry.statements, 0)
  const parts = [
    `${counted(added.length, "document")} added with ${counted(statements, "statement")}`,
    ...(known.length > 0 ? [`${known.length} already there`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
  ]
  return `${where}: ${parts.join(", ")}.\n`
}
