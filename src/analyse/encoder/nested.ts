/**
 * Statements within the contents of others: the encoder finds the outermost ones, as it was trained to,
 * so that each content that may hold one is read once more, as a text of its own.
 */
import type { Mode, Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { mannerOfVerb } from "../statements/manner.ts"
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

/** Whether a word behind the first may be a verb by which somebody says or thinks, or part of "according to". */
function mayHoldCue(words: string): boolean {
  const keys = words.toLowerCase().match(/[\p{L}][\p{L}'’]*/gu) ?? []
  return keys.some((key, at) => at > 0 && (key === "according" || mayBeCue(keys, at)))
}

const HELPER =
  /^(?:not|never|also|only|still|just|really|had|has|have|do|does|did|will|would|can|could|may|might|must|should|was|were|is|are|been|be|.*n['’]t|.*ly)$/
/** A thought of theirs is the speaker's own, or what he has just said of somebody: "said he wanted". */
const PRONOUN = /^(?:i|you|he|she|it|we|they|who|that|which|to|and)$/
const PLURAL = /[^s]s$/
/** Before these the form in -s is a plural: "his claims". */
const OWNS = /^(?:the|a|an|his|her|its|their|our|my|your|these|those|of|in|for|with|no|any|some|more|many|.*['’]s?)$/
/** Verbs in form, and seldom in use. */
const SELDOM = new Set(
  "states including emails records questions comments reports continue continued like regarding".split(" "),
)
/** Verbs of speech that tell nothing of a statement's manner beyond that it is one. */
const FURTHER = /^(?:confid|apologi[sz]|radio|li|persuad|convinc|complain|decid|agree|disagree|dictat|sign|signal)ed$/

function mayBeCue(keys: readonly string[], at: number): boolean {
  const key = keys[at] ?? ""
  if (SELDOM.has(key)) return false
  const verb = mannerOfVerb(key)
  if (!verb) return FURTHER.test(key)
  let subject = at - 1
  while (subject > 0 && HELPER.test(keys[subject] ?? "")) subject--
  const before = keys[subject] ?? ""
  if (THOUGHTS.has(verb.mode) && PRONOUN.test(before)) return false
  if (key === verb.lemma) return subject < at - 1 || PRONOUN.test(before) || PLURAL.test(before)
  return !(key.endsWith("s") && OWNS.test(before))
}

const THOUGHTS: ReadonlySet<Mode> = new Set<Mode>(["belief", "knowledge", "intention"])
