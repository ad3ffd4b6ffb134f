/** A command of `onrecord`: one row of a table that documents itself; help and docs read the same rows. */
import { parseArgs } from "node:util"
import type { Desk } from "../desk.ts"
import { DeskError, messageOf } from "../errors.ts"

/** 0: every input has an outcome that was told; 1: nothing was found; 2: something could not be done. */
export type ExitCode = 0 | 1 | 2

/** An option: with `value` it takes one (that word stands for it in the help), without it is a switch. */
export interface Option {
  readonly help: string
  readonly value?: string
  /** What the value may be, where it is one of few. */
  readonly choices?: readonly string[]
  readonly default?: string
  /** Whether it takes all words behind it, up to the next option. */
  readonly many?: true
}

/** Where a command prints, and how wide a line for people may be. */
export interface Terminal {
  /** To standard output; waits while the reader at its other end is behind. */
  readonly out: (words: string) => Promise<void>
  /** A line to standard error. */
  readonly tell: (line: string) => void
  /** A line on standard error that the next one replaces; nothing where it is no terminal. */
  readonly progress: (line: string) => void
  readonly width: number
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal
}

/** What a command was called with; an option that was not given has its default. */
export interface Call {
  readonly desk: Desk
  readonly terminal: Terminal
  readonly words: readonly string[]
  /** The option's value; null where it was not given and has no default. */
  readonly option: (name: string) => string | null
  /** The values of an option that takes many. */
  readonly options: (name: string) => readonly string[]
  readonly isOn: (name: string) => boolean
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the name: "FILE…", "QUERY". */
  readonly operands: string
  /** At least and at most so many operands. */
  readonly takes: readonly [number, number]
  readonly options: Readonly<Record<string, Option>>
  readonly run: (call: Call) => Promise<ExitCode>
}

/** Reads a command's arguments; throws `bad-option` with what it takes. */
export function readArguments(
  command: Command,
  rest: readonly string[],
): Pick<Call, "words" | "option" | "options" | "isOn"> {
  const { values, positionals } = parsed(command, rest)
  const [least, most] = command.takes
  if (positionals.length < least) {
    throw new DeskError(
      "bad-option",
      `onrecord ${command.name} needs ${command.operands}; see onrecord ${command.name} --help.`,
    )
  }
  if (positionals.length > most) {
    const extra = positionals[most] ?? ""
    throw new DeskError(
      "bad-option",
      `"${extra}" is one word too many for onrecord ${command.name}; put several words in quotation marks.`,
    )
  }
  for (const [name, { choices }] of Object.entries(command.options)) {
    const value = values[name]
    if (choices && typeof value === "string" && !choices.includes(value)) {
      throw new DeskError("bad-option", `--${name} cannot be "${value}"; it takes ${listed(choices)}.`)
    }
  }
  const option = (name: string): string | null => {
    const value = values[name]
    return typeof value === "string" ? value : (command.options[name]?.default ?? null)
  }
  const options = (name: string): readonly string[] => {
    const value = values[name]
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : []
  }
  return { words: positionals, option, options, isOn: (name) => values[name] === true }
}

function parsed(
  command: Command,
  rest: readonly string[],
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, many }]) => [
      name,
      { type: value === undefined ? "boolean" : "string", multiple: many ?? false } as const,
    ]),
  )
  try {
    return parseArgs({ args: spelled(command, rest), options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw new DeskError("bad-option", optionSlip(command, rest, cause), { cause })
  }
}

/** "--against a b" as "--against a --against b", where the option takes many. */
function spelled(command: Command, rest: readonly string[]): string[] {
  let many: string | null = null
  let isFirst = false
  return rest.flatMap((word) => {
    if (word.startsWith("--")) {
      many = command.options[word.slice(2)]?.many ? word : null
      isFirst = true
      return [word]
    }
    const flag = many !== null && !isFirst ? [many, word] : [word]
    isFirst = false
    return flag
  })
}

/** What is wrong with the options, told from the one that the parser names. */
function optionSlip(command: Command, rest: readonly string[], cause: unknown): string {
  const said = messageOf(cause)
  const flag = /'(--?[^'\s=]+)/.exec(said)?.[1] ?? ""
  const option = command.options[flag.slice(2)]
  if (option?.value !== undefined) return `${flag} needs a value; write it as ${flag} ${option.value}.`
  if (option) return `${flag} takes no value; write it as ${flag} alone.`
  const word = rest.find((one) => one.startsWith(flag))?.split("=")[0] ?? flag
  const dash = command.takes[1] > 0 ? ", and words that begin with a dash stand behind --" : ""
  const flags = Object.keys(command.options).map((name) => `--${name}`)
  return `${word} is no option of onrecord ${command.name}; it takes ${listed(flags)}${dash}.`
}

/** "text, json or jsonl". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "nothing") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`
}

/** A number that an option gives; throws `bad-option` where it is none within the bounds. */
export function wholeNumber(name: string, value: string, [least, most]: readonly [number, number]): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  throw new DeskError("bad-option", `--${name} cannot be "${value}"; it takes a whole number from ${least} to ${most}.`)
}
