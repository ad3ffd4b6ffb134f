/** One investigation, open: its store joined to what reads into it and what links within it. */
import { DeskError } from "../errors.ts"
import { otherDates } from "../link/dates.ts"
import type {
  Coverage,
  DocumentEntry,
  DocumentId,
  PersonEntry,
  Reading,
  SearchResult,
  StatementEntry,
  Timeline,
} from "../model.ts"
import { parseQuery } from "../query/query.ts"
import { createPrivately, isFile } from "../read/open.ts"
import { openSqlite } from "../record/open.ts"
import type { Page, StatementFilter, Store, TimelineFilter } from "../record/store.ts"
import { addAll, addText, type AddOptions, type AddReport, type PastedText } from "./add.ts"
import { currentOf, type Reader } from "./reader.ts"

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

export async function openCase(reader: Reader, where: string, create: boolean): Promise<Case> {
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
    coverage: async () => store.coverage(await currentOf(reader)),
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
