/** Bytes to characters: UTF-8, or UTF-16 with a byte order mark; a page may name another encoding. */
import { DeskError } from "../errors.ts"

/** Decodes bytes; throws `bad-encoding` with the line where they are no such text. A byte order mark outdoes the label. */
export function decode(bytes: Uint8Array, name: string, label?: string): string {
  const encoding = markOf(bytes) ?? label ?? "utf-8"
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    const from = encoding === "utf-8" ? ", for example with iconv -f windows-1252 -t utf-8" : ""
    throw new DeskError(
      "bad-encoding",
      `${name} is no ${encoding.toUpperCase()} text: ${placeOfSlip(bytes, encoding)}; save it as UTF-8${from}.`,
      { cause },
    )
  }
}

/** The UTF-16 whose byte order mark the bytes open with; null where they open with none. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null
}

function markOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return utf16Of(bytes) ?? (isUtf8 ? "utf-8" : null)
}

/** The first line that holds bytes which make no character. */
function placeOfSlip(bytes: Uint8Array, encoding: string): string {
  if (encoding.startsWith("utf-16")) {
    return bytes.length % 2 === 1 ? "its last byte is half a character" : "it holds half a character"
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  let from = 0
  while (from < bytes.length) {
    const found = bytes.indexOf(10, from)
    const end = found < 0 ? bytes.length : found
    try {
      decoder.decode(bytes.subarray(from, end))
    } catch {
      return `line ${line} holds bytes that make no character`
    }
    from = end + 1
    line++
  }
  return "its bytes make no characters"
}
