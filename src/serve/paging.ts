/** Part of a list, as an address asks for it. */
import { z } from "zod"

/** More than this is not given at once; a screen asks for less. */
const MOST_AT_ONCE = 1000

export const pageShape = z.object({
  offset: z.coerce.number().int().min(0).default(0).describe("How many to leave out."),
  limit: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(100).describe("How many to give at most."),
})

/** How long a list is, and the part of it that was asked for. */
export function cut<Entry>(
  whole: readonly Entry[],
  { offset, limit }: z.output<typeof pageShape>,
): readonly [number, readonly Entry[]] {
  return [whole.length, whole.slice(offset, offset + limit)]
}
