/** The words of a quotation and of a primary text, by the key under which they are the same word. */
import type { Span } from "../model.ts"

/** A word with its place and the key by which it is compared. */
export interface SaidWord extends Span {
  readonly key: string
}

/** Letters with apostrophes inside, numbers with their points, their currency and what is written on to them; "%" is a word. */
const WORD = /[\p{L}\p{M}]+(?:['’‘`][\p{L}\p{M}]+)*|[$£€]?\p{N}[\p{L}\p{N}]*(?:[.,:]\p{N}+)*|%/gu

/** The words of a text or of a part of it, but for what matches `but`; their places count in the whole text. */
export function saidWords(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
  but: RegExp | null = null,
): readonly SaidWord[] {
  const part = text.slice(start, end)
  const plain = but === null ? part : part.replace(but, (match) => " ".repeat(match.length))
  return Array.from(plain.matchAll(WORD), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    key: keyOf(match[0]),
  }))
}

const listed = (from: number, words: string): readonly (readonly [string, string])[] =>
  words.split(" ").map((word, at) => [word, String(from + at)] as const)

/** Numbers in words, as they are in figures; "one" is a pronoun as often. */
const FIGURES: ReadonlyMap<string, string> = new Map([
  ...listed(2, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
  ...listed(17, "seventeen eighteen nineteen twenty"),
  ...listed(2, "second third fourth fifth sixth seventh eighth ninth tenth"),
  ...["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map(
    (word, at) => [word, String(30 + 10 * at)] as const,
  ),
  ["%", "percent"],
  ["ok", "okay"],
])

/** In lower case; an ordinal is its number, "1,000" is "1000", and a number in words is one in figures. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase().replace(/[’‘`]/g, "'")
  if (/^[$£€]?\p{N}/u.test(lower))
    return lower.replace(/,(?=\p{N}{3})/gu, "").replace(/(?<=\p{N})(?:st|nd|rd|th)$/u, "")
  return FIGURES.get(lower) ?? lower.normalize("NFKC")
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Words that are said to fill a pause and say nothing. */
export const FILLERS = set(
  "uh um er ah eh oh hmm mm well okay like look listen actually basically yeah anyway frankly honestly obviously folks guys hey",
)

/** Words that hold a sentence together. Negations, modals and numbers are none of them. */
const FUNCTION = set(
  "a an the this that these those such there here i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves who whom whose which what when where why how if whether because since as while though although than then and or but so for to of in on at by with from into onto upon out off up down over under about after before between through during within among against toward towards around across behind beyond near per via am is are was were be been being do does did done doing have has had having 'm 're 's 've 'd 'll i'm i've i'd you're you've you'd he's she's it's that's there's here's what's who's we're we've we'd they're they've they'd let's also too just really very quite rather all any some each every both either other another one own same much many more most lot bit got get gonna wanna going go please oh well mr mrs ms miss sir madam senator sen governor gov representative rep congressman president doctor dr secretary et percent",
)

export const NEGATIONS = set("not no never none nobody nothing nowhere neither nor cannot without hardly barely")
export const MODALS = set(
  "can could may might must shall should will would ought need i'll you'll he'll she'll it'll we'll they'll that'll there'll",
)

/** Whether a word denies: "not", "don't", "cannot". */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key) || key.endsWith("n't")
}

export function isModal(key: string): boolean {
  return (
    MODALS.has(key) || MODALS.has(key.replace(/n't$/, "")) || key === "won't" || key === "can't" || key === "cannot"
  )
}

export function isNumber(key: string): boolean {
  return /\p{N}/u.test(key) || SCALES.has(key)
}

const SCALES = set(
  "hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter twice double",
)

/** Whether a word carries no content of its own. */
export function isFunction(key: string): boolean {
  return FUNCTION.has(key) && !isNegation(key)
}

/** How many of some words carry content. */
export function contentWords(words: readonly SaidWord[]): number {
  return words.filter(({ key }) => !isFunction(key)).length
}
