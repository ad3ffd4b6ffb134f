/** What opens a recounting: a paper or a recording, another outlet, somebody who tells what happened. */
import type { Mode } from "../../../model.ts"
import { OUTLETS } from "../../people/lexicon.ts"
import { isCapital } from "../../tokens.ts"
import { coreOf, nounOf, paperIn, PAPERS, SWORN } from "../papers.ts"
import type { Told } from "./scene.ts"

/**
 * How firmly what follows is held: a paper holds most, an outlet and a teller those whom they do not name,
 * and whoever merely speaks only those who spoke to him or her.
 */
export type Holds = "paper" | "outlet" | "teller" | "speaker"

/** What opens a recounting. */
export interface Opener {
  readonly told: Told
  readonly holds: Holds
  /** The noun by which the text calls it again, in lower case: "report", "diary"; null where it has none. */
  readonly noun: string | null
  /** Whether it only names another paper, whose author speaks next: "cites a letter from the harpist". */
  readonly cites: boolean
  /** Whether it announces what happened: "tells how", "describes the meeting". */
  readonly story: boolean
  /** Whether it is told in court or before an inquiry, where one witness follows the other. */
  readonly court: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const OUTLET_NOUNS = set(
  "newspaper paper agency magazine weekly daily station broadcaster channel network website tabloid",
)
/** Words in the names of newspapers and stations, beside those that tell an outlet anywhere. */
const OUTLET_WORDS = set(
  "argus beacon standard echo independent advertiser inquirer enquirer sentinel citizen banner republic messenger mercury wire kurier kurir zeitung tageblatt anzeiger presse rundschau figaro monde país diario jornal correo vanguardia corriere stampa repubblica sun chronicle ap afp upi pti tass xinhua anadolu dpa ansa efe",
)
/** Those whose trade is to tell. */
const TELLERS = set(
  "chronicler historian biographer memoirist annalist diarist author narrator eyewitness witness guide",
)
/** Verbs that tell what happened, and not what somebody thinks of it. */
const TELLS =
  /\b(?:recall|recount|relate|narrate|remember|retell|reminisce|testif(?:y|ie)|depose|report|minute|confess)(?:e?s|d|ed|ing)?\b|\bgave evidence\b|\bwrites\b/i
/** These do so with what happened: "described how the lorry mounted the kerb". */
const TELLS_HOW =
  /\b(?:told|tells?|tell|telling|describe[sd]?|describing|explain(?:s|ed)?|sets? out|wr[io]tes?|wrote|reveal(?:s|ed)?)\b/i
const STORY =
  /^(?:of )?(?:how|what happened|(?:the|a|an|his|her|their|that|this) (?:[\p{L}-]+ ){0,2}(?:story|tale|day|night|morning|afternoon|evening|winter|summer|spring|autumn|moment|time|scene|week|year|talk|talks|quarrel|conversation|meeting|dinner|supper|breakfast|visit|interview|encounter|exchange|row|dispute|journey|last hours?|events?))\b/iu
const REPORTS =
  /\b(?:report|sa(?:y|id)|writ|wrote|claim|reveal|accord|disclos|alleg|stat|quot|publish|carr|recount|relat)/i
const CITES = /\b(?:cit|quot|reproduc|print|publish|transcrib|includ|draw)/i
const HEARS = /\b(?:heard|hears|was told|were told|asks?|asked)\b/i

/** What opens a recounting; null where an attribution opens none. */
export function openerOf(told: Told): Opener | null {
  const { source, cue, content } = told
  // Whoever refuses to say, or to do, recounts nothing.
  if (told.attribution.stance === "declines") return null
  if (HEARS.test(cue) || source === "" || NOBODY.test(source)) return null
  const noun = paperIn(source)
  const cites = noun !== null && CITES.test(cue) && paperIn(content) !== null
  const court = IN_COURT.test(cue) || INQUIRY.test(told.beside)
  const by = { told, cites, story: STORY.test(content), court }
  if (noun !== null) return { ...by, holds: "paper", noun }
  if (isOutlet(told)) return REPORTS.test(cue) ? { ...by, holds: "outlet", noun } : null
  const paper = paperBeside(told)
  if (paper !== null || isTeller(told)) return { ...by, holds: "teller", noun: paper }
  return told.tense === "past" && SPEAKS.has(told.attribution.mode) ? { ...by, holds: "speaker", noun } : null
}

function isTeller({ source, cue, content, beside }: Told): boolean {
  return (
    TELLERS.has(nounOf(source)) ||
    WAS_THERE.test(source) ||
    TELLS.test(cue) ||
    (TELLS_HOW.test(cue) && STORY.test(content)) ||
    (/\b(?:told|tells|said|stated|admitted|swore)\b/.test(cue) && INQUIRY.test(beside)) ||
    (/\bwrote\b/.test(cue) && /\bto \p{L}/u.test(beside))
  )
}

/** Those who go unnamed and tell of a meeting from within. */
const WAS_THERE =
  /\b(?:(?:who|that) (?:was|were) (?:there|present|in the room|at the (?:meeting|table|dinner|talks))|present at|in the room|(?:who )?attended|(?:who was )?(?:briefed on|familiar with|close to)|with (?:direct )?knowledge of)\b/i

const NOBODY = /^(?:who|which|that|it|they|this|these|those|some|many|most|one|nobody|everyone)$/i

const SPEAKS: ReadonlySet<Mode> = new Set<Mode>(["speech", "writing"])
/** Before these a witness tells what happened. */
const IN_COURT = /\b(?:testif|depos|gave evidence)/i
const INQUIRY =
  /\b(?:the|a|an) (?:[\p{L}-]+ )?(?:inquiry|court|jury|tribunal|commission|committee|inquest|coroner|magistrates?|police|detectives|investigators|panel|judge)\b/iu

const IN_PAPER =
  /\b(?:in|from) (?:the|his|her|its|their|hers|a|an|that) ?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= ?(?:[,.;‖]|$|[\p{L}]+))/giu
