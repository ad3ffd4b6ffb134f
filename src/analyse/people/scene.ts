/**
 * The scene: the cast of a text while its sources are told apart one after the other, in the order
 * of the text. It is the one thing in this room that changes, and it never leaves the resolving;
 * each question that it answers costs no more than what stands near the place asked about.
 */
import type { EntityKind, Mention, Span, Warning } from "../../model.ts"
import { bySpan } from "../../text/span.ts"
import type { Member } from "./cast.ts"
import type { Name } from "./names.ts"

/** A mention with the member whom it means. */
interface Place extends Mention {
  readonly member: number
}

/** What someone said last. */
interface Spoken {
  readonly at: number
  /** Where the source ends, its apposition included. */
  readonly sourceEnd: number
  readonly members: readonly number[]
}

export class Scene {
  readonly text: string
  readonly warnings: Warning[] = []
  readonly #cast: Member[]
  /** The mentions by name, in order. */
  readonly #names: readonly Place[]
  /** The mentions that resolving added, in the order of their attributions. */
  readonly #added: Place[] = []
  /** Names of which nothing tells what they name, in order. */
  readonly #strangers: readonly Name[]
  readonly #byKey = new Map<string, number>()
  #spoken: Spoken = { at: -1, sourceEnd: -1, members: [] }

  constructor(text: string, cast: readonly Member[], names: readonly Name[]) {
    this.text = text
    this.#cast = [...cast]
    this.#names = cast
      .flatMap(({ mentions }, member) => mentions.map((mention) => ({ ...mention, member })))
      .sort(bySpan)
    const known = new Set(cast.flatMap(({ name, aliases }) => [name, ...aliases]))
    this.#strangers = names.filter(({ kind, words, located }) => kind === null && !located && !known.has(words))
    cast.forEach(({ kind, name }, index) => this.#byKey.set(keyOf(kind, name), index))
  }

  /** The member at an index of the cast; throws a broken promise where there is none. */
  member(index: number): Member {
    const found = this.#cast[index]
    if (!found) throw new Error(`the cast has no member ${index}`)
    return found
  }

  get last(): Spoken {
    return this.#spoken
  }

  spoke(spoken: Spoken): void {
    this.#spoken = spoken
  }

  /** The one of that kind and name; case does not matter. */
  find(kind: EntityKind, name: string): number | null {
    return this.#byKey.get(keyOf(kind, name)) ?? null
  }

  /** Every member for whom something holds; it asks the whole cast. */
  all(fits: (one: Member) => boolean): readonly number[] {
    return this.#cast.flatMap((one, index) => (fits(one) ? [index] : []))
  }

  add(one: Member): number {
    const index = this.#cast.push(one) - 1
    if (one.kind !== "anonymous") this.#byKey.set(keyOf(one.kind, one.name), index)
    return index
  }

  /** Adds a mention; a span that names somebody stays as it is. */
  mention(member: number, { start, end, form }: Mention): void {
    const same = (place: Place): boolean => place.start === start && place.end === end
    if (this.namesIn({ start, end }).some(same)) return
    this.#added.push({ start, end, form, member })
  }

  /** The mentions by name that lie within a span, in order. */
  namesIn({ start, end }: Span): readonly Place[] {
    const out: Place[] = []
    for (let at = firstFrom(this.#names, start); (this.#names[at]?.start ?? end) < end; at++) {
      const place = this.#names[at]
      if (place && place.end <= end) out.push(place)
    }
    return out
  }

  /** The last mention by name that ends at or before a place; null where there is none. */
  nameBefore(offset: number): Place | null {
    const at = firstFrom(this.#names, offset) - 1
    return this.#names[at] ?? null
  }

  /** The persons who were spoken of within a span, by name or otherwise, each with the last such place. */
  personsIn(span: Span): ReadonlyMap<number, number> {
    const last = new Map<number, number>()
    const note = ({ member, start }: Place): void => {
      if (this.member(member).kind === "person") last.set(member, Math.max(start, last.get(member) ?? -1))
    }
    for (const place of this.namesIn(span)) note(place)
    for (let at = this.#added.length - 1; at >= 0; at--) {
      const place = this.#added[at]
      if (!place || place.start < span.start) break
      if (place.start < span.end) note(place)
    }
    return last
  }

  /** Whether a name of unknown kind begins within a span. */
  hasStranger({ start, end }: Span): boolean {
    return (this.#strangers[firstFrom(this.#strangers, start)]?.start ?? end) < end
  }

  /** Tells that a source was left open, and between whom. */
  leaveOpen(at: Span, candidates: readonly number[]): void {
    const names = candidates.slice(0, 4).map((index) => this.member(index).name)
    const others = candidates.length > 4 ? [`${candidates.length - 4} more`] : []
    const all = [...names, ...others]
    this.warnings.push({
      problem: "speaker-untold",
      message: `Who “${this.text.slice(at.start, at.end)}” is could not be told between ${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}; it was left open.`,
      start: at.start,
      end: at.end,
    })
  }

  /** The cast with every mention in its place. */
  whole(): readonly Member[] {
    const added = Map.groupBy(this.#added, ({ member }) => member)
    return this.#cast.map((one, index) => {
      const own = (added.get(index) ?? []).map(({ start, end, form }) => ({ start, end, form }))
      return own.length === 0 ? one : { ...one, mentions: distinct([...one.mentions, ...own].sort(bySpan)) }
    })
  }
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind} ${name.toLowerCase()}`
}

/** The index of the first span that begins at or behind a place. */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

function distinct(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ start, end }, index) => {
    const before = mentions[index - 1]
    return before?.start !== start || before.end !== end
  })
}
