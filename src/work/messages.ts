/** What the main thread and a session's thread say to each other: `unknown` until it is read here. */
import { DeskError } from "../errors.ts"
import type { EncoderScores, EncoderWindow } from "../model.ts"
import type { Gate } from "./gate.ts"

/** Numbers a word in each of the two outputs. */
export const EMISSIONS_WIDE = 23
export const LINKS_WIDE = 192

/** What a session's thread is born with. */
export interface Birth {
  /** The path of the weights. */
  readonly path: string
  readonly gate: Gate
}

export interface Request {
  /** Comes back with the answer. */
  readonly id: number
  readonly window: EncoderWindow
}

export type Answer =
  /** The session stands; told once, before any other. */
  | { readonly is: "ready" }
  | { readonly is: "scores"; readonly id: number; readonly scores: EncoderScores }
  /** The session would not take this window; it goes on with others. */
  | { readonly is: "refused"; readonly id: number; readonly why: string }

export function readBirth(data: unknown): Birth {
  if (hasKeys(data) && typeof data.path === "string" && isGate(data.gate)) return { path: data.path, gate: data.gate }
  throw new DeskError("broken-promise", "A thread of the encoder was started without weights.")
}

function isGate(value: unknown): value is Gate {
  return value instanceof Int32Array && value.buffer instanceof SharedArrayBuffer
}

/** Throws `broken-promise` on what is no request; a look at the types of its parts, not at each number. */
export function readRequest(message: unknown): Request {
  if (hasKeys(message) && typeof message.id === "number" && hasKeys(message.window)) {
    const { ids, shape, quote, breaks, first } = message.window
    if (
      ids instanceof Int32Array &&
      shape instanceof Uint8Array &&
      quote instanceof Uint8Array &&
      breaks instanceof Uint8Array &&
      first instanceof Int32Array
    ) {
      return { id: message.id, window: { ids, shape, quote, breaks, first } }
    }
  }
  throw new DeskError("broken-promise", "A thread of the encoder was sent something that is no window.")
}

/** Throws `broken-promise` on what is no answer; a look at the types of its parts, not at each number. */
export function readAnswer(message: unknown): Answer {
  if (hasKeys(message)) {
    const { is, id, scores, why } = message
    if (is === "ready") return { is }
    if (is === "refused" && typeof id === "number" && typeof why === "string") return { is, id, why }
    if (is === "scores" && typeof id === "number" && hasKeys(scores)) {
      const { emissions, links } = scores
      if (emissions instanceof Float32Array && links instanceof Float32Array) {
        return { is, id, scores: { emissions, links } }
      }
    }
  }
  throw new DeskError("broken-promise", "A thread of the encoder sent something that is no answer.")
}

function hasKeys(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}
