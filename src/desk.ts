/**
 * The hallway: opens a case and joins the rooms. The command line, HTTP and the tests use this one
 * object, and it gives out the clock.
 */
import { analyse, ANALYSER_VERSION } from "./analyse/index.ts"
import { DeskError, messageOf, problemOf } from "./errors.ts"
import { FORMATS } from "./parse/formats.ts"
import { parseQuery } from "./query/query.ts"
import { createPrivately, fingerprint, isFile, openInputs, type Input } from "./read/open.ts"
import { openSqlite } from "./record/open.ts"
import type { Item, Page, StatementFilter, Store } from "./record/store.ts"
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
  StatementEntry,
  TimeEntry,
} from "./model.ts"

export type { Page, StatementFilter } from "./record/store.ts"

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

export interface AddOptions extends ReadOptions {
  /** Told after each batch that is safely in the case. */
  readonly onProgress?: (progress: Progress) => void
  /** Stops before the next input; what was read by then is kept. */
  readonly signal?: AbortSignal
}

/** What became of each input of one `add`; a document whose findings were derived again counts as known. */
export interface AddReport {
  readonly added: readonly DocumentEntry[]
  readonly known: readonly DocumentEntry[]
  readonly failed: readonly Failure[]
}

/** One investigation, open. */
export interface Case {
  /** The file, as it was named. */
  readonly where: string
  /** Files and folders into the case, one after the other; a known document changes nothing. */
  add(paths: readonly string[], options?: AddOptions): Promise<AddReport>
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
    openCase: (where, options = {}) => openCase(where, options.create ?? false),
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

async function openCase(where: string, create: boolean): Promise<Case> {
  if (/^postgres(?:ql)?:/.test(where)) {
    throw new DeskError(
      "bad-option",
      `${where} is a database server, and onrecord keeps a case in one file; name a file.`,
    )
  }
  if (!(await isFile(where))) {
    if (!create) {
      throw new DeskError(
        "case-missing",
        `There is no case ${where}; make one with onrecord add FILE… --case ${where}.`,
      )
    }
    await createPrivately(where)
  }
  return caseOf(await openSqlite(where), where)
}

function caseOf(store: Store, where: string): Case {
  const current = { version: ANALYSER_VERSION, model: null }
  return {
    where,
    add: (paths, options = {}) => addAll(store, paths, options),
    addText: (pasted) => addText(store, pasted),
    coverage: () => store.coverage(current),
    documents: () => store.documents(),
    findReading: (document) => store.findReading(document),
    search: async (query, page) => store.search(parseQuery(query), page),
    statements: (filter) => store.statements(filter),
    people: () => store.people(),
    timeline: () => store.times(),
    close: () => store.close(),
  }
}

/** A batch is acknowledged, and told as progress, when it holds so many documents or units of text. */
const BATCH_DOCUMENTS = 64
const BATCH_UNITS = 2_000_000

interface Batch {
  readonly items: Item[]
  readonly failures: Failure[]
}

async function addAll(store: Store, paths: readonly string[], options: AddOptions): Promise<AddReport> {
  const report = { added: [] as DocumentEntry[], known: [] as DocumentEntry[], failed: [] as Failure[] }
  let batch: Batch = { items: [], failures: [] }
  let units = 0
  let words = 0
  const flush = async (): Promise<void> => {
    const done = await addBatch(store, batch)
    report.added.push(...done.added)
    report.known.push(...done.known)
    report.failed.push(...done.failed)
    words += [...done.added, ...done.known].reduce((sum, entry) => sum + entry.words, 0)
    options.onProgress?.({ documents: report.added.length + report.known.length, words, failed: report.failed.length })
    batch = { items: [], failures: [] }
    units = 0
  }
  for await (const input of openInputs(paths)) {
    if (options.signal?.aborted) break
    const { reading, failure } = readingOf(input, options)
    if (failure) batch.failures.push(failure)
    else batch.items.push({ reading, original: originalOf(input) })
    units += reading.document.text.length
    if (batch.items.length + batch.failures.length >= BATCH_DOCUMENTS || units >= BATCH_UNITS) await flush()
  }
  await flush()
  return report
}

function originalOf(input: Input): Item["original"] {
  return input.is === "bytes" ? { sha256: fingerprint(input.bytes), bytes: input.bytes } : null
}

async function addBatch(store: Store, { items, failures }: Batch): Promise<AddReport> {
  const outcomes = items.length > 0 ? await store.addMany(items) : []
  const entries = (hows: readonly string[]): readonly DocumentEntry[] =>
    outcomes.flatMap((outcome) => (outcome.how !== "refused" && hows.includes(outcome.how) ? [outcome.document] : []))
  const refused = outcomes.flatMap((outcome, index): readonly Failure[] => {
    if (outcome.how !== "refused") return []
    const { problem, message } = outcome.error
    return [{ name: items[index]?.reading.document.name ?? "", problem, message }]
  })
  const failed = [...failures, ...refused]
  if (failed.length > 0) await store.addFailures(failed)
  return { added: entries(["added"]), known: entries(["known", "renewed"]), failed }
}

/** A pasted text is kept as the one line of JSON that says all that is known of it. */
async function addText(store: Store, pasted: PastedText): Promise<DocumentEntry> {
  const name = pasted.title ?? "pasted text"
  const line = JSON.stringify({
    title: pasted.title,
    published: pasted.published,
    outlet: pasted.outlet,
    url: pasted.url,
    text: pasted.text,
  })
  const input: Input = { is: "bytes", name, format: "jsonl", bytes: new TextEncoder().encode(line) }
  const document = documentOf(input, {})
  const publishedFrom = document.publishedFrom.map((one) => ({ ...one, how: "given when it was pasted" }))
  const reading = analyse({ ...document, publishedFrom })
  return (await store.add({ reading, original: originalOf(input) })).document
}
