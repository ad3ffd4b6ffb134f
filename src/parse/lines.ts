/** The lines of a stream as parts, each named after its number. */
import { DeskError } from "../errors.ts"
import { utf16Of } from "./decode.ts"
import type { Content, Splitter } from "./formats.ts"

/** Cuts JSON Lines; blank lines are passed over, and one that is too long is told in its place. */
export const splitLines: Splitter = async function* (chunks, name, most) {
  for await (const line of linesOf(marked(chunks, name), most)) {
    const at = `${name}:${line.number}`
    if (line.bytes === null) yield tooLong(at, most)
    else if (!isBlank(line.bytes)) yield { is: "part", name: at, bytes: line.bytes, format: "jsonl", isAttached: false }
  }
}

/** One line of a stream, from 1; null bytes where it is longer than the most that is held. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** The lines of a stream, without their newlines. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let held = 0
  let number = 1
  const flush = (): Line => {
    const line = { number, bytes: held > most ? null : joined(parts, held) }
    parts = []
    held = 0
    number++
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); ; end = chunk.indexOf(10, from)) {
      const part = chunk.subarray(from, end < 0 ? chunk.length : end)
      held += part.length
      if (held > most) parts = []
      else parts.push(part)
      if (end < 0) break
      yield flush()
      from = end + 1
    }
  }
  if (held > 0) yield flush()
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
}

/** The same chunks; throws `bad-encoding` where they open with the mark of UTF-16. */
async function* marked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst && utf16Of(chunk) !== null) {
      throw new DeskError(
        "bad-encoding",
        `${name} is UTF-16, and JSON Lines are UTF-8; save it as UTF-8, for example with iconv -f utf-16 -t utf-8.`,
      )
    }
    isFirst = false
    yield chunk
  }
}

function tooLong(name: string, most: number): Content {
  return {
    is: "failure",
    name,
    problem: "file-too-large",
    message: `${name} is longer than ${Math.round(most / 1024 / 1024)} MB, the most that onrecord reads as one document; split it into its parts.`,
  }
}
