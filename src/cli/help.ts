/** The help, written from the table of commands. */
import { listed, type Command } from "./command.ts"

/** What `onrecord --help` prints. */
export function helpText(commands: readonly Command[], version: string): string {
  const widest = Math.max(...commands.map(({ name }) => name.length))
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`)
  return [
    `onrecord ${version}: who said what, when, to whom, and how we know it.`,
    "",
    "Usage: onrecord COMMAND …",
    "",
    ...rows,
    "",
    "onrecord COMMAND --help tells a command's options; --debug shows where an error arose.",
    "",
  ].join("\n")
}

/** What `onrecord COMMAND --help` prints. */
export function commandHelp({ name, summary, operands, options }: Command): string {
  const flags = Object.entries(options).map(([flag, { value }]) => `--${flag}${value === undefined ? "" : ` ${value}`}`)
  const widest = Math.max(0, ...flags.map((flag) => flag.length))
  const rows = Object.values(options).map(({ help, choices = [], default: preset }, index) => {
    const untold = choices.every((choice) => help.includes(choice)) ? "" : ` It is ${listed(choices)}.`
    const usual = preset === undefined ? "" : ` (usually ${preset})`
    return `  ${(flags[index] ?? "").padEnd(widest)}  ${help}${untold}${usual}`
  })
  return [`Usage: onrecord ${name}${operands === "" ? "" : ` ${operands}`}`, "", summary, "", ...rows, ""].join("\n")
}
