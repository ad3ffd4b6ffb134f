/**
 * Borders of an encoded statement that the marks of the text tell better than any word does: a quotation
 * is content from mark to mark, and no part of a source; the stop and the comma belong to the reporter.
 */
import type { Span } from "../../model.ts"
import { joined, overlaps, span, touching, trimmed } from "../../text/span.ts"
import { hasWord } from "../../text/words.ts"
import type { EncodedStatement } from "../encoder/read.ts"
import { PAPERS } from "./papers.ts"
import { findVerb } from "./verbs.ts"

/** The text, and its quotations with their marks, disjoint and in order. */
export interface Marked {
  readonly text: string
  readonly quoted: readonly Span[]
}

/** The statement with its borders at the marks; the very same parts where there is nothing to mend. */
export function mended(found: EncodedStatement, marked: Marked): EncodedStatement {
  const statement = withGoverned(withQuoted(withOwned(found, marked.text), marked.text), marked.text)
  const sources = statement.source.map((part) => withoutQuotation(part, marked))
  const source = sources.map(({ rest }) => rest)
  const said = sources.flatMap(({ quotation }) => (quotation ? [quotation] : []))
  const others = [...source, ...statement.cue]
  const isFree = (part: Span): boolean => !others.some((own) => overlaps(own, part))
  const content = joined([
    ...statement.content.map((part) => {
      const whole = toItsEnd(toMarks(part, marked), marked)
      return isFree(whole) ? whole : part
    }),
    ...said.filter(isFree),
  ])
  return {
    ...statement,
    source: source.map((part) => trimmedOf(part, marked.text, SOURCE_RIM)),
    cue: statement.cue.map((part) => trimmedOf(verbOf(part, marked.text), marked.text, CUE_RIM)),
    content: content.map((part) => withoutStop(part, marked)),
  }
}

