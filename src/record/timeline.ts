/**
 * The timeline: whatever of a reading has a date, as one list over all documents of a case. It is
 * made of findings and runs across documents, so that each thing has a row of its own, in whose order
 * an index gives a page without the rest of the list.
 */
import { sql, type RawBuilder, type SelectQueryBuilder } from "kysely"
import type { Dated, DatedKind, Edtf, Timeline } from "../model.ts"
import { datedShape, datedThingShape } from "../shape.ts"
import { boundsOf, getEdtf, type Bounds } from "../text/dates.ts"
import { datedIn, type DatedHere } from "./dated.ts"
import { ENTRY_COLUMNS, entryOf } from "./documents.ts"
import { COLUMN_TYPES, type EngineName } from "./engine.ts"
import { NEVER, placeOf } from "./order.ts"
import { paged, type Page } from "./page.ts"
import { batches, nounIn } from "./rows.ts"
import type { Db, StoredReading, Tables, Writing } from "./schema.ts"

/** A row of `timeline`. */
export interface TimelineRow {
  readonly document: number
  readonly ordinal: number
  /** JSON. */
  readonly thing: string
  /** JSON. */
  readonly who: string
  /** What events of one type with the same participants have in common, plans apart; null for whatever else. */
  readonly alike: string | null
  readonly edtf: string | null
  readonly mod: string | null
  readonly clock: string | null
  readonly anchored_to: string | null
  /** First and last moment, in milliseconds since 1970, so that years before 0 sort too. */
  readonly earliest: number | null
  readonly latest: number | null
  /** By what the list is sorted, in this order; see order.ts. `rank` tells the kind, `name` is the document's. */
  readonly first_at: number
  readonly last_at: number
  readonly rank: number
  readonly name: string
  readonly starts: number
  readonly ends: number
  readonly before: string
  readonly words: string
  readonly after: string
  readonly line: number
}

/** Which kind of several things at one time stands first. */
const RANKS = { event: 0, statement: 1, role: 2, time: 3 } as const

/** Which things a timeline gives; what is left out does not narrow it. */
export interface TimelineFilter {
  readonly kinds?: readonly DatedKind[] | undefined
  /** What may have been on this day or later; leaves out what has no day. */
  readonly from?: Edtf | undefined
  /** What may have been on this day or earlier; leaves out what has no day. */
  readonly until?: Edtf | undefined
  /** True: only what has no day; false: only what has one. */
  readonly undated?: boolean | undefined
}

export function timelineTable(engine: EngineName): readonly string[] {
  const { text, number } = COLUMN_TYPES[engine]
  return [
    `create table timeline (
      document integer not null references documents (seq), ordinal integer not null,
      thing ${text} not null, who ${text} not null, alike ${text}, edtf ${text}, mod ${text}, clock ${text}, anchored_to ${text},
      earliest ${number}, latest ${number}, first_at ${number} not null, last_at ${number} not null,
      rank integer not null, name ${text} not null, starts integer not null, ends integer not null, before ${text} not null,
      words ${text} not null, after ${text} not null, line integer not null, primary key (document, ordinal))`,
    // All that a page is found and counted by, so that its rows alone are read.
    `create index timeline_by_time on timeline (
      first_at, last_at, rank, name, document, ordinal, earliest, latest)`,
    `create index timeline_alike on timeline (alike, edtf) where alike is not null`,
  ]
}

export async function insertTimeline(db: Writing, readings: readonly StoredReading[]): Promise<void> {
  for (const some of batches(readings.flatMap(rowsOf))) await db.insertInto("timeline").values(some).execute()
}

function rowsOf({ seq, reading }: StoredReading): readonly TimelineRow[] {
  return datedIn(reading).map(({ thing, who, edtf, mod, clock, anchoredTo, span, ...here }, ordinal) => {
    const { earliest, latest, from, until } = placeOf(edtf, mod, clock)
    return {
      document: seq,
      ordinal,
      thing: JSON.stringify(thing),
      who: JSON.stringify(who),
      alike: alikeOf({ thing, parties: here.parties }),
      edtf,
      mod,
      clock,
      anchored_to: anchoredTo,
      earliest,
      latest,
      first_at: from,
      last_at: until,
      rank: RANKS[thing.kind],
      name: reading.document.name,
      starts: span.start,
      ends: span.end,
      before: here.before,
      words: here.words,
      after: here.after,
      line: here.line,
    }
  })
}

function alikeOf({ thing, parties }: Pick<DatedHere, "thing" | "parties">): string | null {
  if (thing.kind !== "event" || parties === null || parties.length === 0) return null
  return JSON.stringify([thing.event, thing.type, thing.happened === "planned", ...parties])
}

function momentOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString()
}

/** Part of the timeline, and what in the case is like the events of that part. */
export interface TimelinePart extends Pick<Timeline, "total" | "undated"> {
  readonly entries: readonly Dated[]
  /** For each entry, events of its type with its participants in the whole case, one for each date; else empty. */
  readonly alike: readonly (readonly Dated[])[]
}

