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
  if (postsIn(document).length >= LEAST_POSTS) return postsIn(cleaned(document)).flatMap(postOf)
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

/** Posts of a page that was written as things happened; fewer may be teasers of one. */
const POSTS =
  '[itemprop="liveBlogUpdate"], article[class*="live" i], [class*="live" i] article, [class*="live-post" i], [class*="live-update" i], [class*="liveblog-entry" i]'
const LEAST_POSTS = 3

function postsIn(document: Document): readonly Element[] {
  const posts = [...document.querySelectorAll(POSTS)].filter((post) => post.querySelector("time") !== null)
  return posts.filter((post) => !posts.some((other) => other !== post && other.contains(post)))
}

/** A post in the place that the page gives it, its time at the first of its blocks. */
function postOf(post: Element): readonly Piece[] {
  const stamp = post.querySelector("time")
  const time = wordsIn(stamp) || (stamp?.getAttribute("datetime") ?? null)
  for (const one of post.querySelectorAll("time")) one.remove()
  return piecesWithin(post).map((piece, index) => (index === 0 ? { ...piece, time } : piece))
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
/** Boxes with other stories, and what invites to share this one. */
const BOXES = ["related", "recommend", "most-read", "mostread", "read-more", "readmore", "more-on", "share-", "social-"]
const OTHERS = [".teaser", ".comments", "#comments", ...BOXES.map((word) => `[class*="${word}" i]`)]
/** "Read more: …", a line that is a link to another story. */
const ELSEWHERE = /^(?:read (?:more|also|next)|related|see also|more on this|also read|don[’']t miss)\b/i

const NOTICE = /cookie|consent|gdpr|newsletter/i

/** A copy of the page without what is never part of an article. */
function cleaned(document: Document): Document {
  const copy = document.cloneNode(true) as Document
  for (const element of copy.querySelectorAll(NEVER)) element.remove()
  for (const element of copy.querySelectorAll("header, footer")) {
    if (!element.closest("article, main") && !element.querySelector("article, main, figure")) element.remove()
  }
  const most = copy.body.textContent.length / 2
  for (const element of copy.querySelectorAll([...NOTICES, ...OTHERS].join(", "))) {
    // An article on cookies may be marked so as well; a notice, a teaser and a comment hold none, nor most of a page.
    if (element.matches("html, body, main, article") || element.querySelector("article, main, h1")) continue
    if (element.textContent.length < most || NOTICE.test(element.className)) element.remove()
  }
  for (const link of copy.querySelectorAll("p a, li a")) {
    const line = link.closest("p, li")
    const words = line ? wordsIn(line) : ""
    if (ELSEWHERE.test(words) && words.length - wordsIn(link).length < LEAD) line?.remove()
  }
  return copy
}

/** So many units may stand before the link. */
const LEAD = 24

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
