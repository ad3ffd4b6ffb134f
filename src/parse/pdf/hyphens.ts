/** Lines to running words: a word that a line's end parts is whole again. */

/** How often each word stands in a document, hyphened ones whole; what stands at a line's end does not count. */
export type Lexicon = ReadonlyMap<string, number>

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐’'][\p{L}\p{M}\p{N}]+)*/gu

export function lexiconOf(lines: Iterable<string>): Lexicon {
  const words = new Map<string, number>()
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) {
      const key = keyOf(word)
      words.set(key, (words.get(key) ?? 0) + 1)
    }
  }
  return words
}

function keyOf(word: string): string {
  return word.toLowerCase().replaceAll("‐", "-")
}

/** First parts that keep their hyphen where the document itself does not tell. */
const KEPT = new Set([
  "all",
  "anti",
  "co",
  "cross",
  "ex",
  "half",
  "non",
  "post",
  "pre",
  "pro",
  "quasi",
  "self",
  "so",
  "vice",
  "well",
])

/** A line joined to what stands before it: by a space, by nothing after a hyphen or a dash, or within a word. */
export function joinedTo(before: string, line: string, lexicon: Lexicon): string {
  if (before === "") return line
  if (before.endsWith("\u00AD")) return before.slice(0, -1) + line
  const [, head = "", hyphen = ""] = /([\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*)([-‐])$/u.exec(before) ?? []
  if (hyphen !== "") {
    const tail = /^\p{L}[\p{L}\p{M}]*(?:[-‐][\p{L}\p{M}]+)*/u.exec(line)?.[0]
    if (tail === undefined) return /^[\p{N}]/u.test(line) ? before + line : `${before} ${line}`
    // "pre- and post-war" hangs its first part on a later one.
    if (/^(?:and|or|to)\b/.test(line)) return `${before} ${line}`
    return keepsHyphen(head, tail, lexicon) ? before + line : before.slice(0, -1) + line
  }
  return /[—–/]$/.test(before) && /\S[—/]$|\d–$/.test(before) ? before + line : `${before} ${line}`
}

function keepsHyphen(head: string, tail: string, lexicon: Lexicon): boolean {
  const hyphened = lexicon.get(keyOf(`${head}-${tail}`)) ?? 0
  const whole = lexicon.get(keyOf(head + tail)) ?? 0
  if (hyphened !== whole) return hyphened > whole
  if (!/^\p{Ll}/u.test(tail)) return true
  const last = head.split(/[-‐]/).at(-1)?.toLowerCase() ?? ""
  return head.includes("-") || KEPT.has(last) || tail.includes("-")
}
