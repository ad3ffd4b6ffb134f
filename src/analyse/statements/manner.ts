/**
 * Manner: what the words of a cue tell of the statement that they ascribe, wherever the cue came from.
 * The verbs that attribution rules know are in `verbs.ts`; here stand further verbs, and the nouns.
 */
import type { Mode, Stance } from "../../model.ts"
import type { Token } from "../tokens.ts"
import { findVerb, formsByLemma } from "./verbs.ts"

/** The stance and the mode that a cue gives, with the word that told them. */
export interface Manner {
  readonly lemma: string
  readonly stance: Stance
  readonly mode: Mode
  /** Whether a hearer may follow, as after "told". */
  readonly hearer: boolean
  /** Whether a verb of the tables told it. */
  readonly known: boolean
}

type Row = readonly [Stance, Mode, string]

const VERBS: readonly Row[] = [
  ["asserts", "writing", "email retweet publish sign pen"],
  ["asserts", "document", "list include record document"],
  [
    "asserts",
    "belief",
    "consider regard view prefer favor favour like love hate dislike worry assume imagine guess trust support oppose seem appear mistrust distrust resent admire blame feel",
  ],
  ["asserts", "knowledge", "discover notice recognise recognize forget hear see watch"],
  ["asserts", "intention", "seek aim try prepare mull weigh"],
  ["promises", "speech", "offer commit threaten assure"],
  ["requests", "speech", "order encourage invite appeal push petition lobby implore advise"],
  ["questions", "speech", "question query"],
  ["confirms", "speech", "verify corroborate"],
]

const NOUNS: readonly Row[] = [
  ["denies", "speech", "denial denials rebuttal"],
  ["confirms", "speech", "confirmation admission acknowledgment acknowledgement"],
  ["promises", "speech", "promise promises pledge pledges vow vows guarantee threat threats offer"],
  ["requests", "speech", "request requests demand demands call calls plea appeal appeals recommendation order"],
  ["questions", "speech", "question questions"],
  ["hints", "speech", "hint hints suggestion suggestions insinuation"],
  ["declines", "speech", "refusal"],
  ["asserts", "writing", "letter letters tweet tweets email emails memo column post op-ed"],
  [
    "asserts",
    "document",
    "report reports poll polls survey surveys study filing lawsuit indictment minutes transcript record records document documents",
  ],
  [
    "asserts",
    "belief",
    "belief beliefs view views opinion opinions position stance conviction feeling hope hopes fear fears concern concerns worry worries doubt doubts expectation expectations support opposition skepticism scepticism",
  ],
  ["asserts", "intention", "plan plans intention intentions decision desire goal aim ambition bid effort efforts"],
  ["asserts", "knowledge", "knowledge understanding awareness"],
]

const MORE: ReadonlyMap<string, Manner> = new Map(
  VERBS.flatMap(([stance, mode, lemmas]) =>
    lemmas
      .split(" ")
      .flatMap((lemma) =>
        formsByLemma(lemma).map((form): [string, Manner] => [
          form,
          { lemma, stance, mode, hearer: false, known: true },
        ]),
      ),
  ),
)

const BY_NOUN: ReadonlyMap<string, Manner> = new Map(
  NOUNS.flatMap(([stance, mode, nouns]) =>
    nouns.split(" ").map((lemma): [string, Manner] => [lemma, { lemma, stance, mode, hearer: false, known: false }]),
  ),
)

const PLAIN: Manner = { lemma: "", stance: "asserts", mode: "speech", hearer: false, known: false }

/** Behind these stands a noun: "in a report". */
const DETERMINERS = new Set(["a", "an", "the", "his", "her", "its", "their", "this", "that"])

/**
 * What the words of a cue tell, the last verb before the nouns; a word that tells nothing is plain speech.
 * What takes the words back ("did not") is told by `stances/stance.ts`.
 */
export function mannerOf(cue: readonly Token[]): Manner {
  const keys = cue.filter(({ isWord }) => isWord).map(({ key }) => key)
  const told = keys.reduceRight<Manner | null>(
    (found, key, at) => found ?? (DETERMINERS.has(keys[at - 1] ?? "") ? null : mannerOfVerb(key)),
    null,
  )
  const manner = told ?? keys.reduceRight<Manner | null>((found, key) => found ?? BY_NOUN.get(key) ?? null, null)
  return manner ?? { ...PLAIN, lemma: keys.at(-1) ?? "" }
}

/** What a verb tells by itself, in any of its forms, in lower case; null where it is no verb that ascribes. */
export function mannerOfVerb(key: string): Manner | null {
  const known = findVerb(key)?.verb
  if (!known) return MORE.get(key) ?? null
  const { lemma, stance, mode, frames } = known
  return { lemma, stance, mode, hearer: frames.includes("hearer"), known: true }
}
