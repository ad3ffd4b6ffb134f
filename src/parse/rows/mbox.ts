import type { Format } from "../formats.ts"
import { MB } from "./limits.ts"

export const mbox: Format = {
  name: "mbox",
  title: "mailbox (MBOX)",
  keeps: "each mail in it as a document of its own, as e-mail keeps it",
  signs: {
    told: "a first line of From, an address and a time, with a mail's header below it",
    names: [".mbox", ".mbx"],
    isSure: ({ text }) => text !== null && /^From \S+ .*\d{1,2}:\d\d.*\d{4}.*\r?\n>?[!-9;-~]{1,76}:/.test(text),
    isPossible: ({ text }) => text?.startsWith("From ") ?? false,
  },
  limits: { bytes: 128 * MB, seconds: 60, memory: 1536 * MB },
  holds: "several",
  parser: async () => (await import("../mail.ts")).parseMail,
  splitter: async () => (await import("../mbox.ts")).splitMbox,
}
