/** What the screens ask of the desk, and how long an answer is kept. */
import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query"
import { ClientError, connect, type StatementFilter, type TimelineFilter } from "../client/index.ts"
import type { DocumentId } from "../model.ts"

export const desk = connect()

/**
 * Answers are shown at once and asked for anew when the window comes to the front, for documents
 * may be added in a terminal. `networkMode`: the desk is on this machine and needs no network.
 */
export function newAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 5_000, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  })
}

export const caseAnswer = queryOptions({ queryKey: ["case"], queryFn: () => desk.case() })

export function readingAnswer(document: DocumentId) {
  return queryOptions({ queryKey: ["reading", document], queryFn: () => desk.reading(document), staleTime: 60_000 })
}

export const documentPages = pages(["documents"], async (offset) => {
  const { total, documents } = await desk.documents({ offset, limit: 100 })
  return { total, entries: documents }
})

export function hitPages(query: string) {
  return pages(["search", query], async (offset) => {
    const { query: understood, total, hits } = await desk.search(query, { offset, limit: 20 })
    return { total, entries: hits, understood }
  })
}

export function statementPages(filter: StatementFilter) {
  return pages(["statements", filter], async (offset) => {
    const { total, statements } = await desk.statements({ ...filter, offset, limit: 50 })
    return { total, entries: statements }
  })
}

export const peoplePages = pages(["people"], async (offset) => {
  const { total, people } = await desk.people({ offset, limit: 200 })
  return { total, entries: people }
})

export function timelinePages(filter: TimelineFilter) {
  return pages(["timeline", filter], (offset) => desk.timeline({ ...filter, offset, limit: 200 }))
}

/** Part of a list as a screen loads it; `total` counts the whole of it. */
export interface Part<Entry> {
  readonly total: number
  readonly entries: readonly Entry[]
}

/** A list that is loaded part by part; `key` tells it from the others. */
function pages<Answer extends Part<unknown>>(key: readonly unknown[], ask: (offset: number) => Promise<Answer>) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ total, entries }: Answer, loaded: Answer[]) => {
      const known = loaded.reduce((sum, part) => sum + part.entries.length, 0)
      return entries.length > 0 && known < total ? known : null
    },
  })
}

/** The sentence that tells a reader what went wrong. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof ClientError) return thrown.message
  return "This page failed to show its part; reload it, and tell us if it comes again."
}

/** Whether the desk does not know this browser. */
export function isNotSignedIn(thrown: unknown): boolean {
  return thrown instanceof ClientError && thrown.problem === "not-signed-in"
}
