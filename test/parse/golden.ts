/** Golden documents: a page or a text, and what is to be made of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { openDesk } from "../../src/desk.ts"

const FOLDER = join(import.meta.dirname, "../golden/parse")

/** What is expected of a document; blocks are kinds and words. */
export interface Expected {
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly url: string | null
  readonly blocks: readonly (readonly [string, string])[]
}

/** The names of the golden documents, in order. */
export const goldenNames: readonly string[] = readdirSync(FOLDER).sort()

/** What is expected of a golden document. */
export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as Expected
}

/** What the desk reads of a golden document. */
export async function madeOf(name: string): Promise<Expected> {
  const page = join(FOLDER, name, "page.html")
  for await (const { document } of openDesk().read([existsSync(page) ? page : join(FOLDER, name, "text.txt")])) {
    const { title, outlet, authors, published, url, text, blocks } = document
    const made = blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const)
    return { title, outlet, authors, published, url, blocks: made }
  }
  throw new Error(`${name} gave no reading`)
}
