/** A sentence as the events rules read it: its tokens, each with the entity and the time whose words it is. */
import type { Entity, Span, TimeExpression } from "../../model.ts"
import { touching } from "../../text/span.ts"
import { GROUPS, OFFICES, ORGANISATIONS, UNNAMED } from "../people/lexicon.ts"
import { isCapital, tokensOf, type Token } from "../tokens.ts"
import {
  AUXILIARIES,
  BETWEEN,
  BORDERS,
  DETERMINERS,
  FINITE,
  NO_ADVERBS,
  NO_PAST,
  PERSON_NOUNS,
  PERSONAL,
  PREPOSITIONS,
} from "./words.ts"

/** A place where the text speaks of an entity. */
export interface Named extends Span {
  readonly entity: Entity
}

/** A token with what it is part of. */
export interface Word extends Token {
  readonly named: Named | null
  readonly time: TimeExpression | null
  /** Whether it ends in a possessive: "Reyd's", "the ministers'". */
  readonly owns: boolean
}

/** What the words of a text are part of; each list disjoint and in order. */
export interface Parts {
  readonly named: readonly Named[]
  readonly times: readonly TimeExpression[]
}

/** The words of a sentence. */
export function sentenceOf(text: string, at: Span, { named, times }: Parts): readonly Word[] {
  const names = touching(named, at)
  const when = touching(times, at)
  let name = 0
  let time = 0
  return tokensOf(text, at).map((token, index, all) => {
    while ((names[name]?.end ?? Infinity) <= token.start) name++
    while ((when[time]?.end ?? Infinity) <= token.start) time++
    const ownName = names[name] ?? null
    const ownTime = when[time] ?? null
    return {
      ...token,
      named: ownName && ownName.start < token.end ? ownName : null,
      time: ownTime && ownTime.start < token.end ? ownTime : null,
      owns: token.key.endsWith("'s") || (token.key.endsWith("s") && isMark(all[index + 1], token.end)),
    }
  })
}

function isMark(next: Token | undefined, end: number): boolean {
  return next?.start === end && /^['’]$/.test(next.text)
}

/** A named word's last token, or any other token. */
export function endsName({ named, end }: Word): boolean {
  return named === null || named.end <= end
}

/** "didn't" is an auxiliary and "not" in one; "he'll" a pronoun and an auxiliary. Null for what is none. */
export function auxiliaryOf({
  key,
}: Word): { readonly verb: string; readonly negated: boolean; readonly joined: boolean } | null {
  if (AUXILIARIES.has(key)) return { verb: key, negated: false, joined: false }
  if (key === "cannot") return { verb: "can", negated: true, joined: false }
  if (!key.includes("'")) return null
  const negated = /^(\p{L}+)n't$/u.exec(key)?.[1]
  if (negated !== undefined) {
    const verb = negated === "wo" ? "will" : negated === "ca" ? "can" : negated === "sha" ? "shall" : negated
    return AUXILIARIES.has(verb) ? { verb, negated: true, joined: false } : null
  }
  const joined = /^(?:i|you|he|she|it|we|they|who|there|that)'(ll|d|ve)$/.exec(key)?.[1]
  if (joined === undefined) return null
  return { verb: joined === "ll" ? "will" : joined === "ve" ? "have" : "'d", negated: false, joined: true }
}

export function isAdverb({ key, named }: Word): boolean {
  return BETWEEN.has(key) || (named === null && /^\p{Ll}{3,}ly$/u.test(key) && !NO_ADVERBS.has(key))
}

/** Whether a word is part of a name, as far as its capital tells: that of a sentence's first word tells nothing. */
export function isProper(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || word.named || word.time || PERSONAL.has(word.key)) return false
  return isCapital(word.text) && words.slice(0, at).some(({ isWord }) => isWord)
}

/** Whether a clause ends or another begins here: a mark other than a comma, or a word that opens one. */
export function isBorder(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return true
  if (word.named !== null || word.time !== null) return false
  if (word.isWord) return BORDERS.has(word.key) && !(word.key === "as" && !opensClause(words, at + 1))
  if (/^['’]$/.test(word.text)) return !(words[at - 1]?.owns ?? false)
  if (word.text === ".") return !isStopOfTitle(words, at)
  return !/^[,&%$€£/-]$/.test(word.text)
}

/** "as Reyd met Hollis", but not "as chairman". */
function opensClause(words: readonly Word[], at: number): boolean {
  if (isPersonNoun(words[at]?.key ?? "")) return false
  for (let next = at; next < Math.min(words.length, at + 8); next++) {
    if (isVerb(words, next)) return true
    if (words[next]?.isWord === false) return false
  }
  return false
}

export function isStopOfTitle(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return (
    before !== undefined &&
    before.end === words[at]?.start &&
    at + 1 < words.length &&
    isCapital(before.text) &&
    before.text.length < 5
  )
}

/** Whether a word may stand within a group of verbs before the last. */
export function isHelper(word: Word | undefined): boolean {
  return word !== undefined && (auxiliaryOf(word) !== null || isAdverb(word))
}

/** Whether a word is the verb of a clause, as far as its form and the word before it tell. */
export function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word?.isWord || word.named !== null || word.time !== null) return false
  if (auxiliaryOf(word)) return true
  const before = words[at - 1]
  if (isCapital(word.text) && before !== undefined) return false
  if (before?.key === "to") return isInfinitive(word)
  if (before && (DETERMINERS.has(before.key) || before.owns)) return false
  if (FINITE.has(word.key)) return !(before && PREPOSITIONS.has(before.key))
  return /^[a-z-]{2,}ed$/.test(word.key) && !NO_PAST.test(word.key)
}

/** Behind "to": a verb, unless its form is a noun's. */
function isInfinitive({ key, text }: Word): boolean {
  if (DETERMINERS.has(key) || PERSONAL.has(key) || isPersonNoun(key)) return false
  return /^\p{Ll}/u.test(text) && !/(?:[^s]s|ing|ion|ment|ity|ance|ence)$/.test(key)
}

const PEOPLE = new Set(
  [OFFICES, UNNAMED, GROUPS, ORGANISATIONS, PERSON_NOUNS].flatMap((nouns) =>
    [...nouns].flatMap((noun) => [noun, `${noun}s`]),
  ),
)

/** Nouns for people and their bodies, in lower case. */
export function isPersonNoun(key: string): boolean {
  return PEOPLE.has(key)
}
