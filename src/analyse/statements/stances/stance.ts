/**
 * The stance of a statement: by the words of its cue, what takes them back ("did not"), and what its
 * content says by itself. One function for whatever found the statement.
 */
import type { Span, Stance } from "../../../model.ts"
import { overlaps } from "../../../text/span.ts"
import { tokensOf } from "../../tokens.ts"
import { mannerOf, type Manner } from "../manner.ts"
import { QUOTE, type UnitToken } from "../units.ts"
import { bearsOut, deniesCharge } from "./accused.ts"
import { labelled } from "./labels.ts"
import { lineOf, type Line } from "./line.ts"
import { matchAt, type Match } from "./match.ts"
import { openingOf } from "./openings.ts"
import { settingOf, type Polarity } from "./polarity.ts"
import type { Judgement } from "./row.ts"

/** A statement's parts and the words they stand in. */
export interface Uttered {
  readonly text: string
  /** The tokens of the unit in which the cue stands. */
  readonly tokens: readonly UnitToken[]
  /** The tokens of what stands before it in its paragraph. */
  readonly before: readonly UnitToken[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The stance of a statement; null where the words make none: "did not say", "is expected to confirm". */
export function stanceOf(uttered: Uttered): Stance | null {
  const own = ownStance(uttered)
  return uttered.content.length === 0 && own !== "declines" ? null : own
}

function ownStance(uttered: Uttered): Judgement {
  const tokens = tokensRound(uttered)
  const at = tokens.flatMap((token, index) => (uttered.cue.some((part) => overlaps(part, token)) ? [index] : []))
  const manner = mannerOf(at.flatMap((index) => tokens[index] ?? []))
  const line = lineOf(tokens)
  const words = wordsOf(line, at)
  const match = words && matchIn(line, words)
  const told = words ? byCue({ line, words, match, manner }) : "asserts"
  // "Sales declined": whoever refuses refuses something, or is known by a row.
  const base = told === "declines" && !match && uttered.content.length === 0 ? null : told
  if (base !== "asserts" || !SAYS.has(match?.row.mode ?? manner.mode)) return base
  const behind = match || !words ? "" : lineBehind(uttered.text, tokens, line.tokenOf[words.last + 1])
  return byContent({ ...uttered, tokens }, manner.lemma, behind) ?? base
}

/** The tokens of the unit; of a quotation in it that holds the cue, its own. */
function tokensRound({ text, tokens, cue }: Uttered): readonly UnitToken[] {
  const holder = tokens.find((token) => token.key === QUOTE && cue.some((part) => overlaps(part, token)))
  return holder ? tokensOf(text, holder) : tokens
}

/** Modes in which a content can answer, ask or promise by its own words. */
const SAYS: ReadonlySet<string> = new Set(["speech", "writing", "document"])

/** Indexes of the first and the last word of a cue. */
interface Words {
  readonly first: number
  readonly last: number
}

function wordsOf({ wordOf, words }: Line, at: readonly number[]): Words | null {
  const [first] = at
  const last = at.at(-1)
  if (first === undefined || last === undefined) return null
  return { first: wordOf[first] ?? 0, last: (wordOf[last + 1] ?? words.length) - 1 }
}

/** How far before a cue a row may begin that reaches into it, in words. */
const REACH = 4

/** The row whose words share one with the cue: the first that begins in it, else one that begins before. */
function matchIn(line: Line, { first, last }: Words): Match | null {
  for (let at = first; at <= last; at++) {
    const match = matchAt(line, at)
    if (match) return match
  }
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    const match = matchAt(line, at)
    if (match && match.last >= first) return match
  }
  return null
}

interface Judged {
  readonly line: Line
  readonly words: Words
  readonly match: Match | null
  readonly manner: Manner
}

/** The stance by the cue alone. */
function byCue({ line, words, match, manner }: Judged): Judgement {
  if (match) return byRow(line, match)
  // A view is one, denied or not: "does not believe"; of words that no table knows it is not told what "not" makes of them.
  if (!manner.known || !SAYS.has(manner.mode)) return manner.stance
  return turned(settingOf(line.words, headOf(line, words, manner), { cue: words.first }).polarity, manner.stance)
}

/** The word of a cue that told its manner: the last that begins as its lemma does. */
function headOf({ words }: Line, { first, last }: Words, { lemma }: Manner): number {
  const stem = lemma.slice(0, 2)
  for (let at = last; at >= first; at--) if (words[at]?.startsWith(stem)) return at
  return last
}

/** What becomes of a stance by polarity, where no row says otherwise; null where nothing is said. */
export function turned(polarity: Polarity, stance: Stance): Judgement {
  if (polarity === "done" || polarity === "untold") return stance
  if (polarity === "open" || polarity === "nobody") return null
  if (stance === "denies") return "hints"
  if (stance === "declines" || polarity === "not") return null
  return polarity === "refused" || stance === "confirms" ? "declines" : null
}

const WITHOUT =
  /(?:^| )(?:no|without|lack of|absence of|pending|awaits|awaiting|awaited|sought|seeking|seeks|needs) (?:(?:any|a|the|immediate|official|independent|public|further) ){0,2}$/

/** What a row's words say where they stand; null where they say nothing. */
export function byRow({ words }: Line, { row, first, last }: Match): Judgement {
  if (row.isNoun) {
    const lead = words.slice(Math.max(0, first - 4), first).map((word) => `${word} `)
    return WITHOUT.test(lead.join("")) ? null : row.stance
  }
  const { polarity, willed } = settingOf(words, first)
  // "would give no details", "would neither confirm nor deny": the words bring their own "not".
  if (row.saysNo && willed && row.stance === "declines") return row.stance
  if (polarity === "open") return null
  if (polarity === "done" || polarity === "untold")
    return !row.saysNo && words.slice(first, last + 1).includes("no") ? row.negated : row.stance
  if (polarity === "nobody") return row.negated === "declines" ? "declines" : null
  if (polarity === "not") return row.negated
  return polarity === "refused" || UNABLE.has(row.stance) ? row.refused : null
}

/** Not to be able to is no promise and no request withheld. */
const UNABLE: ReadonlySet<Judgement> = new Set<Judgement>(["asserts", "denies", "confirms"])

/** The stance by what the content says; null where it only says something. `behind`: the words behind the cue. */
function byContent({ text, tokens, before, cue, content }: Uttered, lemma: string, behind: string): Judgement {
  const named = labelled(lemma, behind)
  if (named) return named
  const [first] = content
  if (!first) return null
  const said = lineOf(content.flatMap((part) => plainTokens(text, part))).text
  if (ENDS_ASKING.test(text.slice(first.start, content.at(-1)?.end)) && !said.includes(" please ")) return "questions"
  const opened = openingOf(said, isDirectSpeech(text, cue, first))
  if (opened && !(opened.stance === "promises" && FORETELLS.has(lemma))) return opened.stance
  const outside = tokens.filter((token) => !content.some((part) => overlaps(part, token)))
  const earlier = outside.filter(({ end }) => end <= (cue[0]?.start ?? 0))
  const round = {
    here: lineOf(outside).text,
    whole: lineOf(tokens).text,
    before: lineOf([...before, ...earlier]).text,
    content: said,
    lemma,
  }
  if (deniesCharge(round)) return "denies"
  return bearsOut(round) ? "confirms" : null
}

/** Verbs with which "we will" tells what will come and promises nothing. */
const FORETELLS = new Set("predict forecast foresee prophesy joke quip warn fear".split(" "))

const ENDS_ASKING = /\?[^\p{L}\p{N}]*$/u

const MARKS = /^(?:["“”‘’'«»„()[\]]|``|'')$/

function plainTokens(text: string, part: Span): readonly UnitToken[] {
  return tokensOf(text, part).filter(({ key }) => !MARKS.test(key))
}

/** The words of a unit from a token on, with those that are quoted. */
function lineBehind(text: string, tokens: readonly UnitToken[], from: number | undefined): string {
  if (from === undefined) return ""
  const open = tokens.slice(from).flatMap((token) => (token.key === QUOTE ? plainTokens(text, token) : [token]))
  return lineOf(open.filter(({ key }) => !MARKS.test(key))).text
}

/** Whether a content is in quotation marks, or stands before its cue without "that", as free speech does. */
function isDirectSpeech(text: string, [cue]: readonly Span[], first: Span): boolean {
  const words = text.slice(first.start, first.end)
  return (
    /^["“‘'«„`]/.test(words) || (cue !== undefined && first.start < cue.start && !/^(?:that|whether)\b/i.test(words))
  )
}
