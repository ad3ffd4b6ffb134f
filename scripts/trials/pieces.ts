/**
 * Cuts the texts of the annotated corpora into pieces here and by the reference, and tells where they differ:
 * `npm run trial -- pieces TOKENIZER [PYTHON]`, with the base's tokenizer.json and a Python that has
 * `training/requirements.txt`.
 */
import { spawn } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Readable } from "node:stream"
import { dataFolder, readJsonl } from "../../bench/data.ts"
import { pieceCutter } from "../../src/analyse/encoder/pieces.ts"

const root = join(import.meta.dirname, "../..")
/** UTF-16 units that are taken of each file. */
const ENOUGH = 1_000_000

export async function pieces([tokenizer, python = "python3"]: readonly string[]): Promise<void> {
  const data = dataFolder()
  if (tokenizer === undefined || data === null) {
    process.stdout.write("skipped: name the base's tokenizer.json, and in ONRECORD_DATA the folder of the corpora.\n")
    return
  }
  const texts = globSync("*/*.jsonl", { cwd: data }).flatMap((file) => textsOf(join(data, file)))
  const vocabulary = readFileSync(join(root, "models/vocabulary.txt"), "utf8").trimEnd().split("\n")
  const cut = pieceCutter(new Map(vocabulary.map((piece, id) => [piece, id])))
  let same = 0
  for await (const line of printed([python, tokenizer], texts)) {
    const { text, ...expected } = JSON.parse(line) as { readonly text: string; readonly ids: readonly number[] }
    const { breaks, ...own } = cut(text)
    const found = Object.entries({ ...own, brk: breaks }).map(([name, values]) => [name, Array.from(values)])
    if (sorted(found) === sorted(Object.entries(expected))) same++
    else process.stdout.write(`differs: ${JSON.stringify(text.slice(0, 200))}\n`)
  }
  process.stdout.write(`${same} of ${texts.length} texts are the reference's, piece for piece\n`)
  if (same < texts.length) process.exitCode = 1
}

/** What the reference prints, a line a text. */
function printed([python, tokenizer]: readonly [string, string], texts: readonly string[]): AsyncIterable<string> {
  const child = spawn(python, [join(root, "training/pieces.py"), tokenizer], { stdio: ["pipe", "pipe", "inherit"] })
  Readable.from(texts.map((text) => `${JSON.stringify(text)}\n`)).pipe(child.stdin)
  return createInterface({ input: child.stdout })
}

function sorted(entries: readonly unknown[]): string {
  return entries
    .map((entry) => JSON.stringify(entry))
    .sort()
    .join("\n")
}

/** The running text in a file, once each: every string of some length that has a word. */
function textsOf(file: string): readonly string[] {
  const found = new Set<string>()
  let units = 0
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.length < 40 || !/[\p{L}\p{N}]/u.test(value) || found.has(value)) return
      found.add(value)
      units += value.length
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit)
  }
  for (const row of readJsonl(file)) if (units < ENOUGH) visit(row)
  return [...found]
}
