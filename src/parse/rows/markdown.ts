import type { Format } from "../formats.ts"
import { one, TEXT_LIMITS } from "./limits.ts"

export const markdown: Format = {
  name: "markdown",
  title: "Markdown",
  keeps:
    "headings, paragraphs, quotes, lists, tables, footnotes, captions; title, authors, date and address from its front matter",
  signs: {
    told: "its name alone",
    names: [".md", ".markdown"],
    isSure: () => false,
    isPossible: ({ text }) => text !== null,
  },
  limits: TEXT_LIMITS,
  holds: "one",
  parser: async () => one((await import("../markdown.ts")).parseMarkdown),
  splitter: null,
}
