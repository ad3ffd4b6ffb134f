/**
 * The analysis of one text: one array of steps, in order. Each step reads the draft and gives back
 * one with more in it; nothing here knows a clock, a disk or another document.
 */
import type { Document, EntityId, Reading, Warning } from "../model.ts"
import { boundsOf } from "../text/dates.ts"
import type { Draft, Step } from "./draft.ts"
import type { Encoded } from "./encoder/read.ts"
import { findEvents } from "./events/find.ts"
import { castOf } from "./people/cast.ts"
import { entitiesOf, withRoles } from "./people/entities.ts"
import { findNames } from "./people/names.ts"
import { resolveLabels, resolveSources } from "./people/sources.ts"
import { findPublished, NOTHING_TOLD, type Told } from "./published.ts"
import { findQuotes } from "./quotes.ts"
import { isForeign } from "./language.ts"
import { findSentences } from "./sentences.ts"
import { answersOf } from "./statements/answers.ts"
import { findAttributions } from "./statements/find.ts"
import { statementOf, throughOutermost } from "./statements/judge.ts"
import { asRecognised } from "./statements/recognised.ts"
import { viasOf } from "./statements/recount/walk.ts"
import { saidOn, sayingsOf } from "./statements/said.ts"
import { turnsOf } from "./statements/transcript.ts"
import { findUnits } from "./statements/units.ts"
import { findTimes } from "./times/find.ts"
import type { Saying } from "./times/find.ts"
import { labelsOf } from "./turns.ts"

/** The version of the rules; findings of another version are derived again. */
export const ANALYSER_VERSION = "0.3.0"

const BY_RULES_ALONE: Warning = {
  problem: "no-encoder",
  message:
    "The encoder's weights (models/encoder.onnx) are not there, so that statements were found by rules alone, which miss half of them; install the package whole, and read again.",
  start: null,
  end: null,
}

const OTHER_LANGUAGE: Warning = {
  problem: "language-not-read",
  message:
    "The text is not in English, the one language that onrecord reads, so that only its blocks, quotation marks, turns and times in figures were found; add a translation beside it to find the rest.",
  start: null,
  end: null,
}

const english: readonly Step[] = [
  sentences, // needs the blocks alone
  quotes, // needs the blocks: a quotation may run on into the next
  published, // before the times, which it anchors
  times, // needs the day of publication
  units, // needs sentences and quotations: one quotation may hold several sentences
  attributions, // needs units
  said, // needs attributions and times
  quotedTimes, // needs what was said when: "tomorrow" in a quotation counts from that day
  cast, // needs attributions: who speaks is somebody
  sources, // needs the whole cast: a surname may come before the full name
  statements, // needs sources, quotations and the days of utterance
  recognised, // needs statements: each is as sure as the words that it stands in
  events, // needs entities, times and statements: what stands in a content is told through it
]

/** What needs no language. */
const otherLanguage: readonly Step[] = [
  sentences,
  quotes,
  published,
  figures, // needs the day of publication
  turns, // needs the blocks
  speakers, // needs the turns
  statements,
  recognised,
]

/**
 * Analyses a document, with what the encoder found in its text (`readEncoded`), or by rules alone where
 * that is null, and with what its bytes say beside it; the same document gives the same reading, byte for byte.
 */
export function analyse(document: Document, encoded: Encoded | null = null, told: Told = NOTHING_TOLD): Reading {
  const foreign = isForeign(document.text)
  const steps = foreign ? otherLanguage : english
  const missing = foreign ? [OTHER_LANGUAGE] : encoded ? [] : [BY_RULES_ALONE]
  const draft = steps.reduce((before, step) => step(before), emptyDraft({ document, encoded, told, missing }))
  return {
    document: draft.document,
    entities: draft.entities,
    statements: draft.statements,
    times: draft.times,
    events: draft.events,
    claims: [],
    positions: [],
    warnings: [...draft.warnings, ...draft.timeWarnings],
    analyser: { version: ANALYSER_VERSION, model: encoded?.model ?? null },
  }
}

interface Given {
  readonly document: Document
  readonly encoded: Encoded | null
  readonly told: Told
  /** What the whole reading lacks. */
  readonly missing: readonly Warning[]
}

function emptyDraft({ document, encoded, told, missing }: Given): Draft {
  return {
    document,
    encoded,
    modified: told.modified,
    published: document.published,
    sentences: [],
    quotes: [],
    units: [],
    attributions: [],
    names: [],
    cast: [],
    sources: [],
    addressees: [],
    times: [],
    timeWarnings: [],
    said: [],
    entities: [],
    statements: [],
    events: [],
    warnings: [...missing, ...told.warnings],
  }
}

function recognised(draft: Draft): Draft {
  return { ...draft, statements: draft.statements.map((one) => asRecognised(one, draft.document.blocks)) }
}

function sentences(draft: Draft): Draft {
  return { ...draft, sentences: findSentences(draft.document.text, draft.document.blocks) }
}

