/** What ends a recounting, and what shows that a source belongs to it. */
import { headOf, type Opener } from "./openers.ts"
import type { Told } from "./scene.ts"

const WEEKDAY = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`
/** A day that counts from the day of this text: not "on the Tuesday", which counts from what is told. */
const NOW = new RegExp(
  String.raw`\b(?:yesterday|today|tonight|last (?:night|week|month)|this (?:morning|afternoon|evening|week|month)|later (?:said|told|denied)|now)\b|(?<!\bthe )\b${WEEKDAY}(?:[’']s)?\b`,
  "i",
)
/** Said to whoever writes this text, or where the press stands. */
const TO_US =
  /\b(?:to|told|tells?|tell) (?:me|us)\b|\bthis (?:correspondent|reporter|newspaper|paper|magazine|writer|journal|review|column|website|publication|desk)\b|\bour (?:reporter|correspondent|readers)\b|\bin an? (?:[\p{L}-]+ )?interview\b|\b(?:reporters|journalists)\b|\b(?:news|press) (?:conference|briefing|release)\b|\bin (?:a|an emailed|a written) statement\b|\bby (?:tele)?phone\b|\b(?:when|who was) (?:asked|reached)\b|\basked (?:about|for comment)\b|\bon Twitter\b/iu
/** Said when what is told was over. */
const AFTERWARDS =
  /\b(?:after|outside|following) (?:the )?(?:hearing|verdict|trial|court|session|meeting|match|game|ruling|judgment|vote|ceremony|inquest|inquiry)\b/i
/** Another place than the one that is told of: "In Whitehall Lord Stoneleigh minuted". */
const ELSEWHERE = /(?:^|\. )\s*(?:In|At|Back in|From|Over in) \p{Lu}/u
/** Those who answer the press, with one mouth and no name. */
const PRESS =
  /\b(?:critics|supporters|opponents|analysts?|experts?|economists|observers|officials|spokes(?:man|woman|person|men|people)|campaigners|republicans|democrats|historians|scholars)\b/i

/** Whether a statement is said to this text, or in its day, and not in what is recounted. */
export function isToUs({ attribution, beside, source, cue, content }: Told): boolean {
  if (attribution.stance === "declines") return true
  const round = `${cue} ${beside}`
  return TO_US.test(round) || NOW.test(round) || AFTERWARDS.test(round) || /^(?:I|we)$/i.test(source) || content === ""
}

export function isElsewhere({ lead }: Told): boolean {
  return ELSEWHERE.test(lead)
}

/** Whether those speak who comment on what was published. */
export function isPress({ source }: Told): boolean {
  return PRESS.test(source)
}

/** Whether the words are about what opens the recounting: "had read the report". */
export function isAbout({ content }: Told, { noun }: Opener): boolean {
  const nouns = ["report", "story", "account", "allegation", "claim", "article", ...(noun === null ? [] : [noun])]
  return new RegExp(String.raw`\b(?:the|that|this|its|those) (?:[\p{L}-]+ )?(?:${nouns.join("|")})s?\b`, "iu").test(
    content,
  )
}

const PRONOUN = /^(?:he|she|they|it|who|which|that|another|one|some|both|the other|the others)$/i

/** Whether a source is taken up by a pronoun, or left out. */
export function isTakenUp({ source }: Told): boolean {
  return source === "" || PRONOUN.test(source)
}

/** The names in a source, each word of them; titles and what begins the phrase are no names. */
function namesOf(source: string): readonly string[] {
  const words = source.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  return words.filter(
    (word, at) => /^\p{Lu}\p{Ll}/u.test(word) && !(at === 0 && NO_NAME.test(word)) && !TITLE.test(word),
  )
}

const NO_NAME = /^(?:the|a|an|his|her|its|their|one|two|three|another|some|my|our|this|that)$/i
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|king|queen|prince|princess|president|minister|senator|captain|consul|judge|justice|father|sister|brother|his|her|highness|majesty)$/i

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
  return hasWordOf(before, headOf(told.source))
}

/** Whether a source hangs on somebody of whom the recounting has told: "her line manager", "told him". */
export function isTied({ source, beside, attribution: { addressee } }: Told): boolean {
  return (
    /^(?:his|her|its|their)\b/i.test(source) ||
    (addressee !== null && /\b(?:him|her|them)\b/.test(beside)) ||
    /\b(?:to|before) (?:him|her|them)\b/.test(beside)
  )
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
