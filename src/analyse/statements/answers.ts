/**
 * Answers: what a denial, a confirmation or a refusal is about, where the text says it outside of the
 * statement's own content: "He said she had lied. She denied it." Where the content is itself the claim
 * ("denied that she had lied"), or two statements come into question, nothing is told.
 */
import type { Span, Stance } from "../../model.ts"
import { overlaps, span } from "../../text/span.ts"
import { tokensOf } from "../tokens.ts"
import type { Attribution } from "./attribute.ts"
import { lineOf } from "./stances/line.ts"
import { CLAIM } from "./stances/words.ts"
import type { Unit, UnitToken } from "./units.ts"

/** The words that are answered, and the index of the attribution whose content they are; null where the reporter tells them. */
export interface Answered {
  readonly spans: readonly Span[]
  readonly attribution: number | null
}

const ANSWERS: ReadonlySet<Stance> = new Set<Stance>(["denies", "confirms", "declines"])

/** For each attribution, in order, what it answers; null where no rule is sure. */
export function answersOf(
  text: string,
  units: readonly Unit[],
  attributions: readonly Attribution[],
): readonly (Answered | null)[] {
  const byUnit = Map.groupBy(attributions.keys(), (index) => attributions[index]?.unit ?? -1)
  return attributions.map((attribution, index) => {
    const unit = units[attribution.unit]
    if (!ANSWERS.has(attribution.stance) || attribution.pattern === "turn" || !unit) return null
    const ownUnit = byUnit.get(attribution.unit) ?? []
    const before = [attribution.unit - 2, attribution.unit - 1]
      .filter((near) => units[near]?.block === unit.block)
      .flatMap((near) => byUnit.get(near) ?? [])
    const apart = (others: readonly number[]): readonly Numbered[] =>
      others
        .flatMap((other) => numbered(attributions, other))
        .filter((one) => one.index < index && isApart(one, attribution))
    if (!pointsBack(text, attribution)) return null
    return onlyOf(apart(ownUnit)) ?? chargeIn(text, unit.tokens, attribution) ?? onlyOf(outermost(apart(before)))
  })
}

interface Numbered extends Attribution {
  readonly index: number
}

function numbered(attributions: readonly Attribution[], index: number): readonly Numbered[] {
  const one = attributions[index]
  return one ? [{ ...one, index }] : []
}

/** Whether two attributions share nothing, and the first has something to answer. */
function isApart({ source, content, cue, stance }: Attribution, own: Attribution): boolean {
  if (content.length === 0 || stance === "declines") return false
  const spans = [...own.source, ...own.cue, ...own.content, ...(own.addressee ? [own.addressee] : [])]
  if (source.some((part) => own.source.some((other) => overlaps(part, other)))) return false
  return ![...content, ...cue].some((part) => spans.some((other) => overlaps(part, other)))
}

/** Without those that stand in the content of another of them. */
function outermost(ones: readonly Numbered[]): readonly Numbered[] {
  return ones.filter(
    (one) =>
      !ones.some((other) => other !== one && other.content.some((part) => one.cue.some((cue) => overlaps(part, cue)))),
  )
}

function onlyOf([only, ...others]: readonly Numbered[]): Answered | null {
  return only && others.length === 0 ? { spans: only.content, attribution: only.index } : null
}

/** Contents that say nothing of what they are about: "it", "the charge", "No", "that he had not". */
const POINTS = new RegExp(
  `^ (?:(?:that )?(?:it|this|that|them|so|such a thing)(?: .{0,20})?|(?:the|these|those|this|that|both|all|any|his|her|its|their)(?: [^ ]+)? ${CLAIM}|(?:that )?(?:it|that|this|they|the ${CLAIM}) (?:is|was|were|are) .{0,60}|(?:(?:oh|why|well) , )?(?:no|yes|aye|never|nonsense|rubbish|true|correct)(?: .{0,200})?|(?:that )?(?:he|she|it|they|i|we) (?:is|was|were|am|are|do|does|did|has|had|have) (?:not|never)?(?: .{0,200})?|to (?:comment|respond|answer|reply|say|confirm|discuss)(?: .{0,40})?|comment|no comment) (?:[.,;!] )?$`,
)

/** Whether a statement's content leaves it to the words before to say what it is about. */
function pointsBack(text: string, { content }: Attribution): boolean {
  if (content.length === 0) return true
  const words = content.flatMap((part) =>
    tokensOf(text, part).filter(({ key }) => !/^["“”‘’'«»„]$|^``$|^''$/.test(key)),
  )
  return POINTS.test(lineOf(words).text)
}

const CHARGES = /^(?:accused|charged|taxed|reproached)$|^(?:answering|rejecting|countering|rebutting|addressing)$/

/** "Accused of cheating, the jockey said no", "Answering the claim that he slept, …": what the reporter tells of the charge. */
function chargeIn(text: string, tokens: readonly UnitToken[], own: Attribution): Answered | null {
  const at = tokens.findIndex(({ key }) => CHARGES.test(key))
  if (at < 0) return null
  const from = tokens.findIndex(({ key }, index) => index > at && index < at + 8 && /^(?:of|with)$/.test(key))
  const isPerson = /^(?:accused|charged|taxed|reproached)$/.test(tokens[at]?.key ?? "")
  const first = isPerson ? tokens[from + 1] : tokens[at + 1]
  if (!first || (isPerson && from < 0)) return null
  const end = tokens.find(({ key, start }) => start > first.start && (key === "," || key === ";"))
  if (!end) return null
  const words = span(first.start, text.slice(0, end.start).trimEnd().length)
  const others = [...own.source, ...own.cue, ...own.content, ...(own.addressee ? [own.addressee] : [])]
  return words.end > words.start && !others.some((part) => overlaps(part, words))
    ? { spans: [words], attribution: null }
    : null
}
