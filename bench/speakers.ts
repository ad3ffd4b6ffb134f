/**
 * Who speaks, given where the source stands: the sources of GUM's attributions and of the speech events of
 * MEANTIME, with whom their annotators take them to be.
 */
import { join } from "node:path"
import type { Encoded } from "../src/analyse/encoder/read.ts"
import { castOf, type Member } from "../src/analyse/people/cast.ts"
import { withRoles } from "../src/analyse/people/entities.ts"
import { findNames } from "../src/analyse/people/names.ts"
import { resolveSources, type Resolved } from "../src/analyse/people/sources.ts"
import { findQuotes } from "../src/analyse/quotes.ts"
import { findSentences } from "../src/analyse/sentences.ts"
import type { Attribution } from "../src/analyse/statements/attribute.ts"
import { findAttributions } from "../src/analyse/statements/find.ts"
import { findUnits } from "../src/analyse/statements/units.ts"
import { findTimes } from "../src/analyse/times/find.ts"
import type { Span } from "../src/model.ts"
import { blocksOf } from "../src/parse/blocks.ts"
import { overlaps, without } from "../src/text/span.ts"
import { readJsonl } from "./data.ts"

/** A source whose speaker is known. */
export interface Asked {
  readonly id: string
  readonly genre: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** All places where the text speaks of the speaker. */
  readonly mentions: readonly Span[]
  /** The name that the text gives the speaker; null where it gives none. */
  readonly name: string | null
}

/** A text with its sources. */
export interface AskedText {
  readonly id: string
  readonly text: string
  readonly asked: readonly Asked[]
  /** The noun on which each mention hangs, by "start end"; null where the corpus does not say. */
  readonly heads: ReadonlyMap<string, Span> | null
  /** All mentions of everybody, with the cluster of each; what is not there is not annotated. */
  readonly clusters: ReadonlyMap<string, string>
}

type Pair = readonly [number, number]

interface GumRow {
  readonly id: string
  readonly doc: string
  readonly genre: string
  readonly partition: string
  readonly source: readonly Pair[]
  readonly attribution?: readonly Pair[]
  readonly content: readonly Pair[]
  readonly mention?: Pair
  readonly clusterMentions?: readonly Pair[]
  readonly speakerName?: string | null
}

interface GumText {
  readonly id: string
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly cluster: string
    readonly head: Pair
  }[]
}

/** The sources of a part of GUM whose speaker is resolved there. */
export function gumSpeakers(data: string, partition: "dev" | "train"): readonly AskedText[] {
  const rows = readJsonl(join(data, "quotes/gum-speakers.jsonl")) as readonly GumRow[]
  const byText = Map.groupBy(
    rows.filter((row) => row.partition === partition),
    ({ doc }) => doc,
  )
  return (readJsonl(join(data, `gum/${partition}.jsonl`)) as readonly GumText[]).map(({ id, text, entities }) => ({
    id,
    text,
    asked: (byText.get(id) ?? []).flatMap((row) => {
      if (!row.mention || !row.clusterMentions) return []
      const source = row.source.map(toSpan)
      const around = (row.attribution ?? []).map(toSpan)
      return [
        {
          id: row.id,
          genre: row.genre,
          source,
          cue: around.flatMap((part) => without(text, part, source)),
          content: row.content.map(toSpan),
          mentions: row.clusterMentions.map(toSpan),
          name: row.speakerName ?? null,
        },
      ]
    }),
    heads: new Map(entities.map(({ start, end, head }) => [`${start} ${end}`, toSpan(head)])),
    clusters: new Map(entities.map(({ start, end, cluster }) => [`${start} ${end}`, cluster])),
  }))
}

interface MeantimeRow {
  readonly id: string
  readonly doc: string
  readonly cue: Pair
  readonly sentence: Pair
  readonly speakers: readonly {
    readonly span: Pair
    readonly name: string | null
    readonly clusterMentions: readonly Pair[]
  }[]
}

