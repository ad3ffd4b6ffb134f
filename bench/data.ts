/** Where the annotated corpora lie, how they are read, and which of their documents are held aside. */
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"

/** ONRECORD_DATA, else shared/data beside the repository; null where there is none. */
export function dataFolder(): string | null {
  const folder = process.env.ONRECORD_DATA ?? resolve(import.meta.dirname, "../../shared/data")
  return existsSync(folder) ? folder : null
}

/** The documents of a JSON Lines file. */
export function readJsonl(file: string): readonly unknown[] {
  const lines = readFileSync(file, "utf8").split("\n")
  return lines.filter((line) => line !== "").map((line): unknown => JSON.parse(line))
}

/** A quarter of the documents is held aside by id: it is measured and never looked at. */
export function isHeldAside({ id }: { readonly id: string }): boolean {
  return firstByte(id) < 64
}

/** The first byte of an id's SHA-256: it tells which documents are held aside. */
export function firstByte(id: string): number {
  return createHash("sha256").update(id).digest()[0] ?? 0
}
