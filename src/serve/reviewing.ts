/** The routes by which people decide, and see what was decided. */
import { z } from "zod"
import { DeskError } from "../errors.ts"
import { statementListShape } from "../shape.ts"
import {
  askedBatchShape,
  decisionListShape,
  decisionQueryShape,
  decisionShape,
  removalShape,
  rulingListShape,
  verificationShape,
} from "../shape/decisions.ts"
import { cut, pageShape } from "./paging.ts"
import { route, type Route } from "./route.ts"

export const reviewRoutes: readonly Route[] = [
  route({
    method: "post",
    path: "/api/decisions",
    summary: "Decides: accept, edit, reject, merge and more, by the refs that lists give",
    body: askedBatchShape,
    answers: "One ruling for each that was asked for, in order: the decision, or why it is refused.",
    answer: rulingListShape,
    reply: async (open, { body: { who, decisions } }) => {
      if (decisions.some(({ kind }) => kind === "remove")) {
        throw new DeskError("bad-request", "A document is removed at /api/documents/{id}/remove.")
      }
      return { rulings: await open.decide(who, decisions) }
    },
  }),
  route({
    method: "get",
    path: "/api/decisions",
    summary: "What was decided, in its order, and what became of it",
    query: pageShape.extend(decisionQueryShape.shape),
    answers: "Part of the list, and how many there are.",
    answer: decisionListShape,
    reply: async (open, { query: { offset, limit, ...filter } }) => {
      const [total, decisions] = cut(await open.decisions(filter), { offset, limit })
      return { total, decisions }
    },
  }),
  route({
    method: "get",
    path: "/api/queue",
    summary: "Statements that want a reviewer, by how much is doubted and how much hangs on them",
    query: pageShape,
    answers: "Part of the list, and how many there are.",
    answer: statementListShape,
    reply: async (open, { query }) => ({ total: await open.queueLength(), statements: await open.queue(query) }),
  }),
  route({
    method: "post",
    path: "/api/documents/{id}/remove",
    summary: "Deletes a document with its original, its text and what was found in it; a tombstone stays",
    params: z.object({ id: z.string().min(1) }),
    body: removalShape,
    answers: "The decision that stays.",
    answer: decisionShape,
    reply: async (open, { params, body }) => {
      const { removed, failed } = await open.remove([params.id], { who: body.who, why: body.why ?? null })
      const [decision] = removed
      if (decision) return decision
      throw new DeskError("document-missing", failed[0]?.message ?? `The case has no document ${params.id}.`)
    },
  }),
  route({
    method: "get",
    path: "/api/verification",
    summary: "Whether each decision is as it was made, and the file sound",
    answers: "How many decisions there are, which are broken, what is wrong with the file.",
    answer: verificationShape,
    reply: (open) => open.verify(),
  }),
]
