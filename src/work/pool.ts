/**
 * The sessions of one encoder, each in a thread of its own, and the windows that wait for them.
 *
 * Threads start when there is work for them, and an idle one does not keep the process alive. Which thread
 * takes a window does not matter to its scores.
 */
import type { Worker } from "node:worker_threads"
import { DeskError, messageOf } from "../errors.ts"
import type { EncoderScores, EncoderWindow } from "../model.ts"
import { readAnswer, type Answer, type Request } from "./messages.ts"

/** Windows at one thread: the second is there when the first is done, however busy the main thread is. */
const DEPTH = 2

/** How often a window is tried where threads end under it. */
const TRIES = 2

/** A window that somebody waits for. */
interface Ticket {
  readonly request: Request
  readonly resolve: (scores: EncoderScores) => void
  readonly reject: (reason: DeskError) => void
  tries: number
}

interface Thread {
  readonly worker: Worker
  /** In the order in which they were sent. */
  readonly running: Ticket[]
  isReady: boolean
  /** What it ended of; null while it lives, and where it ended without a word. */
  cause: unknown
}

export interface PoolOptions {
  /** How many threads there may be; at least 1. */
  readonly threads: number
  /** Starts a thread that speaks as `messages.ts` says; the pool owns it and ends it. */
  readonly start: () => Worker
}

export class SessionPool {
  readonly #options: PoolOptions
  readonly #crew = new Set<Thread>()
  readonly #waiting: Ticket[] = []
  #asked = 0
  #isClosed = false

  /** Starts nothing yet. Throws `bad-option` where there may be no thread. */
  constructor(options: PoolOptions) {
    if (!Number.isInteger(options.threads) || options.threads < 1) {
      throw new DeskError("bad-option", `${options.threads} is no number of threads; give 1 or more.`)
    }
    this.#options = options
  }

  /** The window stays the caller's. Rejects with `broken-promise` where no thread could answer, or after `close`. */
  run(window: EncoderWindow): Promise<EncoderScores> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(closed())
        return
      }
      this.#waiting.push({ request: { id: this.#asked++, window }, resolve, reject, tries: 0 })
      this.#handOut()
    })
  }

  /** Ends every thread; what was not answered is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true
    const threads = [...this.#crew]
    this.#crew.clear()
    for (const ticket of [...threads.flatMap(({ running }) => running), ...this.#waiting.splice(0)]) {
      ticket.reject(closed())
    }
    await Promise.all(threads.map(({ worker }) => worker.terminate()))
  }

  /** Gives windows out, in order, as long as a thread has room or may be started. */
  #handOut(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#threadWithRoom()
      const ticket = thread && this.#waiting.shift()
      if (!ticket) return
      thread.running.push(ticket)
      thread.worker.ref()
      thread.worker.postMessage(ticket.request)
    }
  }

  /** The least busy thread, or a new one where all are busy; null where none may be started. */
  #threadWithRoom(): Thread | null {
    const [least] = [...this.#crew].sort((a, b) => a.running.length - b.running.length)
    if (least && least.running.length < DEPTH) return least
    return this.#crew.size < this.#options.threads ? this.#startThread() : null
  }

  #startThread(): Thread {
    const thread: Thread = { worker: this.#options.start(), running: [], isReady: false, cause: null }
    const { worker } = thread
    const giveUp = (cause: unknown): void => {
      thread.cause = cause
      void worker.terminate()
    }
    worker.on("message", (message: unknown) => {
      try {
        this.#take(thread, readAnswer(message))
      } catch (thrown) {
        giveUp(thrown)
      }
    })
    worker.on("messageerror", giveUp)
    worker.on("error", (cause: unknown) => {
      thread.cause = cause
    })
    worker.on("exit", () => this.#bury(thread))
    this.#crew.add(thread)
    return thread
  }

  #take(thread: Thread, answer: Answer): void {
    if (answer.is === "ready") {
      thread.isReady = true
      return
    }
    const place = thread.running.findIndex(({ request }) => request.id === answer.id)
    const [ticket] = place < 0 ? [] : thread.running.splice(place, 1)
    if (answer.is === "scores") ticket?.resolve(answer.scores)
    else ticket?.reject(new DeskError("broken-promise", `The encoder took no window: ${answer.why}`))
    this.#handOut()
    if (thread.running.length === 0) thread.worker.unref()
  }

  /**
   * A thread has ended unasked. The window that it was at is tried once more; where it ended before its session
   * stood, that counts against every window, since the next will hardly do better.
   */
  #bury(thread: Thread): void {
    if (!this.#crew.delete(thread)) return
    this.#waiting.unshift(...thread.running)
    const blamed = thread.isReady ? thread.running.slice(0, 1) : this.#waiting
    for (const ticket of blamed) ticket.tries++
    const lost = this.#waiting.filter(({ tries }) => tries >= TRIES)
    const kept = this.#waiting.filter(({ tries }) => tries < TRIES)
    this.#waiting.splice(0, Infinity, ...kept)
    for (const ticket of lost) ticket.reject(ended(thread))
    this.#handOut()
  }
}

function closed(): DeskError {
  return new DeskError("broken-promise", "The encoder was closed before it could answer; open it again.")
}

function ended({ cause, isReady }: Thread): DeskError {
  const what = isReady ? "A thread of the encoder ended twice on one window" : "The encoder could not be started"
  const why = cause === null ? "" : ` (${messageOf(cause)})`
  return new DeskError("broken-promise", `${what}${why}; run it again, with more memory free if there was little.`, {
    cause,
  })
}
