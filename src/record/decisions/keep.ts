/** Findings as decisions keep them: anchors in place of spans, and back into the text of today. */
import type { Anchor, Entity, EntityId, Found, KeptEntity, KeptStatement, Span, Statement } from "../../model.ts"
import { anchorOf, locate } from "../../text/anchor.ts"
import { bySpan, overlaps } from "../../text/span.ts"

/** What findings stand on. */
export interface Ground {
  readonly text: string
  readonly entities: readonly Entity[]
}

/** The mention by which an entity is found again: a name before any other, the first one with characters. */
export function keepEntity({ name, kind, mentions }: Entity, text: string): KeptEntity {
  const told = mentions.filter(({ start, end }) => start < end && end <= text.length)
  const best = told.find(({ form }) => form === "name") ?? told[0]
  return { name, kind, anchor: best ? anchorOf(text, best) : null }
}

export function keepStatement(statement: Statement, ground: Ground): KeptStatement {
  const { source, cue, content, addressee, kind, stance, mode, sourcing, said, confidence } = statement
  const anchors = (spans: readonly Span[]) => spans.map((span) => anchorOf(ground.text, span))
  return {
    source: { anchors: anchors(source.spans), entities: keepEntities(source.entities, ground), by: source.by },
    cue: { anchors: anchors(cue.spans) },
    content: { anchors: anchors(content.spans) },
    addressee: addressee && {
      anchors: anchors(addressee.spans),
      entities: keepEntities(addressee.entities, ground),
    },
    ...{ kind, stance, mode, sourcing, said, confidence },
  }
}

export function keepEntities(ids: readonly EntityId[], { text, entities }: Ground): readonly KeptEntity[] {
  return ids.flatMap((id) => {
    const entity = entities.find((one) => one.id === id)
    return entity ? [keepEntity(entity, text)] : []
  })
}

/** The entity of today that is meant: one of its name first, then one that is spoken of at its place; null where there is none. */
export function findEntity(
  kept: KeptEntity,
  { text, entities }: Ground,
): { entity: Entity | null; found: Found | null } {
  const found = kept.anchor && locate(text, kept.anchor)
  const alike = entities.filter(({ kind }) => kind === kept.kind)
  if (found && found.how !== "lost") {
    const here = alike.filter(({ mentions }) => mentions.some((mention) => overlaps(mention, found.span)))
    const entity = here.find(({ name }) => name === kept.name) ?? here[0] ?? null
    if (entity) return { entity, found }
  }
  // Two anonymous sources may bear one name: "an official" here need not be "an official" there.
  const named = kept.kind === "anonymous" ? [] : alike.filter(({ name }) => name === kept.name)
  return { entity: named.length === 1 ? (named[0] ?? null) : null, found }
}

/** A statement of today but for its name and what it refers to. */
export type Placed = Omit<Statement, "id" | "via" | "answers">

/** Puts a kept statement into the text of today; null where what it says is not there. */
export function placeStatement(kept: KeptStatement, ground: Ground): Placed | null {
  const { source, cue, content, addressee, ...rest } = kept
  const shift = shiftOf(ground.text, content.anchors.length > 0 ? content.anchors : cue.anchors)
  const spans = (anchors: readonly Anchor[]) => placeAnchors(ground.text, anchors, shift)
  const said = spans(content.anchors)
  if (content.anchors.length > 0 && said.length === 0) return null
  const parts = { source: spans(source.anchors), cue: spans(cue.anchors), content: said }
  if (parts.source.length + parts.cue.length + parts.content.length === 0) return null
  return {
    source: { spans: parts.source, entities: idsOf(source.entities, ground), by: source.by },
    cue: { spans: parts.cue },
    content: { spans: parts.content },
    addressee: addressee && { spans: spans(addressee.anchors), entities: idsOf(addressee.entities, ground) },
    ...rest,
  }
}

/** How far the longest of some anchors has moved, in units; 0 where it is lost. */
function shiftOf(text: string, anchors: readonly Anchor[]): number {
  const [longest] = [...anchors].sort((a, b) => b.exact.length - a.exact.length)
  const found = longest && locate(text, longest)
  return !found || found.how === "lost" ? 0 : found.span.start - longest.start
}

/**
 * Where anchors stand now, in order; what is lost, or would lie over another, is left out. Few words ("she said")
 * stand in many places: they are looked for where they would stand if they moved with what they belong to.
 */
export function placeAnchors(text: string, anchors: readonly Anchor[], shift = 0): readonly Span[] {
  const spans = anchors.flatMap((anchor) => {
    const start = Math.max(0, anchor.start + shift)
    // They stand where they went with it, whatever stands round them now.
    if (shift !== 0 && text.startsWith(anchor.exact, start)) return [{ start, end: start + anchor.exact.length }]
    const found = locate(text, { ...anchor, start, end: start + anchor.exact.length })
    return found.how === "lost" ? [] : [found.span]
  })
  return [...spans].sort(bySpan).filter((span, at, all) => {
    const before = all[at - 1]
    return !before || before.end <= span.start
  })
}

export function idsOf(kept: readonly KeptEntity[], ground: Ground): readonly EntityId[] {
  const ids = kept.flatMap((one) => findEntity(one, ground).entity?.id ?? [])
  return [...new Set(ids)]
}
