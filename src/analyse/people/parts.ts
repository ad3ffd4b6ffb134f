/** The parts of a source phrase: the names that are the source itself, and not whose it is or what it is of. */
import type { Span } from "../../model.ts"
import { span, trimmed } from "../../text/span.ts"
import { isBodyNoun, isPersonNoun } from "./nouns.ts"
import type { Phrase } from "./phrase.ts"
import type { Place, Scene } from "./scene.ts"
import { PEOPLES } from "./world.ts"

/** The members who are named as the source itself, in order; empty where it is not named. */
export function namedIn(scene: Scene, phrase: Phrase): readonly number[] {
  const isOne = phrase.article === "indefinite"
  const places = scene.namesIn(phrase).filter(({ member, start, end }) => {
    const { kind } = scene.member(member)
    if (
      isOne &&
      /^an?\s$/i.test(scene.text.slice(phrase.start, start)) &&
      end >= phrase.core.end &&
      !/\s/.test(scene.text.slice(start, end))
    )
      return false // "A Ratepayer": no name stands alone behind an article
    return kind !== "place" && !(isOne && (kind === "group" || PEOPLES.has(scene.text.slice(start, end)))) // "one Republican" is nobody's name
  })
  if (places.length === 0) return []
  const parts = partsOf(scene.text, phrase, places)
  const found = parts.flatMap((part, index) => {
    const own = places.filter(({ start, end }) => part.start <= start && end <= part.end)
    const direct = own.filter((place) => isDirect(scene.text, place, part))
    const persons = direct.filter(({ member }) => scene.member(member).kind === "person")
    const chosen = persons.at(-1) ?? direct.at(-1)
    const begins = index === 0 || (chosen && isBegun(scene.text.slice(part.start, chosen.start)))
    return chosen && begins ? [chosen.member] : []
  })
  if (found.length > 0) return [...new Set(found)]
  const mayBeNamed = isPersonNoun(phrase.head) || isBodyNoun(phrase.head) || phrase.article !== "definite"
  return mayBeNamed
    ? [...new Set(places.filter((place) => isApposed(scene, place, phrase)).map(({ member }) => member))]
    : []
}

/** The parts of a phrase that are sources of their own: "the chancellor, a ministry and four newspapers"; empty where it is one. */
export function coordinated(scene: Scene, phrase: Phrase): readonly Span[] {
  const { text } = scene
  const parts = partsOf(text, phrase, scene.namesIn(phrase)).map((part) => trimmed(text, part))
  const last = parts.at(-1)
  const lead = last && text.slice(parts.at(-2)?.end ?? last.start, last.start)
  if (parts.length < 2 || !lead || !/\b(?:and|or)\s$/.test(lead) || last.end < phrase.end) return []
  return parts.every((part) => beginsPhrase(text, part)) ? parts : []
}

/** Whether a part begins as a noun phrase of its own does: with an article, a number, a name. */
function beginsPhrase(text: string, { start, end }: Span): boolean {
  return (
    /^(?:the|an?|his|her|their|its|one|two|three|four|several|some|many|both)\s\S|^\p{Lu}/iu.test(
      text.slice(start, end),
    ) && end - start > 2
  )
}

/** The stretches of a phrase between commas, brackets and "and", names kept whole; a clause ends the last one. */
function partsOf(text: string, phrase: Phrase, places: readonly Place[]): readonly Span[] {
  const parts: Span[] = []
  let from = phrase.start
  for (const match of text
    .slice(phrase.start, phrase.end)
    .matchAll(/,\s+and\s|,\s|\sand\s|\sor\s|\s&\s|\s?\(|\s\/\s|\s(?=who\s|whose\s|which\s)|:\s/g)) {
    const start = phrase.start + match.index
    if (places.some((place) => place.start < start && start < place.end)) continue
    parts.push(span(from, start))
    from = start + match[0].length
    if (match[0].endsWith("(") || /^(?:who|whose|which)\s/.test(text.slice(from, from + 6))) return parts
  }
  parts.push(span(from, phrase.end))
  return parts.filter(({ start, end }) => end > start)
}

/** Whether a name is what the part speaks of: "an official of the Basin Board" and "Boeing officials" speak of others. */
function isDirect(text: string, place: Place, part: Span): boolean {
  const before = text.slice(part.start, place.start)
  const after = text.slice(place.end, part.end)
  const isTied =
    /\b(?:of|for|from|at|with|in|to|by|on|near|under|behind|about|than|besides|except|against)\s+(?:the\s+|an?\s+)?(?:[\p{L}.-]+\s+){0,2}$/iu.test(
      before,
    )
  const modifies =
    /^(?:['’]s?)?[\s-]+(?:\p{Ll}|(?:CEO|CFO|COO|MP|MEP|[\p{L}]*(?:President|Minister|Secretary|Director|Chair\w*|Spokes\w+|Officer|Chief|Ambassador|Senator|Governor|Mayor|Leader))\b)/u.test(
      after,
    )
  const isOfPerson =
    /\b(?:of|for|at|to)\s+(?:the\s+)?(?:\p{Lu}[\p{L}&.’'-]*\s+)+$/u.test(before) && /^(?:$|[,\s])/.test(after)
  if (isTied && !(isOfPerson && /\s/.test(text.slice(place.start, place.end)))) return false
  return !modifies && !/^['’]/.test(after)
}

/** "and the Basin Board", "and Mr Orr": a further source, not an apposition. */
function isBegun(lead: string): boolean {
  return (
    /^(?:the\s+|both\s+)?(?:\p{Lu}[\p{L}.]*\s+|[\p{Ll}-]+\s+){0,4}$/u.test(lead) &&
    !/\b(?:of|for|at|from|in|to|with|who)\s/.test(lead)
  )
}

/** "A senior aide named Pru Wilmot", "one official, Deputy Secretary Ruth Amaro": the name that the phrase comes to. */
function isApposed(scene: Scene, place: Place, phrase: Phrase): boolean {
  const isPerson = scene.member(place.member).kind === "person"
  if (isPerson === isBodyNoun(phrase.head)) return false
  const before = scene.text.slice(phrase.start, place.start)
  const after = scene.text.slice(place.end, phrase.end)
  if (/^['’]s/.test(after)) return false
  const lead =
    /(?:,|—|–|\bas\b|\bto be\b|\bnamed\b|\bcalled\b|\bidentified as\b|\bby the name of\b|\bname (?:was|is)\b|\band\b|:|\()\s*((?:[\p{L}.’'-]+\s+){0,4})$/u.exec(
      before,
    )?.[1]
  return lead !== undefined && !/\b(?:of|for|at|from|with|in|by|who|about|that|like)\s/.test(lead)
}
