/**
 * The board: the statements of one document while decisions are laid on them, one after the other.
 * A decision finds its statement by where it stands and who is said to say it, never by a name.
 */
import type {
  Anchor,
  Decision,
  DecisionId,
  Found,
  KeptChange,
  KeptStatement,
  LinkKind,
  Place,
  Protection,
  Reading,
  Span,
  Statement,
  StatementId,
  Target,
} from "../../model.ts"
import { locate } from "../../text/anchor.ts"
import { overlaps, sliceOf } from "../../text/span.ts"
import { extentOf } from "../extents.ts"
import { findEntity, idsOf, placeAnchors, placeStatement, type Ground, type Placed } from "./keep.ts"

/** Where a statement stands: what is said, and the characters that say by whom. */
export interface Spot {
  readonly content: Span
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
}

/** What one person did with a statement, in the order in which it was done. */
export interface Verdict {
  readonly decision: DecisionId
  readonly who: string
  readonly says: "accept" | "reject" | "edit" | "add"
  /** What an edit changed; null for the others. */
  readonly to: KeptChange | null
  readonly found: Found | null
}

/** A statement on the board. */
export interface Item {
  statement: Statement
  /** Every place by which it is known: where the machine has it, where it was decided on, where an edit put it. */
  readonly spots: Spot[]
  readonly verdicts: Verdict[]
  readonly decisions: DecisionId[]
  readonly tags: Set<string>
  readonly notes: { readonly decision: DecisionId; readonly words: string }[]
  readonly links: { readonly decision: DecisionId; readonly how: LinkKind; readonly with: string }[]
  /** What took its place: the parts that it was split into, the one that it was joined to, another that says the same. */
  replacedBy: StatementId | null
}

export interface Board {
  readonly ground: Ground
  readonly reading: Reading
  readonly items: Item[]
  /** Where the exact words of decided statements stand. */
  readonly claimed: readonly Claimed[]
  readonly places: Map<DecisionId, Map<number, Place>>
  /** Of the document, of entities by id, of notes by their decision. */
  readonly protections: {
    document: Protection | null
    readonly entities: Map<string, Protection>
    readonly notes: Map<DecisionId, Protection>
  }
  description: {
    kind: "report" | "primary" | "reference" | null
    title: string | null
    outlet: string | null
    published: string | null
  }
}

/** The board of a reading before any decision is laid on it; `decisions` are those that will be. */
export function boardOf(reading: Reading, decisions: readonly Decision[]): Board {
  const { text, title, outlet, published } = reading.document
  return {
    ground: { text, entities: reading.entities },
    reading,
    items: reading.statements.map(itemOf),
    claimed: claimedBy(decisions, text),
    places: new Map(),
    protections: { document: null, entities: new Map(), notes: new Map() },
    description: { kind: null, title, outlet, published },
  }
}

/** A place that has the very words of a decision. */
interface Claimed {
  readonly span: Span
  readonly exact: string
}

function claimedBy(decisions: readonly Decision[], text: string): readonly Claimed[] {
  const anchors = decisions.flatMap(({ targets }) =>
    targets.flatMap((one) => (one.on === "statement" ? [one.anchor] : [])),
  )
  return anchors.flatMap((anchor) => {
    const found = locate(text, anchor)
    return found.how === "in place" || found.how === "moved" ? [{ span: found.span, exact: anchor.exact }] : []
  })
}

/**
 * Where the place of a decided statement is now. An approximate one is lost where its words are those of another
 * decision, or where a number, a name or a negation is another: that is what tells statements apart.
 */
function locateStatement({ ground: { text }, claimed }: Board, anchor: Anchor): Found {
  const found = locate(text, anchor)
  if (found.how !== "approximate") return found
  const isTaken = claimed.some(({ span, exact }) => exact !== anchor.exact && overlaps(span, found.span))
  return isTaken || !isAlike(anchor.exact, text, found.span) ? { how: "lost" } : found
}

/** As many units beside an approximate place may still belong to it: it has as many words as were looked for, and some may be new. */
const RIM = 16

/** Whether a place has the numbers, names and negations of some words and, within its rims, no others. */
function isAlike(words: string, text: string, { start, end }: Span): boolean {
  const wanted = hardWords(words)
  const around = hardWords(text.slice(Math.max(0, start - RIM), end + RIM))
  const inside = hardWords(sliceOf(text, { start, end }))
  return wanted.every((word) => around.includes(word)) && inside.every((word) => wanted.includes(word))
}

