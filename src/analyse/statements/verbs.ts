/**
 * The verbs and phrases that ascribe words or views to a source, one row each: what stance and mode
 * they give a statement, and what may follow them. The classes are those of the reporting verbs in
 * English reference grammars (say, think, tell, ask, deny, promise, show).
 */
import type { Mode, Stance } from "../../model.ts"

/**
 * What may follow the verb: a quotation or a clause ("says"), only a clause with "that" or a
 * quotation ("shows"), a hearer first ("tells"), an infinitive ("vows"), a bare noun phrase
 * ("denies"), nothing ("declines to comment").
 */
export type Frame = "clause" | "that" | "hearer" | "infinitive" | "noun" | "quote"

/** What a verb is to a statement. */
export interface Verb {
  readonly lemma: string
  readonly stance: Stance
  readonly mode: Mode
  readonly frames: readonly Frame[]
}

const ROWS: readonly (readonly [Stance, Mode, readonly Frame[], string])[] = [
  [
    "asserts",
    "speech",
    ["clause", "quote"],
    "say add state note remark observe declare announce explain argue insist maintain assert contend continue conclude recall reiterate stress emphasize emphasise comment mention joke quip reply respond answer counter repeat proclaim",
  ],
  [
    "asserts",
    "speech",
    ["that", "quote"],
    "report suggest charge complain boast lament predict allege claim affirm agree point recount testify warn caution reveal disclose disagree shout whisper yell cry exclaim laugh snap retort interject read begin go shoot fire concede joke muse opine chime",
  ],
  ["asserts", "speech", ["hearer", "quote"], "tell inform assure remind warn notify advise"],
  ["asserts", "writing", ["clause", "quote"], "write tweet post"],
  ["confirms", "speech", ["that", "noun", "quote"], "confirm acknowledge admit concede"],
  ["denies", "speech", ["that", "noun", "quote"], "deny dispute reject refute rebut disavow"],
  ["hints", "speech", ["that", "quote"], "hint imply insinuate intimate signal indicate"],
  ["questions", "speech", ["quote"], "ask wonder inquire question"],
  ["promises", "speech", ["that", "infinitive", "quote"], "promise pledge vow swear guarantee"],
  ["requests", "speech", ["that", "quote"], "demand urge request beg plead propose recommend"],
  ["asserts", "document", ["that"], "show find reveal conclude estimate demonstrate"],
  ["asserts", "belief", ["clause"], "think believe suspect"],
  ["asserts", "belief", ["that", "infinitive"], "hope expect fear feel doubt"],
  ["asserts", "knowledge", ["that"], "know realize realise learn understand remember"],
  ["declines", "speech", [], "decline refuse"],
  ["asserts", "intention", ["infinitive"], "want plan intend seek decide hope"],
]

/** Forms that no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
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
  const stem = /e$/.test(lemma) ? lemma.slice(0, -1) : lemma
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
