/** Differing dates that are told for one event: they are laid side by side, and none of them is decided on. */
import type { Dated } from "../model.ts"

/**
 * The other dates that are told for an event: of events like it (of its type, with its participants) those
 * that cannot be on its date, one for each date, in the order in which they are given. They may be one event
 * with two dates or two events, which the texts alone do not tell. Empty for whatever is no event or has no day.
 */
export function otherDates(entry: Dated, alike: readonly Dated[]): readonly Dated[] {
  if (!isTold(entry)) return []
  const others = alike.filter((other) => other.edtf !== entry.edtf && mayBeOne(entry, other) && isApart(entry, other))
  const dates = new Set<string>()
  return others.filter(({ edtf }) => {
    const isNew = edtf !== null && !dates.has(edtf)
    if (edtf !== null) dates.add(edtf)
    return isNew
  })
}

/** Whether an event is told fully enough to be known again: who did it with whom, or who did what of itself is an act. */
function isTold({ thing, who, edtf }: Dated): boolean {
  return thing.kind === "event" && edtf !== null && (who.length > 1 || (who.length === 1 && thing.event === "act"))
}

/** What was planned for one day and was on another is no contradiction. */
function mayBeOne({ thing: one }: Dated, { thing: other }: Dated): boolean {
  if (one.kind !== "event" || other.kind !== "event") return false
  return one.type === other.type && (one.happened === "planned") === (other.happened === "planned")
}

/** Whether no moment lies in both: "March 2011" and "7 March 2011" agree, and "about 1990" excludes no year. */
function isApart(one: Dated, other: Dated): boolean {
  if (/[~?%]/.test(`${one.edtf ?? ""}${other.edtf ?? ""}`)) return false
  const ends = (first: string | null, second: string | null): boolean =>
    first !== null && second !== null && Date.parse(first) < Date.parse(second)
  return ends(one.latest, other.earliest) || ends(other.latest, one.earliest)
}
