/**
 * The formats that onrecord reads, one row each. Parsing turns bytes into one canonical text with
 * blocks and metadata; a parser never looks outside the bytes.
 */
import type { Block, Document, Edtf, PublishedFrom, Warning } from "../model.ts"
import { parseHtml } from "./html.ts"
import { parseJsonl } from "./jsonl.ts"
import { parseText } from "./text.ts"

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

/** A format: what it is called, what it is to a person, what of it is kept, and its parser. */
export interface Format {
  readonly name: Document["format"]
  readonly title: string
  readonly keeps: string
  /** Throws a DeskError that names the input where the bytes are no such thing. */
  readonly parse: (bytes: Uint8Array, name: string) => Parsed
}

export const FORMATS = {
  text: {
    name: "text",
    title: "plain text",
    keeps: "headline, standfirst, byline, date line, captions, credits, paragraphs, turns",
    parse: parseText,
  },
  html: {
    name: "html",
    title: "HTML page",
    keeps: "the article without navigation; title, outlet, authors, date, address and language from its metadata",
    parse: parseHtml,
  },
  jsonl: {
    name: "jsonl",
    title: "JSON Lines",
    keeps: "one document a line: {id?, title?, published?, outlet?, text}",
    parse: parseJsonl,
  },
} as const satisfies Record<string, Format>
