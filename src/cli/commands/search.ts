/** `onrecord search`: the passages of a case that a query holds for. */
import type { Hit } from "../../model.ts"
import { wholeNumber, type Call, type Command, type ExitCode } from "../command.ts"
import { counted, printList, type Column } from "../print/table.ts"
import { caseOption, formatOption, withCase } from "./shared.ts"

export const search: Command = {
  name: "search",
  summary: 'Find words, "phrases" and prefix* in a case, with AND, OR, NOT and brackets.',
  operands: "QUERY",
  takes: [1, Infinity],
  options: {
    case: caseOption,
    format: formatOption,
    limit: { help: "Print at most so many passages.", value: "N" },
  },
  run,
}

const COLUMNS: readonly Column<Hit>[] = [
  { name: "document", of: ({ document }) => document.id },
  { name: "name", of: ({ document }) => document.name },
  { name: "published", of: ({ document }) => document.published },
  { name: "line", of: ({ line }) => line },
  { name: "start", of: ({ spans }) => spans[0]?.start ?? null },
  { name: "end", of: ({ spans }) => spans[0]?.end ?? null },
  { name: "passage", of: ({ text }) => text },
]

function run(call: Call): Promise<ExitCode> {
  const { terminal, words, option } = call
  const limit = option("limit")
  const page = limit === null ? {} : { limit: wholeNumber("limit", limit, [1, 1_000_000]) }
  return withCase(call, { create: false }, async (open) => {
    const { query, total, hits } = await open.search(words.join(" "), page)
    terminal.tell(
      `${query}: ${counted(total, "passage")}${hits.length < total ? `, the first ${hits.length} shown` : ""}`,
    )
    await printList(terminal, option("format") ?? "text", { rows: hits, columns: COLUMNS, text: hitsText })
    return total > 0 ? 0 : 1
  })
}

function hitsText(hits: readonly Hit[], width: number): string {
  return hits.map((hit) => `${hit.document.name}:${hit.line}\n    ${inContext(hit, width - 4)}\n`).join("")
}

/** The words in their passage on one line, in »marks«, with as much round the first as fits. */
function inContext({ passage, text, spans }: Hit, width: number): string {
  const first = (spans[0]?.start ?? passage.start) - passage.start
  const from = Math.max(0, Math.min(first - Math.floor(width / 3), text.length - width))
  const until = Math.min(text.length, from + width)
  let out = from > 0 ? "…" : ""
  let at = from
  for (const { start, end } of spans) {
    const [begin, finish] = [start - passage.start, end - passage.start]
    if (begin < at || finish > until) continue
    out += `${text.slice(at, begin)}»${text.slice(begin, finish)}«`
    at = finish
  }
  return (out + text.slice(at, until) + (until < text.length ? "…" : "")).replace(/\s+/g, " ")
}
