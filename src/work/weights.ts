/** What lies in the folder of the weights: `encoder.onnx`, `encoder.json` and `vocabulary.txt`, read and checked. */
import { createHash } from "node:crypto"
import { open, readFile } from "node:fs/promises"
import { join } from "node:path"
import { DeskError, messageOf } from "../errors.ts"
import type { EncoderTables } from "../model.ts"
import { encoderFileShape } from "../shape.ts"
import { EMISSIONS_WIDE, LINKS_WIDE } from "./messages.ts"

export interface Weights {
  /** The path of `encoder.onnx`, for each session to load. */
  readonly path: string
  /** Its SHA-256 in hex. */
  readonly model: string
  readonly vocabulary: ReadonlyMap<string, number>
  readonly tables: EncoderTables
}

/** Null where the folder has no `encoder.onnx`; throws `model-damaged` where the three files are not of one piece. */
export async function readWeights(folder: string): Promise<Weights | null> {
  const path = join(folder, "encoder.onnx")
  const model = await fingerprintOf(path)
  if (model === null) return null
  const tables = await readTables(join(folder, "encoder.json"), model)
  return { path, model, tables, vocabulary: await readVocabulary(join(folder, "vocabulary.txt")) }
}

/** SHA-256 in hex, taken piece by piece so that 23 MB do not stay behind; null where there is no such file. */
async function fingerprintOf(path: string): Promise<string | null> {
  try {
    const hash = createHash("sha256")
    const file = await open(path)
    for await (const bytes of file.createReadStream({ highWaterMark: 1 << 20 })) hash.update(bytes as Buffer)
    return hash.digest("hex")
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return null
    throw damaged(`${path} cannot be read (${messageOf(thrown)})`, thrown)
  }
}

async function readTables(path: string, model: string): Promise<EncoderTables> {
  const file = await attempt(path, async () => encoderFileShape.parse(JSON.parse(await readFile(path, "utf8"))))
  if (file.sha256 !== model) {
    throw damaged(`encoder.onnx is not the file of ${path} (SHA-256 ${model}, which should be ${file.sha256})`)
  }
  const { labels, crf, linkBias, linkEdges, calibration, linkWide } = file
  const emissions = Object.values(labels).reduce((sum, { length }) => sum + length, 0)
  if (emissions !== EMISSIONS_WIDE || 3 * linkWide !== LINKS_WIDE) {
    throw damaged(`${path} has ${emissions} labels and links of ${linkWide}, which this version does not read`)
  }
  return { labels, crf, linkBias, linkEdges, calibration }
}

/** One piece a line, in the order of their indexes. */
async function readVocabulary(path: string): Promise<ReadonlyMap<string, number>> {
  const lines = (await attempt(path, () => readFile(path, "utf8"))).trimEnd().split(/\r?\n/)
  const vocabulary = new Map(lines.map((piece, index) => [piece, index]))
  if (lines[101] !== "[CLS]" || lines[102] !== "[SEP]" || lines.length !== PIECES || vocabulary.size !== PIECES) {
    throw damaged(`${path} is not the vocabulary of the encoder, which has ${PIECES} pieces, one a line`)
  }
  return vocabulary
}

/** The rows of the graph's table of pieces. */
const PIECES = 30_522

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw damaged(`${path} cannot be read (${messageOf(thrown)})`, thrown)
  }
}

function damaged(what: string, cause?: unknown): DeskError {
  return new DeskError(
    "model-damaged",
    `${what}; install onrecord again, or restore the folder models in a checkout.`,
    {
      cause,
    },
  )
}
