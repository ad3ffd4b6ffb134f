/**
 * Bytes to characters: UTF-8, or UTF-16 with a byte order mark; a page or a mail may name another encoding.
 * Where bytes are none of these, an older encoding is guessed from them, and the guess is told.
 */
import { analyse } from "chardet"
import { DeskError } from "../errors.ts"
import type { Warning } from "../model.ts"

/** Characters, and what had to be guessed to read them. */
export interface Decoded {
  readonly raw: string
  readonly warnings: readonly Warning[]
}

/** Decodes bytes of which nobody says what they are; throws `bad-encoding` where no encoding fits. */
export function decodeGuessing(bytes: Uint8Array, name: string): Decoded {
  const wide = markOf(bytes) === null ? unmarkedUtf16(bytes) : null
  try {
    if (wide === null) return { raw: decode(bytes, name), warnings: [] }
  } catch (thrown) {
    const guess = olderEncoding(bytes)
    if (guess === null) throw thrown
    return guessed(decode(bytes, name, guess), name, guess)
  }
  return guessed(decode(bytes, name, wide), name, wide)
}

function guessed(raw: string, name: string, encoding: string): Decoded {
  const message = `${name} does not say in which encoding it is; it was read as ${encoding}, which is a guess: if letters in it look wrong, save it as UTF-8.`
  return { raw, warnings: [{ problem: "encoding-guessed", message, start: null, end: null }] }
}

/** Control characters and what could not be decoded. */
const NO_TEXT = /(?![\t\n\r\v\f])\p{Cc}|\uFFFD/u
/** So many bytes are enough to guess from. */
const SAMPLE = 64 * 1024
/** Out of a hundred; below it the guess is no better than chance. */
const LEAST_CONFIDENCE = 20

/** The encoding from before UTF-8 that bytes look like; null where they hold UTF-8 with slips, or look like none. */
function olderEncoding(bytes: Uint8Array): string | null {
  const from = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - SAMPLE / 2)
  const sample = bytes.subarray(from, from + SAMPLE)
  if (holdsUtf8(sample)) return null
  const [best] = analyse(sample).filter(({ name }) => /^(?:windows|iso-8859|koi8|shift|euc|big5|gb)/i.test(name))
  if (!best || best.confidence < LEAST_CONFIDENCE) return null
  try {
    const { encoding } = new TextDecoder(best.name)
    // What stands at 0x80 to 0x9f in windows-1252 are quotation marks, and controls in ISO 8859.
    const guess =
      encoding.startsWith("iso-8859") && sample.some((byte) => byte > 0x7f && byte < 0xa0) ? "windows-1252" : encoding
    return NO_TEXT.test(new TextDecoder(guess).decode(sample)) ? null : guess
  } catch {
    return null // an encoding that Node does not know
  }
}

/** Whether most of what is not ASCII makes characters in UTF-8, which bytes of no other encoding do by chance. */
function holdsUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample)
  const slips = text.match(/\uFFFD/g)?.length ?? 0
  return (text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0) > slips
}

/** UTF-16 without a mark: of a text in Latin letters every other byte is 0. Null where it is none. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, 512)
  const pairs = head.length >> 1
  if (pairs < 8) return null
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even === 0 && odd * 10 >= pairs * 7) return "utf-16le"
  return odd === 0 && even * 10 >= pairs * 7 ? "utf-16be" : null
}

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
