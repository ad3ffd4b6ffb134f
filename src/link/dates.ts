/** Differing dates that are told for one event: they are laid side by side, and none of them is decided on. */
import type { Dated, TimelineEntry } from "../model.ts"

/** More than these are hardly the dates of one event; the nearest are shown, and the others counted. */
const MOST = 8

/**
 * The other dates that are told for an event: of events like it (of its type, with its participants) those
 * that cannot be on its date, one for each date, the nearest ones in the order in which they are given. They
 * may be one event with two dates or two events, which the texts alone do not tell. None for whatever is no
 * event or has no day.
 */
export function otherDates(entry: Dated, alike: readonly Dated[]): Pick<TimelineEntry, "also" | "more"> {
  if (!isTold(entry)) return { also: [], more: 0 }
  const others = differing(entry, alike)
  const gaps = others.map((other) => gapBetween(entry, other))
  const widest = [...gaps].sort((a, b) => a - b)[MOST - 1] ?? Infinity
  const also = others.filter((_, at) => (gaps[at] ?? 0) <= widest).slice(0, MOST)
  return { also, more: others.length - also.length }
}

function differing(entry: Dated, alike: readonly Dated[]): readonly Dated[] {
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

/** Milliseconds between two dates that lie apart. */
function gapBetween(one: Dated, other: Dated): number {
  const between = (first: string | null, second: string | null): number =>
    first === null || second === null ? -Infinity : Date.parse(second) - Date.parse(first)
  return Math.max(between(one.latest, other.earliest), between(other.latest, one.earliest))
}

/** Whether no moment lies in both: "March 2011" and "7 March 2011" agree, and "about 1990" excludes no year. */
function isApart(one: Dated, other: Dated): boolean {
  if (/[~?%]/.test(`${one.edtf ?? ""}${other.edtf ?? ""}`)) return false
  const ends = (first: string | null, second: string | null): boolean =>
    first !== null && second !== null && Date.parse(first) < Date.parse(second)
  return ends(one.latest, other.earliest) || ends(other.latest, one.earliest)
}
