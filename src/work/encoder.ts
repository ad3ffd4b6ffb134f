/** The encoder on this machine: the weights beside the program, run by ONNX Runtime in threads. */
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { isMainThread, Worker } from "node:worker_threads"
import { DeskError } from "../errors.ts"
import type { Encoder } from "../model.ts"
import type { Gate } from "./gate.ts"
import type { Birth } from "./messages.ts"
import { SessionPool } from "./pool.ts"
import { readWeights } from "./weights.ts"

export interface EncoderOptions {
  /** Where `encoder.onnx`, `encoder.json` and `vocabulary.txt` lie; by default, beside the program. */
  readonly folder?: string
  /**
   * How many threads may encode at once; by default, as many as the machine has. The first takes about
   * 120 MB, each further one 65.
   */
  readonly threads?: number
}

/** An encoder and its threads, which its opener closes. An idle one does not keep the process alive. */
export interface OpenEncoder extends Encoder {
  /** Ends the threads; windows that were not answered are rejected. */
  close(): Promise<void>
}

/**
 * Null where there are no weights; throws `model-damaged` where they are not those of their tables. No
 * session is loaded before the first window.
 */
export async function openEncoder({
  folder = FOLDER,
  threads = availableParallelism(),
}: EncoderOptions = {}): Promise<OpenEncoder | null> {
  const weights = await readWeights(folder)
  if (weights === null) return null
  forbidTelemetry()
  const { path, model, vocabulary, tables } = weights
  const start = (gate: Gate): Worker => {
    const workerData: Birth = { path, gate }
    return new Worker(SESSION, { workerData, execArgv: [] })
  }
  const pool = new SessionPool({ threads, start })
  return { model, vocabulary, tables, encode: (window) => pool.run(window), close: () => pool.close() }
}

/**
 * From 1.29 on the builds of ONNX Runtime tell their makers of each session, and keep a number for the
 * machine in the home folder, unless this stands in the environment before they are loaded. What a thread
 * sets does not reach it, so there it must have been set at the start.
 */
function forbidTelemetry(): void {
  if (process.env.ORT_DISABLE_TELEMETRY === "1") return
  if (!isMainThread) {
    throw new DeskError(
      "bad-option",
      "ORT_DISABLE_TELEMETRY is not 1, and a worker thread cannot set it for ONNX Runtime; set it before the program starts.",
    )
  }
  process.env.ORT_DISABLE_TELEMETRY = "1"
}

/** Beside the sources in a checkout, and beside `dist` in the package. */
const FOLDER = fileURLToPath(new URL("../../models", import.meta.url))

/** A thread starts from a file: the source in a checkout, what was built from it in the package. */
const SESSION = new URL(import.meta.url.endsWith(".ts") ? "./session.ts" : "./session.js", import.meta.url)
