/** Originals: the bytes of a file as they came, content-addressed and compressed. */
import { promisify } from "node:util"
import { zstdCompress, zstdDecompress } from "node:zlib"
import { DeskError } from "../errors.ts"
import { batches } from "./rows.ts"
import type { Db, Writing } from "./schema.ts"

/** The bytes of a file as they came. */
export interface Original {
  /** SHA-256 of the bytes, in hex; who hands them over has made it. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A row of `originals`: the bytes of a file, compressed. */
export interface OriginalRow {
  readonly sha256: string
  /** How the bytes are kept: as zstd makes them, or as they came where that saves nothing. */
  readonly coding: "zstd" | "none"
  /** Bytes before coding. */
  readonly size: number
  readonly bytes: Uint8Array
}

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** The rows for those originals that the case does not have yet, each once. */
export async function packOriginals(db: Db, originals: readonly Original[]): Promise<readonly OriginalRow[]> {
  const wanted = new Map(originals.map((original) => [original.sha256, original]))
  for (const some of batches([...wanted.keys()])) {
    const rows = await db.selectFrom("originals").select("sha256").where("sha256", "in", some).execute()
    for (const { sha256 } of rows) wanted.delete(sha256)
  }
  return Promise.all([...wanted.values()].map(pack))
}

async function pack({ sha256, bytes }: Original): Promise<OriginalRow> {
  const packed = await compress(bytes)
  const smaller = packed.length < bytes.length
  return { sha256, coding: smaller ? "zstd" : "none", size: bytes.length, bytes: smaller ? packed : bytes }
}

export async function insertOriginals(db: Writing, rows: readonly OriginalRow[]): Promise<void> {
  for (const row of rows) {
    await db
      .insertInto("originals")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** The bytes as they came; null where the case has no such original. */
export async function findOriginal(db: Db, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom("originals").selectAll().where("sha256", "=", sha256).executeTakeFirst()
  if (!row) return null
  const bytes = row.coding === "none" ? row.bytes : await decompress(row.bytes)
  if (bytes.length === row.size) return Uint8Array.from(bytes)
  throw new DeskError(
    "case-damaged",
    `The original ${sha256} has ${bytes.length} bytes and should have ${row.size}; take the last good copy of the case.`,
  )
}
