/** Depositions: pages of numbered lines, in which questions and answers run on from line to line. */
import { labelAt } from "../text/labels.ts"
import { span } from "../text/span.ts"
import type { Piece } from "./pieces.ts"

/** A numbered line, with the number of its page. */
interface Numbered {
  readonly page: number
  readonly line: number
  readonly words: string
}

const LINE = /^[^\S\n]{0,12}(\d{1,2})(?:[^\S\n]+(.*))?$/
const PAGE = /^\s*(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?\s*$/i
/** What every such page begins with; most texts are through with one look. */
const FIRST_LINES = /(?:^|[\n\f])[^\S\n]{0,12}1(?:[^\S\n][^\n]*)?\n(?:[^\S\n]*\n)?[^\S\n]{0,12}2(?!\d)/
/** At least so many lines in order make a page of a deposition, and so large a share of all lines. */
const LEAST_LINES = 15
const LEAST_SHARE = 0.7

/** The pieces of a text whose pages number their lines; null where they do not. */
export function depositionOf(text: string): readonly Piece[] | null {
  const lines = FIRST_LINES.test(text) ? numberedIn(text) : null
  return lines && piecesOf(lines)
}

function numberedIn(text: string): readonly Numbered[] | null {
  const lines: Numbered[] = []
  let page = 1
  let expected = 1
  let others = 0
  for (const line of text.split(/\n|\f/)) {
    const [, number = "", words = ""] = LINE.exec(line) ?? []
    // A lone number may be that of the page: it stands where none is expected that it could be.
    if (number !== "" && (Number(number) === expected || Number(number) === 1)) {
      if (Number(number) === 1 && expected !== 1) page++
      lines.push({ page, line: Number(number), words: words.trim() })
      expected = Number(number) + 1
    } else if (PAGE.test(line)) {
      page = Number(PAGE.exec(line)?.[1])
      expected = 1
    } else if (line.trim() !== "") others++
  }
  return lines.length >= LEAST_LINES && lines.length >= LEAST_SHARE * (lines.length + others) ? lines : null
}

/** "Q.", "A", "THE WITNESS:": whose words begin here. */
const QUESTION = /^([QA])[.:]?\s+(?=\S)/
const STAGE = /^\([^()]{2,200}\)\.?$/
/** "BY MR. LORNE:", "EXAMINATION". */
const BY = /^BY\s+\p{Lu}[\p{Lu}. '’-]{2,40}:$/u
const TITLE =
  /^(?:(?:DIRECT|CROSS|REDIRECT|RECROSS|FURTHER)[- ])*EXAMINATION(?:\s.*)?$|^P ?R ?O ?C ?E ?E ?D ?I ?N ?G ?S$/

function piecesOf(lines: readonly Numbered[]): readonly Piece[] {
  const pieces: { -readonly [Key in keyof Piece]: Piece[Key] }[] = []
  let isOpen = false
  for (const { page, line, words } of lines) {
    if (words === "") {
      isOpen = false
      continue
    }
    const kind = kindOf(words)
    const last = pieces.at(-1)
    if (kind === null && isOpen && last) last.words += ` ${words.replace(/\s+/g, " ")}`
    else {
      pieces.push({ kind: kind ?? "paragraph", words: words.replace(/\s+/g, " "), page, line })
    }
    isOpen = kind === null || kind === "turn" || kind === "paragraph" || (kind === "other" && !words.endsWith(")"))
  }
  return pieces
}

function kindOf(words: string): Piece["kind"] | null {
  if (TITLE.test(words)) return "heading"
  if (BY.test(words)) return "header"
  if (STAGE.test(words) || /^\([^()]+$/.test(words)) return "other"
  // "A" without a stop behind it is no label that anybody could tell from a word.
  if (/^A\s/.test(words)) return "paragraph"
  if (QUESTION.test(words) || (labelAt(words, span(0, words.length)) !== null && /^\p{Lu}[\p{Lu}. '’-]+:/u.test(words)))
    return "turn"
  return null
}
