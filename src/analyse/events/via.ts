/** Through which statement a text has an event, and what that statement's stance makes of it. */
import type { Span, Statement, StatementId } from "../../model.ts"
import { contains, overlaps, span, touching } from "../../text/span.ts"
import type { Told } from "./group.ts"

/** How a place is held. */
export interface Holder {
  /** The innermost statement in whose content it stands; null where the document itself tells it. */
  readonly via: StatementId | null
  /** What the statement makes of what its words say; null where it leaves that open. */
  readonly turn: (told: Told) => Told | null
  /** Whether another place is told by the same mouth. */
  readonly within: (other: Span) => boolean
  /** Whether it stands in the cue of a statement. */
  readonly cued: boolean
}

/** Gives the holder of any place of a text. */
export function viaOf(text: string, statements: readonly Statement[]): (at: Span) => Holder {
  const contents = statements
    .flatMap((statement) => statement.content.spans.map((part) => ({ start: part.start, end: part.end, statement })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const cues = statements.flatMap(({ cue }) => cue.spans).sort((a, b) => a.start - b.start)
  const near = within(contents)
  return (at) => {
    const around = near(at).filter((part) => contains(part, at))
    const inner = around.reduce<Content | null>(
      (best, part) => (best && best.end - best.start < part.end - part.start ? best : part),
      null,
    )
    const statement = inner?.statement ?? null
    return {
      via: statement?.id ?? null,
      turn: (told) =>
        statement && inner ? turned(text, told, { statement, before: span(inner.start, at.start) }) : told,
      within: (other) => isSameMouth(near(other), other, statement),
      cued: touching(cues, at).some((cue) => overlaps(cue, at)),
    }
  }
}

interface Content extends Span {
  readonly statement: Statement
}

/** The contents that may hold a place: those that begin before its end and reach its start. Contents nest, so the longest bounds the search. */
function within(contents: readonly Content[]): (at: Span) => readonly Content[] {
  const longest = contents.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return (at) => {
    let low = 0
    let high = contents.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((contents[middle]?.start ?? 0) < at.start - longest) low = middle + 1
      else high = middle
    }
    const out: Content[] = []
    for (let next = contents[low]; next && next.start < at.end; next = contents[++low])
      if (overlaps(next, at)) out.push(next)
    return out
  }
}

function isSameMouth(near: readonly Content[], other: Span, statement: Statement | null): boolean {
  const around = near.filter((part) => contains(part, other))
  const inner = around.reduce<Content | null>(
    (best, part) => (best && best.end - best.start < part.end - part.start ? best : part),
    null,
  )
  return (inner?.statement ?? null) === statement
}

/** In these the words of a content are thoughts or wishes. */
const WISHES = /\b(?:doubt|hope|fear|wish|want|demand|suggest|expect|propos)/i

interface Held {
  readonly statement: Statement
  /** The content up to the event's words. */
  readonly before: Span
}

function turned(text: string, told: Told, { statement, before }: Held): Told | null {
  const { stance, kind, cue, content } = statement
  if (stance === "questions" || stance === "requests") return null
  // "refused to sign": what was refused was not done; what a refusal only speaks of stays open.
  if (stance === "declines") return text.slice(before.start, before.end) === "to " && told !== "planned" ? "no" : null
  if (cue.spans.some(({ start, end }) => WISHES.test(text.slice(start, end))) && told === "yes") return null
  if (stance !== "denies") return told
  if (told === "planned") return null
  const words = text.slice(before.start, before.end)
  // Quoted words speak for themselves: “I never rang him,” she denied.
  if (kind === "direct" && !/^["“‘']?(?:that |it (?:is|was) )/i.test(words)) return told === "no" ? "no" : null
  if (isApart(words)) return null
  // "denied having met" says itself that it was not; so does the verb of a denial whose content is a noun.
  const [first] = content.spans
  const gerund =
    first !== undefined &&
    /^(?:ever )?(?:having |being )?\p{Ll}+ing\b|^(?:ever )?having\b/u.test(text.slice(first.start, first.end))
  return gerund || told === "yes" ? "no" : null
}

/** Whether a clause of its own begins before the event's words: what that tells is not what is denied. */
function isApart(words: string): boolean {
  return /\b(?:who|whom|which|when|where|after|before|since|because|while|as)\b/i.test(words.replace(/^\W*that\b/i, ""))
}
