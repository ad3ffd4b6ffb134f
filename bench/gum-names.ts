/**
 * Proper names in GUM, which annotates noun phrases: of a mention whose head is a proper noun the run of
 * proper nouns round the head, by the rule of `training/data.py` (`gum_names`).
 */
import type { Name } from "./names.ts"

/** What of a GUM document is needed for its names. */
export interface GumDocument {
  readonly text: string
  readonly tokens: readonly GumToken[]
  readonly entities: readonly GumEntity[]
}

interface GumToken {
  readonly s: number
  readonly e: number
  readonly upos: string
  readonly xpos: string
}

interface GumEntity {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly head: readonly [number, number]
}

const KINDS: Readonly<Record<string, string>> = { person: "person", organization: "organisation", place: "place" }

const JOINTS = new Set(["of", "the", "and", "&", "for", "-", "'", "’"])

const TITLES = new Set(
  "mr mrs ms miss dr prof professor sir lord lady dame president vice prime minister secretary senator sen rep governor gov general gen colonel col captain capt major lieutenant lt sergeant sgt king queen prince princess pope ambassador chancellor mayor judge justice congressman congresswoman representative attorney chief foreign deputy st saint brother sister reverend rev father chairman director commissioner spokesman spokeswoman for affairs defence defense special envoy of state the uncle aunt".split(
    " ",
  ),
)

/** The proper names of a document; of those that overlap the longest. */
export function gumNames(document: GumDocument): readonly Name[] {
  const found = document.entities
    .flatMap((entity) => nameIn(entity, document))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: Name[] = []
  for (const one of found) if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one)
  return kept
}

function nameIn(entity: GumEntity, { text, tokens, entities }: GumDocument): readonly Name[] {
  const kind = KINDS[entity.type]
  const head = tokens.findLastIndex(({ s }) => s <= entity.head[0])
  const token = tokens[head]
  if (!kind || !token || !isProper(token)) return []
  const isPerson = kind === "person"
  if (isPerson && token.xpos === "NNPS") return []
  const run = runRound(head, entity, { text, tokens, isPerson })
  const first = isPerson ? behindTitles(run.first, { ...run, head, entity, text, tokens, entities }) : run.first
  const begin = tokens[first]
  const last = tokens[run.last]
  if (!begin || !last) return []
  const words = text.slice(begin.s, last.e)
  return isPerson && isTitle(words) ? [] : [{ start: begin.s, end: last.e, kind }]
}

/** Whether a token is part of a name. "United" in "United States" is a verb to Universal Dependencies, and NNP to Penn. */
function isProper(token: GumToken | undefined): boolean {
  return token?.upos === "PROPN" || /^NNPS?$/.test(token?.xpos ?? "")
}

/** The proper nouns round a head within its mention, over joints (for persons, hyphens alone). */
function runRound(
  head: number,
  { start, end }: GumEntity,
  {
    text,
    tokens,
    isPerson,
  }: { readonly text: string; readonly tokens: readonly GumToken[]; readonly isPerson: boolean },
): { readonly first: number; readonly last: number } {
  const joins = (at: number): boolean => {
    const token = tokens[at]
    if (!token || token.s < start || token.e > end) return false
    const words = text.slice(token.s, token.e)
    return isProper(token) || (isPerson ? words === "-" : JOINTS.has(words))
  }
  let first = head
  let last = head
  while (joins(first - 1)) first--
  while (joins(last + 1)) last++
  while (!isProper(tokens[first])) first++
  while (!isProper(tokens[last])) last--
  return { first, last }
}

/** Where a person's name begins behind titles and behind a mention that stands within this one. */
function behindTitles(
  from: number,
  {
    last,
    head,
    entity,
    text,
    tokens,
    entities,
  }: GumDocument & { readonly last: number; readonly head: number; readonly entity: GumEntity },
): number {
  const headStart = tokens[head]?.s ?? 0
  const inner = Math.max(
    0,
    ...entities
      .filter((other) => other !== entity && entity.start <= other.start && other.end <= headStart)
      .map(({ end }) => end),
  )
  let first = from
  for (let token = tokens[first]; first < last && token; token = tokens[++first]) {
    if (!isTitle(text.slice(token.s, token.e)) && token.s >= inner) break
  }
  return first
}

function isTitle(words: string): boolean {
  return TITLES.has(words.replace(/\.+$/, "").toLowerCase())
}
