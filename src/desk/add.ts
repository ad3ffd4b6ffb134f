/** Adding: inputs into a case, batch by batch, so that what was acknowledged is safely there. */
import type { DocumentEntry, Edtf, Failure, PublishedFrom, Reading } from "../model.ts"
import { fingerprint } from "../read/open.ts"
import { sizeOf } from "../read/walk.ts"
import type { Item, Store } from "../record/store.ts"
import { inOrder } from "../work/ahead.ts"
import { inputsOf, type Input, type PresentInput } from "./inputs.ts"
import {
  AHEAD,
  currentOf,
  DESCRIBED,
  describedDay,
  GIVEN,
  parsedOf,
  readingIn,
  readingOf,
  type ParsedInput,
  type Read,
  type Reader,
  type ReadOptions,
} from "./reader.ts"

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
  /** How much of the bytes that there are to read has been read, 0..1; null where nobody knows how many there are. */
  readonly share: number | null
  readonly documents: number
  readonly words: number
  readonly failed: number
}

export interface AddOptions extends ReadOptions {
  /** Told after each batch that is safely in the case. */
  readonly onProgress?: (progress: Progress) => void
  /** Reads again, after the paths, every file that failed before. */
  readonly retry?: boolean
  /** Stops before the next input; what was read by then is kept. */
  readonly signal?: AbortSignal
}

/** What became of each input of one `add`; a document whose findings were derived again counts as known. */
export interface AddReport {
  readonly added: readonly DocumentEntry[]
  readonly known: readonly DocumentEntry[]
  readonly failed: readonly Failure[]
}

/** A batch is acknowledged, and told as progress, when it holds so many documents or units of text. */
const BATCH_DOCUMENTS = 64
const BATCH_UNITS = 2_000_000

interface Batch {
  readonly items: (Item & Pick<Failure, "path">)[]
  readonly failures: Failure[]
}

/** A case's store, and what reads into it. */
export interface Shelf {
  readonly store: Store
  readonly reader: Reader
}

export async function addAll(
  { store, reader }: Shelf,
  paths: readonly string[],
  options: AddOptions,
): Promise<AddReport> {
  const again = options.retry === true ? await store.failures() : []
  const names = namesOf(again)
  const all = [...paths, ...names.keys()]
  const total = await sizeOf(all)
  const report = { added: [] as DocumentEntry[], known: [] as DocumentEntry[], failed: [] as Failure[] }
  let batch: Batch = { items: [], failures: [] }
  let units = 0
  let words = 0
  let bytes = 0
  const flush = async (): Promise<void> => {
    const done = await addBatch(store, batch)
    report.added.push(...done.added)
    report.known.push(...done.known)
    report.failed.push(...done.failed)
    words += [...done.added, ...done.known].reduce((sum, entry) => sum + entry.words, 0)
    const share = total === null ? null : Math.min(1, bytes / Math.max(1, total))
    const documents = report.added.length + report.known.length
    options.onProgress?.({ share, documents, words, failed: report.failed.length })
    batch = { items: [], failures: [] }
    units = 0
  }
  const start = (input: Input): Promise<Read> =>
    readingOf(reader, input, { options, analysed: (document) => readingOnce({ store, reader }, document) })
  for await (const { input, reading, failure } of inOrder(inputsOf(all, reader.parse, names), start, AHEAD)) {
    if (options.signal?.aborted) break
    if (failure) batch.failures.push(failure)
    else batch.items.push({ reading, original: originalOf(input), place: input.place, path: input.path })
    bytes += input.is === "failure" ? 0 : input.bytes.length
    units += reading.document.text.length
    if (batch.items.length + batch.failures.length >= BATCH_DOCUMENTS || units >= BATCH_UNITS) await flush()
  }
  await flush()
  return report
}

/** The files that failed, each once, and how they were called: what lies in one is called after it. */
function namesOf(failures: readonly Failure[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, place, path } of failures) {
    if (path !== null) names.set(path, name.slice(0, name.length - (place.length - path.length)))
  }
  return names
}

function originalOf(input: Input): Item["original"] {
  return input.is === "failure" ? null : { sha256: fingerprint(input.bytes), bytes: input.bytes }
}

async function addBatch(store: Store, { items, failures }: Batch): Promise<AddReport> {
  const outcomes = items.length > 0 ? await store.addMany(items) : []
  const entries = (hows: readonly string[]): readonly DocumentEntry[] =>
    outcomes.flatMap((outcome) => (outcome.how !== "refused" && hows.includes(outcome.how) ? [outcome.document] : []))
  const refused = outcomes.flatMap((outcome, index): readonly Failure[] => {
    if (outcome.how !== "refused") return []
    const { problem, message } = outcome.error
    const name = items[index]?.reading.document.name ?? ""
    const { place = name, path = null } = items[index] ?? {}
    return [{ name, place, path, problem, message }]
  })
  const failed = [...failures, ...refused]
  if (failed.length > 0) await store.addFailures(failed)
  return { added: entries(["added"]), known: entries(["known", "renewed"]), failed }
}

/** A pasted text is kept as the one line of JSON that says all that is known of it. */
export async function addText({ store, reader }: Shelf, pasted: PastedText): Promise<DocumentEntry> {
  const name = pasted.title ?? "pasted text"
  const line = JSON.stringify({
    title: pasted.title,
    published: pasted.published,
    outlet: pasted.outlet,
    url: pasted.url,
    text: pasted.text,
  })
  const bytes = new TextEncoder().encode(line)
  const input: PresentInput = { is: "bytes", name, format: "jsonl", bytes, parent: null, path: null, place: name }
  const { document, told } = await parsedOf(reader, input, {})
  const publishedFrom = document.publishedFrom.map((one) => ({ ...one, how: "given when it was pasted", used: true }))
  const reading = await readingIn(reader, { document: { ...document, publishedFrom }, told })
  return (await store.add({ reading, original: originalOf(input) })).document
}
/** The reading that a case has of a document, if this analyser made it of this text and this day of publication; else a new one. */
export async function readingOnce({ store, reader }: Shelf, parsed: ParsedInput): Promise<Reading> {
  const { document, told } = parsed
  const before = await store.findReading(document.id)
  const { version, model } = await currentOf(reader)
  const isCurrent = before?.analyser.version === version && before.analyser.model === model
  const given = document.publishedFrom.find(isGiven) ?? null
  const kept = before?.document.publishedFrom.find(isGiven) ?? null
  const isGivenAnew = given !== null && given.value !== kept?.value
  const described = await store.describedDay(document.id)
  const isDescribed = before === null || described === describedDay(before)
  if (isCurrent && before.document.text === document.text && !isGivenAnew && isDescribed) {
    return { ...before, document: { ...before.document, name: document.name } }
  }
  if (described !== null) {
    const publishedFrom = [{ value: described, how: DESCRIBED, span: null, used: true }, ...document.publishedFrom]
    return readingIn(reader, { document: { ...document, publishedFrom }, told })
  }
  if (given !== null || kept === null) return readingIn(reader, parsed)
  const publishedFrom = [{ ...kept, how: GIVEN, used: true }, ...document.publishedFrom]
  return readingIn(reader, { document: { ...document, publishedFrom }, told })
}

/** Whether a day of publication was given by hand; what was given once holds until another one is given. */
function isGiven({ how }: PublishedFrom): boolean {
  return how.startsWith(GIVEN)
}
