/**
 * A typed client for the desk's HTTP interface. What comes back is read by the shapes before
 * anyone sees it; a refusal becomes a `ClientError` with the desk's own sentence.
 */
import type { z } from "zod"
import type {
  Asked,
  Coverage,
  DatedKind,
  Decision,
  DecisionEntry,
  DocumentEntry,
  DocumentId,
  PersonEntry,
  Proposal,
  ReviewedReading,
  Ruling,
  SearchResult,
  StatementEntry,
  Timeline,
  Verification,
  Warning,
} from "../model.ts"
import * as shape from "../shape.ts"
import * as decisions from "../shape/decisions.ts"

/** Part of a list: how many to leave out, how many to give. */
export interface Page {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/** Which statements are asked for; what is left out excludes none but those that were rejected. */
export type StatementFilter = z.input<typeof shape.statementFilterShape>

/** Which decisions are asked for; what is left out excludes none. */
export type DecisionFilter = z.output<typeof decisions.decisionQueryShape>

/** Which things of a timeline are asked for; what is left out excludes none. */
export interface TimelineFilter extends Omit<z.output<typeof shape.timelineQueryShape>, "kind"> {
  readonly kinds?: readonly DatedKind[] | undefined
}

/** A text to add, with what is known of it. */
export type PastedText = z.infer<typeof shape.pastedTextShape>

/** What a desk can be asked. In each list `total` counts the whole of it. */
export interface Client {
  case(): Promise<{ readonly name: string; readonly coverage: Coverage }>
  documents(page?: Page): Promise<{ readonly total: number; readonly documents: readonly DocumentEntry[] }>
  /** Throws `document-missing` where the case has no such document. */
  reading(document: DocumentId): Promise<ReviewedReading>
  addText(pasted: PastedText): Promise<DocumentEntry>
  /** Throws `bad-query` on a slip in the syntax. */
  search(query: string, page?: Page): Promise<SearchResult>
  statements(
    filter?: StatementFilter & Page,
  ): Promise<{ readonly total: number; readonly statements: readonly StatementEntry[] }>
  people(page?: Page): Promise<{ readonly total: number; readonly people: readonly PersonEntry[] }>
  /** Throws `bad-date` on a day of the filter that is none. */
  timeline(filter?: TimelineFilter & Page): Promise<Timeline>
  /** One ruling for each decision that is asked for, in order. */
  decide(who: string, asked: readonly Asked[]): Promise<readonly Ruling[]>
  decisions(
    filter?: DecisionFilter & Page,
  ): Promise<{ readonly total: number; readonly decisions: readonly DecisionEntry[] }>
  /** What wants a reviewer, by doubt and weight. */
  queue(page?: Page): Promise<{ readonly total: number; readonly statements: readonly StatementEntry[] }>
  proposals(page?: Page): Promise<{ readonly total: number; readonly proposals: readonly Proposal[] }>
  /** Deletes a document; gives the decision that stays. Throws `document-missing`. */
  remove(document: DocumentId, by: { readonly who: string; readonly why?: string }): Promise<Decision>
  verification(): Promise<Verification>
  /**
   * Exchanges the one-time token for a session, and gives the cookie as a `Cookie` header takes it.
   * In a browser it is null: there the cookie is the browser's, and no script reads it.
   */
  signIn(token: string): Promise<string | null>
}

/** A desk that refused, or that could not be reached. */
export class ClientError extends Error {
  /** Null where no answer of a desk came back. */
  readonly problem: Warning["problem"] | null

  constructor(problem: Warning["problem"] | null, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = "ClientError"
    this.problem = problem
  }
}

export interface ConnectOptions {
  /** The desk's address, "http://127.0.0.1:4747"; that of the page where none is given. */
  readonly address?: string
  readonly fetch?: (url: string, init?: RequestInit) => Promise<Response>
  /** Sent with each request: `{ cookie }` outside of a browser. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A client for one desk; nothing is asked yet. */
export function connect(options: ConnectOptions = {}): Client {
  const get = <Noun>(answer: z.ZodType<Noun>, path: string, query: Query = {}): Promise<Noun> =>
    ask(options, path + written(query)).then((response) => read(answer, response))
  return {
    case: () => get(shape.caseEntryShape, "/api/case"),
    documents: (page) => get(shape.documentListShape, "/api/documents", { ...page }),
    reading: (document) => get(shape.reviewedReadingShape, `/api/documents/${encodeURIComponent(document)}`),
    search: (q, page) => get(shape.searchResultShape, "/api/search", { q, ...page }),
    statements: (filter) => get(shape.statementListShape, "/api/statements", { ...filter }),
    people: (page) => get(shape.personListShape, "/api/people", { ...page }),
    timeline: ({ kinds, undated, ...rest } = {}) =>
      get(shape.timelineShape, "/api/timeline", { ...rest, kind: kinds?.join(), undated: undated?.toString() }),
    addText: async (pasted) => read(shape.documentEntryShape, await ask(options, "/api/documents", pasted)),
    decide: async (who, asked) => {
      const response = await ask(options, "/api/decisions", { who, decisions: asked })
      return (await read(decisions.rulingListShape, response)).rulings
    },
    decisions: ({ holds, differs, ...rest } = {}) =>
      get(decisions.decisionListShape, "/api/decisions", {
        ...{ ...rest, holds: holds?.toString(), differs: differs?.toString() },
      }),
    queue: (page) => get(shape.statementListShape, "/api/queue", { ...page }),
    proposals: (page) => get(decisions.proposalListShape, "/api/people/proposals", { ...page }),
    remove: async (document, by) =>
      read(decisions.decisionShape, await ask(options, `/api/documents/${encodeURIComponent(document)}/remove`, by)),
    verification: () => get(decisions.verificationShape, "/api/verification"),
    signIn: async (token) => {
      const response = await ask(options, "/api/session", { token })
      return response.headers.get("set-cookie")?.split(";")[0] ?? null
    },
  }
}

type Query = Readonly<Record<string, string | number | undefined>>

function written(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`
}

/** Asks the desk and gives its answer where it is one; with a body it posts. */
async function ask(options: ConnectOptions, path: string, body?: object): Promise<Response> {
  const { address = "", fetch = globalThis.fetch, headers = {} } = options
  const init: RequestInit =
    body === undefined
      ? { headers: { ...headers } }
      : { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) }
  let response: Response
  try {
    response = await fetch(address + path, init)
  } catch (cause) {
    throw new ClientError(null, "The desk does not answer; see whether onrecord still runs in its terminal.", { cause })
  }
  if (response.ok) return response
  throw await refusalIn(response)
}

async function refusalIn(response: Response): Promise<ClientError> {
  const refusal = shape.problemShape.safeParse(await response.json().catch(() => null))
  return refusal.success
    ? new ClientError(refusal.data.problem, refusal.data.message)
    : new ClientError(null, `What answered with status ${response.status} is no desk of onrecord.`)
}

async function read<Noun>(answer: z.ZodType<Noun>, response: Response): Promise<Noun> {
  const result = answer.safeParse(await response.json().catch(() => null))
  if (result.success) return result.data
  throw new ClientError(null, "The desk's answer is of another version than this page; reload the page.", {
    cause: result.error,
  })
}
