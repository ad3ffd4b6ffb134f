/**
 * The scene: the cast of a text while its sources are told apart one after the other. It is the one thing in
 * this room that changes, and it never leaves the resolving; each question that it answers costs no more than
 * what stands near the place asked about.
 */
import type { EntityKind, Mention, Span, Warning } from "../../model.ts"
import { bySpan, span } from "../../text/span.ts"
import { member, type Member } from "./cast.ts"
import { introducedIn, kinIn } from "./introduced.ts"
import { isPersonNoun, isPlural, pronounOfNoun } from "./nouns.ts"
import type { Phrase } from "./phrase.ts"

/** A mention with the member whom it means. */
export interface Place extends Mention {
  readonly member: number
}

/** How many sentences are the head of a text: its title, its day, its first words. */
const HEAD = 3

export class Scene {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly warnings: Warning[] = []
  readonly #cast: Member[]
  /** The mentions by name, in order. */
  readonly #names: readonly Place[]
  /** Where persons are brought in without a name, in order. */
  readonly #brought: Place[] = []
  readonly #broughtOf = new Map<number, Place>()
  /** The mentions that resolving added, one list a pass, each in order. */
  readonly #passes: Place[][] = [[]]
  readonly #taken = new Set<string>()
  readonly #byKey = new Map<string, number>()
  /** Members who are only talked of until they say something. */
  readonly #latent = new Set<number>()

  /** Names of which nothing tells what they name, in order. */
  readonly #strangers: readonly Span[]
  /** Nouns for persons, in order, each with the pronoun that it asks for. */
  readonly #unnamed: readonly Unnamed[]

