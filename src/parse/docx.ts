/**
 * Word documents: their text as it stands with all changes accepted. What was deleted stands as a block
 * of its own behind its paragraph, and so do comments; warnings say whose they are. Hidden text is left
 * out and told; macros, links and embedded objects are never followed.
 */
import { SaxesParser } from "saxes"
import { DeskError } from "../errors.ts"
import type { Block, Warning } from "../model.ts"
import { hasWord } from "../text/words.ts"
import { bytesOf, entriesOf, nameOf, openArchive } from "./archive.ts"
import { toldApart } from "./blocks.ts"
import { authorsOf, isByline, isDateLine } from "./byline.ts"
import { findDay } from "./days.ts"
import { readStory, local, type Change, type Paragraph, type Story } from "./docx/story.ts"
import { readStyles, type Styles } from "./docx/styles.ts"
import type { Parsed } from "./formats.ts"
import { laidOut, type Piece } from "./pieces.ts"
import { withRepeats } from "./repeats.ts"
import { MB } from "./rows/limits.ts"

/** Parses a Word document; throws `file-damaged`, `encrypted`, or `no-text` where there are no words in it. */
export async function parseDocx(bytes: Uint8Array, name: string): Promise<Parsed> {
  const parts = await partsOf(bytes, name)
  const body = parts.get("word/document.xml")
  if (body === undefined) {
    throw new DeskError(
      "unknown-format",
      `${name} is an office document without a text that onrecord can read; save it as DOCX or PDF.`,
    )
  }
  const styles = readStyles(parts.get("word/styles.xml") ?? "<styles/>")
  const stories = ["document", "footnotes", "endnotes", "comments"].map((part) =>
    readStory(parts.get(`word/${part}.xml`) ?? "<none/>", styles),
  )
  const pieces = withFront(piecesOf(stories, styles))
  const { text, blocks } = laidOut(pieces)
  if (!hasWord(text)) throw new DeskError("no-text", `${name} has no words in it; check that it is the file you mean.`)
  const core = fieldsOf(parts.get("docProps/core.xml") ?? "<none/>")
  return {
    ...{ id: null, outlet: null, url: null },
    ...metadataOf(pieces, core),
    warnings: [...toldOf(pieces, text, blocks), ...hiddenIn(stories, name)],
    text,
    blocks: withRepeats(text, toldApart(text, blocks)),
  }
}

/** The parts that are read. Pictures, macros and what is embedded are not among them. */
const READ = /^word\/(?:document|styles|footnotes|endnotes|comments)\.xml$|^docProps\/core\.xml$/
/** So much may the XML of all of them be. */
const MOST_BYTES = 256 * MB

async function partsOf(bytes: Uint8Array, name: string): Promise<ReadonlyMap<string, string>> {
  const archive = await openArchive(bytes, name)
  const parts = new Map<string, string>()
  let left = MOST_BYTES
  for await (const entry of entriesOf(archive)) {
    const part = nameOf(entry)
    if (!READ.test(part)) continue
    const xml = await bytesOf(archive, entry, left)
    left -= xml.length
    parts.set(part, new TextDecoder().decode(xml))
  }
  return parts
}

/** A piece with what is to be told of it. */
interface ToldPiece extends Piece {
  /** Words within it that were inserted. */
  readonly inserted: readonly { readonly words: string; readonly change: Change }[]
  /** What it is, if it is no part of the running text: "Deleted", "Comment". */
  readonly told: { readonly what: string; readonly who: string | null; readonly when: string | null } | null
}

function piecesOf(stories: readonly Story[], styles: Styles): readonly ToldPiece[] {
  const [body, ...others] = stories
  const beside = new Map<string, Paragraph[]>()
  for (const paragraph of others.flatMap(({ paragraphs }) => paragraphs)) {
    if (paragraph.of !== null) beside.set(paragraph.of, [...(beside.get(paragraph.of) ?? []), paragraph])
  }
  const authors = new Map(others.flatMap((story) => [...story.authors]))
  const page = (paragraph: Paragraph): number | null => (body?.hasPages ? paragraph.page : null)
  const notes: ToldPiece[] = []
  const running = (body?.paragraphs ?? []).flatMap((paragraph): readonly ToldPiece[] => {
    const own = pieceOf(paragraph, kindOf(paragraph, styles), page(paragraph))
    const comments: ToldPiece[] = []
    for (const reference of paragraph.refers) {
      for (const inside of beside.get(reference) ?? []) {
        if (reference.startsWith("comment")) {
          const told = { what: "Comment", ...(authors.get(reference) ?? { who: null, when: null }) }
          comments.push(
            ...pieceOf(inside, "other", page(paragraph)).map((piece) => ({ ...piece, told: piece.told ?? told })),
          )
        } else notes.push(...pieceOf(inside, "footnote", null))
      }
      beside.delete(reference)
    }
    return [...own, ...comments]
  })
  return [...running, ...notes]
}

