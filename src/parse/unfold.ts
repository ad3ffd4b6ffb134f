/**
 * Unfolding: from what was opened to the documents in it. A file is recognised and, where it may hold
 * others, opened up in its turn, in order, one part at a time; what is one document is left to be parsed.
 */
import { DeskError, messageOf, problemOf } from "../errors.ts"
import type { Content, Format, FormatName, Parsed, Part } from "./formats.ts"
import { formatNamed } from "./formats.ts"
import type { Parse } from "./parse.ts"
import { sniff } from "./sniff.ts"

/** Something that was opened: a file, a stream, a part of another. */
export interface Source {
  /** What its documents are named after. */
  readonly name: string
  /** How a message calls it: a path where it has one. */
  readonly path: string
  /** Null where its bytes are to tell it. */
  readonly format: FormatName | null
  /** Null where it is a stream whose end nobody knows. */
  readonly size: number | null
  /** Its first bytes, HEAD_BYTES where there are as many. */
  readonly head: Uint8Array
  readonly bytes: () => Promise<Uint8Array>
  readonly chunks: () => AsyncIterable<Uint8Array>
}

/** One document of a source: bytes that are still to be parsed, a parsed one, or why there is none. */
export type Unfolded =
  | (Folded & { readonly is: "bytes" })
  | (Folded & { readonly is: "document"; readonly parsed: Parsed })
  | { readonly is: "failure"; readonly name: string; readonly error: DeskError }

/** How many first bytes are enough to tell a format. */
export const HEAD_BYTES = 4096

interface Folded {
  readonly name: string
  readonly format: FormatName
  readonly bytes: Uint8Array
  /** The document that it belongs to, as an attachment does; null where it stands by itself. */
  readonly parent: Parent | null
}

type Parent = Folded & { readonly is: "document"; readonly parsed: Parsed }

/** How deep parts may stand in parts: an archive, a mail in it, its attachment, what that holds. */
const DEEPEST = 5
/** How many bytes the parts of one source may come to in all. */
const MOST_UNFOLDED = 2 * 1024 * 1024 * 1024

/** Where an unfolding is: how deep, within what, and what it may still take. */
interface Place {
  readonly parse: Parse
  readonly depth: number
  readonly parent: Parent | null
  readonly budget: { left: number }
}

/** The documents of a source, in order. Never throws for what it holds. */
export function unfold(source: Source, parse: Parse): AsyncGenerator<Unfolded> {
  return unfoldOne(source, { parse, depth: 0, parent: null, budget: { left: MOST_UNFOLDED } })
}

async function* unfoldOne(source: Source, place: Place): AsyncGenerator<Unfolded> {
  const { name, size, format } = source
  try {
    if (size === 0) throw empty(source)
    const row = rowOf(source)
    const splitter = format === null || size === null ? row.splitter : null
    if (splitter) {
      const parts = (await splitter())(source.chunks(), name, row.limits.bytes)
      yield* unfoldAll({ ...source, folded: null }, parts, place)
      return
    }
    const folded = { name, format: row.name, bytes: await bytesOf(source, row), parent: place.parent }
    if (row.holds === "one") yield { is: "bytes", ...folded }
    else yield* unfoldAll({ ...source, folded }, place.parse(row.name, folded.bytes, name), place)
  } catch (thrown) {
    yield { is: "failure", name, error: asDeskError(thrown) }
  }
}

/** What a source holds, each part unfolded where it stands; `folded` is null where it is cut as it streams. */
async function* unfoldAll(
  source: Source & { readonly folded: Folded | null },
  contents: AsyncIterable<Content>,
  place: Place,
): AsyncGenerator<Unfolded> {
  let last: Parent | null = null
  let isEmpty = true
  for await (const content of contents) {
    isEmpty = false
    if (content.is === "failure") {
      yield { is: "failure", name: content.name, error: new DeskError(content.problem, content.message) }
    } else if (content.is === "part") {
      const refusal = source.folded && refusalOf(content, place)
      if (refusal) yield { is: "failure", name: content.name, error: refusal }
      if (place.budget.left < 0) return
      if (refusal) continue
      const parent = content.isAttached ? last : place.parent
      yield* unfoldOne(sourceOf(content), { ...place, parent, depth: place.depth + 1 })
    } else if (source.folded) {
      last = { is: "document", ...source.folded, parsed: content.parsed }
      yield last
    }
  }
  if (isEmpty) throw empty(source)
}

/** Counts what a part takes; says why it is not opened, null where it is. */
function refusalOf({ name, bytes }: Part, { budget, depth }: Place): DeskError | null {
  if (depth >= DEEPEST) {
    const message = `${name} stands in more than ${DEEPEST} others, one within the other; take it out and add it by itself.`
    return new DeskError("nested-too-deep", message)
  }
  budget.left -= bytes.length
  if (budget.left >= 0) return null
  const message = `${name} and what stands before it come to more than ${megabytes(MOST_UNFOLDED)} MB unpacked; unpack it and add its files in parts.`
  return new DeskError("file-too-large", message)
}

function rowOf({ format, head, name, path }: Source): Format {
  if (format !== null) return formatNamed(format)
  const sniffed = sniff(head, name)
  if (sniffed.format) return sniffed.format
  throw new DeskError(
    "unknown-format",
    `${path} looks like ${sniffed.looksLike}, which onrecord cannot read; it reads what onrecord formats lists, so save or export it as one of these.`,
  )
}

async function bytesOf({ size, path, bytes }: Source, { limits }: Format): Promise<Uint8Array> {
  if (size !== null && size > limits.bytes) {
    throw new DeskError(
      "file-too-large",
      `${path} has ${megabytes(size)} MB and onrecord reads up to ${megabytes(limits.bytes)} MB as one document; split it into its parts.`,
    )
  }
  return bytes()
}

/** A part is a source as a file is; what it holds is in memory already. */
function sourceOf({ name, bytes, format }: Part): Source {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes)
  }
  return {
    ...{ name, path: name, format, size: bytes.length, chunks },
    head: bytes.subarray(0, HEAD_BYTES),
    bytes: () => Promise.resolve(bytes),
  }
}

function empty({ path }: Source): DeskError {
  return new DeskError("file-empty", `${path} is empty; check that it was saved or copied whole.`)
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024))
}

function asDeskError(thrown: unknown): DeskError {
  return thrown instanceof DeskError ? thrown : new DeskError(problemOf(thrown), messageOf(thrown), { cause: thrown })
}
