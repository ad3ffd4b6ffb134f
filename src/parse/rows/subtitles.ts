import type { Format } from "../formats.ts"
import { one, TEXT_LIMITS } from "./limits.ts"

const SRT = /^\d{1,6}\r?\n\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/

export const subtitles: Format = {
  name: "subtitles",
  title: "subtitles (SRT, WebVTT)",
  keeps: "what was said as turns with speaker and time code, cues joined to sentences; stage directions apart",
  signs: {
    told: "WEBVTT, or a number over two times with --> between them",
    names: [".srt", ".vtt"],
    isSure: ({ text }) => text !== null && (/^WEBVTT(?:\s|$)/.test(text) || SRT.test(text)),
    isPossible: ({ text }) => text?.includes("-->") ?? false,
  },
  limits: TEXT_LIMITS,
  holds: "one",
  parser: async () => one((await import("../subtitles.ts")).parseSubtitles),
  splitter: null,
}
