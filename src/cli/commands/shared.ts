/** What the commands on a case share: how the case is named and opened, and how lists are printed. */
import type { Case } from "../../desk.ts"
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
