import type { Format } from "../formats.ts"
import { MB, one } from "./limits.ts"
import { isOffice, isWord } from "./office.ts"

export const docx: Format = {
  name: "docx",
  title: "Word document",
  keeps:
    "headings, paragraphs, lists, tables, footnotes, pages as last printed; tracked changes and comments, told as such; no hidden text, no macros",
  signs: {
    told: "PK at its start and word/document.xml among its first entries",
    names: [".docx", ".docm"],
    isSure: isWord,
    isPossible: isOffice,
  },
  limits: { bytes: 128 * MB, seconds: 120, memory: 1536 * MB },
  holds: "one",
  parser: async () => one((await import("../docx.ts")).parseDocx),
  splitter: null,
}
