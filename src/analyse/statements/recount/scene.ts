/** What a recounting is told by, beside the attributions themselves: the words round each of them. */
import type { Block, Span } from "../../../model.ts"
import { overlaps, span } from "../../../text/span.ts"
import type { Member } from "../../people/cast.ts"
import type { Source } from "../../people/sources.ts"
import { findVerb } from "../verbs.ts"
import type { Attribution } from "../attribute.ts"
import type { Unit } from "../units.ts"

/** By what recountings are found. */
export interface Ground {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
  /** Who each attribution's source is, in the same order. */
  readonly sources: readonly Source[]
  readonly cast: readonly Member[]
}

/** An attribution with the words that tell whose mouth it comes from. */
export interface Told {
  readonly index: number
  readonly attribution: Attribution
  /** Where it begins. */
  readonly start: number
  readonly end: number
  /** The index of its block; -1 before the first. */
  readonly block: number
  /** Its source as written; empty where none is. */
  readonly source: string
  readonly cue: string
  readonly content: string
  /** The reporter's words in its sentence before its first part, from the statement before on. */
  readonly lead: string
  /** The reporter's words in its sentence beside source, cue and content: the hearer, the day, the place. */
  readonly beside: string
  /** The same with source and cue in their places. */
  readonly around: string
  readonly tense: Tense
  readonly members: readonly number[]
  /** Whether its source is a person, as far as that is known. */
  readonly isPerson: boolean
}

/** "past" where the form of the cue does not tell. */
export type Tense = "past" | "present" | "perfect"

/** Where an attribution stands among the others. */
export interface Position {
  readonly index: number
  /** Where the one before it ends, and where the one after it begins. */
  readonly from: number
  readonly until: number
}

/** An attribution with the words round it, as far as they are no other's. */
export function toldOf(
  attribution: Attribution,
  { index, from, until }: Position,
  { text, blocks, units, sources, cast }: Ground,
): Told {
  const { source, cue, content, unit } = attribution
  const parts = [...source, ...cue, ...content]
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  const sentence = units[unit] ?? span(start, end)
  const first = Math.min(Math.max(sentence.start, from), start)
  const words = (spans: readonly Span[]): string => spans.map((part) => text.slice(part.start, part.end)).join(" ")
  const members = sources[index]?.members ?? []
  const region = span(first, Math.max(end, Math.min(sentence.end, until)))
  return {
    index,
    attribution,
    start,
    end,
    block: blockAt(blocks, start),
    source: words(source),
    cue: words(cue),
    content: words(content),
    lead: text.slice(first, start),
    beside: rest(text, region, parts),
    around: rest(text, region, content),
    tense: tenseOf(words(cue)),
    members,
    isPerson: members.some((member) => cast[member]?.kind === "person"),
  }
}

/** The index of the block that holds a place, or of the last one before it; -1 before the first. */
function blockAt(blocks: readonly Block[], at: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The characters of a region outside of some spans. */
function rest(text: string, region: Span, parts: readonly Span[]): string {
  const out: string[] = []
  let at = region.start
  for (const part of [...parts].filter((one) => overlaps(region, one)).sort((a, b) => a.start - b.start)) {
    if (part.start > at) out.push(text.slice(at, part.start))
    at = Math.max(at, part.end)
  }
  out.push(text.slice(at, Math.max(at, region.end)))
  return out.join(" ‖ ")
}

/** The tense of a cue, as far as the form of its first verb tells. */
export function tenseOf(cue: string): Tense {
  const words = cue.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  const verb = words.find((word) => HELPERS.test(word) || findVerb(word) !== null) ?? words[0] ?? ""
  if (verb === "has" || verb === "have") return "perfect"
  if (/^(?:is|are|do|does|will)$/.test(verb)) return "present"
  if (HELPERS.test(verb) || /^(?:put|read|cast|let|set|cost|forecast)$/.test(verb)) return "past"
  const found = findVerb(verb)
  return (found?.base ?? false) || /[^s]s$/.test(verb) ? "present" : "past"
}

const HELPERS = /^(?:has|have|had|is|are|was|were|do|does|did|will|would)$/
