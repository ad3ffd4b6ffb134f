/**
 * Who may come in: a token that opens once, and the sessions that it opened. Both live in memory
 * and end with the process; nothing of them is written anywhere.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto"

/** 256 bits, so that no one who can reach the port guesses it. */
const SECRET_BYTES = 32

/** What became of a token: it opened a session, it had already opened one, or it never was one of ours. */
export type Entry =
  { readonly is: "open"; readonly session: string } | { readonly is: "used" } | { readonly is: "unknown" }

export interface Doors {
  /** The one-time token, for the printed address. */
  readonly token: string
  /** Exchanges the token for a session; the first exchange is the only one. */
  enter(token: string): Entry
  /** Whether a session is one that was opened here. */
  isOpen(session: string | undefined): boolean
}

/** Doors with a fresh token and no session. */
export function hangDoors(): Doors {
  const token = newSecret()
  const key = digest(token)
  const sessions: Buffer[] = []
  return {
    token,
    enter(offered) {
      if (!timingSafeEqual(digest(offered), key)) return { is: "unknown" }
      if (sessions.length > 0) return { is: "used" }
      const session = newSecret()
      sessions.push(digest(session))
      return { is: "open", session }
    },
    isOpen(session) {
      if (session === undefined) return false
      const offered = digest(session)
      return sessions.some((known) => timingSafeEqual(known, offered))
    },
  }
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url")
}

/** Secrets are compared by their hashes: those are equally long, as `timingSafeEqual` asks. */
function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest()
}
