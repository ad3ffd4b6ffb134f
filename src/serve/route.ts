/**
 * What a row of the route table is: method, path, summary, what it takes, what it answers, and the
 * handler. The documentation at /api/openapi.json and the server read the same row.
 */
import type { OpenAPIHono } from "@hono/zod-openapi"
import type { Context } from "hono"
import type { z } from "zod"
import type { Case } from "../desk.ts"
import { DeskError } from "../errors.ts"
import { problemShape } from "../shape.ts"
import { refTo } from "./nouns.ts"

/** One row, with the schemas that tell the handler its types. */
interface Row<Params, Query, Body, Answer> {
  readonly method: "get" | "post"
  /** As OpenAPI writes it: "/api/documents/{id}". */
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodObject & z.ZodType<Params>
  readonly query?: z.ZodObject & z.ZodType<Query>
  readonly body?: z.ZodType<Body>
  /** Words for the answer, and its schema. */
  readonly answers: string
  readonly answer: z.ZodType<NoInfer<Answer>>
  readonly reply: (open: Case, asked: Asked<Params, Query, Body>) => Promise<Answer>
}

/** What was asked, read by the row's schemas. */
interface Asked<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
}

/** A row whose types are closed up, so that rows of all kinds stand in one table. */
export interface Route {
  readonly method: "get" | "post"
  readonly path: string
  readonly summary: string
  /** Tells the documentation of it and answers it from a case. */
  register(app: OpenAPIHono, open: Case): void
}

/** Makes a row of the table. */
export function route<Params = undefined, Query = undefined, Body = undefined, Answer = unknown>(
  row: Row<Params, Query, Body, Answer>,
): Route {
  const { method, path, summary } = row
  return {
    method,
    path,
    summary,
    register(app, open) {
      document(app, row)
      app.on(method, path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
        const asked = {
          params: read(row.params, c.req.param(), "path") as Params,
          query: read(row.query, c.req.query(), "query") as Query,
          body: (row.body && read(row.body, await jsonOf(c), "body")) as Body,
        }
        return c.json(await row.reply(open, asked))
      })
    },
  }
}

function document<Params, Query, Body, Answer>(app: OpenAPIHono, row: Row<Params, Query, Body, Answer>): void {
  const json = (schema: z.ZodType) => ({ "application/json": { schema: refTo(schema) } })
  app.openAPIRegistry.registerPath({
    method: row.method,
    path: row.path,
    summary: row.summary,
    request: {
      ...(row.params && { params: row.params }),
      ...(row.query && { query: row.query }),
      ...(row.body && { body: { required: true, content: json(row.body) } }),
    },
    responses: {
      200: { description: row.answers, content: json(row.answer) },
      default: { description: "A refusal, in one sentence.", content: json(problemShape) },
    },
  })
}

/** Reads what was asked; throws `bad-request` with the place of the slip. Nothing is read without a schema. */
function read(schema: z.ZodType | undefined, asked: unknown, where: string): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(asked)
  if (result.success) return result.data
  const [slip] = result.error.issues
  const at = slip && slip.path.length > 0 ? `"${slip.path.join(".")}" in the ${where}` : `The ${where}`
  const message = (slip?.message ?? "").replace(/\.$/, "")
  throw new DeskError("bad-request", `${at} does not fit: ${message}; /api/openapi.json says what it takes.`)
}

/** The body as JSON. Only JSON is taken: a form on a foreign page cannot send it without being asked. */
export async function jsonOf(c: Context): Promise<unknown> {
  const type = c.req.header("content-type") ?? ""
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new DeskError("bad-request", `The body is ${JSON.stringify(type)}; send it as application/json.`)
  }
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DeskError("bad-request", "The body is no JSON; send one JSON object.", { cause })
  }
}
