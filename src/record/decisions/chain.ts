/**
 * The chain: each decision carries a hash over itself and the one before it. It is made over hashes of
 * what a decision says and is tied to, each with a salt of its own, so that the words can go with their
 * document and the chain still holds, and nobody can guess the words from their hash.
 */
import { createHash, randomBytes } from "node:crypto"

/** Words that may go, and what stays of them. */
export interface Sealed {
  /** Null, as the words, where they went. */
  readonly salt: string | null
  readonly words: string | null
  /** SHA-256 over both, in hex. */
  readonly hash: string
}

export function seal(words: string): Sealed & { readonly salt: string; readonly words: string } {
  const salt = randomBytes(16).toString("hex")
  return { salt, words, hash: hashOf(salt, words) }
}

/** Whether the words are those that were sealed; what went is not judged. */
export function isSealed({ salt, words, hash }: Sealed): boolean {
  if (salt === null || words === null) return salt === words
  return hashOf(salt, words) === hash
}

/** What the hash of a decision is made over, in this order. */
export interface Link {
  readonly previous: string
  readonly seq: number
  readonly kind: string
  readonly who: string
  readonly when: string
  readonly body: string
  readonly targets: readonly { readonly on: string; readonly document: string | null; readonly hash: string }[]
}

/** What stands before the first decision. */
export const START = "0".repeat(64)

export function linkHash({ previous, seq, kind, who, when, body, targets }: Link): string {
  return hashOf(
    JSON.stringify([
      previous,
      seq,
      kind,
      who,
      when,
      body,
      targets.map(({ on, document, hash }) => [on, document, hash]),
    ]),
  )
}

/** Eight hex digits by which a ref tells that its finding is still the one that was listed. */
export function checkOf(...parts: readonly string[]): string {
  return hashOf(JSON.stringify(parts)).slice(0, 8)
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(part)
  return hash.digest("hex")
}
