/** From where an expression counts: the day of the text, a time named before it, or the quarter that its passage compares with. */
import type { TimeId } from "../../model.ts"
import type { Moment } from "./moment.ts"
import type { Tense } from "./tense.ts"

export interface Anchor {
  readonly to: TimeId | "published"
  readonly moment: Moment
}

/** A time that was named before, as an anchor. */
export interface Named {
  readonly id: TimeId
  readonly start: number
  readonly moment: Moment
  /** Whether it was itself told by comparison; "a year earlier" does not compare with such a one. */
  readonly compared: boolean
  /** Whether its year stands in the text, in its own words or in those that it counts from. */
  readonly rooted: boolean
}

/** What an expression can be anchored to. */
export interface Surroundings {
  /** The time from which "today" counts: the publication, or the day on which the quotation that holds it was said. */
  readonly now: Anchor | null
  /** Whether that is the day of a quotation: its speaker looks ahead as often as back. */
  readonly quoted: boolean
  /** Times with a moment, named before in the text, the latest last. */
  readonly named: readonly Named[]
  /** Where the latest stretch of several months ("the nine months") begins; -1 where there is none. */
  readonly stretch: number
  /** Where the expression, its sentence and its block begin. */
  readonly start: number
  readonly sentence: number
  readonly block: number
  readonly tense: () => Tense
  /** Whether the text is history rather than news. */
  readonly story: boolean
  /** Whether dates in figures put the day first; null where no date of the text tells. */
  readonly dayFirst: boolean | null
}

/** So many times back a narrative may refer; the bound keeps the cost in proportion to the text. */
const REACH = 40

/** How far back a comparison reaches, in characters: some paragraphs of news. */
export const PASSAGE = 1500

/** The latest time named before that tells enough. */
export function namedAnchor(
  around: Surroundings,
  tells: (moment: Moment, named: Named) => boolean,
  from = 0,
): Anchor | null {
  const { named } = around
  for (let at = named.length - 1; at >= Math.max(0, named.length - REACH); at--) {
    const before = named[at]
    if (!before || before.start < from) return null
    if (tells(before.moment, before)) return { to: before.id, moment: before.moment }
  }
  return null
}

/** The quarter that the passage speaks of, with which "a year earlier" compares. */
export function comparedWith(around: Surroundings): Anchor | null {
  const latest = around.now?.moment.year ?? Infinity
  return namedAnchor(
    around,
    ({ quarter, month, year }, { compared }) => quarter !== null && month === null && year <= latest && !compared,
    Math.max(0, around.start - PASSAGE, isCompared(around) ? around.stretch : 0),
  )
}

/** The year at hand where the passage compares a stretch of it with that of another. */
export function comparedYear(around: Surroundings): Anchor | null {
  return isCompared(around) ? around.now : null
}

/** "For the nine months it lost more than a year earlier": the passage compares longer stretches than quarters. */
function isCompared({ stretch, block }: Surroundings): boolean {
  return stretch >= block
}
