/** What a file is, told from its first bytes; its name only decides where the bytes leave it open. */

/** Formats that onrecord reads, or what the bytes look like instead, in words for people. */
export type Sniffed =
  { readonly format: "text" | "html" | "jsonl" } | { readonly format: null; readonly looksLike: string }

/** How many first bytes are enough to tell. */
export const HEAD_BYTES = 4096

/** Signatures of formats that this version cannot read, so that it can say what it was given. */
const FOREIGN: readonly { readonly bytes: readonly number[]; readonly looksLike: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], looksLike: "a PDF" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], looksLike: "a ZIP archive or an office document" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], looksLike: "an old office document" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], looksLike: "a PNG picture" },
  { bytes: [0xff, 0xd8, 0xff], looksLike: "a JPEG picture" },
  { bytes: [0x47, 0x49, 0x46, 0x38], looksLike: "a GIF picture" },
  { bytes: [0x1f, 0x8b], looksLike: "a gzip file" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], looksLike: "an RTF document" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], looksLike: "an SQLite database" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], looksLike: "a program" },
]

/** How a page begins: its declaration, or an element that nothing but a page begins with. */
const PAGE = /^<(?:!doctype\s+html|(?:html|head|body|title|meta|article|main)\b|!--)/i

/** Tells a file's format from its first bytes and, among texts, from its name. */
export function sniff(head: Uint8Array, name: string): Sniffed {
  const foreign = FOREIGN.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (foreign) return { format: null, looksLike: foreign.looksLike }
  const utf16 = utf16Of(head)
  if (utf16 === null && head.includes(0)) return { format: null, looksLike: "binary data" }
  const start = new TextDecoder(utf16 ?? "latin1")
    .decode(head)
    .replace(/^ï»¿/, "")
    .trimStart()
    .replace(/^<\?xml[^>]*>\s*/, "")
  if (PAGE.test(start)) return { format: "html" }
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return { format: "jsonl" }
  if (/^\{\s*"/.test(start) && /"text"\s*:/.test(start)) return { format: "jsonl" }
  if (/\.x?html?$/i.test(name) && start.startsWith("<")) return { format: "html" }
  return { format: "text" }
}

/** The UTF-16 whose byte order mark the bytes open with; null where they open with none. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null
}
