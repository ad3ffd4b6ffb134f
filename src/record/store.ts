/** The store: the database of one case as the desk uses it. */
import type {
  Bearer,
  Coverage,
  Decision,
  DecisionEntry,
  DocumentEntry,
  DocumentId,
  Edtf,
  Failure,
  PersonEntry,
  Reading,
  ReviewedReading,
  Ruling,
  SearchResult,
  Standing,
  StatementEntry,
  Tombstone,
  Verification,
} from "../model.ts"
import type { Query } from "../query/query.ts"
import { addMany, replaceReading, type Added, type Item, type Outcome } from "./add.ts"
import { coverageOf, listOutdated, type After, type Outdated } from "./coverage.ts"
import { entriesOf, listDocuments, namesOf, originalOf } from "./documents.ts"
import { decideMany, type Batch } from "./decisions/decide.ts"
import { describedDay, listDecisions, type DecisionFilter } from "./decisions/list.ts"
import type { EngineName } from "./engine.ts"
import { verifyChain } from "./decisions/verify.ts"
import { insertFailures, listFailures } from "./failures.ts"
import { findReading, findReviewed } from "./findings.ts"
import { findFlaws } from "./integrity.ts"
import { findOriginal } from "./originals.ts"
import type { Page } from "./page.ts"
import { listBearers, listPeople } from "./people.ts"
import { atomic, snapshot, type Db } from "./schema.ts"
import { listTombstones, removeDocument, type Removal } from "./remove.ts"
import { search } from "./search.ts"
import { countStatements, listStatements, type StatementFilter } from "./statements.ts"
import { listTimeline, type TimelineFilter, type TimelinePart } from "./timeline.ts"

export type { Added, Item, Outcome } from "./add.ts"
export type { Batch } from "./decisions/decide.ts"
export type { DecisionFilter } from "./decisions/list.ts"
export type { EngineName } from "./engine.ts"
export type { Original } from "./originals.ts"
export type { Page } from "./page.ts"
export type { StatementFilter } from "./statements.ts"
export type { TimelineFilter, TimelinePart } from "./timeline.ts"

/** The database of one case. Each method is one transaction; each answer is a value of its own. */
export interface Store {
  readonly engine: EngineName

  /**
   * One reading and its original, all of it or nothing. Throws `bad-request` where the id already
   * stands for another text, and `bad-encoding` where a string holds half a character.
   */
  add(item: Item): Promise<Added>
  /** A batch in one transaction, acknowledged together: one outcome an item, in order. It is held in memory whole. */
  addMany(items: readonly Item[]): Promise<readonly Outcome[]>
  /**
   * Puts a reading in place of what was found in its document before, and touches nothing else.
   * Throws `document-missing`, and `bad-request` where text or blocks differ from those of the case.
   */
  replaceFindings(reading: Reading): Promise<void>
  /** Keeps by its place what gave no document; what is added from there later vanishes from the list. */
  addFailures(failures: readonly Failure[]): Promise<void>
  /** By name. */
  failures(): Promise<readonly Failure[]>

  /** Newest first by day of publication, without a day last; then by name. */
  documents(): Promise<readonly DocumentEntry[]>
  findDocument(id: DocumentId): Promise<DocumentEntry | null>
  /** Every name under which the document came in, in order; empty where there is no such document. */
  namesOf(id: DocumentId): Promise<readonly string[]>
  /** The reading as it was put in, under the first of its names; null where there is no such document. */
  findReading(id: DocumentId): Promise<Reading | null>
  /** The reading as people decided, with what they decided; null where there is no such document. */
  findReviewed(id: DocumentId): Promise<ReviewedReading | null>
  /** The SHA-256 of the bytes that a document comes from; null where none were kept. */
  originalOf(id: DocumentId): Promise<string | null>
  /** The bytes as they came, by their SHA-256; null where the case has no such original. */
  findOriginal(sha256: string): Promise<Uint8Array | null>

