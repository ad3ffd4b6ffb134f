/**
 * The thread of one session: a window comes in, the scores of its words go out. `encoder.ts` starts it
 * with the path of the weights and a gate; it ends with an error where they cannot be loaded.
 */
import { parentPort, workerData } from "node:worker_threads"
import { InferenceSession, Tensor } from "onnxruntime-node"
import { DeskError, messageOf } from "../errors.ts"
import type { EncoderScores, EncoderWindow } from "../model.ts"
import { inside } from "./gate.ts"
import { EMISSIONS_WIDE, LINKS_WIDE, readBirth, readRequest, type Answer, type Request } from "./messages.ts"

/** The marks round a window, as the vocabulary numbers them. */
const CLS = 101
const SEP = 102

/** Pieces between the two: the positions that the graph has. */
const MOST_PIECES = 254

/**
 * One thread a session, so that a sum is always taken in the same order and the same window gives the same
 * bytes. Without the memory pattern, which is kept for each length of window: 2 to 10 MB less, as fast. With
 * the arena: without it 20 MB more.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ["cpu"],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  enableMemPattern: false,
  logSeverityLevel: 4, // what it has to say comes as an error, and is told once
}

if (parentPort === null) throw new DeskError("broken-promise", "session.ts is a thread of the encoder.")
const port = parentPort
const { path, gate } = readBirth(workerData)
const session = await inside(gate, () => InferenceSession.create(path, OPTIONS))
tell({ is: "ready" })
let last: Promise<void> = Promise.resolve()
port.on("message", (message: unknown) => {
  last = last.then(() => answer(readRequest(message)))
})

function tell(answer: Answer, owned: readonly Float32Array<ArrayBuffer>[] = []): void {
  port.postMessage(
    answer,
    owned.map(({ buffer }) => buffer),
  )
}

/** Says nothing where the gate is shut: then nobody listens. */
async function answer({ id, window }: Request): Promise<void> {
  try {
    const scores = await encode(window)
    if (scores) tell({ is: "scores", id, scores }, [scores.emissions, scores.links])
  } catch (thrown) {
    tell({ is: "refused", id, why: messageOf(thrown) })
  }
}

interface OwnedScores extends EncoderScores {
  readonly emissions: Float32Array<ArrayBuffer>
  readonly links: Float32Array<ArrayBuffer>
}

/** Null where the gate is shut. */
async function encode({ ids, shape, quote, breaks, first }: EncoderWindow): Promise<OwnedScores | null> {
  const pieces = ids.length
  if (pieces > MOST_PIECES) throw new DeskError("broken-promise", `It has ${pieces} pieces, and ${MOST_PIECES} fit.`)
  const inputs = { ids: row(ids, [CLS, SEP]), shape: row(shape), quote: row(quote), break: row(breaks) }
  const outputs = session && (await inside(gate, () => session.run(inputs)))
  return (
    outputs && {
      emissions: rowsOf(outputs.emissions, { first, pieces, wide: EMISSIONS_WIDE }),
      links: rowsOf(outputs.links, { first, pieces, wide: LINKS_WIDE }),
    }
  )
}

/** One input of the graph: the numbers of a window between those of its two marks. */
function row(values: Int32Array | Uint8Array, [before, after]: readonly [number, number] = [0, 0]): Tensor {
  const length = values.length + 2
  const data = new BigInt64Array(length)
  data[0] = BigInt(before)
  for (const [index, value] of values.entries()) data[index + 1] = BigInt(value)
  data[length - 1] = BigInt(after)
  return new Tensor("int64", data, [length])
}

interface Rows {
  readonly first: Int32Array
  readonly pieces: number
  readonly wide: number
}

/** The rows of the words' first pieces, in memory of their own. */
function rowsOf(output: Tensor | undefined, { first, pieces, wide }: Rows): Float32Array<ArrayBuffer> {
  const data = output?.data
  if (!(data instanceof Float32Array) || data.length !== (pieces + 2) * wide) {
    throw new DeskError("broken-promise", `Its outputs are not ${wide} numbers a piece.`)
  }
  const rows = new Float32Array(first.length * wide)
  for (const [word, piece] of first.entries()) {
    if (piece < 0 || piece >= pieces) throw new DeskError("broken-promise", `It has no piece ${piece}.`)
    rows.set(data.subarray((piece + 1) * wide, (piece + 2) * wide), word * wide)
  }
  return rows
}
