/** `onrecord formats`: what can be read, how it is recognised, what of it is kept, and its limits. */
import type { FormatEntry } from "../../model.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { printList, wrapped, type Column } from "../print/table.ts"
import { formatOption } from "./shared.ts"

const COLUMNS: readonly Column<FormatEntry>[] = [
  { name: "name", of: ({ name }) => name },
  { name: "title", of: ({ title }) => title },
  { name: "recognised", of: ({ recognised }) => recognised },
  { name: "names", of: ({ names }) => names.join(" ") },
  { name: "keeps", of: ({ keeps }) => keeps },
  { name: "bytes", of: ({ limits }) => limits.bytes },
  { name: "seconds", of: ({ limits }) => limits.seconds },
  { name: "memory", of: ({ limits }) => limits.memory },
]

export const formats: Command = {
  name: "formats",
  summary: "List the formats that can be read, how each is recognised and what of it is kept.",
  operands: "",
  takes: [0, 0],
  options: { format: formatOption },
  run,
}

async function run({ desk, terminal, option }: Call): Promise<ExitCode> {
  const text = (rows: readonly FormatEntry[], width: number): string => rows.map((row) => rowText(row, width)).join("")
  await printList(terminal, option("format") ?? "text", { rows: desk.formats, columns: COLUMNS, text })
  return 0
}

function rowText({ title, recognised, names, keeps, limits }: FormatEntry, width: number): string {
  const { bytes, seconds, memory } = limits
  return [
    `${title} (${names.join(", ")})`,
    wrapped(`known by ${recognised}`, width, "    "),
    wrapped(`keeps ${keeps}`, width, "    "),
    `    up to ${megabytes(bytes)} MB; its parser may take ${seconds} s and ${megabytes(memory)} MB`,
    "",
  ].join("\n")
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString("en", { maximumFractionDigits: 0 })
}
