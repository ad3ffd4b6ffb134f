import type { Format } from "../formats.ts"
import { MB, one } from "./limits.ts"

export const pdf: Format = {
  name: "pdf",
  title: "PDF",
  keeps:
    "paragraphs in reading order over columns and pages, headings, tables, footnotes; page and place of each; running heads and page numbers apart",
  signs: {
    told: "%PDF- among its first thousand bytes",
    names: [".pdf"],
    isSure: ({ bytes }) => hasMark(bytes),
    isPossible: () => false,
  },
  limits: { bytes: 512 * MB, seconds: 120, memory: 1536 * MB },
  holds: "one",
  parser: async () => one((await import("../pdf.ts")).parsePdf),
  splitter: null,
}

/** Whether the mark of a PDF stands at the start or, as after what a mail server put before it, a little later; a text may speak of it. */
function hasMark(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.subarray(0, 1024)).indexOf("%PDF-")
  return at === 0 || (at > 0 && bytes.some((byte) => byte === 0 || byte > 0x7f))
}
