/**
 * Statements within the contents of others: the encoder finds the outermost ones, as it was trained to,
 * so that each content that may hold one is read once more, as a text of its own.
 */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { findVerb } from "../statements/verbs.ts"
import type { EncodedStatement } from "./read.ts"

/** Reads some words by themselves; `offset` is where they begin in the whole text. */
type ReadAlone = (words: string, offset: number) => Promise<readonly EncodedStatement[]>

/** So deep do contents nest that are read: beyond, hardly anything is left of one. */
const DEEPEST = 3

/** The statements within the contents of some, and within theirs, in order of depth; `text` begins at `offset` of the whole. */
export async function nestedStatements(
  { text, offset }: { readonly text: string; readonly offset: number },
  outer: readonly EncodedStatement[],
  readAlone: ReadAlone,
): Promise<readonly EncodedStatement[]> {
  const found: EncodedStatement[] = []
  let holders = outer
  for (let depth = 0; depth < DEEPEST && holders.length > 0; depth++) {
    const alone = holders
      .filter(({ cue }) => cue.length > 0)
      .flatMap(({ content }) => content)
      .flatMap((part) => asText(text, span(part.start - offset, part.end - offset)))
    const read = await Promise.all(alone.map(({ words, start }) => readAlone(words, offset + start)))
    holders = read.flat().filter(({ cue, content }) => cue.length > 0 && content.length > 0)
    found.push(...holders)
  }
  return found
}

/** The mark or the word that opens a content and is no part of the sentence in it. */
const OPENS = /^(?:["“‘'«„]|``|(?:that|whether|how)\s+)/i

/** From this length on, in UTF-16 units, a content is no sentence or two but a text that was quoted whole. */
const LONGEST = 4000

/** A content as a text of its own, as long as the characters from `start` on; none where no verb in it may be a cue. */
function asText(text: string, { start, end }: Span): readonly { readonly words: string; readonly start: number }[] {
  if (end - start > LONGEST) return []
  const content = text.slice(start, end)
  const opening = OPENS.exec(content)?.[0].length ?? 0
  const rest = content.slice(opening).replace(/\s/g, " ")
  if (!mayHoldCue(rest)) return []
  const first = rest.charAt(0)
  const capital = first.toUpperCase()
  return [{ words: (capital.length === first.length ? capital : first) + rest.slice(1), start: start + opening }]
}

/** Whether a word behind the first may be a verb of speech or thought, or part of "according to". */
function mayHoldCue(words: string): boolean {
  const [, ...others] = words.toLowerCase().match(/[\p{L}]+/gu) ?? []
  return others.some((word) => word === "according" || findVerb(word) !== null)
}
