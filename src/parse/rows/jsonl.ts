import type { Format } from "../formats.ts"
import { one, TEXT_LIMITS } from "./limits.ts"

export const jsonl: Format = {
  name: "jsonl",
  title: "JSON Lines",
  keeps: "one document a line: {id?, title?, published?, outlet?, text}",
  signs: {
    told: 'an object with a "text" on its first line',
    names: [".jsonl", ".ndjson"],
    isSure: ({ text }) => text !== null && /^\{\s*"/.test(text) && /"text"\s*:/.test(text),
    isPossible: ({ text }) => text !== null,
  },
  limits: TEXT_LIMITS,
  holds: "one",
  parser: async () => one((await import("../jsonl.ts")).parseJsonl),
  splitter: async () => (await import("../lines.ts")).splitLines,
}
