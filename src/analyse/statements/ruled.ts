/** Attributions by rules alone: unit by unit, with quotations that go on and headlines with a label. */
import type { Block, Span } from "../../model.ts"
import { span } from "../../text/span.ts"
import { attributionsIn, labelled, type Attribution } from "./attribute.ts"
import { headsOf } from "./transcript.ts"
import { isQuotation, QUOTE, type Unit } from "./units.ts"

/** What the rules find in a text. */
export function ruledAttributions(
  text: string,
  blocks: readonly Block[],
  units: readonly Unit[],
): readonly Attribution[] {
  const headOf = headsOf(text, blocks)
  const found: Attribution[] = []
  /** The last direct statement, while nothing but its own quotation has come since. */
  let open: Attribution | null = null
  units.forEach((unit, index) => {
    const block = blocks[unit.block]
    if (open && isQuotation(unit) && goesOn(open, unit, units)) {
      const longer: Attribution = { ...open, content: [...open.content, ...quotesOf(unit)], unit: index }
      found[found.indexOf(open)] = longer
      open = longer
      return
    }
    const head = block?.kind === "turn" ? headOf(block) : null
    const own = [
      ...(block?.kind === "headline" ? headlineLabel(text, unit, index) : []),
      ...attributionsIn(head ? behind(unit, head.end) : unit, index),
    ]
    found.push(...own)
    open = own.findLast((one) => isQuoted(text, one)) ?? null
  })
  return found
}

/** A unit without what stands before a place: the label of a turn is none of its words. */
function behind(unit: Unit, at: number): Unit {
  return { ...unit, tokens: unit.tokens.filter(({ start }) => start >= at) }
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