  coverage(current: Reading["analyser"]): Promise<Coverage>
  /** In the order of the documents and of their texts. */
  statements(filter?: StatementFilter, page?: Page): Promise<readonly StatementEntry[]>
  /** How many statements stand so with reviewers. */
  countStatements(standing: readonly Standing[]): Promise<number>
  /** Persons, and whoever else says something; who says most comes first. */
  people(): Promise<readonly PersonEntry[]>
  /** The persons of each document, and who of them stand together. */
  bearers(): Promise<readonly Bearer[]>
  /** By first possible moment, without a day last, with what is like each event. Throws `bad-date`. */
  timeline(filter?: TimelineFilter, page?: Page): Promise<TimelinePart>
  /** Blocks that the query holds for, newest document first; `total` counts them all. */
  search(query: Query, page?: Page): Promise<SearchResult>

  /** Appends what one person decides; one ruling for each that was asked for, in order. One that is refused stops no other. */
  decide(batch: Batch): Promise<readonly Ruling[]>
  /** In the order in which they were made, each with what became of it. */
  decisions(filter?: DecisionFilter, page?: Page): Promise<readonly DecisionEntry[]>

  /** The day of publication as people describe it; null where they leave it to the file. */
  describedDay(id: DocumentId): Promise<Edtf | null>
  /** Deletes a document and all that holds its words; gives the decision that stays. Throws `document-missing`. */
  remove(removal: Removal): Promise<Decision>
  /** What is left of the documents that were removed. */
  tombstones(): Promise<readonly Tombstone[]>
  /** Writes the case as it is at one moment into an empty file, while others write. Throws `bad-option` on PostgreSQL. */
  copy(file: string): Promise<void>
  /** Documents whose findings come from another analyser, by number. */
  outdated(current: Reading["analyser"], page: After): Promise<readonly Outdated[]>
  /** Whether the chain of decisions is whole, and the database sound. */
  verify(): Promise<Verification>
  /** What is wrong with the database, one sentence each; empty where it is sound. */
  integrity(): Promise<readonly string[]>
  close(): Promise<void>
}

/** What only the engine itself can do. */
export interface Handle {
  readonly copy: (file: string) => Promise<void>
}

export function storeOf(db: Db, engine: EngineName, handle: Handle): Store {
  return {
    engine,
    async add(item) {
      const [outcome] = await addMany({ db, engine }, [item])
      if (!outcome) throw new Error("one item has one outcome")
      if (outcome.how === "refused") throw outcome.error
      return outcome
    },
    addMany: (items) => addMany({ db, engine }, items),
    replaceFindings: (reading) => atomic(db, (writing) => replaceReading(writing, reading)),
    addFailures: (failures) => atomic(db, (writing) => insertFailures(writing, failures)),
    failures: () => snapshot(db, listFailures),
    documents: () => snapshot(db, listDocuments),
    findDocument: (id) => snapshot(db, async (reading) => (await entriesOf(reading, [id])).get(id) ?? null),
    namesOf: (id) => snapshot(db, (reading) => namesOf(reading, id)),
    findReading: (id) => snapshot(db, (reading) => findReading(reading, id)),
    findReviewed: (id) => snapshot(db, (reading) => findReviewed(reading, id)),
    decide: (batch) => decideMany({ db, engine }, batch),
    decisions: (filter, page) => snapshot(db, (reading) => listDecisions(reading, filter, page)),
    originalOf: (id) => snapshot(db, (reading) => originalOf(reading, id)),
    findOriginal: (sha256) => snapshot(db, (reading) => findOriginal(reading, sha256)),
    coverage: (current) => snapshot(db, (reading) => coverageOf(reading, current)),
    statements: (filter, page) => snapshot(db, (reading) => listStatements(reading, filter, page)),
    countStatements: (standing) => snapshot(db, (reading) => countStatements(reading, standing)),
    bearers: () => snapshot(db, listBearers),
    describedDay: (id) => snapshot(db, (reading) => describedDay(reading, id)),
    people: () => snapshot(db, listPeople),
    timeline: (filter, page) => snapshot(db, (reading) => listTimeline(reading, filter, page)),
    search: (query, page) => snapshot(db, (reading) => search({ db: reading, engine }, query, page)),
    remove: (removal) => removeDocument({ db, engine }, removal),
    tombstones: () => snapshot(db, listTombstones),
    copy: (file) => handle.copy(file),
    outdated: (current, page) => snapshot(db, (reading) => listOutdated(reading, current, page)),
    verify: async () => ({ ...(await snapshot(db, verifyChain)), flaws: await findFlaws(db, engine) }),
    integrity: () => findFlaws(db, engine),
    close: () => db.destroy(),
  }
}
