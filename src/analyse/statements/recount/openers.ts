/** What opens a recounting: a paper or a recording, another outlet, somebody who tells what happened. */
import { OUTLETS } from "../../people/lexicon.ts"
import type { Told } from "./scene.ts"

/** How firmly what follows is held: a paper holds most, a teller only those whom he does not name. */
export type Holds = "paper" | "outlet" | "teller"

/** What opens a recounting. */
export interface Opener {
  readonly told: Told
  readonly holds: Holds
  /** The noun by which the text calls it again, in lower case: "report", "diary"; null where it has none. */
  readonly noun: string | null
  /** Whether it only names another paper, whose author speaks next: "cites a letter from the harpist". */
  readonly cites: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Papers, films and recordings in which people speak. A poll and a study have figures, and nobody speaks in them. */
const PAPERS = set(
  "transcript transcripts minutes report letter letters memo memorandum record records recording recordings tape tapes diary diaries log logs logbook chronicle chronicles annals memoir memoirs autobiography biography history book novel testimony deposition depositions affidavit affidavits statement account narrative telegram telegrams cable cables dispatch dispatches email emails e-mail e-mails message messages chain thread exchange judgment judgement ruling indictment complaint lawsuit filing filings brief petition summary notes note article story column obituary profile essay film documentary video footage clip audio dossier file files papers document documents findings register proceedings entry entries chapter appendix saga ballad submission interview logbooks verdict inquest",
)
const OUTLET_NOUNS = set(
  "newspaper paper agency magazine weekly daily station broadcaster channel network website tabloid",
)
/** Those whose trade is to tell. */
const TELLERS = set("chronicler historian biographer memoirist annalist diarist author narrator eyewitness witness")
const TELLING =
  /\b(?:recall|recount|relate|narrate|remember|retell|reminisce|testif(?:y|ie)|depose|describe)(?:s|d|ed|ing)?\b|\b(?:gave evidence|told)\b/i
/** "told" and "described" tell a story only with what happened: "described how the lorry mounted the kerb". */
const STORY = /^(?:how|of how|the (?:day|night|morning|afternoon|evening|moment|time|scene))\b/i
const REPORTS =
  /\b(?:report|sa(?:y|id)|writ|wrote|claim|reveal|accord|disclos|alleg|stat|quot|publish|carr|recount|relat)/i
const CITES = /\b(?:cit|quot|reproduc|print|publish|transcrib|includ|draw)/i

/** What opens a recounting; null where an attribution opens none. */
export function openerOf(told: Told): Opener | null {
  const { source, cue, content } = told
  const noun = paperIn(source)
  if (noun !== null) return { told, holds: "paper", noun, cites: CITES.test(cue) && nounOf(content, PAPERS) !== null }
  if (isOutlet(source)) return REPORTS.test(cue) ? { told, holds: "outlet", noun: null, cites: false } : null
  const own = /\bin (?:the|his|her|its|their|hers?|a|an|that) ?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)\b/giu
  const besides = [...`${source} ${told.beside} ${cue}`.matchAll(own)].map(([, word = ""]) => word.toLowerCase())
  const paper = besides.find((word) => PAPERS.has(word) && !NEWS.has(word)) ?? null
  const isTeller =
    TELLERS.has(headOf(source)) ||
    (TELLING.test(cue) && (!/\b(?:told|tells?|describe[sd]?)\b/i.test(cue) || STORY.test(content)))
  const tellsHow = /\btells?\b/i.test(cue) && STORY.test(content)
  return paper !== null || isTeller || tellsHow ? { told, holds: "teller", noun: paper, cites: false } : null
}

/** In these a speaker of today answers: "said in a statement". */
const NEWS = set(
  "statement email emails e-mail e-mails message messages note interview summary exchange file files brief record records history story",
)

/** The paper that a source is, by its noun; null where it is none. */
function paperIn(source: string): string | null {
  return nounOf(source, PAPERS)
}

/** The noun of a phrase if it is one of some: the last before a tie, or one that only a participle follows. */
function nounOf(phrase: string, nouns: ReadonlySet<string>): string | null {
  const words =
    coreOf(phrase)
      .toLowerCase()
      .match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const at = words.findLastIndex((word) => nouns.has(word))
  const next = words[at + 1]
  return at >= 0 && (next === undefined || /(?:ed|en|wn|rn)$/.test(next)) ? (words[at] ?? null) : null
}

/** A phrase up to its first tie: "the long letter" of "the long letter to his owners". */
function coreOf(phrase: string): string {
  return (
    phrase.split(/[,(]|\s(?:of|for|from|at|with|in|to|on|by|about|between|who|whom|that|which|and)\s/i)[0] ?? phrase
  )
}

/** The noun of a phrase, in lower case. */
export function headOf(phrase: string): string {
  return /([\p{L}-]+)(?:[’']s)?\s*$/u.exec(coreOf(phrase).trim())?.[1]?.toLowerCase() ?? ""
}

function isOutlet(source: string): boolean {
  const core = coreOf(source)
  const words = source.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const named = words.some((word) => /^\p{Lu}/u.test(word) && OUTLETS.has(word.toLowerCase()))
  const isPerson =
    /\b(?:editor|reporter|journalist|correspondent|columnist|spokes\w+|director|minister|office)\b/i.test(source)
  const noun = (core.match(/[\p{L}-]+/gu) ?? []).some((word) => OUTLET_NOUNS.has(word.toLowerCase()))
  return !isPerson && (named || noun)
}
