/**
 * Names: where the text writes one, and what kind of thing it names. The encoder's names come first, mended
 * by the rules; what it passed over is filled in where a run of capitals tells its kind by its own words, or
 * is written elsewhere in the text as a name. One text gives one name one sense.
 */
import type { Block, EntityKind, Span } from "../../model.ts"
import { span, touching } from "../../text/span.ts"
import type { EncodedSpan } from "../encoder/read.ts"
import { isCapital, tokensOf, type Token } from "../tokens.ts"
import { labelsOf } from "../turns.ts"
import { isGivenName } from "./given.ts"
import { kindByWords, type Told } from "./kinds.ts"
import { DOCUMENTS, GROUPS, HONORIFICS } from "./lexicon.ts"
import { mendedNames, withSurname, type Rough } from "./mended.ts"
import { bare, isNameWord, isPossessive, lowerWords, runsIn, spanOfRun, type Run } from "./runs.ts"
import { isBodyNoun, isPersonNoun } from "./nouns.ts"
import { oneSense } from "./sense.ts"
import { behindTitles, isTitle } from "./titles.ts"

/** A place where the text writes a name. */
export interface Name extends Span {
  /** The name's words, without title and possessive. */
  readonly words: string
  /** What it names; null where nothing tells. */
  readonly kind: EntityKind | null
  /** How sure that is: 0..1, 0 where the kind is null. */
  readonly sure: number
  /** "Mr", "Sen", "Envoy" as written before it; null where none is. */
  readonly title: Span | null
  /** Whether "in", "at" or "near" stands before it, as before places. */
  readonly located: boolean
  /** Whether it has what a country has, or somebody is sent to it: "Corrant’s parliament", "envoy to Corrant". */
  readonly governs: boolean
}

/** In what names are looked for, beside the text. */
export interface Pages {
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  /** The encoder's names, in order; null where there is no encoder. */
  readonly encoded: readonly EncodedSpan[] | null
}

/** The names of a text, in order. A headline in which most words are capitals tells none by rules. */
export function findNames(text: string, { blocks, sentences, encoded }: Pages): readonly Name[] {
  const lower = lowerWords(text)
  const labelOf = labelsOf(text, blocks)
  const labels = new Map(blocks.filter(({ kind }) => kind === "turn").map((block) => [block.start, labelOf(block)]))
  const titles = blocks.filter(({ kind }) => kind === "headline" || kind === "heading")
  const found = sentences.flatMap((sentence) => {
    const from = labels.get(sentence.start)?.end ?? sentence.start
    const tokens = tokensOf(text, sentence).filter(({ start }) => start >= from)
    const near = touching(encoded ?? [], sentence).filter(({ start }) => start >= from)
    const shouts = isShouted(tokens, touching(titles, sentence).length > 0)
    return namesIn(tokens, { encoded: near, runs: shouts ? [] : runsIn(tokens, lower), least: encoded ? ALONE : 0 })
  })
  const sensed = oneSense(found)
  return encoded ? sensed : sensed.map((name) => (name.kind === null && name.located ? inPlace(name) : name))
}

/** By rules alone, what stands behind "in" or "near" is a place until something else is told. */
function inPlace(name: Name): Name {
  return { ...name, kind: "place", sure: 0.4 }
}

/** Whether most of a title's words are capitals, or most words of a sentence are in capitals: there a capital tells nothing. */
function isShouted(tokens: readonly Token[], isTitle: boolean): boolean {
  const words = tokens.filter(({ isWord }) => isWord)
  const loud = words.filter(({ text }) => (isTitle ? isCapital(text) : /^\p{Lu}{2,}/u.test(text)))
  return loud.length * 2 > words.length && (isTitle || words.length > 3)
}

/** How sure the rules must be of a kind where the encoder saw no name; less says nothing. */
const ALONE = 0.72

interface Evidence {
  readonly encoded: readonly EncodedSpan[]
  readonly runs: readonly Run[]
  readonly least: number
}

