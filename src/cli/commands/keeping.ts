/** `onrecord remove`, `verify`, `copy` and `renew`: what keeps a case whole. */
import type { Call, Command, ExitCode } from "../command.ts"
import { counted } from "../print/table.ts"
import { caseOption, threadsOption, whoIn, whoOption, whyOption, withCase } from "./shared.ts"

export const remove: Command = {
  name: "remove",
  summary: "Delete documents with their originals, text and findings; a tombstone stays.",
  operands: "DOCUMENT…",
  takes: [1, Infinity],
  options: { case: caseOption, who: whoOption, why: whyOption, strict: { help: "Exit with 2 if any was not there." } },
  run: (call) =>
    withCase(call, { create: false }, async (open) => {
      const { removed, failed } = await open.remove(call.words, { who: whoIn(call), why: call.option("why") })
      for (const { message } of failed) call.terminal.tell(message)
      const ids = removed.map(({ id }) => id).join(", ")
      await call.terminal.out(`${open.where}: ${counted(removed.length, "document")} removed${ids && ` (${ids})`}.\n`)
      return removed.length === 0 || (failed.length > 0 && call.isOn("strict")) ? 2 : 0
    }),
}

export const verify: Command = {
  name: "verify",
  summary: "Check that each decision is as it was made, and that the file is sound.",
  operands: "",
  takes: [0, 0],
  options: {
    case: caseOption,
    format: { help: "How to print: text or json.", value: "FORMAT", choices: ["text", "json"], default: "text" },
  },
  run: runVerify,
}

function runVerify(call: Call): Promise<ExitCode> {
  return withCase(call, { create: false }, async (open) => {
    const found = await open.verify()
    const { decisions, head, broken, flaws } = found
    const isWhole = broken.length === 0 && flaws.length === 0
    const text = [
      ...broken.map(({ decision, message }) => `${decision} is broken: ${message}`),
      ...flaws,
      `${open.where}: ${counted(decisions, "decision")}, ${isWhole ? "all as they were made" : "not all as they were made"}${head === null ? "" : `; the last is ${head}`}.`,
    ]
    await call.terminal.out(
      call.option("format") === "json" ? `${JSON.stringify(found, null, 1)}\n` : `${text.join("\n")}\n`,
    )
    return isWhole ? 0 : 1
  })
}

export const copy: Command = {
  name: "copy",
  summary: "Write the case as it is now into a new file, while others write.",
  operands: "FILE",
  takes: [1, 1],
  options: { case: caseOption },
  run: (call) =>
    withCase(call, { create: false }, async (open) => {
      const [file = ""] = call.words
      await open.copy(file)
      await call.terminal.out(`${open.where} is copied to ${file}.\n`)
      return 0
    }),
}

export const renew: Command = {
  name: "renew",
  summary: "Read documents again that an older version read, from the originals in the case; decisions hold.",
  operands: "",
  takes: [0, 0],
  options: { case: caseOption, threads: threadsOption, strict: { help: "Exit with 2 if any could not be read." } },
  run: runRenew,
}

function runRenew(call: Call): Promise<ExitCode> {
  const { terminal } = call
  return withCase(call, { create: false }, async (open) => {
    const { renewed, failed } = await open.renew({
      signal: terminal.interrupted,
      onProgress: (progress) =>
        terminal.progress(
          `${counted(progress.renewed, "document")}${progress.failed > 0 ? `, ${progress.failed} failed` : ""}`,
        ),
    })
    terminal.progress("")
    for (const { message } of failed) terminal.tell(message)
    await terminal.out(`${open.where}: ${counted(renewed, "document")} read again.\n`)
    if (terminal.interrupted.aborted) {
      terminal.tell("Interrupted; the same command goes on where it stopped.")
      return 2
    }
    return failed.length > 0 && (renewed === 0 || call.isOn("strict")) ? 2 : 0
  })
}
