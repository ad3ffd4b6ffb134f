/** Parsing in this process. */
import { DeskError, messageOf } from "../errors.ts"
import { HandedOn } from "./handed-on.ts"
import { formatNamed, type Content, type FormatName } from "./formats.ts"

/** Gives what bytes of a format hold, wherever its parser runs. Throws nothing but a DeskError. */
export type Parse = (format: FormatName, bytes: Uint8Array, name: string) => AsyncIterable<Content>

/** Parses here and now. */
export const parseHere: Parse = async function* (format, bytes, name) {
  try {
    yield* parseOnce(format, bytes, name)
  } catch (thrown) {
    if (!(thrown instanceof HandedOn)) throw thrown
    yield* parseOnce(thrown.format, bytes, name)
  }
}

/** The same, handing on as its parser does; what a library throws at bytes that are damaged is told in one sentence. */
export const parseOnce: Parse = async function* (format, bytes, name) {
  const row = formatNamed(format)
  try {
    yield* (await row.parser())(bytes, name)
  } catch (thrown) {
    if (thrown instanceof DeskError || thrown instanceof HandedOn) throw thrown
    const why = messageOf(thrown).replace(/\s+/g, " ").slice(0, 120)
    throw new DeskError(
      "file-unreadable",
      `${name} cannot be read as ${row.title} (${why}); open it in the program that made it and save it anew.`,
      { cause: thrown },
    )
  }
}
