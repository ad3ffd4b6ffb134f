/** What a program has heard: the JSON of transcribers such as Whisper, AssemblyAI, Deepgram, Amazon, Rev and Google. */
import { DeskError } from "../errors.ts"
import { hasWord } from "../text/words.ts"
import { decode } from "./decode.ts"
import type { Parsed } from "./formats.ts"
import { laidOut } from "./pieces.ts"
import { piecesOf } from "./transcript/cues.ts"
import { cuesIn } from "./transcript/shapes.ts"

/** Parses a transcriber's JSON; throws `bad-encoding`, `file-damaged`, `unknown-format` for another shape, or `no-text`. */
export function parseHeard(bytes: Uint8Array, name: string): Parsed {
  const value = jsonIn(decode(bytes, name), name)
  const cues = cuesIn(value)
  if (cues === null) {
    throw new DeskError(
      "unknown-format",
      `${name} is JSON of a shape that onrecord does not know; save the transcript as VTT, or its documents as JSON Lines with a "text" each.`,
    )
  }
  const { text, blocks } = laidOut(piecesOf(cues))
  if (!hasWord(text)) throw new DeskError("no-text", `${name} has no words in it; check that it is the file you mean.`)
  const { language = null } = value as { readonly language?: unknown }
  return {
    ...{ id: null, title: null, outlet: null, authors: [], url: null },
    language: typeof language === "string" && /^[a-z]{2,3}(?:-\w+)*$/i.test(language) ? language : null,
    ...{ publishedFrom: [], modified: null, warnings: [], text, blocks },
  }
}

function jsonIn(source: string, name: string): unknown {
  try {
    return JSON.parse(source)
  } catch (cause) {
    throw new DeskError("file-damaged", `${name} is no whole JSON; check that it was saved or copied whole.`, { cause })
  }
}
