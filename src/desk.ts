/**
 * The hallway: opens a case and joins the rooms. The command line, HTTP and the tests use this one
 * object, and it gives out the clock.
 */
import { analyse, ANALYSER_VERSION, readEncoded, type Told } from "./analyse/index.ts"
import { DeskError, messageOf, problemOf } from "./errors.ts"
import { FORMATS } from "./parse/formats.ts"
import { otherDates } from "./link/dates.ts"
import { parseQuery } from "./query/query.ts"
import { createPrivately, fingerprint, isFile, openInputs, type Input } from "./read/open.ts"
import { openSqlite } from "./record/open.ts"
import type { Item, Page, StatementFilter, Store, TimelineFilter } from "./record/store.ts"
import { inOrder, type Ahead } from "./work/ahead.ts"
import { openEncoder } from "./work/encoder.ts"
import type {
  Coverage,
  Document,
  DocumentEntry,
  DocumentId,
  Edtf,
  Encoder,
  Failure,
  PersonEntry,
  PublishedFrom,
  Reading,
  SearchResult,
  StatementEntry,
  Timeline,
} from "./model.ts"

export type { Page, StatementFilter, TimelineFilter } from "./record/store.ts"

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
  /** By first possible moment; what has no day comes last. Throws `bad-date` on a filter's day that is none. */
  timeline(filter?: TimelineFilter, page?: Page): Promise<Timeline>
  close(): Promise<void>
}

export interface Desk {
  readonly now: () => Date
  /** One reading an input document, in the order given; an input that cannot be read gives its line too. */
  read(paths: readonly string[], options?: ReadOptions): AsyncIterable<Reading>
  /** Opens a case, or with `create` makes one where there is none. */
  openCase(where: string, options?: { readonly create?: boolean }): Promise<Case>
}

export interface DeskOptions {
  /** The clock that everything in the desk goes by. */
  readonly now?: () => Date
  /** How many windows are encoded at once; as many as there are cores where it is not given. */
  readonly threads?: number
}

/** Opens a desk. The encoder's sessions begin with the first text that they are needed for. */
export function openDesk({ now = () => new Date(), threads }: DeskOptions = {}): Desk {
  const reader: Reader = { encoder: () => sharedEncoder(threads) }
  return {
    now,
    read: (paths, options = {}) => readAll(reader, paths, options),
    openCase: (where, options = {}) => openCase(reader, where, options.create ?? false),
  }
}

/** The weights are a part of the program: one encoder, by its number of threads, serves all desks of a process. */
const encoders = new Map<number | undefined, Promise<Encoder | null>>()

function sharedEncoder(threads: number | undefined): Promise<Encoder | null> {
  const open = encoders.get(threads) ?? openEncoder(threads === undefined ? {} : { threads })
  encoders.set(threads, open)
  return open
}

/** What reading needs beside the input. */
interface Reader {
  /** Opens it on the first call; null where its weights are missing. */
  readonly encoder: () => Promise<Encoder | null>
}

/** Short texts are read side by side, so that no core waits while one of a window or two is read. */
const AHEAD: Ahead<Input> = {
  most: 16,
  weigh: (input) => (input.is === "bytes" ? input.bytes.length : 0),
  heaviest: 1_000_000,
}

async function* readAll(reader: Reader, paths: readonly string[], options: ReadOptions): AsyncGenerator<Reading> {
  const start = (input: Input): Promise<Read> => readingOf(input, options, (parsed) => readingIn(reader, parsed))
  for await (const { reading } of inOrder(openInputs(paths), start, AHEAD)) yield reading
}

/** A reading with the input that it came from; `failure` where it gave no document. */
interface Read {
  readonly input: Input
  readonly reading: Reading
  readonly failure: Failure | null
}

async function readingOf(
  input: Input,
  options: ReadOptions,
  analysed: (parsed: ParsedInput) => Promise<Reading>,
): Promise<Read> {
  if (input.is === "failure") return { input, ...failed(input.name, fingerprint(Buffer.from(input.name)), input.error) }
  try {
    return { input, reading: await analysed(parsedOf(input, options)), failure: null }
  } catch (thrown) {
    if (thrown instanceof DeskError && thrown.problem === "model-damaged") throw thrown // no input is to blame
    return { input, ...failed(input.name, fingerprint(input.bytes), thrown) }
  }
}

async function readingIn(reader: Reader, { document, told }: ParsedInput): Promise<Reading> {
  const encoder = await reader.encoder()
  return analyse(document, encoder && (await readEncoded(document.text, encoder)), told)
}

