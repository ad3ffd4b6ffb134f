/** Events that one side denies and another, or the document itself, tells. */
import type { EntityId, Event, Statement, StatementId } from "../../model.ts"
import { boundsOf } from "../../text/dates.ts"

/** The events, with those "disputed" that a statement of another source denies; no two are told to be one. */
export function withDisputes(events: readonly Event[], statements: readonly Statement[]): readonly Event[] {
  const denials = events.filter(({ happened, via }) => happened === "no" && via !== null)
  if (denials.length === 0) return events
  const byId = new Map(statements.map((statement) => [statement.id, statement.source.entities]))
  const byType = Map.groupBy(denials, ({ type }) => type)
  return events.map((event) => {
    if (event.happened !== "yes") return event
    const denied = byType.get(event.type)?.some((denial) => isDenied(event, denial, byId))
    return denied ? { ...event, happened: "disputed" } : event
  })
}

type Sources = ReadonlyMap<StatementId, readonly EntityId[]>

function isDenied(event: Event, denial: Event, sources: Sources): boolean {
  const teller = event.via === null ? [] : (sources.get(event.via) ?? [])
  const denier = denial.via === null ? [] : (sources.get(denial.via) ?? [])
  if (event.via === denial.via || teller.some((one) => denier.includes(one))) return false
  return isSameTime(event, denial) && isSameCast(event, denial, { teller, denier })
}

function isSameTime({ when: one }: Event, { when: other }: Event): boolean {
  if (one === null || other === null) return true
  const [a, b] = [boundsOf(one), boundsOf(other)]
  if (!a?.earliest || !a.latest || !b?.earliest || !b.latest) return one === other
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/**
 * Whether the same take part in both. Who tells of himself takes part without being named: "Vance said
 * that he had met Stern", "Stern denied that she had met Vance".
 */
function isSameCast(
  event: Event,
  denial: Event,
  { teller, denier }: { readonly teller: readonly EntityId[]; readonly denier: readonly EntityId[] },
): boolean {
  if (event.participants.length === 0 || denial.participants.length === 0) return false
  const partOf = new Map(event.participants.map(({ entity, part }) => [entity, part]))
  const clash = denial.participants.some(({ entity, part }) => partOf.has(entity) && partOf.get(entity) !== part)
  if (clash) return false
  const told = new Set([...partOf.keys(), ...teller])
  const denied = new Set([...denial.participants.map(({ entity }) => entity), ...denier])
  return (
    denial.participants.every(({ entity }) => told.has(entity)) &&
    [...partOf.keys()].every((entity) => denied.has(entity))
  )
}
