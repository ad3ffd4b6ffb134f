/** Names of persons taken apart, and which of them can be one and the same. */

/** A person's name by its parts, each as it is compared: in lower case, without points and marks. */
export interface Personal {
  /** "dan" in "Dan Hollis"; null in a name of one word. */
  readonly given: string | null
  readonly middle: readonly string[]
  /** "von trautenau"; the one word, where there is but one. */
  readonly surname: string
  /** "jim" in "James “Jim” Reyd". */
  readonly nickname: string | null
  /** "jr", "iii". */
  readonly suffix: string | null
}

const PARTICLES = new Set(
  "de van von der den la le al bin ibn del della di da dos du el ter ten af zu y ben bint abu ul mac st".split(" "),
)
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
const NICKNAME = /\s*(?:[“"‘'(]|``)([^“”"‘’'()`]+)(?:[”"’')]|'')/u

/** The parts of a person's name, its titles left aside. */
export function personal(name: string): Personal {
  const nickname = NICKNAME.exec(name)?.[1] ?? null
  const words = withoutLetters(name.replace(NICKNAME, ""))
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/([\p{L}])\.(?=\p{L}\.?)/gu, "$1 ")
    .replace(/[.,]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
  const last = words.at(-1) ?? ""
  const suffix = words.length > 1 && SUFFIX.test(last) ? last : null
  const own = suffix === null ? words : words.slice(0, -1)
  let from = own.length - 1
  while (from > 1 && PARTICLES.has(own[from - 1] ?? "")) from--
  if (from === 1 && PARTICLES.has(own[0] ?? "")) from = 0
  return {
    given: from > 0 ? (own[0] ?? null) : null,
    middle: own.slice(1, Math.max(1, from)),
    surname: own.slice(Math.max(0, from)).join(" "),
    nickname: nickname?.toLowerCase() ?? null,
    suffix,
  }
}

/** Without the letters of honours behind it: "Ada Orr DBE". */
function withoutLetters(name: string): string {
  return /\p{Ll}/u.test(name) ? name.replace(/(?<=\p{Ll})(?:,?\s(?:\p{Lu}{2,4}|PhD|FRS|MP))+$/u, "") : name
}

/**
 * Whether two full names can be of one person: the same surname and suffix, and given names of which one
 * says no more than the other. "Dan Hollis" and "Ruth Hollis" are two, "George W. Bush" and "George H. W. Bush" too.
 */
export function mayBeOne(a: Personal, b: Personal): boolean {
  if (a.surname !== b.surname || a.suffix !== b.suffix || a.given === null || b.given === null) return false
  const given = alike(a.given, b.given) || alike(a.nickname ?? "", b.given) || alike(a.given, b.nickname ?? "")
  const [more, less] = a.middle.length >= b.middle.length ? [a.middle, b.middle] : [b.middle, a.middle]
  return given && isPartOf(less, more)
}

function alike(a: string, b: string): boolean {
  if (a === "" || b === "") return false
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Whether each of some middle names stands in the others, in order. */
function isPartOf(less: readonly string[], more: readonly string[]): boolean {
  let at = 0
  for (const name of less) {
    while (at < more.length && !alike(name, more[at] ?? "")) at++
    if (at === more.length) return false
    at++
  }
  return true
}

/** How one word, or a surname with its particle, can be short for a full name; null where it cannot. */
export function shortFor(short: Personal, full: Personal): "surname" | "given" | null {
  if (short.given !== null) return null
  const last = full.surname.split(" ").at(-1) ?? ""
  if (short.surname === full.surname || short.surname === last) return "surname"
  return short.surname === full.given || short.surname === full.nickname ? "given" : null
}
