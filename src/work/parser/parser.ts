/**
 * The parser: its processes, each at one input at a time, and the inputs that wait for one. A process that
 * behaved is used again; one that takes too long or too much memory is killed, and the next input has a new one.
 */
import { availableParallelism } from "node:os"
import { DeskError } from "../../errors.ts"
import { formatNamed, type Content, type FormatName, type Limits } from "../../parse/formats.ts"
import type { Parse } from "../../parse/parse.ts"
import { Process } from "./process.ts"
import type { Start } from "./start.ts"

export interface ParserOptions {
  /** How many processes may work at once; by default, half as many as there are cores, and at most four. */
  readonly processes?: number
  /** What one input may take, in place of what its format's row says. */
  readonly limits?: Partial<Pick<Limits, "seconds" | "memory">>
}

/** A parser and its processes, which its opener closes. An idle one does not keep the desk's process alive. */
export interface Parser {
  readonly parse: Parse
  /** Ends the processes; what they were at fails. */
  close(): Promise<void>
}

/** How many contents a process may give before they are asked for: the second is there when the first is done with. */
const AHEAD = 2

/** So many idle processes are kept beside those that may work at once: archives in archives need as many. */
const SPARE = 2

/** Starts no process before the first input. */
export function openParser({
  processes = Math.min(4, Math.ceil(availableParallelism() / 2)),
  limits = {},
}: ParserOptions = {}): Parser {
  const plain = new Crew(processes, { mayThread: false })
  // One is enough: what needs threads has as many as there are cores.
  const threaded = new Crew(1, { mayThread: true })
  const parse: Parse = async function* (format, bytes, name) {
    const row = formatNamed(format)
    const next = yield* parsed(row.mayThread === true ? threaded : plain, {
      ...{ format, bytes, name, limits: { ...row.limits, ...limits } },
    })
    if (next) yield* parse(next, bytes, name)
  }
  return {
    parse,
    async close() {
      await Promise.all([plain.close(), threaded.close()])
    },
  }
}

interface Job {
  readonly format: FormatName
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: Limits
}

/** Gives what an input holds, and at last the format as which it is to be read instead; null where that is its own. */
async function* parsed(crew: Crew, { limits, ...order }: Job): AsyncGenerator<Content, FormatName | null> {
  const process = await crew.take()
  let isDone = false
  try {
    process.begin({ is: "parse", ...order, ahead: AHEAD }, { ...limits, name: order.name })
    for (;;) {
      const answer = await process.answer()
      if (answer.is === "content") {
        // Whoever takes a part may open it before it asks for the next one, and needs a process for that.
        if (formatNamed(order.format).holds === "several") crew.park(process)
        yield answer.content
        crew.unpark(process)
        process.tell({ is: "more" })
        continue
      }
      isDone = true
      if (answer.is === "failed") throw new DeskError(answer.problem, answer.message)
      return answer.is === "handed-on" ? answer.format : null
    }
  } finally {
    crew.unpark(process)
    if (!isDone) await process.stop()
    crew.giveBack(process)
  }
}

/** The processes, and who waits for one. */
class Crew {
  readonly #most: number
  readonly #options: Pick<Start, "mayThread">
  readonly #idle: Process[] = []
  readonly #busy = new Set<Process>()
  /** Those whose reader is at something else, which may need a process in its turn. */
  readonly #parked = new Set<Process>()
  readonly #waiting: (() => void)[] = []
  #isClosed = false

  constructor(most: number, options: Pick<Start, "mayThread">) {
    if (!Number.isInteger(most) || most < 1) {
      throw new DeskError("bad-option", `${most} is no number of parsers; give 1 or more.`)
    }
    this.#most = most
    this.#options = options
  }

  /** A process that nobody has; waits for one where as many as may be are at work. */
  async take(): Promise<Process> {
    while (!this.#isClosed && this.#busy.size - this.#parked.size >= this.#most) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    if (this.#isClosed)
      throw new DeskError("broken-promise", "The parser was closed before it could answer; open it again.")
    const process = this.#idle.pop() ?? new Process(this.#options)
    this.#busy.add(process)
    return process
  }

  giveBack(process: Process): void {
    this.#busy.delete(process)
    if (process.isAlive && !this.#isClosed && this.#idle.length < this.#most + SPARE) this.#idle.push(process)
    else void process.kill()
    this.#waiting.shift()?.()
  }

  /** Its reader is at something else for a while. */
  park(process: Process): void {
    this.#parked.add(process)
    this.#waiting.shift()?.()
  }

  unpark(process: Process): void {
    this.#parked.delete(process)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const wake of this.#waiting.splice(0)) wake()
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((process) => process.kill()))
  }
}
