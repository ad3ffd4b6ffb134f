/**
 * Statements within the contents of others: the encoder finds the outermost ones, as it was trained to,
 * so that each content that may hold one is read once more, as a text of its own.
 */
import type { Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { isMannerVerb } from "../statements/manner.ts"
import { findVerb } from "../statements/verbs.ts"
import type { EncodedStatement } from "./read.ts"

/** Reads some words by themselves; `offset` is where they begin in the whole text. */
type ReadAlone = (words: string, offset: number) => Promise<readonly EncodedStatement[]>

/** From here on a content is worth a second look. */
const LEAST = 0.3

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
      .filter(({ cue, confidence }) => cue.length > 0 && confidence >= LEAST)
      .flatMap(({ content }) => wholes(content))
      .flatMap((parts) =>
        asText(
          text,
          parts.map(({ start, end }) => span(start - offset, end - offset)),
        ),
      )
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

/** A content, or several parts of one that only a verb and its source part. */
function wholes(content: readonly Span[]): readonly (readonly Span[])[] {
  const out: Span[][] = []
  for (const part of content) {
    const last = out.at(-1)
    if (last && part.start - (last.at(-1)?.end ?? 0) < INSERTION) last.push(part)
    else out.push([part])
  }
  return out
}

/** "The mayor, the Courier reported, had warned her staff": so long, in UTF-16 units, an insertion may be. */
const INSERTION = 80

/**
 * A content as a text of its own, as long as the characters from `start` on, what is inserted in it blank;
 * none where no verb in it may be a cue.
 */
function asText(text: string, parts: readonly Span[]): readonly { readonly words: string; readonly start: number }[] {
  const [{ start, end: first } = span(0, 0), ...others] = parts
  const end = others.at(-1)?.end ?? first
  if (end - start > LONGEST) return []
  const [content] = parts.reduce<readonly [string, number]>(
    ([words, at], part) => [words + " ".repeat(part.start - at) + text.slice(part.start, part.end), part.end] as const,
    ["", start],
  )
  const opening = OPENS.exec(content)?.[0].length ?? 0
  const rest = content.slice(opening).replace(/\s/g, " ")
  if (!mayHoldCue(rest)) return []
  const letter = rest.charAt(0)
  const capital = letter.toUpperCase()
  return [{ words: (capital.length === letter.length ? capital : letter) + rest.slice(1), start: start + opening }]
}

/** Whether a word behind the first may be a verb of speech or thought, or part of "according to". */
function mayHoldCue(words: string): boolean {
  const keys = words.toLowerCase().match(/[\p{L}][\p{L}'’]*/gu) ?? []
  return keys.some((key, at) => at > 0 && (key === "according" || isVerb(key, keys[at - 1] ?? "")))
}

/** Before these a verb's plain form is a verb: "they say", "did not say", "officials say". */
const BEFORE_PLAIN =
  /^(?:i|you|he|she|it|we|they|who|that|which|to|not|never|also|do|does|did|will|would|can|could|may|might|must|should|people|.*n['’]t|.*ly|.*[^s]s)$/
/** Before these the form in -s is a plural: "his claims". */
const BEFORE_PLURAL = /^(?:the|a|an|his|her|its|their|our|my|your|these|those|of|in|for|with|no|any|some|.*['’]s?)$/

/** Verbs of speech that tell nothing of a statement's manner beyond that it is one. */
const FURTHER = /^(?:confid|apologi[sz]|radio|li|persuad|convinc|complain|decid|agree|disagree|dictat|sign|signal)ed$/

function isVerb(key: string, before: string): boolean {
  const found = findVerb(key)
  if (!found) return isMannerVerb(key) || FURTHER.test(key)
  if (found.base) return BEFORE_PLAIN.test(before)
  return !(key.endsWith("s") && BEFORE_PLURAL.test(before))
}
