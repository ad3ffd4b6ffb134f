/** The text form of a reading, for people: the headline, the statements, the events, the people, the times, the warnings. */
import type { Entity, Event, Reading, Span, Statement } from "../../model.ts"
import { HAPPENED_WORDS, lineStarts, positionOf, sayEdtf, sayWhen, sliceOf, SOURCING_WORDS } from "../../text/index.ts"
import { counted, cut, wrapped } from "./table.ts"

/** A reading in lines of at most `width` columns. */
export function readingText(reading: Reading, width: number): string {
  const { document } = reading
  const about = [document.outlet, document.published && sayEdtf(document.published), document.name].filter(
    (part) => part !== null,
  )
  const lineOf = lineFinder(document.text)
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]))
  const parts = [
    wrapped(document.title ?? document.name, width, ""),
    about.join(" · "),
    rivalsText(document, width),
    section(
      "Statements",
      reading.statements.map((statement) =>
        statementText(reading, statement, {
          width,
          line: lineOf(startOf(statement)),
          outer: statement.via === null ? undefined : byId.get(statement.via),
        }),
      ),
    ),
    section(
      "Events",
      reading.events.map((event) =>
        wrapped(eventText(reading, event), width, "      ").replace(
          /^ {6}/,
          gutter(lineOf(event.spans[0]?.start ?? 0)),
        ),
      ),
    ),
    section(
      "People",
      reading.entities
        .filter(({ kind }) => kind === "person" || kind === "anonymous")
        .map((entity) => entityText(entity, { width, lineOf })),
    ),
    section(
      "Times",
      reading.times.map(
        ({ start, end, value, mod, edtf }) =>
          `${gutter(lineOf(start))}${cut(sliceOf(document.text, { start, end }), 36).padEnd(36)}  ${edtf ? sayWhen(edtf, mod) : value}`,
      ),
    ),
    section(
      "Warnings",
      reading.warnings.map(({ message, start }) =>
        wrapped(message, width, "      ").replace(/^ {6}/, start === null ? "      " : gutter(lineOf(start))),
      ),
    ),
  ]
  return parts.filter((part) => part !== "").join("\n") + "\n"
}

/** The day that is used with those that say otherwise, each with where it stands; nothing where all agree. */
function rivalsText({ published, publishedFrom }: Reading["document"], width: number): string {
  const days = Map.groupBy(
    [...publishedFrom].sort((a, b) => Number(b.used) - Number(a.used)),
    ({ value }) => value,
  )
  if (days.size < 2 && (published !== null || days.size === 0)) return ""
  const lines = [...days].map(([value, [first, ...others]]) => {
    const also = others.length === 0 ? "" : ` (and ${counted(others.length, "other place")})`
    return wrapped(`${sayEdtf(value)} by ${first?.how ?? ""}${also}`.replace(" by given", ", given"), width, "      ")
  })
  return `\nPublished\n${lines.join("\n")}`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${title} (${lines.length})\n${lines.join("\n")}`
}

function lineFinder(text: string): (offset: number) => number {
  const starts = lineStarts(text)
  return (offset) => positionOf(starts, offset).line
}

function gutter(line: number): string {
  return `${String(line).padStart(4)}  `
}

function startOf({ source, cue, content }: Statement): number {
  return Math.min(...[source, cue, content].flatMap(({ spans: [first] }) => (first ? [first.start] : [])))
}

/** Who speaks, the cue, the words; below, how it was said, how it is known, through whom, when, and how sure that is, 0 to 1. */
function statementText(
  reading: Reading,
  statement: Statement,
  { width, line, outer }: { readonly width: number; readonly line: number; readonly outer: Statement | undefined },
): string {
  const { text } = reading.document
  const words = (spans: readonly Span[]): string => spans.map((part) => sliceOf(text, part)).join(" … ")
  const said = statement.said ? [`said ${sayWhen(statement.said)}`] : []
  const { stance, mode, kind, sourcing, confidence } = statement
  const facts = [
    stance,
    ...(mode === "speech" ? [] : [mode]),
    kind,
    SOURCING_WORDS[sourcing],
    ...(outer ? [`through ${sourceName(reading, outer)}`] : []),
    ...said,
    `${confidence < 0.7 ? "unsure, " : ""}${confidence.toFixed(2)}`,
  ].join(" · ")
  const content = words(statement.content.spans)
  return [
    `${gutter(line)}${sourceName(reading, statement)} — ${words(statement.cue.spans) || "(no verb)"}`,
    ...(content === "" ? [] : [wrapped(content, width, "      ")]),
    `      [${facts}]`,
  ].join("\n")
}

/** The names of the source's entities, else its words; "(source not told)" where the text has neither. */
function sourceName({ document, entities }: Reading, { source }: Statement): string {
  const names = source.entities.map((id) => entities.find((entity) => entity.id === id)?.name ?? id)
  const words = source.spans.map((part) => sliceOf(document.text, part)).join(" … ")
  if (names.length > 0) return names.join(" and ")
  return words === "" ? "(source not told)" : `“${words}”`
}

/** "call, planned: Tomas Reyd to Dan Hollis · on 3 March 2011 · told by Anton Marek". */
function eventText(reading: Reading, { type, happened, participants, when, where, via }: Event): string {
  const name = (id: string | null): string | null => reading.entities.find((entity) => entity.id === id)?.name ?? null
  const those = (...parts: readonly Event["participants"][number]["part"][]): string =>
    participants.flatMap(({ entity, part }) => (parts.includes(part) ? [name(entity) ?? entity] : [])).join(" and ")
  const [doers, others] = [those("from", "actor", "with", "other"), those("to", "target")]
  const who = others === "" ? doers : `${doers === "" ? "" : `${doers} `}to ${others}`
  const teller = reading.statements.find(({ id }) => id === via)
  const facts = [
    who,
    when === null ? "" : sayWhen(when),
    name(where) ?? "",
    teller ? `told by ${sourceName(reading, teller)}` : "",
  ].filter((fact) => fact !== "")
  return `${type}${HAPPENED_WORDS[happened]}: ${facts.join(" · ")}`
}

function entityText(
  { name, kind, roles, mentions }: Entity,
  { width, lineOf }: { readonly width: number; readonly lineOf: (offset: number) => number },
): string {
  const first = mentions[0]
  const titles = roles.map(({ title }) => title).join("; ")
  const unnamed = kind === "anonymous" ? "unnamed" : ""
  const about = [titles, unnamed, counted(mentions.length, "mention")].filter((part) => part !== "").join(" · ")
  return `${gutter(first ? lineOf(first.start) : 1)}${cut(name, 40)} — ${cut(about, Math.max(20, width - 10 - Math.min(40, name.length)))}`
}
