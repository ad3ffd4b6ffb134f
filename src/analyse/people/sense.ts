/** One sense a document: what a name names in one place, it names in all. */
import type { EntityKind } from "../../model.ts"
import type { Name } from "./names.ts"

/** How much a full name says of the surname that it ends with, against what is said of the surname itself. */
const BY_FULL_NAME = 0.8
/** How much it says of a name of one word that it has a parliament or an envoy is sent to it: of somebody's surname, and of no one's. */
const BY_POWER = 0.9
const BY_POWER_OF_NOBODY = 3
/** And that it stands behind "in" or "near", where it is no one's surname. */
const BY_LOCATION = 1
/** A sense that has less than this of all that is said of a name gives way to the other. */
const MINORITY = 0.4

/** The names, each with the kind that the whole text gives it. */
export function oneSense(names: readonly Name[]): readonly Name[] {
  const votes = votesOf(names)
  return names.map((name) => {
    const own = votes.get(keyOf(name.words))
    if (!own) return name
    const isPlace = name.kind === null && own.size === 1 && own.has("place")
    if (isPlace) return { ...name, kind: "place", sure: 0.7 }
    const all = [...own.values()].reduce((sum, weight) => sum + weight, 0)
    const [kind, weight] = [...own].reduce((best, next) => (next[1] > best[1] ? next : best))
    const kept = name.kind !== null && ((own.get(name.kind) ?? 0) >= MINORITY * all || isPower(name, kind))
    return kept ? name : { ...name, kind, sure: Math.max(name.sure, Math.min(0.9, weight / all)) }
  })
}

/** A country is a place, and a power where it acts: both senses may stand in one text. */
function isPower({ kind, sure }: Name, other: EntityKind): boolean {
  return (
    sure >= 0.5 && ((kind === "organisation" && other === "place") || (kind === "place" && other === "organisation"))
  )
}

function votesOf(names: readonly Name[]): ReadonlyMap<string, ReadonlyMap<EntityKind, number>> {
  const votes = new Map<string, Map<EntityKind, number>>()
  const vote = (words: string, kind: EntityKind, weight: number): void => {
    const own = votes.get(keyOf(words)) ?? new Map<EntityKind, number>()
    votes.set(keyOf(words), own.set(kind, (own.get(kind) ?? 0) + weight))
  }
  const full = new Set<string>()
  const somebody = partsOfPersons(names)
  for (const { words, kind, sure, governs, located, title } of names) {
    const isNobody = title === null && !words.includes(" ") && !somebody.has(keyOf(words))
    if (isNobody && located && kind === "person") vote(words, "place", BY_LOCATION)
    if (governs && title === null && !words.includes(" "))
      vote(words, "place", isNobody ? BY_POWER_OF_NOBODY : BY_POWER)
    if (kind === null) continue
    vote(words, kind, sure)
    if (kind !== "person" || !words.includes(" ") || full.has(words)) continue
    full.add(words)
    vote(words.slice(words.lastIndexOf(" ") + 1), "person", BY_FULL_NAME * sure)
  }
  return votes
}

/** What names are told alike by: case matters, since "US" is not "us"; the kind of apostrophe does not. */
export function keyOf(words: string): string {
  return words.replaceAll("’", "'").normalize("NFC")
}

/** The words of full names of persons, and names with a title before them. */
function partsOfPersons(names: readonly Name[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ words, kind, title }) => {
      if (title !== null) return [keyOf(words)]
      return kind === "person" && words.includes(" ") ? words.split(" ").map(keyOf) : []
    }),
  )
}
