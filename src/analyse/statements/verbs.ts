/**
 * The verbs and phrases that ascribe words or views to a source, one row each: what stance and mode
 * they give a statement, and what may follow them. The classes are those of the reporting verbs in
 * English reference grammars (say, think, tell, ask, deny, promise, show).
 */
import type { Mode, Stance } from "../../model.ts"

/**
 * What may follow the verb: a quotation or a clause ("says"), only a clause with "that" or a
 * quotation ("shows"), a hearer first ("tells"), an infinitive ("vows"), a bare noun phrase
 * ("denies"), somebody and then what is asked of him ("urges him to go", "presses him on the cost"),
 * a noun phrase and what it is called ("calls it “a lie”"), nothing at all ("did not respond").
 */
export type Frame =
  "clause" | "that" | "whether" | "hearer" | "infinitive" | "noun" | "object" | "naming" | "quote" | "alone"

/** What a verb is to a statement. */
export interface Verb {
  readonly lemma: string
  readonly stance: Stance
  readonly mode: Mode
  readonly frames: readonly Frame[]
}

const ROWS: readonly (readonly [Stance, Mode, readonly Frame[], string])[] = [
  ["asserts", "speech", ["clause", "quote"], "say add note argue insist maintain explain contend announce claim warn"],
  [
    "asserts",
    "speech",
    ["that", "quote"],
    "observe declare continue conclude recall reiterate stress emphasize emphasise joke quip reply respond answer counter repeat proclaim remark comment mention assert report charge complain boast lament predict forecast foresee prophesy allege affirm recount testify caution reveal disclose disagree shout whisper yell cry exclaim laugh retort rejoin retaliate interject interrupt muse opine chime relate reckon aver avow object protest depose preach profess recollect specify",
  ],
  [
    "asserts",
    "speech",
    ["quote"],
    "read begin state fire snap grumble groan moan sigh murmur mutter mumble sob scream bellow roar growl snarl sneer scoff grin smile chuckle giggle gasp pant hiss croak drawl intone fume thunder rage storm tease call shrug nod wink beam coo purr bark rasp stammer stutter blurt gush enthuse venture volunteer remember sing chant chorus quote crow jeer taunt chide scold offer own",
  ],
  ["asserts", "speech", ["hearer", "quote"], "tell inform assure remind notify advise"],
  ["asserts", "writing", ["clause", "quote"], "write tweet"],
  ["asserts", "writing", ["quote"], "post telegraph cable text scribble scrawl jot telex"],
  [
    "confirms",
    "speech",
    ["that", "noun", "quote"],
    "confirm admit concede acknowledge confess corroborate substantiate validate authenticate",
  ],
  ["confirms", "speech", ["quote"], "agree concur"],
  ["denies", "speech", ["that", "noun", "quote"], "deny dispute refute rebut repudiate disavow gainsay controvert"],
  ["denies", "speech", ["noun", "quote"], "contradict disclaim debunk discredit disprove rubbish"],
  ["denies", "speech", ["that"], "reject"],
  ["hints", "speech", ["that", "quote"], "hint imply insinuate intimate signal indicate suggest"],
  ["questions", "speech", ["quote", "whether"], "ask wonder inquire enquire query question"],
  ["promises", "speech", ["that", "infinitive", "quote"], "promise pledge vow swear guarantee undertake"],
  ["promises", "speech", ["infinitive", "quote"], "threaten"],
  [
    "requests",
    "speech",
    ["that", "quote"],
    "demand urge request beg plead propose recommend order direct command instruct implore entreat beseech petition exhort enjoin decree stipulate",
  ],
  ["declines", "speech", [], "decline refuse"],
  ["asserts", "document", ["that", "clause"], "show find"],
  ["asserts", "document", ["that"], "estimate demonstrate"],
  ["asserts", "belief", ["clause"], "think believe suspect"],
  ["asserts", "belief", ["that", "infinitive"], "hope fear feel"],
  ["asserts", "belief", ["that"], "expect doubt"],
  ["asserts", "knowledge", ["that"], "know realize realise learn understand remember"],
  ["asserts", "intention", ["infinitive"], "want plan intend decide"],
  ["asserts", "speech", ["naming"], "call describe label dub brand declare pronounce term denounce dismiss"],
  [
    "asserts",
    "speech",
    ["noun"],
    "praise criticize criticise condemn denounce defend mock blast endorse accuse blame ridicule",
  ],
]

