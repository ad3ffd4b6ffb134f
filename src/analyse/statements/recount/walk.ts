/**
 * Recountings: a passage that retells a paper, a recording, another outlet or a teller over sentences and
 * paragraphs. The statement that opens it is that through which this text has the others, until it ends.
 */
import { holdersOf } from "../via.ts"
import type { Attribution } from "../attribute.ts"
import { startOf } from "../find.ts"
import { nounOf, PLAYED } from "../papers.ts"
import { openerOf, type Opener } from "./openers.ts"
import { toldOf, type Ground, type Tense, type Told } from "./scene.ts"
import {
  isAbout,
  isAfterwards,
  isDialogue,
  isElsewhere,
  isIndefinite,
  isInCourt,
  isKnown,
  isNamed,
  isNewlyNamed,
  isOfToday,
  isOnStage,
  isPress,
  isTakenUp,
  isThing,
  isTied,
  isToldTo,
  isToUs,
} from "./signs.ts"

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
  const untils = nextStarts(attributions, vias)
  let from = 0
  let before: { readonly told: Told; readonly via: number | null } | null = null
  attributions.forEach((attribution, index) => {
    if (vias[index] !== null || attribution.pattern === "turn") return
    const told = toldOf(attribution, { index, from, until: untils[index] ?? Infinity }, ground)
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

/** For each attribution, where the next one begins that stands in no content. */
function nextStarts(attributions: readonly Attribution[], holders: readonly (number | null)[]): readonly number[] {
  const out: number[] = []
  let next = Infinity
  for (let at = attributions.length - 1; at >= 0; at--) {
    out[at] = next
    const one = attributions[at]
    if (one && holders[at] === null) next = startOf(one)
  }
  return out
}

/** So much of a recounting, in UTF-16 units, is looked at for those of whom it has told. */
const REACH = 6000

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
  if (isSame(open, told) || told.source === "" || /^(?:who|which|that)$/i.test(told.source)) return "same"
  const { text } = ground
  const from = opener.told.start
  const so = text.slice(Math.max(from, told.start - REACH), told.start)
  if (isOutside(open, told, so)) return "ends"
  const all = { text, so, earlier: text.slice(Math.max(0, from - REACH), from) }
  return told.block === open.block ? hereOf(open, told, all) : furtherOf(open, told, all)
}

/** Whether somebody speaks outside of what is told. */
function isOutside(open: Recounting, told: Told, so: string): boolean {
  const { opener } = open
  if (isToUs(told, opener) || isOfToday(told) || stops(opener, so)) return true
  const isApart = told.block !== open.block || isNamed(told)
  if (isApart && (isAfterwards(told) || isElsewhere(told))) return true
  if ((isApart || !isThing(opener)) && isAbout(told, opener)) return true
  if ((isPress(told) || (opener.court && isInCourt(told))) && !isKnown(told, so)) return true
  if (told.tense === "perfect" || isAnother(openerOf(told))) return true
  const isPlayed = opener.noun !== null && PLAYED.has(opener.noun) && open.members === 0
  return told.tense === "present" && !isPlayed && (open.tense ?? opener.told.tense) !== "present"
}

/** Whether a paper or an outlet of its own begins. */
function isAnother(opener: Opener | null): boolean {
  return opener?.holds === "paper" || opener?.holds === "outlet"
}

/** In the paragraph at hand. */
function hereOf({ opener, members }: Recounting, told: Told, { so, text, earlier }: So): Step {
  if (opener.holds === "speaker") return isToldTo(told) && !isNewlyNamed(told, so) ? "member" : "ends"
  if (isTied(told, so, text)) return "member"
  if (members === 0 && isOnStage(told, earlier) && !isDialogue(told)) return "ends"
  if (opener.holds === "paper") return "member"
  if (isNewlyNamed(told, so)) return opener.holds === "teller" && isDialogue(told) ? "member" : "ends"
  if (members === 0 && opener.holds === "outlet" && isIndefinite(told) && !isDialogue(told)) return "ends"
  return "member"
}

/** From so many voices on, a teller's tale is one that goes on. */
const SETTLED = 2

/** In the next paragraph only those of whom it has told before, and those whom nobody has told of elsewhere. */
function furtherOf({ opener, members }: Recounting, told: Told, { so, text, earlier }: So): Step {
  if (opener.holds === "speaker" || (members === 0 && !opener.story)) return "ends"
  if (told.attribution.stance === "denies" && isNamed(told)) return "ends"
  if (isKnown(told, so) && !(isOnStage(told, earlier) && !isDialogue(told))) return "member"
  if (opener.holds !== "paper" && !opener.story && members < SETTLED) return "ends"
  const isItsOwn = /^(?:the|one of the) /i.test(told.source) && !isNamed(told) && !isKnown(told, earlier)
  return isItsOwn || isTied(told, so, text) ? "member" : "ends"
}

/** What has been told. */
interface So {
  readonly text: string
  /** Since the opener. */
  readonly so: string
  /** Before it. */
  readonly earlier: string
}

/** Whether a heading stands between, or paragraphs in which nobody spoke. */
function isGap({ block }: Recounting, told: Told, { text, blocks }: Ground): boolean {
  if (told.block < block || told.block - block > 2) return true
  const between = blocks.slice(block + 1, told.block + 1)
  return between.some(({ kind, start, end }) => kind !== blocks[block]?.kind || isTitle(text.slice(start, end)))
}

/** Whether a paragraph is a title that is laid out as one: a short line that no stop ends. */
function isTitle(words: string): boolean {
  return words.length < 80 && !/[.!?…:;,"”’')\]]\s*$/.test(words)
}

/** Whether the opener itself speaks again, and not in what it tells: "he added", but not "he told her". */
function isSame({ opener, members }: Recounting, told: Told): boolean {
  const own = opener.told
  const isSpoken = opener.holds === "teller" || opener.holds === "speaker"
  if (/^(?:it|they)$/i.test(told.source)) return !isSpoken && members === 0
  if (isSpoken && isDialogue(told)) return false
  if (/^(?:he|she)$/i.test(told.source)) return isSpoken && members === 0
  if (told.members.length > 0 && told.members.join() === own.members.join()) return true
  return !isTakenUp(told) && nounOf(told.source) === nounOf(own.source) && !isNamed(told)
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
