/** Integrity: whether the file is sound and the index has every block. */
import { sql } from "kysely"
import { messageOf, problemOf } from "../errors.ts"
import type { EngineName } from "./engine.ts"
import type { Db } from "./schema.ts"

/**
 * What is wrong with the database, one sentence each; empty where it is sound. PostgreSQL looks
 * after its own pages, so that there only the index is held against the blocks.
 */
export async function findFlaws(db: Db, engine: EngineName): Promise<readonly string[]> {
  const checks = engine === "sqlite" ? [flawsInFile, flawsInIndex, unindexed] : [unindexed]
  const flaws: string[] = []
  for (const check of checks) flaws.push(...(await flawsBy(check, db)))
  return flaws
}

type Check = (db: Db) => Promise<readonly string[]>

/** A check that breaks off on a damaged page has found one. */
async function flawsBy(check: Check, db: Db): Promise<readonly string[]> {
  try {
    return await check(db)
  } catch (error) {
    if (problemOf(error) === "case-damaged") return [messageOf(error)]
    throw error
  }
}

async function flawsInFile(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(db)
  return rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== "ok")
}

async function flawsInIndex(db: Db): Promise<readonly string[]> {
  await sql`insert into passage_index (passage_index) values ('integrity-check')`.execute(db)
  return []
}

async function unindexed(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly blocks: number; readonly indexed: number }>`
    select cast((select count(*) from blocks) as integer) as blocks,
           cast((select count(*) from passage_index) as integer) as indexed`.execute(db)
  const [counts] = rows
  if (!counts || counts.blocks === counts.indexed) return []
  return [`The index has ${counts.indexed} of ${counts.blocks} passages.`]
}
