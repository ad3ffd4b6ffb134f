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
export function printList<Row>(terminal: Terminal, format: string, { rows, ...rest }: Listing<Row>): Promise<void> {
  return printPages(terminal, format, { pages: [rows], ...rest })
}

/** A list that is printed part by part, so that it need not be in memory whole; `text` is called once a part, in order. */
export interface PagedListing<Row> extends Omit<Listing<Row>, "rows"> {
  readonly pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>
}

/** Prints a list in one of the formats, part by part. */
export async function printPages<Row>(
  { out, width }: Terminal,
  format: string,
  { pages, columns, text }: PagedListing<Row>,
): Promise<void> {
  let before = "[\n"
  if (format === "csv") await out(csvLine(columns.map(({ name }) => name)))
  for await (const rows of pages) {
    if (format === "text") await out(text(rows, width))
    else if (format === "csv") for (const row of rows) await out(csvLine(columns.map(({ of }) => of(row))))
    else if (format === "jsonl") for (const row of rows) await out(JSON.stringify(row) + "\n")
    else {
      for (const row of rows) {
        await out(before + JSON.stringify(row, null, 1).replace(/^/gm, " "))
        before = ",\n"
      }
    }
  }
  if (format === "json") await out(before === "[\n" ? "[]\n" : "\n]\n")
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
