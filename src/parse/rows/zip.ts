import type { Format } from "../formats.ts"
import { MB } from "./limits.ts"
import { isOffice, isZip } from "./office.ts"

export const zip: Format = {
  name: "zip",
  title: "ZIP archive",
  keeps: "each file in it as a document of its own, with its way in the archive; archives in archives up to five deep",
  signs: {
    told: "PK at its start, unless an office program wrote it",
    names: [".zip"],
    isSure: (start) => isZip(start) && !isOffice(start),
    isPossible: isZip,
  },
  limits: { bytes: 512 * MB, seconds: 300, memory: 2048 * MB },
  holds: "several",
  parser: async () => (await import("../zip.ts")).parseZip,
  splitter: null,
}