/** In these a speaker of today answers: "said in a statement". */
const NEWS = set(
  "email emails e-mail e-mails message messages interview files record records complaint document documents report broadcast programme texts",
)
/** The paper in which somebody tells: "in his long letter to the owners", "in her statement to the police". */
function paperBeside({ around }: Told): string | null {
  if (SWORN.test(around)) return "statement"
  const words = [...around.matchAll(IN_PAPER)].map(([, word = ""]) => word.toLowerCase())
  return words.find((word) => PAPERS.has(word) && !NEWS.has(word)) ?? null
}

/** Newspapers, agencies and stations, by their nouns and names; and whoever else has a name, is no person and "reported". */
function isOutlet({ source, cue, isPerson }: Told): boolean {
  if (PEOPLE.test(source)) return false
  const words = coreOf(source).match(/[\p{L}\p{N}’'-]+/gu) ?? []
  if (words.some((word) => OUTLET_NOUNS.has(word.toLowerCase()))) return true
  const last = words.at(-1) ?? ""
  if (isCapital(last) && isOutletWord(last.toLowerCase())) return true
  if (words.some((word) => STATIONS.test(word))) return true
  const isName = words.length < 5 && words.every((word) => isCapital(word) || word === "the")
  return isName && (!isPerson || words[0] === "The") && /\breported\b/.test(cue)
}

function isOutletWord(word: string): boolean {
  return word.split(/[-’']/).some((part) => OUTLETS.has(part) || OUTLET_WORDS.has(part))
}

const STATIONS = /^(?:Radio|TV|Television|Channel|Canal|Kanal|Télé|Agence|Agencia)$/
const PEOPLE =
  /\b(?:editor|reporter|journalist|correspondent|columnist|spokes\w+|director|minister|office|police|mr|mrs|ms|dr|executive)\b/i
