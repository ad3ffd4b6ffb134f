/** What the times of one text have in common: whether it is history or news, and how it writes dates in figures. */
import type { Draft } from "./meaning.ts"

export interface Habits {
  /**
   * Whether the text is history rather than news: it names its years and hardly ever counts from
   * the day of its publication. In such a text "July 14" is of the year last named.
   */
  readonly story: boolean
  /** Whether dates in figures put the day first; null where none tells, or where they differ. */
  readonly dayFirst: boolean | null
}

export function habitsOf(text: string, drafts: readonly Draft[]): Habits {
  return { story: isStory(drafts), dayFirst: isDayFirst(text, drafts) }
}

function isStory(drafts: readonly Draft[]): boolean {
  const years = drafts.filter(({ meaning }) => meaning.says === "value" && /^\d{4}(?:-|$)/.test(meaning.value)).length
  const near = drafts.filter(({ meaning }) => {
    if (meaning.says === "shift") return meaning.from === "published"
    return meaning.says === "cycle" && (meaning.turn !== "nearest" || meaning.cycle.of === "weekday")
  }).length
  return years >= STORY_YEARS && years >= near * STORY_SHARE
}

/** A biography names dozens of years; news names one or two, and "Monday" and "last week" beside them. */
const STORY_YEARS = 4
const STORY_SHARE = 3

/** "29/12/2016" and "12/29/2016" can be read in one way only, and show how the others are meant. */
function isDayFirst(text: string, drafts: readonly Draft[]): boolean | null {
  const orders = new Set<boolean>()
  for (const { row, start, end } of drafts) {
    const [first = 0, second = 0] = row === "slashed day" ? text.slice(start, end).split("/").map(Number) : []
    if (first > 12 || second > 12) orders.add(first > 12)
  }
  return orders.size === 1 ? orders.has(true) : null
}
