/** Plain transcripts with time codes: "[00:01:02] MR. LORNE: Who?", or "Karl Munt  0:12" over what he says. */
import type { Piece } from "./pieces.ts"
import { piecesOf, type Cue } from "./transcript/cues.ts"

const CODE = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`
const NAME = String.raw`[\p{Lu}][\p{L}\p{N} .'’-]{0,40}`
/** A code in brackets, or one before a name and a colon: a bare hour may open a line of a chronology. */
const BEFORE = new RegExp(
  String.raw`^\s*(?:[[(](${CODE})[\])]\s*[-–]?\s*|(${CODE})\s+[-–]?\s*(?=${NAME}:\s))(.*)$`,
  "u",
)
const OVER = new RegExp(String.raw`^\s*(${NAME}?)\s+[[(]?(${CODE})[\])]?\s*$`, "u")

/** So many codes make a transcript with time codes, if one line in so many has one. */
const LEAST_CODES = 3
const LINES_A_CODE = 8

/** The pieces of a text with time codes, which stand at its blocks and no longer in its words; null where it has none. */
export function timedOf(text: string): readonly Piece[] | null {
  if (!/\d:\d\d/.test(text)) return null // most texts are through with one look
  const lines = text.split("\n").filter((line) => line.trim() !== "")
  const first = lines.findIndex((line) => codeAt(line) !== null)
  const codes = lines.filter((line) => codeAt(line) !== null).length
  if (codes < LEAST_CODES || codes * LINES_A_CODE < lines.length) return null
  const head = lines.slice(0, first).map((words, index): Piece => {
    return { kind: index === 0 ? "headline" : "header", words }
  })
  return [...head, ...piecesOf(cuesIn(lines.slice(first)))]
}

interface Code {
  readonly time: string
  readonly speaker: string | null
  readonly words: string
}

function codeAt(line: string): Code | null {
  const before = BEFORE.exec(line)
  if (before) return { time: before[1] ?? before[2] ?? "", speaker: null, words: before[3] ?? "" }
  const over = OVER.exec(line)
  return over && { time: over[2] ?? "", speaker: over[1] ?? null, words: "" }
}

function cuesIn(lines: readonly string[]): readonly Cue[] {
  const cues: { -readonly [Key in keyof Cue]: Cue[Key] }[] = []
  for (const line of lines) {
    const code = codeAt(line)
    const last = cues.at(-1)
    if (code) cues.push({ ...code, isNew: false, start: null, end: null })
    else if (last) last.words = `${last.words} ${line.trim()}`.trim()
  }
  return cues
}
