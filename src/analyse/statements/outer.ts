/**
 * Statements round those that the encoder found. It gives each word one part, so that of two verbs of
 * speech in a sentence it may take the inner one alone, or give the outer one half of what it says:
 * the rules, which read clause in clause, tell the outer one.
 */
import type { Span } from "../../model.ts"
import { contains, overlaps, span, trimmed } from "../../text/span.ts"
import type { Attribution } from "./attribute.ts"
import { paperIn } from "./papers.ts"
import type { Pattern } from "./patterns.ts"

/** Clauses that a verb leads in or out: what these find has its border at a word or a mark. */
const CLAUSES: ReadonlySet<Pattern> = new Set<Pattern>([
  "that-clause",
  "bare-clause",
  "quote-after",
  "according-to",
  "clause-before",
])

/** The encoder's attributions with those that the rules find round them. */
export function withOuter(
  text: string,
  encoded: readonly Attribution[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  const shelf = shelved(encoded)
  for (const rule of ruled) {
    if (!CLAUSES.has(rule.pattern) || rule.source.length === 0) continue
    const near = shelf.near(hullOf(rule))
    const change = changeOf(text, near, rule)
    if (change) shelf.change(change)
  }
  return shelf.all()
}

/** What goes and what comes. */
interface Change {
  readonly out: readonly Attribution[]
  readonly in: readonly Attribution[]
}

/** What a rule's attribution changes among those that touch it; null where it changes nothing. */
function changeOf(text: string, near: readonly Attribution[], rule: Attribution): Change | null {
  const same = near.find(({ cue }) => shares(cue, rule.cue))
  if (same) return widened(near, same, rule) ?? sourced(same, rule)
  const inner = near.find((one) => swallows(one, rule))
  if (inner) return { out: [inner], in: [rule, { ...inner, source: [behind(text, inner.source, rule)] }] }
  if (near.some((one) => shares(one.source, rule.cue))) return null
  if (near.length > 0 && near.every((one) => isWithin(one, rule)))
    return { out: near.filter(({ source }) => source.length === 0), in: [rule] }
  const isTaken = near.length > 0 && near.every((one) => isElsewhere(one, rule))
  return isTaken || isPaper(text, rule) ? given(near, rule) : null
}

/**
 * "reveals that a man told the broker “…”", where the encoder gives the first verb "that a man" and the second
 * the rest: the first has it all, and the second is looked for in there anew.
 */
function widened(near: readonly Attribution[], same: Attribution, rule: Attribution): Change | null {
  const inside = near.filter((one) => one !== same && one.cue.length > 0 && isIn(one.cue, rule.content))
  const halves = inside.filter(({ source, content }) => !isIn([...source, ...content], rule.content))
  if (halves.length === 0 || !isIn(same.content, rule.content) || rule.pattern !== "that-clause") return null
  return { out: [same, ...halves], in: [{ ...same, content: rule.content }] }
}

/** "The minutes | show", where the encoder saw no source. */
function sourced(same: Attribution, rule: Attribution): Change | null {
  const [at] = rule.source
  if (!at || same.source.length > 0 || shares([...same.cue, ...same.content], rule.source)) return null
  return { out: [same], in: [{ ...same, source: rule.source }] }
}

/** "Two people said the chairman | had warned": the encoder's source holds the rule's source and verb. */
function swallows({ source, cue, content }: Attribution, rule: Attribution): boolean {
  const [only, ...others] = source
  if (!only || others.length > 0 || !isIn([...rule.source, ...rule.cue], [only])) return false
  const last = rule.cue.at(-1)?.end ?? only.end
  return last < only.end && isIn([span(last + 1, only.end), ...cue, ...content], rule.content)
}

/** What of a source stands behind a rule's verb. */
function behind(text: string, [only]: readonly Span[], { cue }: Attribution): Span {
  const from = trimmed(text, span(cue.at(-1)?.end ?? 0, only?.end ?? 0))
  return /^that\s/.test(text.slice(from.start, from.end)) ? span(from.start + 5, from.end) : from
}

/** Whether an attribution of another sentence has only a clause in common with a rule's. */
function isElsewhere({ unit, content }: Attribution, rule: Attribution): boolean {
  const shared = content.filter((part) => overlaps(hullOf(rule), part))
  return unit !== rule.unit && rule.pattern === "that-clause" && shared.every((part) => isIn([part], rule.content))
}

/** A clause that the encoder gave to a verb of another sentence, or to none. */
function given(near: readonly Attribution[], rule: Attribution): Change | null {
  const hull = hullOf(rule)
  if (near.some(({ source, cue }) => [...source, ...cue].some((part) => overlaps(hull, part)))) return null
  const kept = near.flatMap((one) => {
    const content = one.content.filter((part) => !overlaps(hull, part))
    return content.length === 0 ? [] : [{ ...one, content }]
  })
  return { out: near, in: [...kept, rule] }
}

function isPaper(text: string, { source: [at], pattern }: Attribution): boolean {
  return pattern === "that-clause" && at !== undefined && paperIn(text.slice(at.start, at.end)) !== null
}

function isWithin(one: Attribution, { content }: Attribution): boolean {
  return isIn(spansOf(one), content)
}

/** Whether all of some parts stand in one of others. */
function isIn(parts: readonly Span[], wholes: readonly Span[]): boolean {
  return wholes.some((whole) => parts.every((part) => contains(whole, part)))
}

function shares(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)))
}

function spansOf({ source, cue, content }: Attribution): readonly Span[] {
  return [...source, ...cue, ...content]
}

function hullOf(one: Attribution): Span {
  const parts = spansOf(one)
  return span(Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end)))
}

/** Attributions by where they stand, while some go and others come. */
interface Shelf {
  /** Those that share a character with a span. */
  readonly near: (at: Span) => readonly Attribution[]
  readonly change: (change: Change) => void
  readonly all: () => readonly Attribution[]
}

/** UTF-16 units of a board of the shelf. */
const BOARD = 1000

function shelved(attributions: readonly Attribution[]): Shelf {
  const there = new Set<Attribution>()
  const boards = new Map<number, Attribution[]>()
  const boardsOf = ({ start, end }: Span): readonly number[] =>
    Array.from(
      { length: Math.floor(end / BOARD) - Math.floor(start / BOARD) + 1 },
      (_, at) => Math.floor(start / BOARD) + at,
    )
  const add = (one: Attribution): void => {
    there.add(one)
    for (const board of new Set(spansOf(one).flatMap(boardsOf))) {
      const on = boards.get(board) ?? []
      boards.set(board, on)
      on.push(one)
    }
  }
  attributions.forEach(add)
  return {
    near: (at) =>
      [...new Set(boardsOf(at).flatMap((board) => boards.get(board) ?? []))].filter(
        (one) => there.has(one) && spansOf(one).some((part) => overlaps(at, part)),
      ),
    change: (change) => {
      for (const one of change.out) there.delete(one)
      change.in.forEach(add)
    },
    all: () => [...there],
  }
}
