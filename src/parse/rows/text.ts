import type { Format } from "../formats.ts"
import { one, TEXT_LIMITS } from "./limits.ts"

export const text: Format = {
  name: "text",
  title: "plain text",
  keeps: "headline, standfirst, byline, date line, captions, credits, paragraphs, turns",
  signs: {
    told: "characters that nothing else claims",
    names: [".txt"],
    isSure: () => false,
    isPossible: ({ text }) => text !== null,
  },
  limits: TEXT_LIMITS,
  holds: "one",
  parser: async () => one((await import("../text.ts")).parseText),
  splitter: null,
}
