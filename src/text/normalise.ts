/** The canonical form of a text: NFC, "\n" alone ends a line, no byte order mark, no NUL. */
export function normalise(raw: string): string {
  const single = raw
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("\0", "")
  return single.normalize("NFC")
}
