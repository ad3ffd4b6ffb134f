/** Documents: files, pages and transcripts as canonical text, with their blocks and their names. */
import { sql, type Generated } from "kysely"
import { DOCUMENT_KINDS, PROTECTIONS } from "../model.ts"
import type { Block, Document, DocumentEntry, DocumentId } from "../model.ts"
import { documentShape } from "../shape.ts"
import { boundsOf } from "../text/dates.ts"
import { sliceOf } from "../text/span.ts"
import { countWords } from "../text/words.ts"
import type { EngineName } from "./engine.ts"
import { indexPassages, unindexPassages } from "./passages.ts"
import { batches, nounIn, nounOf } from "./rows.ts"
import type { Db, Writing } from "./schema.ts"

/** A row of `documents`: all that is known of one but its text, blocks and names. */
export interface DocumentRow {
  /** What the other tables call it by; it never leaves this room. */
  readonly seq: Generated<number>
  readonly id: string
  /** The first of its names. */
  readonly name: string
  /** The id of the document that it is attached to. */
  readonly parent: string | null
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  /** JSON. */
  readonly authors: string
  readonly published: string | null
  /** JSON. */
  readonly published_from: string
  /** The first moment of `published`, in milliseconds since 1970; what lists are sorted by. */
  readonly published_at: number | null
  readonly language: string | null
  readonly format: string
  readonly words: number
  /** Null where no bytes were kept. */
  readonly original: string | null
  /** As people described it; null where nobody did. */
  readonly kind: string | null
  readonly protection: string | null
  /** JSON: title, outlet and day as the file tells them, where people described them otherwise; else null. */
  readonly told: string | null
}

/** A row of `texts`: a canonical text, apart so that a list of documents need not wade through it. */
export interface TextRow {
  readonly document: number
  readonly text: string
}

/** A row of `blocks`; who speaks in it is found and so stands in `findings`. */
export interface BlockRow {
  /** What the index calls it by. */
  readonly seq: Generated<number>
  readonly document: number
  readonly ordinal: number
  readonly kind: string
  readonly starts: number
  readonly ends: number
  readonly repeats: number | null
  readonly page: number | null
  readonly line: number | null
  readonly confidence: number | null
  /** JSON. */
  readonly box: string | null
  readonly time: string | null
}

/** A row of `names`: every name under which a document came in. */
export interface NameRow {
  readonly document: number
  readonly name: string
}

/** The order of every list of documents: newest first, without a day last, then by name. */
export const BY_PUBLICATION = sql`documents.published_at desc nulls last, documents.name, documents.id`

/** A document as add hands it over, with the hash of its original. */
export interface NewDocument {
  readonly document: Document
  readonly original: string | null
}

/** Stores documents that are not there yet; gives the number that each one got. */
export async function insertDocuments(
  db: Writing,
  documents: readonly NewDocument[],
  engine: EngineName,
): Promise<ReadonlyMap<DocumentId, number>> {
  const seqs = new Map<DocumentId, number>()
  for (const some of batches(documents)) {
    const values = some.map(({ document, original }) => ({
      id: document.id,
      name: document.name,
      original,
      kind: null,
      protection: null,
      ...metadataOf(document),
    }))
    const rows = await db.insertInto("documents").values(values).returning(["id", "seq"]).execute()
    for (const { id, seq } of rows) seqs.set(id, seq)
  }
  const texts = documents.map(({ document }) => ({ document: numberOf(seqs, document), text: document.text }))
  for (const some of batches(texts)) await db.insertInto("texts").values(some).execute()
  await insertBlocks(
    db,
    documents.map(({ document }) => ({ seq: numberOf(seqs, document), document })),
    engine,
  )
  return seqs
}

/** Puts a document's metadata, text and blocks in place of those it had; id, names and original stay. */
export async function updateDocument(db: Writing, at: StoredDocument, engine: EngineName): Promise<void> {
  const metadata = metadataOf(at.document)
  await db.updateTable("texts").set({ text: at.document.text }).where("document", "=", at.seq).execute()
  await db.updateTable("documents").set(metadata).where("seq", "=", at.seq).execute()
  await unindexPassages(db, at.seq, engine)
  await db.deleteFrom("blocks").where("document", "=", at.seq).execute()
  await insertBlocks(db, [at], engine)
}

export interface StoredDocument {
  readonly seq: number
  readonly document: Document
}

function numberOf(seqs: ReadonlyMap<DocumentId, number>, { id }: Document): number {
  const seq = seqs.get(id)
  if (seq === undefined) throw new Error(`the database gave no number for document ${id}`)
  return seq
}

function metadataOf(document: Document): Omit<DocumentRow, "seq" | "id" | "name" | "original" | "kind" | "protection"> {
  const { parent, url, title, outlet, published, language, format } = document
  const earliest = published === null ? null : boundsOf(published)?.earliest
  return {
    ...{ parent, url, title, outlet, published, language, format },
    authors: JSON.stringify(document.authors),
    published_from: JSON.stringify(document.publishedFrom),
    published_at: earliest ? Date.parse(earliest) : null,
    words: countWords(document.text),
    told: null,
  }
}

async function insertBlocks(db: Writing, documents: readonly StoredDocument[], engine: EngineName): Promise<void> {
  const texts = new Map(documents.map(({ seq, document }) => [seq, document.text]))
  const rows = documents.flatMap(({ seq, document }) => document.blocks.map((block, at) => blockRow(block, seq, at)))
  for (const some of batches(rows)) {
    const stored = await db.insertInto("blocks").values(some).returning(["seq", "document", "starts", "ends"]).execute()
    const passages = stored.map(({ seq, document, starts, ends }) => ({
      block: seq,
      text: sliceOf(texts.get(document) ?? "", { start: starts, end: ends }),
    }))
    await indexPassages(db, passages, engine)
  }
}

