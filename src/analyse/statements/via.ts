/** Through which attribution a text has another. */
import { contains, span } from "../../text/span.ts"
import type { Span } from "../../model.ts"
import type { Attribution } from "./attribute.ts"

/**
 * For each attribution, in order, the index of the innermost one in whose content it stands; null where it
 * stands in none. What holds another comes before it, so that there is no cycle.
 */
export function holdersOf(attributions: readonly Attribution[]): readonly (number | null)[] {
  const parts = attributions
    .flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  /** The parts that reach beyond the place at hand, the outermost first. */
  const open: (Span & { readonly index: number })[] = []
  let next = 0
  const places = attributions.map((one, index) => ({ ...placeOf(one), index })).sort((a, b) => a.start - b.start)
  const holders: (number | null)[] = attributions.map(() => null)
  for (const place of places) {
    for (let part = parts[next]; part && part.start <= place.start; part = parts[++next]) open.push(part)
    for (let at = open.length - 1; at >= 0; at--) if ((open[at]?.end ?? 0) <= place.start) open.splice(at, 1)
    const around = open.filter((part) => part.index < place.index && contains(part, place))
    const inner = around.reduce<(typeof around)[number] | null>(
      (best, part) => (best && best.end - best.start < part.end - part.start ? best : part),
      null,
    )
    holders[place.index] = attributions[place.index]?.pattern === "turn" ? null : (inner?.index ?? null)
  }
  return holders
}

/** Where an attribution stands: its cue, or where there is none its content. */
function placeOf({ cue: [cue], content: [content] }: Attribution): Span {
  return cue ?? content ?? span(0, 0)
}
