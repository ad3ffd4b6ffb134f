/** One investigation, open: its store joined to what reads into it and what links within it. */
import { DeskError, messageOf, problemOf } from "../errors.ts"
import { otherDates } from "../link/dates.ts"
import { proposePeople } from "../link/people.ts"
import type {
  Asked,
  CheckEntry,
  Coverage,
  Decision,
  DecisionEntry,
  DocumentEntry,
  DocumentId,
  PersonEntry,
  Proposal,
  Reading,
  ReviewedReading,
  Ruling,
  SearchResult,
  StatementEntry,
  Timeline,
  Tombstone,
  Verification,
} from "../model.ts"
import { parseQuery } from "../query/query.ts"
import { createPrivately, isFile, writePrivately } from "../read/open.ts"
import { openSqlite } from "../record/open.ts"
import type { DecisionFilter, Page, StatementFilter, Store, TimelineFilter } from "../record/store.ts"
import { checker, isPrimary } from "./check.ts"
import { addAll, addText, type AddOptions, type AddReport, type PastedText } from "./add.ts"
import { currentOf, type Reader } from "./reader.ts"
import { renewAll, type Refused, type RenewOptions, type RenewReport } from "./renew.ts"

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
  findReading(document: DocumentId): Promise<ReviewedReading | null>
  /** Throws `bad-query` on a slip in the syntax. */
  search(query: string, page?: Page): Promise<SearchResult>
  statements(filter?: StatementFilter): Promise<readonly StatementEntry[]>
  people(): Promise<readonly PersonEntry[]>
  /** By first possible moment; what has no day comes last. Throws `bad-date` on a filter's day that is none. */
  timeline(filter?: TimelineFilter, page?: Page): Promise<Timeline>

  /** What documents of the case quote, each quotation laid beside those that are described as primary or are transcripts. */
  checks(): Promise<readonly CheckEntry[]>

  /** Appends what one person decides; one ruling for each that was asked for, in order. One that is refused stops no other. */
  decide(who: string, asked: readonly Asked[]): Promise<readonly Ruling[]>
  /** Decides the same on every statement that a filter lets through. */
  decideAll(who: string, asked: Omit<Asked, "on">, filter: StatementFilter): Promise<readonly Ruling[]>
  /** In the order in which they were made, each with what became of it. */
  decisions(filter?: DecisionFilter, page?: Page): Promise<readonly DecisionEntry[]>
  /** Statements that nobody has reviewed or on which reviewers differ, by how much the machine doubts them and how much hangs on them. */
  queue(page?: Page): Promise<readonly StatementEntry[]>
  /** How many statements stand in the queue. */
  queueLength(): Promise<number>
  /** Who may be one person across documents, and what speaks for and against; nobody is merged by it. */
  proposals(): Promise<readonly Proposal[]>
  /** Deletes documents and all that holds their words; tells of each what stays. */
  remove(
    documents: readonly DocumentId[],
    by: { readonly who: string; readonly why: string | null },
  ): Promise<RemoveReport>
  tombstones(): Promise<readonly Tombstone[]>
  /** Reads again, from its original, every document that another analyser read; what was done by then is kept when it stops. */
  renew(options?: RenewOptions): Promise<RenewReport>
  verify(): Promise<Verification>
  /** Writes the case as it is now into a new file, while others write. */
  copy(file: string): Promise<void>
  close(): Promise<void>
}

/** What became of documents that were to be removed. */
export interface RemoveReport {
  readonly removed: readonly Decision[]
  readonly failed: readonly Refused[]
}

/** What a desk gives to its cases. */
export interface House {
  readonly reader: Reader
  readonly now: () => Date
}

export async function openCase(house: House, where: string, { create }: { readonly create: boolean }): Promise<Case> {
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
  return caseOf(await openSqlite(where), where, house)
}

function caseOf(store: Store, where: string, { reader, now }: House): Case {
  const decide: Case["decide"] = (who, asked) => store.decide({ who, when: now(), asked })
  return {
    where,
    add: (paths, options = {}) => addAll({ store, reader }, paths, options),
    addText: (pasted) => addText({ store, reader }, pasted),
    coverage: async () => store.coverage(await currentOf(reader)),
    documents: () => store.documents(),
    findReading: (document) => store.findReviewed(document),
    search: async (query, page) => store.search(parseQuery(query), page),
    statements: (filter) => store.statements(filter),
    people: () => store.people(),
    timeline: (filter, page) => timelineIn(store, filter, page),
    checks: () => checksIn(store),
    decide,
    async decideAll(who, asked, filter) {
      const refs = (await store.statements(filter)).map(({ ref }) => ref)
      return decide(
        who,
        refs.map((ref) => ({ ...asked, on: [ref] })),
      )
    },
    decisions: (filter, page) => store.decisions(filter, page),
    queue: (page) => store.statements({ standing: WAITING, order: "urgency" }, page),
    queueLength: () => store.countStatements(WAITING),
    proposals: async () => proposePeople(await store.bearers()),
    remove: (documents, { who, why }) => removeAll(store, documents, { who, why, when: now() }),
    tombstones: () => store.tombstones(),
    renew: (options = {}) => renewAll({ store, reader }, options),
    verify: () => store.verify(),
    copy: (file) => copyTo(store, file),
    close: () => store.close(),
  }
}

/** Where statements stand that want a reviewer. */
const WAITING = ["unreviewed", "disputed"] as const

async function removeAll(
  store: Store,
  documents: readonly DocumentId[],
  by: { readonly who: string; readonly why: string | null; readonly when: Date },
): Promise<RemoveReport> {
  const removed: Decision[] = []
  const failed: Refused[] = []
  for (const document of documents) {
    try {
      removed.push(await store.remove({ document, ...by }))
    } catch (thrown) {
      if (problemOf(thrown) !== "document-missing") throw thrown
      failed.push({ name: document, problem: problemOf(thrown), message: messageOf(thrown) })
    }
  }
  return { removed, failed }
}

async function copyTo(store: Store, file: string): Promise<void> {
  if (await isFile(file)) {
    throw new DeskError("bad-option", `${file} is there already; name a new file for the copy.`)
  }
  await writePrivately(file, (part) => store.copy(part))
}

/** The quotations of a case beside its primary texts, one document after the other, the newest first. */
async function checksIn(store: Store): Promise<readonly CheckEntry[]> {
  const entries = await store.documents()
  const primaries: Reading[] = []
  for (const { id, kind } of entries) {
    const reading = await store.findReviewed(id)
    if (reading && isPrimary(reading, kind)) primaries.push(reading)
  }
  const isAgainst = new Set(primaries.map(({ document }) => document.id))
  const check = checker(primaries)
  const found: CheckEntry[] = []
  for (const { id } of entries) {
    const reading = isAgainst.has(id) ? null : await store.findReviewed(id)
    if (reading) found.push(...check(reading))
  }
  return found
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
