/** Mailboxes: messages one after the other, each behind a line that begins with "From ". */
import type { Content, Splitter } from "./formats.ts"
import { linesOf } from "./lines.ts"
import { MB } from "./rows/limits.ts"

/** Cuts a mailbox into its messages, each named after its number; one that is too long is told in its place. */
export const splitMbox: Splitter = async function* (chunks, name, most) {
  let message: Message = { number: 0, lines: [], size: 0 }
  let isBlank = true
  for await (const { bytes } of linesOf(chunks, most)) {
    const raw = bytes ?? new Uint8Array(0)
    if (isBlank && FROM.test(latin(raw.subarray(0, 200)))) {
      if (message.number > 0) yield partOf(message, name, most)
      message = { number: message.number + 1, lines: [], size: 0 }
      isBlank = false
      continue
    }
    isBlank = raw.length === 0 || (raw.length === 1 && raw[0] === 13)
    if (bytes === null) message.size = Infinity
    message.size += raw.length + 1
    if (message.size <= most) message.lines.push(unmarked(raw))
    else message.lines = []
  }
  if (message.number > 0) yield partOf(message, name, most)
}

interface Message {
  readonly number: number
  lines: Uint8Array[]
  size: number
}

/** "From runa@pilots.example.org Mon Mar  4 10:12:00 2019". */
const FROM = /^From \S+.*\b\d{1,2}:\d\d\b.*\b\d{4}\b/

/** A line of a body that begins with "From " stands there with a mark before it. */
function unmarked(line: Uint8Array): Uint8Array {
  return /^>+From /.test(latin(line.subarray(0, 80))) ? line.subarray(1) : line
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes)
}

function partOf({ number, lines, size }: Message, box: string, most: number): Content {
  const name = `${box}:${number}`
  if (size > most) {
    const message = `${name} has more than ${Math.round(most / MB)} MB, the most that onrecord reads as one mail; save its attachments and add them by themselves.`
    return { is: "failure", name, problem: "file-too-large", message }
  }
  const newline = Buffer.from("\n")
  return {
    is: "part",
    name,
    bytes: Buffer.concat(lines.flatMap((line) => [line, newline])),
    format: "eml",
    isAttached: false,
  }
}
