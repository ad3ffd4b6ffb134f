/**
 * The hallway: opens a case and joins the rooms. The command line, HTTP and the tests use this one
 * object, and it gives out the clock.
 */
import type {
  Coverage,
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
