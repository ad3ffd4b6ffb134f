/** What a file is, told from its first bytes; its name only decides where the bytes leave it open. */
import { unmarkedUtf16, utf16Of } from "./decode.ts"
import { FORMATS, formatNamed, type Format, type Start } from "./formats.ts"

/** A format that onrecord reads, or what the bytes look like instead, in words for people. */
export type Sniffed = { readonly format: Format } | { readonly format: null; readonly looksLike: string }

/** Signatures of formats that this version cannot read, so that it can say what it was given. */
const FOREIGN: readonly { readonly bytes: readonly number[]; readonly looksLike: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], looksLike: "an office document" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], looksLike: "an old office document" },
  { bytes: [0x47, 0x49, 0x46, 0x38], looksLike: "a GIF picture" },
  { bytes: [0x1f, 0x8b], looksLike: "a gzip file" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], looksLike: "an RTF document" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], looksLike: "an SQLite database" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], looksLike: "a program" },
]

/** Tells a file's format from its first bytes and, where they leave it open, from its name. */
export function sniff(head: Uint8Array, name: string): Sniffed {
  const foreign = FOREIGN.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  const start: Start = { bytes: head, text: foreign ? null : charactersOf(head) }
  const format =
    FORMATS.find(({ signs }) => signs.isSure(start)) ??
    FORMATS.find(({ signs }) => isNamed(name, signs.names) && signs.isPossible(start))
  if (format) return { format }
  if (start.text !== null) return { format: formatNamed("text") }
  return { format: null, looksLike: foreign?.looksLike ?? "binary data" }
}

function isNamed(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return endings.some((ending) => lower.endsWith(ending))
}

/** Null where bytes are no text. In every encoding of texts, what tells formats apart is plain ASCII. */
function charactersOf(head: Uint8Array): string | null {
  const utf16 = utf16Of(head) ?? unmarkedUtf16(head)
  if (utf16 === null && head.includes(0)) return null
  return new TextDecoder(utf16 ?? "latin1").decode(head).replace(/^ï»¿/, "").trimStart()
}
