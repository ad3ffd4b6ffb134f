/** Recognition of characters in pictures: one worker a core, with data that lie beside the program. The one place that knows the library. */
import { createRequire } from "node:module"
import { availableParallelism } from "node:os"
import { dirname, join } from "node:path"
import { createScheduler, createWorker, OEM } from "tesseract.js"
import type { Run } from "../pdf/run.ts"
import { runsIn } from "./words.ts"

/** Each takes about 300 MB. */
const MOST_WORKERS = 4

/** Recognises pictures, several at once. */
export interface Recogniser {
  /** The runs of a picture, in points, `scale` of them a pixel. */
  readonly read: (picture: Uint8Array, scale: number) => Promise<readonly Run[]>
  /** How many pictures it reads at once. */
  readonly workers: number
  readonly close: () => Promise<void>
}

/** Opens one for so many pictures at most. Its workers are threads. */
export async function openRecogniser(pictures: number): Promise<Recogniser> {
  const workers = Math.max(1, Math.min(pictures, availableParallelism(), MOST_WORKERS))
  const scheduler = createScheduler()
  const folder = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json"))
  for (let count = 0; count < workers; count++) {
    const worker = await createWorker("eng", OEM.LSTM_ONLY, {
      langPath: join(folder, "4.0.0_best_int"),
      cacheMethod: "none",
      errorHandler: () => undefined, // it is told by the job as well
    })
    scheduler.addWorker(worker)
  }
  return {
    workers,
    async read(picture, scale) {
      const { data } = await scheduler.addJob("recognize", Buffer.from(picture), {}, { blocks: true })
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines))
      return runsIn(lines, scale)
    },
    close: async () => {
      await scheduler.terminate()
    },
  }
}
