/** From the cast to entities: ids in the order in which the text first speaks of each. */
import type { Entity, EntityId } from "../../model.ts"
import type { Member } from "./cast.ts"
import { roleAfter, roleBefore } from "./roles.ts"

/** The cast with the roles that the text states beside each person's names. */
export function withRoles(text: string, cast: readonly Member[]): readonly Member[] {
  return cast.map((one) => {
    if (one.kind !== "person") return one
    const stated = one.mentions.flatMap((mention) =>
      mention.form === "name"
        ? [roleBefore(text, mention), roleAfter(text, mention)].filter((role) => role !== null)
        : [],
    )
    return stated.length > 0 ? { ...one, roles: [...one.roles, ...stated] } : one
  })
}

/** The id of each member, "e1" being the one of whom the text speaks first; and the entities in that order. */
export function entitiesOf(
  text: string,
  cast: readonly Member[],
): { readonly ids: readonly EntityId[]; readonly entities: readonly Entity[] } {
  const order = cast
    .map((one, index) => ({ one, index }))
    .sort((a, b) => firstOf(a.one) - firstOf(b.one) || a.index - b.index)
  const ids = new Array<EntityId>(cast.length).fill("")
  order.forEach(({ index }, position) => (ids[index] = `e${position + 1}`))
  return { ids, entities: order.map(({ one, index }) => entityOf(text, one, ids[index] ?? "")) }
}

function firstOf({ mentions }: Member): number {
  return mentions[0]?.start ?? 0
}

function entityOf(text: string, one: Member, id: EntityId): Entity {
  const seen = new Set<string>()
  const roles = [...one.roles]
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => {
      const title = text.slice(span.start, span.end)
      if (seen.has(title.toLowerCase())) return []
      seen.add(title.toLowerCase())
      return [{ title, organisation: null, from: null, until: null, asOf: null, span }]
    })
  return { id, kind: one.kind, name: one.name, aliases: [...one.aliases].sort(), mentions: one.mentions, roles }
}
