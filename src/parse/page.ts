/** A page as a tree of elements, mended where its source leaves out what every tree must have. */
import { parseHTML } from "linkedom"
import { DeskError } from "../errors.ts"
import { normalise } from "../text/normalise.ts"

/** How deep elements may stand in each other: finding the article takes time with the cube of it, and pages stay below 60. */
const DEEPEST = 120

/** Reads a page; throws `no-text` where its elements stand too deep in each other. */
export function readPage(source: string, name: string): Document {
  let { document } = parseHTML(source)
  if (!isRoot(document)) {
    ;({ document } = parseHTML(`<html>${source.replace(/^\s*(?:<\?xml[^>]*>\s*)?<!doctype[^>]*>/i, "")}</html>`))
  }
  const deep = depthOf(document)
  if (deep > DEEPEST) {
    throw new DeskError(
      "no-text",
      `${name} nests its elements ${deep} deep and onrecord reads up to ${DEEPEST}; save its text as plain text.`,
    )
  }
  const { head, body, documentElement } = document // asking for head and body makes them
  for (const node of [...documentElement.childNodes]) if (node !== head && node !== body) body.append(node)
  return document
}

function isRoot(document: Document): boolean {
  const root = document.documentElement as Element | null // there may be none, whatever the type says
  return root?.tagName === "HTML"
}

function depthOf(document: Document): number {
  let deepest = 0
  let level: readonly Element[] = [document.documentElement]
  for (; level.length > 0; deepest++) level = level.flatMap((element) => [...element.children])
  return deepest
}

/** Elements whose characters nobody reads. */
export const UNREAD = new Set([
  "SCRIPT",
  "STYLE",
  "NAV",
  "ASIDE",
  "FORM",
  "BUTTON",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "IFRAME",
])

/** The words in an element on one line; a line break and a cell's end part words as they do on screen. */
export function wordsIn(node: Node | null | undefined): string {
  return folded(node ? rawWords(node) : "")
}

/** Characters on one line, white space folded. */
export function folded(raw: string): string {
  return normalise(raw).replace(/\s+/g, " ").trim()
}

function rawWords(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? ""
  if (node.nodeType !== 1) return ""
  const tag = (node as Element).tagName.toUpperCase()
  if (tag === "BR") return "\n"
  if (UNREAD.has(tag)) return ""
  const words = Array.from(node.childNodes, rawWords).join("")
  return tag === "TD" || tag === "TH" || tag === "P" || tag === "DIV" || tag === "LI" ? ` ${words} ` : words
}
