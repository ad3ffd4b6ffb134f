/**
 * The formats that onrecord reads, one row each, in the order in which they are recognised. Parsing
 * turns bytes into one canonical text with blocks and metadata; a parser gets bytes and a name, never
 * looks outside of them, and gives plain data, for it may run in another process.
 */
import type { Problem } from "../errors.ts"
import type { Block, Edtf, PublishedFrom, Warning } from "../model.ts"
import { csv } from "./rows/csv.ts"
import { docx } from "./rows/docx.ts"
import { eml } from "./rows/eml.ts"
import { heard } from "./rows/heard.ts"
import { html } from "./rows/html.ts"
import { jsonl } from "./rows/jsonl.ts"
import { markdown } from "./rows/markdown.ts"
import { mbox } from "./rows/mbox.ts"
import { pdf } from "./rows/pdf.ts"
import { picture } from "./rows/picture.ts"
import { scan } from "./rows/scan.ts"
import { subtitles } from "./rows/subtitles.ts"
import { text } from "./rows/text.ts"
import { zip } from "./rows/zip.ts"

/** What parsing makes of bytes: a document without the name and the id that its input gave it. */
export interface Parsed {
  /** The id that the line itself gives; null where it gives none. */
  readonly id: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly url: string | null
  readonly language: string | null
  /** Days on which it says outside of its text that it was published, the best first; which one is used is not yet decided. */
  readonly publishedFrom: readonly Omit<PublishedFrom, "used">[]
  /** The last day on which it says that it was changed, which is not its publication; null where it says none. */
  readonly modified: Edtf | null
  /** What of it could not be read, the text being read all the same. */
  readonly warnings: readonly Warning[]
  readonly text: string
  readonly blocks: readonly Block[]
}

export type FormatName =
  | "text"
  | "html"
  | "jsonl"
  | "markdown"
  | "pdf"
  | "scan"
  | "picture"
  | "docx"
  | "zip"
  | "eml"
  | "mbox"
  | "subtitles"
  | "heard"
  | "csv"

/** What bytes hold, in order: documents, parts that are read in their turn, and parts that cannot be read. */
export type Content =
  | { readonly is: "document"; readonly parsed: Parsed }
  | Part
  | { readonly is: "failure"; readonly name: string; readonly problem: Problem; readonly message: string }

/** A part of what was parsed: an entry of an archive, an attachment, a line. */
export interface Part {
  readonly is: "part"
  /** With that of what holds it before it: "archive.zip/folder/letter.txt", "lines.jsonl:3". */
  readonly name: string
  readonly bytes: Uint8Array
  /** Null where its bytes are to tell it. */
  readonly format: FormatName | null
  /** Whether it belongs to the last document before it, as an attachment does. */
  readonly isAttached: boolean
}

/** Gives what bytes hold. Throws a DeskError that names the input where they are no such thing. */
export type Parser = (bytes: Uint8Array, name: string) => AsyncIterable<Content>

/** Cuts a stream of bytes into parts of this format, each of which its parser reads; holds one part at a time. */
export type Splitter = (chunks: AsyncIterable<Uint8Array>, name: string, most: number) => AsyncIterable<Content>

/** The first bytes of a file. */
export interface Start {
  readonly bytes: Uint8Array
  /** Their characters, without white space at the head; null where the bytes are no text. */
  readonly text: string | null
}

/** How a format is recognised: by its bytes where they tell it, else by its name. */
export interface Signs {
  /** In words for people. */
  readonly told: string
  /** How its names end, the usual one first: [".html", ".htm"]. */
  readonly names: readonly string[]
  /** Whether the bytes alone tell it. */
  readonly isSure: (start: Start) => boolean
  /** Whether the bytes allow it, so that its name may tell it. */
  readonly isPossible: (start: Start) => boolean
}

/** How much one input of a format may take: its bytes, and what its parser may need beside them. */
export interface Limits {
  readonly bytes: number
  readonly seconds: number
  /** In bytes, of the parser's process. */
  readonly memory: number
}

/** A format: what it is called, what it is to a person, how it is recognised, what of it is kept, and its parser. */
export interface Format {
  readonly name: FormatName
  readonly title: string
  readonly keeps: string
  readonly signs: Signs
  readonly limits: Limits
  /** Several: it may hold parts, and is unfolded in its turn; one: exactly one document, so that several inputs are parsed at once. */
  readonly holds: "one" | "several"
  /** Whether its parser needs threads, as the recognition of characters does. */
  readonly mayThread?: true
  /** Loads its parser, which nobody needs before there is such a file. */
  readonly parser: () => Promise<Parser>
  /** Loads what cuts it into parts as it streams; null where it is parsed whole. */
  readonly splitter: (() => Promise<Splitter>) | null
}

/** In the order in which they are recognised: what is sure by its bytes goes before the rest. */
export const FORMATS: readonly Format[] = [
  pdf,
  scan,
  picture,
  docx,
  zip,
  mbox,
  eml,
  html,
  subtitles,
  heard,
  csv,
  jsonl,
  markdown,
  text,
]

const byName = new Map<string, Format>(FORMATS.map((format) => [format.name, format]))

export const formatNames: ReadonlySet<string> = new Set(byName.keys())

/** The row of a format. */
export function formatNamed(name: FormatName): Format {
  const format = byName.get(name)
  if (!format) throw new Error(`there is no format ${name}`)
  return format
}
