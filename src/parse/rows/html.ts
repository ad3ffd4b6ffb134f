import type { Format } from "../formats.ts"
import { one, TEXT_LIMITS } from "./limits.ts"

/** How a page begins: its declaration, or an element that nothing but a page begins with. */
const PAGE = /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|(?:html|head|body|title|meta|article|main)\b|!--)/i

export const html: Format = {
  name: "html",
  title: "HTML page",
  keeps:
    "the article without navigation and other stories, live blogs with their times; title, outlet, authors, date, address and language from its metadata",
  signs: {
    told: "<!doctype html>, <html> or another element that only a page begins with",
    names: [".html", ".htm", ".xhtml"],
    isSure: ({ text }) => text !== null && PAGE.test(text),
    isPossible: ({ text }) => text?.startsWith("<") ?? false,
  },
  limits: TEXT_LIMITS,
  holds: "one",
  parser: async () => one((await import("../html.ts")).parseHtml),
  splitter: null,
}
