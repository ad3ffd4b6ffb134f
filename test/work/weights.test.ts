import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { EncoderTask } from "../../src/model.ts"
import { openEncoder } from "../../src/work/encoder.ts"
import { readWeights } from "../../src/work/weights.ts"
import { temporaryFolder } from "../read/folder.ts"

const VOCABULARY = readFileSync(join(import.meta.dirname, "../../models/vocabulary.txt"))
const GRAPH = "no graph, but bytes with a fingerprint"

/** What `encoder.json` says of GRAPH, with scores of 0. */
const facts = {
  labels: table((wide) => Array.from({ length: wide }, (_, index) => (index === 0 ? "O" : `B-${index}`))),
  crf: table((wide) => ({ moves: zeros(wide).map(() => zeros(wide)), start: zeros(wide) })),
  linkBias: [zeros(5), zeros(5)],
  linkEdges: [1, 2],
  linkWide: 64,
  calibration: { quoted: [1, 0], plain: [1, 0] },
  sha256: createHash("sha256").update(GRAPH).digest("hex"),
}

function zeros(length: number): readonly number[] {
  return Array<number>(length).fill(0)
}

function table<T>(of: (wide: number) => T): Record<EncoderTask, T> {
  return { statements: of(7), names: of(7), times: of(9) }
}

const { path, put } = temporaryFolder()
let folders = 0

type Files = Readonly<Record<string, string | Uint8Array | null>>

/** A folder with the three files, some of which are another or (null) not there. */
function folderWith(files: Files = {}): string {
  const name = `models-${folders++}`
  const all: Files = {
    "encoder.onnx": GRAPH,
    "encoder.json": JSON.stringify(facts),
    "vocabulary.txt": VOCABULARY,
    ...files,
  }
  for (const [file, bytes] of Object.entries(all)) if (bytes !== null) put(`${name}/${file}`, bytes)
  return path(name)
}

describe("the weights", () => {
  it("are the path, the fingerprint, the tables and the vocabulary", async () => {
    const weights = await readWeights(folderWith())
    expect(weights).toMatchObject({ model: facts.sha256, path: expect.stringMatching(/encoder\.onnx$/) as string })
    expect(weights?.tables).toEqual({
      labels: facts.labels,
      crf: facts.crf,
      linkBias: facts.linkBias,
      linkEdges: facts.linkEdges,
      calibration: facts.calibration,
    })
    expect(weights?.vocabulary.get("[CLS]")).toBe(101)
    expect(weights?.vocabulary.get("the")).toBe(1996)
  })

  it("are null where there are none, whatever lies beside", async () => {
    expect(await readWeights(folderWith({ "encoder.onnx": null }))).toBeNull()
    expect(await openEncoder({ folder: path("no-such-folder") })).toBeNull()
  })

  it.each([
    ["other weights than the tables'", { "encoder.onnx": `${GRAPH}.` }, /encoder\.onnx is not the file of/],
    ["no tables", { "encoder.json": null }, /encoder\.json cannot be read \(ENOENT/],
    ["half the tables", { "encoder.json": JSON.stringify(facts).slice(0, 200) }, /encoder\.json cannot be read/],
    ["a table with a row too few", tables({ linkBias: [zeros(5)] }), /linkBias must have a row for contents/],
    ["a table with a column too many", tables({ linkEdges: [1] }), /linkBias must have/],
    ["no confidence", tables({ calibration: undefined }), /calibration/],
    ["links of another width", tables({ linkWide: 32 }), /links of 32, which this version does not read/],
    ["no vocabulary", { "vocabulary.txt": null }, /vocabulary\.txt cannot be read \(ENOENT/],
    ["half the vocabulary", { "vocabulary.txt": VOCABULARY.subarray(0, 100_000) }, /has 30522 pieces, one a line/],
  ])("are damaged with %s", async (_, files, message) => {
    const opening = openEncoder({ folder: folderWith(files) })
    await expect(opening).rejects.toMatchObject({ name: "DeskError", problem: "model-damaged", message })
    await expect(opening).rejects.toThrow(/; install onrecord again, or restore the folder models in a checkout\.$/)
  })
})

function tables(changed: Readonly<Record<string, unknown>>): Files {
  return { "encoder.json": JSON.stringify({ ...facts, ...changed }) }
}
