/** `onrecord timeline`: what happened, was said and is spoken of in a case, in the order of time. */
import { DeskError } from "../../errors.ts"
import type { Case, TimelineFilter } from "../../desk.ts"
import { DATED_KINDS, type DatedKind, type Timeline, type TimelineEntry } from "../../model.ts"
import { getEdtf } from "../../text/index.ts"
import { listed, type Call, type Command, type ExitCode } from "../command.ts"
import { counted, printPages } from "../print/table.ts"
import { TIMELINE_COLUMNS, timelineText } from "../print/timeline.ts"
import { caseOption, formatOption, withCase } from "./shared.ts"

export const timeline: Command = {
  name: "timeline",
  summary: "List events, statements, roles and dates by first possible day; what has no day comes last.",
  operands: "",
  takes: [0, 0],
  options: {
    case: caseOption,
    format: formatOption,
    kind: { help: `Only things of these kinds, parted by commas: ${DATED_KINDS.join(", ")}.`, value: "KINDS" },
    from: { help: "Only what may have been on that day, month or year, or later.", value: "DATE" },
    until: { help: "Only what may have been on that day, month or year, or earlier.", value: "DATE" },
    undated: { help: "Only what has no day." },
  },
  run,
}

function run(call: Call): Promise<ExitCode> {
  const { terminal, option, isOn } = call
  const [from, until] = [dayIn(option("from")), dayIn(option("until"))]
  const kinds = kindsIn(option("kind"))
  const isBounded = from !== undefined || until !== undefined
  if (isBounded && isOn("undated")) {
    throw new DeskError(
      "bad-option",
      "--undated gives what has no day, and --from and --until what has one; take one of them.",
    )
  }
  return withCase(call, { create: false }, async (open) => {
    const filter = { kinds, from, until, undated: isOn("undated") || undefined }
    const first = await open.timeline(filter, { limit: PART })
    const { undated } = first
    await printPages(terminal, option("format") ?? "text", {
      pages: partsOf(open, filter, first),
      columns: TIMELINE_COLUMNS,
      text: timelineText(undated),
    })
    if (isBounded && undated > 0) {
      terminal.tell(`${counted(undated, "thing")} without a day left out; --undated lists them.`)
    }
    return 0
  })
}

/** How many things are in memory at once. */
const PART = 2000

async function* partsOf(
  open: Case,
  filter: TimelineFilter,
  { total, entries }: Timeline,
): AsyncGenerator<readonly TimelineEntry[]> {
  yield entries
  for (let offset = PART; offset < total; offset += PART) {
    yield (await open.timeline(filter, { offset, limit: PART })).entries
  }
}

function dayIn(words: string | null): string | undefined {
  return words === null ? undefined : getEdtf(words)
}

function kindsIn(words: string | null): readonly DatedKind[] | undefined {
  if (words === null) return undefined
  return words.split(",").map((word) => {
    const kind = DATED_KINDS.find((known) => known === word.trim())
    if (kind) return kind
    throw new DeskError(
      "bad-option",
      `--kind cannot be "${word.trim()}"; it takes ${listed(DATED_KINDS)}, several of them parted by commas.`,
    )
  })
}
