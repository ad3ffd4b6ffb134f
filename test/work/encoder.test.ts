import { spawnSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { BREAKS, QUOTES, SHAPES } from "../../src/analyse/encoder/features.ts"
import { WINDOW_PIECES } from "../../src/analyse/encoder/windows.ts"
import { openEncoder, type OpenEncoder } from "../../src/work/encoder.ts"
import { temporaryFolder } from "../read/folder.ts"
import { bytesOf, windowOf } from "./windows.ts"

const root = join(import.meta.dirname, "../..")
const models = join(root, "models")

const opened: OpenEncoder[] = []
afterAll(async () => {
  await Promise.all(opened.map((encoder) => encoder.close()))
})

async function opening(threads: number): Promise<OpenEncoder> {
  const encoder = await openEncoder({ threads })
  if (encoder === null) throw new Error("there are weights and they were not found")
  opened.push(encoder)
  return encoder
}

const { path, put } = temporaryFolder()

describe("an open encoder", () => {
  beforeEach(({ skip }) =>
    skip(!existsSync(join(models, "encoder.onnx")), "models/encoder.onnx is not in this checkout"),
  )

  it("was made with the features that the analyser computes", () => {
    const made = JSON.parse(readFileSync(join(models, "encoder.json"), "utf8")) as Readonly<Record<string, unknown>>
    const names = (table: Readonly<Record<string, number>>): readonly string[] =>
      Object.entries(table)
        .toSorted(([, a], [, b]) => a - b)
        .map(([name]) => name)
    const { shapes, quotes, breaks, pieces } = made
    expect({ shapes, quotes, breaks, pieces }).toEqual({
      shapes: names(SHAPES),
      quotes: names(QUOTES),
      breaks: names(BREAKS),
      pieces: WINDOW_PIECES,
    })
  })

  it("gives 23 emissions and 192 links for each word, and not for the other pieces", async () => {
    const encoder = await opening(1)
    const whole = windowOf(40)
    const { emissions, links } = await encoder.encode(whole)
    expect([emissions.length, links.length]).toEqual([40 * 23, 40 * 192])
    const some = await encoder.encode({ ...whole, first: Int32Array.of(0, 39) })
    expect([...some.emissions]).toEqual([...emissions.subarray(0, 23), ...emissions.subarray(39 * 23)])
    expect([...some.links]).toEqual([...links.subarray(0, 192), ...links.subarray(39 * 192)])
  })

  it("tells nobody that it ran, and leaves nothing in the home folder", () => {
    const home = path("home")
    mkdirSync(home)
    put("word.txt", "Dan Hollis said that it rained.\n")
    const env = { PATH: process.env.PATH, HOME: home }
    const command = [join(root, "bin/onrecord.js"), "read", path("word.txt"), "--format", "jsonl"]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" })
    expect([status, stderr]).toEqual([0, ""])
    expect(JSON.parse(stdout)).toMatchObject({ analyser: { model: expect.stringMatching(/^[0-9a-f]{64}$/) as string } })
    expect(readdirSync(home, { recursive: true })).toEqual([])
  })

  it("gives the same bytes whatever the number of threads and the order of the windows", async () => {
    const windows = [254, 1, 97, 254, 30, 12, 180, 3].map((pieces, seed) => windowOf(pieces, seed))
    const [one, two] = [await opening(1), await opening(2)]
    const alone: string[] = []
    for (const window of windows) alone.push(bytesOf(await one.encode(window)))
    const together = await Promise.all(windows.map((window) => two.encode(window)))
    const backward = await Promise.all(windows.toReversed().map((window) => two.encode(window)))
    expect(together.map(bytesOf)).toEqual(alone)
    expect(backward.toReversed().map(bytesOf)).toEqual(alone)
    expect(new Set(alone).size).toBe(windows.length)
  })

  it("takes a window of no piece, and says what it cannot take", async () => {
    const encoder = await opening(1)
    expect((await encoder.encode(windowOf(0))).emissions).toHaveLength(0)
    await expect(encoder.encode(windowOf(300))).rejects.toMatchObject({
      problem: "broken-promise",
      message: /300 pieces, and 254 fit/,
    })
    const beyond = { ...windowOf(5), first: Int32Array.of(5) }
    await expect(encoder.encode(beyond)).rejects.toMatchObject({ message: /has no piece 5/ })
    expect((await encoder.encode(windowOf(5))).emissions).toHaveLength(5 * 23)
  })

  it("is not opened with weights in which one bit is another", async () => {
    mkdirSync(path("bit"))
    for (const file of ["encoder.json", "vocabulary.txt"]) copyFileSync(join(models, file), path(`bit/${file}`))
    const bytes = readFileSync(join(models, "encoder.onnx"))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    put("bit/encoder.onnx", bytes)
    await expect(openEncoder({ folder: path("bit") })).rejects.toMatchObject({ problem: "model-damaged" })
  })

  it("lets the process end when it is idle, and answers before it does", () => {
    const ended = ran(`encoder.encode(window).then(({ links }) => process.stdout.write(String(links.length)))`)
    expect(ended).toEqual({ status: 0, stdout: "192", stderr: "" })
  })

  it.each([0, 150, 400])("lets the process exit when threads are busy, after %d ms", (delay) => {
    const ended = ran(`
      for (let i = 0; i < 100; i++) encoder.encode(window).catch(() => undefined)
      setTimeout(() => process.exit(7), ${delay})`)
    expect(ended).toEqual({ status: 7, stdout: "", stderr: "" })
  })

  it("can be closed when threads are busy, and opened again", async () => {
    for (const delay of [0, 100, 200]) {
      const encoder = await opening(2)
      const answers = Promise.allSettled(Array.from({ length: 40 }, (_, seed) => encoder.encode(windowOf(254, seed))))
      await new Promise((resolve) => setTimeout(resolve, delay))
      await encoder.close()
      expect((await answers).at(-1)).toMatchObject({ status: "rejected", reason: { message: /closed/ } })
    }
  })
})

/** A program with an encoder and a window of 254 pieces and one word, and how it ended. */
function ran(rest: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const program = `
    import { openEncoder } from ${JSON.stringify(join(root, "src/work/encoder.ts"))}
    const bytes = new Uint8Array(254).fill(1)
    const ids = new Int32Array(254).fill(2009)
    const window = { ids, shape: bytes, quote: bytes, breaks: bytes, first: Int32Array.of(0) }
    const encoder = await openEncoder()
    ${rest}`
  const options = { encoding: "utf8", timeout: 25_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], options)
  return { status, stdout, stderr }
}
