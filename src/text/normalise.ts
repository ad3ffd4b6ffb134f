/** The canonical form of a text: NFC, "\n" alone ends a line, no byte order mark, no NUL, no half of a character. */
export function normalise(raw: string): string {
  const single = raw
    .replaceAll("\0", "")
    .replace(/^\uFEFF+/, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .toWellFormed()
  return single.normalize("NFC")
}
