/** A saved web page: the article without its navigation, and what the page says of itself. */
import { DeskError } from "../errors.ts"
import { hasWord } from "../text/words.ts"
import { toldApart } from "./blocks.ts"
import { bodyOf } from "./body.ts"
import { authorsOf } from "./byline.ts"
import { decode, decodeGuessing } from "./decode.ts"
import type { Parsed } from "./formats.ts"
import { frontOf, type Front } from "./front.ts"
import { metadataOf } from "./metadata.ts"
import { readPage } from "./page.ts"
import { laidOut, type Piece } from "./pieces.ts"
import { withRepeats } from "./repeats.ts"

/** Parses a page; throws `bad-encoding`, or `no-text` where the page has no article in it. */
export function parseHtml(bytes: Uint8Array, name: string): Parsed {
  const charset = charsetOf(bytes)
  const { raw, warnings } =
    charset === undefined ? decodeGuessing(bytes, name) : { raw: decode(bytes, name, charset), warnings: [] }
  const document = readPage(raw, name)
  const metadata = metadataOf(document)
  const front = frontOf(document, metadata)
  const seen = bodyOf(document)
  const body = seen.some(({ words }) => hasWord(words)) ? seen : toldBody(metadata.body)
  if (!body.some(({ words }) => hasWord(words))) {
    throw new DeskError("no-text", `${name} has no article text in it; save the page whole, not only its frame.`)
  }
  const { text, blocks } = laidOut(withFront(front, body))
  const bylines = blocks.filter(({ kind }) => kind === "byline").map(({ start, end }) => text.slice(start, end))
  return {
    id: null,
    title: titleOf(metadata.title, front.headline),
    outlet: metadata.outlet,
    authors: metadata.authors.length > 0 ? metadata.authors : [...new Set(bylines.flatMap(authorsOf))],
    url: metadata.url,
    language: metadata.language,
    publishedFrom: metadata.published.map(({ value, how }) => ({ value, how, span: null })),
    modified: metadata.modified,
    warnings: [...warnings, ...metadata.warnings],
    text,
    blocks: withRepeats(text, toldApart(text, blocks)),
  }
}

/** The body that a page keeps for programs alone, where it shows none. */
function toldBody(body: string | null): readonly Piece[] {
  const parts = (body ?? "").replace(/<[^<>]{1,200}>/g, " ").split(/\n\s*\n|\r\n|\n/)
  return parts.map((words) => ({ kind: "paragraph", words: words.replace(/\s+/g, " ").trim() }))
}

/** The title without the name of the outlet that many pages put behind it: "Levy dropped | Basin Courier". */
function titleOf(title: string | null, headline: string): string | null {
  if (headline === "") return title
  return title === null || /^ [|–—·•-] /.test(title.startsWith(headline) ? title.slice(headline.length) : "")
    ? headline
    : title
}

/** The encoding that the page names in its first bytes; undefined where it names none that is known. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048))
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith("utf-16") ? undefined : encoding // the words would not be there to be read
  } catch {
    return undefined // a label that no browser knows either: read as UTF-8
  }
}

/** How many pieces from its start on a body may repeat what stands over it. */
const REPEATS = 8

/** The front before the body, without what the body repeats of it; a byline or date line further down is none. */
function withFront({ headline, standfirst, byline, dateline }: Front, body: readonly Piece[]): readonly Piece[] {
  const front = new Set([headline, standfirst, byline, dateline])
  const rest = body.flatMap((piece, index): readonly Piece[] => {
    if (index < REPEATS) return front.has(piece.words) ? [] : [piece]
    return piece.kind === "byline" || piece.kind === "dateline" ? [{ ...piece, kind: "paragraph" }] : [piece]
  })
  const isTold = (kind: "byline" | "dateline"): boolean => rest.some((piece) => piece.kind === kind)
  return [
    { kind: "headline", words: headline },
    { kind: "standfirst", words: standfirst },
    { kind: "byline", words: byline },
    { kind: "dateline", words: isTold("dateline") || byline.includes(dateline) ? "" : dateline },
    ...rest,
  ]
}
