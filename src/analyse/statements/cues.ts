/** Cues: the verb groups and phrases of a unit that may ascribe words to a source. */
import type { Mode, Stance } from "../../model.ts"
import { isCapital } from "../tokens.ts"
import { lineOf, type Line } from "./stances/line.ts"
import { matchAt } from "./stances/match.ts"
import { settingOf } from "./stances/polarity.ts"
import { byRow, turned } from "./stances/stance.ts"
import { isPaperVerb, paperIn } from "./papers.ts"
import { phraseBefore } from "./phrases.ts"
import { QUOTE, type UnitToken } from "./units.ts"
import { findVerb, type Frame } from "./verbs.ts"

/** A verb group, a row of the table of stances or "according to", by the indexes of its first and last token. */
export interface Cue {
  readonly first: number
  readonly last: number
  /** The verb's lemma, the row's name, or "according to". */
  readonly lemma: string
  readonly stance: Stance
  readonly mode: Mode
  readonly frames: readonly Frame[]
  /** "saying", "adding": its source is that of the clause it hangs on. */
  readonly ing: boolean
  /** Whether nothing is said: "did not say", "is expected to confirm". */
  readonly unsaid: boolean
  /** How the table of stances knows it; null for a plain verb. */
  readonly row: "verb" | "noun" | null
  /** "was denied by": its subject is the content, and the source comes behind. */
  readonly passive: boolean
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
const NEGATIONS = new Set(
  "not n't never no cannot can't won't didn't doesn't don't hasn't haven't hadn't wouldn't couldn't isn't wasn't weren't aren't".split(
    " ",
  ),
)
/** Before these a base form is an infinitive or a plural's verb, not a noun: "to say", "officials say". */
const MAKES_NOUN = new Set(
  "a an the his her its their our my your this that no any some every each in of by for with without on".split(" "),
)

/** The cues of a unit, in order. */
export function findCues(tokens: readonly UnitToken[]): readonly Cue[] {
  if (isTitleCase(tokens)) return []
  const line = lineOf(tokens)
  const cues: Cue[] = []
  tokens.forEach((token, index) => {
    if (index <= (cues.at(-1)?.last ?? -1) || !token.isWord) return
    const cue =
      token.key === "according" && tokens[index + 1]?.key === "to"
        ? accordingTo(index)
        : (rowAt(tokens, line, index) ?? verbAt(tokens, line, index) ?? paperVerbAt(tokens, index))
    if (cue) cues.push(cue)
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
    unsaid: false,
    row: null,
    passive: false,
  }
}

/** A row of the table whose words begin at a token. */
function rowAt(tokens: readonly UnitToken[], line: Line, index: number): Cue | null {
  const match = matchAt(line, line.wordOf[index] ?? 0, looksNoun(tokens, index))
  if (!match || (!match.row.isNoun && isAdjective(tokens, index))) return null
  const { row } = match
  const last = line.tokenOf[match.last] ?? index
  const setting = settingOf(line.words, match.first)
  const stance = byRow(line, match)
  if (stance === "asserts" && row.frames.includes("alone")) return null // "responded: …" is a verb like any other
  const isBy = setting.passive && byAfter(tokens, last) !== null
  if (setting.passive && !isBy && !row.isNoun && ENDS_PASSIVE.test(tokens[index]?.key ?? "")) return null
  return {
    first: row.isNoun ? index : Math.min(index, line.tokenOf[setting.first] ?? index),
    last,
    lemma: row.name,
    stance: stance ?? row.stance ?? "asserts",
    mode: row.mode,
    frames: row.frames,
    ing: !row.isNoun && index === line.tokenOf[setting.first] && (tokens[index]?.key ?? "").endsWith("ing"),
    unsaid: stance === null || (setting.polarity === "untold" && !row.isNoun),
    row: row.isNoun ? "noun" : "verb",
    passive: isBy && !row.isNoun,
  }
}

/** "the disputed islands", "a threatened species": a participle before a noun. */
function isAdjective(tokens: readonly UnitToken[], index: number): boolean {
  return /(?:ed|en)$/.test(tokens[index]?.key ?? "") && MAKES_NOUN.has(tokens[index - 1]?.key ?? "")
}

/** A base form or one in -s behind an article or an owner: "the press", "his demands". */
function looksNoun(tokens: readonly UnitToken[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before || /(?:ed|ing)$/.test(token.key)) return false
  if (isCapital(token.text) && before.key !== QUOTE && before.key !== ",") return true
  if (MAKES_NOUN.has(before.key) || /['’]s?$/.test(before.text)) return true
  const stem = token.key.replace(/s$/, "")
  return OFTEN_NOUNS.has(stem) && !PLAIN_SUBJECTS.test(before.key) && !isSubject(before, token.key === stem)
}

function verbAt(tokens: readonly UnitToken[], line: Line, index: number): Cue | null {
  const key = tokens[index]?.key ?? ""
  const found = findVerb(key)
  if (!found || isNoun(tokens, index, found) || isAdjective(tokens, index)) return null
  const { verb, ing, base } = found
  const first = groupFrom(tokens, index)
  const before = tokens[first - 1]?.key ?? ""
  if (first === index && (base || isPlainNoun(verb.lemma, key)) && MAKES_NOUN.has(before)) return null
  const setting = settingOf(line.words, line.wordOf[index] ?? 0)
  const governed = before === "to" && base
  if (governed && setting.polarity !== "done") return null
  const isPassive = isPassiveGroup(
    tokens.slice(first, index).map((token) => token.key),
    key,
    ing,
  )
  if (isPassive && byAfter(tokens, index) === null) return null
  const stance = turned(setting.polarity, verb.stance)
  return {
    first: governed ? Math.min(first, line.tokenOf[setting.first] ?? first) : first,
    last: index,
    lemma: verb.lemma,
    stance: stance ?? verb.stance,
    mode: verb.mode,
    frames: verb.frames,
    ing,
    unsaid: stance === null,
    row: null,
    passive: isPassive,
  }
}

/** The first token of a verb's group. Adverbs belong to it only behind an auxiliary: "has also said", but "later | said". */
function groupFrom(tokens: readonly UnitToken[], index: number): number {
  let first = index
  while (first > 0 && isBeforeVerb(tokens[first - 1]?.key ?? "")) first--
  while (first < index && ADVERBS.has(tokens[first]?.key ?? "") && !NEGATIONS.has(tokens[first]?.key ?? "")) first++
  return first
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
    unsaid: false,
    row: null,
    passive: false,
  }
}

const MAKES = /^(?:make|makes|made)$/
const PLAIN = new Set(["clear", "plain"])

function isBeforeVerb(key: string): boolean {
  return AUXILIARIES.has(key) || ADVERBS.has(key) || NEGATIONS.has(key)
}

/** Nouns as often as verbs, in the base form and with -s. */
const OFTEN_NOUNS = new Set(
  "state post plan comment note claim report demand request promise estimate doubt fear hope charge signal hint pledge plea joke reply answer cry laugh signal remark study call brand label show find repeat counter press interview question order appeal push urge challenge offer contract query tax volunteer lobby back support leave answer".split(
    " ",
  ),
)

/** Behind these a doubtful word is a verb. */
const PLAIN_SUBJECTS = /^(?:i|we|you|they|he|she|it|who|that|which|to|not|n't|\))$/

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
    !PLAIN_SUBJECTS.test(before.key) &&
    !isSubject(before, token.key === verb.lemma)
  )
}

/** Whether a noun before a doubtful verb can be its subject: a plural before a base form, a name before one in -s. */
function isSubject(before: UnitToken, base: boolean): boolean {
  if (/^\p{N}/u.test(before.text)) return false
  return base
    ? before.key.endsWith("s") || ADVERBS.has(before.key) || AUXILIARIES.has(before.key) || /.{3}ly$/.test(before.key)
    : isCapital(before.text) || ADVERBS.has(before.key)
}

/** "reports", "claims", "plans", "hopes": nouns as often as verbs behind an article or a possessive. */
function isPlainNoun(lemma: string, key: string): boolean {
  return key === `${lemma}s`
}

/** Where "by" stands behind a passive, with a time between: "was denied on Monday by"; null where it does not. */
export function byAfter(tokens: readonly UnitToken[], last: number): number | null {
  if (tokens[last + 1]?.key === "by") return last + 1
  const isTime = /^(?:on|in|last|yesterday|today|late|early|later|only|again)$/.test(tokens[last + 1]?.key ?? "")
  const by = isTime ? tokens.slice(last + 2, last + 6).findIndex(({ key }) => key === "by") : -1
  return by < 0 ? null : last + 2 + by
}

const ENDS_PASSIVE = /(?:ed|told|said|known|found|shown|written|thought|borne|made|given|put)$/

/** "was told", "is expected": the subject is no source. */
function isPassiveGroup(group: readonly string[], key: string, ing: boolean): boolean {
  const helper = group.findLast((word) => AUXILIARIES.has(word))
  const be = helper !== undefined && ["is", "are", "was", "were", "been", "be", "'s"].includes(helper)
  return be && !ing && ENDS_PASSIVE.test(key)
}