interface MeantimeText {
  readonly id: string
  readonly text: string
  readonly fullyAnnotatedUntil: number
  readonly entities: readonly { readonly start: number; readonly end: number; readonly cluster: string }[]
}

/** The sources of MEANTIME's speech events. */
export function meantimeSpeakers(data: string): readonly AskedText[] {
  const byText = Map.groupBy(
    readJsonl(join(data, "quotes/meantime-speech.jsonl")) as readonly MeantimeRow[],
    ({ doc }) => doc,
  )
  return (readJsonl(join(data, "timex/meantime.jsonl")) as readonly MeantimeText[]).map(({ id, text, entities }) => ({
    id,
    text,
    asked: (byText.get(id) ?? []).flatMap(({ id: row, cue, sentence, speakers: [speaker] }) => {
      if (!speaker || speaker.clusterMentions.length === 0) return []
      const [source, verb] = [toSpan(speaker.span), toSpan(cue)]
      return [
        {
          id: row,
          genre: "MEANTIME",
          source: [source],
          cue: [verb],
          content: without(text, toSpan(sentence), [source, verb]),
          mentions: speaker.clusterMentions.map(toSpan),
          name: speaker.name,
        },
      ]
    }),
    heads: null,
    clusters: new Map(entities.map(({ start, end, cluster }) => [`${start} ${end}`, cluster])),
  }))
}

function toSpan([start, end]: Pair): Span {
  return { start, end }
}

/** What the analysis makes of a text's sources, in their order. */
export interface Answered {
  readonly resolved: Resolved
  /** For each source that was asked, its members. */
  readonly members: readonly (readonly Member[])[]
  readonly by: readonly string[]
}

/** Resolves the sources that are asked, among those that the analysis itself finds. */
export function answersTo(
  text: string,
  asked: readonly Pick<Asked, "source" | "cue" | "content">[],
  encoded: Encoded | null,
): Answered {
  const blocks = blocksOf(text)
  const sentences = findSentences(text, blocks)
  const quotes = findQuotes(text, blocks)
  const units = findUnits(text, { blocks, sentences, quotes })
  const given = asked.map(givenAttribution)
  const taken = asked.flatMap(({ source }) => source)
  const found = findAttributions(text, { blocks, units, quotes, encoded })
  const others = found.filter(({ source }) => !source.some((part) => taken.some((own) => overlaps(own, part))))
  const attributions = [...given, ...others]
  const names = findNames(text, { blocks, sentences, encoded: encoded?.names ?? null })
  const speaks = attributions.flatMap(({ source }) => source)
  const { times } = findTimes({ text, blocks, sentences, published: null })
  const cast = withRoles(text, castOf(text, names, speaks), { sentences, times, published: null })
  const resolved = resolveSources(text, attributions, {
    cast,
    names,
    encoded,
    blocks,
    sentences,
    quotes,
    authors: [],
    title: null,
  })
  const own = resolved.sources.slice(0, given.length)
  return {
    resolved,
    members: own.map(({ members }) => members.flatMap((index) => resolved.cast[index] ?? [])),
    by: own.map(({ by }) => by),
  }
}

function givenAttribution({ source, cue, content }: Pick<Asked, "source" | "cue" | "content">): Attribution {
  return {
    pattern: "encoder",
    source,
    cue,
    content,
    addressee: null,
    lemma: "say",
    stance: "asserts",
    mode: "speech",
    unit: -1,
    confidence: 1,
  }
}

/** Into which table a source goes. */
export type Table = "I/we" | "he/she/they" | "role nominal" | "name"

