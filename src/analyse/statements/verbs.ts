/**
 * The verbs and phrases that ascribe words or views to a source, one row each: what stance and mode
 * they give a statement, and what may follow them. The classes are those of the reporting verbs in
 * English reference grammars (say, think, tell, ask, deny, promise, show).
 */
import type { Mode, Stance } from "../../model.ts"

/**
 * What may follow the verb: a quotation or a clause ("says"), only a clause with "that" or a
 * quotation ("shows"), a hearer first ("tells"), an infinitive ("vows"), a bare noun phrase
 * ("denies"), a noun phrase and what it is called ("calls it “a lie”"), nothing ("declines to comment").
 */
export type Frame = "clause" | "that" | "whether" | "hearer" | "infinitive" | "noun" | "naming" | "quote"

/** What a verb is to a statement. */
export interface Verb {
  readonly lemma: string
  readonly stance: Stance
  readonly mode: Mode
  readonly frames: readonly Frame[]
}

const ROWS: readonly (readonly [Stance, Mode, readonly Frame[], string])[] = [
  ["asserts", "speech", ["clause", "quote"], "say add note argue insist maintain explain contend announce acknowledge"],
  [
    "asserts",
    "speech",
    ["that", "quote"],
    "observe declare continue conclude recall reiterate stress emphasize emphasise joke quip reply respond answer counter repeat proclaim remark comment mention assert report suggest charge complain boast lament predict allege claim affirm agree recount testify warn caution reveal disclose disagree shout whisper yell cry exclaim laugh retort interject muse opine chime",
  ],
  ["asserts", "speech", ["quote"], "read begin state fire snap"],
  ["asserts", "speech", ["hearer", "quote"], "tell inform assure remind notify advise"],
  ["asserts", "writing", ["clause", "quote"], "write tweet"],
  ["asserts", "writing", ["quote"], "post"],
  ["confirms", "speech", ["that", "noun", "quote"], "confirm admit concede acknowledge"],
  ["denies", "speech", ["that", "noun", "quote"], "deny dispute reject refute rebut disavow"],
  ["hints", "speech", ["that", "quote"], "hint imply insinuate intimate signal indicate"],
  ["questions", "speech", ["quote", "whether"], "ask wonder inquire"],
  ["promises", "speech", ["that", "infinitive", "quote"], "promise pledge vow swear guarantee"],
  ["requests", "speech", ["that", "quote"], "demand urge request beg plead propose recommend"],
  ["declines", "speech", [], "decline refuse"],
  ["asserts", "document", ["that", "clause"], "show find"],
  ["asserts", "document", ["that"], "estimate demonstrate"],
  ["asserts", "belief", ["clause"], "think believe suspect"],
  ["asserts", "belief", ["that", "infinitive"], "hope fear feel"],
  ["asserts", "belief", ["that"], "expect doubt"],
  ["asserts", "knowledge", ["that"], "know realize realise learn understand remember"],
  ["asserts", "intention", ["infinitive"], "want plan intend decide"],
  ["asserts", "speech", ["naming"], "call describe label dub brand"],
  [
    "asserts",
    "speech",
    ["noun"],
    "praise criticize criticise condemn denounce dismiss defend mock blast endorse accuse blame ridicule",
  ],
]

/** Forms that no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
  seen: "see",
  saw: "see",
  heard: "hear",
  forgot: "forget",
  said: "say",
  says: "say",
  told: "tell",
  wrote: "write",
  written: "write",
  thought: "think",
  knew: "know",
  known: "know",
  swore: "swear",
  sworn: "swear",
  found: "find",
  showed: "show",
  shown: "show",
  felt: "feel",
  went: "go",
  began: "begin",
  understood: "understand",
  shot: "shoot",
  read: "read",
  sought: "seek",
  learnt: "learn",
  pled: "plead",
}

const VERBS: ReadonlyMap<string, Verb> = new Map(
  ROWS.flatMap(([stance, mode, frames, lemmas]) =>
    lemmas.split(" ").map((lemma): [string, Verb] => [lemma, { lemma, stance, mode, frames }]),
  ).reduce((rows, [lemma, verb]) => {
    const earlier = rows.get(lemma)
    // A verb that stands in two rows has the first row's stance and the frames of both.
    rows.set(lemma, earlier ? { ...earlier, frames: [...new Set([...earlier.frames, ...verb.frames])] } : verb)
    return rows
  }, new Map<string, Verb>()),
)

/** Every form of every verb, with whether it is a participle in -ing. */
const FORMS: ReadonlyMap<string, { readonly verb: Verb; readonly ing: boolean; readonly base: boolean }> = new Map(
  [...VERBS.values()].flatMap((verb) => formsOf(verb.lemma).map(([form, ing, base]) => [form, { verb, ing, base }])),
)

function formsOf(lemma: string): readonly (readonly [string, boolean, boolean])[] {
  const past = Object.entries(IRREGULAR)
    .filter(([, of]) => of === lemma)
    .map(([form]) => form)
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma
  const y = /[^aeiou]y$/.test(lemma)
  const doubled = /^(?:admit|quip|beg|begin|snap)$/.test(lemma) ? lemma + lemma.slice(-1) : stem
  const third = y ? lemma.slice(0, -1) + "ies" : /(?:s|sh|ch|x|o)$/.test(lemma) ? lemma + "es" : lemma + "s"
  const regular = y ? lemma.slice(0, -1) + "ied" : doubled + "ed"
  return [
    [lemma, false, true],
    [third, false, false],
    [(y ? lemma : doubled) + "ing", true, false],
    ...(past.length > 0 ? past : [regular]).map((form) => [form, false, false] as const),
  ]
}

/** The forms of a regular verb, or of one of the irregular ones that stand here, in lower case. */
export function formsByLemma(lemma: string): readonly string[] {
  return formsOf(lemma).map(([form]) => form)
}

/** The verb that a word is a form of; null where it is none. `word` is in lower case. */
export function findVerb(word: string): { readonly verb: Verb; readonly ing: boolean; readonly base: boolean } | null {
  return FORMS.get(word) ?? null
}

const SPEAKS = new Set(["speech", "writing"])

/** Whether a word is a form of a verb of speech, in lower case. */
export function isSpeechVerb(word: string): boolean {
  const found = FORMS.get(word)
  return found !== undefined && SPEAKS.has(found.verb.mode) && !found.ing
}
