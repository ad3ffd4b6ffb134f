/** `onrecord serve`: the desk in the browser. */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { serveDesk } from "../../serve/index.ts"
import { wholeNumber, type Call, type Command, type ExitCode } from "../command.ts"
import { caseOption, threadsOption, withCase } from "./shared.ts"

/** Where the built pages lie, beside the sources in a checkout and beside the program in the package. */
const UI_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../../../dist/ui" : "../../ui", import.meta.url),
)

export const serve: Command = {
  name: "serve",
  summary: "Open the desk in the browser, for this machine alone.",
  operands: "",
  takes: [0, 0],
  options: {
    case: caseOption,
    port: { help: "The port; 0 takes a free one.", value: "PORT", default: "4747" },
    "no-open": { help: "Print the address, and open no browser." },
    threads: threadsOption,
  },
  run,
}

function run(call: Call): Promise<ExitCode> {
  const { terminal, option, isOn } = call
  const port = wholeNumber("port", option("port") ?? "4747", [0, 65_535])
  return withCase(call, { create: true }, async (open) => {
    const served = await serveDesk({
      case: open,
      port,
      uiFolder: UI_FOLDER,
      onFault: (fault) => terminal.tell(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
    })
    await terminal.out(
      `The desk is open at ${served.url}\nIt opens once, for one browser on this machine; Ctrl+C closes it.\n`,
    )
    if (!isOn("no-open")) openBrowser(served.url)
    await stopped(terminal.interrupted)
    await served.close()
    return 0
  })
}

/** Resolves when the user interrupts or the system asks the process to end. */
function stopped(interrupted: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted.aborted) resolve()
    interrupted.addEventListener("abort", () => resolve(), { once: true })
    process.once("SIGTERM", () => resolve())
  })
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
}

/** Asks the system to show an address; where it cannot, the printed line is enough. */
function openBrowser(url: string): void {
  const [command, ...rest] = OPENERS[process.platform] ?? ["xdg-open"]
  const child = spawn(command, [...rest, url], { stdio: "ignore", detached: true })
  child.on("error", () => undefined)
  child.unref()
}
