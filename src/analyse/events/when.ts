/** When an event was: the time that stands with it in its clause, the nearest one; never one that is another's. */
import type { TimeExpression } from "../../model.ts"
import type { Complement } from "./phrase.ts"
import { isAdverb, isBorder, type Word } from "./sentence.ts"
import { CONJUNCTIONS } from "./words.ts"

/** A time by the distance of its words from the event's. */
export interface Candidate {
  readonly time: TimeExpression
  readonly far: number
}

const AT = new Set([null, "on", "in", "at", "during", "around"])
/** What hangs on these stands nearer to another happening. */
const ELSEWHERE = new Set(["after", "before", "since", "until", "following", "ahead", "during", "despite"])

/** "on the morning of 12 May" */
const PART_OF_DAY = /^(?:morning|afternoon|evening|night|day)$/

function isDay({ type }: TimeExpression): boolean {
  return type === "DATE" || type === "TIME"
}

interface Among {
  /** The event's own word. */
  readonly from: number
  /** Whether a noun tells another event. */
  readonly isEvent: (noun: string) => boolean
  /** The prepositions that bring in who takes part. */
  readonly ties: Readonly<Partial<Record<string, unknown>>> | undefined
  /** A preposition more that counts: "of 12 May" behind a noun, "planned for 12 May". */
  readonly also?: string
}

/** The first time among what follows an event's words. */
export function timeAmong(complements: readonly Complement[], { from, isEvent, ties, also }: Among): Candidate | null {
  for (const [index, { first, preposition, noun, time }] of complements.entries()) {
    const part = preposition === "of" && PART_OF_DAY.test(complements[index - 1]?.noun?.head ?? "")
    if (time && isDay(time) && (AT.has(preposition) || preposition === also || part)) return { time, far: first - from }
    const elsewhere = preposition !== null && ELSEWHERE.has(preposition) && ties?.[preposition] === undefined
    if (noun && (elsewhere || (preposition !== null && preposition !== "of" && isEvent(noun.head)))) return null
  }
  return null
}

/** The time before an event's subject or right before its verb: "On Monday Reyd rang", "Reyd on Monday rang". */
export function timeBefore(
  words: readonly Word[],
  {
    subject,
    verb,
    isEvent,
  }: { readonly subject: number; readonly verb: number; readonly isEvent: (noun: string) => boolean },
): Candidate | null {
  const close = timeEndingAt(words, verb - 1)
  if (close && AT.has(close.preposition) && !isEvent(words[close.first - 1]?.key ?? "")) {
    return isDay(close.time) ? { time: close.time, far: 1 } : null
  }
  return fronted(words, subject - 1, verb)
}

interface Ending {
  readonly time: TimeExpression
  readonly preposition: string | null
  /** The first word, its preposition included. */
  readonly first: number
  readonly last: number
}

function timeEndingAt(words: readonly Word[], end: number): Ending | null {
  const time = words[end]?.time
  if (!time || words[end]?.owns) return null
  let first = end
  while (words[first - 1]?.time === time) first--
  if (words[first - 1]?.key === "the") first--
  const before = words[first - 1]
  const tied =
    before !== undefined &&
    before.isWord &&
    before.named === null &&
    /^(?:on|in|at|of|by|from|since|until|till|before|after|to|during|around|for|about|over|through)$/.test(before.key)
  return { time, preposition: tied ? before.key : null, first: tied ? first - 1 : first, last: end }
}

/** A time at the head of the clause, where nothing but times and places stand before the subject. */
function fronted(words: readonly Word[], from: number, verb: number): Candidate | null {
  let found: Candidate | null = null
  let at = from
  for (let guard = 0; guard < 24 && at >= 0; guard++) {
    const word = words[at]
    if (!word || word.text === ",") {
      at--
      continue
    }
    const ending = timeEndingAt(words, at)
    if (ending) {
      if (!found && isDay(ending.time) && AT.has(ending.preposition))
        found = { time: ending.time, far: verb - ending.last }
      at = ending.first - 1
    } else if (word.named?.entity.kind === "place") {
      while (words[at - 1]?.named === word.named) at--
      at -= /^(?:in|at|near)$/.test(words[at - 1]?.key ?? "") ? 2 : 1
    } else return isOpening(words, at) ? found : null
  }
  return found
}

/** Whether a clause may begin behind this word. */
function isOpening(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return true
  return isBorder(words, at) || CONJUNCTIONS.has(word.key) || (isAdverb(word) && isOpening(words, at - 1))
}

export function nearest(...candidates: readonly (Candidate | null)[]): TimeExpression | null {
  const known = candidates.filter((one) => one !== null)
  return known.reduce<Candidate | null>((best, one) => (best && best.far <= one.far ? best : one), null)?.time ?? null
}
