/** One process of the parser, watched: its time and its memory are bounded while it is at an input. */
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { DeskError } from "../../errors.ts"
import type { Limits } from "../../parse/formats.ts"
import { residentMemory } from "./memory.ts"
import { readAnswer, type Answer, type Order } from "./messages.ts"
import { startParser, type Start } from "./start.ts"

/** How often memory is looked at, in milliseconds. */
const LOOK = 50
/** The largest heap of any format, in megabytes; what a format may take in all is watched from here. */
const HEAP = 2048
const MB = 1024 * 1024

/** What an input may take, and what messages call it. */
export interface Bounds extends Pick<Limits, "seconds" | "memory"> {
  readonly name: string
}

/** What is known of an input while a process is at it. */
interface Watched extends Bounds {
  /** Milliseconds for which it has been worked on, what its reader took left aside. */
  spent: number
  /** When the process was last asked for something; null while nothing is asked of it. */
  since: number | null
  /** Contents asked for and not given yet. */
  owed: number
}

export class Process {
  readonly #child: ChildProcess
  readonly #ready: Promise<void>
  readonly #answers: Answer[] = []
  #wake: () => void = () => undefined
  #watched: Watched | null = null
  #timer: NodeJS.Timeout | null = null
  /** Why it was killed, or of what it ended; null while it lives. */
  #end: DeskError | null = null
  #isReady = false

  constructor({ mayThread }: Pick<Start, "mayThread">) {
    const ready = Promise.withResolvers<undefined>()
    this.#ready = ready.promise
    this.#ready.catch(() => undefined) // told by whoever waits for an answer
    this.#child = startParser({ heap: HEAP, mayThread })
    this.#child.on("message", (message: unknown) => {
      this.#take(message, () => ready.resolve(undefined))
    })
    this.#child.on("error", (cause) => this.#died(notStarted(cause.message, cause)))
    this.#child.on("exit", (code, signal) => {
      const how = signal ?? `code ${code ?? "unknown"}`
      this.#died(this.#isReady ? endedAt(this.#watched?.name, how) : notStarted(how, undefined))
      ready.reject(this.#end)
    })
  }

  get isAlive(): boolean {
    return this.#end === null
  }

  begin(order: Order & { readonly is: "parse" }, bounds: Bounds): void {
    this.#watched = { ...bounds, spent: 0, since: null, owed: order.ahead }
    this.#answers.length = 0
    this.#child.ref()
    this.#child.channel?.ref()
    void this.#ready.then(
      () => {
        this.#clock()
        this.#send(order)
      },
      () => undefined,
    )
    this.#timer = setInterval(() => void this.#look(), LOOK)
  }

  tell(order: Order): void {
    if (order.is === "more" && this.#watched) this.#watched.owed++
    this.#clock()
    this.#send(order)
  }

  /** The next answer; throws why there is none any more. */
  async answer(): Promise<Answer> {
    for (;;) {
      const next = this.#answers.shift()
      if (next) {
        if (next.is !== "content") this.#rest()
        return next
      }
      if (this.#end) {
        this.#rest()
        throw this.#end
      }
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  /** Lets it end what it is at, whose reader wants no more; it is killed where it does not. */
  async stop(): Promise<void> {
    if (!this.isAlive) return
    this.tell({ is: "stop" })
    try {
      while ((await this.answer()).is === "content");
    } catch {
      return // it was killed, and nobody waits for what it would have said
    }
  }

  async kill(): Promise<void> {
    this.#rest()
    if (!this.isAlive) return
    this.#end = new DeskError("broken-promise", "The parser was closed before it could answer; open it again.")
    const gone = once(this.#child, "exit")
    this.#child.kill("SIGKILL")
    await gone
  }

  #send(order: Order): void {
    if (this.#child.connected)
      this.#child.send(order, (error) => error && this.#died(endedAt(this.#watched?.name, error.message)))
  }

  #take(message: unknown, ready: () => void): void {
    if (this.#end) return
    try {
      const answer = readAnswer(message)
      if (answer.is === "ready") {
        this.#isReady = true
        ready()
        return
      }
      if (this.#watched) {
        this.#watched.owed--
        if (answer.is !== "content" || this.#watched.owed <= 0) this.#pause()
      }
      this.#answers.push(answer)
      this.#wake()
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown)
      this.#put(endedAt(this.#watched?.name, why))
    }
  }

  /** Kills it for a reason that its input is told. */
  #put(why: DeskError): void {
    this.#child.kill("SIGKILL")
    this.#died(why)
  }

  #died(why: DeskError): void {
    this.#end ??= why
    this.#wake()
  }

  #clock(): void {
    if (this.#watched) this.#watched.since ??= performance.now()
  }

  #pause(): void {
    const watched = this.#watched
    if (watched?.since === null || !watched) return
    watched.spent += performance.now() - watched.since
    watched.since = null
  }

  /** Nothing is asked of it: no clock runs, and it does not keep the desk's process alive. */
  #rest(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
    this.#watched = null
    this.#child.unref()
    this.#child.channel?.unref()
  }

  async #look(): Promise<void> {
    const watched = this.#watched
    if (!watched) return
    const spent = watched.spent + (watched.since === null ? 0 : performance.now() - watched.since)
    if (spent > watched.seconds * 1000) this.#put(tookTooLong(watched))
    const memory = this.#child.pid === undefined ? null : await residentMemory(this.#child.pid)
    if (memory !== null && memory > watched.memory && watched === this.#watched) this.#put(tookTooMuch(watched))
  }
}

function tookTooLong({ name, seconds }: Bounds): DeskError {
  return new DeskError(
    "timed-out",
    `${name} was not read within ${seconds} seconds; split it into parts, or save it anew in the program that made it.`,
  )
}

function tookTooMuch({ name, memory }: Bounds): DeskError {
  return new DeskError(
    "file-too-large",
    `${name} needs more than the ${Math.round(memory / MB)} MB of memory that a file may take; split it into parts.`,
  )
}

function endedAt(name: string | undefined, how: string): DeskError {
  return new DeskError(
    "file-unreadable",
    `${name ?? "A file"} ended the parser that read it (${how}); save it anew in the program that made it.`,
  )
}

function notStarted(how: string, cause: unknown): DeskError {
  return new DeskError(
    "broken-promise",
    `The parser cannot be started (${how}); see that memory is free, or install onrecord again.`,
    { cause },
  )
}
