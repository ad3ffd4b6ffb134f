/** The text form and the columns of a timeline. */
import type { Dated, TimelineEntry } from "../../model.ts"
import { HAPPENED_WORDS, sayClock, sayWhen } from "../../text/index.ts"
import { counted, cut, type Column } from "./table.ts"

export const TIMELINE_COLUMNS: readonly Column<TimelineEntry>[] = [
  { name: "when", of: whenOf },
  { name: "clock", of: ({ clock }) => clock },
  { name: "edtf", of: ({ edtf }) => edtf },
  { name: "earliest", of: ({ earliest }) => earliest },
  { name: "latest", of: ({ latest }) => latest },
  { name: "kind", of: ({ thing }) => thing.kind },
  { name: "what", of: whatOf },
  { name: "who", of: ({ who }) => who.join("; ") },
  { name: "words", of: ({ words }) => words },
  { name: "context", of: ({ before, words, after }) => before + words + after },
  { name: "document", of: ({ document }) => document.id },
  { name: "name", of: ({ document }) => document.name },
  { name: "line", of: ({ line }) => line },
  { name: "start", of: ({ span }) => span.start },
  { name: "end", of: ({ span }) => span.end },
  { name: "id", of: ({ thing }) => thing.id },
  { name: "also dated", of: ({ also }) => also.map(({ edtf }) => edtf).join("; ") },
]

/** Each date once, with what stands there below it; what has no day last, with its count. Parts are printed in their order. */
export function timelineText(undated: number): (entries: readonly TimelineEntry[], width: number) => string {
  let last: string | null = null
  return (entries, width) => {
    const lines = entries.map((entry) => {
      const head = whenOf(entry) ?? `Without a day (${counted(undated, "thing")})`
      const isSame = head === last
      last = head
      return `${isSame ? "" : `${head}\n`}${entryText(entry, width)}`
    })
    return lines.join("")
  }
}

/** The date in words; null where the day is not known. */
function whenOf({ edtf, mod, earliest, latest }: Dated): string | null {
  return edtf === null || (earliest === null && latest === null) ? null : sayWhen(edtf, mod)
}

function entryText(entry: TimelineEntry, width: number): string {
  const { document, line, also, more, clock } = entry
  const who = entry.who.length > 0 ? `${entry.who.join(", ")}: ` : ""
  return [
    `  ${[cut(`${who}${whatOf(entry)}`, width - 3), clock && sayClock(clock), `${document.name}:${line}`].filter(Boolean).join(" · ")}`,
    `      ${inContext(entry, width - 6)}`,
    ...also.map((other) => `      also dated ${whenOf(other) ?? ""} in ${other.document.name}:${other.line}`),
    ...(more > 0 ? [`      and ${counted(more, "further date")}`] : []),
    "",
  ].join("\n")
}

const TIMES = { DATE: "date", TIME: "time of day", DURATION: "length of time", SET: "repeated" } as const

/** What a thing is, in a word or two. */
function whatOf({ thing }: Dated): string {
  switch (thing.kind) {
    case "event":
      return `${thing.type}${HAPPENED_WORDS[thing.happened]}`
    case "statement":
      return thing.stance
    case "role":
      return `${thing.title}, ${thing.edge === "from" ? "from then on" : "until then"}`
    case "time":
      return TIMES[thing.type]
  }
}

/** The words in »marks« with as much of their context on either side as fits. */
function inContext({ before, words, after }: Dated, width: number): string {
  const marked = `»${cut(words, Math.max(20, width - 2))}«`
  const room = Math.max(0, width - marked.length)
  const left = Math.min(before.length, Math.max(room - after.length, Math.floor(room / 2)))
  const head = left < before.length ? `…${before.slice(before.length - left + 1)}` : before
  const right = room - left
  return head + marked + (after.length <= right ? after : `${after.slice(0, Math.max(0, right - 1)).trimEnd()}…`)
}
