/** Whether the speaker whom a primary text names is one of those to whom a quotation is ascribed. */

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|senator|gov|governor|rep|representative|president|vice|secretary|mayor|judge|justice|chairman|chairwoman|chair|minister|prime|ambassador|general|colonel|captain|professor|prof|the|former|hon|jr|sr|ii|iii)$/

/**
 * True where a name agrees with the speaker's, false where both are names and none does, null where one of
 * them is no name: an office, a pronoun, "Q".
 */
export function agrees(names: readonly string[], speaker: string | null): boolean | null {
  const other = speaker === null ? [] : partsOf(speaker)
  const own = names.map(partsOf).filter((parts) => parts.length > 0)
  if (other.length === 0 || own.length === 0) return null
  return own.some((parts) => isSame(parts, other))
}

/** The words of a name in lower case, without titles and what stands in brackets. */
function partsOf(name: string): readonly string[] {
  const plain = name.replace(/\([^)]*\)|\[[^\]]*\]/g, " ").replace(/\s+of\s.+$/i, "")
  const words = plain.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []
  return words.filter((word) => !TITLES.test(word) && word.length > 1)
}

/** The same surname, and no given name that the other, who has some, does not have. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  if (fewer.length === 1) return more.includes(fewer[0] ?? "")
  return (
    fewer.at(-1) === more.at(-1) && fewer.slice(0, -1).every((given) => more.some((other) => isGiven(given, other)))
  )
}

/** "Dan" and "Daniel", "J" and "Jan". */
function isGiven(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, 3)) || b.startsWith(a.slice(0, 3))
}
