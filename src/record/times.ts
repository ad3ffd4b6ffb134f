/** Time expressions as the analyser found them, and the timeline. */
import { sql } from "kysely"
import type { Block, Document, Span, TimeEntry, TimeExpression } from "../model.ts"
import { timeShape } from "../shape.ts"
import { boundsOf } from "../text/dates.ts"
import { lineStarts, positionOf } from "../text/lines.ts"
import { contains, sliceOf } from "../text/span.ts"
import { ENTRY_COLUMNS, entryOf } from "./documents.ts"
import { paged, type Page } from "./page.ts"
import { batches, nounIn } from "./rows.ts"
import type { Db, StoredReading, Writing } from "./schema.ts"

/**
 * A row of `times`: the noun whole in `body`, beside it what the timeline sorts by and shows. The
 * timeline runs across documents, so that to cut its words when it is asked for would take every
 * text of the case at once.
 */
export interface TimeRow {
  readonly document: number
  readonly ordinal: number
  /** First and last moment, in milliseconds since 1970, so that years before 0 sort too. */
  readonly earliest: number | null
  readonly latest: number | null
  readonly words: string
  readonly context: string
  readonly line: number
  /** JSON. */
  readonly body: string
}

/** How long a context is at most, in units: about a line and a half on screen. */
const CONTEXT = 160

export async function insertTimes(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.flatMap(rowsOf))) await db.insertInto("times").values(some).execute()
}

function rowsOf({ seq, reading: { document, times } }: StoredReading): readonly TimeRow[] {
  const lines = times.length > 0 ? lineStarts(document.text) : []
  return times.map((time, ordinal) => {
    const bounds = time.edtf === null ? null : boundsOf(time.edtf)
    return {
      document: seq,
      ordinal,
      earliest: millisecondsOf(bounds?.earliest),
      latest: millisecondsOf(bounds?.latest),
      words: sliceOf(document.text, time),
      context: contextOf(document, time),
      line: positionOf(lines, time.start).line,
      body: JSON.stringify(time),
    }
  })
}

function millisecondsOf(moment: string | null | undefined): number | null {
  return moment ? Date.parse(moment) : null
}

function momentOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString()
}

/** The block round a span on one line, cut at a word on either side where it is long. */
function contextOf({ text, blocks }: Document, at: Span): string {
  const block: Span = blocks.find((block: Block) => contains(block, at)) ?? at
  const before = onOneLine(sliceOf(text, { start: block.start, end: at.start })).trimStart()
  const words = onOneLine(sliceOf(text, at))
  const after = onOneLine(sliceOf(text, { start: at.end, end: block.end })).trimEnd()
  const room = Math.max(0, CONTEXT - words.length)
  const left = Math.min(before.length, Math.max(room - after.length, Math.floor(room / 2)))
  const right = Math.min(after.length, room - left)
  const head = left < before.length ? `…${before.slice(before.length - left).replace(/^\S*/, "")}` : before
  const tail = right < after.length ? `${after.slice(0, right).replace(/\S*$/, "")}…` : after
  return head + words + tail
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ")
}

export async function readTimes(db: Db, seq: number): Promise<readonly TimeExpression[]> {
  const rows = await db.selectFrom("times").select("body").where("document", "=", seq).orderBy("ordinal").execute()
  return rows.map(({ body }) => nounIn(timeShape, body))
}

/** All time expressions by first possible moment (by the last one where the start is open); without a day last. */
export async function listTimes(db: Db, page: Page = {}): Promise<readonly TimeEntry[]> {
  const rows = await paged(
    db
      .selectFrom("times")
      .innerJoin("documents", "documents.seq", "times.document")
      .leftJoin("findings", "findings.document", "documents.seq")
      .select(["times.earliest", "times.latest", "times.words as slice", "times.context", "times.line", "times.body"])
      .select(ENTRY_COLUMNS)
      .orderBy(sql`coalesce(times.earliest, times.latest) asc nulls last, times.latest asc nulls last`)
      .orderBy("documents.name")
      .orderBy("documents.id")
      .orderBy("times.ordinal"),
    page,
  ).execute()
  return rows.map((row) => ({
    document: entryOf(row),
    time: nounIn(timeShape, row.body),
    words: row.slice,
    context: row.context,
    earliest: momentOf(row.earliest),
    latest: momentOf(row.latest),
    line: row.line,
  }))
}
