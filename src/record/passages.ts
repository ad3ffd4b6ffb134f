/**
 * The index: from words to the blocks that may hold them. It only proposes: the blocks that it gives
 * are a superset of those that a query holds for, and `matchQuery` decides. So it needs neither
 * positions nor stems nor a parser of the engine's: it is fed with our own keys, each block's once.
 */
import { sql, type RawBuilder } from "kysely"
import type { Query } from "../query/query.ts"
import { wordsOf } from "../text/words.ts"
import type { EngineName } from "./engine.ts"
import { batches } from "./rows.ts"
import type { Writing } from "./schema.ts"

/** Units of a key that the index keeps; PostgreSQL refuses lexemes above 2,046 bytes. Longer ones share a place. */
const LONGEST_KEY = 200
/** PostgreSQL's tsvector holds 1 MiB of lexemes; a unit takes up to three bytes. */
const LARGEST_VECTOR = 1_000_000 / 3

/**
 * SQLite: FTS5 without text or positions. The ascii tokenizer leaves whatever is not ASCII as it
 * is, so that its tokens are our keys; unicode61 has its own idea of letters and folds accents.
 * PostgreSQL: a tsvector made of our keys. Its null stands for a block too large for one, which
 * is always proposed.
 */
export const INDEX_TABLES: Readonly<Record<EngineName, readonly string[]>> = {
  sqlite: [
    `create virtual table passage_index using fts5 (
      keys, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars ''''")`,
  ],
  postgres: [
    `create table passage_index (block integer primary key references blocks (seq), keys tsvector)`,
    `create index passage_index_keys on passage_index using gin (keys)`,
    `create index passage_index_large on passage_index (block) where keys is null`,
  ],
}

/** A block as the index takes it. */
export interface Passage {
  readonly block: number
  readonly text: string
}

export async function indexPassages(db: Writing, passages: readonly Passage[], engine: EngineName): Promise<void> {
  for (const some of batches(passages)) {
    const rows = some.map(({ block, text }) => ({ block, keys: keysIn(text) }))
    await (
      engine === "sqlite"
        ? sql`insert into passage_index (rowid, keys) values ${sql.join(rows.map(rowForFts))}`
        : sql`insert into passage_index (block, keys) values ${sql.join(rows.map(rowForVector))}`
    ).execute(db)
  }
}

/** Takes a document's blocks out of the index; they must still be there. */
export async function unindexPassages(db: Writing, document: number, engine: EngineName): Promise<void> {
  const blocks = sql`(select seq from blocks where document = ${document})`
  await (
    engine === "sqlite"
      ? sql`delete from passage_index where rowid in ${blocks}`
      : sql`delete from passage_index where block in ${blocks}`
  ).execute(db)
}

/** The condition on `blocks` under which the query may hold; null where every block must be looked at. */
export function proposal(query: Query, engine: EngineName): RawBuilder<boolean> | null {
  const wanted = wantedBy(query)
  if (wanted === null) return null
  return engine === "sqlite"
    ? sql<boolean>`blocks.seq in (select rowid from passage_index where passage_index match ${ftsQuery(wanted)})`
    : sql<boolean>`blocks.seq in (
        select block from passage_index where keys @@ ${vectorQuery(wanted)}::tsquery or keys is null)`
}

interface Row {
  readonly block: number
  readonly keys: readonly string[]
}

function rowForFts({ block, keys }: Row): RawBuilder<unknown> {
  return sql`(${block}, ${keys.join(" ")})`
}

function rowForVector({ block, keys }: Row): RawBuilder<unknown> {
  const size = keys.reduce((sum, key) => sum + key.length, 0)
  return size > LARGEST_VECTOR ? sql`(${block}, null)` : sql`(${block}, array_to_tsvector(${[...keys]}::text[]))`
}

function keysIn(text: string): readonly string[] {
  return [...new Set(wordsOf(text).map(({ key }) => key.slice(0, LONGEST_KEY)))]
}

/** What must be there for a query to hold, as far as an index of single words can tell. */
type Wanted =
  | { readonly is: "key"; readonly key: string; readonly prefix: boolean }
  | { readonly is: "all" | "any"; readonly of: readonly Wanted[] }

/** Null where nothing can be said: what must not be there may be half of a phrase, so it never prunes. */
function wantedBy(query: Query): Wanted | null {
  switch (query.is) {
    case "phrase":
      return allOf(
        query.words.map((word, index) => ({
          is: "key",
          key: word.slice(0, LONGEST_KEY),
          prefix: query.prefix && index === query.words.length - 1,
        })),
      )
    case "all":
      return allOf(query.of.map(wantedBy).filter((part) => part !== null))
    case "any": {
      const parts = query.of.map(wantedBy)
      const told = parts.filter((part) => part !== null)
      return told.length < parts.length || told.length === 0 ? null : { is: "any", of: told }
    }
    case "not":
      return null
  }
}

function allOf(parts: readonly Wanted[]): Wanted | null {
  return parts.length === 0 ? null : { is: "all", of: parts }
}

function ftsQuery(wanted: Wanted): string {
  if (wanted.is === "key") return `"${wanted.key.replaceAll(`"`, `""`)}"${wanted.prefix ? " *" : ""}`
  return `(${wanted.of.map(ftsQuery).join(wanted.is === "all" ? " AND " : " OR ")})`
}

function vectorQuery(wanted: Wanted): string {
  if (wanted.is === "key") return `'${wanted.key.replace(/['\\]/g, "$&$&")}'${wanted.prefix ? ":*" : ""}`
  return `(${wanted.of.map(vectorQuery).join(wanted.is === "all" ? " & " : " | ")})`
}
