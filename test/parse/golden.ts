/** Golden documents: a page or a text, and what is to be made of it. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { openDesk } from "../../src/desk.ts"

const FOLDER = join(import.meta.dirname, "../golden/parse")

/** What is expected of a document; blocks are kinds and words, and page and box where it has pages. */
export interface Expected {
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly url: string | null
  readonly blocks: readonly (readonly [string, string] | readonly [string, string, number, ...number[]])[]
}

/** The names of the golden documents, in order. */
export const goldenNames: readonly string[] = readdirSync(FOLDER).sort()

/** What is expected of a golden document. */
export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as Expected
}

/** Beside the document lie what is expected of it and, where it was printed, the page that it was printed from. */
function fileOf(name: string): string {
  const [file] = readdirSync(join(FOLDER, name)).filter((one) => one !== "expected.json" && one !== "printed.html")
  return join(FOLDER, name, file ?? "")
}

/** What the desk reads of a golden document. */
export async function madeOf(name: string): Promise<Expected> {
  for await (const { document } of openDesk().read([fileOf(name)])) {
    const { title, outlet, authors, published, url, text, blocks } = document
    const made = blocks.map(({ kind, start, end, page, box }) =>
      page === null || box === null
        ? ([kind, text.slice(start, end)] as const)
        : ([kind, text.slice(start, end), page, box.x, box.y, box.width, box.height] as const),
    )
    return { title, outlet, authors, published, url, blocks: made }
  }
  throw new Error(`${name} gave no reading`)
}
