/** A story of a Word document: the paragraphs and rows of its body, its notes or its comments. */
import { SaxesParser } from "saxes"
import type { Styles } from "./styles.ts"

/** Who changed something, and when; null where the document does not say. */
export interface Change {
  readonly how: "inserted" | "deleted"
  readonly who: string | null
  readonly when: string | null
}

/** Characters of a paragraph that are alike. */
export interface Run {
  readonly words: string
  readonly change: Change | null
}

/** A paragraph or the row of a table, in the order of the document. */
export interface Paragraph {
  readonly kind: "paragraph" | "row"
  readonly style: string | null
  /** 0 for the highest heading; null where the paragraph gives none of its own. */
  readonly level: number | null
  readonly isItem: boolean
  readonly page: number
  readonly runs: readonly Run[]
  /** What it refers to, as "footnote 2", "comment 0". */
  readonly refers: readonly string[]
  /** What it belongs to, in the same words; null in the body. */
  readonly of: string | null
  readonly hidden: number
}

export interface Story {
  readonly paragraphs: readonly Paragraph[]
  /** Who wrote each note or comment, and when. */
  readonly authors: ReadonlyMap<string, { readonly who: string | null; readonly when: string | null }>
  readonly hasPages: boolean
}

/** Reads a story; throws where its XML is broken. Entities other than those of XML itself are never followed. */
export function readStory(xml: string, styles: Styles): Story {
  const reader = new StoryReader(styles)
  const parser = new SaxesParser()
  parser.on("opentag", ({ name, attributes }) => reader.open(local(name), attributesOf(attributes)))
  parser.on("closetag", ({ name }) => reader.close(local(name)))
  parser.on("text", (text) => reader.text(text))
  parser.on("error", (error) => {
    throw error
  })
  parser.write(xml).close()
  return reader.story()
}

/** "p" of "w:p". */
export function local(name: string): string {
  return name.slice(name.indexOf(":") + 1)
}

/** Attributes by their local names. */
export function attributesOf(attributes: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [local(name), String(value)]))
}

/** Whether a switch such as `<w:vanish/>` is on. */
export function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !/^(?:0|false|off)$/.test(attributes.get("val") ?? "")
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] }
type OpenParagraph = Writable<Omit<Paragraph, "runs" | "refers">> & { runs: Run[]; refers: string[] }