/** "the clerk's | affidavit states": what somebody owns stands with the owner. */
function withOwned(statement: EncodedStatement, text: string): EncodedStatement {
  const [owner, ...others] = statement.source
  const [verb, ...rest] = statement.cue
  if (!owner || !verb || others.length > 0 || verb.start !== owner.end + 1) return statement
  if (!/[’']s?$/.test(text.slice(owner.start, owner.end))) return statement
  const noun = /^[\p{L}-]+(?=\s)/u.exec(text.slice(verb.start, verb.end))?.[0]
  if (noun === undefined || (findVerb(noun) && !PAPERS.has(noun)) || noun.endsWith("ly")) return statement
  const at = verb.start + noun.length
  return { ...statement, source: [span(owner.start, at)], cue: [span(at + 1, verb.end), ...rest] }
}

const SEEMS = /^(?:appear|seem)(?:s|ed)?$/i

/** "seemed | to concede that it leaked": what seems to be said is said in these words, and the verb that says it is the cue. */
function withGoverned(statement: EncodedStatement, text: string): EncodedStatement {
  const [verb, ...others] = statement.cue
  const [said, ...rest] = statement.content
  if (
    !verb ||
    !said ||
    others.length > 0 ||
    said.start !== verb.end + 1 ||
    !SEEMS.test(text.slice(verb.start, verb.end))
  )
    return statement
  const [, to = "", told = ""] = /^(to\s+)(\p{Ll}+)(?=\s)/u.exec(text.slice(said.start, said.end)) ?? []
  const at = said.start + to.length + told.length
  if (to === "" || !findVerb(told) || !/^that\b/.test(text.slice(at + 1, said.end))) return statement
  return { ...statement, cue: [span(verb.start, at)], content: [span(at + 1, said.end), ...rest] }
}

/** "quoted | a deckhand as saying that …": whom another quotes is a source of his own, within what is quoted. */
function withQuoted(statement: EncodedStatement, text: string): EncodedStatement {
  const { cue, content } = statement
  const [verb] = cue
  const [said] = content
  if (!verb || !said || cue.length > 1 || said.start < verb.end || said.start - verb.end > 3) return statement
  const match = /^((?:quot|cit)(?:es?|ed|ing)\s+)\S.*\bas\s+(?:saying|telling|stating|writing)$/is.exec(
    text.slice(verb.start, verb.end),
  )
  if (!match?.[1]) return statement
  const from = verb.start + match[1].length
  return {
    ...statement,
    cue: [span(verb.start, verb.start + match[1].trimEnd().length)],
    content: [span(from, said.end), ...content.slice(1)],
  }
}

/** What follows a plain verb is its hearer, its day or its place, and no part of the cue: "told the envoy", "said Monday". */
const BEHIND_VERB = /(?<=\b(?:said|says|told|tells))\s+(?!(?:of|no|yes|so)\b).+$/isu

function verbOf(cue: Span, text: string): Span {
  const match = BEHIND_VERB.exec(text.slice(cue.start, cue.end))
  return match ? span(cue.start, cue.start + match.index) : cue
}

/** From so many words on, a quotation at a source's end is what it says and not what it is called. */
const SAID = 3

/** A source that a quotation ends: “…,” said Mr Orr, “and …”. */
function withoutQuotation(
  source: Span,
  { text, quoted }: Marked,
): { readonly rest: Span; readonly quotation: Span | null } {
  const last = touching(quoted, source).at(-1)
  if (!last || last.start <= source.start || source.end < last.end - 2) return { rest: source, quotation: null }
  const words = text.slice(last.start, last.end).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < SAID) return { rest: source, quotation: null }
  return { rest: span(source.start, last.start), quotation: last }
}

/** A content that stops within a letterless rim of a quotation's border reaches to that border. */
function toMarks(part: Span, { text, quoted }: Marked): Span {
  const near = touching(quoted, part)
  const [first] = near
  const last = near.at(-1)
  const start =
    first && first.start < part.start && !hasWord(text.slice(first.start, part.start)) ? first.start : part.start
  const end = last && last.end > part.end && !hasWord(text.slice(part.end, last.end)) ? last.end : part.end
  return start === part.start && end === part.end ? part : span(start, end)
}

/** A content that opens with a quotation ends with it where a sentence ends there: what comes next is nobody's, or another's. */
function toItsEnd(part: Span, { text, quoted }: Marked): Span {
  const first = touching(quoted, part)[0]
  if (first?.start !== part.start || first.end >= part.end) return part
  const ends = /[.!?…]\P{L}{0,2}$/u.test(text.slice(first.start, first.end))
  return ends && /^\s+\p{Lu}/u.test(text.slice(first.end, part.end)) ? first : part
}

/** The final stop of an indirect clause, and a comma behind it, are the reporter's. */
function withoutStop(part: Span, { text, quoted }: Marked): Span {
  const isQuoted = touching(quoted, span(part.end - 1, part.end)).length > 0
  return isQuoted ? part : trimmedOf(part, text, STOP)
}

/** Not that of an abbreviation: "U.S.", "Ada F." */
const STOP = /(?:[,;:]|(?<!(?<![\p{L}\p{N}])\p{L})\.)\s*$/u
const SOURCE_RIM = /[\s,;:]+$/u
/** A colon alone is a cue; behind a verb it belongs to the quotation that follows. */
const CUE_RIM = /[\s,:]+$/u

/** How many units at a span's end are looked at: a rim is short, and a long one of white space must cost nothing. */
const TAIL = 12

/** A span without what matches at its end; the very same where nothing but marks would be left. */
function trimmedOf(part: Span, text: string, rim: RegExp): Span {
  const tail = text.slice(Math.max(part.start, part.end - TAIL), part.end)
  const end = part.end - (rim.exec(tail)?.[0].length ?? 0)
  return end === part.end || !hasWord(text.slice(part.start, end)) ? part : trimmed(text, span(part.start, end))
}