function namesIn(tokens: readonly Token[], { encoded, runs, least }: Evidence): readonly Name[] {
  const roughs = mendedNames(tokens, encoded)
  const left = runs.flatMap((run) => leftOf(tokens, run, roughs))
  const taken = roughs.map((rough) => withSurname(tokens, rough, left))
  const others = left.filter(({ first, end }) => !taken.some(({ run }) => first < run.end && run.first < end))
  const ruled = others.flatMap((run) => ruledNames(tokens, run))
  return [
    ...taken.map((one) => encodedName(tokens, one)),
    ...ruled.map((name) => (name.sure < least ? { ...name, kind: null, sure: 0 } : name)),
  ].sort((a, b) => a.start - b.start)
}

/** What is left of a run when the encoder's names are cut out of it. */
function leftOf(tokens: readonly Token[], whole: Run, roughs: readonly Rough[]): readonly Run[] {
  const out: Run[] = []
  let first = whole.first
  for (const { run } of roughs) {
    if (run.end <= first || run.first >= whole.end) continue
    if (run.first > first) out.push(withoutJoint(tokens, { first, end: run.first }))
    first = Math.max(first, run.end)
  }
  if (first < whole.end) out.push({ first, end: whole.end })
  return out.filter((run) => run.first < run.end && isNameWord(tokens[run.first]))
}

/** "Society of the" before a name that was cut out. */
function withoutJoint(tokens: readonly Token[], { first, end: until }: Run): Run {
  let end = until
  while (end > first && !isNameWord(tokens[end - 1])) end--
  return { first, end }
}

function encodedName(tokens: readonly Token[], { at, run, kind, sure }: Rough): Name {
  const titled = titleStart(tokens, run.first)
  const told = kindByWords(partsOf(tokens, run), titled < run.first)
  return {
    ...nameAt(tokens, run, { told: settled({ kind, sure }, told), titled }),
    ...at,
    words: joinedWords(tokens, at),
  }
}

type Sense = Pick<Name, "kind" | "sure">

/** Below this the encoder's kind gives way to what the words themselves tell. */
const UNSURE = 0.35

/** What the encoder says against what the words say: the words tell outlets and papers, and what is sure by them. */
function settled({ kind, sure }: Sense, told: Told | null): Sense {
  if (!told || told.kind === kind) return { kind, sure: Math.max(sure, told?.sure ?? 0) }
  if (told.kind === "outlet" && kind === "organisation") return told
  return sure < UNSURE && told.kind !== "group" && told.sure >= 0.7 ? told : { kind, sure }
}

/** Where the titles right before a name begin; the name's own first token where there are none. */
function titleStart(tokens: readonly Token[], first: number): number {
  let at = first
  while (at > 0) {
    const token = tokens[at - 1]
    const isPoint = token?.text === "." && HONORIFICS.has(tokens[at - 2]?.key ?? "")
    if (isPoint) at -= 2
    else if (isTitle(token) && isCapital(token?.text ?? "")) at--
    else break
  }
  return at
}

/** The names in a run that the encoder passed over: whom a title stands before, and whose that title is. */
function ruledNames(tokens: readonly Token[], whole: Run): readonly Name[] {
  const run = behindField(tokens, whole)
  const words = tokens.slice(run.first, run.end)
  if (words.every((token) => isTitle(token)) || (words.length === 1 && isCommonNoun(words[0]))) return []
  const first = behindTitles(tokens, run)
  if (first === run.first) return [untitled(tokens, run)]
  const title = words.findIndex((token) => isTitle(token))
  const told = kindByWords(partsOf(tokens, { first, end: run.end }), true)
  const titled = run.first + title
  const own = nameAt(tokens, { first, end: run.end }, { told, titled })
  return title > 0 ? [untitled(tokens, { first: run.first, end: titled }), own] : [own]
}

