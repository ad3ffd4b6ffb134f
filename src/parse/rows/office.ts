/** What tells the ZIP archives apart that office programs write: the names of their first entries. */
import type { Start } from "../formats.ts"

/** Whether bytes open with a ZIP archive, an empty one among them. */
export function isZip({ bytes }: Start): boolean {
  const [p, k, a, b] = bytes
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6))
}

/** Whether an archive is an office document of some kind. */
export function isOffice({ bytes }: Start): boolean {
  return /^PK[\s\S]*(?:\[Content_Types\]\.xml|mimetypeapplication\/|word\/document\.xml|xl\/workbook\.xml)/.test(
    latin(bytes),
  )
}

/** Whether an archive holds a text document of Word. */
export function isWord(start: Start): boolean {
  return isZip(start) && /word\/(?:_rels\/)?document\.xml/.test(latin(start.bytes))
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes)
}
