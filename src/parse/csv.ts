/** Tables of documents, CSV and TSV (RFC 4180): one document a row, its columns known by their names. */
import { DeskError } from "../errors.ts"
import type { Warning } from "../model.ts"
import { authorsOf } from "./byline.ts"
import { findDay } from "./days.ts"
import { decodeGuessing, utf16Of } from "./decode.ts"
import type { Content, Parsed, Splitter } from "./formats.ts"
import { parsedText } from "./text.ts"

/** What a column holds, and the names that people give to it. */
const COLUMNS = {
  text: /^(?:full[ _-]?)?text$|^(?:body|content|contents|article|transcript|message|story)(?:[ _-]?text)?$/,
  title: /^(?:title|headline|subject)$/,
  outlet: /^(?:outlet|source|publication|newspaper|publisher|medium)(?:[ _-]?name)?$/,
  published: /^(?:date|day|published|publication[ _-]?date|pub[ _-]?date|published[ _-]?(?:at|on|date))$/,
  url: /^(?:url|link|web[ _-]?(?:url|address))$/,
  id: /^(?:id|doc(?:ument)?[ _-]?id|guid|uuid)$/,
  authors: /^(?:authors?|by|byline|writer)$/,
} as const
type Column = keyof typeof COLUMNS

/**
 * Cuts a table into its rows, each with the row of names before it and named after its own number.
 * Throws `unknown-format` where no column is called text, and `bad-encoding` for UTF-16.
 */
export const splitCsv: Splitter = async function* (chunks, name, most) {
  let head: Head | null = null
  for await (const { bytes, number } of recordsOf(chunks, most, () => head?.delimiter ?? null)) {
    if (bytes === null) yield tooLong(`${name}:${number}`, most)
    else if (head === null) head = headOf(bytes, name)
    else if (bytes.some((byte) => byte > 0x20 && byte !== head?.delimiter)) {
      const whole = Buffer.concat([head.bytes, NEWLINE, bytes])
      yield { is: "part", name: `${name}:${number}`, bytes: whole, format: "csv", isAttached: false }
    }
  }
}

/** Parses one row behind the row of names; throws `no-text` where it has no words. */
export function parseCsv(bytes: Uint8Array, name: string): Parsed {
  const { raw, warnings } = decodeGuessing(bytes, name)
  const delimiter = String.fromCharCode(delimiterOf(raw))
  const [names = [], cells = []] = cellsOf(raw, delimiter)
  const columns = columnsOf(names)
  const cell = (column: Column): string =>
    columns.get(column) === undefined ? "" : (cells[columns.get(column) ?? -1] ?? "").trim()
  const [date, url] = [cell("published"), cell("url")]
  const day = date === "" ? null : findDay(date)
  const parsed = parsedText(cell("text"), name, cell("title") || null)
  const byline = cell("authors")
  const named = authorsOf(byline)
  return {
    ...parsed,
    // Row numbers are ids of one table alone.
    id: /^\d{0,5}$/.test(cell("id")) ? null : cell("id"),
    outlet: cell("outlet") || null,
    authors: byline === "" ? parsed.authors : named.length > 0 ? named : [byline],
    url: /^https?:\/\/\S+$/.test(url) ? url : null,
    publishedFrom: day === null ? [] : [{ value: day, how: "the row’s column of days", span: null }],
    warnings: [...warnings, ...(date !== "" && day === null ? [noDay(date)] : [])],
  }
}

function noDay(raw: string): Warning {
  const shown = raw.length > 40 ? `${raw.slice(0, 40)}…` : raw
  const message = `The row’s day is “${shown}”, which is no date that can be read in one way; it was left out, and --published 2020-06-18 gives the right one.`
  return { problem: "bad-date", message, start: null, end: null }
}

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d]
const NEWLINE = Buffer.from("\n")

/** The row of names, and what parts its cells. */
interface Head {
  readonly bytes: Uint8Array
  readonly delimiter: number
}

