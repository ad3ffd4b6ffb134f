/** `onrecord read`: files to readings; nothing is stored. */
import type { Reading } from "../../model.ts"
import { getEdtf } from "../../text/index.ts"
import type { Call, Command, ExitCode, Terminal } from "../command.ts"
import { readingText } from "../print/reading.ts"
import { counted } from "../print/table.ts"
import { threadsOption } from "./shared.ts"

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
    threads: threadsOption,
    strict: { help: "Exit with 2 if any input could not be read." },
  },
  run,
}

async function run({ desk, terminal, words, option, isOn }: Call): Promise<ExitCode> {
  const published = option("published")
  const day = published === null ? {} : { published: getEdtf(published) }
  const print = PRINTERS.get(option("format") ?? "text") ?? printText
  const { interrupted } = terminal
  let done = 0
  let failed = 0
  async function* told(): AsyncGenerator<Reading> {
    for await (const reading of desk.read(words, day)) {
      if (interrupted.aborted) return
      const failure = failureOf(reading)
      if (failure !== null) {
        failed++
        terminal.tell(failure)
      }
      yield reading
      done++
      terminal.progress(`${counted(done, "document")} read${failed > 0 ? `, ${failed} failed` : ""}`)
    }
  }
  await print(terminal, told())
  terminal.progress("")
  if (interrupted.aborted) {
    terminal.tell(`Interrupted after ${counted(done, "document")}; run the same again to read the others.`)
    return 2
  }
  if (done === 0 && !words.includes("-")) {
    terminal.tell(`${words.join(", ")} has no file to read; name files, or a folder with some in it.`)
  }
  return exitCode({ done, failed, strict: isOn("strict") })
}

type Printer = (terminal: Terminal, readings: AsyncIterable<Reading>) => Promise<void>

const PRINTERS: ReadonlyMap<string, Printer> = new Map(
  Object.entries({ text: printText, json: printJson, jsonl: printJsonl }),
)

async function printText({ out, width }: Terminal, readings: AsyncIterable<Reading>): Promise<void> {
  let gap = ""
  for await (const reading of readings) {
    if (failureOf(reading) !== null) continue
    await out(gap + readingText(reading, width))
    gap = "\n\n"
  }
}

async function printJson({ out }: Terminal, readings: AsyncIterable<Reading>): Promise<void> {
  let before = "[\n"
  for await (const reading of readings) {
    await out(before + JSON.stringify(reading, null, 1))
    before = ",\n"
  }
  await out(before === "[\n" ? "[]\n" : "\n]\n")
}

async function printJsonl({ out }: Terminal, readings: AsyncIterable<Reading>): Promise<void> {
  for await (const reading of readings) await out(JSON.stringify(reading) + "\n")
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
