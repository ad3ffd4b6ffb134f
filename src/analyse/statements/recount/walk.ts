/**
 * Recountings: a passage that retells a paper, a recording, another outlet or a teller over sentences and
 * paragraphs. The statement that opens it is that through which this text has the others, until it ends.
 */
import { holdersOf } from "../via.ts"
import type { Attribution } from "../attribute.ts"
import { startOf } from "../find.ts"
import { headOf, openerOf, type Opener } from "./openers.ts"
import { toldOf, type Ground, type Tense, type Told } from "./scene.ts"
import { isAbout, isElsewhere, isKnown, isNamed, isNewlyNamed, isPress, isTakenUp, isTied, isToUs } from "./signs.ts"

/** A passage that retells. */
interface Recounting {
  readonly opener: Opener
  /** The one through which those that follow come: the opener, or the author whom it cites. */
  readonly through: number
  /** The last block in which somebody spoke in it. */
  readonly block: number
  readonly members: number
  /** The tense of its cues; null before the first. */
  readonly tense: Tense | null
}

/**
 * For each attribution, in order, the index of that through which the text has it: in whose content it
 * stands, or who recounts it; null where the text itself is the first hop. What comes through another follows it.
 */
export function viasOf(attributions: readonly Attribution[], ground: Ground): readonly (number | null)[] {
  const vias = [...holdersOf(attributions)]
  let open: Recounting | null = null
  const starts = attributions.map((one, index) => (vias[index] === null ? startOf(one) : null))
  let from = 0
  let before: { readonly told: Told; readonly via: number | null } | null = null
  attributions.forEach((attribution, index) => {
    if (vias[index] !== null || attribution.pattern === "turn") return
    const told = toldOf(attribution, { index, from, until: nextOf(starts, index) }, ground)
    from = told.end
    const next: Step = open ? stepOf(open, told, { ground, before }) : "ends"
    if (next === "member" && open) {
      vias[index] = open.through
      open = {
        ...open,
        through: isAuthor(open, told) ? index : open.through,
        block: told.block,
        members: open.members + 1,
        tense: open.tense ?? told.tense,
      }
    } else if (next === "ends") {
      const opener = openerOf(told)
      open = opener ? { opener, through: index, block: told.block, members: 0, tense: null } : null
    } else if (open) open = { ...open, block: told.block }
    before = { told, via: vias[index] ?? null }
  })
  return vias
}

/** Where the next outer attribution begins. */
function nextOf(starts: readonly (number | null)[], index: number): number {
  for (let at = index + 1; at < starts.length; at++) {
    const start = starts[at] ?? null
    if (start !== null) return start
  }
  return Infinity
}

/** What an attribution is to a recounting that stands open: the opener itself goes on in "same". */
type Step = "member" | "same" | "ends"

interface Beside {
  readonly ground: Ground
  readonly before: { readonly told: Told; readonly via: number | null } | null
}

/** "cites a letter from the harpist. She wrote that …": what follows comes through her. */
function isAuthor({ opener, members }: Recounting, { cue }: Told): boolean {
  return opener.cites && members === 0 && /\b(?:wr[io]t|sa(?:y|id)|relat|tell|told|report|describ|recount)/i.test(cue)
}

function stepOf(open: Recounting, told: Told, { ground, before }: Beside): Step {
  const { opener } = open
  if (isGap(open, told, ground)) return "ends"
  if (told.source === "" && before?.told.block === told.block) return before.via === null ? "same" : "member"
  if (isSame(open, told)) return "same"
  const so = ground.text.slice(opener.told.start, told.start)
  if (isToUs(told) || isElsewhere(told) || isAbout(told, opener) || stops(opener, so)) return "ends"
  if (isPress(told) && !isKnown(told, so)) return "ends"
  if (told.tense === "perfect") return "ends"
  if (told.tense === "present" && (open.tense ?? opener.told.tense) !== "present") return "ends"
  if (openerOf(told)?.holds === "paper" || openerOf(told)?.holds === "outlet") return "ends"
  return told.block === open.block ? hereOf(open, told, so) : furtherOf(open, told, so)
}

/** In the paragraph at hand. */
function hereOf({ opener, members }: Recounting, told: Told, so: string): Step {
  if (opener.holds === "paper") return "member"
  if (isTied(told)) return "member"
  if (isNewlyNamed(told, so)) return "ends"
  return members > 0 || !isNamed(told) ? "member" : "ends"
}

/** In the next paragraph only those of whom it has told before speak in it. */
function furtherOf({ opener, members }: Recounting, told: Told, so: string): Step {
  if (told.attribution.stance === "denies" && isNamed(told)) return "ends"
  const known = isKnown(told, so) || (opener.holds === "paper" && isTied(told))
  return known && (members > 0 || !isNamed(told)) ? "member" : "ends"
}

/** Whether a heading, or a paragraph in which nobody spoke, stands between. */
function isGap({ block }: Recounting, told: Told, { blocks }: Ground): boolean {
  if (told.block < block || told.block - block > 1) return true
  return told.block !== block && blocks[told.block]?.kind !== blocks[block]?.kind
}

/** Whether the opener itself speaks again. */
function isSame({ opener, members }: Recounting, told: Told): boolean {
  const own = opener.told
  if (told.members.length > 0 && told.members.join() === own.members.join()) return true
  if (/^(?:it|they)$/i.test(told.source)) return opener.holds !== "teller" && members === 0
  if (/^(?:he|she)$/i.test(told.source)) return opener.holds === "teller" && members === 0
  return !isTakenUp(told) && headOf(told.source) === headOf(own.source) && !isNamed(told)
}

/** "There the diary stops." */
function stops({ noun }: Opener, so: string): boolean {
  return (
    noun !== null &&
    new RegExp(
      String.raw`\b(?:the|his|her) ${noun} (?:stops|ends|breaks off|closes|says no more|is silent|stopped|ended|broke off|closed)\b`,
      "i",
    ).test(so)
  )
}
