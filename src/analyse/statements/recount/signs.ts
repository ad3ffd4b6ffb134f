/** What ends a recounting, and what shows that a source belongs to it. */
import { nounOf } from "../papers.ts"
import type { Opener } from "./openers.ts"
import type { Told } from "./scene.ts"

const WEEKDAY = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`
/** A day that counts from the day of this text: not "on the Tuesday" or "one Friday", which count from what is told. */
const NOW = new RegExp(
  String.raw`\b(?:yesterday|today|tonight|last (?:night|week|month)|this (?:morning|afternoon|evening|week|month)|later (?:said|told|denied))\b|, now (?:at|in|of|an?|the|retired|living)\b|(?<!\b(?:the|that|one|an?|each|every|next|following|same|previous|first|last|good|easter) )\b${WEEKDAY}(?:[’']s)?\b`,
  "i",
)
/** Said to whoever writes this text, or where the press stands. */
const TO_US =
  /\b(?:to|told|tells?|tell) (?:me|us)\b|\bthis (?:correspondent|reporter|newspaper|paper|magazine|writer|journal|review|column|website|publication|desk)\b|\bour (?:reporter|correspondent|readers)\b|\bin an? (?:[\p{L}-]+ )?interview\b|\b(?:reporters|journalists)\b|\b(?:news|press) (?:conference|briefing|release)\b|\bin (?:a|an emailed|a written) statement\b|\bby (?:tele)?phone\b|\b(?:when|who was) (?:asked|reached)\b|\basked for comment\b|\bon Twitter\b/iu
/** Said when what is told was over. */
const AFTERWARDS =
  /\b(?:after|outside|following) (?:the )?(?:hearing|verdict|trial|court|session|meeting|match|game|ruling|judgment|vote|ceremony|inquest|inquiry)\b/i
/** Another place than the one that is told of: "In Whitehall Lord Stoneleigh minuted". */
const ELSEWHERE =
  /(?:^|\. )\s*(?:In|At|Back in|From|Over in) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Spring|Summer|Autumn|Winter|Easter|Whitsun|Lent|Advent|Christmas|Michaelmas|Martinmas|Candlemas|Lammas))\p{Lu}/u
/** Those who answer the press, with one mouth and no name. */
const PRESS =
  /\b(?:critics|supporters|opponents|analysts?|experts?|economists|observers|officials|spokes(?:man|woman|person|men|people)|campaigners|republicans|democrats|historians|scholars|reviewers|shareholders?|spokesperson|union|opposition)\b/i

const ANSWER =
  /\b(?:comments?|responded|responds?|repl(?:y|ied)|answer(?:ed)?|interviews?|reached|returned|questions?|say|discuss|confirm|drawn|available)\b/i

/** Whether a statement is said to this text, or in its day, and not in what is recounted. */
export function isToUs({ attribution, beside, lead, source, cue, content }: Told, { noun }: Opener): boolean {
  // A refusal to answer is one to those who ask now; others refused to go, or to pay.
  if (attribution.stance === "declines" && (content === "" || ANSWER.test(`${cue} ${content}`))) return true
  // A diary has days of its own: "On Thursday the doctor told her".
  const isDay = noun !== null && DAILY.has(noun) && lead !== "" && beside.startsWith(lead)
  const round = `${cue} ${isDay ? beside.slice(lead.length) : beside}`
  return TO_US.test(round) || NOW.test(round) || /^(?:I|we)$/i.test(source) || content === ""
}

/** Whether it is said when what is told was over: "she said after the hearing". */
export function isAfterwards({ cue, beside }: Told): boolean {
  return AFTERWARDS.test(`${cue} ${beside}`)
}

const DAILY = new Set(
  "diary diaries log logs logbook logbooks journal minutes transcript transcripts chronicle annals letter letters memoir memoirs register proceedings entry entries record".split(
    " ",
  ),
)

export function isElsewhere({ lead }: Told): boolean {
  return ELSEWHERE.test(lead)
}

