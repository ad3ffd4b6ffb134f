/** The examples of docs/times.md, made from the program: what is shown for a time, and what for a day of publication. */
import { analyse } from "../src/analyse/index.ts"
import type { Document, Edtf, Reading } from "../src/model.ts"
import { parsedText } from "../src/parse/text.ts"
import { datedIn } from "../src/record/dated.ts"
import { sayClock, sayWhen } from "../src/text/index.ts"

const TABLE = /<!-- times \S+ -->\n[\s\S]*?<!-- \/times -->/g
const HEAD = [
  "| the text says | you see | the words alone state | the rest comes from | EDTF |",
  "| --- | --- | --- | --- | --- |",
]

/** The page with each table made anew from its first column; the word behind "times" is the day of publication, or none. */
export function renewedTimes(page: string): string {
  return page.replace(TABLE, (table) => {
    const lines = table.split("\n")
    const [open = ""] = lines
    const day = open.split(" ")[2] ?? ""
    const sentences = lines.filter((line) => line.includes("**")).map((line) => line.split("|")[1]?.trim() ?? "")
    const rows = sentences.map((sentence) => rowOf(sentence, day === "none" ? null : day))
    return [open, ...HEAD, ...rows, lines.at(-1)].join("\n")
  })
}

/** The row of a sentence whose time stands in bold; throws where nothing, or another stretch, was found to be a time. */
function rowOf(sentence: string, published: Edtf | null): string {
  const text = sentence.replaceAll("**", "")
  const start = sentence.indexOf("**")
  const bold = { start, end: sentence.indexOf("**", start + 2) - 2 }
  const reading = readingOf(text, published)
  const time = reading.times.find((one) => one.start === bold.start && one.end === bold.end)
  if (!time) throw new Error(`“${text.slice(bold.start, bold.end)}” is not found as a time in: ${text}`)
  const [dated] = datedIn({ ...reading, events: [], statements: [], entities: [] }).filter(
    ({ thing }) => thing.id === time.id,
  )
  const from = reading.times.find(({ id }) => id === time.anchoredTo)
  const cells = [
    sentence,
    dated?.edtf
      ? [sayWhen(dated.edtf, dated.mod), dated.clock && sayClock(dated.clock)].filter(Boolean).join(", ")
      : "no day",
    time.written === null ? "nothing" : `\`${time.written}\``,
    from ? `“${text.slice(from.start, from.end)}”` : time.anchoredTo === "published" ? "the day of publication" : "",
    time.edtf === null ? "" : `\`${time.edtf}\``,
  ]
  return `| ${cells.join(" | ")} |`
}

function readingOf(text: string, published: Edtf | null): Reading {
  const { title, authors, blocks, text: canonical } = parsedText(text, "an example")
  const publishedFrom = published === null ? [] : [{ value: published, how: "the example", span: null, used: true }]
  const about = { parent: null, url: null, title, outlet: null, authors, language: null, format: "text" }
  const document: Document = {
    id: "example",
    name: "an example",
    published: null,
    publishedFrom,
    text: canonical,
    blocks,
    ...about,
  }
  return analyse(document)
}
