/** A saved web page: the article without its navigation, and what the page says of itself. */
import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { DeskError } from "../errors.ts"
import type { Block, BlockKind } from "../model.ts"
import { normalise } from "../text/normalise.ts"
import { span } from "../text/span.ts"
import { block, isDateLine } from "./blocks.ts"
import { decode } from "./decode.ts"
import type { Parsed } from "./formats.ts"
import { metadataOf, type Metadata } from "./metadata.ts"

/** Parses a page; throws `bad-encoding`, or `no-text` where the page has no article in it. */
export function parseHtml(bytes: Uint8Array, name: string): Parsed {
  const { document } = parseHTML(decode(bytes, name, charsetOf(bytes)))
  const metadata = metadataOf(document)
  const own = bylineOf(document)
  const pieces = [...frontOf(document, metadata, own), ...bodyOf(document, metadata, own)]
  const { text, blocks } = laidOut(pieces)
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new DeskError("no-text", `${name} has no article text in it; save the page whole, not only its frame.`)
  }
  return {
    id: null,
    title: metadata.title,
    outlet: metadata.outlet,
    authors: metadata.authors,
    url: metadata.url,
    language: metadata.language,
    publishedFrom: metadata.published.map(({ value, how }) => ({ value, how, span: null })),
    text,
    blocks,
  }
}

/** The encoding that the page names in its first bytes; undefined where it names none that is known. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048))
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined // a label that no browser knows either: read as UTF-8
  }
}

/** A block to be: its kind and its words, white space already folded. */
interface Piece {
  readonly kind: BlockKind
  readonly words: string
}

function laidOut(pieces: readonly Piece[]): { readonly text: string; readonly blocks: readonly Block[] } {
  let text = ""
  const blocks: Block[] = []
  for (const { kind, words } of pieces) {
    if (words === "") continue
    if (text !== "") text += "\n\n"
    blocks.push(block(kind, span(text.length, text.length + words.length)))
    text += words
  }
  return { text, blocks }
}

/** One line of text, white space folded. */
function folded(raw: string | null | undefined): string {
  return normalise(raw ?? "")
    .replace(/\s+/g, " ")
    .trim()
}

/** Headline, standfirst and byline, which article extraction drops or leaves among the paragraphs. */
function frontOf(document: Document, { title, description }: Metadata, byline: string): readonly Piece[] {
  const standfirst = [...document.querySelectorAll("article p, article h2, main p, main h2, header p")].find(
    (element) => isStandfirst(element, description),
  )
  return [
    {
      kind: "headline",
      words: folded(document.querySelector("article h1, main h1, h1")?.textContent) || folded(title),
    },
    { kind: "standfirst", words: folded(standfirst?.textContent) },
    { kind: "byline", words: byline },
  ]
}

function isStandfirst(element: Element, description: string | null): boolean {
  const named = /\b(?:standfirst|subtitle|subhead|dek|deck|summary|lede|strapline)\b/i.test(element.className)
  return named || (description !== null && folded(element.textContent) === folded(description))
}

function bylineOf(document: Document): string {
  const element = document.querySelector('[rel="author"], [itemprop="author"], .byline, .author, [class*="byline"]')
  return folded(element?.closest("p, div, address, span")?.textContent).slice(0, 160)
}

function bodyOf(document: Document, metadata: Metadata, byline: string): readonly Piece[] {
  const fallback = document.querySelector("article, main, body")
  const copy = document.cloneNode(true) as Document
  for (const element of copy.querySelectorAll("script, style, noscript, template, nav, aside, form, [hidden]"))
    element.remove()
  const article = new Readability(copy, { keepClasses: true, charThreshold: 200 }).parse()
  const root = article?.content
    ? parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body
    : fallback
  const front = new Set([folded(document.querySelector("h1")?.textContent), byline].filter(Boolean))
  return root
    ? walkBlocks(root).filter(({ words, kind }) => {
        const repeatsFront =
          front.has(words) || (metadata.description !== null && words === folded(metadata.description))
        return words !== "" && !repeatsFront && kind !== "standfirst"
      })
    : []
}

const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  P: "paragraph",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  FIGCAPTION: "caption",
  BLOCKQUOTE: "quote",
  LI: "list-item",
  TR: "table",
  PRE: "other",
  DT: "list-item",
  DD: "list-item",
}
const DROPPED = new Set(["SCRIPT", "STYLE", "NAV", "ASIDE", "FORM", "BUTTON", "NOSCRIPT", "TEMPLATE", "SVG", "IFRAME"])
const HOLDS_BLOCKS = "p, h1, h2, h3, h4, h5, h6, figcaption, blockquote, li, tr, pre, div, section, dt, dd"

/** The leaves of a tree that hold text, each as one piece; loose text between them is a paragraph. */
function walkBlocks(root: Element): readonly Piece[] {
  const pieces: Piece[] = []
  let loose = ""
  const flush = (): void => {
    pieces.push({ kind: "paragraph", words: folded(loose) })
    loose = ""
  }
  for (const node of root.childNodes) {
    if (node.nodeType === 3) loose += node.textContent ?? ""
    if (node.nodeType !== 1) continue
    const element = node as Element
    const tag = element.tagName.toUpperCase()
    if (DROPPED.has(tag)) continue
    if (KIND_OF_TAG[tag] !== undefined || element.querySelector(HOLDS_BLOCKS) || tag === "DIV") {
      flush()
      pieces.push(...piecesOf(element, tag))
    } else if (tag === "BR") flush()
    else loose += element.textContent ?? ""
  }
  flush()
  return pieces.filter(({ words }) => words !== "")
}

function piecesOf(element: Element, tag: string): readonly Piece[] {
  const kind = KIND_OF_TAG[tag]
  if (kind === undefined || (element.querySelector(HOLDS_BLOCKS) && tag !== "FIGCAPTION")) {
    const inside = walkBlocks(element)
    return kind === "quote" ? inside.map(({ words }) => ({ kind, words })) : inside
  }
  if (isStandfirst(element, null)) return [{ kind: "standfirst", words: folded(element.textContent) }]
  if (kind === "caption") return captionOf(element)
  const words = folded(element.textContent)
  return [{ kind: kind === "paragraph" && isDateLine(words) ? "dateline" : kind, words }]
}

/** A caption and its credit, which is marked as such or stands in brackets at the end. */
function captionOf(element: Element): readonly Piece[] {
  const words = folded(element.textContent)
  const marked = folded(element.querySelector('[class*="credit"], small, cite')?.textContent)
  const credit = marked !== "" ? marked : (/\((?:photo|picture|image|credit)[^()]*\)$/i.exec(words)?.[0] ?? "")
  if (credit === "" || !words.endsWith(credit)) return [{ kind: "caption", words }]
  return [
    { kind: "caption", words: words.slice(0, -credit.length).trim() },
    { kind: "credit", words: credit },
  ]
}
