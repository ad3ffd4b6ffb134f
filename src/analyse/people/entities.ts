/** From the cast to entities: ids in the order in which the text first speaks of each. */
import type { Edtf, Entity, EntityId, Role, Span, TimeExpression } from "../../model.ts"
import { touching } from "../../text/span.ts"
import { tokensOf } from "../tokens.ts"
import type { Member } from "./cast.ts"
import { rolesBeside, type Stated } from "./roles.ts"

/** What roles are read from. */
export interface Pages {
  readonly sentences: readonly Span[]
  readonly times: readonly TimeExpression[]
  readonly published: Edtf | null
}

/** The cast with the roles that the text states beside its names. */
export function withRoles(
  text: string,
  cast: readonly Member[],
  { sentences, times, published }: Pages,
): readonly Member[] {
  const tokens = new Map<number, ReturnType<typeof tokensOf>>()
  return cast.map((one) => {
    const sort = one.kind === "person" ? "person" : one.kind === "organisation" || one.kind === "outlet" ? "body" : null
    if (sort === null) return one
    const stated = one.mentions.flatMap((mention) => {
      const [sentence] = touching(sentences, mention)
      if (mention.form !== "name" || !sentence) return []
      const own = tokens.get(sentence.start) ?? tokensOf(text, sentence)
      tokens.set(sentence.start, own)
      return rolesBeside(mention, { tokens: own, times, published }, sort)
    })
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
  const bodyAt = bodiesByPlace(cast, ids)
  return { ids, entities: order.map(({ one, index }) => entityOf(text, one, { id: ids[index] ?? "", bodyAt })) }
}

function firstOf({ mentions }: Member): number {
  return mentions[0]?.start ?? 0
}

/** Gives the first organisation, outlet or place that is named within a span; null where none is. */
function bodiesByPlace(cast: readonly Member[], ids: readonly EntityId[]): (at: Span) => EntityId | null {
  const named = cast
    .flatMap(({ kind, mentions }, index) =>
      kind === "organisation" || kind === "outlet" || kind === "place"
        ? mentions.filter(({ form }) => form === "name").map(({ start, end }) => ({ start, end, id: ids[index] ?? "" }))
        : [],
    )
    .sort((a, b) => a.start - b.start)
  return (at) => touching(named, at).find(({ start, end }) => start >= at.start && end <= at.end)?.id ?? null
}

function entityOf(
  text: string,
  one: Member,
  { id, bodyAt }: { readonly id: EntityId; readonly bodyAt: (at: Span) => EntityId | null },
): Entity {
  const isPerson = one.kind === "person" || one.kind === "anonymous"
  const roles = isPerson ? rolesOf(text, one.roles, bodyAt) : []
  return { id, kind: one.kind, name: one.name, aliases: [...one.aliases].sort(), mentions: one.mentions, roles }
}

/** Each role once; of two with the same title the one that says when. */
function rolesOf(text: string, stated: readonly Stated[], bodyAt: (at: Span) => EntityId | null): readonly Role[] {
  const roles = stated
    .filter(({ isOffice }) => isOffice)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, whose, from, until, asOf }) => ({
      title: text.slice(start, end),
      organisation: whose && bodyAt(whose),
      from,
      until,
      asOf,
      span: { start, end },
    }))
  return roles.filter((role, index) => {
    const same = roles.filter(({ title }) => title.toLowerCase() === role.title.toLowerCase())
    const best = same.find(({ from, until }) => from !== null || until !== null) ?? same[0]
    return best === role && roles.indexOf(best) === index
  })
}
