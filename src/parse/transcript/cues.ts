/** Cues: what a transcript gives piece by piece, put together to turns and paragraphs. */
import { labelAt } from "../../text/labels.ts"
import { span } from "../../text/span.ts"
import type { Piece } from "../pieces.ts"

/** Some words with the time at which they begin. */
export interface Cue {
  /** As the transcript names them; null where it does not say who speaks. */
  readonly speaker: string | null
  /** Whether somebody else begins to speak, where that is all that is told. */
  readonly isNew: boolean
  readonly words: string
  /** As the transcript writes it; null where it gives none. */
  readonly time: string | null
  /** In seconds; null where none is given. */
  readonly start: number | null
  readonly end: number | null
}

/** From so many units on, a paragraph ends with its sentence. */
const LONG = 360
/** A silence of so many seconds ends a paragraph. */
const SILENCE = 4

/** Who speaks at the head of a cue: ">> MR. LORNE: Who?". */
const LABEL = /^(?:>>\s*)?([\p{Lu}][\p{L}\p{N} .'’-]{0,40}(?:\([^()]{1,30}\))?):\s+(?=\S)/u
/** "[Music]", "(Laughter)": nobody's words. */
const STAGE = /^[[(♪][^[\]()]{1,80}[\])♪]\.?$/

/** The pieces of cues: what one speaker says is a turn; without a name a paragraph, so that nobody is given another's words. */
export function piecesOf(cues: readonly Cue[]): readonly Piece[] {
  const labels = labelsIn(cues)
  const pieces: Writable[] = []
  const state: { last: Said | null } = { last: null }
  for (const cue of cues) {
    const before = state.last
    const label = cue.speaker === null ? labelIn(cue, labels) : null
    const words = folded(label === null ? cue.words.replace(/^>>\s*/, "") : cue.words.slice(label.whole.length))
    if (words === "") continue
    if (STAGE.test(words)) {
      pieces.push({ kind: "other", words, time: cue.time })
      state.last = null
      continue
    }
    const name = cue.speaker ?? label?.name ?? null
    const isOther = cue.isNew || cue.words.startsWith(">>") || (name !== null && name !== before?.name)
    const open = pieces.at(-1)
    const goesOn = before !== null && !isOther
    if (goesOn && open && !mayPart(open.words, before, { ...cue, words })) open.words += ` ${words}`
    else {
      const labelled = goesOn || name === null ? words : `${labelOf(name)}: ${words}`
      const isTold = goesOn ? before.isTold : name !== null && isLabelled(labelled)
      pieces.push({ kind: isTold ? "turn" : "paragraph", words: labelled, time: cue.time })
      state.last = { ...cue, name, isTold }
      continue
    }
    state.last = { ...cue, name: before.name, isTold: before.isTold }
  }
  return pieces
}

/** Whether a paragraph may end here: not before words that could be taken for a label. */
function mayPart(open: string, before: Cue, cue: Cue): boolean {
  return (isLong(open.length, before.words) || isSilent(before, cue)) && !isLabelled(cue.words)
}

function isLabelled(words: string): boolean {
  return labelAt(words, span(0, words.length)) !== null
}

function folded(words: string): string {
  return words.replace(/\s+/g, " ").trim()
}

/** How often each label comes. */
function labelsIn(cues: readonly Cue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of cues) {
    const name = LABEL.exec(words)?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** The label of a cue; "Look: there he is" has none, for it comes once and is not in capitals. */
function labelIn(
  { words }: Cue,
  labels: ReadonlyMap<string, number>,
): { readonly whole: string; readonly name: string } | null {
  const [whole = "", name = ""] = LABEL.exec(words) ?? []
  const isSure = whole.startsWith(">>") || !/\p{Ll}/u.test(name) || (labels.get(name) ?? 0) > 1
  return name !== "" && isSure ? { whole, name } : null
}

/** A cue, who speaks in it, and whether the label of its turn says so. */
type Said = Cue & { readonly name: string | null; readonly isTold: boolean }
type Writable = { -readonly [Key in keyof Piece]: Piece[Key] }

/** Looks at the last words alone: a text that grows piece by piece is not to be gone through at each. */
function isLong(length: number, last: string): boolean {
  return length >= LONG && /[.!?…]["”’)\]]?$/.test(last.trimEnd().slice(-2))
}

function isSilent({ end }: Cue, { start }: Cue): boolean {
  return end !== null && start !== null && start - end >= SILENCE
}

/** "SPEAKER 00" for the "SPEAKER_00" of a program that knows voices, not names; a name is left as it stands. */
function labelOf(name: string): string {
  const voice = /^(?:speaker[\s_-]*)?([A-Z]|\d{1,3})$/i.exec(name)?.[1]
  return voice === undefined ? name.replace(/[:\n]+/g, " ").trim() : `SPEAKER ${voice.toUpperCase()}`
}

/** Seconds as "0:01:02". */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const pad = (value: number): string => String(value).padStart(2, "0")
  return `${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`
}
