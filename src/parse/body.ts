/** The running text of a page: its article without navigation and notices, as pieces that become blocks. */
import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import type { BlockKind } from "../model.ts"
import { normalise } from "../text/normalise.ts"
import { blocksOf } from "./blocks.ts"
import { isByline, isDateLine } from "./byline.ts"
import type { Piece } from "./pieces.ts"
import { UNREAD, folded, wordsIn } from "./page.ts"

/** The pieces of a page's article, in order. */
export function bodyOf(document: Document): readonly Piece[] {
  // Extraction takes its tree apart, and may still find nothing in it.
  const article = new Readability(cleaned(document), { keepClasses: true, charThreshold: 200 }).parse()
  if (article?.content) {
    const pieces = piecesWithin(parseHTML(`<html><body>${article.content}</body></html>`).document.body)
    if (pieces.length > 0) return pieces
  }
  const whole = cleaned(document)
  const root = whole.querySelector("article") ?? whole.querySelector("main") ?? whole.body
  return piecesWithin(root)
}

/** The pieces of a page that is no article, as the body of a mail is none: all that can be seen of it. */
export function wholeBody(document: Document): readonly Piece[] {
  for (const element of document.querySelectorAll("script, style, noscript, template, [hidden]")) element.remove()
  for (const element of document.querySelectorAll('[style*="display:none" i], [style*="display: none" i]'))
    element.remove()
  return piecesWithin(document.body)
}

const NEVER =
  'script, style, noscript, template, nav, aside, form, dialog, [hidden], [role="dialog"], [role="navigation"], [role="complementary"], [aria-modal="true"]'
const NOTICES = ["cookie", "consent", "gdpr", "newsletter"].flatMap((word) => [
  `[class*="${word}" i]`,
  `[id*="${word}" i]`,
])
const OTHERS = [".teaser", ".related", ".comments", "#comments"]

/** A copy of the page without what is never part of an article. */
function cleaned(document: Document): Document {
  const copy = document.cloneNode(true) as Document
  for (const element of copy.querySelectorAll(NEVER)) element.remove()
  for (const element of copy.querySelectorAll("header, footer")) {
    if (!element.closest("article, main") && !element.querySelector("article, main, figure")) element.remove()
  }
  for (const element of copy.querySelectorAll([...NOTICES, ...OTHERS].join(", "))) {
    // An article on cookies may be marked so as well; a notice, a teaser and a comment hold none.
    if (!element.matches("html, body, main, article") && !element.querySelector("article, main, h1")) element.remove()
  }
  return copy
}

const KIND_OF_TAG: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries({
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
  }),
)
const HOLDS_BLOCKS = "p, h1, h2, h3, h4, h5, h6, figcaption, blockquote, li, tr, pre, div, section, dt, dd"

/** The leaves of a tree that hold text, each as one piece; loose text between them is a paragraph. */
function piecesWithin(root: Element): readonly Piece[] {
  const pieces: Piece[] = []
  let loose = ""
  const flush = (): void => {
    pieces.push(lineOf("paragraph", folded(loose)))
    loose = ""
  }
  for (const node of root.childNodes) {
    if (node.nodeType === 3) loose += node.textContent ?? ""
    if (node.nodeType !== 1) continue
    const element = node as Element
    const tag = element.tagName.toUpperCase()
    if (UNREAD.has(tag)) continue
    if (KIND_OF_TAG.get(tag) !== undefined || tag === "DIV" || element.querySelector(HOLDS_BLOCKS)) {
      flush()
      pieces.push(...piecesOf(element, tag))
    } else if (tag === "BR") flush()
    else loose += wordsIn(element) === "" ? " " : keptRims(element)
  }
  flush()
  return pieces.filter(({ words }) => words !== "")
}

/** The words of an element within a line, with the white space that parts them from those beside it. */
function keptRims(element: Element): string {
  const raw = element.textContent
  return (/^\s/.test(raw) ? " " : "") + wordsIn(element) + (/\s$/.test(raw) ? " " : "")
}

function piecesOf(element: Element, tag: string): readonly Piece[] {
  const kind = KIND_OF_TAG.get(tag)
  if (tag === "PRE") return preformatted(element)
  if (isCaption(element, kind)) return captionOf(element)
  if (kind === "table") return [{ kind, words: rowOf(element) }]
  if (kind === undefined || element.querySelector(HOLDS_BLOCKS)) {
    const inside = piecesWithin(element)
    const takesOver = kind === "quote" || kind === "list-item"
    return takesOver ? inside.map((piece) => (piece.kind === "paragraph" ? { ...piece, kind } : piece)) : inside
  }
  return [lineOf(kind, wordsIn(element))]
}

function lineOf(kind: BlockKind, words: string): Piece {
  if (kind !== "paragraph") return { kind, words }
  return { kind: isDateLine(words) ? "dateline" : isByline(words) ? "byline" : kind, words }
}

/** A text in a page that keeps its own lines is cut as a plain one is. */
function preformatted(element: Element): readonly Piece[] {
  const text = normalise(element.textContent)
  return blocksOf(text).map(({ kind, start, end }) => ({
    kind: kind === "headline" ? "heading" : kind,
    words: text.slice(start, end),
  }))
}

/** The cells of a row, parted by a bar. */
function rowOf(row: Element): string {
  return Array.from(row.querySelectorAll("td, th"), wordsIn)
    .filter((words) => words !== "")
    .join(" | ")
}

function isCaption(element: Element, kind: BlockKind | undefined): boolean {
  if (kind === "caption") return true
  return kind === "paragraph" && (/caption/i.test(element.className) || element.closest("figure") !== null)
}

/** A caption and its credit, which is marked as such or stands in brackets at the end. */
function captionOf(element: Element): readonly Piece[] {
  const words = wordsIn(element)
  const marked = wordsIn(element.querySelector('[class*="credit"], small, cite'))
  const credit = marked !== "" ? marked : (/\((?:photo|picture|image|credit)[^()]*\)$/i.exec(words)?.[0] ?? "")
  if (credit === "" || !words.endsWith(credit)) return [{ kind: "caption", words }]
  return [
    { kind: "caption", words: words.slice(0, -credit.length).trim() },
    { kind: "credit", words: credit },
  ]
}
