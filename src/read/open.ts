/** Opens inputs: bytes of a file, or the lines of a JSONL file one after the other. The only room that opens files. */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { open, readFile, stat } from "node:fs/promises"
import { DeskError } from "../errors.ts"
import { HEAD_BYTES, sniff, utf16Of } from "./sniff.ts"
import { fileError, walk, type Found } from "./walk.ts"

/** The largest text, in bytes, that is read as one document or one line. */
export const MOST_BYTES = 64 * 1024 * 1024

/** One input document as it came: its bytes and what they are, or why there are none. */
export type Input =
  | {
      readonly is: "bytes"
      readonly name: string
      readonly format: "text" | "html" | "jsonl"
      readonly bytes: Uint8Array
    }
  | { readonly is: "failure"; readonly name: string; readonly error: DeskError }

/** The inputs that paths stand for, in order; each line of a JSONL file is one of its own. Never throws for a bad input. */
export async function* openInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for await (const found of walk(paths)) {
    if (found.is === "failure") {
      yield found
      continue
    }
    try {
      yield* openOne(found)
    } catch (thrown) {
      const error = thrown instanceof DeskError ? thrown : fileError(found.path, thrown)
      yield { is: "failure", name: found.name, error }
    }
  }
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

/** Whether there is a file. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false // missing or out of reach: both mean that there is nothing to open
  }
}

async function* openOne({ path, name }: Found & { readonly is: "file" }): AsyncGenerator<Input> {
  if (path === "-") {
    yield* openLines(process.stdin, name)
    return
  }
  const { head, size } = await headOf(path)
  if (size === 0) throw fileEmpty(path)
  const sniffed = sniff(head, name)
  if (sniffed.format === null) {
    throw new DeskError(
      "unknown-format",
      `${path} looks like ${sniffed.looksLike}, which onrecord cannot read; it reads plain text, HTML and JSONL, so save or export it as one of these.`,
    )
  }
  if (sniffed.format === "jsonl") {
    if (utf16Of(head) !== null) {
      throw new DeskError(
        "bad-encoding",
        `${path} is UTF-16, and JSON Lines are UTF-8; save it as UTF-8, for example with iconv -f utf-16 -t utf-8.`,
      )
    }
    let lines = 0
    for await (const line of openLines(createReadStream(path), name)) {
      lines++
      yield line
    }
    if (lines === 0) throw fileEmpty(path)
    return
  }
  if (size > MOST_BYTES) {
    throw new DeskError(
      "file-too-large",
      `${path} has ${megabytes(size)} MB and onrecord reads up to ${megabytes(MOST_BYTES)} MB as one document; split it into its parts.`,
    )
  }
  yield { is: "bytes", name, format: sniffed.format, bytes: await readFile(path) }
}

function fileEmpty(path: string): DeskError {
  return new DeskError("file-empty", `${path} is empty; check that it was saved or copied whole.`)
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024))
}

async function headOf(path: string): Promise<{ readonly head: Uint8Array; readonly size: number }> {
  const file = await open(path, "r")
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return { head: buffer.subarray(0, bytesRead), size: Math.max(size, bytesRead) }
  } finally {
    await file.close()
  }
}

/** The lines of a stream, each named after its number; blank ones are passed over. */
async function* openLines(stream: AsyncIterable<unknown>, name: string): AsyncGenerator<Input> {
  let parts: Buffer[] = []
  let held = 0
  let line = 1
  let tooLong = false
  const flush = (): Input | null => {
    const bytes = Buffer.concat(parts)
    const at = `${name}:${line}`
    parts = []
    held = 0
    line++
    if (tooLong) {
      tooLong = false
      return { is: "failure", name: at, error: lineTooLong(at) }
    }
    const blank = bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
    return blank ? null : { is: "bytes", name: at, format: "jsonl", bytes }
  }
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    let from = 0
    for (let end = bytes.indexOf(10); ; end = bytes.indexOf(10, from)) {
      const part = bytes.subarray(from, end < 0 ? bytes.length : end)
      held += part.length
      if (held > MOST_BYTES) tooLong = true
      if (tooLong) parts = []
      else parts.push(part)
      if (end < 0) break
      const input = flush()
      if (input) yield input
      from = end + 1
    }
  }
  const last = held > 0 ? flush() : null
  if (last) yield last
}

function lineTooLong(at: string): DeskError {
  return new DeskError(
    "file-too-large",
    `${at} is longer than ${megabytes(MOST_BYTES)} MB, the most that onrecord reads as one document; split it into its parts.`,
  )
}
