import type { Format } from "../formats.ts"
import { one, TEXT_LIMITS } from "./limits.ts"

/** A first row of short names parted by tab, semicolon or comma, one of which is that of a text. */
const NAMES = /^["']?[\p{L}_][\p{L}\p{N} _"'-]{0,40}(?:[,;\t]["']?[\p{L}_][\p{L}\p{N} _"'-]{0,40})+["']?\r?\n/u
const TEXT = /(?:^|[,;\t])["']?(?:full[ _-]?text|text|body|content|article|transcript)["']?(?=[,;\t\r\n])/i

export const csv: Format = {
  name: "csv",
  title: "table of documents (CSV, TSV)",
  keeps: "one document a row; the columns text, title, outlet, date, url, id and author by their usual names",
  signs: {
    told: "a first row of names parted by commas, semicolons or tabs, one of them text, body or content",
    names: [".csv", ".tsv", ".tab"],
    isSure: ({ text }) => text !== null && NAMES.test(text) && TEXT.test(text.slice(0, text.indexOf("\n") + 1)),
    isPossible: ({ text }) => text !== null,
  },
  limits: TEXT_LIMITS,
  holds: "one",
  parser: async () => one((await import("../csv.ts")).parseCsv),
  splitter: async () => (await import("../csv.ts")).splitCsv,
}
