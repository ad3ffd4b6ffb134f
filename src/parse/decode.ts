/** Bytes to characters: UTF-8, or UTF-16 with a byte order mark; a page may name another encoding. */
import { DeskError } from "../errors.ts"

/** Decodes bytes; throws `bad-encoding` with the line where they are no such text. */
export function decode(bytes: Uint8Array, name: string, label?: string): string {
  const encoding = utf16Of(bytes) ?? label ?? "utf-8"
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new DeskError(
      "bad-encoding",
      `${name} is no ${encoding.toUpperCase()} text: ${placeOfSlip(bytes)}; save it as UTF-8, for example with iconv -f windows-1252 -t utf-8.`,
      { cause },
    )
  }
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return null
}

/** The first line that holds bytes which are no UTF-8. */
function placeOfSlip(bytes: Uint8Array): string {
  let line = 1
  let from = 0
  while (from < bytes.length) {
    const found = bytes.indexOf(10, from)
    const end = found < 0 ? bytes.length : found
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, end))
    } catch {
      return `line ${line} holds bytes that make no character`
    }
    from = end + 1
    line++
  }
  return "its bytes make no characters"
}
