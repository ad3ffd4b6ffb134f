/**
 * Markdown: its words without the marks, and what the marks say of them. Lines are joined to paragraphs;
 * links give their words, pictures a caption; code and HTML in it are never run or followed.
 */
import { DeskError } from "../errors.ts"
import { normalise } from "../text/normalise.ts"
import { hasWord } from "../text/words.ts"
import { toldApart } from "./blocks.ts"
import { authorsOf, isByline, isDateLine } from "./byline.ts"
import { findDay } from "./days.ts"
import { decodeGuessing } from "./decode.ts"
import type { Parsed } from "./formats.ts"
import { laidOut, type Piece } from "./pieces.ts"
import { withRepeats } from "./repeats.ts"

/** Parses Markdown; throws `bad-encoding`, or `no-text` where there are no words in it. */
export function parseMarkdown(bytes: Uint8Array, name: string): Parsed {
  const { raw, warnings } = decodeGuessing(bytes, name)
  const { fields, body } = frontMatter(normalise(raw))
  const pieces = withFront(
    piecesOf(body.replace(/<!--[\s\S]*?-->/g, "").split("\n")),
    plain(fields.get("title") ?? "") || null,
  )
  const { text, blocks } = laidOut(pieces)
  if (!hasWord(text)) throw new DeskError("no-text", `${name} has no words in it; check that it is the file you mean.`)
  const headline = pieces.find(({ kind }) => kind === "headline")
  const bylines = pieces.filter(({ kind }) => kind === "byline")
  const author = fields.get("author") ?? fields.get("authors")
  const day = findDay(fields.get("date") ?? fields.get("published") ?? "")
  return {
    id: null,
    title: headline?.words ?? null,
    outlet: fields.get("outlet") ?? null,
    authors: author === undefined ? bylines.flatMap(({ words }) => authorsOf(words)) : namesIn(author),
    url: /^https?:\/\/\S+$/.exec(fields.get("url") ?? "")?.[0] ?? null,
    language: fields.get("lang") ?? fields.get("language") ?? null,
    publishedFrom: day === null ? [] : [{ value: day, how: "the date in the file’s front matter", span: null }],
    modified: findDay(fields.get("updated") ?? fields.get("modified") ?? ""),
    warnings,
    text,
    blocks: withRepeats(text, toldApart(text, blocks)),
  }
}

/** The fields that stand between lines of dashes over the text, as "title: Levy dropped". */
function frontMatter(source: string): { readonly fields: ReadonlyMap<string, string>; readonly body: string } {
  const match = /^---\n([\s\S]{0,4000}?)\n(?:---|\.\.\.)(?:\n|$)/.exec(source)
  if (!match) return { fields: new Map(), body: source }
  const fields = new Map<string, string>()
  for (const line of (match[1] ?? "").split("\n")) {
    const [, key = "", value = ""] = /^([\p{L}_-]+):\s*(.+?)\s*$/u.exec(line) ?? []
    const words = value.replace(/^(["'])(.*)\1$/, "$2")
    if (key !== "" && words !== "") fields.set(key.toLowerCase(), words)
  }
  return { fields, body: source.slice(match[0].length) }
}

function namesIn(words: string): readonly string[] {
  const plain = words.replace(/^\[|\]$/g, "").replaceAll('"', "")
  const names = authorsOf(plain)
  return names.length > 0 ? names : [plain]
}

/** The first heading is the headline; the title of the front matter where there is none, or it stands over another. */
function withFront(pieces: readonly Piece[], title: string | null): readonly Piece[] {
  const first = pieces.findIndex(({ kind }) => kind === "heading")
  const isHead = first === 0 && (title === null || pieces[0]?.words === title)
  const head: readonly Piece[] = title !== null && !isHead ? [{ kind: "headline", words: title }] : []
  return [
    ...head,
    ...pieces.map((piece, index): Piece => {
      if (isHead && index === 0) return { ...piece, kind: "headline" }
      if (piece.kind !== "paragraph" || index > FRONT) return piece
      return { ...piece, kind: isByline(piece.words) ? "byline" : isDateLine(piece.words) ? "dateline" : piece.kind }
    }),
  ]
}

/** So many pieces may stand over the running text. */
const FRONT = 4

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HEADING = /^ {0,3}#{1,6}(?:\s+(.*?))?(?:\s+#+)?\s*$/
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/
const QUOTE = /^ {0,3}> ?(.*)$/
const NOTE = /^ {0,3}\[\^[^\]]+\]:\s*(.*)$/
const REFERENCE = /^ {0,3}\[[^\]^][^\]]*\]:\s*\S+/
const ROW = /^\s*\|.*\|\s*$/
const ROW_RULE = /^\s*\|?[\s:|-]*-[\s:|-]*$/

