/** Reads a text with the encoder: the statements, names and times that it finds. */
import type { Encoder, Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isForeign } from "../language.ts"
import { nestedStatements } from "./nested.ts"
import { pieceCutter, type Pieces } from "./pieces.ts"
import { sectionsOf } from "./sections.ts"
import { spansOf, type Decoding, type WordSpan } from "./spans.ts"
import { confidenceOf, statementsOf, twoDecimals } from "./statements.ts"
import { readPieces, type WordScores } from "./windows.ts"

/** What the encoder finds in a text, in order of the first characters. */
export interface Encoded {
  /** SHA-256 of the weights. */
  readonly model: string
  readonly statements: readonly EncodedStatement[]
  /** Statements within the contents of those, each content read as a text of its own. */
  readonly nested: readonly EncodedStatement[]
  readonly names: readonly EncodedSpan[]
  readonly times: readonly EncodedSpan[]
}

/** A statement's parts, each in order and disjoint from the others. */
export interface EncodedStatement {
  /** Empty where no source goes with the cue. */
  readonly source: readonly Span[]
  /** Empty where no cue goes with the content. */
  readonly cue: readonly Span[]
  /** Empty where no content goes with the cue. */
  readonly content: readonly Span[]
  /** The chance that it is right, 0..1, two decimals. */
  readonly confidence: number
}

/** A name or a time. */
export interface EncodedSpan extends Span {
  /** As the encoder's tables name it: "person", "DATE". */
  readonly kind: string
  /** 0..1, two decimals; not calibrated. */
  readonly confidence: number
}

/** UTF-16 units of a section, some forty windows: enough to keep workers busy, few enough to hold. */
const SECTION = 60_000
/** How many sections are under way at once: one that is decoded and those that are being encoded meanwhile. */
const AT_ONCE = 3

/** Reads a text section by section; it depends on the text and the encoder alone, and finds nothing in another language than English. `section` is for tests. */
export async function readEncoded(
  text: string,
  encoder: Encoder,
  { section: size = SECTION }: { readonly section?: number } = {},
): Promise<Encoded> {
  if (isForeign(text)) return { model: encoder.model, statements: [], nested: [], names: [], times: [] }
  const by = { cut: pieceCutter(encoder.vocabulary), encoder }
  const found: Found[] = []
  const underWay: Promise<Scored>[] = []
  const decodeNext = async (): Promise<void> => {
    const next = await underWay.shift()
    if (next) found.push(await withNested(next, by))
  }
  for (const at of sectionsOf(text, size)) {
    const scored = score(text.slice(at.start, at.end), at.start, by)
    scored.catch(() => undefined) // told when its turn comes
    underWay.push(scored)
    if (underWay.length === AT_ONCE) await decodeNext()
  }
  while (underWay.length > 0) await decodeNext()
  return {
    model: encoder.model,
    statements: found.flatMap(({ statements }) => statements),
    nested: found.flatMap(({ nested }) => nested),
    names: found.flatMap(({ names }) => names),
    times: found.flatMap(({ times }) => times),
  }
}

type Found = Omit<Encoded, "model">

/** A section that the encoder has read. */
interface Scored {
  readonly text: string
  /** Where it begins in the whole text. */
  readonly offset: number
  readonly pieces: Pieces
  readonly scores: WordScores
}

/** By what a text is read. */
interface By {
  readonly cut: (text: string) => Pieces
  readonly encoder: Encoder
}

async function score(text: string, offset: number, { cut, encoder }: By): Promise<Scored> {
  const pieces = cut(text)
  return { text, offset, pieces, scores: await readPieces(pieces, encoder) }
}

/** What a section holds; the contents of its statements are read again. */
async function withNested(section: Scored, by: By): Promise<Found> {
  const { pieces, scores } = section
  const statements = decoded(section, by.encoder)
  const readAlone = async (words: string, offset: number): Promise<readonly EncodedStatement[]> =>
    decoded(await score(words, offset, by), by.encoder)
  const named = (words: WordSpan): EncodedSpan => ({
    ...placeOf(section, words),
    kind: words.kind,
    confidence: twoDecimals(words.sure),
  })
  const decoding: Decoding = { pieces, tables: by.encoder.tables }
  return {
    statements,
    nested: await nestedStatements(section, statements, readAlone),
    names: spansOf(scores, "names", decoding).map(named),
    times: spansOf(scores, "times", decoding).map(named),
  }
}

function decoded(section: Scored, { tables }: Encoder): readonly EncodedStatement[] {
  const { pieces, scores } = section
  const decoding: Decoding = { pieces, tables }
  const spans = spansOf(scores, "statements", decoding)
  const statements = statementsOf(spans, scores, tables).map((statement) => ({
    source: statement.source.map((words) => placeOf(section, words)),
    cue: statement.cue.map((words) => placeOf(section, words)),
    content: statement.content.map((words) => placeOf(section, words)),
    confidence: confidenceOf(statement, decoding),
  }))
  return statements.sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ source, cue, content }: EncodedStatement): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start))
}

const MARK = /\p{M}/u

/** The characters of some words, with the combining marks that follow on the last one. */
function placeOf({ text, offset, pieces }: Scored, { first, last }: WordSpan): Span {
  const limit = pieces.start[last + 1] ?? text.length
  let end = pieces.end[last] ?? 0
  while (end < limit) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0)
    if (!MARK.test(character)) break
    end += character.length
  }
  return span(offset + (pieces.start[first] ?? 0), offset + end)
}
