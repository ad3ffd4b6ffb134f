/** Events as lines that a person can read and write, and what is found in a text. */
import { analyse } from "../../../src/analyse/index.ts"
import type { Event, Reading } from "../../../src/model.ts"
import { documentOf } from "../golden.ts"

/** What is found by rules in a text published on Thursday 18 June 2020. */
export function readingOf(text: string): Reading {
  return analyse(documentOf(text))
}

/** "from Tomas Reyd, to Dan Hollis; 2020-06-15; yes": who takes part, when, and whether it happened. */
export function lineOf({ entities }: Reading, { participants, when, happened }: Event): string {
  const names = participants.map(
    ({ entity, part }) => `${part} ${entities.find(({ id }) => id === entity)?.name ?? entity}`,
  )
  return [...(names.length > 0 ? [names.join(", ")] : []), ...(when === null ? [] : [when]), happened].join("; ")
}
