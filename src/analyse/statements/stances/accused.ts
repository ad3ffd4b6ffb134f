/**
 * Answers to what somebody is charged with or asked: the same "No" denies behind an accusation and
 * says little elsewhere.
 */
import { CLAIM } from "./words.ts"

/** Verbs that answer; with others ("said") a negative sentence behind a report is no denial yet. */
const ANSWERS =
  /^(?:respond|reply|counter|answer|retort|rejoin|retaliate|insist|swear|protest|object|maintain|shoot|hit|vow|adamant|declare|state|testify|fire|snap|cry|affirm|contend|assert|depose|aver|repeat|stress|claim)$/

/** Verbs that answer a charge whether the text tells it or not: “I never touched him,” he protested. */
const PROTESTS = /^(?:protest|retort|counter|rejoin|retaliate|hit|shoot|object)$/
const OWN = /^ (?:that )?(?:i|we|he|she|they|it) (?:[^ ]+ ){0,2}?(?:not|never) /

const ANSWERING =
  "(?:answering|rejecting|denying|countering|rebutting|addressing|confronted with|faced with|challenged with|responding to|replying to|in (?:answer|response|reply) to|in the face of|contrary to|despite|against|asked about|questioned about|pressed about|pressed on|challenged over|challenged on|as for|regarding|concerning)"

const A_CLAIM = `(?:(?:a|an|the|any|all|these|those|his|her|its|their|such|[^ ]+'s|[^ ]+s') )?(?:[^ ]+ ){0,2}?${CLAIM}`

/** In the sentence itself: what the statement answers. */
const HERE = new RegExp(
  ` (?:(?:${ANSWERING}|to) ${A_CLAIM}|(?:accused|charged|taxed|reproached) (?:[^ ]+ ){0,6}?(?:of|with)|(?:accused|charged|taxed|reproached) (?:him|her|them|it|the [^ ]+)|(?:whatever|as|no matter what) (?:[^ ]+ ){1,5}?(?:alleged|alleges|claimed|claims|charged|charges|said|says|say|reported|reports|may say)) `,
)
const WHATEVER = new RegExp(
  ` (?:${ANSWERING} ${A_CLAIM}|(?:whatever|no matter what) (?:[^ ]+ ){1,5}?(?:alleged|alleges|claimed|claims|charged|charges|said|says|say|reported|reports)) `,
)
/** In the sentence before: an accusation or a report about somebody. */
const BEFORE =
  / (?:alleged|alleges|allege|claimed|claims|claim|accused|accuses|charged that|charges that|wrote that|reported that|reports that|had it that|it was said that|suggested that|insinuated that|rumoured|rumored|accusation|accusations|allegation|allegations|rumours?|rumors?|the charge) /
/** In the sentence itself: what somebody was told or asked, which "she said she had not …" takes up. */
const TOLD =
  / (?:told|asked|reminded|informed|put to (?:him|her|them|it)|suggested to (?:him|her|them)) (?:[^ ]+ ){0,2}?(?:that|if|whether|about) /
/** In the sentence before: a charge against somebody, which "she said she had never …" answers. */
const CHARGED = / (?:accused|accuses|accusation|accusations|allegation|allegations|alleged|alleges) /
const ASKED =
  / (?:\?|(?:asked|asks|demanded to know|wanted to know|inquired|enquired) (?:[^ ]+ ){0,5}?(?:if|whether|about)) /

const NEGATIVE =
  /^ (?:that )?(?:, )?(?:(?:no|never) [,.;]|(?:[^ ]+ ){0,6}?(?:not|never|no|none|nothing|neither|nobody) )/
/** "that she had not", "no". */
const SHORT_NO =
  /^ (?:that )?(?:no|(?:he|she|it|they|i|we|there|that) (?:is|was|were|are|am|do|does|did|has|had|have|will|would|could) not(?: [.,!])?) $/
const NO = /^ (?:(?:oh|why|well) (?:, )?)?(?:no|never) (?:[,.;!—–-] |$)/

/** The words round a statement, each the text of a line. */
export interface Round {
  /** Those of its sentence outside of its content. */
  readonly here: string
  /** Those of its sentence. */
  readonly whole: string
  /** Those of the sentences before it in its paragraph. */
  readonly before: string
  readonly content: string
  readonly lemma: string
}

/** Whether a statement denies what it answers: its content is negative, and an accusation stands by it. */
export function deniesCharge({ here, whole, before, content, lemma }: Round): boolean {
  if (!NEGATIVE.test(content)) return false
  if (SHORT_NO.test(content) && (BEFORE.test(before) || ASKED.test(before) || ASKED.test(here))) return true
  if (HERE.test(here) || WHATEVER.test(whole)) return true
  if (NO.test(content) && (BEFORE.test(before) || ASKED.test(before) || ASKED.test(here))) return true
  if (PROTESTS.test(lemma) && OWN.test(content)) return true
  if (TOLD.test(here) && OWN.test(content) && sharedStems(here, content) >= 1) return true
  if (CHARGED.test(before) && OWN.test(content)) return true
  if (BEFORE.test(before) && sharedStems(before, content) >= 2) return true
  return BEFORE.test(before) && ANSWERS.test(lemma)
}

/** Words that say what they say in any sentence. */
const COMMON =
  /^(?:that|have|been|were|with|they|their|there|which|would|could|will|from|this|when|what|said|says|then|than|about|after|before|never|nothing|other|because|should|where|while|claim|report|alleg|accus)/

/** How many words two lines share, by their first five letters: what "No driver was sacked" takes up of "drivers had been sacked". */
function sharedStems(one: string, other: string): number {
  const stems = (line: string): ReadonlySet<string> =>
    new Set(
      line
        .split(" ")
        .filter((word) => word.length >= 4 && !COMMON.test(word))
        .map((word) => word.slice(0, 5)),
    )
  const own = stems(one)
  return [...stems(other)].filter((stem) => own.has(stem)).length
}

const AS_CLAIMED =
  / , (?:just |exactly )?as (?:[^ ]+ ){1,5}?(?:claimed|claims|said|says|alleged|alleges|reported|reports|suspected|complained|charged|maintained|guessed|put|insisted|supposed|feared|suggested)(?: [^ ]+){0,3} [.”,]/

/** Whether a statement bears out what somebody else has said: "the gate was open, as the family claims". */
export function bearsOut({ whole, content }: Round): boolean {
  return AS_CLAIMED.test(whole) && !NEGATIVE.test(content)
}
