/**
 * The sessions of one encoder, each in a thread of its own, and the windows that wait for them.
 *
 * Threads start when there is work for them, and an idle one does not keep the process alive. Which thread
 * takes a window does not matter to its scores.
 */
import { once } from "node:events"
import type { Worker } from "node:worker_threads"
import { DeskError, messageOf } from "../errors.ts"
import type { EncoderScores, EncoderWindow } from "../model.ts"
import { gateOfNewborn, shut, shutSync, type Gate } from "./gate.ts"
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
  readonly gate: Gate
  /** In the order in which they were sent. */
  readonly running: Ticket[]
  isReady: boolean
  /** What it ended of; null while it lives, and where it ended without a word. */
  cause: unknown
}

export interface PoolOptions {
  /** How many threads there may be; at least 1. */
  readonly threads: number
  /** Starts a thread that speaks as `messages.ts` says and leaves the gate at last; the pool owns it and ends it. */
  readonly start: (gate: Gate) => Worker
}

/** What each pool with threads does when the process exits; one listener for all of them. */
const atExit = new Set<() => void>()
process.once("exit", () => {
  for (const shutAll of atExit) shutAll()
})

export class SessionPool {
  readonly #options: PoolOptions
  readonly #crew = new Set<Thread>()
  readonly #waiting: Ticket[] = []
  #asked = 0
  #isClosed = false
  /** A process that exits in the midst of a window ends its threads, and must not while they are inside. */
  readonly #onExit = (): void => {
    for (const { gate } of this.#crew) shutSync(gate)
  }

  /** Starts nothing yet. Throws `bad-option` where there may be no thread. */
  constructor(options: PoolOptions) {
    if (!Number.isInteger(options.threads) || options.threads < 1) {
      throw new DeskError("bad-option", `${options.threads} is no number of threads; give 1 or more.`)
    }
    this.#options = options
  }

  /** The window is copied at once. Rejects with `broken-promise` where no thread could answer, or after `close`. */
  run(window: EncoderWindow): Promise<EncoderScores> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(closed())
        return
      }
      this.#waiting.push({ request: { id: this.#asked++, window: copyOf(window) }, resolve, reject, tries: 0 })
      this.#handOut()
    })
  }

  /** Ends every thread; what was not answered is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true
    const threads = [...this.#crew]
    this.#crew.clear()
    rejectAll([...threads.flatMap(({ running }) => running), ...this.#waiting.splice(0)], closed())
    atExit.delete(this.#onExit)
    await Promise.all(threads.map(end))
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

  /** The least busy thread, or a new one where all are busy; null where none may or can be started. */
  #threadWithRoom(): Thread | null {
    const [least] = [...this.#crew].sort((a, b) => a.running.length - b.running.length)
    if (least && least.running.length < DEPTH) return least
    if (this.#crew.size >= this.#options.threads) return null
    try {
      return this.#startThread()
    } catch (cause) {
      // Node gives no threads under --permission, nor where the machine has no more.
      if (this.#crew.size === 0) rejectAll(this.#waiting.splice(0), notStarted(cause))
      return null
    }
  }

  #startThread(): Thread {
    const gate = gateOfNewborn()
    const worker = this.#options.start(gate)
    const thread: Thread = { worker, gate, running: [], isReady: false, cause: null }
    const giveUp = (cause: unknown): void => {
      thread.cause = cause
      void end(thread)
      this.#bury(thread)
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
    atExit.add(this.#onExit)
    this.#crew.add(thread)
    return thread
  }

  #take(thread: Thread, answer: Answer): void {
    if (!this.#crew.has(thread)) return
    if (answer.is === "ready") {
      thread.isReady = true
      return
    }
    const place = thread.running.findIndex(({ request }) => request.id === answer.id)
    const [ticket] = place < 0 ? [] : thread.running.splice(place, 1)
    if (answer.is === "scores") ticket?.resolve(answer.scores)
    else ticket?.reject(new DeskError("broken-promise", `The encoder did not take a window: ${answer.why}`))
    this.#handOut()
    if (thread.running.length === 0) thread.worker.unref()
  }

  /**
   * A thread has ended unasked, or is of no use. The window that it was at is tried once more; where it ended
   * before its session stood, that counts against every window, since the next will hardly do better.
   */
  #bury(thread: Thread): void {
    if (!this.#crew.delete(thread)) return
    this.#waiting.unshift(...thread.running)
    const blamed = thread.isReady ? thread.running.slice(0, 1) : this.#waiting
    for (const ticket of blamed) ticket.tries++
    const lost = this.#waiting.filter(({ tries }) => tries >= TRIES)
    const kept = this.#waiting.filter(({ tries }) => tries < TRIES)
    this.#waiting.splice(0, Infinity, ...kept)
    rejectAll(lost, thread.isReady ? endedTwice(thread.cause) : notStarted(thread.cause))
    this.#handOut()
  }
}

/** Ends a thread as soon as nobody is inside of its gate; at once where it has ended already. */
async function end({ worker, gate }: Thread): Promise<void> {
  worker.ref()
  await Promise.race([shut(gate), once(worker, "exit")])
  await worker.terminate()
}

/**
 * A window in memory of its own: a message takes along the whole of the memory below its arrays, which may be
 * that of a long text.
 */
function copyOf({ ids, shape, quote, breaks, first }: EncoderWindow): EncoderWindow {
  return {
    ids: ids.slice(),
    shape: shape.slice(),
    quote: quote.slice(),
    breaks: breaks.slice(),
    first: first.slice(),
  }
}

function rejectAll(tickets: readonly Ticket[], reason: DeskError): void {
  for (const ticket of tickets) ticket.reject(reason)
}

function closed(): DeskError {
  return new DeskError("broken-promise", "The encoder was closed before it could answer; open it again.")
}

function endedTwice(cause: unknown): DeskError {
  const message = `A thread of the encoder ended twice on one window${because(cause)}; report it with its text.`
  return new DeskError("broken-promise", message, { cause })
}

function notStarted(cause: unknown): DeskError {
  const message = `The encoder cannot be started${because(cause)}; see that memory is free, or install onrecord again.`
  return new DeskError("broken-promise", message, { cause })
}

function because(cause: unknown): string {
  return cause === null ? "" : ` (${messageOf(cause)})`
}
