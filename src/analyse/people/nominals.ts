/** Definite nouns for persons and bodies: "the envoy", "Tunisia’s coach", "the company", "the two". */

import type { Member } from "./cast.ts"
import { isPlural, pronounOfNoun, RELATIONS, singularOf } from "./nouns.ts"
import type { Phrase } from "./phrase.ts"
import type { Stated } from "./roles.ts"
import type { Scene } from "./scene.ts"

/** Words of a phrase that say nothing of whom it means. */
const EMPTY = new Set("own same late new old said latter current then longtime long-time veteran".split(" "))
/** One office by several names. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    premier: "prime minister",
    chairwoman: "chair",
    chairman: "chair",
    chairperson: "chair",
    boss: "chief",
    head: "chief",
    spokeswoman: "spokesman",
    spokesperson: "spokesman",
    congressman: "representative",
    congresswoman: "representative",
    lawyer: "attorney",
    solicitor: "attorney",
    advisor: "adviser",
    cofounder: "founder",
  }),
)

/** What an office is looked up by: "ceo" for "chief executive officer" and "CEO" alike. */
function officeOf(head: string, words: readonly string[]): string {
  if (head === "ceo" || (words.includes("chief") && words.includes("executive"))) return "ceo"
  if (head === "minister" && words.includes("prime")) return "prime minister"
  return SYNONYMS.get(head) ?? head
}

/** The roles of a cast by their nouns, so that a phrase asks only those that could fit. */
export class Roles {
  readonly #byOffice = new Map<string, { readonly member: number; readonly role: Stated }[]>()

  constructor(cast: readonly Member[]) {
    cast.forEach(({ roles }, member) => {
      for (const role of roles) this.add(member, role)
    })
  }

  add(member: number, role: Stated): void {
    const office = officeOf(role.head, role.words)
    const own = this.#byOffice.get(office)
    if (own) own.push({ member, role })
    else this.#byOffice.set(office, [{ member, role }])
  }

  /** Whether the text gives that office to anybody at all. */
  isHeld({ head, modifiers }: Phrase): boolean {
    return this.#byOffice.has(officeOf(head, [...modifiers, head]))
  }

  /** Whom a definite phrase can mean by a role that the text states: several where it leaves that open. */
  bearersOf(scene: Scene, phrase: Phrase): readonly number[] {
    if (phrase.plural) return []
    const all = this.#byOffice.get(officeOf(phrase.head, [...phrase.modifiers, phrase.head])) ?? []
    const fits = all.filter(({ role }) => agrees(scene, phrase, role))
    const members = [...new Set(fits.map(({ member }) => member))]
    if (members.length < 2) return members
    const best = new Set(fits.filter(({ role }) => role.held === heldIn(phrase)).map(({ member }) => member))
    return best.size === 1 ? [...best] : members
  }
}

function heldIn({ modifiers }: Phrase): Stated["held"] {
  if (modifiers.some((word) => /^(?:former|ex|onetime|ousted|retired)$/.test(word))) return "before"
  if (modifiers.some((word) => /^then$|^then-/.test(word))) return "then"
  return "now"
}

/** How far apart, in characters, "his father" and the father's name can stand. */
const KIN_REACH = 1500
/** With one of these an office is another one: "the president" is no vice president. */
const RANKS = new Set("vice deputy assistant associate prime under junior".split(" "))

/** Whether all that a phrase says of its office is said by the role too: "the transport minister" of "minister of transport". */
function agrees(scene: Scene, phrase: Phrase, role: Stated): boolean {
  const held = heldIn(phrase)
  if (held === "before" ? role.held === "yet to come" || role.held === "now" : role.held === "before") return false
  if (isRelation(phrase) && Math.abs(role.start - phrase.start) > KIN_REACH) return false
  if (role.words.some((word) => RANKS.has(word) && !phrase.modifiers.includes(word) && word !== phrase.head))
    return false
  const { text } = scene
  const own = scene.namesIn(phrase)
  const theirs = role.whose ? scene.namesIn(role.whose).map(({ member }) => member) : []
  if (own.length > 0 && theirs.length > 0 && own.some(({ member }) => theirs.includes(member))) return true
  const said = new Set(
    [...role.words, ...wordsOf(role.whose ? text.slice(role.whose.start, role.whose.end) : "")].map(stemOf),
  )
  const modifiers = phrase.modifiers.filter(
    (word) => !EMPTY.has(word) && !/^(?:former|ex|then|onetime|chief|executive|prime)$/.test(word),
  )
  return [...modifiers, ...weightyOf(phrase)].every((word) => said.has(stemOf(word)))
}

