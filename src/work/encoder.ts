/** The encoder on this machine: the weights beside the program, run by ONNX Runtime in threads. */
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
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
  const { path, model, vocabulary, tables } = weights
  const start = (gate: Gate): Worker => {
    const workerData: Birth = { path, gate }
    return new Worker(SESSION, { workerData, execArgv: [] })
  }
  const pool = new SessionPool({ threads, start })
  return { model, vocabulary, tables, encode: (window) => pool.run(window), close: () => pool.close() }
}

/** Beside the sources in a checkout, and beside `dist` in the package. */
const FOLDER = fileURLToPath(new URL("../../models", import.meta.url))

/** A thread starts from a file: the source in a checkout, what was built from it in the package. */
const SESSION = new URL(import.meta.url.endsWith(".ts") ? "./session.ts" : "./session.js", import.meta.url)