/** What stands between characters. */
const BETWEEN: ReadonlyMap<string, string> = new Map(
  Object.entries({ tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-", ptab: "\t" }),
)
const CHANGES: ReadonlyMap<string, Change["how"]> = new Map(
  Object.entries({ ins: "inserted", moveTo: "inserted", del: "deleted", moveFrom: "deleted" } as const),
)

/** Follows the tags of a story. */
class StoryReader {
  readonly #styles: Styles
  readonly #done: Paragraph[] = []
  readonly #authors = new Map<string, { readonly who: string | null; readonly when: string | null }>()
  /** Paragraphs within paragraphs, as text boxes have them. */
  readonly #open: OpenParagraph[] = []
  readonly #changes: Change[] = []
  /** The cells of the row at hand; rows within rows are one with the outermost. */
  #row: { readonly start: number; readonly cells: number[] } | null = null
  #tables = 0
  #of: string | null = null
  #page = 1
  #isProperties = 0
  #isSkipped = 0
  #isHidden = false
  #isText = false

  constructor(styles: Styles) {
    this.#styles = styles
  }

  story(): Story {
    return { paragraphs: this.#done, authors: this.#authors, hasPages: this.#page > 1 }
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "Fallback" || this.#isSkipped > 0) this.#isSkipped++
    else if (name === "pPr" || this.#isProperties > 0) this.#property(name, attributes)
    else this.#content(name, attributes)
  }

  close(name: string): void {
    if (this.#isSkipped > 0) {
      this.#isSkipped--
      return
    }
    if (this.#isProperties > 0) {
      this.#isProperties--
      return
    }
    if (name === "t" || name === "delText") this.#isText = false
    if (CHANGES.has(name)) this.#changes.pop()
    if (name === "p") this.#endParagraph()
    if (name === "tc" && this.#tables === 1) this.#row?.cells.push(this.#done.length)
    if (name === "tr" && this.#tables === 1) this.#endRow()
    if (name === "tbl") this.#tables--
    if (name === "footnote" || name === "endnote" || name === "comment") this.#of = null
  }

  text(text: string): void {
    if (this.#isText && this.#isSkipped === 0) this.#write(text)
  }

  /** Within the properties of a paragraph, which speak of its mark too: only what is the paragraph's own counts. */
  #property(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#isProperties++
    const paragraph = this.#open.at(-1)
    if (!paragraph) return
    if (name === "pStyle") paragraph.style = attributes.get("val") ?? null
    if (name === "numPr") paragraph.isItem = true
    if (name === "outlineLvl") paragraph.level = Number(attributes.get("val") ?? 9)
  }

  #content(name: string, attributes: ReadonlyMap<string, string>): void {
    const between = BETWEEN.get(name)
    const how = CHANGES.get(name)
    if (name === "p") this.#beginParagraph()
    else if (name === "r") this.#isHidden = false
    else if (name === "vanish") this.#isHidden = isOn(attributes)
    else if (name === "rStyle") this.#isHidden ||= this.#styles.get(attributes.get("val") ?? "")?.isHidden ?? false
    else if (name === "t" || name === "delText") this.#isText = true
    else if (how)
      this.#changes.push({ how, who: attributes.get("author") ?? null, when: attributes.get("date") ?? null })
    else if (name === "lastRenderedPageBreak") this.#breakPage()
    else if (between !== undefined) this.#write(between)
    else if (/^(?:footnote|endnote|comment)Reference$/.test(name)) {
      this.#open.at(-1)?.refers.push(`${name.slice(0, -9)} ${attributes.get("id") ?? ""}`)
    } else if (name === "tbl") this.#tables++
    else if (name === "tr" && this.#tables === 1) this.#row = { start: this.#done.length, cells: [] }
    else if (name === "footnote" || name === "endnote" || name === "comment") {
      this.#of = `${name} ${attributes.get("id") ?? ""}`
      this.#authors.set(this.#of, { who: attributes.get("author") ?? null, when: attributes.get("date") ?? null })
    }
  }

  #breakPage(): void {
    this.#page++
    const paragraph = this.#open.at(-1)
    if (paragraph?.runs.length === 0) paragraph.page = this.#page
  }

  #beginParagraph(): void {
    const page = this.#page
    this.#open.push({
      kind: "paragraph",
      style: null,
      level: null,
      isItem: false,
      page,
      runs: [],
      refers: [],
      of: this.#of,
      hidden: 0,
    })
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop()
    if (paragraph) this.#done.push(paragraph)
  }

  #write(words: string): void {
    const paragraph = this.#open.at(-1)
    if (!paragraph) return
    const isHidden = this.#isHidden || (this.#styles.get(paragraph.style ?? "")?.isHidden ?? false)
    if (isHidden) paragraph.hidden += words.length
    else paragraph.runs.push({ words, change: this.#changes.at(-1) ?? null })
  }

  /** The paragraphs of a row become one, its cells parted by a bar. */
  #endRow(): void {
    if (!this.#row) return
    const { start, cells } = this.#row
    this.#row = null
    const inside = this.#done.splice(start)
    const [first] = inside
    if (!first) return
    const runs = inside.flatMap((paragraph, index): readonly Run[] => {
      const isNewCell = cells.includes(start + index)
      const before = index === 0 ? "" : isNewCell ? " | " : " "
      return [{ words: before, change: null }, ...paragraph.runs]
    })
    const hidden = inside.reduce((sum, one) => sum + one.hidden, 0)
    this.#done.push({ ...first, kind: "row", runs, refers: inside.flatMap(({ refers }) => refers), hidden })
  }
}