/** By first possible moment (by the last one where the start is open), the shorter first; without a day last. */
export async function listTimeline(db: Db, filter: TimelineFilter = {}, page: Page = {}): Promise<TimelinePart> {
  const condition = letThrough(filter)
  const keys = paged(inOrder(db.selectFrom("timeline").select(KEY).where(condition)), page)
  const rows = await selectDated(db, keys).execute()
  const alike = await alikeIn(
    db,
    rows.flatMap((row) => row.alike ?? []),
  )
  return {
    total: await countOf(db, condition),
    undated: await countOf(db, letThrough({ kinds: filter.kinds, undated: true })),
    entries: rows.map(datedOf),
    alike: rows.map((row) => (row.alike === null ? [] : (alike.get(row.alike) ?? []))),
  }
}

const KEY = ["timeline.document", "timeline.ordinal"] as const

type Keys = SelectQueryBuilder<Tables, "timeline", Pick<TimelineRow, "document" | "ordinal">>

function inOrder(query: Keys): Keys {
  return query
    .orderBy("timeline.first_at")
    .orderBy("timeline.last_at")
    .orderBy("timeline.rank")
    .orderBy("timeline.name")
    .orderBy("timeline.document")
    .orderBy("timeline.ordinal")
}

/** The rows that have these keys, whole and in order. */
function selectDated(db: Db, keys: Keys) {
  return db
    .selectFrom(keys.as("page"))
    .innerJoin("timeline", (join) =>
      join.onRef("timeline.document", "=", "page.document").onRef("timeline.ordinal", "=", "page.ordinal"),
    )
    .innerJoin("documents", "documents.seq", "timeline.document")
    .leftJoin("findings", "findings.document", "documents.seq")
    .select(ENTRY_COLUMNS)
    .select(["timeline.thing", "timeline.who", "timeline.alike", "timeline.edtf", "timeline.mod", "timeline.clock"])
    .select(["timeline.anchored_to", "timeline.earliest", "timeline.latest", "timeline.starts", "timeline.ends"])
    .select(["timeline.before", "timeline.words as slice", "timeline.after", "timeline.line"])
    .orderBy("timeline.first_at")
    .orderBy("timeline.last_at")
    .orderBy("timeline.rank")
    .orderBy("timeline.name")
    .orderBy("timeline.document")
    .orderBy("timeline.ordinal")
}

/** The condition that a filter makes; throws `bad-date` where a day of it is none. */
function letThrough({ kinds, from, until, undated }: TimelineFilter) {
  const conditions = [
    ...(kinds ? [sql<boolean>`timeline.rank in (${sql.join(kinds.map((kind) => RANKS[kind]))})`] : []),
    ...(undated === true ? [sql<boolean>`timeline.first_at = ${NEVER}`] : []),
    ...(undated === false || from !== undefined || until !== undefined
      ? [sql<boolean>`timeline.first_at < ${NEVER}`]
      : []),
    ...sideOf(from, "earliest", (day) => sql<boolean>`(timeline.latest is null or timeline.latest >= ${day})`),
    ...sideOf(until, "latest", (day) => sql<boolean>`(timeline.earliest is null or timeline.earliest <= ${day})`),
  ]
  return conditions.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function sideOf(
  day: Edtf | undefined,
  side: keyof Bounds,
  condition: (milliseconds: number) => RawBuilder<boolean>,
): readonly RawBuilder<boolean>[] {
  const moment = day === undefined ? null : (boundsOf(getEdtf(day))?.[side] ?? null)
  return moment === null ? [] : [condition(Date.parse(moment))]
}

async function countOf(db: Db, condition: RawBuilder<boolean>): Promise<number> {
  const { things } = await db
    .selectFrom("timeline")
    .select(sql<number>`cast(count(*) as integer)`.as("things"))
    .where(condition)
    .executeTakeFirstOrThrow()
  return things
}

/** The events that have these keys, by key, the first of each date; those without a day are left out. */
async function alikeIn(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, readonly Dated[]>> {
  const alike = new Map<string, Dated[]>()
  for (const some of batches([...new Set(keys)])) {
    const firsts = sql<boolean>`(timeline.document, timeline.ordinal) in (
      select document, ordinal from (
        select document, ordinal,
          row_number() over (partition by alike, edtf order by first_at, name, document, ordinal) as place
        from timeline where alike in (${sql.join(some)}) and first_at < ${NEVER}) as placed
      where place = 1)`
    const rows = await selectDated(db, db.selectFrom("timeline").select(KEY).where(firsts)).execute()
    for (const row of rows) {
      const same = alike.get(row.alike ?? "")
      if (same) same.push(datedOf(row))
      else alike.set(row.alike ?? "", [datedOf(row)])
    }
  }
  return alike
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectDated>["execute"]>>[number]

function datedOf(row: ListedRow): Dated {
  return {
    thing: nounIn(datedThingShape, row.thing),
    document: entryOf(row),
    who: nounIn(namesShape, row.who),
    edtf: row.edtf,
    mod: row.mod,
    clock: row.clock,
    anchoredTo: row.anchored_to,
    earliest: momentOf(row.earliest),
    latest: momentOf(row.latest),
    span: { start: row.starts, end: row.ends },
    before: row.before,
    words: row.slice,
    after: row.after,
    line: row.line,
  }
}

const namesShape = datedShape.shape.who
