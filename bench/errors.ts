/** What went wrong in found statements, by kind: each gold statement that is not met whole is put into one group. */
import type { Span } from "../src/model.ts"

/** Parts of a statement, by spans, as gold and prediction both have them. */
export interface Parts {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A document with what is told of it and what was found. */
export interface Compared {
  readonly id: string
  readonly text: string
  readonly gold: readonly Parts[]
  readonly found: readonly Parts[]
}

/** One error: its group, and the words that show it. */
export interface Slip {
  readonly group: string
  readonly shown: string
}

/** The errors of a document, in order of gold, then what nothing in gold answers to. */
export function slipsIn(document: Compared): readonly Slip[] {
  const { gold, found } = document
  const missed = gold.flatMap((one) => slipsOf(one, document))
  const spurious = found
    .filter(({ cue, content }) => !gold.some((one) => touches(one.cue, cue) || shares(one.content, content)))
    .map((one): Slip => ({ group: "found, and not annotated", shown: show(document.text, one) }))
  return [...missed, ...spurious]
}

function slipsOf(one: Parts, { text, gold, found }: Compared): readonly Slip[] {
  const shown = (other?: Parts): string => `${show(text, one)}${other ? `  <>  ${show(text, other)}` : ""}`
  const met =
    found.find(({ cue }) => touches(cue, one.cue)) ?? found.find(({ content }) => shares(content, one.content))
  if (!met) {
    const within = gold.some((other) => other !== one && one.cue.some((part) => touches(other.content, [part])))
    const taken = found.some(({ content }) => touches(content, one.cue))
    const group = within ? "missed, within another's content" : taken ? "missed, cue taken for content" : "missed"
    return [{ group, shown: shown() }]
  }
  return [...contentSlips(one, met, { gold, found }), ...sourceSlips(one, met, found), ...cueSlips(one, met)].map(
    (group) => ({ group, shown: shown(met) }),
  )
}

/** The groups that a content's errors fall into. */
function contentSlips(
  { content }: Parts,
  met: Parts,
  { gold, found }: Pick<Compared, "gold" | "found">,
): readonly string[] {
  if (content.length === 0) return met.content.length > 0 ? ["content, where gold has none"] : []
  if (met.content.length === 0) return ["content missed"]
  if (!touches(content, met.content)) {
    return [found.some((other) => shares(other.content, content)) ? "content at a wrong cue" : "content elsewhere"]
  }
  const others = gold.filter((other) => other.content !== content && touches(other.content, met.content))
  if (others.length > 0 && !shares(content, met.content)) return ["content merged with a neighbour's"]
  const pieces = found.filter((other) => other !== met && touches(other.content, content))
  if (pieces.length > 0) return ["content split between statements"]
  return borderSlips("content", content, met.content)
}

/** The groups that a source's errors fall into. */
function sourceSlips({ source }: Parts, met: Parts, found: readonly Parts[]): readonly string[] {
  if (source.length === 0) return met.source.length > 0 ? ["source, where gold has none"] : []
  if (met.source.length === 0) {
    return [found.some((other) => shares(other.source, source)) ? "source not linked" : "source missed"]
  }
  if (!touches(source, met.source)) return ["source is another's"]
  return borderSlips("source", source, met.source)
}

function cueSlips({ cue }: Parts, met: Parts): readonly string[] {
  return touches(cue, met.cue) ? borderSlips("cue", cue, met.cue) : []
}

/** Where two parts that touch differ: at the left or the right border, or in the middle. */
function borderSlips(part: string, gold: readonly Span[], found: readonly Span[]): readonly string[] {
  const left = (found[0]?.start ?? 0) - (gold[0]?.start ?? 0)
  const right = (found.at(-1)?.end ?? 0) - (gold.at(-1)?.end ?? 0)
  const near = (distance: number): boolean => Math.abs(distance) <= 1 // a mark at the rim, which no score counts
  if (near(left) && near(right)) return gold.length === found.length ? [] : [`${part}: another number of parts`]
  const side = near(left) ? "right" : near(right) ? "left" : "both sides"
  const size = near(left) ? right : near(right) ? left * -1 : 0
  return [`${part}: border, ${side}${size > 0 ? ", too wide" : size < 0 ? ", too narrow" : ""}`]
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => one.start < other.end && other.start < one.end))
}

/** Whether two parts share half of their characters or more. */
function shares(a: readonly Span[], b: readonly Span[]): boolean {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const both = a.flatMap((one) => b.map((other) => Math.min(one.end, other.end) - Math.max(one.start, other.start)))
  const common = both.reduce((sum, length) => sum + Math.max(0, length), 0)
  return common * 2 >= size(a) + size(b) - common && common > 0
}

function show(text: string, { source, cue, content }: Parts): string {
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ") || "–"
  const long = words(content)
  return `${words(source)} | ${words(cue)} | ${long.length > 160 ? `${long.slice(0, 80)} ~ ${long.slice(-80)}` : long}`
}

/** The groups by size, with some of each: `most` examples a group, evenly from the whole. */
export function slipTable(slips: readonly Slip[], most: number): string {
  const groups = new Map<string, string[]>()
  for (const { group, shown } of slips) groups.set(group, [...(groups.get(group) ?? []), shown])
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([group, shown]) => {
      const step = Math.max(1, Math.floor(shown.length / most))
      const some = shown.filter((_, index) => index % step === 0).slice(0, most)
      return [`${group}: ${shown.length}`, ...some.map((line) => `    ${line}`)].join("\n")
    })
    .join("\n")
}
