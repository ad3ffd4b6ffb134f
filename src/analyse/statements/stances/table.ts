/** The table of stances: every row, in the order in which rows of one length are tried. */
import type { Row } from "./row.ts"
import { asserts } from "./rows/asserts.ts"
import { confirms } from "./rows/confirms.ts"
import { declines } from "./rows/declines.ts"
import { denies } from "./rows/denies.ts"
import { hints } from "./rows/hints.ts"
import { nothing } from "./rows/nothing.ts"
import { nouns } from "./rows/nouns.ts"
import { promises } from "./rows/promises.ts"
import { questions } from "./rows/questions.ts"
import { requests } from "./rows/requests.ts"

export const TABLE: readonly Row[] = [
  ...nothing, // "denied her entry" before "denied"
  ...hints, // "declined to rule out" before "declined to"
  ...declines,
  ...denies,
  ...confirms,
  ...questions,
  ...requests,
  ...promises,
  ...nouns,
  ...asserts, // what looks like one of those above and is plain
]
