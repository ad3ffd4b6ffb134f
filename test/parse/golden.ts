/** Golden documents: a file, and what is to be made of it. `node test/parse/golden.ts NAME…` writes it down anew. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openDesk } from "../../src/desk.ts"
import type { Block, Reading } from "../../src/model.ts"

const FOLDER = join(import.meta.dirname, "../golden/parse")

/** What is expected of one document; what is usual is left out. */
export interface Expected {
  readonly name?: string | undefined
  readonly parent?: string
  readonly format?: string
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly url: string | null
  /** The messages of what could not be read, or was guessed. */
  readonly told?: readonly string[]
  /** On a page, with its number and the box: left, top, width, height. */
  readonly blocks: readonly (readonly [string, string, More?] | readonly [string, string, ...number[]])[]
}

type More = Partial<Pick<Block, "page" | "line" | "time" | "repeats">> & { readonly speaker?: string }

/** The names of the golden documents, in order. */
export const goldenNames: readonly string[] = readdirSync(FOLDER).sort()

/** What is expected of a golden file: one document, or all that it holds. */
export function expectedOf(name: string): Expected | readonly Expected[] {
  return JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as Expected | readonly Expected[]
}

/** What lies beside a golden file: what is expected of it and, where it was printed, the page that it was printed from. */
const BESIDE = ["expected.json", "printed.html"]

/** What the desk reads of a golden file. */
export async function madeOf(name: string): Promise<Expected | readonly Expected[]> {
  const [file, ...others] = readdirSync(join(FOLDER, name)).filter((one) => !BESIDE.includes(one))
  if (file === undefined || others.length > 0)
    throw new Error(`${name} must hold one file beside what is expected of it`)
  const readings = await Array.fromAsync(openDesk().read([join(FOLDER, name, file)]))
  const names = new Map(readings.map(({ document }) => [document.id, document.name]))
  const [only, ...more] = readings.map((reading) => expected(reading, names))
  if (only === undefined) throw new Error(`${name} gave no reading`)
  if (more.length > 0) return [only, ...more]
  return { ...only, name: undefined }
}

/** Formats that most golden documents have. */
const USUAL = ["text", "html", "pdf"]
/** What the analyser tells, which is not the parser's. */
const ANALYSED = ["no-encoder", "language-not-read", "no-publication-date", "speaker-untold", "time-unresolved"]

function expected({ document, entities, warnings }: Reading, names: ReadonlyMap<string, string>): Expected {
  const { name, parent, format, title, outlet, authors, published, url, text, blocks } = document
  const told = warnings.filter(({ problem }) => !ANALYSED.includes(problem)).map(({ message }) => message)
  return {
    name,
    ...(parent === null ? {} : { parent: names.get(parent) ?? parent }),
    ...(USUAL.includes(format) ? {} : { format }),
    ...{ title, outlet, authors, published, url },
    ...(told.length === 0 ? {} : { told }),
    blocks: blocks.map((block) => {
      const speaker = entities.find(({ id }) => id === block.speaker)?.name ?? null
      const { kind, page, line, time, repeats, box } = block
      const words = text.slice(block.start, block.end)
      if (page !== null && box) return [kind, words, page, box.x, box.y, box.width, box.height]
      const more = Object.entries({ page, line, time, repeats, speaker }).filter(([, value]) => value !== null)
      return more.length === 0 ? [kind, words] : [kind, words, Object.fromEntries(more)]
    }),
  }
}

/** JSON with a block a line. */
function written(made: Expected | readonly Expected[]): string {
  if (Array.isArray(made)) return `[\n${(made as readonly Expected[]).map(written).join(",\n")}\n]`
  const lines = Object.entries(made).flatMap(([key, value]: [string, unknown]) => {
    const isBlocks = key === "blocks" && Array.isArray(value) && value.length > 0
    const shown = isBlocks
      ? `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`
      : JSON.stringify(value)
    return value === undefined ? [] : [`  ${JSON.stringify(key)}: ${shown}`]
  })
  return `{\n${lines.join(",\n")}\n}`
}

if (process.argv[1] === import.meta.filename) {
  for (const name of process.argv.slice(2)) {
    writeFileSync(join(FOLDER, name, "expected.json"), written(await madeOf(name)) + "\n")
  }
}