function quotes(draft: Draft): Draft {
  return { ...draft, quotes: findQuotes(draft.document.text, draft.document.blocks) }
}

function published(draft: Draft): Draft {
  const { document, warnings } = findPublished(draft.document, draft.modified)
  return { ...draft, document, published: document.published, warnings: [...draft.warnings, ...warnings] }
}

function times(draft: Draft): Draft {
  return { ...draft, ...timesOf(draft, []) }
}

function timesOf(draft: Draft, sayings: readonly Saying[]): Pick<Draft, "times" | "timeWarnings"> {
  const { text, blocks } = draft.document
  const day = draft.published !== null && boundsOf(draft.published) ? draft.published : null
  const found = findTimes({ text, blocks, sentences: draft.sentences, published: day, sayings })
  return { times: found.times, timeWarnings: found.warnings }
}

/** Times that are the same in any language: a whole day in figures, with or without its clock. */
function figures(draft: Draft): Draft {
  const { text } = draft.document
  const whole = timesOf(draft, []).times.filter(
    ({ start, end, edtf }) =>
      edtf !== null && /^\d{4}-\d\d-\d\d/.test(edtf) && !/\p{L}{2}/u.test(text.slice(start, end)),
  )
  return { ...draft, times: whole.filter(({ anchoredTo }) => anchoredTo === null) }
}

function turns(draft: Draft): Draft {
  const attributions = turnsOf(draft.document.text, draft.document.blocks)
  return { ...draft, attributions, said: attributions.map(() => null) }
}

function speakers(draft: Draft): Draft {
  return { ...draft, ...resolveLabels(draft.document.text, draft.attributions, draft.document.title) }
}

function units(draft: Draft): Draft {
  return { ...draft, units: findUnits(draft.document.text, { ...draft, blocks: draft.document.blocks }) }
}

function attributions(draft: Draft): Draft {
  const { text, blocks } = draft.document
  return { ...draft, attributions: findAttributions(text, { ...draft, blocks }) }
}

function said(draft: Draft): Draft {
  const from = { ...draft, text: draft.document.text }
  return { ...draft, said: draft.attributions.map((attribution) => saidOn(attribution, from)) }
}

/** The times anew where a quotation was said on a day that the text tells. */
function quotedTimes(draft: Draft): Draft {
  const sayings = sayingsOf(draft.attributions, draft.said, draft.quotes)
  return sayings.length === 0 ? draft : { ...draft, ...timesOf(draft, sayings) }
}

function cast(draft: Draft): Draft {
  const { text, blocks } = draft.document
  const names = findNames(text, { blocks, sentences: draft.sentences, encoded: draft.encoded?.names ?? null })
  const speaks = draft.attributions.flatMap(({ source }) => source)
  return { ...draft, names, cast: withRoles(text, castOf(text, names, speaks), draft) }
}

function sources(draft: Draft): Draft {
  const { text, blocks, authors, title } = draft.document
  const { warnings, ...resolved } = resolveSources(text, draft.attributions, { ...draft, blocks, authors, title })
  return { ...draft, ...resolved, warnings: [...draft.warnings, ...warnings] }
}

function statements(draft: Draft): Draft {
  const { ids, entities } = entitiesOf(draft.document.text, draft.cast)
  const idsOf = (members: readonly number[] = []): readonly EntityId[] => members.map((index) => ids[index] ?? "")
  const { text, blocks } = draft.document
  const vias = viasOf(draft.attributions, { ...draft, text, blocks })
  const answers = answersOf(draft.document.text, draft.units, draft.attributions)
  const said = draft.attributions.map((attribution, index) => {
    const source = draft.sources[index] ?? { members: [], by: "none" }
    const parties = {
      said: draft.said[index] ?? null,
      answers: answers[index] ?? null,
      source,
      speakers: idsOf(source.members),
      hearers: idsOf(draft.addressees[index]),
    }
    return statementOf(attribution, { ...parties, index, via: vias[index] ?? null }, draft)
  })
  return { ...draft, entities, statements: throughOutermost(said), document: withSpeakers(draft, ids) }
}

function events(draft: Draft): Draft {
  const { text, blocks } = draft.document
  return { ...draft, events: findEvents(text, { ...draft, blocks }) }
}

/** The document with the speaker of each turn; paragraphs without a label have the speaker before. */
function withSpeakers({ document, attributions: found, sources: who }: Draft, ids: readonly string[]): Document {
  const byStart = new Map(
    found.map(({ pattern, source: [at] }, index) => [pattern === "turn" ? at?.start : -1, who[index]?.members[0]]),
  )
  const labelOf = labelsOf(document.text, document.blocks)
  let last: string | null = null
  const blocks = document.blocks.map((block) => {
    if (block.kind !== "turn") return block
    const label = labelOf(block)
    if (label) last = ids[byStart.get(label.start) ?? -1] ?? null
    return last === null ? block : { ...block, speaker: last }
  })
  return { ...document, blocks }
}
