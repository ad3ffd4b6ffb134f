/** Plain text: the characters as they are, cut into blocks. */
import { DeskError } from "../errors.ts"
import { normalise } from "../text/normalise.ts"
import { hasWord } from "../text/words.ts"
import { blocksOf } from "./blocks.ts"
import { authorsOf } from "./byline.ts"
import { decodeGuessing } from "./decode.ts"
import { depositionOf } from "./deposition.ts"
import type { Parsed } from "./formats.ts"
import { laidOut } from "./pieces.ts"
import { withRepeats } from "./repeats.ts"
import { timedOf } from "./timed.ts"

/** Parses a plain text; throws `bad-encoding`, or `no-text` where there are no letters or digits. */
export function parseText(bytes: Uint8Array, name: string): Parsed {
  const { raw, warnings } = decodeGuessing(bytes, name)
  const whole = normalise(raw)
  const pieces = depositionOf(whole) ?? timedOf(whole)
  if (pieces === null) return { ...parsedText(whole, name), warnings }
  const { text, blocks } = laidOut(pieces)
  const title = pieces.find(({ kind }) => kind === "headline")?.words ?? null
  return { ...parsedText(text, name), title, text, blocks, warnings }
}

/** The same for characters, with the title where it is known from elsewhere. */
export function parsedText(raw: string, name: string, knownTitle: string | null = null): Parsed {
  const text = normalise(raw)
  if (!hasWord(text)) {
    throw new DeskError("no-text", `${name} has no words in it; check that it is the file you mean.`)
  }
  const blocks = withRepeats(text, blocksOf(text, knownTitle))
  const headline = blocks.find(({ kind }) => kind === "headline")
  const bylines = blocks.filter(({ kind }) => kind === "byline")
  return {
    id: null,
    title: knownTitle ?? (headline ? text.slice(headline.start, headline.end).replace(/\s+/g, " ") : null),
    outlet: null,
    authors: bylines.flatMap(({ start, end }) => authorsOf(text.slice(start, end))),
    url: null,
    language: null,
    publishedFrom: [],
    modified: null,
    warnings: [],
    text,
    blocks,
  }
}
