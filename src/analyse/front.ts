/** Days that the front of a text states as its own: its date line, its byline, the header of a transcript. */
import type { Block, Document, Edtf, PublishedFrom, TimeExpression } from "../model.ts"
import { contains } from "../text/span.ts"
import { findSentences } from "./sentences.ts"
import { findTimes } from "./times/find.ts"

export interface FrontDays {
  /** Days on which the text says that it came out, the best first. */
  readonly published: readonly Omit<PublishedFrom, "used">[]
  /** The last of those on which it says that it was changed; null where it says none. */
  readonly modified: Edtf | null
}

/** The days that a text's own front states. */
export function daysInFront({ text, blocks }: Pick<Document, "text" | "blocks">): FrontDays {
  const isTranscript = blocks.some(({ kind }) => kind === "turn")
  const front = frontOf(blocks)
  if (front.length === 0) return { published: [], modified: null }
  const { times } = findTimes({ text, blocks: front, sentences: findSentences(text, front), published: null })
  const stated = times.flatMap((time) => {
    const block = front.find((one) => contains(one, time))
    const value = dayOf(time)
    if (!block || value === null) return []
    const lead = text.slice(block.start, time.start)
    const around = { kind: block.kind, lead, rest: text.slice(time.end, block.end), isTranscript }
    return [{ value, around, span: { start: time.start, end: time.end } }]
  })
  const changed = stated.filter(({ around }) => UPDATED.test(around.lead))
  const published = PLACES.flatMap(({ how, isIt }) =>
    stated
      .filter((one) => !changed.includes(one) && PLACES.find((place) => place.isIt(one.around))?.isIt === isIt)
      .map(({ value, span }) => ({ value, how, span })),
  )
  const lines = changed.filter(({ around: { kind } }) => kind === "dateline" || kind === "byline")
  return {
    published,
    modified:
      lines
        .map(({ value }) => value)
        .sort()
        .at(-1) ?? null,
  }
}

function frontOf(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.find(({ kind }) => kind === "paragraph")
  const kinds = ["headline", "dateline", "byline", "header"]
  return blocks
    .filter((block) => block === first || kinds.includes(block.kind))
    .map((block) => (block === first ? { ...block, end: Math.min(block.end, block.start + OPENING) } : block))
}

/** How far into the first paragraph, in units, a place and a day may stand. */
const OPENING = 200

/** The day or month of a date; null for what is vaguer, which no front gives as its day. */
function dayOf({ type, edtf }: TimeExpression): Edtf | null {
  if (type !== "DATE" && type !== "TIME") return null
  return /^\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?$/.test(edtf ?? "") ? edtf : null
}

/** Where a date of the front stands. */
interface Around {
  readonly kind: Block["kind"]
  /** The characters of its block before and behind it. */
  readonly lead: string
  readonly rest: string
  readonly isTranscript: boolean
}

/** "Updated 18 June 2020": the day of a change. */
const UPDATED = /\b(?:updated|modified|corrected|amended|revised)\b(?![^\n]*\b(?:published|posted|issued)\b)[^.;|\n]*$/i
/** "OSTRELLE, 18 June 2020 –": a place in capitals, and the day. */
const PLACE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, \p{Lu}[\p{L}.' -]{1,30})?,? ?[(]?$/u
const SITTING = /\b(?:sitting|hearing|session|meeting|call|interview|conversation|debate|conference|briefing)\b/i

/** Places of the front that tell the day, the best first. */
const PLACES: readonly { readonly how: string; readonly isIt: (around: Around) => boolean }[] = [
  { how: "the header’s Date line", isIt: ({ kind, lead }) => kind === "header" && /^Date:/i.test(lead) },
  { how: "the date line", isIt: ({ kind }) => kind === "dateline" },
  { how: "the byline", isIt: ({ kind }) => kind === "byline" },
  {
    how: "the place and day before the first words",
    isIt: ({ kind, lead, rest }) =>
      kind === "paragraph" && PLACE.test(lead) && /^\)?\s?(?:\([^()\n]{1,30}\)\s?)?[–—-]/.test(rest),
  },
  {
    how: "the transcript’s title",
    isIt: ({ kind, lead, isTranscript }) =>
      isTranscript && (kind === "headline" || (kind === "header" && SITTING.test(lead) && !lead.includes(":"))),
  },
  {
    how: "the day of release in the header",
    isIt: ({ kind, lead }) => kind === "header" && /\b(?:released|published|issued)\b[^.;\n]{0,20}$/i.test(lead),
  },
]
