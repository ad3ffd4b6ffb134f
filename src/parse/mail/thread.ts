/** The thread in a mail: what its sender wrote, and whose words it quotes below. */
import type { Piece } from "../pieces.ts"

/** "On Mon, 4 Mar 2019 at 10:12, Karl Munt <munt@…> wrote:": the line that says whose words follow. */
const WROTE =
  /^(?:On\s[^\n]{4,240}\s(?:wrote|writes)|(?:Am|On)\s[^\n]{4,240}\sschrieb[^\n]{0,120}|Le\s[^\n]{4,240}\sa\s?écrit\s?):$/
/** How such a line begins, which may go on over two more. */
const WROTE_BEGINS = /^(?:On|Am|Le)\s(?:\p{L}{2,10}[.,]|\d)/u
/** Lines of the header that programs put over what they quote whole. */
const FIELD = /^\*?(?:From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|An|Betreff):\*?\s+\S/
const RULE =
  /^(?:-{2,}\s?(?:Original Message|Forwarded message|Original Appointment)\s?-{2,}|_{10,}|Begin forwarded message:)$/i

/** A line with how deep it is quoted. */
interface Quoted {
  readonly depth: number
  readonly words: string
}

/**
 * The pieces of a plain body. What a line or a header says the writer of is a turn behind it; what stands
 * between quotations without one is a paragraph, and a quotation without one a quote, for whose it is, is not told.
 */
export function threadOf(body: string): readonly Piece[] {
  const lines = body.split("\n").map(quoted)
  const pieces: Piece[] = []
  let depth = 0
  let kind: Piece["kind"] = "turn"
  let gathered: string[] = []
  const flush = (): void => {
    pieces.push({ kind, words: gathered.join("\n") })
    gathered = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? { depth: 0, words: "" }
    const header = headerAt(lines, at)
    if (header.length > 0) {
      flush()
      pieces.push(...header.map((words): Piece => ({ kind: "header", words })))
      const last = pieces.at(-1)?.words ?? ""
      at += linesOf(header) - 1
      depth = WROTE.test(last) ? nextDepth(lines, at + 1) : line.depth
      kind = "turn"
    } else if (line.depth === 0 && /^--\s?$/.test(line.words)) {
      flush()
      kind = "other"
    } else if (line.words.trim() === "") flush()
    else {
      if (line.depth !== depth) {
        flush()
        kind = line.depth === 0 ? "paragraph" : "quote"
        depth = line.depth
      }
      gathered.push(line.words)
    }
  }
  flush()
  return pieces.filter(({ words }) => words.trim() !== "")
}

function quoted(line: string): Quoted {
  const marks = /^(?:>[ \t]?)+/.exec(line)?.[0] ?? ""
  return { depth: marks.replace(/[^>]/g, "").length, words: line.slice(marks.length).trimEnd() }
}

/** The lines that say who wrote what follows, joined where they go on; empty where there are none. */
function headerAt(lines: readonly Quoted[], at: number): readonly string[] {
  const { words, depth } = lines[at] ?? { words: "", depth: 0 }
  if (RULE.test(words.trim())) return [words.trim()]
  if (WROTE_BEGINS.test(words)) {
    for (let count = 1; count <= 3; count++) {
      const joined = lines.slice(at, at + count)
      if (joined.some((line) => line.depth !== depth)) break
      const whole = joined.map((line) => line.words).join("\n")
      if (WROTE.test(whole.replaceAll("\n", " "))) return [whole]
    }
  }
  const fields: string[] = []
  for (let next = at; FIELD.test(lines[next]?.words ?? ""); next++) fields.push(lines[next]?.words ?? "")
  return fields.length >= 3 ? fields : []
}

function linesOf(header: readonly string[]): number {
  return header.reduce((sum, words) => sum + words.split("\n").length, 0)
}

function nextDepth(lines: readonly Quoted[], at: number): number {
  return lines.slice(at).find(({ words }) => words.trim() !== "")?.depth ?? 0
}

/** The same for the pieces of a body in HTML, in which quotations are marked as such. */
export function threadIn(pieces: readonly Piece[]): readonly Piece[] {
  let kind: Piece["kind"] = "turn"
  let isQuote = false
  return pieces.map((piece, index): Piece => {
    const around = [-2, -1, 0, 1, 2].filter((step) => FIELD.test(pieces[index + step]?.words ?? "")).length
    if (RULE.test(piece.words) || WROTE.test(piece.words) || (FIELD.test(piece.words) && around >= 3)) {
      isQuote = pieces[index + 1]?.kind === "quote"
      kind = "turn"
      return { ...piece, kind: "header" }
    }
    if (piece.kind !== "paragraph" && piece.kind !== "quote") return piece
    if ((piece.kind === "quote") !== isQuote) {
      isQuote = piece.kind === "quote"
      kind = piece.kind
    }
    return { ...piece, kind }
  })
}
