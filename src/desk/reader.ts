/** Reading: an input to its reading, with what reading needs beside it. */
import { analyse, ANALYSER_VERSION, readEncoded, type Told } from "../analyse/index.ts"
import { DeskError, messageOf, problemOf } from "../errors.ts"
import type { Document, DocumentId, Edtf, Encoder, Failure, Reading } from "../model.ts"
import type { Parse } from "../parse/parse.ts"
import { fingerprint } from "../read/open.ts"
import { inOrder, type Ahead } from "../work/ahead.ts"
import { openEncoder } from "../work/encoder.ts"
import { documentIn, inputsOf, type Input, type PresentInput } from "./inputs.ts"

export interface ReadOptions {
  /** The day of publication, before whatever the document itself says. */
  readonly published?: Edtf
}

/** The weights are a part of the program: one encoder, by its number of threads, serves all desks of a process. */
const encoders = new Map<number | undefined, Promise<Encoder | null>>()

export function sharedEncoder(threads: number | undefined): Promise<Encoder | null> {
  const open = encoders.get(threads) ?? openEncoder(threads === undefined ? {} : { threads })
  encoders.set(threads, open)
  return open
}

/** What reading needs beside the input. */
export interface Reader {
  /** Opens it on the first call; null where its weights are missing. */
  readonly encoder: () => Promise<Encoder | null>
  readonly parse: Parse
}

/** Short texts are read side by side, so that no core waits while one of a window or two is read. */
export const AHEAD: Ahead<Input> = {
  most: 16,
  weigh: (input) => (input.is === "failure" ? 0 : input.bytes.length),
  heaviest: 1_000_000,
}

/** What becomes of inputs that are read and not kept, in their order. */
function readsOf(reader: Reader, paths: readonly string[], options: ReadOptions): AsyncGenerator<Read> {
  const start = (input: Input): Promise<Read> =>
    readingOf(reader, input, { options, analysed: (parsed) => readingIn(reader, parsed) })
  return inOrder(inputsOf(paths, reader.parse), start, AHEAD)
}

export async function* readAll(
  reader: Reader,
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading> {
  for await (const { reading } of readsOf(reader, paths, options)) yield reading
}

/** The readings of inputs of which each must be read; throws the first failure. */
export async function wholly(reader: Reader, paths: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for await (const { reading, failure } of readsOf(reader, paths, {})) {
    if (failure) throw new DeskError(failure.problem, failure.message)
    readings.push(reading)
  }
  return readings
}

/** A reading with the input that it came from; `failure` where it gave no document. */
export interface Read {
  readonly input: Input
  readonly reading: Reading
  readonly failure: Failure | null
}

export async function readingOf(
  reader: Reader,
  input: Input,
  {
    options,
    analysed,
  }: { readonly options: ReadOptions; readonly analysed: (parsed: ParsedInput) => Promise<Reading> },
): Promise<Read> {
  if (input.is === "failure") return { input, ...failed(input, fingerprint(Buffer.from(input.name)), input.error) }
  try {
    return { input, reading: await analysed(await parsedOf(reader, input, options)), failure: null }
  } catch (thrown) {
    if (thrown instanceof DeskError && thrown.problem === "model-damaged") throw thrown // no input is to blame
    return { input, ...failed(input, fingerprint(input.bytes), thrown) }
  }
}

export async function readingIn(reader: Reader, { document, told }: ParsedInput): Promise<Reading> {
  const encoder = await reader.encoder()
  return analyse(document, encoder && (await readEncoded(document.text, encoder)), told)
}

/** The analyser that this desk reads with. */
export async function currentOf(reader: Reader): Promise<Reading["analyser"]> {
  return { version: ANALYSER_VERSION, model: (await reader.encoder())?.model ?? null }
}

/** A document before anything is found in it, and what its bytes say beside it. */
export interface ParsedInput {
  readonly document: Document
  readonly told: Told
}

/** What an input is; of the days of publication only one that was given by hand is decided on. */
export async function parsedOf(
  { parse }: Reader,
  input: PresentInput,
  { published }: ReadOptions,
): Promise<ParsedInput> {
  const { name, format, bytes } = input
  const { id, publishedFrom, modified, warnings, ...parsed } = await documentIn(input, parse)
  const given = published === undefined ? [] : [{ value: published, how: GIVEN, span: null, used: true }]
  const document: Document = {
    id: id ?? fingerprint(bytes),
    name,
    parent: parentOf(input),
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

/** The id of the document that an input is attached to. */
function parentOf({ parent }: PresentInput): DocumentId | null {
  return parent && (parent.parsed.id ?? fingerprint(parent.bytes))
}

export const GIVEN = "given with --published"

/** The line of an input that could not be read: no text, no findings, and one warning that says why. */
function failed({ name, place, path }: Input, id: DocumentId, thrown: unknown): Omit<Read, "input"> {
  const failure = { name, place, path, problem: problemOf(thrown), message: messageOf(thrown) }
  const document: Document = {
    id,
    name,
    parent: null,
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

/** How a day of publication is told that people described. */
export const DESCRIBED = "as described in the case"

/** The day that people had described when a document was read; null where they had not. */
export function describedDay({ document }: Reading): Edtf | null {
  return document.publishedFrom.find(({ how }) => how.startsWith(DESCRIBED))?.value ?? null
}
