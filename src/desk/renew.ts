/** Renewing: documents that another analyser read are read again from their originals, batch by batch. */
import { DeskError, messageOf, problemOf } from "../errors.ts"
import type { DocumentId, Failure, Reading } from "../model.ts"
import { FORMATS } from "../parse/formats.ts"
import type { Item } from "../record/store.ts"
import { readingOnce, type Shelf } from "./add.ts"
import { currentOf, describedDay, parsedOf, readingIn } from "./reader.ts"

export interface RenewOptions {
  /** Told after each batch that is safely in the case. */
  readonly onProgress?: (progress: { readonly renewed: number; readonly failed: number }) => void
  /** Stops before the next batch; what was read by then is kept, and the next call goes on from there. */
  readonly signal?: AbortSignal
}

/** A document with which something could not be done. */
export type Refused = Pick<Failure, "name" | "problem" | "message">

export interface RenewReport {
  /** How many documents were read again. */
  readonly renewed: number
  readonly failed: readonly Refused[]
}

/** Documents that are read and acknowledged together. */
const BATCH = 32

export async function renewAll(shelf: Shelf, { onProgress, signal }: RenewOptions): Promise<RenewReport> {
  const current = await currentOf(shelf.reader)
  const failed: Refused[] = []
  let renewed = 0
  const read = async (documents: readonly DocumentId[]): Promise<void> => {
    const batch = await readBatch(shelf, documents)
    const outcomes = batch.items.length > 0 ? await shelf.store.addMany(batch.items) : []
    renewed += outcomes.filter(({ how }) => how !== "refused").length
    failed.push(
      ...batch.failures,
      ...outcomes.flatMap((one) => (one.how === "refused" ? [failureOf("", one.error)] : [])),
    )
    onProgress?.({ renewed, failed: failed.length })
  }
  for (let after = 0; !signal?.aborted;) {
    const outdated = await shelf.store.outdated(current, { after, limit: BATCH })
    const last = outdated.at(-1)
    if (!last) break
    await read(outdated.map(({ id }) => id))
    after = last.seq
  }
  const stale = signal?.aborted ? [] : await otherwiseDescribed(shelf)
  for (let from = 0; from < stale.length && !signal?.aborted; from += BATCH) await read(stale.slice(from, from + BATCH))
  return { renewed, failed }
}

interface Batch {
  readonly items: readonly Item[]
  readonly failures: readonly Refused[]
}

async function readBatch(shelf: Shelf, documents: readonly DocumentId[]): Promise<Batch> {
  const items: Item[] = []
  const failures: Refused[] = []
  for (const document of documents) {
    try {
      const item = await readAgain(shelf, document)
      if (item) items.push(item)
    } catch (thrown) {
      if (thrown instanceof DeskError && thrown.problem === "model-damaged") throw thrown // no document is to blame
      failures.push(failureOf(document, thrown))
    }
  }
  return { items, failures }
}

function failureOf(name: string, thrown: unknown): Refused {
  return { name, problem: problemOf(thrown), message: messageOf(thrown) }
}

/** One document, read again from its bytes; from its text where none were kept. Null where it is gone by now. */
async function readAgain(shelf: Shelf, id: DocumentId): Promise<Item | null> {
  const before = await shelf.store.findReading(id)
  const sha256 = await shelf.store.originalOf(id)
  if (!before) return null
  const bytes = sha256 === null ? null : await shelf.store.findOriginal(sha256)
  const { name, parent, format } = before.document
  const known = FORMATS.find((one) => one.name === format)
  if (sha256 === null || bytes === null || !known) return { reading: await readText(shelf, before), original: null }
  const { document, told } = await parsedOf(
    shelf.reader,
    { is: "bytes", name, format: known.name, bytes, parent: null, path: null, place: name },
    {},
  )
  return {
    reading: await readingOnce(shelf, { document: { ...document, id, parent }, told }),
    original: { sha256, bytes },
  }
}

function readText({ reader }: Shelf, { document }: Reading): Promise<Reading> {
  const publishedFrom = document.publishedFrom.map((one) => ({ ...one, used: false }))
  return readingIn(reader, {
    document: { ...document, published: null, publishedFrom },
    told: { modified: null, warnings: [] },
  })
}

/** Documents that were read by another day of publication than people describe now. */
async function otherwiseDescribed({ store }: Shelf): Promise<readonly DocumentId[]> {
  const described = await store.decisions({ kind: "describe" })
  const ids = new Set(
    described.flatMap(({ decision }) =>
      decision.targets.flatMap((one) => (one.on === "document" ? [one.document] : [])),
    ),
  )
  const stale: DocumentId[] = []
  for (const id of ids) {
    const before = await store.findReading(id)
    if (before && describedDay(before) !== (await store.describedDay(id))) stale.push(id)
  }
  return stale
}
