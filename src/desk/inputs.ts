/** Inputs: the documents that paths stand for, whatever they lie in. */
import { DeskError } from "../errors.ts"
import type { Failure } from "../model.ts"
import type { Parsed } from "../parse/formats.ts"
import type { Parse } from "../parse/parse.ts"
import { HEAD_BYTES, unfold, type Unfolded } from "../parse/unfold.ts"
import { openFiles, wholePath } from "../read/open.ts"

/** One document that is to be read, or why there is none, and where it lies as a failure there would say. */
export type Input = Unfolded & Pick<Failure, "place" | "path">
/** One that there is. */
export type PresentInput = Exclude<Input, { readonly is: "failure" }>

/** The names by which files are called that are read again, by their whole path. */
export type Names = ReadonlyMap<string, string>

/** The inputs that paths stand for, in order; standard input is JSON Lines. Never throws for a bad one. */
export async function* inputsOf(
  paths: readonly string[],
  parse: Parse,
  names: Names = new Map(),
): AsyncGenerator<Input> {
  for await (const opened of openFiles(paths, HEAD_BYTES)) {
    const path = opened.path === "-" ? null : wholePath(opened.path)
    const name = (path === null ? undefined : names.get(path)) ?? opened.name
    if (opened.is === "failure") {
      yield { is: "failure", name, error: opened.error, path, place: path ?? name }
      continue
    }
    const source = { ...opened, name, format: opened.size === null ? ("jsonl" as const) : null }
    for await (const one of unfold(source, parse)) {
      // A part is named after what holds it, which goes on saying where in it the part lies.
      yield { ...one, path, place: path === null ? one.name : path + one.name.slice(name.length) }
    }
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
