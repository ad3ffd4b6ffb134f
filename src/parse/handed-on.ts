/** Handing on: a parser says that another one is to read the bytes. */
import type { FormatName } from "./formats.ts"

/** Thrown by a parser before it gives anything: the bytes are to be read as another format, which may do what this one may not. */
export class HandedOn extends Error {
  readonly format: FormatName

  constructor(format: FormatName) {
    super(`to be read as ${format}`)
    this.name = "HandedOn"
    this.format = format
  }
}
