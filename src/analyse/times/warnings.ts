/** What the times of a text leave open, told to people. */
import type { Warning } from "../../model.ts"
import type { Open } from "./find.ts"
import type { Moment } from "./moment.ts"

/** One warning for all that a publication date would tell; one for each date that can be read in two ways. */
export function warningsOf(open: readonly Open[], published: Moment | null): readonly Warning[] {
  const unpublished = open.filter(({ why }) => why === "unpublished").length
  const doubtful = open.filter(({ why }) => why !== "unpublished")
  return [...(unpublished ? [withoutDay(unpublished, published)] : []), ...doubtful.map(doubt)]
}

function withoutDay(count: number, published: Moment | null): Warning {
  const many = count === 1 ? "1 time expression stays" : `${count} time expressions stay`
  const remedy = "give it with --published 2020-06-18"
  const message = published
    ? `${many} unresolved because the publication date does not tell the day; ${remedy}.`
    : `${many} unresolved because the publication date is not known; ${remedy}.`
  return { problem: "no-publication-date", message, start: null, end: null }
}

function doubt({ start, end, words, why }: Open): Warning {
  const message =
    why === "old-style"
      ? `“${words}” is an old-style date; its day is kept as it is written and marked uncertain, so convert it before you sort by it.`
      : `“${words}” may put the day or the month first, and no other date of the document tells; look at the original.`
  return { problem: "time-unresolved", message, start, end }
}
