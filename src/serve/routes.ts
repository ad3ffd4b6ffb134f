/** The routes of the desk, as the table that the server, the documentation and the tests read. */
import { z } from "zod"
import { DeskError } from "../errors.ts"
import {
  caseEntryShape,
  documentEntryShape,
  documentListShape,
  pastedTextShape,
  personListShape,
  reviewedReadingShape,
  searchResultShape,
  statementFilterShape,
  statementListShape,
  timelineQueryShape,
  timelineShape,
} from "../shape.ts"
import { proposalListShape } from "../shape/decisions.ts"
import { cut, pageShape } from "./paging.ts"
import { reviewRoutes } from "./reviewing.ts"
import { route, type Route } from "./route.ts"

export const routes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/case",
    summary: "The open case: its name and its coverage",
    answers: "What was read, what failed and why, what has no text.",
    answer: caseEntryShape,
    reply: async (open) => ({ name: caseName(open.where), coverage: await open.coverage() }),
  }),
  route({
    method: "get",
    path: "/api/documents",
    summary: "The documents of the case, newest first by day of publication",
    query: pageShape,
    answers: "Part of the list, and how many there are.",
    answer: documentListShape,
    reply: async (open, { query }) => {
      const [total, documents] = cut(await open.documents(), query)
      return { total, documents }
    },
  }),
  route({
    method: "post",
    path: "/api/documents",
    summary: "Adds a pasted text to the case",
    body: pastedTextShape,
    answers: "The document that it is; one that the case has already stays as it is.",
    answer: documentEntryShape,
    reply: (open, { body }) => open.addText(body),
  }),
  route({
    method: "get",
    path: "/api/documents/{id}",
    summary: "One document with all findings in it, as people decided",
    params: z.object({ id: z.string().min(1) }),
    answers: "The reading.",
    answer: reviewedReadingShape,
    reply: async (open, { params }) => {
      const reading = await open.findReading(params.id)
      if (reading) return reading
      throw new DeskError(
        "document-missing",
        `The case has no document ${params.id}; /api/documents lists those that it has.`,
      )
    },
  }),
  route({
    method: "get",
    path: "/api/search",
    summary: 'Passages for which a query holds: words, "phrases", prefix*, -word, AND, OR, NOT, brackets',
    query: pageShape.extend({ q: z.string().describe("The query.") }),
    answers: "The query as it was understood, how many passages, and part of them.",
    answer: searchResultShape,
    reply: (open, { query: { q, ...page } }) => open.search(q, page),
  }),
  route({
    method: "get",
    path: "/api/statements",
    summary: "Statements in the case: who said what, in which document and line",
    query: pageShape.extend(statementFilterShape.shape),
    answers: "Part of the list, and how many there are.",
    answer: statementListShape,
    reply: async (open, { query: { offset, limit, ...filter } }) => {
      const [total, statements] = cut(await open.statements(filter), { offset, limit })
      return { total, statements }
    },
  }),
  route({
    method: "get",
    path: "/api/people",
    summary: "Who is named in the case; the same name is shown once and nobody is merged",
    query: pageShape,
    answers: "Part of the list, and how many there are.",
    answer: personListShape,
    reply: async (open, { query }) => {
      const [total, people] = cut(await open.people(), query)
      return { total, people }
    },
  }),
  route({
    method: "get",
    path: "/api/people/proposals",
    summary: "Who may be one person across documents, with what speaks for and against; nobody is merged by it",
    query: pageShape,
    answers: "Part of the list, and how many there are.",
    answer: proposalListShape,
    reply: async (open, { query }) => {
      const [total, proposals] = cut(await open.proposals(), query)
      return { total, proposals }
    },
  }),
  route({
    method: "get",
    path: "/api/timeline",
    summary: "Events, statements, roles and dates by first possible moment; what has no day comes last",
    query: pageShape.extend(timelineQueryShape.shape),
    answers: "How many there are, how many have no day, and part of the list.",
    answer: timelineShape,
    reply: (open, { query: { offset, limit, kind, ...filter } }) =>
      open.timeline({ ...filter, kinds: kind }, { offset, limit }),
  }),
  ...reviewRoutes,
]

/** The name of a case for people: "second-order" for "/cases/second-order.onrecord"; no password of an address. */
function caseName(where: string): string {
  const path = /^\w+:\/\//.test(where) ? where.replace(/[?#].*$/s, "") : where
  const last = path.split(/[\\/]/).findLast((part) => part !== "") ?? ""
  return last.replace(/(?<=.)\.onrecord$/, "") || "case"
}
