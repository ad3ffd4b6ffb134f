import type { Format } from "../formats.ts"
import { MB, one } from "./limits.ts"

export const scan: Format = {
  name: "scan",
  title: "PDF of scans",
  keeps:
    "what a PDF keeps, of words recognised in its pictures, with how sure each block is and the words that are not",
  signs: {
    told: "a PDF with pages that have no words of their own",
    names: [".pdf"],
    isSure: () => false,
    isPossible: () => false,
  },
  // A page takes 2 to 3 seconds of one core.
  limits: { bytes: 512 * MB, seconds: 3600, memory: 3072 * MB },
  holds: "one",
  mayThread: true,
  parser: async () => one((await import("../scan.ts")).parseScan),
  splitter: null,
}
