import type { Format } from "../formats.ts"
import { MB } from "./limits.ts"

/** A header of a mail: nothing but fields up to the first blank line. */
const HEADER = /^(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*)+/
/** Fields that mail programs write, and people who write minutes do not. */
const OF_MAIL =
  /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|x-mailer|content-type|in-reply-to):/im
const SENT = /^(?:from|date|to|subject):/im

export const eml: Format = {
  name: "eml",
  title: "e-mail",
  keeps:
    "from, to, cc, date with its zone, subject; the quoted thread as turns; attachments as documents of their own, linked to it",
  signs: {
    told: "a header of fields that only mails have, such as Message-ID and MIME-Version",
    names: [".eml"],
    isSure: ({ text }) => {
      const [header = ""] = HEADER.exec(text?.replaceAll("\r\n", "\n") ?? "") ?? []
      return OF_MAIL.test(header) && SENT.test(header)
    },
    isPossible: ({ text }) => text !== null && HEADER.test(text.replaceAll("\r\n", "\n")),
  },
  limits: { bytes: 128 * MB, seconds: 60, memory: 1536 * MB },
  holds: "several",
  parser: async () => (await import("../mail.ts")).parseMail,
  splitter: null,
}