function headOf(bytes: Uint8Array, name: string): Head {
  if (utf16Of(bytes) !== null || bytes.includes(0)) {
    throw new DeskError("bad-encoding", `${name} is UTF-16, and tables must be UTF-8; save it as CSV in UTF-8.`)
  }
  const raw = new TextDecoder("latin1").decode(bytes).replace(/^ï»¿/, "")
  const delimiter = delimiterOf(raw)
  const [names = []] = cellsOf(raw, String.fromCharCode(delimiter))
  if (columnsOf(names).has("text")) return { bytes: Buffer.from(raw, "latin1"), delimiter }
  const shown = names.slice(0, 8).join(", ").slice(0, 120)
  throw new DeskError(
    "unknown-format",
    `${name} has no column of texts (its first row is ${shown}); call the column that holds the documents' text "text".`,
  )
}

/** What parts the cells: whichever of tab, semicolon and comma the first row has most of. */
function delimiterOf(raw: string): number {
  const first = raw.split(/\r?\n/, 1)[0] ?? ""
  const count = (mark: string): number => first.split(mark).length
  return ["\t", ";", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best), "\t").charCodeAt(0)
}

/** Where each known column stands; the first of two that mean the same. */
function columnsOf(names: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>()
  names.forEach((name, at) => {
    const key = name.trim().toLowerCase()
    for (const column of Object.keys(COLUMNS) as Column[]) {
      if (COLUMNS[column].test(key) && !columns.has(column)) columns.set(column, at)
    }
  })
  return columns
}

/** The cells of each record; a quote that never closes ends with the text. */
function cellsOf(raw: string, delimiter: string): readonly (readonly string[])[] {
  const records: string[][] = [[]]
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"?([^"${delimiter}\\n\\r]*)|([^${delimiter}\\n\\r]*))(${delimiter}|\\r\\n|\\n|\\r|$)`,
    "y",
  )
  while (cell.lastIndex <= raw.length) {
    const match = cell.exec(raw)
    if (!match) break
    const [, quoted, after = "", plain = "", end = ""] = match
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + after)
    if (end === "" || cell.lastIndex >= raw.length) break
    if (end !== delimiter) records.push([])
  }
  return records
}

interface RawRecord {
  readonly number: number
  /** Null where it is longer than the most that is held. */
  readonly bytes: Uint8Array | null
}

/** The records of a stream, from 1: a line end within quotes ends none. `delimiter` is null until the first is known. */
async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  delimiter: () => number | null,
): AsyncGenerator<RawRecord> {
  const record = { parts: [] as Uint8Array[], held: 0, number: 1 }
  const take = (part: Uint8Array): void => {
    record.held += part.length
    if (record.held > most) record.parts = []
    else record.parts.push(part)
  }
  const flush = (): RawRecord => {
    const bytes = record.held > most ? null : Buffer.concat(record.parts)
    const { number } = record
    Object.assign(record, { parts: [], held: 0, number: number + 1 })
    return { number, bytes }
  }
  let isQuoted = false
  let isStart = true
  let before = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === QUOTE) {
        // A quote opens a cell at its start alone; within quotes every one closes, and a doubled one opens anew.
        if (isQuoted) isQuoted = false
        else if (isStart || before === QUOTE) isQuoted = true
        isStart = false
      } else if (byte === LF && (!isQuoted || record.held + at - from > most)) {
        take(chunk.subarray(from, at))
        yield flush()
        from = at + 1
        isStart = true
        isQuoted = false
      } else if (!isQuoted) isStart = isPart(byte, delimiter())
      before = byte
    }
    take(chunk.subarray(from))
  }
  if (record.held > 0) yield flush()
}

function isPart(byte: number, delimiter: number | null): boolean {
  return delimiter === null ? byte === 0x09 || byte === 0x3b || byte === 0x2c : byte === delimiter || byte === CR
}

function tooLong(name: string, most: number): Content {
  const message = `${name} is longer than ${Math.round(most / 1024 / 1024)} MB, the most that onrecord reads as one document; check that its quotation marks close.`
  return { is: "failure", name, problem: "file-too-large", message }
}