/** "Minister of Waters Lena Abramov": behind an office and "of", the name begins at the given name. */
function behindField(tokens: readonly Token[], run: Run): Run {
  if (!/^(?:of|for)$/.test(tokens[run.first - 1]?.text ?? "") || !isTitle(tokens[run.first - 2])) return run
  const given = tokens.findIndex(({ text }, at) => at > run.first && at < run.end - 1 && isGivenName(text))
  return given < 0 ? run : { first: given, end: run.end }
}

function untitled(tokens: readonly Token[], run: Run): Name {
  const parts = partsOf(tokens, run)
  const told = kindByWords(parts, false) ?? calledKind(tokens, run.first, parts.length > 1)
  return nameAt(tokens, run, { told, titled: run.first })
}

/** "a nurse, Berit Sand", "an aide named Orr", "Irish airline Corrair": a noun before it says what it names. */
function calledKind(tokens: readonly Token[], first: number, isFull: boolean): Sense | null {
  if (/^(?:named|called)$/.test(tokens[first - 1]?.key ?? "")) return { kind: "person", sure: 0.6 }
  const before = tokens[first - 1]?.text === "," ? tokens[first - 2] : tokens[first - 1]
  if (!before || !/^\p{Ll}/u.test(before.text)) return null
  if (isFull && isPersonNoun(before.key)) return { kind: "person", sure: 0.7 }
  return before === tokens[first - 1] && isBodyNoun(before.key) ? { kind: "organisation", sure: 0.6 } : null
}

function nameAt(
  tokens: readonly Token[],
  run: Run,
  { told, titled }: { readonly told: Sense | null; readonly titled: number },
): Name {
  const { first, end } = run
  const at = spanOfRun(tokens, run)
  const title = tokens[titled]
  return {
    ...at,
    words: joinedWords(tokens, at),
    kind: told?.kind ?? null,
    sure: told?.sure ?? 0,
    title: titled < first && title ? span(title.start, tokens[first - 1]?.end ?? title.end) : null,
    located: /^(?:in|at|near|outside|across|through)$/.test(tokens[titled - 1]?.key ?? ""),
    governs: isPower(tokens, { first, end }),
  }
}

const POWER =
  /^(?:government|governments|parliament|capital|border|borders|army|embassy|envoy|ambassador|minister|ministers|ministry|foreign|prime|chancellor|king|queen|monarchy|citizens|territory|coast|constitution|supreme|leader|opposition|ruling|diplomats?|troops|voters)$/
const SENT =
  /^(?:government|capital|parliament|king|queen|people|republic|kingdom|city|town|province|envoy|ambassador|visit|emissary|trip|journey|troops)$/

function isPower(tokens: readonly Token[], { first, end }: Run): boolean {
  if (isPossessive(tokens[end - 1]) && POWER.test(tokens[end]?.key ?? "")) return true
  const before = tokens[first - 1]?.key === "the" ? first - 2 : first - 1
  return /^(?:of|to)$/.test(tokens[before]?.key ?? "") && SENT.test(tokens[before - 1]?.key ?? "")
}

/** "Critics", "Officials", "Minutes": a noun that only its place gave a capital. */
function isCommonNoun(token: Token | undefined): boolean {
  return token !== undefined && (isPersonNoun(token.key) || GROUPS.has(token.key) || DOCUMENTS.has(token.key))
}

function partsOf(tokens: readonly Token[], { first, end }: Run): readonly string[] {
  return tokens
    .slice(first, end)
    .filter(({ isWord }) => isWord)
    .map(({ text }) => bare(text))
}

/** The characters of a span on one line: tokens with one blank where the text has white space between them. */
function joinedWords(tokens: readonly Token[], at: Span): string {
  const own = tokens.filter(({ start, end }) => end > at.start && start < at.end)
  return own.reduce((words, token, index) => {
    const gap = index > 0 && (own[index - 1]?.end ?? 0) < token.start ? " " : ""
    return words + gap + token.text.slice(Math.max(0, at.start - token.start), at.end - token.start)
  }, "")
}
