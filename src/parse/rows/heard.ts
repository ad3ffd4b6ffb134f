import type { Format } from "../formats.ts"
import { one, TEXT_LIMITS } from "./limits.ts"

/** Keys with which the answers of transcribers begin. */
const KEYS = /"(?:segments|utterances|monologues|chunks|transcripts|channels|jobName|audio_url)"\s*:/
const LIST = /"(?:speaker|start|timestamp)"\s*:/

export const heard: Format = {
  name: "heard",
  title: "transcriber’s JSON (Whisper, AssemblyAI, Deepgram, Amazon, Rev, Google)",
  keeps: "what was heard as turns with speaker and time, words joined to sentences; stage directions apart",
  signs: {
    told: "a brace or bracket at its start, and keys such as segments, utterances or monologues",
    names: [".json"],
    isSure: ({ text }) =>
      text !== null &&
      ((/^\{\s*"/.test(text) && KEYS.test(text)) ||
        (/^\[\s*\{\s*"/.test(text) && LIST.test(text) && /"text"\s*:/.test(text))),
    isPossible: ({ text }) => text !== null && /^[{[]\s*["{]/.test(text),
  },
  limits: TEXT_LIMITS,
  holds: "one",
  parser: async () => one((await import("../heard.ts")).parseHeard),
  splitter: null,
}
