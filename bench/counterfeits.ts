/** Quotations that nobody made: real ones with one word altered, and words of other transcripts in a speaker's mouth. */
import { checkQuotation, passagesOf, type Passages } from "../src/check/index.ts"
import type { Grade } from "../src/model.ts"
import { percent } from "./polnear.ts"
import type { Result } from "./report.ts"

/** So many of each kind. */
const EACH = 300

/** What of a quotation is altered: a number, a name, a "not", a modal. */
const ALTERATIONS: Readonly<Record<string, (quote: string) => string | null>> = {
  number: (quote) => {
    const match = /\b\d+\b/.exec(quote)
    return match ? quote.replace(match[0], String(Number(match[0]) + 1)) : null
  },
  name: (quote) => {
    const match = /(?<=[a-z,] )[A-Z][a-z]{3,}/.exec(quote)
    return match ? quote.replace(match[0], "Velda") : null
  },
  negation: (quote) => {
    const denied = /\b(is|are|was|were|do|does|did|have|has|can|will|would|should|could)(n['’]t| not)\b/i.exec(quote)
    if (denied) return quote.replace(denied[0], denied[1] ?? "")
    const plain = /\b(is|are|was|were|have|has|will|would|should|could|can)\b/.exec(quote)
    return plain ? quote.replace(plain[0], `${plain[0]} not`) : null
  },
  modal: (quote) => {
    const match = /\b(will|would|should|could|can|must|may|might)\b/.exec(quote)
    return match ? quote.replace(match[0], match[0] === "should" ? "might" : "should") : null
  },
}

interface Quoted {
  readonly quote: string
  readonly exact: boolean
  readonly transcriptId: string
  readonly speaker: string | null
}

/** How the counterfeits are graded: altered ones "changed" or worse, foreign ones "not-found" or "other-speaker". */
export function counterfeits(pairs: readonly Quoted[], passages: Passages): readonly Result[] {
  const grade = (text: string, speakers: readonly string[], among: Passages): Grade =>
    checkQuotation({ text, spans: [{ start: 0, end: text.length }], speakers, said: null, published: null }, among)
      .grade
  const altered = Object.entries(ALTERATIONS)
    .flatMap(([kind, alter]) => pairs.filter(({ exact }) => exact).map(({ quote }) => ({ kind, quote: alter(quote) })))
    .filter((one): one is { kind: string; quote: string } => one.quote !== null)
    .sort((a, b) => a.quote.length - b.quote.length || (a.quote < b.quote ? -1 : 1))
    .slice(0, EACH)
  const grades = altered.map(({ kind, quote }) => ({ kind, quote, grade: grade(quote, [], passages) }))
  const caught = grades.filter((one) => !MILD.has(one.grade))
  const quoting = new Set(pairs.map(({ transcriptId }) => transcriptId))
  const own = passagesOf(passages.primaries.filter(({ id }) => quoting.has(id)))
  const foreign = foreignTo(quoting, pairs, passages).map(({ quote, speaker }) => grade(quote, [speaker], own))
  const turned = foreign.filter((one) => one === "not-found" || one === "other-speaker")
  return [
    {
      part: "altered by one word",
      figures: {
        quotations: grades.length,
        "changed or worse %": percent(caught.length / grades.length),
        verbatim: grades.filter((one) => one.grade === "verbatim").length,
      },
    },
    {
      part: "other transcripts' words",
      figures: { quotations: foreign.length, "not found or other speaker %": percent(turned.length / foreign.length) },
    },
  ]
}

const MILD: ReadonlySet<Grade> = new Set<Grade>(["verbatim", "marked-edits", "disfluencies", "minor"])

/** Sentences of transcripts that nobody quotes, in the mouth of somebody who speaks in those that are quoted. */
function foreignTo(
  quoting: ReadonlySet<string>,
  pairs: readonly Quoted[],
  { primaries }: Passages,
): readonly { readonly quote: string; readonly speaker: string }[] {
  const others = primaries.filter(({ id, text }) => !quoting.has(id) && text.length > 20_000)
  return Array.from({ length: EACH }, (_, at) => {
    const { text = "" } = others[(at * 131) % others.length] ?? {}
    const from = text.indexOf(". ", 4000 + ((at * 7919) % (text.length - 8000))) + 2
    return {
      quote: text.slice(from, from + 80 + ((at * 37) % 160)).replace(/\s\S*$/, ""),
      speaker: pairs[at % pairs.length]?.speaker ?? "",
    }
  })
}
