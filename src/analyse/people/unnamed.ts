/** Sources that go unnamed: whether a phrase speaks of somebody whose name the text keeps back. */
import { isBodyNoun, isPersonNoun, kindOfNoun } from "./nouns.ts"
import type { Phrase } from "./phrase.ts"

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Says in so many words that a name is kept back. */
const KEPT_BACK =
  /\b(?:anonym\w+|unnamed|unsigned|unidentified|undisclosed|unspecified|confidential|nameless|on (?:deep )?background|not for attribution|unattributabl\w+|speaking privately|(?:calls?|calling|signs?|signing|styles?|styling) (?:him|her|them)sel(?:f|ves)|signs? only|known only (?:as|by)|pseudonym\w*|off the record|(?:declin|refus)\w+ to (?:be|give|reveal|disclose)\b|(?:not|never|neither|without)\b[^,.]{0,24}\b(?:named?|identif\w+|quoted)|cannot be (?:named|identified)|not authori[sz]ed|only (?:by )?(?:his|her|their|a) (?:first|given) names?|(?:his|her|their) first names? (?:only|alone)|(?:his|her|their) names? only as|only (?:give|gave|giving) (?:his|her|their|a) (?:age|initials?)\b|names?\b[^,.]{0,30}\b(?:withheld|left out|kept|known to|not (?:to )?be (?:printed|published|used|given|known))|(?:identity|identities|names?)\b[^.]{0,50}\b(?:secret|protected|changed|withheld|kept|known to)|condition\b[^.]{0,30}\banonymity)/i

/** These are unnamed by what they are, even where "the" stands before them. */
const VEILED = set(
  "source sources insider insiders informant informants tipster whistleblower whistle-blower leaker complainant eyewitness witness caller callers quarter quarters circle circles",
)
/** Those of whom one alone holds the place: named or not, the text says who it is. */
const SPOKES = /^spokes(?:man|woman|person|people)$/

/** A plural of these without a number is people as such, not persons whose names are kept back. */
const VAGUE = set("most many few some more other others all both")
/** Persons whom somebody asked: their plural is unnamed, not a group as such. */
const INSIDE = set(
  "source official insider person diplomat aide adviser advisor informant witness staffer operative intermediary associate confidant attendee employee negotiator friend colleague relative acquaintance ally executive quarter circle neighbour neighbor classmate teammate roommate bystander onlooker survivor grandee courtier backbencher",
)
/** Of these the plural is people as such, unless it is said that they know something. */
const KNOWS =
  /\b(?:familiar|close to|briefed|knowledge|know|knows|involved|present|in the room|asked|told|spoke|speaking|said to|who (?:was|were|has|have|had|saw|heard|attended|took)|privy|acquainted|confidence|inside|treating (?:him|her|them)|who treated)\b/i

