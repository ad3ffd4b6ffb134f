/** What is asked for, held against the text of today, and kept in anchors. */
import { DeskError } from "../../errors.ts"
import type {
  Anchor,
  AskedSpan,
  AskedStatement,
  DecisionId,
  KeptChange,
  KeptStatement,
  Span,
  Target,
} from "../../model.ts"
import { anchorOf } from "../../text/anchor.ts"
import { getEdtf } from "../../text/dates.ts"
import { bySpan, joined, overlaps, sliceOf, without } from "../../text/span.ts"
import { keepEntities, type Ground } from "./keep.ts"

/** Where a decision that is asked for stands. */
export interface Standings {
  readonly targets: readonly Target[]
  /** Of the first document that it is tied to; null where it is tied to none. */
  readonly ground: Ground | null
  /** The reviewer's own decisions on the same thing that hold. */
  readonly own: readonly DecisionId[]
}

/** The parts that an edit changes. */
export function keptParts(asked: AskedStatement, at: Standings): KeptChange {
  const base = baseOf(at)
  const ground = groundOf(at)
  const { source, entities, cue, content, addressee, said, ...rest } = asked
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const parts: KeptChange = {
    ...(plain as KeptChange),
    ...((source ?? entities) && { source: sourceOf({ source, entities }, base, ground) }),
    ...(cue && { cue: { anchors: anchorsOf(cue, ground) } }),
    ...(content && { content: { anchors: anchorsOf(content, ground) } }),
    ...(addressee !== undefined && {
      addressee: addressee && { anchors: anchorsOf(addressee, ground), entities: spokenOf(addressee, ground) },
    }),
    ...(said !== undefined && { said: said === null ? null : getEdtf(said) }),
  }
  mustBeApart(withParts(base, parts))
  return parts
}

/** A whole statement: what is not asked for is as the statement has it that it comes from. */
export function keptWhole(asked: AskedStatement, at: Standings): KeptStatement {
  const whole = withParts(baseOf(at), keptParts(asked, at))
  if (whole.content.anchors.length === 0 && whole.stance !== "declines") {
    throw new DeskError("bad-request", `A statement that ${whole.stance} needs its content; give "content" as spans.`)
  }
  return whole
}

/** Several statements as one: the parts of all of them, where no others are asked for. */
export function joinedOf(asked: AskedStatement, at: Standings): KeptStatement {
  const { text } = groundOf(at)
  const all = at.targets.flatMap((target) => (target.on === "statement" ? [target.kept] : []))
  const first = baseOf(at)
  const union = (anchors: readonly Anchor[]) => joined(anchors.map(({ start, end }) => ({ start, end })))
  const source = union(all.flatMap((kept) => kept.source.anchors))
  const cue = union(all.flatMap((kept) => kept.cue.anchors)).flatMap((one) => without(text, one, source))
  const holes = [...source, ...cue]
  const content = union(all.flatMap((kept) => kept.content.anchors)).flatMap((one) => without(text, one, holes))
  const anchors = (spans: readonly Span[]) => spans.map((one) => anchorOf(text, one))
  const base: KeptStatement = {
    ...first,
    source: { ...first.source, anchors: anchors(source) },
    cue: { anchors: anchors(cue) },
    content: { anchors: anchors(content) },
  }
  const whole = withParts(base, keptParts(asked, at))
  mustBeApart(whole)
  return whole
}

const NEW: KeptStatement = {
  source: { anchors: [], entities: [], by: "none" },
  cue: { anchors: [] },
  content: { anchors: [] },
  addressee: null,
  kind: "indirect",
  stance: "asserts",
  mode: "speech",
  sourcing: "reporter",
  said: null,
  confidence: 1,
}

function withParts(base: KeptStatement, parts: KeptChange): KeptStatement {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  return { ...base, ...(Object.fromEntries(given) as Partial<KeptStatement>) }
}

function baseOf({ targets: [first] }: Standings): KeptStatement {
  return first?.on === "statement" ? first.kept : NEW
}

function groundOf({ ground }: Standings): Ground {
  if (ground) return ground
  throw new DeskError("broken-promise", "A decision on a statement has no text to stand on.")
}

/** Who it is stays only as long as the words that are given speak of them. */
function sourceOf(
  { source, entities }: Pick<AskedStatement, "source" | "entities">,
  base: KeptStatement,
  ground: Ground,
): KeptStatement["source"] {
  const anchors = source ? anchorsOf(source, ground) : base.source.anchors
  if (entities) {
    const missing = entities.find((id) => !ground.entities.some((entity) => entity.id === id))
    if (missing !== undefined) {
      throw new DeskError("bad-request", `The document has no entity ${missing}; its reading lists those that it has.`)
    }
    return { anchors, entities: keepEntities(entities, ground), by: entities.length > 0 ? "name" : "none" }
  }
  const spoken = new Set(spokenOf(source ?? [], ground).map(({ name }) => name))
  const kept = base.source.entities.filter(({ name }) => spoken.has(name))
  return { anchors, entities: kept, by: kept.length > 0 ? base.source.by : "none" }
}

function spokenOf(spans: readonly Span[], ground: Ground): KeptStatement["source"]["entities"] {
  const here = ground.entities.filter(({ mentions }) =>
    mentions.some((one) => spans.some((span) => overlaps(one, span))),
  )
  return keepEntities(
    here.map(({ id }) => id),
    ground,
  )
}

function anchorsOf(asked: readonly AskedSpan[], { text }: Ground): readonly Anchor[] {
  for (const { start, end, exact } of asked) {
    if (end > text.length) {
      throw new DeskError("bad-request", `[${start}, ${end}) does not lie in the text of ${text.length} units.`)
    }
    if (exact !== undefined && sliceOf(text, { start, end }) !== exact) {
      throw new DeskError(
        "bad-request",
        `At [${start}, ${end}) stands ${JSON.stringify(sliceOf(text, { start, end }))} and not ${JSON.stringify(exact)}; list the statements again.`,
      )
    }
  }
  return [...asked].sort(bySpan).map(({ start, end }) => anchorOf(text, { start, end }))
}

function mustBeApart({ source, cue, content, addressee }: KeptStatement): void {
  const all = [source, cue, content, addressee ?? { anchors: [] }].flatMap(({ anchors }) => anchors)
  const sorted = [...all].sort(bySpan)
  const at = sorted.findIndex((one, index) => {
    const next = sorted[index + 1]
    return next !== undefined && overlaps(one, next)
  })
  const [one, next] = [sorted[at], sorted[at + 1]]
  if (!one || !next) return
  throw new DeskError(
    "bad-request",
    `The parts ${JSON.stringify(one.exact)} and ${JSON.stringify(next.exact)} lie over each other; give each character to one part.`,
  )
}
