/** What lists print: text for people, JSON, JSON Lines and CSV for programs. */
import type { Terminal } from "../command.ts"

export const LIST_FORMATS = ["text", "json", "jsonl", "csv"] as const

/** A column of a list's CSV form. */
export interface Column<Row> {
  readonly name: string
  readonly of: (row: Row) => string | number | null
}

/** A list as it is printed: its rows, the columns of its CSV form, and its text form. */
export interface Listing<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  /** The text of all rows, for a line of that width. */
  readonly text: (rows: readonly Row[], width: number) => string
}

/** Prints a list in one of the formats. */
export async function printList<Row>(
  { out, width }: Terminal,
  format: string,
  { rows, columns, text }: Listing<Row>,
): Promise<void> {
  if (format === "json") await out(JSON.stringify(rows, null, 1) + "\n")
  else if (format === "jsonl") for (const row of rows) await out(JSON.stringify(row) + "\n")
  else if (format === "csv") {
    await out(csvLine(columns.map(({ name }) => name)))
    for (const row of rows) await out(csvLine(columns.map(({ of }) => of(row))))
  } else await out(text(rows, width))
}

/** One line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvLine(cells: readonly (string | number | null)[]): string {
  const quoted = cells.map((cell) => {
    const raw = cell === null ? "" : String(cell)
    const safe = typeof cell === "string" && /^[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  return quoted.join(",") + "\r\n"
}

/** Words in lines of at most `width` columns, each with the indent; a longer word has a line of its own. */
export function wrapped(words: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ""
  for (const word of words.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join("\n")
}

/** Words cut to a length, with "…" where something was left out. */
export function cut(words: string, most: number): string {
  const one = words.replace(/\s+/g, " ").trim()
  return one.length <= most ? one : `${one.slice(0, Math.max(1, most - 1)).trimEnd()}…`
}

/** "1 statement", "2 statements". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`
}
