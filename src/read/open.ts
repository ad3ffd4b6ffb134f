/** Opens files. The only room that does. */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { open, readFile, rename, rm, stat } from "node:fs/promises"
import { resolve } from "node:path"
import { DeskError } from "../errors.ts"
import { fileError, walk, type Found } from "./walk.ts"

/** A file as it was found, opened where it is asked for its bytes, or why there is none. */
export type Opened =
  | {
      readonly is: "file"
      readonly path: string
      readonly name: string
      /** In bytes; null for a stream, whose end nobody knows. */
      readonly size: number | null
      /** Its first bytes; none of a stream. */
      readonly head: Uint8Array
      /** All of them. Throws a DeskError where they cannot be read. */
      readonly bytes: () => Promise<Uint8Array>
      /** The same as they come from the disk. */
      readonly chunks: () => AsyncIterable<Uint8Array>
    }
  | { readonly is: "failure"; readonly path: string; readonly name: string; readonly error: DeskError }

/** The files that paths stand for, in order, each with so many of its first bytes. Never throws for a bad one. */
export async function* openFiles(paths: readonly string[], headBytes: number): AsyncGenerator<Opened> {
  for await (const found of walk(paths)) {
    if (found.is === "failure") yield found
    else yield await openOne(found, headBytes)
  }
}

/** The path from the root on, which stays the same wherever the program is started. */
export function wholePath(path: string): string {
  return resolve(path)
}

/** SHA-256 in hex. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/** Makes the file, for its owner alone, where there is none; what is there stays as it is. */
export async function createPrivately(path: string): Promise<void> {
  try {
    const file = await open(path, "a", 0o600)
    await file.close()
  } catch (cause) {
    throw new DeskError(
      "case-unwritable",
      `${path} cannot be written; name a place where you may write, with --case FILE.`,
      { cause },
    )
  }
}

/** Has a new file written under another name, for its owner alone, and gives it its own when it is whole. */
export async function writePrivately(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${path}.part`
  await rm(part, { force: true })
  await createPrivately(part)
  try {
    await write(part)
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
}

/** Whether there is a file. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false // missing or out of reach: both mean that there is nothing to open
  }
}

async function openOne({ path, name }: Found & { readonly is: "file" }, headBytes: number): Promise<Opened> {
  if (path === "-") {
    const chunks = (): AsyncIterable<Uint8Array> => standardInput()
    return { is: "file", path, name, size: null, head: new Uint8Array(), bytes: () => gathered(chunks()), chunks }
  }
  try {
    const { head, size } = await headOf(path, headBytes)
    const bytes = (): Promise<Uint8Array> =>
      readFile(path).catch((thrown: unknown) => {
        throw fileError(path, thrown)
      })
    return { is: "file", path, name, size, head, bytes, chunks: () => fileChunks(path) }
  } catch (thrown) {
    return { is: "failure", path, name, error: fileError(path, thrown) }
  }
}

async function headOf(path: string, most: number): Promise<{ readonly head: Uint8Array; readonly size: number }> {
  const file = await open(path, "r")
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(new Uint8Array(most), 0, most, 0)
    return { head: buffer.subarray(0, bytesRead), size: Math.max(size, bytesRead) }
  } finally {
    await file.close()
  }
}

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Buffer // no encoding is set
  } catch (thrown) {
    throw fileError(path, thrown)
  }
}

async function* standardInput(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
