/** Rows on their way in and out: in by batches, out through the schemas of shape.ts. */
import { DeskError, messageOf } from "../errors.ts"

/** Rows a statement. At most 20 columns a table, so that it stays below SQLite's 32,766 parameters. */
const BATCH = 200

/** A list in parts that one SQL statement can take. */
export function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH)
}

/** What of a schema this room needs. */
interface Shape<Noun> {
  parse(value: unknown): Noun
}

/** Reads a noun out of the case; throws `case-damaged` where what is kept there is none. */
export function nounOf<Noun>(shape: Shape<Noun>, value: () => unknown): Noun {
  try {
    return shape.parse(value())
  } catch (cause) {
    throw new DeskError(
      "case-damaged",
      `A row of the case cannot be read (${firstLine(messageOf(cause))}); take the last good copy of the case.`,
      { cause },
    )
  }
}

/** Reads a noun that is kept as JSON. */
export function nounIn<Noun>(shape: Shape<Noun>, json: string): Noun {
  return nounOf(shape, () => JSON.parse(json) as unknown)
}

function firstLine(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 200)
}
