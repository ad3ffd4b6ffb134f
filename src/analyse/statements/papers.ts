/** Papers that speak: the nouns of papers, films and recordings in which somebody is heard, and the verbs that they take. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** A poll and a study have figures, and nobody speaks in them. */
export const PAPERS = set(
  "transcript transcripts minutes report reports letter letters memo memos memorandum record records recording recordings tape tapes diary diaries log logs logbook logbooks chronicle chronicles annals memoir memoirs autobiography biography book novel testimony deposition depositions affidavit affidavits account narrative telegram telegrams cable cables dispatch dispatches email emails e-mail e-mails message messages chain thread judgment judgement ruling verdict indictment complaint lawsuit filing filings petition submission obituary interview film documentary video footage clip audio dossier files papers document documents findings register proceedings entry entries chapter chapters note notes article story essay history exchange file appendix saga ballad inquest correspondence notebook notebooks journal journals postcard despatch despatches protocol manuscript pamphlet sermon epistle gospel legend ledger script tale podcast programme broadcast bulletin newsletter circular blog screenshots texts voicemail wiretap wiretaps intercept intercepts surveillance debrief interrogation hansard plaint counter-affidavit decree summing-up",
)

/** What a paper does with what it holds, each form of it. */
const VERBS = set(
  "shows showed show records recorded record notes noted note states stated state says said say reveals revealed reveal indicates indicated indicate suggests suggested suggest tells told tell describes described describe recounts recounted recount relates related relate reports reported report claims claimed claim alleges alleged allege avers averred aver observes observed observe mentions mentioned mention declares declared declare adds added add concludes concluded conclude confirms confirmed confirm explains explained explain makes made make",
)

/** Those in which people are seen or heard as they speak: they are told in the present. */
export const PLAYED = set(
  "recording recordings tape tapes video footage clip audio film documentary voicemail wiretap wiretaps intercept intercepts surveillance transcript transcripts play script podcast programme broadcast novel book chapter chain thread",
)

/** Whether a word, in lower case, is a verb that a paper takes. */
export function isPaperVerb(word: string): boolean {
  return VERBS.has(word)
}

/** What a witness has said before a court or the police; a statement by itself is what the press is told. */
export const SWORN =
  /\b(?:witness|sworn|police) statements?\b|\bstatements? (?:to|before) (?:the |an? )?(?:[\p{L}-]+ )?(?:police|court|inquiry|tribunal|committee|commission|coroner|inquest|magistrate|judge|investigators|panel|jury|officers?)\b/iu

/** The paper that a noun phrase is, by its noun in lower case; null where it is none. */
export function paperIn(phrase: string): string | null {
  if (SWORN.test(phrase)) return "statement"
  const words =
    coreOf(phrase)
      .toLowerCase()
      .match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const at = words.findLastIndex((word) => PAPERS.has(word))
  if (words.some((word, index) => index > 0 && index < at && DETERMINERS.test(word))) return null // "people reading this book"
  const next = words[at + 1]
  // "the recording made on a phone", and not "the report author"
  return at >= 0 && (next === undefined || /(?:ed|en|wn|rn|made|sent|kept)$/.test(next)) ? (words[at] ?? null) : null
}

const DETERMINERS = /^(?:the|a|an|this|that|his|her|its|their|our|my|your)$/

/** A phrase up to its first tie: "the long letter" of "the long letter to his owners". */
export function coreOf(phrase: string): string {
  return (
    phrase.split(/[,(]|\s(?:of|for|from|at|with|in|to|on|by|about|between|who|whom|that|which|and)\s/i)[0] ?? phrase
  )
}

/** The noun of a phrase, in lower case: "letter" in "the long letter to his owners". */
export function nounOf(phrase: string): string {
  return /([\p{L}-]+)(?:[’']s)?\s*$/u.exec(coreOf(phrase).trim())?.[1]?.toLowerCase() ?? ""
}
