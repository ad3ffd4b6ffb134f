/** Subtitles, SRT and WebVTT: what was said, with the time of each piece, and the voices that WebVTT names. */
import { DeskError } from "../errors.ts"
import { normalise } from "../text/normalise.ts"
import { hasWord } from "../text/words.ts"
import { decodeGuessing } from "./decode.ts"
import type { Parsed } from "./formats.ts"
import { laidOut } from "./pieces.ts"
import { piecesOf, type Cue } from "./transcript/cues.ts"

/** Parses subtitles; throws `bad-encoding`, `file-damaged` where there is no cue, or `no-text`. */
export function parseSubtitles(bytes: Uint8Array, name: string): Parsed {
  const { raw, warnings } = decodeGuessing(bytes, name)
  const blocks = normalise(raw)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((part) => part.split("\n"))
  const cues = blocks.flatMap(cuesIn)
  if (cues.length === 0) {
    throw new DeskError("file-damaged", `${name} has no subtitle with a time in it; check that it was saved whole.`)
  }
  const { text, blocks: made } = laidOut(piecesOf(cues))
  if (!hasWord(text)) throw new DeskError("no-text", `${name} has no words in it; check that it is the file you mean.`)
  const language = /^Language:\s*([A-Za-z-]{2,20})$/m.exec(blocks[0]?.join("\n") ?? "")?.[1] ?? null
  return {
    ...{ id: null, title: null, outlet: null, authors: [], url: null, language, publishedFrom: [], modified: null },
    ...{ warnings, text, blocks: made },
  }
}

const TIME = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/

/** The cues of what stands between blank lines: a number or a name, the times, the words. */
function cuesIn(lines: readonly string[]): readonly Cue[] {
  const at = lines.findIndex((line) => TIME.test(line))
  if (at < 0 || at > 1) return []
  const [, from = "", until = ""] = TIME.exec(lines[at] ?? "") ?? []
  const [start, end] = [secondsOf(from), secondsOf(until)]
  const said = lines.slice(at + 1).join("\n")
  const voices = said.split(/(?=<v[. ])/)
  return voices.flatMap((voice) => {
    const speaker = /^<v(?:\.[\w.-]+)?\s+([^>\n]{1,80})>/.exec(voice)?.[1]?.trim() ?? null
    const plain = plainOf(voice)
    // Each line that opens with a dash is somebody else's.
    const parts = speaker === null && /^[-–] ?\S.*\n[-–] ?\S/.test(plain) ? plain.split("\n") : [plain]
    return parts.map((words): Cue => {
      const isNew = parts.length > 1
      return { speaker, isNew, words: isNew ? words.replace(/^[-–] ?/, "") : words, time: from, start, end }
    })
  })
}

function secondsOf(time: string): number {
  return time
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Without the marks of colour, place and karaoke. */
function plainOf(words: string): string {
  return words
    .replace(/<[^<>]{0,100}>/g, "")
    .replace(/\{\\[^{}]{0,60}\}/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES.get(name) ?? "")
    .trim()
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" }),
)