/** Forms that no rule makes. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bade: "bid",
    beat: "beat",
    beaten: "beat",
    began: "begin",
    begun: "begin",
    besought: "beseech",
    bidden: "bid",
    bore: "bear",
    borne: "bear",
    bought: "buy",
    bound: "bind",
    broke: "break",
    broken: "break",
    brought: "bring",
    burst: "burst",
    came: "come",
    cast: "cast",
    chose: "choose",
    chosen: "choose",
    come: "come",
    cut: "cut",
    fallen: "fall",
    fell: "fall",
    felt: "feel",
    forbade: "forbid",
    forbidden: "forbid",
    forbore: "forbear",
    forecast: "forecast",
    foresaw: "foresee",
    foreseen: "foresee",
    forgot: "forget",
    fought: "fight",
    found: "find",
    gave: "give",
    given: "give",
    gone: "go",
    got: "get",
    had: "have",
    heard: "hear",
    held: "hold",
    hid: "hide",
    hidden: "hide",
    hit: "hit",
    hung: "hang",
    kept: "keep",
    knew: "know",
    known: "know",
    laid: "lay",
    learned: "learn",
    learnt: "learn",
    left: "leave",
    let: "let",
    made: "make",
    meant: "mean",
    met: "meet",
    pleaded: "plead",
    pled: "plead",
    put: "put",
    ran: "run",
    read: "read",
    rode: "ride",
    said: "say",
    sang: "sing",
    saw: "see",
    says: "say",
    seen: "see",
    sent: "send",
    set: "set",
    shaken: "shake",
    shook: "shake",
    shot: "shoot",
    showed: "show",
    shown: "show",
    shrank: "shrink",
    shrunk: "shrink",
    shut: "shut",
    sought: "seek",
    spoke: "speak",
    spoken: "speak",
    stood: "stand",
    strode: "stride",
    struck: "strike",
    swept: "sweep",
    swore: "swear",
    sworn: "swear",
    taken: "take",
    thought: "think",
    threw: "throw",
    thrown: "throw",
    told: "tell",
    took: "take",
    understood: "understand",
    undertaken: "undertake",
    undertook: "undertake",
    upheld: "uphold",
    went: "go",
    withdrawn: "withdraw",
    withdrew: "withdraw",
    withheld: "withhold",
    written: "write",
    wrote: "write",
  }),
)

/** Verbs whose last consonant is doubled before -ed and -ing. */
const DOUBLED = new Set(
  "admit aver ban bat beg begin bid clam commit concur cop defer demur drop dub get grin hit let nip nod omit permit pin plan plug put quip quiz rap rebut refer rub run set shrug shun shut sidestep skip slam slap snap sob stop submit sum swat tap".split(
    " ",
  ),
)

/** Verbs whose last consonant is doubled on one side of the ocean alone. */
const EITHER = new Set("counsel label quarrel rival signal".split(" "))

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
  const past = [...IRREGULAR].filter(([, of]) => of === lemma).map(([form]) => form)
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma
  const y = /[^aeiou]y$/.test(lemma)
  const doubled = DOUBLED.has(lemma) ? lemma + lemma.slice(-1) : stem
  const regular = y ? lemma.slice(0, -1) + "ied" : doubled + "ed"
  return [
    [lemma, false, true],
    [thirdOf(lemma, y), false, false],
    [participleOf(lemma, y ? lemma : doubled), true, false],
    ...(past.length > 0 ? past : [regular]).map((form) => [form, false, false] as const),
    ...(EITHER.has(lemma)
      ? ([
          [lemma + "led", false, false],
          [lemma + "ling", true, false],
        ] as const)
      : []),
  ]
}

/** "denies", "confesses", "quizzes", "says". */
function thirdOf(lemma: string, y: boolean): string {
  if (lemma === "have") return "has"
  if (y) return lemma.slice(0, -1) + "ies"
  if (lemma.endsWith("z")) return lemma + lemma.slice(-1) + "es"
  return /(?:s|sh|ch|x|o)$/.test(lemma) ? lemma + "es" : lemma + "s"
}

/** "agreeing", "lying", "admitting". */
function participleOf(lemma: string, stem: string): string {
  if (/(?:ee|oe|ye)$/.test(lemma)) return lemma + "ing"
  return (lemma.endsWith("ie") ? lemma.slice(0, -2) + "y" : stem) + "ing"
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
