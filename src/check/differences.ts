/** What the differences between a quotation and a primary text are: a number, a name, a "not", or a mere "the". */
import type { Difference } from "../model.ts"
import type { Run } from "./align.ts"
import { NOTE } from "./passages.ts"
import { FILLERS, isFunction, isModal, isNegation, isNumber, saidWords, type SaidWord } from "./words.ts"

/** The two texts. */
export interface Texts {
  /** The quoting document. */
  readonly quoting: string
  /** The primary text. */
  readonly primary: string
}

/** The differences of an alignment, in order; what is only spelled otherwise is none. */
export function differencesOf(runs: readonly Run[], texts: Texts): readonly Difference[] {
  const found = runs.flatMap((run, at): readonly Difference[] => {
    const notes = notesIn(run, runs[at + 1], texts.primary)
    if (run.same || isSpelling(run)) return notes
    return [{ ...wordsOf(run, texts), kind: kindOf(runs, at, texts), marked: isMarked(runs, at) }, ...notes]
  })
  return found.map((one) => (found.some((other) => isMoved(one, other)) ? { ...one, kind: "order" } : one))
}

/** The notes of a transcript among words that are quoted without them. */
function notesIn({ said }: Run, next: Run | undefined, primary: string): readonly Difference[] {
  const [first] = said
  const last = next?.said[0] ?? said.at(-1)
  if (!first || !last) return []
  return Array.from(primary.slice(first.start, last.start).matchAll(NOTE), (match) => {
    const there = { start: first.start + match.index, end: first.start + match.index + match[0].length }
    return { quoted: "", said: match[0], kind: "disfluency", marked: false, at: null, there }
  })
}

/** Whether the words that one difference lacks are those that another has more. */
function isMoved(one: Difference, other: Difference): boolean {
  if (one.kind !== "content" || other.kind !== "content") return false
  const [fewer, more] = one.quoted === "" ? [other, one] : [one, other]
  if (fewer.said !== "" || more.quoted !== "") return false
  const ours = contentOf(fewer.quoted)
  const theirs = contentOf(more.said)
  return ours.length > 0 && ours.join(" ") === theirs.join(" ")
}

function contentOf(words: string): readonly string[] {
  return plainOf(saidWords(words)).filter((key) => !isFunction(key))
}

function wordsOf(
  { quoted, said }: Run,
  { quoting, primary }: Texts,
): Pick<Difference, "quoted" | "said" | "at" | "there"> {
  const at = hullOf(quoted)
  const there = hullOf(said)
  return {
    quoted: at ? quoting.slice(at.start, at.end) : "",
    said: there ? primary.slice(there.start, there.end) : "",
    at,
    there,
  }
}

