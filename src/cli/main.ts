/** The command line: finds the command, gives it a terminal, and turns what it throws into one sentence. */
import { openDesk } from "../desk.ts"
import { DeskError, messageOf, problemOf, PROBLEMS } from "../errors.ts"
import { VERSION } from "../version.ts"
import { listed, readArguments, wholeNumber, type Command, type ExitCode } from "./command.ts"
import { COMMANDS } from "./commands.ts"
import { commandHelp, helpText } from "./help.ts"
import { openTerminal } from "./terminal.ts"

/** Each holds a session of the encoder, so that a number mistyped would fill the memory. */
const MOST_THREADS = 256

/** Runs one command line, without the name of the program; gives the exit code. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal()
  const debug = argv.includes("--debug")
  const words = argv.filter((word) => word !== "--debug")
  try {
    const [name, ...rest] = words
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      await terminal.out(helpText(COMMANDS, VERSION))
      return name === undefined ? 2 : 0
    }
    if (name === "--version" || name === "-v") {
      await terminal.out(`${VERSION}\n`)
      return 0
    }
    const command = commandOf(name)
    if (rest.includes("--help") || rest.includes("-h")) {
      await terminal.out(commandHelp(command))
      return 0
    }
    const call = readArguments(command, rest)
    const threads = call.option("threads")
    const desk = openDesk(threads === null ? {} : { threads: wholeNumber("threads", threads, [1, MOST_THREADS]) })
    return await command.run({ desk, terminal, ...call })
  } catch (thrown) {
    terminal.progress("")
    terminal.tell(debug && thrown instanceof Error ? (thrown.stack ?? thrown.message) : sentenceOf(thrown))
    return PROBLEMS[problemOf(thrown)].exit
  }
}

/** One sentence for what was thrown; a broken promise of ours says so and how to see more. */
function sentenceOf(thrown: unknown): string {
  if (thrown instanceof DeskError) return thrown.message
  return `onrecord failed where it should not have (${messageOf(thrown)}); run the same with --debug and report what it prints.`
}

function commandOf(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name)
  if (command) return command
  throw new DeskError(
    "bad-option",
    `"${name}" is no command of onrecord; it has ${listed(COMMANDS.map((one) => one.name))}.`,
  )
}
