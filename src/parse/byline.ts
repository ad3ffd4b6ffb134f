/** The lines under a headline: who wrote it, and the day. */

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}|(?:de|della|van|von|der|den|bin|al)[ -]\p{Lu})[\p{L}.'’-]*)+`
const WHOLE_NAME = new RegExp(`^${NAME}$`, "u")
const BY = String.raw`(?:(?:Words|Story|Text|Reported|Reporting|Report|Written|Analysis) )?(?:[Bb]y|BY)`
const BYLINE = new RegExp(
  String.raw`^(?:${BY}\s+(?:\p{Lu}\.|[^\n.!?]){2,90}|[Ff]rom (?:our|\p{Lu}[^\n.!?]{1,60} in) [^\n.!?]{2,60})$`,
  "u",
)
/** What stands in a byline beside the names: outlets, agencies and posts. */
const NO_NAME =
  /\b(?:agenc(?:y|ies)|bureau|chief|chronicle|correspondent|courier|daily|desk|editor|gazette|guardian|herald|journal|magazine|mail|news|newspaper|post|press|reporter|reports?|review|service|staff|standard|star|sun|telegraph|times|tribune|writer)s?\b/i

/** Whether words are a line that says who wrote it: "By Ines Kole", "From our correspondent in Velda". */
export function isByline(words: string): boolean {
  return BYLINE.test(words) && /^\S+\s+(?:\p{Lu}|our\b|[bB]y \p{Lu}|staff\b)/u.test(words)
}

/** The names in a byline: "By Ines Kole and Dan Hollis, Basin Courier" has two. */
export function authorsOf(byline: string): readonly string[] {
  return byline
    .replace(new RegExp(String.raw`^\s*${BY}:?\s+`, "u"), "")
    .split(/\s*(?:,|;|\||•|·|\/|\band\b|&|\n| [–—-] )\s*/)
    .map((part) => part.replace(/\s+(?:in|at|for|from|is|reports?)\s.*$/, ""))
    .filter((part) => WHOLE_NAME.test(part) && !NO_NAME.test(part))
}

const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d)`
const DATE_LINE = new RegExp(
  String.raw`^(?:(?:last |first )?(?:published|updated|modified|corrected|posted|issued)[: ]+)?(?:on )?` +
    String.raw`(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]? )?${DAY}` +
    String.raw`(?:[ ,T|–—-]+(?:at )?\d{1,2}[:.]\d\d[^\n]{0,12})?$`,
  "iu",
)
/** A month alone is a date line only where it is said to be that of the publication. */
const MONTH_LINE = /^(?:first )?(?:published|posted|issued):? (?:in )?\p{L}{3,9} \d{4}$/iu
/** "… | Updated 19 June 2020": what a date line says of a change. */
const CHANGE = /(?<!\blast)[ ,;|·•()–—-]{1,4}(?=(?:last )?(?:updated|modified|corrected)[: ])/i

/** Whether words are a date, with "Published", a time of day and the day of a change at most beside it. */
export function isDateLine(words: string): boolean {
  const [first = "", change, ...more] = words.length > 200 ? [words] : words.split(CHANGE)
  if (more.length > 0 || !(DATE_LINE.test(first) || MONTH_LINE.test(first))) return false
  return change === undefined || DATE_LINE.test(change.replace(/^last /i, "").replace(/\)$/, ""))
}