/** A name has a proper noun among those that are the source itself; the rest are nouns. */
export function tableOf(text: string, { source: [at] }: Asked): Table {
  const words = at ? text.slice(at.start, at.end) : ""
  if (/^(?:i|we|me|us|my|our|myself|ourselves|mine|ours)$/i.test(words)) return "I/we"
  if (
    /^(?:he|she|they|it|him|her|them|his|hers|their|theirs|its|who|which|that|himself|herself|themselves|itself|you|your|this|these|those)$/i.test(
      words,
    )
  )
    return "he/she/they"
  const core =
    words.replace(/^(?:the|a|an)\s+/i, "").split(/[,(]|\s(?:of|for|who|which|that|in|at|from|to|with|on)\s/)[0] ?? ""
  const last = core.trim().split(/\s+/).at(-1) ?? ""
  const isSentence =
    core.trim() === last &&
    /^[A-Z][a-z]+s$/.test(last) &&
    at !== undefined &&
    /(?:^|[.\n“"])\s*$/.test(text.slice(Math.max(0, at.start - 3), at.start))
  const apposed = /,\s+(?:[A-Z][\p{L}.’'-]+\s?){2,}/u.test(words)
  return (/^\p{Lu}/u.test(last) &&
    !isSentence &&
    !/^(?:Minister|President|Officials?|Secretary|Spokes\w+)$/.test(last)) ||
    apposed
    ? "name"
    : "role nominal"
}

/**
 * Whether who is answered is who speaks. It must be spoken of at another of the speaker's places, and nowhere
 * that the annotators give to somebody else more often; where it is spoken of at the source alone, the source
 * must be all that the text says of the speaker, or hold the name itself.
 */
export function isRight(asked: Asked, answer: Member, { text, heads, clusters }: AskedText): boolean {
  const own = asked.source[0]
  const elsewhere = answer.mentions.filter(
    ({ start, end }) => !asked.source.some((part) => overlaps(part, { start, end })),
  )
  const agree = elsewhere.filter((mention) =>
    asked.mentions.some((gold) => isSame(mention, gold, { text, heads })),
  ).length
  const gold = new Set(asked.mentions.map(({ start, end }) => `${start} ${end}`))
  const foreign = elsewhere.filter((mention) => {
    const own = asked.mentions.some((one) => isSame(mention, one, { text, heads }))
    return (
      !own && [...clusters.keys()].some((key) => !gold.has(key) && isSame(mention, spanOfKey(key), { text, heads }))
    )
  }).length
  if (elsewhere.length > 0 && agree + foreign > 0) return agree > foreign
  if (!own) return false
  const words = text.slice(own.start, own.end)
  const others = asked.mentions.filter((one) => !overlaps(one, own))
  const names = others.filter((one) => isNamed(text.slice(one.start, one.end)))
  return names.length === 0 || (asked.name !== null && words.includes(lastWord(asked.name)))
}

/** Whether a mention has a name in it, as far as its capitals tell: not "The scientists", not "He". */
function isNamed(words: string): boolean {
  const own = words.replace(
    /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|some|many|most|one|two|all)\s+/i,
    "",
  )
  return (
    /^\p{Lu}/u.test(own) &&
    !/^(?:I|He|She|They|It|We|His|Her|Their|Its|Our|You|My|Your|This|That|These|Those|Some|Many|Others|Who)\b/.test(own)
  )
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? name
}

function spanOfKey(key: string): Span {
  const [start = 0, end = 0] = key.split(" ").map(Number)
  return { start, end }
}

/** Whether two phrases are of one: the shorter holds the noun of the longer, or ends where its first part ends. */
function isSame(
  mention: Span,
  gold: Span,
  { text, heads }: { readonly text: string; readonly heads: AskedText["heads"] },
): boolean {
  if (!overlaps(mention, gold)) return false
  const head = heads?.get(`${gold.start} ${gold.end}`)
  if (head && mention.start <= head.start && head.end <= mention.end) return true
  if (head) return mention.end === gold.end && gold.start <= mention.start
  if (mention.start === gold.start && mention.end === gold.end) return true
  const words = text.slice(gold.start, gold.end)
  const core = gold.start + (words.split(/[,(]|\s(?:of|for|who|which|in|at|from)\s/)[0] ?? words).trimEnd().length
  return mention.end === core || mention.end === gold.end || (mention.start <= gold.start && mention.end >= gold.end)
}
