/** Addressees: to whom something is said, where the cue itself does not tell it: "asked him", "in a letter to the board". */
import type { Span } from "../../model.ts"
import { overlaps } from "../../text/span.ts"
import type { Attribution } from "./attribute.ts"
import { phraseAfter, spanOf } from "./phrases.ts"
import { QUOTE, type Unit, type UnitToken } from "./units.ts"

/** The attributions with their addressees, where the text names them. */
export function addressed(units: readonly Unit[], attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((attribution) => {
    const unit = units[attribution.unit]
    if (attribution.addressee || attribution.pattern === "turn" || attribution.pattern === "label" || !unit)
      return attribution
    const addressee = addresseeIn(unit.tokens, attribution)
    return addressee ? { ...attribution, addressee } : attribution
  })
}

/** Verbs right behind which their hearer may stand. */
const HEARS = new Set(
  "tell ask promise warn assure remind inform notify advise beg pledge question press answer guarantee show".split(" "),
)
/** What a statement is made in that has an addressee. */
const PAPERS =
  /^(?:letters?|memo|memos|memorandum|note|notes|e-?mails?|messages?|cables?|telegrams?|texts?|speech|address|remarks|testimony|interview|interviews|briefing|submission|petition|report|reply|response|call|calls|conversation|statement|lecture|evidence|dispatch)$/
const TO = /^(?:to|with|before)$/

function addresseeIn(tokens: readonly UnitToken[], attribution: Attribution): Span | null {
  const { source, cue, content, lemma } = attribution
  const last = cue.at(-1)
  if (!last || tokens.some((token) => token.key === QUOTE && overlaps(token, last))) return null
  const behind = tokens.findIndex(({ start }) => start >= last.end)
  const taken = [...source, ...cue, ...content]
  const free = (at: Span | null): Span | null => (at && !taken.some((part) => overlaps(part, at)) ? at : null)
  const heard = HEARS.has(lemma) && behind >= 0 ? free(between(tokens, behind, content)) : null
  return heard ?? free(paperTo(tokens, taken))
}

/** The noun phrase that fills the place between a cue and the content behind it. */
function between(tokens: readonly UnitToken[], behind: number, [content]: readonly Span[]): Span | null {
  const found = NOBODY.has(tokens[behind]?.key ?? "") ? null : phraseAfter(tokens, behind)
  if (!found || !content) return null
  const at = spanOf(tokens, found)
  const next = tokens[found.last + 1]
  return content.start >= at.end && next !== undefined && ENDS.test(next.key) ? at : null
}

/** "asked not to leave": what stands behind the verb and hears nothing. */
const NOBODY = new Set(["not", "never"])

const ENDS =
  /^(?:that|whether|if|to|not|what|who|when|where|why|how|which|about|on|in|during|,|:|“”|he|she|it|they|the|there|his|her)$/

/** "in a letter to the board", "speaking to reporters", "in an interview with the Gazette": outside of the content. */
function paperTo(tokens: readonly UnitToken[], taken: readonly Span[]): Span | null {
  const at = tokens.findIndex(
    (token, index) => TO.test(token.key) && !taken.some((part) => overlaps(part, token)) && isPaper(tokens, index - 1),
  )
  const found = at < 0 ? null : phraseAfter(tokens, at + 1)
  if (!found) return null
  const phrase = spanOf(tokens, found)
  return /^(?:\p{L})/u.test(tokens[found.first]?.text ?? "") && isSomebody(tokens, found.first) ? phrase : null
}

/** Whether a word is a paper or a talk that somebody makes: "in a letter", "his letter", "speaking". */
function isPaper(tokens: readonly UnitToken[], at: number): boolean {
  const word = tokens[at]
  if (!word) return false
  if (word.key === "speaking" || word.key === "writing" || word.key === "testifying") return true
  if (!PAPERS.test(word.key)) return false
  const lead = tokens.slice(Math.max(0, at - 5), at).map(({ key }) => key)
  return lead.some((key) => key === "in" || key === "during" || key === "by") && lead.some((key) => OWNS.test(key))
}

const OWNS = /^(?:a|an|the|his|her|its|their|my|our|this|that|another)$|['’]s$/

function isSomebody(tokens: readonly UnitToken[], first: number): boolean {
  return !/^(?:be|have|do|go|get|make|take|say|which|whom|that|this|it|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d.*)$/.test(
    tokens[first]?.key ?? "",
  )
}
