/** Inputs: the documents that paths stand for, whatever they lie in. */
import { DeskError } from "../errors.ts"
import type { Parsed } from "../parse/formats.ts"
import type { Parse } from "../parse/parse.ts"
import { HEAD_BYTES, unfold, type Unfolded } from "../parse/unfold.ts"
import { openFiles } from "../read/open.ts"

/** One document that is to be read, or why there is none. */
export type Input = Unfolded
/** One that there is. */
export type PresentInput = Exclude<Input, { readonly is: "failure" }>

/** The inputs that paths stand for, in order; standard input is JSON Lines. Never throws for a bad one. */
export async function* inputsOf(paths: readonly string[], parse: Parse): AsyncGenerator<Input> {
  for await (const opened of openFiles(paths, HEAD_BYTES)) {
    if (opened.is === "failure") yield opened
    else yield* unfold({ ...opened, format: opened.size === null ? "jsonl" : null }, parse)
  }
}

/** What an input says, parsed where that is still to be done. */
export async function documentIn(input: PresentInput, parse: Parse): Promise<Parsed> {
  if (input.is === "document") return input.parsed
  for await (const content of parse(input.format, input.bytes, input.name)) {
    if (content.is === "document") return content.parsed
    if (content.is === "failure") throw new DeskError(content.problem, content.message)
  }
  throw new DeskError("no-text", `${input.name} has no document in it; check that it is the file you mean.`)
}
