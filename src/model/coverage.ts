/** How much of what came in was read, types only. */
import type { Problem } from "../errors.ts"
import type { DocumentEntry } from "../model.ts"

/** An input that gave no document, and why. */
export interface Failure {
  readonly name: string
  /** Where it lies: the path of its file and, behind it, what it is in that; its name where it came from no file. */
  readonly place: string
  /** The file to read again; null where it came from none. */
  readonly path: string | null
  readonly problem: Problem
  readonly message: string
}

/** How much of what came in was read: the coverage of a case. */
export interface Coverage {
  readonly documents: number
  readonly words: number
  readonly statements: number
  readonly people: number
  /** Documents that were read and have no text. */
  readonly withoutText: readonly DocumentEntry[]
  /** Documents of which a part could not be read, each with which, and why. */
  readonly inPart: readonly { readonly document: DocumentEntry; readonly message: string }[]
  readonly failed: readonly Failure[]
  /** Documents with no decision on any of their findings. */
  readonly unreviewed: number
  /** Documents whose findings come from another version of the analyser. */
  readonly outdated: number
  readonly analysers: readonly string[]
}