  constructor(
    text: string,
    cast: readonly Member[],
    { sentences, strangers }: { readonly sentences: readonly Span[]; readonly strangers: readonly Span[] },
  ) {
    this.text = text
    this.sentences = sentences
    this.#strangers = strangers
    this.#cast = [...cast]
    this.#names = cast
      .flatMap(({ mentions }, member) => mentions.map((mention) => ({ ...mention, member })))
      .sort(bySpan)
    for (const place of this.#names) this.#taken.add(`${place.start} ${place.end}`)
    cast.forEach(({ kind, name }, index) => this.#byKey.set(keyOf(kind, name), index))
    this.#unnamed = personNouns(text)
    const brought = [...introducedIn(text, sentences).map(unnamedOf), ...kinIn(text).map(kinOf)]
    for (const { at, one } of brought.sort((a, b) => bySpan(a.at, b.at))) {
      const place: Place = { start: at.start, end: at.end, form: "nominal", member: this.add(one, { latent: true }) }
      this.#brought.push(place)
      this.#broughtOf.set(place.member, place)
    }
  }

  /** Who is brought in without a name at a place; null where nobody is. */
  broughtInAt({ start }: Span): number | null {
    const place = this.#brought[firstFrom(this.#brought, start)]
    return place?.start === start ? place.member : null
  }

  /** How many nouns for persons stand between two places: all, or those for which that pronoun stands. */
  unnamedBetween(start: number, end: number, sex: "he" | "she" | null): number {
    const found = within(this.#unnamed, { start, end })
    return sex === null ? found.length : found.filter((noun) => noun.sex === sex).length
  }

  /** The member at an index of the cast; throws a broken promise where there is none. */
  member(index: number): Member {
    const found = this.#cast[index]
    if (!found) throw new Error(`the cast has no member ${index}`)
    return found
  }

  /** Whether the first sentences of the text speak of a member by name. */
  isTopic(index: number): boolean {
    const first = this.member(index).mentions[0] ?? this.#broughtOf.get(index)
    return first !== undefined && this.sentenceAt(first.start) < HEAD
  }

  /** Whether a name stands between two places that may be anybody's. */
  hasStranger(start: number, end: number): boolean {
    return start < end && within(this.#strangers, { start, end }).length > 0
  }

  /** Learns of a member what the text has told meanwhile. */
  learn(index: number, more: Partial<Pick<Member, "pronoun" | "name" | "kind" | "roles">>): void {
    this.#cast[index] = { ...this.member(index), ...more }
  }

  /** The one of that kind and name; case does not matter. */
  find(kind: EntityKind, name: string): number | null {
    return this.#byKey.get(keyOf(kind, name)) ?? null
  }

  /** Every member for whom something holds; it asks the whole cast. */
  all(fits: (one: Member) => boolean): readonly number[] {
    return this.#cast.flatMap((one, index) => (fits(one) ? [index] : []))
  }

  add(one: Member, { latent = false }: { readonly latent?: boolean } = {}): number {
    const index = this.#cast.push(one) - 1
    if (latent) this.#latent.add(index)
    else if (one.kind !== "anonymous") this.#byKey.set(keyOf(one.kind, one.name), index)
    return index
  }

  /** Says that a member has said something: one who was only brought in is somebody from then on. */
  wake(index: number): void {
    if (!this.#latent.delete(index)) return
    const place = this.#broughtOf.get(index)
    if (place) this.mention(index, place)
  }

  /** Whether the text has only brought a member in so far. */
  isLatent(index: number): boolean {
    return this.#latent.has(index)
  }

  /** Adds a mention; a span that means somebody already stays as it is. */
  mention(member: number, { start, end, form }: Mention): void {
    const key = `${start} ${end}`
    if (this.#taken.has(key)) return
    this.#taken.add(key)
    const pass = this.#passes.at(-1)
    const place = { start, end, form, member }
    if (!pass) return
    const at = firstFrom(pass, start + 1)
    if (at === pass.length) pass.push(place)
    else pass.splice(at, 0, place)
  }

  /** Begins to go through the text anew. */
  again(): void {
    this.#passes.push([])
  }

  /** Whether a span means somebody already. */
  isTaken({ start, end }: Span): boolean {
    return this.#taken.has(`${start} ${end}`)
  }

  /** The mentions by name that lie within a span, in order. */
  namesIn(at: Span): readonly Place[] {
    return within(this.#names, at)
  }

  /** All mentions that lie within a span, in order. */
  mentionsIn(at: Span): readonly Place[] {
    const added = [
      ...this.#passes.flatMap((pass) => within(pass, at)),
      ...within(this.#brought, at).filter((place) => !this.isTaken(place)),
    ]
    return added.length === 0 ? this.namesIn(at) : [...this.namesIn(at), ...added].sort(bySpan)
  }

  /** The index of the sentence that holds a place, or of the last one before it; -1 before the first. */
  sentenceAt(offset: number): number {
    return firstFrom(this.sentences, offset + 1) - 1
  }

  /** From the start of the sentence so many before that of a place, up to the place. */
  before(offset: number, sentences: number): Span {
    const from = this.sentences[Math.max(0, this.sentenceAt(offset) - sentences)]?.start ?? 0
    return span(Math.min(from, offset), offset)
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

  /** The cast with every mention in its place; who never said anything and has no name is left out: null. */
  whole(): readonly (Member | null)[] {
    const added = Map.groupBy(this.#passes.flat(), ({ member }) => member)
    return this.#cast.map((one, index) => {
      if (this.#latent.has(index)) return null
      const own = (added.get(index) ?? []).map(({ start, end, form }) => ({ start, end, form }))
      return own.length === 0 ? one : { ...one, mentions: [...one.mentions, ...own].sort(bySpan) }
    })
  }
}

interface Brought {
  readonly at: Span
  readonly one: Member
}

function unnamedOf(phrase: Phrase): Brought {
  return { at: phrase, one: { ...member("anonymous", phrase.words, []), pronoun: pronounOf(phrase) } }
}

function kinOf(phrase: Phrase): Brought {
  return { at: phrase, one: { ...member("person", phrase.words, []), pronoun: pronounOf(phrase) } }
}

function pronounOf({ noun }: Phrase): "he" | "she" | null {
  return isPlural(noun) ? null : pronounOfNoun(noun)
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind} ${name.toLowerCase()}`
}

interface Unnamed extends Span {
  readonly sex: "he" | "she" | null
}

/** The nouns for one person in small letters, in order. */
function personNouns(text: string): readonly Unnamed[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}-])\p{Ll}{3,}(?![\p{L}-])/gu)).flatMap((match) => {
    const noun = match[0]
    if (!isPersonNoun(noun) || isPlural(noun)) return []
    return [{ start: match.index, end: match.index + noun.length, sex: pronounOfNoun(noun) }]
  })
}

/** Those of some spans in order that lie within a span. */
function within<S extends Span>(places: readonly S[], { start, end }: Span): readonly S[] {
  const out: S[] = []
  for (let at = firstFrom(places, start); (places[at]?.start ?? end) < end; at++) {
    const place = places[at]
    if (place && place.end <= end) out.push(place)
  }
  return out
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
