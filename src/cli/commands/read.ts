/** `onrecord read`: files to readings; nothing is stored. */
import type { Reading } from "../../model.ts"
import { getEdtf } from "../../text/index.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { readingText } from "../print/reading.ts"
import { counted } from "../print/table.ts"

export const read: Command = {
  name: "read",
  summary: "Read files and print who said what; nothing is stored.",
  operands: "FILE…",
  takes: [1, Infinity],
  options: {
    published: { help: "The day of publication, before what the files say.", value: "DATE" },
    format: {
      help: "How to print: text, json or jsonl.",
      value: "FORMAT",
      choices: ["text", "json", "jsonl"],
      default: "text",
    },
    strict: { help: "Exit with 2 if any input could not be read." },
  },
  run,
}

async function run({ desk, terminal, words, option, isOn }: Call): Promise<ExitCode> {
  const published = option("published")
  const format = option("format") ?? "text"
  const day = published === null ? {} : { published: getEdtf(published) }
  let done = 0
  let failed = 0
  if (format === "json") await terminal.out("[")
  for await (const reading of desk.read(words, day)) {
    if (terminal.interrupted.aborted) return 2
    const failure = failureOf(reading)
    if (failure !== null) {
      failed++
      terminal.tell(failure)
    }
    if (format === "json") await terminal.out((done > 0 ? ",\n" : "\n") + JSON.stringify(reading, null, 1))
    else if (format === "jsonl") await terminal.out(JSON.stringify(reading) + "\n")
    else if (failure === null) {
      const isFirst = done === failed // every input before this one failed, and printed nothing
      await terminal.out((isFirst ? "" : "\n\n") + readingText(reading, terminal.width))
    }
    done++
    terminal.progress(`${counted(done, "document")} read${failed > 0 ? `, ${failed} failed` : ""}`)
  }
  if (format === "json") await terminal.out("\n]\n")
  terminal.progress("")
  return exitCode({ done, failed, strict: isOn("strict") })
}

/** Why the input gave no document; null where it gave one. */
function failureOf({ document, warnings }: Reading): string | null {
  return document.format === "unknown" ? (warnings[0]?.message ?? "it could not be read") : null
}

/** 2 where nothing could be done at all, or where anything failed under --strict. */
export function exitCode({
  done,
  failed,
  strict,
}: {
  readonly done: number
  readonly failed: number
  readonly strict: boolean
}): ExitCode {
  return failed > 0 && (strict || failed === done) ? 2 : 0
}
