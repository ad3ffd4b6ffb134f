/** All attributions of a text: unit by unit, with quotations that go on, headlines with a label, and turns. */
import type { Block, Span } from "../../model.ts"
import { span, trimmed } from "../../text/span.ts"
import { labelsOf } from "../turns.ts"
import { attributionsIn, colonAfter, labelled, type Attribution } from "./attribute.ts"
import { isQuotation, QUOTE, type Unit } from "./units.ts"

/** The attributions of a text, in order of their first character. */
export function findAttributions(
  text: string,
  blocks: readonly Block[],
  units: readonly Unit[],
): readonly Attribution[] {
  const found: Attribution[] = []
  /** The last direct statement, while nothing but its own quotation has come since. */
  let open: Attribution | null = null
  units.forEach((unit, index) => {
    const block = blocks[unit.block]
    if (block?.kind === "turn") return
    if (open && isQuotation(unit) && goesOn(open, unit, units)) {
      const longer: Attribution = { ...open, content: [...open.content, ...quotesOf(unit)], unit: index }
      found[found.indexOf(open)] = longer
      open = longer
      return
    }
    const own = [
      ...(block?.kind === "headline" ? headlineLabel(text, unit, index) : []),
      ...attributionsIn(unit, index),
    ]
    found.push(...own)
    open = own.findLast((one) => isQuoted(text, one)) ?? null
  })
  return [...found, ...turnsOf(text, blocks)].sort((a, b) => startOf(a) - startOf(b))
}

/** The first character of an attribution. */
export function startOf({ source, cue, content }: Attribution): number {
  // The spans of one part stand in order, so that the first of each is enough.
  return Math.min(...[source, cue, content].flatMap(([first]) => (first ? [first.start] : [])))
}

/** A quotation that stands alone goes on the last one: in the same paragraph, or in the next. */
function goesOn(open: Attribution, unit: Unit, units: readonly Unit[]): boolean {
  const before = units[open.unit]
  return before !== undefined && unit.block - before.block <= 1
}

function quotesOf(unit: Unit): readonly Span[] {
  return unit.tokens.filter(({ key }) => key === QUOTE).map(({ start, end }) => span(start, end))
}

function isQuoted(text: string, { content, pattern }: Attribution): boolean {
  const last = content.at(-1)
  if (last === undefined || pattern === "label") return false
  return /^["“„«]|^``|^''|["”»“]$|''$/.test(text.slice(last.start, last.end))
}

/** "Reyd: No vote for a second order", in a headline. */
function headlineLabel(text: string, unit: Unit, index: number): readonly Attribution[] {
  const match = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}): (?=\S)/u.exec(text.slice(unit.start, unit.end))
  if (!match?.[1]) return []
  const source = span(unit.start, unit.start + match[1].length)
  const content = span(unit.start + match[0].length, unit.end)
  return [
    { ...labelled(source, [content], { pattern: "label", unit: index }), cue: [span(source.end, source.end + 1)] },
  ]
}

/** Each turn is a direct statement of its speaker; paragraphs without a label go on the turn before. */
function turnsOf(text: string, blocks: readonly Block[]): readonly Attribution[] {
  const labelOf = labelsOf(text, blocks)
  const found: Attribution[] = []
  blocks.forEach((block, index) => {
    if (block.kind !== "turn") return
    const label = labelOf(block)
    const last = found.at(-1)
    if (!label && last && blocks[index - 1]?.kind !== "heading") {
      found[found.length - 1] = { ...last, content: [...last.content, span(block.start, block.end)] }
      return
    }
    if (!label) return
    const colon = colonAfter(text, label)
    const content = trimmed(text, span(Math.min(block.end, colon?.end ?? label.end), block.end))
    if (content.end === content.start) return
    found.push({ ...labelled(label, [content], { pattern: "turn", unit: -1 }), cue: colon ? [colon] : [] })
  })
  return found
}
