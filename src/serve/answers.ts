/** Refusals: whatever is thrown becomes `{ problem, message }` with the status of its problem. */
import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { DeskError, PROBLEMS } from "../errors.ts"

/**
 * The answer to what was thrown. Only a DeskError's sentence is meant for people; anything else is
 * a fault of ours, and its words and stack stay here.
 */
export function refuse(c: Context, thrown: unknown): Response {
  const refusal =
    thrown instanceof DeskError
      ? thrown
      : new DeskError("broken-promise", "The desk could not answer this; the terminal in which it runs says why.")
  const { problem, message } = refusal
  return c.json({ problem, message }, PROBLEMS[problem].status satisfies ContentfulStatusCode)
}
