/** What the commands on a case share: how the case is named and opened, and how lists are printed. */
import { userInfo } from "node:os"
import type { Case } from "../../desk.ts"
import { DeskError } from "../../errors.ts"
import type { Call, ExitCode, Option } from "../command.ts"
import { LIST_FORMATS } from "../print/table.ts"

/** The case that is meant where none is named. */
export const USUAL_CASE = "case.onrecord"

export const caseOption: Option = { help: "The file of the case.", value: "FILE", default: USUAL_CASE }

export const formatOption: Option = {
  help: "How to print: text for people; json, jsonl or csv for programs.",
  value: "FORMAT",
  choices: LIST_FORMATS,
  default: "text",
}

/** For what reads texts; `main` opens the desk with it. */
export const threadsOption: Option = {
  help: "How many passages are read at once; as many as there are cores, unless given.",
  value: "N",
}

/** Opens the case that the call names, lets the work be done, and closes it whatever happens. */
export async function withCase(
  { desk, option }: Call,
  { create }: { readonly create: boolean },
  work: (open: Case) => Promise<ExitCode>,
): Promise<ExitCode> {
  const open = await desk.openCase(option("case") ?? USUAL_CASE, { create })
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}

export const whoOption: Option = { help: "Who decides; the name of this machine's user, unless given.", value: "NAME" }
export const whyOption: Option = { help: "Why, in a sentence.", value: "WORDS" }

/** Who decides. Throws `bad-option` where nothing tells it. */
export function whoIn({ option }: Call): string {
  const who = (option("who") ?? userName()).trim()
  if (who !== "") return who
  throw new DeskError("bad-option", "Nothing tells who decides; give your name with --who NAME.")
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return "" // a user without an account on this machine has no name
  }
}