/** What is being gathered: lines of one piece. */
interface Open {
  readonly kind: Piece["kind"]
  readonly lines: string[]
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  const gathering = new Gathering()
  let fence: string | null = null
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) {
        fence = null
        gathering.close()
      } else gathering.open?.lines.push(line)
    } else if (mark !== undefined) {
      fence = mark
      gathering.begin("other", "")
    } else takeLine(line, gathering)
  }
  gathering.close()
  return gathering.pieces.filter(({ words }) => words !== "")
}

/** Pieces that are whole, and the one that lines are still added to. */
class Gathering {
  readonly pieces: Piece[] = []
  open: Open | null = null

  close(): void {
    if (this.open) this.pieces.push(pieceOf(this.open))
    this.open = null
  }

  begin(kind: Piece["kind"], line: string): void {
    this.close()
    this.open = { kind, lines: [line] }
  }

  goOn(kind: Piece["kind"], line: string): void {
    if (this.open?.kind === kind) this.open.lines.push(line)
    else this.begin(kind, line)
  }
}

/** What one line of Markdown outside of code does. */
function takeLine(line: string, gathering: Gathering): void {
  const { open } = gathering
  const heading = HEADING.exec(line)
  const item = ITEM.exec(line)
  const quote = QUOTE.exec(line)
  const note = NOTE.exec(line)
  if (line.trim() === "" || REFERENCE.test(line)) gathering.close()
  else if (heading) {
    gathering.begin("heading", heading[1] ?? "")
    gathering.close()
  } else if (open?.kind === "paragraph" && /^ {0,3}(?:=+|-+)\s*$/.test(line)) {
    gathering.begin("heading", open.lines.splice(0).join(" "))
    gathering.close()
  } else if (RULE.test(line)) gathering.close()
  else if (note) gathering.begin("footnote", note[1] ?? "")
  else if (quote) {
    if ((quote[1] ?? "").trim() === "") gathering.close()
    else gathering.goOn("quote", quote[1] ?? "")
  } else if (ROW.test(line)) {
    gathering.close()
    if (!ROW_RULE.test(line)) gathering.begin("table", cellsOf(line))
  } else if (item) gathering.begin("list-item", item[1] ?? "")
  else gathering.goOn(open && open.kind !== "table" ? open.kind : "paragraph", line)
}

function cellsOf(row: string): string {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" | ")
}

const PICTURE = /^!\[([^\]]*)\]\([^()\s]*(?:\s+["']([^"']*)["'])?\s*\)$/

function pieceOf({ kind, lines }: Open): Piece {
  if (kind === "other") return { kind, words: lines.join("\n").trim() }
  const words = lines.map((line) => line.trim()).join(" ")
  const picture = PICTURE.exec(words)
  return picture ? { kind: "caption", words: plain(picture[2] ?? picture[1] ?? "") } : { kind, words: plain(words) }
}

/** An escaped mark, kept as a character of private use while marks are taken away. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g
const ESCAPED = 0xe000

/** The words of a line without the marks within it; what they enclose is of bounded length, so that unclosed ones cost no time. */
function plain(words: string): string {
  return words
    .replace(ESCAPE, (_, mark: string) => String.fromCharCode(ESCAPED + mark.charCodeAt(0)))
    .replace(/!\[[^\]]{0,500}\]\([^()]{0,1000}\)/g, "")
    .replace(/\[\^[^\]]{1,60}\]/g, "")
    .replace(/\[([^[\]]{0,500})\](?:\([^()]{0,1000}(?:\([^()]{0,200}\)[^()]{0,200}){0,3}\)|\[[^\]]{0,200}\])/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, "$1")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/(`{1,3})\s?(.{1,500}?)\s?\1/g, "$2")
    .replace(/(\*{1,3})(?=\S)(.{1,1000}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)(.{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/~~(?=\S)(.{1,1000}?)(?<=\S)~~/g, "$1")
    .replace(/[\uE021-\uE07E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - ESCAPED))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES.get(name) ?? "")
    .replace(/\s+/g, " ")
    .trim()
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " }),
)
