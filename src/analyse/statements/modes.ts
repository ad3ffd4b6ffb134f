/** How a statement was made, where more than its cue tells it: in a letter, or by a paper that speaks. */
import type { Mode } from "../../model.ts"
import { overlaps } from "../../text/span.ts"
import type { Member } from "../people/cast.ts"
import type { Attribution } from "./attribute.ts"
import { lineOf } from "./stances/line.ts"
import type { Unit } from "./units.ts"

const IN_WRITING =
  / in (?:a|an|one|his|her|its|their|the|another) (?:[^ ,]+ ){0,2}?(?:letters?|memo|memorandum|notes?|e-?mails?|tweets?|posts?|column|cable|telegram|book|memoirs?|diary|article|op-ed|blog|petition|filing|affidavit|postcard|pamphlet) /

/** The attributions with their modes: what is said in a letter is written. */
export function written(units: readonly Unit[], attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((attribution) => {
    const { mode, content, unit: index, pattern } = attribution
    const unit = units[index]
    if (mode !== "speech" || pattern === "turn" || pattern === "label" || !unit) return attribution
    const outside = unit.tokens.filter((token) => !content.some((part) => overlaps(part, token)))
    return IN_WRITING.test(lineOf(outside).text) ? { ...attribution, mode: "writing" } : attribution
  })
}

/** The mode of a statement whose sources are known: what the minutes say is said by a document. */
export function modeOf({ mode }: Attribution, sources: readonly (Member | undefined)[]): Mode {
  const isPaper = sources.length > 0 && sources.every((one) => one?.kind === "document")
  return isPaper && (mode === "speech" || mode === "writing") ? "document" : mode
}
