/** Golden cases: a text, and the findings that it must give, as lines that a person can read and write. */
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { analyse } from "../../src/analyse/index.ts"
import type { Document, Reading, Span } from "../../src/model.ts"
import { parsedText } from "../../src/parse/text.ts"

export interface GoldenCase {
  readonly file: string
  readonly name: string
  readonly text: string
  readonly expected: readonly string[]
}

const FOLDER = join(import.meta.dirname, "../golden/analyse")

/** The cases of every file of a folder: `# name`, the text, `==>`, one finding a line. */
export function goldenCases(folder = FOLDER): readonly GoldenCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => casesIn(file, readFileSync(join(folder, file), "utf8")))
}

function casesIn(file: string, words: string): readonly GoldenCase[] {
  return words
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head = "", ...findings] = part.split(/^==>$/m)
      const [name = "", ...text] = head.split("\n")
      return {
        file,
        name,
        text: text.join("\n").trim(),
        expected: findings
          .join("")
          .trim()
          .split("\n")
          .filter((line) => line !== ""),
      }
    })
}

/** The document that a text is, published on Thursday 18 June 2020. */
export function documentOf(text: string): Document {
  const { title, authors, blocks, text: canonical } = parsedText(text, "case")
  const published = "2020-06-18"
  const publishedFrom = [{ value: published, how: "the case", span: null, used: true }]
  return {
    id: "case",
    name: "case",
    parent: null,
    url: null,
    title,
    outlet: null,
    authors,
    published,
    publishedFrom,
    language: null,
    format: "text",
    text: canonical,
    blocks,
  }
}

/**
 * The findings as lines: `SOURCE | CUE | CONTENT | kind, stance, mode, sourcing, by`, with `→ name`
 * where the source is somebody, and `to`, `said` where there are such; `person NAME: roles` and
 * `warning` lines only where the case expects some.
 */
export function findingsOf(text: string, expected: readonly string[]): readonly string[] {
  const reading = analyse(documentOf(text))
  const wants = (word: string): boolean => expected.some((line) => line.startsWith(`${word} `))
  return [
    ...reading.statements.map((statement) => statementLine(reading, statement)),
    ...(wants("entity") ? reading.entities.map(entityLine) : []),
    ...(wants("role") ? reading.entities.flatMap((entity) => roleLines(reading, entity)) : []),
    ...(wants("mention") ? reading.entities.flatMap((entity) => mentionLines(reading, entity)) : []),
    ...(wants("warning")
      ? reading.warnings.filter(isAsked).map(({ problem, message }) => `warning ${problem}: ${message}`)
      : []),
    ...(wants("block")
      ? reading.document.blocks.map(
          ({ kind, start, end }) => `block ${kind}: ${reading.document.text.slice(start, end)}`,
        )
      : []),
  ]
}

/** Of every case it is known that rules alone read it. */
function isAsked({ problem }: Reading["warnings"][number]): boolean {
  return problem !== "no-encoder"
}

function statementLine(reading: Reading, statement: Reading["statements"][number]): string {
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => reading.document.text.slice(start, end).replace(/\s+/g, " ")).join(" … ") || "–"
  const { source, cue, content, addressee, kind, stance, mode, sourcing, said } = statement
  const names = source.entities.map((id) => reading.entities.find((entity) => entity.id === id)?.name ?? id)
  const who = names.length > 0 ? ` → ${names.join(" + ")}` : ""
  const facts = [
    kind,
    stance,
    mode,
    sourcing,
    source.by,
    ...(addressee ? [`to ${words(addressee.spans)}`] : []),
    ...(said ? [`said ${said}`] : []),
  ]
  return `${words(source.spans)}${who} | ${words(cue.spans)} | ${words(content.spans)} | ${facts.join(", ")}`
}

function entityLine({ kind, name, aliases, roles }: Reading["entities"][number]): string {
  const known = aliases.length > 0 ? ` (${aliases.join(", ")})` : ""
  return `entity ${kind} ${name}${known}${roles.length > 0 ? `: ${roles.map(({ title }) => title).join("; ")}` : ""}`
}

/** `role NAME: TITLE | ORGANISATION | from … until … as of …`, "–" where nothing tells. */
function roleLines({ entities }: Reading, { name, roles }: Reading["entities"][number]): readonly string[] {
  return roles.map(({ title, organisation, from, until, asOf }) => {
    const body = entities.find(({ id }) => id === organisation)?.name ?? "–"
    const when = [from && `from ${from}`, until && `until ${until}`, asOf && `as of ${asOf}`].filter((part) => part)
    return `role ${name}: ${title} | ${body} | ${when.join(" ") || "–"}`
  })
}

/** `mention NAME: WORDS (form), …` for whoever is spoken of otherwise than by name. */
function mentionLines({ document }: Reading, { name, mentions }: Reading["entities"][number]): readonly string[] {
  const others = mentions.filter(({ form }) => form !== "name")
  if (others.length === 0) return []
  return [
    `mention ${name}: ${others.map(({ start, end, form }) => `${document.text.slice(start, end)} (${form})`).join(", ")}`,
  ]
}
