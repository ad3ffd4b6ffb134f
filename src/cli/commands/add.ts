/** `onrecord add`: files and folders into a case. */
import { getEdtf } from "../../text/index.ts"
import type { AddReport, Progress } from "../../desk.ts"
import { DeskError } from "../../errors.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { counted } from "../print/table.ts"
import { exitCode } from "./read.ts"
import { caseOption, threadsOption, withCase } from "./shared.ts"

export const add: Command = {
  name: "add",
  summary: "Put files and folders into a case; what is there already stays as it is.",
  operands: "FILE…",
  takes: [0, Infinity],
  options: {
    case: caseOption,
    published: { help: "The day of publication, before what the files say.", value: "DATE" },
    retry: { help: "Read again what failed before; files may be named beside it." },
    threads: threadsOption,
    strict: { help: "Exit with 2 if any input could not be read." },
  },
  run,
}

function run(call: Call): Promise<ExitCode> {
  const { terminal, words, option, isOn } = call
  const published = option("published")
  const day = published === null ? {} : { published: getEdtf(published) }
  if (words.length === 0 && !isOn("retry")) {
    throw new DeskError(
      "bad-option",
      "onrecord add needs FILE…, or --retry for what failed before; see onrecord add --help.",
    )
  }
  const began = performance.now()
  return withCase(call, { create: words.length > 0 }, async (open) => {
    const report = await open.add(words, {
      ...day,
      retry: isOn("retry"),
      signal: terminal.interrupted,
      onProgress: (progress) => terminal.progress(progressLine(progress, (performance.now() - began) / 1000)),
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

/** How far it is after so many seconds: documents, words a second, failures, and how long it will take if it goes on so. */
export function progressLine({ documents, words, failed, share }: Progress, seconds: number): string {
  const left = share !== null && share > 0 ? (seconds * (1 - share)) / share : null
  return [
    counted(documents, "document"),
    `${counted(Math.round(words / Math.max(seconds, 0.001)), "word")} a second`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(left === null ? [] : [`${duration(left)} left`]),
  ].join(", ")
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  return whole < 3600 ? `${Math.ceil(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`
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
