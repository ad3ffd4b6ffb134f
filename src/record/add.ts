/** Adding: readings and their originals into the case, all of one batch or nothing of it. */
import { DeskError } from "../errors.ts"
import type { Document, DocumentEntry, DocumentId, Reading } from "../model.ts"
import { entriesOf, insertDocuments, insertNames, readDocument, updateDocument } from "./documents.ts"
import { refreshTouched } from "./decisions/refresh.ts"
import type { EngineName } from "./engine.ts"
import { deleteFailures } from "./failures.ts"
import { insertFindings, replaceFindings } from "./findings.ts"
import { insertOriginals, packOriginals, type Original } from "./originals.ts"
import { batches } from "./rows.ts"
import { atomic, type Db, type Writing } from "./schema.ts"

/** A reading to add, with the bytes that it comes from; null keeps none. */
export interface Item {
  readonly reading: Reading
  readonly original: Original | null
  /** Where it lies, as a failure there would say; its name, unless given. */
  readonly place?: string
}

/** What became of an item: new, there already, or there with the findings of another analyser or another day of publication. */
export interface Added {
  readonly how: "added" | "known" | "renewed"
  readonly document: DocumentEntry
}

/** What became of an item of a batch. One that is refused leaves no trace and stops no other. */
export type Outcome = Added | { readonly how: "refused"; readonly error: DeskError }

/** Where to add. */
export interface Adding {
  readonly db: Db
  readonly engine: EngineName
}

/** Adds a batch in one transaction; gives one outcome an item, in order. */
export async function addMany({ db, engine }: Adding, items: readonly Item[]): Promise<readonly Outcome[]> {
  // Compression takes its time, and takes it before the one writer's turn begins.
  const originals = await packOriginals(
    db,
    items.map(({ original }) => original).filter((original) => original !== null),
  )
  return atomic(db, async (writing) => {
    const stored = await findStored(writing, [...new Set(items.map(({ reading }) => reading.document.id))])
    const plan = planFor(items, stored)
    const needed = new Set(plan.added.map(({ original }) => original?.sha256))
    await insertOriginals(
      writing,
      originals.filter(({ sha256 }) => needed.has(sha256)),
    )
    await writePlan(writing, plan, engine)
    return outcomesOf(writing, plan)
  })
}

/** What the case has of a document that comes again. */
interface Stored {
  readonly id: DocumentId
  readonly seq: number
  readonly text: string
  /** JSON. */
  readonly published_from: string
  readonly version: string | null
  readonly model: string | null
  /** The SHA-256 of its bytes. */
  readonly original: string | null
}