/** "Witness K", "Juror 7", "Mr X", "“Deep Well”": a letter, a number or a nickname in place of a name. */
export function isCoded({ words }: Phrase): boolean {
  if (/^[“"‘'][^”"’']{2,30}[”"’']$/.test(words)) return true
  return /^(?:the\s)?(?:Witness|Juror|Source|Agent|Officer|Patient|Student|Victim|Child|Person|Detainee|Prisoner|Soldier|Doctor|Nurse|Defendant|Complainant|Mr\.?|Mrs\.?|Ms\.?|Miss|Madame?)\s(?:\p{Lu}|\p{N}{1,3})(?![\p{L}\p{N}.’'-])/u.test(
    words,
  )
}

const RENAMED =
  /^\s?[,(–—-]{0,2}\s?\(?(?:not (?:his|her|their) real name|(?:a|whose) (?:pseudonym|alias)|(?:the |his |her |their )?names? (?:has|have|had|was|were) been changed|names? changed)\b/i

/** "Maria, not her real name": the name is none; `behind` is what follows the phrase. */
export function isRenamed({ words, rest }: Phrase, behind: string): boolean {
  return RENAMED.test(rest) || RENAMED.test(behind) || /\bwhose (?:real )?name\b[^,.]{0,20}\bchanged\b/i.test(words)
}

/** "those who were there", "someone in the room", "one who knew him": nobody's name, and no noun either. */
const HEADLESS =
  /^(?:(?:those|people|persons?|anyone|someone|somebody)\b.*\b(?:who|whom|with|close|familiar|briefed|near|in|at|inside|on)\b|those (?:present|there)$|(?:some|one|two|several) (?:who|whom|close|familiar|briefed)\b|some(?:one|body)$)/i

/** What the text tells of an unnamed phrase. */
type Veil = "anonymous" | "group" | "role" | null

/**
 * Whether a phrase without a name is an unnamed source, a group that speaks as such, or a role that one
 * alone holds; null where it is none of them: a paper, a body, or what could be anybody named before.
 */
export function veilOf(phrase: Phrase): Veil {
  const { head, noun, words, article, plural, rest } = phrase
  if (KEPT_BACK.test(words) && !isAbout(phrase)) return "anonymous"
  if (HEADLESS.test(words)) return "anonymous"
  if (/^some(?:one|body)$/i.test(words)) return "anonymous"
  if (SPOKES.test(head)) return "role"
  if (isVeiledByline(phrase)) return "anonymous"
  if (isShare(phrase)) return "group"
  if (isApposedThing(phrase)) return null
  if (/^(?:many|most|few|all|others)$/.test(head)) return "group"
  if (/^part(?:y|ies)$/.test(noun) && /^\s*to\s/.test(rest)) return "anonymous"
  // The sources of a river and of an income say nothing.
  if (VEILED.has(head)) return /^\s*of\s/.test(rest) && head === "source" ? null : "anonymous"
  if (!isPersonLike(phrase)) return null
  if (article === "definite") return null
  return plural ? veilOfMany(phrase) : article === "indefinite" || head === "" ? "anonymous" : veilOfBare(phrase)
}

/** "Well-Placed Sources, a podcast": what is said of it behind the comma makes it a thing. */
function isApposedThing({ rest }: Phrase): boolean {
  const said = /^,\s(?:an?|the)\s(?:[\p{L}’'-]+\s){0,3}?([\p{Ll}-]+)(?=[\s,]|$)/u.exec(rest)?.[1] ?? ""
  const kind = kindOfNoun(said)
  return (
    kind === "document" || kind === "organisation" || kind === "outlet" || /^(?:weekly|monthly|quarterly)$/.test(said)
  )
}

/** "Nine in ten farmers", "half of the voters". */
function isShare({ words }: Phrase): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|\p{N}+) (?:in|out of) (?:every )?(?:\p{N}+|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)\s|^(?:half|a third|a quarter|two thirds|\p{N}+(?:\.\p{N}+)?\s?(?:%|per ?cent|percent)) (?:of|the)\s/iu.test(
    words,
  )
}

/** "the register of sources", "a report by unnamed aides": the noun is a thing, whatever is told of it. */
function isAbout({ noun }: Phrase): boolean {
  const kind = kindOfNoun(noun)
  return kind === "document" || kind === "organisation" || kind === "outlet"
}

/** "One Who Was There": a by-line that says no name. */
function isVeiledByline({ words }: Phrase): boolean {
  return /^(?:An?\s+)?(?:One|Eyewitness|Correspondent|Observer|Insider)(?:\s+Who\b|$)/.test(words)
}

/** Of these one may be a man or a firm; of "a" supplier one asked a man. */
const EITHER =
  /^(?:supplier|operator|contractor|producer|publisher|developer|dealer|trader|broker|grower|brewer|regulator)$/

/** "a senior figure in the party", "leading government figures": persons and no numbers. */
const PROMINENT =
  /^(?:senior|leading|prominent|top|key|influential|establishment|party|government|opposition|industry|church|military|union|religious|political)$/

function isFigure({ head, modifiers }: Phrase): boolean {
  return head === "figure" && modifiers.some((word) => PROMINENT.test(word))
}

/** "campaign staff members", "family members": single persons of a body. */
function isOneOfMany({ head, modifiers }: Phrase): boolean {
  return head === "member" && /^(?:staff|crew|family|household|cast|team)$/.test(modifiers.at(-1) ?? "")
}

/** Whether a noun is one for persons whom somebody asked. */
function isInside(phrase: Phrase): boolean {
  return INSIDE.has(phrase.head) || isFigure(phrase) || isOneOfMany(phrase)
}

/** A noun for persons, or one of which nothing says that it names a thing. */
function isPersonLike(phrase: Phrase): boolean {
  const { head, noun, article, tokens, rest } = phrase
  if (isFigure(phrase)) return true
  if (head === "") return /^(?:one|another|a|an)$/.test(tokens[0]?.key ?? "")
  if (isPersonNoun(head)) return true
  const kind = kindOfNoun(noun)
  if (kind === "person") return true
  if (article !== "indefinite") return false
  if (kind !== "document" && /^\s?,?\s?(?:on |of |to |for |with )?whom?\b/.test(rest)) return true
  return kind === null || kind === "group" ? !isBodyNoun(head) : EITHER.test(head)
}

function veilOfMany(phrase: Phrase): Veil {
  const { words, article, tokens, rest } = phrase
  const first = tokens[0]?.key ?? ""
  if (VAGUE.has(first) && !/^some$/.test(first)) return isInside(phrase) && KNOWS.test(rest) ? "anonymous" : "group"
  if (CROWDS.test(words)) return "group"
  if (article === "indefinite" && first !== "some") return "anonymous"
  return isInside(phrase) || KNOWS.test(rest) ? "anonymous" : "group"
}

/** "hundreds of farmers", "a group of scientists". */
const CROWDS =
  /^(?:an?\s|the\s)?(?:dozens|scores|hundreds|thousands|millions|crowds|number|group|majority|minority|crowd|host|panel|generation)s? of\b/i

/** "Senior official": a bare noun in the singular, as headlines have it. */
function veilOfBare(phrase: Phrase): Veil {
  return isInside(phrase) ? "anonymous" : null
}