/** The words with a capital in what is tied to a phrase, and those of its owner: "Ghana" in "the finance minister of Ghana". */
function weightyOf({ tokens, headAt }: Phrase): readonly string[] {
  const owner = tokens.filter(({ text, end }) => end <= (headAt?.start ?? 0) && /^\p{Lu}.*['’]s?$/u.test(text))
  const behind = tokens.filter(({ start }) => start >= (headAt?.end ?? 0))
  const stop = behind.findIndex(({ key }) => /^(?:[,(]|who|which|that|whose)$/.test(key))
  const tied = (stop < 0 ? behind : behind.slice(0, stop)).filter(({ text }) => /^\p{Lu}/u.test(text))
  return [...owner, ...tied].map(({ key }) => key)
}

function wordsOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** "transportation" and "transport", "Malaysia" and "Malaysian" are one to a role. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s?$/, "").replaceAll(".", "")
  return bare.length > 5 ? bare.slice(0, Math.max(5, Math.min(bare.length - 2, 7))) : singularOf(bare)
}

/** Whether a phrase says enough to name somebody by itself: of what body or place, or whose. */
export function isSpecific(phrase: Phrase): boolean {
  const { tokens, headAt, rest } = phrase
  if (headAt === null) return false
  const owner = tokens.some(({ text, end }) => end < headAt.start && /^\p{Lu}.*['’]s?$/u.test(text))
  const whose = /^(?:his|her|their)$/.test(tokens[0]?.key ?? "") && isRelation(phrase)
  const own = tokens.some(({ start, text }) => start < headAt.start && start > phrase.start && /^\p{Lu}/u.test(text))
  return owner || whose || own || /^\s*(?:of|for|to|in|at)\s(?:the\s)?(?:\p{Ll}+\s){0,2}\p{Lu}/u.test(rest)
}

/** "both men", "the two", "the pair", "the couple": two who were spoken of together. */
export function isPair({ words, head, plural }: Phrase): boolean {
  return (
    /^(?:both|the (?:two|pair|couple|duo))\b/i.test(words) &&
    (plural || /^(?:two|pair|couple|duo|both|)$/.test(head) || isPlural(head))
  )
}

/** Which pronoun a phrase asks for: "the actress", "his father". */
export function sexOfPhrase({ head }: Phrase): "he" | "she" | null {
  return pronounOfNoun(head)
}

/** "his father", "the mayor’s brother": it says whose. */
function isRelation({ head }: Phrase): boolean {
  return RELATIONS.has(head)
}

/** The role that a phrase states when it names somebody by itself. */
export function roleOf(phrase: Phrase): Stated {
  const start = phrase.start + (/^(?:the|an?|this|that)\s+/i.exec(phrase.words)?.[0].length ?? 0)
  const clause = /[,(]|\s(?:who|whose|which)\s/.exec(phrase.words.slice(start - phrase.start))
  const end = clause ? start + clause.index : phrase.end
  return {
    start,
    end,
    head: phrase.head,
    words: phrase.tokens.filter((token) => token.start >= start && token.end <= end).map(({ key }) => key),
    isOffice: !RELATIONS.has(phrase.head),
    whose: { start: phrase.start, end },
    from: null,
    until: null,
    asOf: null,
    held: "now",
  }
}

/** Whether two phrases for unnamed persons can be of one: "the official" of "one Treasury man" where it is the only one. */
export function isSameNoun(a: string, b: string): boolean {
  return a === b || officeOf(a, []) === officeOf(b, [])
}