async function findStored(db: Db, ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, Stored>> {
  const stored = new Map<DocumentId, Stored>()
  for (const some of batches(ids)) {
    const rows = await db
      .selectFrom("documents")
      .innerJoin("texts", "texts.document", "documents.seq")
      .leftJoin("findings", "findings.document", "documents.seq")
      .select([
        "documents.id",
        "documents.seq",
        "documents.published_from",
        "documents.original",
        "texts.text",
        "findings.version",
        "findings.model",
      ])
      .where("documents.id", "in", some)
      .execute()
    for (const row of rows) stored.set(row.id, row)
  }
  return stored
}

interface Renewal extends Item {
  readonly seq: number
}

/** What is to be written for a batch. */
interface Plan {
  readonly added: readonly Item[]
  readonly renewed: readonly Renewal[]
  /** The numbers of the documents that the case had before. */
  readonly known: ReadonlyMap<DocumentId, number>
  readonly names: readonly { readonly id: DocumentId; readonly name: string; readonly place: string }[]
  /** One an item: the document, and what becomes of it, or why it is refused. */
  readonly outcomes: readonly (DeskError | { readonly how: Added["how"]; readonly id: DocumentId })[]
}

/** A batch is planned in its order, so that an item that comes twice in it is known the second time. */
function planFor(items: readonly Item[], stored: ReadonlyMap<DocumentId, Stored>): Plan {
  const added = new Map<DocumentId, Item>()
  const renewed = new Map<DocumentId, Renewal>()
  const names: { readonly id: DocumentId; readonly name: string; readonly place: string }[] = []
  const outcomes = items.map((item) => {
    const { document, analyser } = item.reading
    const { id, name } = document
    const before = stored.get(id)
    const last = (added.get(id) ?? renewed.get(id))?.reading
    const isSameFile = before !== undefined && before.original !== null && before.original === item.original?.sha256
    const wrong = flawIn(document, last?.document.text ?? (isSameFile ? undefined : before?.text))
    if (wrong) return wrong
    names.push({ id, name, place: item.place ?? name })
    if (!last && !before) {
      added.set(id, item)
      return { how: "added", id } as const
    }
    const { version, model } = last?.analyser ?? before ?? analyser
    const days = last ? JSON.stringify(last.document.publishedFrom) : before?.published_from
    const isKnown =
      version === analyser.version && model === analyser.model && (last?.document ?? before)?.text === document.text
    if (isKnown && days === JSON.stringify(document.publishedFrom)) return { how: "known", id } as const
    if (before) renewed.set(id, { ...item, seq: before.seq })
    else added.set(id, { reading: item.reading, original: added.get(id)?.original ?? item.original })
    return { how: "renewed", id } as const
  })
  const known = new Map([...stored.values()].map(({ id, seq }) => [id, seq]))
  return { added: [...added.values()], renewed: [...renewed.values()], known, names, outcomes }
}

/**
 * Why a document cannot be added; null where it can. `before` is the text that the case has under its id; it is left
 * out where the very same file reads otherwise now, for then a newer parser made another version of the text.
 */
function flawIn(
  { id, name, text, title, outlet, url, language, format }: Document,
  before: string | undefined,
): DeskError | null {
  const broken = [id, name, text, title, outlet, url, language, format].some((part) => part !== null && !isSound(part))
  if (broken) {
    return new DeskError(
      "bad-encoding",
      `${JSON.stringify(name)} has half a character in it (an unpaired surrogate or a NUL); save it as UTF-8 and add it again.`,
    )
  }
  if (before === undefined || before === text) return null
  return new DeskError(
    "bad-request",
    `The id ${JSON.stringify(id)} of ${name} already stands for another text in this case; give this one another id.`,
  )
}

/** Whether a database can keep a string as it is. */
function isSound(part: string): boolean {
  return part.isWellFormed() && !part.includes("\0")
}

async function writePlan(db: Writing, plan: Plan, engine: EngineName): Promise<void> {
  const documents = plan.added.map(({ reading, original }) => ({
    document: reading.document,
    original: original?.sha256 ?? null,
  }))
  const seqs = new Map([...plan.known, ...(await insertDocuments(db, documents, engine))])
  await insertFindings(
    db,
    plan.added.flatMap(({ reading }) => {
      const seq = seqs.get(reading.document.id)
      return seq === undefined ? [] : [{ seq, reading }]
    }),
  )
  for (const renewal of plan.renewed) await renew(db, renewal, engine)
  await replaceFindings(db, plan.renewed)
  await refreshTouched(db, [...seqs.values()])
  await insertNames(
    db,
    plan.names.flatMap(({ id, name }) => {
      const document = seqs.get(id)
      return document === undefined ? [] : [{ document, name }]
    }),
  )
  await deleteFailures(
    db,
    plan.names.map(({ place }) => place),
  )
}

/** Metadata, text and blocks are replaced only where a newer parser tells them otherwise. */
async function renew(db: Writing, { seq, reading }: Renewal, engine: EngineName): Promise<void> {
  const before = await readDocument(db, seq, [])
  if (!isSameDocument(before, reading.document)) await updateDocument(db, { seq, document: reading.document }, engine)
}

/** Whether two documents agree in all but their names and who speaks in them. */
export function isSameDocument(a: Document, b: Document): boolean {
  return comparable(a) === comparable(b)
}

function comparable(document: Document): string {
  return JSON.stringify({
    ...document,
    name: "",
    parent: null,
    blocks: document.blocks.map((block) => ({ ...block, speaker: null })),
  })
}

async function outcomesOf(db: Writing, { outcomes }: Plan): Promise<readonly Outcome[]> {
  const ids = outcomes.flatMap((outcome) => (outcome instanceof DeskError ? [] : [outcome.id]))
  const entries = await entriesOf(db, [...new Set(ids)])
  return outcomes.map((outcome) => {
    if (outcome instanceof DeskError) return { how: "refused", error: outcome }
    const document = entries.get(outcome.id)
    if (!document) throw new DeskError("broken-promise", `The document ${outcome.id} was stored and is not there.`)
    return { how: outcome.how, document }
  })
}

/**
 * Puts a reading in place of what was found in its document before; document and original stay as
 * they are. Throws `document-missing` where the case has no such document, and `bad-request` where
 * text or blocks are not those that it has.
 */
export async function replaceReading(db: Writing, reading: Reading): Promise<void> {
  const { id } = reading.document
  const stored = (await findStored(db, [id])).get(id)
  if (!stored) throw new DeskError("document-missing", `The case has no document ${id}; add its file first.`)
  if (!isSameDocument(await readDocument(db, stored.seq, []), reading.document)) {
    throw new DeskError("bad-request", `The document ${id} reads otherwise in this case; add its file again.`)
  }
  await replaceFindings(db, [{ seq: stored.seq, reading }])
  await refreshTouched(db, [stored.seq])
}