/** The reading that a case has of a document, if this analyser made it of this text and this day of publication; else a new one. */
async function readingOnce({ store, reader }: Shelf, parsed: ParsedInput): Promise<Reading> {
  const { document, told } = parsed
  const before = await store.findReading(document.id)
  const { version, model } = await currentOf(reader)
  const isCurrent = before?.analyser.version === version && before.analyser.model === model
  const given = document.publishedFrom.find(isGiven) ?? null
  const kept = before?.document.publishedFrom.find(isGiven) ?? null
  const isGivenAnew = given !== null && given.value !== kept?.value
  if (isCurrent && before.document.text === document.text && !isGivenAnew) {
    return { ...before, document: { ...before.document, name: document.name } }
  }
  if (given !== null || kept === null) return readingIn(reader, parsed)
  const publishedFrom = [{ ...kept, how: GIVEN, used: true }, ...document.publishedFrom]
  return readingIn(reader, { document: { ...document, publishedFrom }, told })
}

/** Whether a day of publication was given by hand; what was given once holds until another one is given. */
function isGiven({ how }: PublishedFrom): boolean {
  return how.startsWith(GIVEN)
}

/** The analyser that this desk reads with. */
async function currentOf(reader: Reader): Promise<Reading["analyser"]> {
  return { version: ANALYSER_VERSION, model: (await reader.encoder())?.model ?? null }
}

/** A document before anything is found in it, and what its bytes say beside it. */
interface ParsedInput {
  readonly document: Document
  readonly told: Told
}

/** What bytes are; of the days of publication only one that was given by hand is decided on. */
function parsedOf({ name, format, bytes }: Input & { readonly is: "bytes" }, { published }: ReadOptions): ParsedInput {
  const { id, publishedFrom, modified, warnings, ...parsed } = FORMATS[format].parse(bytes, name)
  const given = published === undefined ? [] : [{ value: published, how: GIVEN, span: null, used: true }]
  const document: Document = {
    id: id ?? fingerprint(bytes),
    name,
    url: parsed.url,
    title: parsed.title,
    outlet: parsed.outlet,
    authors: parsed.authors,
    published: null,
    publishedFrom: [...given, ...publishedFrom.map((one) => ({ ...one, used: false }))],
    language: parsed.language,
    format,
    text: parsed.text,
    blocks: parsed.blocks,
  }
  return { document, told: { modified, warnings } }
}

const GIVEN = "given with --published"

/** The line of an input that could not be read: no text, no findings, and one warning that says why. */
function failed(name: string, id: DocumentId, thrown: unknown): Omit<Read, "input"> {
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

async function openCase(reader: Reader, where: string, create: boolean): Promise<Case> {
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
  return caseOf(await openSqlite(where), where, reader)
}

function caseOf(store: Store, where: string, reader: Reader): Case {
  return {
    where,
    add: (paths, options = {}) => addAll({ store, reader }, paths, options),
    addText: (pasted) => addText({ store, reader }, pasted),
    coverage: async () => store.coverage({ version: ANALYSER_VERSION, model: (await reader.encoder())?.model ?? null }),
    documents: () => store.documents(),
    findReading: (document) => store.findReading(document),
    search: async (query, page) => store.search(parseQuery(query), page),
    statements: (filter) => store.statements(filter),
    people: () => store.people(),
    timeline: (filter, page) => timelineIn(store, filter, page),
    close: () => store.close(),
  }
}

/** The timeline of a case, each event with the other dates that are told for it. */
async function timelineIn(store: Store, filter?: TimelineFilter, page?: Page): Promise<Timeline> {
  const { total, undated, entries, alike } = await store.timeline(filter, page)
  return {
    total,
    undated,
    entries: entries.map((entry, at) => ({ ...entry, ...otherDates(entry, alike[at] ?? []) })),
  }
}

/** A batch is acknowledged, and told as progress, when it holds so many documents or units of text. */
const BATCH_DOCUMENTS = 64
const BATCH_UNITS = 2_000_000

interface Batch {
  readonly items: Item[]
  readonly failures: Failure[]
}

/** A case's store, and what reads into it. */
interface Shelf {
  readonly store: Store
  readonly reader: Reader
}

async function addAll({ store, reader }: Shelf, paths: readonly string[], options: AddOptions): Promise<AddReport> {
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
  const start = (input: Input): Promise<Read> =>
    readingOf(input, options, (document) => readingOnce({ store, reader }, document))
  for await (const { input, reading, failure } of inOrder(openInputs(paths), start, AHEAD)) {
    if (options.signal?.aborted) break
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
async function addText({ store, reader }: Shelf, pasted: PastedText): Promise<DocumentEntry> {
  const name = pasted.title ?? "pasted text"
  const line = JSON.stringify({
    title: pasted.title,
    published: pasted.published,
    outlet: pasted.outlet,
    url: pasted.url,
    text: pasted.text,
  })
  const input: Input = { is: "bytes", name, format: "jsonl", bytes: new TextEncoder().encode(line) }
  const { document, told } = parsedOf(input, {})
  const publishedFrom = document.publishedFrom.map((one) => ({ ...one, how: "given when it was pasted", used: true }))
  const reading = await readingIn(reader, { document: { ...document, publishedFrom }, told })
  return (await store.add({ reading, original: originalOf(input) })).document
}
