/** The text form of a check: what is quoted and what was said, one below the other, with the differing words marked. */
import type { CheckEntry, Difference, Grade, Span } from "../../model.ts"
import { wrapped } from "./table.ts"

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  verbatim: "the same words",
  "marked-edits": "the same words, with what is left out or put in marked",
  disfluencies: "the same words, without false starts and fillers",
  minor: "the same but for small words",
  changed: "other words",
  spliced: "joined from separate places",
  "other-speaker": "said by somebody else",
  "not-found": "not found",
  "passage-missing": "not found; no primary text covers that day",
}

/** A check in lines of at most `width` columns. */
export function checkText({ check, name, source, line, against }: CheckEntry, width: number): string {
  const grade = `${check.grade} (${GRADE_WORDS[check.grade]})`
  const head = `${name}:${line}  ${source === null ? "" : `${source} — `}${grade}`
  const quoted = marked(check.exact, partsOf(check.exact, check.differences, "quoted"))
  const lines = [wrapped(head, width, ""), row("quoted", quoted, width)]
  if (against && check.against) {
    const { speaker, page, time } = check.against
    const said = marked(against.words, partsOf(against.words, check.differences, "said"))
    const where = [
      `${against.name}:${against.line}`,
      speaker,
      page === null ? null : `page ${page}`,
      time,
      check.occurrences > 1 ? `in ${check.occurrences} places` : null,
    ]
    lines.push(row("said", said, width), row("in", where.filter((part) => part !== null).join(", "), width))
  }
  return `${lines.join("\n")}\n`
}

function row(label: string, words: string, width: number): string {
  return wrapped(words, width, " ".repeat(12)).replace(/^ {12}/, `    ${label.padEnd(8)}`)
}

/** Where the differing words stand in some words, in order, each looked for behind the one before. */
function partsOf(words: string, differences: readonly Difference[], side: "quoted" | "said"): readonly Span[] {
  let from = 0
  return differences.flatMap((difference) => {
    const own = difference[side]
    const start = own === "" ? -1 : words.indexOf(own, from)
    if (start < 0) return []
    from = start + own.length
    return [{ start, end: from }]
  })
}

function marked(words: string, parts: readonly Span[]): string {
  let out = ""
  let at = 0
  for (const { start, end } of parts) {
    out += `${words.slice(at, start)}»${words.slice(start, end)}«`
    at = end
  }
  return out + words.slice(at)
}
