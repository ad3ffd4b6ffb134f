/**
 * The one error class and the closed list of what can go wrong.
 *
 * A message is one sentence with the value and the remedy. Nothing there is `null` or `[]`,
 * a messy world is a union in the type, and only a broken promise throws.
 */

/** What each problem means to the two doors of the house: the exit code and the HTTP status. */
export const PROBLEMS = {
  "file-missing": { exit: 2, status: 404 },
  "file-unreadable": { exit: 2, status: 422 },
  "file-empty": { exit: 2, status: 422 },
  "file-too-large": { exit: 2, status: 413 },
  "nested-too-deep": { exit: 2, status: 422 },
  encrypted: { exit: 2, status: 422 },
  "timed-out": { exit: 2, status: 422 },
  "file-damaged": { exit: 2, status: 422 },
  "unknown-format": { exit: 2, status: 415 },
  "bad-encoding": { exit: 2, status: 422 },
  "bad-line": { exit: 2, status: 422 },
  "no-text": { exit: 2, status: 422 },
  "bad-date": { exit: 2, status: 400 },
  "bad-option": { exit: 2, status: 400 },
  "bad-query": { exit: 2, status: 400 },
  "bad-request": { exit: 2, status: 400 },
  "bad-span": { exit: 2, status: 500 },
  "not-found": { exit: 2, status: 404 },
  "document-missing": { exit: 2, status: 404 },
  "case-missing": { exit: 2, status: 404 },
  "case-unknown": { exit: 2, status: 500 },
  "case-newer": { exit: 2, status: 500 },
  "case-locked": { exit: 2, status: 503 },
  "case-damaged": { exit: 2, status: 500 },
  "case-unwritable": { exit: 2, status: 500 },
  "model-damaged": { exit: 2, status: 500 },
  "desk-not-built": { exit: 2, status: 500 },
  "address-taken": { exit: 2, status: 500 },
  "not-signed-in": { exit: 2, status: 401 },
  "foreign-host": { exit: 2, status: 403 },
  "old-node": { exit: 2, status: 500 },
  "broken-promise": { exit: 2, status: 500 },
  // Those below are told as warnings within a reading and never thrown.
  "tracked-change": { exit: 0, status: 200 },
  comment: { exit: 0, status: 200 },
  "hidden-text": { exit: 0, status: 200 },
  "encoding-guessed": { exit: 0, status: 200 },
  "word-unsure": { exit: 0, status: 200 },
  "read-in-part": { exit: 0, status: 200 },
  "no-encoder": { exit: 0, status: 200 },
  "language-not-read": { exit: 0, status: 200 },
  "no-publication-date": { exit: 0, status: 200 },
  "speaker-untold": { exit: 0, status: 200 },
  "time-unresolved": { exit: 0, status: 200 },
} as const satisfies Record<string, { readonly exit: 0 | 1 | 2; readonly status: number }>

/** One of the closed list of things that can go wrong. */
export type Problem = keyof typeof PROBLEMS

/** A promise that could not be kept: the problem, one sentence, and what caused it. */
export class DeskError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = "DeskError"
    this.problem = problem
  }
}

/** The message of whatever was thrown; for anything but a DeskError it is what the thrower said. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** The problem of whatever was thrown; anything but a DeskError is a promise of ours that broke. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof DeskError ? thrown.problem : "broken-promise"
}