function blockRow(block: Block, document: number, ordinal: number): Omit<BlockRow, "seq"> {
  const { kind, start, end, repeats, page, line, box, time, confidence } = block
  return {
    ...{ document, ordinal, kind, starts: start, ends: end, repeats, page, line, time, confidence },
    box: box && JSON.stringify(box),
  }
}

/** Keeps the names under which documents came in; one that is known changes nothing. */
export async function insertNames(db: Writing, rows: readonly NameRow[]): Promise<void> {
  for (const some of batches(rows)) {
    await db
      .insertInto("names")
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Every name under which a document came in, in order; empty where the case has no such document. */
export async function namesOf(db: Db, id: DocumentId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("names")
    .innerJoin("documents", "documents.seq", "names.document")
    .select("names.name")
    .where("documents.id", "=", id)
    .orderBy("names.name")
    .execute()
  return rows.map(({ name }) => name)
}

/** A document as its file tells of it, with the speakers of its turns, which are found and so come from elsewhere. */
export async function readDocument(db: Db, seq: number, speakers: readonly unknown[]): Promise<Document> {
  const document = await describedDocument(db, seq, speakers)
  const { told } = await db.selectFrom("documents").select("told").where("seq", "=", seq).executeTakeFirstOrThrow()
  return told === null ? document : { ...document, ...nounIn(toldShape, told) }
}

const toldShape = documentShape.pick({ title: true, outlet: true, published: true })

/** A document as people described it, where they did. */
export async function describedDocument(db: Db, seq: number, speakers: readonly unknown[]): Promise<Document> {
  const row = await db
    .selectFrom("documents")
    .innerJoin("texts", "texts.document", "documents.seq")
    .selectAll()
    .where("documents.seq", "=", seq)
    .executeTakeFirstOrThrow()
  const blocks = await db.selectFrom("blocks").selectAll().where("document", "=", seq).orderBy("ordinal").execute()
  return nounOf(documentShape, () => {
    const { id, name, parent, url, title, outlet, published, language, format, text } = row
    return {
      ...{ id, name, parent, url, title, outlet, published, language, format, text },
      authors: JSON.parse(row.authors) as unknown,
      publishedFrom: JSON.parse(row.published_from) as unknown,
      blocks: blocks.map((block, at) => blockOf(block, speakers[at] ?? null)),
    }
  })
}

function blockOf(
  row: Pick<BlockRow, "kind" | "starts" | "ends" | "repeats" | "page" | "line" | "box" | "time" | "confidence">,
  speaker: unknown,
): unknown {
  const { kind, starts, ends, repeats, page, line, time, confidence } = row
  const box = row.box === null ? null : (JSON.parse(row.box) as unknown)
  return { kind, start: starts, end: ends, speaker, repeats, page, line, box, time, confidence }
}

/** What a list says of its documents. */
export function selectEntries(db: Db) {
  return db.selectFrom("documents").leftJoin("findings", "findings.document", "documents.seq").select(ENTRY_COLUMNS)
}

/** The columns of a document's entry, for whatever list joins `documents` and `findings`. */
export const ENTRY_COLUMNS = [
  "documents.id",
  "documents.name",
  "documents.title",
  "documents.outlet",
  "documents.published",
  "documents.format",
  "documents.words",
  "documents.kind",
  "documents.protection",
  "findings.statement_count",
  "findings.warning_count",
] as const

export interface EntryRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly format: string
  readonly words: number
  readonly kind: string | null
  readonly protection: string | null
  readonly statement_count: number | null
  readonly warning_count: number | null
}

export function entryOf(row: EntryRow): DocumentEntry {
  const { id, name, title, outlet, published, format, words } = row
  const counts = { statements: row.statement_count ?? 0, warnings: row.warning_count ?? 0 }
  const kind = DOCUMENT_KINDS.find((one) => one === row.kind) ?? null
  const protection = PROTECTIONS.find((one) => one === row.protection) ?? null
  return { id, name, title, outlet, published, format, words, ...counts, kind, protection }
}

/** All documents of the case, newest first. */
export async function listDocuments(db: Db): Promise<readonly DocumentEntry[]> {
  const rows = await selectEntries(db).orderBy(BY_PUBLICATION).execute()
  return rows.map(entryOf)
}

/** The entries of some documents, by id; one that the case does not have is left out. */
export async function entriesOf(db: Db, ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, DocumentEntry>> {
  const entries = new Map<DocumentId, DocumentEntry>()
  for (const some of batches(ids)) {
    const rows = await selectEntries(db).where("documents.id", "in", some).execute()
    for (const row of rows) entries.set(row.id, entryOf(row))
  }
  return entries
}

/** The canonical texts of some documents, by number. */
export async function textsOf(db: Db, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>()
  for (const some of batches(seqs)) {
    const rows = await db.selectFrom("texts").selectAll().where("document", "in", some).execute()
    for (const { document, text } of rows) texts.set(document, text)
  }
  return texts
}

/** The SHA-256 of the bytes that a document comes from; null where none were kept. */
export async function originalOf(db: Db, id: DocumentId): Promise<string | null> {
  const row = await db.selectFrom("documents").select("original").where("id", "=", id).executeTakeFirst()
  return row?.original ?? null
}
