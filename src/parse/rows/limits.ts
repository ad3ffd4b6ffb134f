/** What most formats may take. */
import type { Content, Limits, Parsed, Parser } from "../formats.ts"

export const MB = 1024 * 1024

/** A text of 64 MB is larger than any that people write; its parser needs some times as much. */
export const TEXT_LIMITS: Limits = { bytes: 64 * MB, seconds: 60, memory: 1024 * MB }

/** The parser of a format whose bytes are one document. */
export function one(parse: (bytes: Uint8Array, name: string) => Parsed | Promise<Parsed>): Parser {
  return async function* (bytes, name): AsyncGenerator<Content> {
    yield { is: "document", parsed: await parse(bytes, name) }
  }
}
