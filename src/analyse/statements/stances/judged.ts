/** Attributions with their stances, and without those that ascribe nothing. */
import type { Attribution } from "../attribute.ts"
import type { Unit } from "../units.ts"
import { stanceOf } from "./stance.ts"

/** How many units before its own a statement may answer. */
const BEFORE = 2

/** The attributions that say something, each with its stance. Turns and labels have no cue to judge: they assert. */
export function judged(
  text: string,
  units: readonly Unit[],
  attributions: readonly Attribution[],
): readonly Attribution[] {
  return attributions.flatMap((attribution) => {
    const { pattern, unit: index, cue, content } = attribution
    const unit = units[index]
    if (pattern === "turn" || pattern === "label" || !unit) return [attribution]
    const before = units.slice(Math.max(0, index - BEFORE), index).flatMap(({ tokens }) => tokens)
    const stance = stanceOf({ text, tokens: unit.tokens, before, cue, content })
    return stance ? [{ ...attribution, stance }] : []
  })
}
