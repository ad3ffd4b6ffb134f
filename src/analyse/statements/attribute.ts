/**
 * Attributions within one unit: for each cue, what it ascribes to whom by the first pattern that fits.
 */
import type { Mode, Span, Stance } from "../../model.ts"
import { contains, overlaps } from "../../text/span.ts"
import { CONFIDENCE } from "./confidence.ts"
import { findCues } from "./cues.ts"
import { madeOf, type Made, type Pattern } from "./patterns.ts"
import { spanOf, type Phrase } from "./phrases.ts"
import type { Context } from "./speakers.ts"
import type { Unit, UnitToken } from "./units.ts"

/** What a text ascribes to a source, before anything is known of who that is. */
export interface Attribution {
  readonly pattern: Pattern
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly addressee: Span | null
  readonly lemma: string
  readonly stance: Stance
  readonly mode: Mode
  /** The index of the unit in which the cue stands; -1 for a turn. */
  readonly unit: number
  /** 0..1, two decimals. */
  readonly confidence: number
}

/** The attributions of a unit, in order of their cues; no two share a content. */
export function attributionsIn(unit: Unit, index: number): readonly Attribution[] {
  const { tokens } = unit
  const cues = findCues(tokens)
  const found: Attribution[] = []
  const earlier: Phrase[] = []
  let taken = -1
  for (const cue of cues) {
    if (cue.first <= taken) continue // it stands inside a content: an attribution within one
    const context = { tokens, cues, cue, earlier }
    const made = madeOf(context)
    if (!made || overlapsEarlier(made, tokens, found)) continue
    if (made.source) earlier.push(made.source)
    taken = Math.max(taken, ...made.content.map(({ last }) => last))
    found.push(attributionOf(made, context, index))
  }
  return found
}

function overlapsEarlier(made: Made, tokens: readonly UnitToken[], found: readonly Attribution[]): boolean {
  const own = made.content.map((part) => spanOf(tokens, part))
  return found.some(({ source, cue, content }) => {
    // "The registrar knew that …, the sister said": what stands wholly in a content is told through it.
    const isWithin = own.some((whole) => [...source, ...cue, ...content].every((part) => contains(whole, part)))
    return !isWithin && content.some((one) => own.some((other) => overlaps(one, other)))
  })
}

function attributionOf(made: Made, { tokens, cue }: Context, unit: number): Attribution {
  return {
    pattern: made.pattern,
    source: made.source ? [spanOf(tokens, made.source)] : [],
    cue: [spanOf(tokens, cue)],
    content: made.content.map((part) => spanOf(tokens, part)),
    addressee: made.addressee ? spanOf(tokens, made.addressee) : null,
    lemma: cue.lemma,
    stance: cue.stance,
    mode: cue.mode,
    unit,
    confidence: CONFIDENCE[made.pattern],
  }
}

/** The label of a headline or of a turn: "Reyd: No vote" ascribes what follows to Reyd. */
export function labelled(
  source: Span,
  content: readonly Span[],
  { pattern, unit }: { readonly pattern: "label" | "turn"; readonly unit: number },
): Attribution {
  return {
    pattern,
    source: [source],
    cue: [],
    content,
    addressee: null,
    lemma: ":",
    stance: "asserts",
    mode: "speech",
    unit,
    confidence: CONFIDENCE[pattern],
  }
}