function hullOf(words: readonly SaidWord[]): Difference["at"] {
  const [first] = words
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

/** "newscasts" for "news casts", "twenty-five" for "25". */
function isSpelling({ quoted, said }: Run): boolean {
  const [ours, theirs] = [quoted, said].map((words) => words.map(({ key }) => SPELLED.get(key) ?? key))
  if (!ours?.length || !theirs?.length) return false
  return ours.join("") === theirs.join("") || isTens(ours, theirs) || isTens(theirs, ours)
}

/** The same word, written otherwise. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ["one", "1"],
  ["alright", "allright"],
  ["cause", "because"],
])

/** Whether "20", "5" is "25". */
function isTens(parts: readonly string[], [whole, ...others]: readonly string[]): boolean {
  const [tens, ones] = parts.map(Number)
  return (
    others.length === 0 &&
    parts.length === 2 &&
    tens !== undefined &&
    ones !== undefined &&
    String(tens + ones) === whole
  )
}

/** Whether the quotation says that it differs here. */
function isMarked(runs: readonly Run[], at: number): boolean {
  const { quoted = [], said = [] } = runs[at] ?? {}
  if (quoted.length > 0) return quoted.every(({ bracketed }) => bracketed)
  return said.length > 0 && runs[at + 1]?.quoted[0]?.elided === true
}

function kindOf(runs: readonly Run[], at: number, texts: Texts): Difference["kind"] {
  const run = runs[at]
  if (!run) return "content"
  const { quoted, said } = run
  if (quoted.length === 0 && isDisfluent(runs, at, texts)) return "disfluency"
  const ours = expanded(quoted)
  const theirs = expanded(said)
  if (ours.join(" ") === theirs.join(" ")) return "function"
  return kindOfWords({ quoted, said }, withoutFillers(ours, theirs), texts)
}

/** The words of both without what only fills a pause in one of them: "we’ve" for "you know, we have". */
function withoutFillers(
  ours: readonly string[],
  theirs: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const drop = (words: readonly string[], others: readonly string[]): readonly string[] => {
    const joined = words.join(" ").replace(PHRASES, (phrase) => (others.join(" ").includes(phrase) ? phrase : ""))
    return joined.split(" ").filter((word) => word !== "" && (others.includes(word) || !PAUSES.has(word)))
  }
  return [drop(ours, theirs), drop(theirs, ours)]
}

const PHRASES =
  /\b(?:you know|i mean|i have to say(?: this)?|i have to tell you|let me tell you|i will tell you|by the way|i think|right(?= now))\b/g
const PAUSES: ReadonlySet<string> = new Set("uh um er ah eh well okay oh hmm mm hey look".split(" "))

function kindOfWords(
  { quoted, said }: Pick<Run, "quoted" | "said">,
  [ours, theirs]: readonly [readonly string[], readonly string[]],
  texts: Texts,
): Difference["kind"] {
  if (ours.length === 0 && theirs.length === 0) return "disfluency"
  if (ours.join(" ") === theirs.join(" ")) return "function"
  if (isOther(ours, theirs, isNumber)) return "number"
  if (countOf(ours, isNegation) !== countOf(theirs, isNegation)) return "negation"
  if (isOther(ours, theirs, isModal) || isOtherDuty(ours, theirs) || isOtherDuty(theirs, ours)) return "modal"
  const open = [...left(ours, theirs), ...left(theirs, ours)].filter((key) => !isFunction(key))
  if (open.length === 0)
    return ours.length === theirs.length && ours.length > 1 && [...ours].sort().join() === [...theirs].sort().join()
      ? "order"
      : "function"
  if (
    quoted.some((word) => isName(word, texts.quoting, open)) ||
    said.some((word) => isName(word, texts.primary, open))
  )
    return "name"
  return "content"
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^can't$|^cannot$/, "can not"],
  [/^won't$/, "will not"],
  [/^(.+)n't$/, "$1 not"],
  [/^(.+)'m$/, "$1 am"],
  [/^(.+)'re$/, "$1 are"],
  [/^(.+)'ve$/, "$1 have"],
  [/^(.+)'ll$/, "$1 will"],
  [/^gonna$/, "going to"],
  [/^wanna$/, "want to"],
]

/** The keys of words with their contractions written out; "'s" and "'d" stay, since they may be two things. */
function expanded(words: readonly SaidWord[]): readonly string[] {
  return words.flatMap(({ key }) => {
    const found = CONTRACTIONS.find(([pattern]) => pattern.test(key))
    return found ? key.replace(found[0], found[1]).split(" ") : [key]
  })
}

/** "we have to" for "we are going to": what must be is not what will be. */
function isOtherDuty(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.some((key) => /^(?:have|has|had|got)$/.test(key)) && theirs.some((key) => /^(?:going|gonna)$/.test(key))
}

/** Whether the words of one class are not the same in both. */
function isOther(ours: readonly string[], theirs: readonly string[], is: (key: string) => boolean): boolean {
  return ours.filter(is).join(" ") !== theirs.filter(is).join(" ")
}

function countOf(words: readonly string[], is: (key: string) => boolean): number {
  return words.filter(is).length
}

/** Those of some words that the others lack, also in another form. */
function left(words: readonly string[], others: readonly string[]): readonly string[] {
  const stems = new Set(others.map(stemOf))
  return words.filter((word) => !stems.has(stemOf(word)))
}

/** What the forms of a word have in common: "require", "requires", "required"; too short to be a word of its own. */
function stemOf(key: string): string {
  const plain = key.replace(/'s?$/, "")
  if (plain.length < 4) return plain
  const single = plain.replace(/(?:ies|ied)$/, "y").replace(/(?<=[^s])s$/, "")
  return single.replace(/(?:ing|ed|e)$/, "")
}

/** A word with a capital that no sentence begins with. */
function isName({ start, end, key }: SaidWord, text: string, open: readonly string[]): boolean {
  if (!open.includes(key) || !/^\p{Lu}/u.test(text.slice(start, end))) return false
  return !/(?:^|[.!?…:“”"'‘\n-])\s*$/u.test(text.slice(Math.max(0, start - 3), start))
}

/** Whether what the quotation leaves out says nothing: a filler, a repetition, a sentence begun anew. */
function isDisfluent(runs: readonly Run[], at: number, { primary }: Texts): boolean {
  const said = runs[at]?.said ?? []
  const keys = plainOf(said)
  if (keys.every((key) => FILLERS.has(key))) return true
  const before = plainOf(runs.slice(0, at).flatMap((run) => run.said))
  const behind = plainOf(runs.slice(at + 1).flatMap((run) => run.said))
  const breaksOff = isBrokenOff(said, primary)
  return rotations(keys, before, behind).some(
    ({ words, next }) =>
      isRepeated(words, before, next) || (breaksOff && (isBegunAnew(words, next) || isTakenUp(words, next))),
  )
}

/** The keys of words, contractions written out, without phrases and words that fill a pause. */
function plainOf(words: readonly SaidWord[]): readonly string[] {
  const keys = expanded(words).join(" ").replace(PHRASES, "").split(" ")
  return keys.filter((key) => key !== "" && !PAUSES.has(key))
}

interface Rotation {
  readonly words: readonly string[]
  /** What follows them. */
  readonly next: readonly string[]
}

/** "I know it's – I know": a diff may cut "know it’s – I" out of it, where "I know it’s –" is meant. */
function rotations(keys: readonly string[], before: readonly string[], behind: readonly string[]): readonly Rotation[] {
  const out: Rotation[] = [{ words: keys, next: behind }]
  let words = [...keys]
  let next = [...behind]
  for (let at = before.length - 1; words.length > 0 && before[at] === words.at(-1); at--) {
    next = [words.at(-1) ?? "", ...next]
    words = [before[at] ?? "", ...words.slice(0, -1)]
    out.push({ words, next })
    if (out.length > keys.length) break
  }
  return out
}

/** Whether words stand once more right before or behind. */
function isRepeated(keys: readonly string[], before: readonly string[], behind: readonly string[]): boolean {
  const words = keys.join(" ")
  return (
    words !== "" && (before.slice(-keys.length).join(" ") === words || behind.slice(0, keys.length).join(" ") === words)
  )
}

/** So many words of a sentence that breaks off say nothing yet. */
const LONGEST_START = 7

/** "It's not even – it's not close": what breaks off begins as what follows it. */
function isBegunAnew(words: readonly string[], next: readonly string[]): boolean {
  return words.length <= LONGEST_START && words[0] === next[0] && (words.length < 3 || words[1] === next[1])
}

/** "It's not even, believe it or not, it's not even": what breaks off is taken up behind a few words. */
function isTakenUp(words: readonly string[], next: readonly string[]): boolean {
  return (
    words.length > 2 && ` ${next.slice(0, words.length + LONGEST_START).join(" ")} `.includes(` ${words.join(" ")} `)
  )
}

/** Whether a dash, dots or a comma stand within or behind words. */
function isBrokenOff(said: readonly SaidWord[], text: string): boolean {
  const [first] = said
  const last = said.at(-1)
  return first !== undefined && last !== undefined && /--|[—–…,]|\.\.\./.test(text.slice(first.start, last.end + 4))
}