/** Whether the source lives today: "the present owner". */
export function isOfToday({ source, tense, attribution: { mode } }: Told): boolean {
  const thinks = mode === "belief" || mode === "knowledge" || mode === "intention"
  return /\b(?:present|current|now|today[’']s|surviving|modern)\b/i.test(source) || (thinks && tense === "present")
}

/** Whether those speak who comment on what was published: by their noun, or as a plural without an article, "Parents said". */
export function isPress({ source }: Told): boolean {
  return PRESS.test(source) || /^(?:\p{Lu}\p{Ll}+s|Police|People)(?: (?:in|at|from|of|on|near)\b.*)?$/u.test(source)
}

/** Whether a witness or a lawyer speaks, as one after the other does in court. */
export function isInCourt({ source }: Told): boolean {
  return /\b(?:witness|witnesses|prosecutors?|counsel|prosecution|defen[cs]e|judge|lawyers?|barrister|juror|coroner|magistrate)\b/i.test(
    source,
  )
}

/** Papers that are things in a story too: "the maid swore that she had never seen the letter". */
const THINGS = new Set(
  "letter letters telegram telegrams cable cables note notes message messages postcard diary diaries journal book".split(
    " ",
  ),
)

/** Whether the opener is a paper that may itself be spoken of in what it tells. */
export function isThing({ noun }: Opener): boolean {
  return noun !== null && THINGS.has(noun)
}

/** Whether the words are about what opens the recounting: "had read the report". */
export function isAbout({ content }: Told, { noun }: Opener): boolean {
  const nouns = ["report", "allegation", "claim", "article", ...(noun === null ? ["story", "account"] : [noun])]
  return new RegExp(String.raw`\b(?:the|that|this|its|those) (?:[\p{L}-]+ )?(?:${nouns.join("|")})s?\b`, "iu").test(
    content,
  )
}

const PRONOUN = /^(?:he|she|they|it|another|one|some|both|the other|the others)$/i

/** Whether a source is taken up by a pronoun, or left out. */
export function isTakenUp({ source }: Told): boolean {
  return source === "" || PRONOUN.test(source)
}

/** The names in a source, each word of them: not titles, what begins the phrase, or whence somebody comes. */
function namesOf(source: string): readonly string[] {
  if (PRONOUN.test(source)) return []
  const words = source.replace(FROM, "").match(/[\p{L}\p{N}’'-]+/gu) ?? []
  return words.filter(
    (word, at) => /^\p{Lu}\p{Ll}/u.test(word) && !(at === 0 && NO_NAME.test(word)) && !TITLE.test(word),
  )
}

/** "a boy from Leith" has no name. */
const FROM = /\s(?:of|for|from|at|in|on|near|with|to)\s[^,]*/gu
const NO_NAME = /^(?:the|a|an|his|her|its|their|one|two|three|another|some|my|our|this|that)$/i
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|king|queen|prince|princess|president|minister|senator|captain|consul|judge|justice|father|sister|brother|his|her|highness|majesty)$/i

/** Whether a source is named whom this text has spoken of before the recounting, and who may speak for himself. */
export function isOnStage({ source }: Told, earlier: string): boolean {
  return namesOf(source).some((name) => hasWordOf(earlier, plain(name)))
}

/** Whether a source is one of a kind of whom nothing has been told: "a friend". */
export function isIndefinite({ source }: Told): boolean {
  return /^(?:an?|another|some|several|two|three|four|five|many|a few|most|more)\s/i.test(source)
}

/** Whether a source has a name that has not been told so far in the recounting. */
export function isNewlyNamed({ source }: Told, before: string): boolean {
  const names = namesOf(source)
  return names.length > 0 && !names.some((name) => hasWordOf(before, plain(name)))
}

export function isNamed({ source }: Told): boolean {
  return namesOf(source).length > 0
}

/** Whether somebody is meant of whom the recounting has told before. */
export function isKnown(told: Told, before: string): boolean {
  if (isTakenUp(told)) return true
  const names = namesOf(told.source)
  if (names.length > 0) return names.some((name) => hasWordOf(before, plain(name)))
  return hasWordOf(before, nounOf(told.source))
}

/** Whether somebody answers somebody, as in a scene: "asked", "replied", "told them". */
export function isDialogue({ cue, attribution: { addressee } }: Told): boolean {
  return addressee !== null || DIALOGUE.test(cue)
}

const DIALOGUE =
  /\b(?:ask|answer|repl(?:y|ie)|retort|beg|order|warn|promise|agree|refuse|shout|cr(?:y|ie)|whisper|murmur|propose|suggest|object|interrupt|swear|swore|offer|demand|urge|advise|command|inquire|protest|plead|laugh|threaten|vow|call)(?:e?d|s|ing)?\b/i

/** Whether a source hangs on somebody of whom the recounting has told: "her line manager", "told him". */
export function isTied({ source, beside, attribution: { addressee } }: Told, before: string, text: string): boolean {
  if (/^(?:his|her|its|their)\b/i.test(source) || /\b(?:to|before|beside|with) (?:him|her|them)\b/.test(beside))
    return true
  if (addressee === null) return false
  const hearer = text.slice(addressee.start, addressee.end)
  return /^(?:him|her|them)$/i.test(hearer) || hasWordOf(before, nounOf(hearer))
}

/** Whether somebody spoke to him or her who was last spoken of: "a fireman told him". */
export function isToldTo({ beside, attribution: { addressee } }: Told): boolean {
  return addressee !== null && /^[^‖]*‖\s*(?:to )?(?:him|her|them)\b/.test(beside)
}

function plain(name: string): string {
  return name.replace(/[’']s$/, "")
}

function hasWordOf(text: string, word: string): boolean {
  return (
    word.length > 1 &&
    new RegExp(String.raw`(?<![\p{L}])${word.replace(/[^\p{L}\p{N}-]/gu, ".")}s?(?![\p{L}])`, "iu").test(text)
  )
}
