/** Cues: the verb groups and phrases of a unit that may ascribe words to a source. */
import type { Mode, Stance } from "../../model.ts"
import { findVerb, type Frame } from "./verbs.ts"
import { isCapital } from "../tokens.ts"
import { isPaperVerb, paperIn } from "./papers.ts"
import { phraseBefore } from "./phrases.ts"
import { QUOTE, type UnitToken } from "./units.ts"

/** A verb group or "according to", by the indexes of its first and last token. */
export interface Cue {
  readonly first: number
  readonly last: number
  /** The verb's lemma, or "according to". */
  readonly lemma: string
  readonly stance: Stance
  readonly mode: Mode
  readonly frames: readonly Frame[]
  /** "saying", "adding": its source is that of the clause it hangs on. */
  readonly ing: boolean
  /** "did not say", "never said". */
  readonly negated: boolean
}

const AUXILIARIES = new Set(
  "has have had did does do is are was were been be will would can could may might must should shall 's 've 'd having".split(
    " ",
  ),
)
const ADVERBS = new Set(
  "also later then again now once repeatedly often reportedly simply already just even still previously recently publicly privately flatly quickly first never not n't always only further openly initially subsequently reportedly long largely clearly".split(
    " ",
  ),
)
const NEGATIONS = new Set([
  "not",
  "n't",
  "never",
  "no",
  "cannot",
  "can't",
  "won't",
  "didn't",
  "doesn't",
  "don't",
  "hasn't",
  "haven't",
  "hadn't",
  "wouldn't",
  "couldn't",
  "isn't",
  "wasn't",
])
/** Before these a base form is an infinitive or a plural's verb, not a noun: "to say", "officials say". */
const MAKES_NOUN = new Set(
  "a an the his her its their our my your this that no any some every each in of by for with without on".split(" "),
)

/** The cues of a unit, in order. */
export function findCues(tokens: readonly UnitToken[]): readonly Cue[] {
  if (isTitleCase(tokens)) return []
  const cues: Cue[] = []
  tokens.forEach((token, index) => {
    if (token.key === "according" && tokens[index + 1]?.key === "to") cues.push(accordingTo(index))
    else if (token.isWord) {
      const cue = verbAt(tokens, index) ?? paperVerbAt(tokens, index)
      if (cue) cues.push(cue)
    }
  })
  return cues
}

/** A headline in which each longer word has a capital tells verbs and nouns apart by nothing. */
function isTitleCase(tokens: readonly UnitToken[]): boolean {
  const words = tokens.filter(
    ({ isWord, key }) => isWord && key.length > 3 && !/^(?:with|from|that|over|into|after|than)$/.test(key),
  )
  return words.length > 2 && words.every(({ text }) => !/^\p{Ll}/u.test(text))
}

function accordingTo(first: number): Cue {
  return {
    first,
    last: first + 1,
    lemma: "according to",
    stance: "asserts",
    mode: "speech",
    frames: [],
    ing: false,
    negated: false,
  }
}

function verbAt(tokens: readonly UnitToken[], index: number): Cue | null {
  const found = findVerb(tokens[index]?.key ?? "")
  if (!found) return null
  const { verb, ing, base } = found
  if (isNoun(tokens, index, found)) return null
  let first = index
  while (first > 0 && isBeforeVerb(tokens[first - 1]?.key ?? "")) first--
  // Adverbs belong to the group only behind an auxiliary: "has also said", but "later | said".
  while (first < index && ADVERBS.has(tokens[first]?.key ?? "") && !NEGATIONS.has(tokens[first]?.key ?? "")) first++
  const group = tokens.slice(first, index).map(({ key }) => key)
  const before = tokens[first - 1]?.key ?? ""
  if (first === index && (base || isPlainNoun(verb.lemma, tokens[index]?.key ?? "")) && MAKES_NOUN.has(before))
    return null
  if (before === "to" && base) return null
  if (isPassive(group, tokens[index]?.key ?? "", ing)) return null
  const negated = group.some((key) => NEGATIONS.has(key)) || NEGATIONS.has(before)
  return {
    first,
    last: index,
    lemma: verb.lemma,
    stance: verb.stance,
    mode: verb.mode,
    frames: verb.frames,
    ing,
    negated,
  }
}

/** "The minutes of the meeting state that", "the tape makes clear that": a noun elsewhere, but no other verb is there. */
function paperVerbAt(tokens: readonly UnitToken[], index: number): Cue | null {
  const key = tokens[index]?.key ?? ""
  if (!isPaperVerb(key)) return null
  const last = PLAIN.has(tokens[index + 1]?.key ?? "") ? index + 1 : index
  if (!/^(?:that|how|whether)$/.test(tokens[last + 1]?.key ?? "") || (MAKES.test(key) && last === index)) return null
  const subject = phraseBefore(tokens, index)
  if (!subject) return null
  const words = tokens.slice(subject.first, subject.last + 1).map(({ text }) => text)
  if (paperIn(words.join(" ")) === null) return null
  return {
    first: index,
    last,
    lemma: "show",
    stance: "asserts",
    mode: "document",
    frames: ["that"],
    ing: false,
    negated: false,
  }
}

const MAKES = /^(?:make|makes|made)$/
const PLAIN = new Set(["clear", "plain"])

function isBeforeVerb(key: string): boolean {
  return AUXILIARIES.has(key) || ADVERBS.has(key) || NEGATIONS.has(key)
}

/** Nouns as often as verbs, in the base form and with -s. */
const OFTEN_NOUNS = new Set(
  "state post plan comment note claim report demand request promise estimate doubt fear hope charge signal hint pledge plea joke reply answer cry laugh signal remark study call brand label show find repeat counter".split(
    " ",
  ),
)

/** "the Islamic State", "Trump’s plan", "eight states": what looks like a verb and is none. */
function isNoun(
  tokens: readonly UnitToken[],
  index: number,
  { verb, ing }: { readonly verb: { readonly lemma: string }; readonly ing: boolean },
): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before) return false
  if (isCapital(token.text) && before.key !== QUOTE && before.key !== ",") return true
  if (before.key !== QUOTE && /['’]s?$/.test(before.text) && !ing) return true
  const asNoun = token.key === verb.lemma || token.key === `${verb.lemma}s`
  return (
    asNoun &&
    OFTEN_NOUNS.has(verb.lemma) &&
    !/^(?:i|we|you|they|he|she|it|who|that|which|to|not|n't|\))$/.test(before.key) &&
    !isSubject(before, token.key === verb.lemma)
  )
}

/** Whether a noun before a doubtful verb can be its subject: a plural before a base form, a name before one in -s. */
function isSubject(before: UnitToken, base: boolean): boolean {
  if (/^\p{N}/u.test(before.text)) return false
  return base
    ? before.key.endsWith("s") || ADVERBS.has(before.key) || AUXILIARIES.has(before.key)
    : isCapital(before.text) || ADVERBS.has(before.key)
}

/** "reports", "claims", "plans", "hopes": nouns as often as verbs behind an article or a possessive. */
function isPlainNoun(lemma: string, key: string): boolean {
  return key === `${lemma}s`
}

/** "was told", "is expected": the subject is the hearer, and the source is not told by the verb. */
function isPassive(group: readonly string[], key: string, ing: boolean): boolean {
  const helper = group.findLast((word) => AUXILIARIES.has(word))
  const be = helper !== undefined && ["is", "are", "was", "were", "been", "be", "'s"].includes(helper)
  return be && !ing && /(?:ed|told|said|known|found|shown|written|thought)$/.test(key)
}
