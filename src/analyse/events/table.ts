/** The events table: every row, and the rows by the words that may tell them. */
import { verbsOf, type Form } from "./forms.ts"
import type { NounRow, Row, VerbRow } from "./row.ts"
import { COURTS } from "./rows/courts.ts"
import { LIVES } from "./rows/lives.ts"
import { MESSAGES } from "./rows/messages.ts"
import { OFFICES_HELD } from "./rows/offices.ts"
import { TALKS } from "./rows/talks.ts"
import { VOTES } from "./rows/votes.ts"

export const table: readonly Row[] = [...TALKS, ...MESSAGES, ...VOTES, ...OFFICES_HELD, ...COURTS, ...LIVES]

/** What a word may tell: as forms of verbs, and as a noun. */
export interface Trigger {
  readonly verbs: readonly { readonly row: VerbRow; readonly forms: readonly Form[] }[]
  readonly nouns: readonly NounRow[]
}

function triggers(): ReadonlyMap<string, Trigger> {
  const found = new Map<string, Trigger>()
  const at = (word: string): Trigger => found.get(word) ?? { verbs: [], nouns: [] }
  for (const row of table) {
    if ("verbs" in row) {
      for (const [word, { forms }] of verbsOf(row.verbs)) {
        const { verbs, nouns } = at(word)
        found.set(word, { verbs: [...verbs, { row, forms }], nouns })
      }
    } else {
      for (const word of row.nouns) {
        const { verbs, nouns } = at(word)
        found.set(word, { verbs, nouns: [...nouns, row] })
      }
    }
  }
  return found
}

const TRIGGERS = triggers()

/** What a word in lower case may tell; null where it tells no event. */
export function triggerOf(word: string): Trigger | null {
  return TRIGGERS.get(word) ?? null
}

/** Whether a noun may tell an event. */
export function isEventNoun(noun: string): boolean {
  return (TRIGGERS.get(noun)?.nouns.length ?? 0) > 0
}
