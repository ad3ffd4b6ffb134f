/** The encoder on this machine: the weights beside the program, run by ONNX Runtime in threads. */
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import type { Encoder } from "../model.ts"
import { SessionPool } from "./pool.ts"
import { readWeights } from "./weights.ts"

export interface EncoderOptions {
  /** Where `encoder.onnx`, `encoder.json` and `vocabulary.txt` lie; by default, beside the program. */
  readonly folder?: string
  /** How many threads may encode at once, each about 80 MB; by default, as many as the machine has. */
  readonly threads?: number
}

/** An encoder and its threads, which its opener closes. While nothing is asked of it, it does not keep the process alive. */
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
  const pool = new SessionPool({ threads, start: () => new Worker(SESSION, { workerData: path, execArgv: [] }) })
  return { model, vocabulary, tables, encode: (window) => pool.run(window), close: () => pool.close() }
}

/** Beside the sources in a checkout, and beside `dist` in the package. */
const FOLDER = fileURLToPath(new URL("../../models", import.meta.url))

/** A thread starts from a file: the source in a checkout, what was built from it in the package. */
const SESSION = new URL(import.meta.url.endsWith(".ts") ? "./session.ts" : "./session.js", import.meta.url)
