/**
 * Who the source of an attribution is. The rules are tried in order, the surest first; where none
 * fits, or two people do, it stays untold, and a warning names those between whom it could not be told.
 */
import type { Block, SourceRule, Span, Warning } from "../../model.ts"
import { touching } from "../../text/span.ts"
import type { Encoded } from "../encoder/read.ts"
import type { Quote } from "../quotes.ts"
import type { Attribution } from "../statements/attribute.ts"
import type { Member } from "./cast.ts"
import { Labels } from "./labels.ts"
import { meantElsewhere } from "./elsewhere.ts"
import type { Name } from "./names.ts"
import { Roles } from "./nominals.ts"
import { resolvePhrase, type Stage } from "./resolve.ts"
import { Scene } from "./scene.ts"

/** Who a source is: indexes into the cast, and the rule that told. */
export interface Source {
  readonly members: readonly number[]
  readonly by: SourceRule
}

/** What resolving gives back: a source for each attribution, and the cast with who was only met as a source. */
export interface Resolved {
  readonly sources: readonly Source[]
  /** Who is named in each attribution's addressee, in the same order. */
  readonly addressees: readonly (readonly number[])[]
  readonly cast: readonly Member[]
  readonly warnings: readonly Warning[]
}

/** What the sources are resolved against. */
export interface Known {
  readonly cast: readonly Member[]
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly authors: readonly string[]
  readonly title: string | null
  /** Names of which nothing tells what they name; with the encoder they are seldom persons. */
  readonly names: readonly Name[]
  readonly encoded: Encoded | null
}

const UNTOLD: Source = { members: [], by: "none" }

/** Resolves the sources of all attributions, in their order. */
export function resolveSources(text: string, attributions: readonly Attribution[], known: Known): Resolved {
  const strangers = known.encoded ? [] : known.names.filter(({ kind, located }) => kind === null && !located)
  const scene = new Scene(text, known.cast, { sentences: known.sentences, strangers })
  const roles = new Roles(known.cast)
  const labels = new Labels(scene, roles, known.title)
  const sources: Source[] = attributions.map(() => UNTOLD)
  const spoken = spokenStretches(attributions, known.quotes)
  const stage: Stage = { scene, roles, speakers: [], not: [], self: [], authors: authorsIn(scene, known.authors) }
  for (const inside of [false, true]) {
    if (inside) scene.again()
    const settingAt = (at: number, attribution: number | null): Stage => {
      const by = spoken.owner(at, attribution)
      const self = by === null ? [] : (sources[by]?.members ?? [])
      return { ...stage, self, not: self }
    }
    const isInside = (at: number, index: number | null): boolean => spoken.owner(at, index) !== null
    passThrough(text, attributions, { scene, labels, sources, inside, isInside, settingAt })
  }
  const { cast, indexOf } = compact(scene)
  return {
    sources: sources.map(({ members, by }) => ({ by, members: members.flatMap((index) => indexOf[index] ?? []) })),
    addressees: attributions.map(({ addressee }) =>
      addressee
        ? [...new Set(scene.mentionsIn(addressee).map(({ member }) => member))].flatMap((index) => indexOf[index] ?? [])
        : [],
    ),
    cast,
    warnings: scene.warnings,
  }
}

/** The speakers of turns by their labels alone, for a text whose words are not read. */
export function resolveLabels(
  text: string,
  turns: readonly Attribution[],
  title: string | null,
): Pick<Resolved, "sources" | "cast"> {
  const scene = new Scene(text, [], { sentences: [], strangers: [] })
  const labels = new Labels(scene, new Roles([]), title)
  const sources = turns.map(({ source: [at] }) => (at ? labels.speakerOf(at) : UNTOLD))
  return { sources, cast: scene.whole().filter((one) => one !== null) }
}

interface Pass {
  readonly scene: Scene
  readonly labels: Labels
  readonly sources: Source[]
  /** Whether what stands in quotations and turns is gone through, or what stands outside of them. */
  readonly inside: boolean
  readonly isInside: (at: number, attribution: number | null) => boolean
  readonly settingAt: (at: number, attribution: number | null) => Stage
}

/** Goes through the text once, in order: sources, and the pronouns and offices between them. */
function passThrough(text: string, attributions: readonly Attribution[], pass: Pass): void {
  const { scene, labels, sources, inside, isInside, settingAt } = pass
  const own = attributions
    .map((attribution, index) => ({ attribution, index, at: attribution.source[0] ?? null }))
    .filter(({ at, index }) => at !== null && isInside(at.start, index) === inside)
  const others = meantElsewhere(text).filter(({ start }) => isInside(start, null) === inside)
  const points = [
    ...own.map(({ at, attribution, index }) => ({ start: at?.start ?? 0, at, attribution, index })),
    ...others.map((at) => ({ start: at.start, at, attribution: null, index: -1 })),
  ].sort((a, b) => a.start - b.start || b.index - a.index)
  let speakers: readonly number[] = []
  for (const { at, attribution, index } of points) {
    if (!at) continue
    const stage = { ...settingAt(at.start, index < 0 ? null : index), speakers }
    if (attribution === null) resolvePhrase(stage, at, "elsewhere")
    else {
      const isLabel = attribution.pattern === "turn" || attribution.pattern === "label"
      const source = isLabel ? labels.speakerOf(at) : resolvePhrase(stage, at, "source")
      sources[index] = source
      for (const member of source.members) scene.wake(member)
      if (source.members.length > 0) speakers = source.members
    }
  }
}

/** Who wrote the text, where a by-line names one alone. */
function authorsIn(scene: Scene, authors: readonly string[]): readonly number[] {
  const [only, ...others] = authors
  const found = only === undefined || others.length > 0 ? null : scene.find("person", only)
  return found === null ? [] : [found]
}

/** By place, the attribution in whose quoted words it stands. */
function spokenStretches(
  attributions: readonly Attribution[],
  quotes: readonly Quote[],
): { readonly owner: (at: number, self: number | null) => number | null } {
  const quoted = quotes.flatMap(({ spans }) => spans)
  const stretches = attributions
    .flatMap(({ content, pattern }, index) =>
      content.flatMap((part) => {
        const spans = pattern === "turn" ? [part] : touching(quoted, part)
        return spans.map((at) => ({ ...at, index }))
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const reach: number[] = []
  for (const { end } of stretches) reach.push(Math.max(reach.at(-1) ?? 0, end))
  return {
    owner: (at, self) => {
      let low = 0
      let high = stretches.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((stretches[middle]?.start ?? Infinity) <= at) low = middle + 1
        else high = middle
      }
      for (let next = low - 1; next >= 0 && (reach[next] ?? 0) > at; next--) {
        const one = stretches[next]
        if (one && one.start <= at && at < one.end && one.index !== self) return one.index
      }
      return null
    },
  }
}

/** The cast without whom the text only talks of, and where each of the scene's members is in it. */
function compact(scene: Scene): { readonly cast: readonly Member[]; readonly indexOf: readonly (number | null)[] } {
  const cast: Member[] = []
  const indexOf = scene.whole().map((one) => (one === null ? null : cast.push(one) - 1))
  return { cast, indexOf }
}
