/** The commands of `onrecord`, in the order in which the help lists them. */
import type { Command } from "./command.ts"
import { read } from "./commands/read.ts"

export const COMMANDS: readonly Command[] = [read]
