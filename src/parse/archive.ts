/** The entries of a ZIP archive. What its directory claims of sizes is not believed: inflated bytes are counted. */
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl"
import { DeskError, messageOf } from "../errors.ts"

/** An archive that was opened. */
export interface Archive {
  readonly name: string
  readonly file: ZipFile
}

/** Opens an archive; throws `file-damaged` where it is none. */
export async function openArchive(bytes: Uint8Array, name: string): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return { name, file: await fromBufferPromise(buffer, { decodeStrings: false, lazyEntries: true }) }
  } catch (cause) {
    throw damaged(name, cause)
  }
}

/** Its entries in the order of its directory, folders left out; throws `file-damaged` where the directory is broken. */
export async function* entriesOf({ name, file }: Archive): AsyncGenerator<Entry> {
  try {
    for await (const entry of file.eachEntry()) if (!nameOf(entry).endsWith("/")) yield entry
  } catch (cause) {
    throw damaged(name, cause)
  }
}

/** The bytes of an entry. Throws `encrypted`, `file-too-large` where it inflates to more than it may, `file-damaged`. */
export async function bytesOf({ name, file }: Archive, entry: Entry, most: number): Promise<Uint8Array> {
  const shown = `${name}/${cleanName(nameOf(entry))}`
  if (entry.isEncrypted()) {
    throw new DeskError("encrypted", `${shown} is encrypted; unpack it with its password and add what was in it.`)
  }
  const parts: Buffer[] = []
  let held = 0
  try {
    // The size that the directory claims is not asked for, and a stream that gives more is cut off here.
    const stream = await file.openReadStreamPromise(entry)
    for await (const part of stream) {
      held += (part as Buffer).length
      if (held > most) break
      parts.push(part as Buffer)
    }
  } catch (cause) {
    throw damaged(shown, cause)
  }
  if (held > most) {
    const megabytes = Math.round(most / 1024 / 1024)
    throw new DeskError("file-too-large", `${shown} unpacks to more than ${megabytes} MB; unpack it and add its parts.`)
  }
  return Buffer.concat(parts)
}

/** The name of an entry as the archive has it, whatever it may try. */
export function nameOf({ fileName }: Entry): string {
  const raw: unknown = fileName // bytes, since no strings are decoded; the types know of strings alone
  if (!(raw instanceof Uint8Array)) return fileName
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder("latin1").decode(raw)
  }
}

/** A name for people, from one that nobody may trust: no way up or out, no control characters, of bounded length. */
export function cleanName(raw: string): string {
  const parts = raw
    .replace(/\p{Cc}|\p{Cf}/gu, "")
    .replaceAll("\\", "/")
    .replace(/^[a-z]:/i, "")
    .split("/")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "." && part !== "..")
  return parts.join("/").slice(-LONGEST_NAME) || "unnamed"
}

const LONGEST_NAME = 300

function damaged(name: string, cause: unknown): DeskError {
  const why = messageOf(cause).replace(/\s+/g, " ").slice(0, 120)
  return new DeskError(
    "file-damaged",
    `${name} cannot be unpacked (${why}); check that it was copied whole, or unpack it and add what was in it.`,
    { cause },
  )
}