const NEGATIONS = /^(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|\p{L}+n't)$/iu

/** Numbers, names and negations in some words. */
function hardWords(words: string): readonly string[] {
  const all = words.replaceAll("’", "'").match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  return all.filter((word) => /\p{N}|^\p{Lu}/u.test(word) || NEGATIONS.test(word))
}

function itemOf(statement: Statement): Item {
  return {
    statement,
    spots: [spotOf(statement)],
    verdicts: [],
    decisions: [],
    tags: new Set(),
    notes: [],
    links: [],
    replacedBy: null,
  }
}

function spotOf(statement: Pick<Statement, "content" | "cue" | "source">): Spot {
  return { content: extentOf(statement), cue: statement.cue.spans, source: statement.source.spans }
}

/** At least so much of two contents is one where cue or source are the same. A cue's content is cut anew by a newer analyser more often than it is given up. */
const LEAST_WITH_SOURCE = 0.3
/** And where neither has a cue or a source, so that only the content tells. */
const LEAST_ALONE = 0.7

/** How well two spots agree, 0 to 1; null where they are two statements. */
function agreement(one: Spot, other: Spot): number | null {
  const shared = shareOf(one.content, other.content)
  const saidOf = ({ cue, source }: Spot) => [...cue, ...source]
  const [mine, yours] = [saidOf(one), saidOf(other)]
  if (mine.length === 0 || yours.length === 0) return shared >= LEAST_ALONE ? shared : null
  const isSame = mine.some((a) => yours.some((b) => overlaps(a, b)))
  return isSame && shared >= LEAST_WITH_SOURCE ? shared : null
}

/** What two spans share, of what they cover together. */
function shareOf(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** The statement that stands at a spot; null where none does. */
function itemAt(board: Board, spot: Spot): Item | null {
  let best: { readonly item: Item; readonly score: number } | null = null
  for (const item of board.items) {
    for (const known of item.spots) {
      const score = agreement(known, spot)
      // What was decided on before stands first among equals: it is the same statement for people.
      if (
        score !== null &&
        (best === null || score > best.score || (score === best.score && isLater(item, best.item)))
      ) {
        best = { item, score }
      }
    }
  }
  return best?.item ?? null
}

function isLater(item: Item, before: Item): boolean {
  return before.replacedBy !== null && item.replacedBy === null
}

/** A target of a decision on this board: how it was found again, and the statement that it means. */
export interface Aim {
  readonly found: Found
  readonly spot: Spot | null
  readonly item: Item | null
}

/** Aims at a statement, and remembers the place for decisions to come. */
export function aimAt(board: Board, target: Target & { readonly on: "statement" }): Aim {
  const { text } = board.ground
  const found = locateStatement(board, target.anchor)
  const lost: Aim = { found: { how: "lost" }, spot: null, item: null }
  if (found.how === "lost") return lost
  const { cue, source } = target.kept
  const shift = found.span.start - target.anchor.start
  const spot: Spot = {
    content: found.span,
    cue: placeAnchors(text, cue.anchors, shift),
    source: placeAnchors(text, source.anchors, shift),
  }
  // The same words, said by nobody that was meant, are no more the same statement.
  if (cue.anchors.length + source.anchors.length > 0 && spot.cue.length + spot.source.length === 0) return lost
  const item = itemAt(board, spot)
  item?.spots.push(spot)
  return { found, spot, item }
}

/** The statement that is aimed at; where the machine does not find it now, as it was when people decided on it. */
export function getOrPut(board: Board, target: Target & { readonly on: "statement" }, id: string): Aim {
  const aim = aimAt(board, target)
  if (aim.item || !aim.spot) return aim
  const item = put(board, target.kept, id)
  item?.spots.push(aim.spot)
  return { ...aim, item }
}

/** Puts a kept statement on the board under an id, in the place of one that is the same; null where its words are gone. */
export function put(board: Board, kept: KeptStatement, id: string): Item | null {
  const placed = placeStatement(kept, board.ground)
  if (!placed) return null
  const there = itemAt(board, spotOf(placed))
  if (there?.verdicts.length === 0 && there.replacedBy === null) {
    there.statement = { ...there.statement, ...placed }
    return there
  }
  const item = itemOf({ id, ...placed, via: null, answers: null })
  board.items.push(item)
  replaceDoubles(board, item)
  return item
}

/** Changes a statement's parts, and takes others from the board that now say the same. */
export function change(board: Board, item: Item, to: KeptChange): void {
  item.statement = { ...item.statement, ...changedParts(to, board.ground) }
  item.spots.push(spotOf(item.statement))
  replaceDoubles(board, item)
}

function replaceDoubles(board: Board, item: Item): void {
  for (const other of board.items) {
    if (other === item || other.verdicts.length > 0 || other.replacedBy !== null) continue
    const score = agreement(spotOf(other.statement), spotOf(item.statement))
    if (score !== null && score >= LEAST_ALONE) other.replacedBy = item.statement.id
  }
}

/** The parts that an edit changes, in spans of today; a part whose every anchor is lost stays as it is. */
function changedParts({ source, cue, content, addressee, ...plain }: KeptChange, ground: Ground): Partial<Placed> {
  const spansOf = (part: { readonly anchors: readonly Anchor[] } | null | undefined): readonly Span[] | null => {
    const spans = placeAnchors(ground.text, part?.anchors ?? [])
    return part && (spans.length > 0 || part.anchors.length === 0) ? spans : null
  }
  const [said, cued, told, heard] = [spansOf(source), spansOf(cue), spansOf(content), spansOf(addressee)]
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as Partial<Placed>),
    ...(source && said && { source: { spans: said, entities: idsOf(source.entities, ground), by: source.by } }),
    ...(cued && { cue: { spans: cued } }),
    ...(told && { content: { spans: told } }),
    ...(addressee === null && { addressee }),
    ...(addressee && heard && { addressee: { spans: heard, entities: idsOf(addressee.entities, ground) } }),
  }
}

/** Tells what became of one target of a decision. */
export function mark(
  board: Board,
  { decision, at }: { readonly decision: DecisionId; readonly at: number },
  place: Place,
): void {
  const places = board.places.get(decision) ?? new Map<number, Place>()
  board.places.set(decision, places.set(at, place))
}

/** Where whatever is no statement stands now. */
export function placeOf(board: Board, target: Target): Place {
  switch (target.on) {
    case "entity": {
      const { entity, found } = findEntity(target.kept, board.ground)
      return { target, found, finding: entity?.id ?? null }
    }
    case "passage":
      return { target, found: locate(board.ground.text, target.anchor), finding: null }
    default:
      return { target, found: null, finding: null }
  }
}

/** Whether a target stands in the document of this board. */
export function isHere(board: Board, target: Target): boolean {
  return target.on !== "decision" && target.document === board.reading.document.id
}