/** The words of a paragraph, and behind them those that were deleted from it. */
function pieceOf({ runs }: Paragraph, kind: Piece["kind"], page: number | null): readonly ToldPiece[] {
  const kept = runs.filter(({ change }) => change?.how !== "deleted")
  const whole = kept.map((run) => run.words).join("")
  const words = kind === "table" ? cellsOf(whole) : whole
  const inserted = joined(kept.filter(({ change }) => change !== null))
  const deleted = joined(runs.filter(({ change }) => change?.how === "deleted"))
  return [
    { kind, words: folded(words), page, inserted, told: null },
    ...deleted.map(({ words: gone, change: { who, when } }): ToldPiece => {
      return { kind: "other", words: folded(gone), page, inserted: [], told: { what: "Deleted", who, when } }
    }),
  ].filter((piece) => piece.words !== "")
}

/** The cells of a row that have anything in them. */
function cellsOf(row: string): string {
  return row
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" | ")
}

/** Neighbouring runs that one person changed at one time are one change. */
function joined(runs: readonly { readonly words: string; readonly change: Change | null }[]): ToldPiece["inserted"] {
  const out: { words: string; readonly change: Change }[] = []
  for (const { words, change } of runs) {
    if (!change) continue
    const last = out.at(-1)
    if (last?.change.who === change.who && last.change.when === change.when) last.words += words
    else out.push({ words, change })
  }
  return out
}

function folded(words: string): string {
  return words
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim()
}

function kindOf({ kind, style, level, isItem }: Paragraph, styles: Styles): Piece["kind"] {
  if (kind === "row") return "table"
  const own = styles.get(style ?? "")?.kind ?? null
  if (own !== null && own !== "list-item") return own
  if (level !== null && level < 9) return "heading"
  return isItem || own === "list-item" ? "list-item" : "paragraph"
}

/** So many pieces may stand over the running text. */
const FRONT = 6

/** The first heading is the headline where no style says which one is; byline and date line below it. */
function withFront(pieces: readonly ToldPiece[]): readonly ToldPiece[] {
  const isTitled = pieces.some(({ kind }) => kind === "headline")
  return pieces.map((piece, index) => {
    if (index >= FRONT || piece.told) return piece
    if (!isTitled && index === 0 && piece.kind === "heading") return { ...piece, kind: "headline" }
    if (piece.kind !== "paragraph") return piece
    return { ...piece, kind: isByline(piece.words) ? "byline" : isDateLine(piece.words) ? "dateline" : "paragraph" }
  })
}

type Fields = ReadonlyMap<string, string>

/** The properties that the program keeps of a document: title, creator, created, modified, language. */
function fieldsOf(xml: string): Fields {
  const fields = new Map<string, string>()
  let at = ""
  const parser = new SaxesParser()
  parser.on("opentag", ({ name }) => (at = local(name)))
  parser.on("closetag", () => (at = ""))
  parser.on("text", (text) => {
    if (at !== "" && text.trim() !== "") fields.set(at, text.trim())
  })
  parser.on("error", (error) => {
    throw error
  })
  parser.write(xml).close()
  return fields
}

/** Whoever saved a file is no author of it: its byline goes before. The day on which it was made is no publication. */
function metadataOf(
  pieces: readonly ToldPiece[],
  core: Fields,
): Pick<Parsed, "title" | "authors" | "language" | "publishedFrom" | "modified"> {
  const headline = pieces.find(({ kind }) => kind === "headline")
  const named = pieces.filter(({ kind }) => kind === "byline").flatMap(({ words }) => authorsOf(words))
  const creator = core.get("creator")
  return {
    title: headline?.words.replace(/\s+/g, " ") ?? core.get("title") ?? null,
    authors: named.length > 0 ? named : creator === undefined ? [] : authorsOf(creator),
    language: core.get("language") ?? null,
    publishedFrom: [],
    modified: null,
  }
}

/** Whose each change and comment is, with its place. */
function toldOf(pieces: readonly ToldPiece[], text: string, blocks: readonly Block[]): readonly Warning[] {
  return pieces.flatMap(({ inserted, told }, index): readonly Warning[] => {
    const block = blocks[index]
    if (!block) return []
    const { start, end } = block
    if (told) return [warning(told.what === "Comment" ? "comment" : "tracked-change", told, { start, end })]
    let from = start
    return inserted.flatMap(({ words, change: { who, when } }) => {
      const exact = folded(words)
      const at = exact === "" ? -1 : text.indexOf(exact, from)
      if (at < 0 || at + exact.length > end) return []
      from = at + exact.length
      return [warning("tracked-change", { what: "Inserted", who, when }, { start: at, end: from })]
    })
  })
}

function warning(
  problem: "comment" | "tracked-change",
  { what, who, when }: { readonly what: string; readonly who: string | null; readonly when: string | null },
  at: { readonly start: number; readonly end: number },
): Warning {
  const day = findDay(when ?? "")
  const message = `${what} by ${who ?? "somebody whom the file does not name"}${day === null ? "" : ` on ${day}`}; ${END.get(what) ?? ""}.`
  return { problem, message, ...at }
}

/** What follows from it. */
const END: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Inserted: "the words were not there before",
    Deleted: "the words are no part of the text any more",
    Comment: "the words are no part of the text",
  }),
)

function hiddenIn(stories: readonly Story[], name: string): readonly Warning[] {
  const hidden = stories.flatMap(({ paragraphs }) => paragraphs).reduce((sum, one) => sum + one.hidden, 0)
  if (hidden === 0) return []
  const message = `${name} holds ${hidden} hidden characters, which were left out; show hidden text in the program that made it to see them.`
  return [{ problem: "hidden-text", message, start: null, end: null }]
}
