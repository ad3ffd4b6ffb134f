/** The commands of `onrecord`, in the order in which the help lists them. */
import type { Command } from "./command.ts"
import { add } from "./commands/add.ts"
import { check } from "./commands/check.ts"
import { formats } from "./commands/formats.ts"
import { people, statements } from "./commands/lists.ts"
import { copy, remove, renew, verify } from "./commands/keeping.ts"
import { read } from "./commands/read.ts"
import { review } from "./commands/review.ts"
import { search } from "./commands/search.ts"
import { serve } from "./commands/serve.ts"
import { status } from "./commands/status.ts"
import { timeline } from "./commands/timeline.ts"

export const COMMANDS: readonly Command[] = [
  read,
  check,
  add,
  status,
  search,
  statements,
  people,
  timeline,
  review,
  renew,
  remove,
  verify,
  copy,
  formats,
  serve,
]
