/** One line of JSON Lines: a text with what the line says of it. */
import { DeskError } from "../errors.ts"
import { rowShape } from "../shape.ts"
import { findEdtf } from "../text/dates.ts"
import { decode } from "./decode.ts"
import type { Parsed } from "./formats.ts"
import { parsedText } from "./text.ts"

/** Parses one line; throws `bad-line` where it is no such object, `bad-date` where its date is none. */
export function parseJsonl(bytes: Uint8Array, name: string): Parsed {
  const row = rowOf(decode(bytes, name), name)
  const published = row.published ?? null
  if (published !== null && !findEdtf(published)) {
    throw new DeskError(
      "bad-date",
      `${name} says that it was published on ${JSON.stringify(published.slice(0, 40))}, which is no date; write it as 2020-06-18.`,
    )
  }
  return {
    ...parsedText(row.text, name, row.title ?? null),
    id: row.id ?? null,
    outlet: row.outlet ?? null,
    url: row.url ?? null,
    publishedFrom: published === null ? [] : [{ value: published, how: "given with the line", span: null }],
  }
}

function rowOf(line: string, name: string): ReturnType<typeof rowShape.parse> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new DeskError(
      "bad-line",
      `${name} is no JSON (it begins ${JSON.stringify(line.slice(0, 40))}); each line must be one object like {"text": "…"}.`,
      { cause },
    )
  }
  const row = rowShape.safeParse(value)
  if (row.success) return row.data
  const [issue] = row.error.issues
  const where = issue?.path.join(".")
  throw new DeskError(
    "bad-line",
    `${name} is no document: ${where ? `"${where}": ` : ""}${issue?.message ?? "wrong shape"}; each line must be one object like {"text": "…"}.`,
    { cause: row.error },
  )
}
