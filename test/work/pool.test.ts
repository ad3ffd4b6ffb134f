import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { afterEach, describe, expect, it } from "vitest"
import type { Gate } from "../../src/work/gate.ts"
import { SessionPool } from "../../src/work/pool.ts"
import { windowOf } from "./windows.ts"

/** The first id of a window orders the pretender to do otherwise than to answer. */
const ORDERS = { end: 1, endFirst: 2, hang: 3, refuse: 4, babble: 5 } as const

/** A thread that speaks as a session does, and answers with its own number and the window's first id. */
const PRETENDER = `
  const { parentPort, workerData: { number, fails, gate } } = require("node:worker_threads")
  if (number <= fails) throw new Error("no such library")
  Atomics.notify(gate, Atomics.store(gate, 0, 0))
  parentPort.postMessage({ is: "ready" })
  parentPort.on("message", ({ id, window }) => {
    const order = window.ids[0]
    if (order === ${ORDERS.end} || (order === ${ORDERS.endFirst} && number === 1)) process.exit(3)
    if (order === ${ORDERS.hang}) return
    if (order === ${ORDERS.refuse}) return parentPort.postMessage({ is: "refused", id, why: "it is too long." })
    if (order === ${ORDERS.babble}) return parentPort.postMessage("forty-two")
    const scores = { emissions: Float32Array.of(number), links: Float32Array.of(order) }
    parentPort.postMessage({ is: "scores", id, scores })
  })`

const open: SessionPool[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

/** A pool of pretenders, the first few of which end before they are ready, and those that it started. */
function poolOf(threads: number, fails = 0): { readonly pool: SessionPool; readonly started: readonly Worker[] } {
  const started: Worker[] = []
  const start = (gate: Gate): Worker => {
    const workerData = { number: started.length + 1, fails, gate }
    // What it says when it ends is for nobody.
    const worker = new Worker(PRETENDER, { eval: true, workerData, stderr: true })
    started.push(worker)
    return worker
  }
  const pool = new SessionPool({ threads, start })
  open.push(pool)
  return { pool, started }
}

const windowThat = (order: keyof typeof ORDERS): ReturnType<typeof windowOf> => ({
  ...windowOf(1),
  ids: Int32Array.of(ORDERS[order]),
})
const plain = (id: number): ReturnType<typeof windowOf> => ({ ...windowOf(1), ids: Int32Array.of(id) })

describe("a pool of sessions", () => {
  it("gives each window its own scores", async () => {
    const { pool } = poolOf(3)
    const ids = Array.from({ length: 50 }, (_, index) => 100 + index)
    const scores = await Promise.all(ids.map((id) => pool.run(plain(id))))
    expect(scores.map(({ links }) => links[0])).toEqual(ids)
  })

  it("starts no thread before the first window, and one for a window at a time", async () => {
    const { pool, started } = poolOf(3)
    expect(started).toHaveLength(0)
    for (let id = 100; id < 105; id++) await pool.run(plain(id))
    expect(started).toHaveLength(1)
  })

  it("starts no more threads than it may", async () => {
    const { pool, started } = poolOf(2)
    await Promise.all(Array.from({ length: 20 }, (_, index) => pool.run(plain(100 + index))))
    expect(started).toHaveLength(2)
  })

  it("copies a window at once, and no more of its memory than it has", async () => {
    const { pool } = poolOf(1)
    const ids = Int32Array.of(7, 8, 9)
    const answer = pool.run({ ...windowOf(1), ids: ids.subarray(1, 2) })
    ids.fill(0)
    expect((await answer).links[0]).toBe(8)
  })

  it("tries the window of a thread that was killed on another", async () => {
    const { pool, started } = poolOf(1)
    const hung = pool.run(windowThat("endFirst"))
    const behind = pool.run(plain(100))
    expect((await hung).emissions[0]).toBe(2)
    expect((await behind).links[0]).toBe(100)
    expect(started).toHaveLength(2)
  })

  it("answers also where a thread is killed from outside, before it is ready", async () => {
    const { pool, started } = poolOf(1)
    const answer = pool.run(plain(100))
    await started[0]?.terminate()
    expect((await answer).emissions[0]).toBe(2)
  })

  it("gives a window up after two threads, and no other with it", async () => {
    const { pool, started } = poolOf(1)
    const lost = pool.run(windowThat("end"))
    const others = [100, 101, 102].map((id) => pool.run(plain(id)))
    await expect(lost).rejects.toMatchObject({ problem: "broken-promise", message: /ended twice/ })
    expect((await Promise.all(others)).map(({ links }) => links[0])).toEqual([100, 101, 102])
    expect(started).toHaveLength(3)
  })

  it("says why no thread can be started, and starts two for any number of windows", async () => {
    const { pool, started } = poolOf(1, Infinity)
    const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, index) => pool.run(plain(100 + index))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["rejected"]))
    expect(answers[29]).toMatchObject({ reason: { problem: "broken-promise", message: /no such library/ } })
    expect(started).toHaveLength(2)
  })

  it("rejects what a session refuses, and goes on with it", async () => {
    const { pool, started } = poolOf(1)
    await expect(pool.run(windowThat("refuse"))).rejects.toMatchObject({ message: /it is too long/ })
    expect((await pool.run(plain(100))).links[0]).toBe(100)
    expect(started).toHaveLength(1)
  })

  it("takes nothing from a thread that does not speak as a session does", async () => {
    const { pool } = poolOf(1)
    await expect(pool.run(windowThat("babble"))).rejects.toMatchObject({ message: /no answer/ })
  })

  it("rejects what waits when it is closed, and what comes after", async () => {
    const { pool, started } = poolOf(1)
    const waiting = [windowThat("hang"), plain(100), plain(101), plain(102)].map((window) => pool.run(window))
    const ended = started.map((worker) => new Promise((resolve) => worker.once("exit", resolve)))
    const settled = Promise.allSettled(waiting)
    await pool.close()
    await Promise.all(ended)
    expect((await settled).map(({ status }) => status)).toEqual(Array(4).fill("rejected"))
    await expect(pool.run(plain(103))).rejects.toMatchObject({ message: /closed/ })
    expect(started).toHaveLength(1)
  })

  it("says what is wrong with a number of threads", () => {
    expect(() => poolOf(0)).toThrow(/0 is no number of threads/)
  })

  it("keeps the process alive for a window, and not for an idle thread", () => {
    const program = `
      import { Worker } from "node:worker_threads"
import { SessionPool } from ${JSON.stringify(join(import.meta.dirname, "../../src/work/pool.ts"))}
      const start = (gate) => {
        const workerData = { number: 1, fails: 0, gate }
        return new Worker(${JSON.stringify(PRETENDER)}, { eval: true, workerData, execArgv: [] })
      }
      const one = (id) => Int32Array.of(id)
      const bytes = Uint8Array.of(0)
      const pool = new SessionPool({ threads: 1, start })
      pool.run({ ids: one(100), shape: bytes, quote: bytes, breaks: bytes, first: one(0) })
        .then(({ links }) => process.stdout.write(String(links[0])))`
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
      timeout: 20_000,
    })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "100", stderr: "" })
  })
})
