/**
 * The hallway: opens a case and joins the rooms. The command line, HTTP and the tests use this one
 * object, and it gives out the clock.
 */
import { analyse } from "./analyse/index.ts"
import { messageOf, problemOf } from "./errors.ts"
import { FORMATS } from "./parse/formats.ts"
import { fingerprint, openInputs, type Input } from "./read/open.ts"
import type {
  Coverage,
  Document,
  DocumentEntry,
  DocumentId,
  Edtf,
  Failure,
  PersonEntry,
  Reading,
  SearchResult,
  Sourcing,
  Stance,
  StatementEntry,
  TimeEntry,
} from "./model.ts"

export interface ReadOptions {
  /** The day of publication, before whatever the document itself says. */
  readonly published?: Edtf
}

/** A text that was pasted or sent in, with what is known of it. */
export interface PastedText {
  readonly text: string
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly published?: Edtf | undefined
  readonly url?: string | undefined
}

/** How far `add` is. */
export interface Progress {
  readonly documents: number
  readonly words: number
  readonly failed: number
}

/** What became of each input of one `add`. */
export interface AddReport {
  readonly added: readonly DocumentEntry[]
  readonly known: readonly DocumentEntry[]
  readonly failed: readonly Failure[]
}

export interface StatementFilter {
  readonly document?: DocumentId | undefined
  /** A word of the source's name or words; case does not matter. */
  readonly saidBy?: string | undefined
  readonly stance?: Stance | undefined
  readonly sourcing?: Sourcing | undefined
}

/** Part of a list: how many to leave out, how many to give. */
export interface Page {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/** One investigation, open. */
export interface Case {
  /** The file, as it was named. */
  readonly where: string
  /** Files and folders into the case, one after the other; a known document changes nothing. */
  add(
    paths: readonly string[],
    options?: ReadOptions & { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal },
  ): Promise<AddReport>
  /** A pasted text into the case; gives the document that it is, new or known. */
  addText(pasted: PastedText): Promise<DocumentEntry>
  coverage(): Promise<Coverage>
  /** Newest first by day of publication, then by name. */
  documents(): Promise<readonly DocumentEntry[]>
  /** Null where the case has no such document. */
  findReading(document: DocumentId): Promise<Reading | null>
  /** Throws `bad-query` on a slip in the syntax. */
  search(query: string, page?: Page): Promise<SearchResult>
  statements(filter?: StatementFilter): Promise<readonly StatementEntry[]>
  people(): Promise<readonly PersonEntry[]>
  /** By first possible moment; those without a day come last. */
  timeline(): Promise<readonly TimeEntry[]>
  close(): Promise<void>
}

export interface Desk {
  readonly now: () => Date
  /** One reading an input document, in the order given; an input that cannot be read gives its line too. */
  read(paths: readonly string[], options?: ReadOptions): AsyncIterable<Reading>
  /** Opens a case, or with `create` makes one where there is none. */
  openCase(where: string, options?: { readonly create?: boolean }): Promise<Case>
}

/** Opens a desk; `now` is the clock that everything in it goes by. */
export function openDesk({ now = () => new Date() }: { readonly now?: () => Date } = {}): Desk {
  return {
    now,
    read: (paths, options = {}) => readAll(paths, options),
    openCase: () => Promise.reject(new Error("the record is not joined yet")),
  }
}

async function* readAll(paths: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  for await (const input of openInputs(paths)) yield readingOf(input, options).reading
}

/** A reading with the input that it came from; `failure` where it gave no document. */
interface Read {
  readonly reading: Reading
  readonly failure: Failure | null
}

function readingOf(input: Input, options: ReadOptions): Read {
  if (input.is === "failure") return failed(input.name, fingerprint(Buffer.from(input.name)), input.error)
  try {
    return { reading: analyse(documentOf(input, options)), failure: null }
  } catch (thrown) {
    return failed(input.name, fingerprint(input.bytes), thrown)
  }
}

/** The document that bytes are, before anything is found in it. */
function documentOf({ name, format, bytes }: Input & { readonly is: "bytes" }, { published }: ReadOptions): Document {
  const { id, publishedFrom, ...parsed } = FORMATS[format].parse(bytes, name)
  const given = published === undefined ? [] : [{ value: published, how: "given with --published", span: null }]
  const candidates = [...given, ...publishedFrom]
  return {
    id: id ?? fingerprint(bytes),
    name,
    url: parsed.url,
    title: parsed.title,
    outlet: parsed.outlet,
    authors: parsed.authors,
    published: candidates[0]?.value ?? null,
    publishedFrom: candidates.map((one, index) => ({ ...one, used: index === 0 })),
    language: parsed.language,
    format,
    text: parsed.text,
    blocks: parsed.blocks,
  }
}

/** The line of an input that could not be read: no text, no findings, and one warning that says why. */
function failed(name: string, id: DocumentId, thrown: unknown): Read {
  const failure = { name, problem: problemOf(thrown), message: messageOf(thrown) }
  const document: Document = {
    id,
    name,
    url: null,
    title: null,
    outlet: null,
    authors: [],
    published: null,
    publishedFrom: [],
    language: null,
    format: "unknown",
    text: "",
    blocks: [],
  }
  const warnings = [{ problem: failure.problem, message: failure.message, start: null, end: null }]
  return { failure, reading: { ...analyse(document), warnings } }
}
