/** All attributions of a text: what the encoder found, or the rules where there is none; the layout's, and the turns. */
import type { Block, Span, Stance } from "../../model.ts"
import { joined, touching } from "../../text/span.ts"
import type { Encoded } from "../encoder/read.ts"
import type { Quote } from "../quotes.ts"
import type { Attribution } from "./attribute.ts"
import { encodedAttributions } from "./encoded.ts"
import { laidOut } from "./layouts.ts"
import { nestedAttributions } from "./nested.ts"
import { ruledAttributions } from "./ruled.ts"
import { withOuter } from "./outer.ts"
import { turnsOf } from "./transcript.ts"
import type { Unit } from "./units.ts"

/** What attributions are found in, beside the text. */
export interface Ground {
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
  readonly quotes: readonly Quote[]
  /** What the encoder found; null where there is no encoder. */
  readonly encoded: Encoded | null
}

/** The attributions of a text, in order of their first character. */
export function findAttributions(text: string, ground: Ground): readonly Attribution[] {
  const { blocks, units, quotes, encoded } = ground
  const marked = { text, quoted: quotes.flatMap(({ spans }) => spans) }
  const layout = laidOut(blocks, marked)
  const ruled = ruledAttributions(text, blocks, units)
  const found = encoded
    ? withPlainAnswers(
        withOuter(text, encodedAttributions(encoded.statements, { blocks, units, quotes, ...marked }), ruled),
        ruled,
      )
    : ruled
  const laid = layout.flatMap(({ content }) => content)
  const others = found.filter(({ content }) => !content.some((part) => touching(laid, part).length > 0))
  const outer = [...others, ...layout, ...turnsOf(text, blocks)]
  const nested = nestedAttributions(text, outer, encoded?.nested ?? [])
  return [...outer, ...nested].sort(inOrder)
}

/** By the first character; of two that begin together, the one whose content begins there may hold the other. */
function inOrder(a: Attribution, b: Attribution): number {
  const start = startOf(a)
  const held = (one: Attribution): number => (one.content[0]?.start === start ? -one.content[0].end : 0)
  return start - startOf(b) || held(a) - held(b) || (a.cue[0]?.start ?? start) - (b.cue[0]?.start ?? start)
}

/** Answers to what somebody else has said. */
const ANSWERS: ReadonlySet<Stance> = new Set(["denies", "confirms", "declines"])

/**
 * With the rules' denials, confirmations and refusals where the encoder saw nothing at all: "denied the
 * story", "did not respond". On PolNeAR dev they add three, all of them refusals.
 */
function withPlainAnswers(encoded: readonly Attribution[], ruled: readonly Attribution[]): readonly Attribution[] {
  const seen = joined(encoded.flatMap(spansOf))
  const isUnseen = (one: Attribution): boolean => spansOf(one).every((part) => touching(seen, part).length === 0)
  const unseen = ruled.filter((one) => ANSWERS.has(one.stance) && isUnseen(one))
  return [...encoded, ...unseen]
}

function spansOf({ source, cue, content }: Attribution): readonly Span[] {
  return [...source, ...cue, ...content]
}

/** The first character of an attribution. */
export function startOf({ source, cue, content }: Attribution): number {
  // The spans of one part stand in order, so that the first of each is enough.
  return Math.min(...[source, cue, content].flatMap(([first]) => (first ? [first.start] : [])))
}
