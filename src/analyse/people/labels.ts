/** The label of a turn: whom it names, tied to the full name where the document gives it. */
import type { Span } from "../../model.ts"
import { member, type Member } from "./cast.ts"
import { isGivenName } from "./given.ts"
import { HONORIFICS, OFFICES, SEX_OF_TITLE } from "./lexicon.ts"
import type { Roles } from "./nominals.ts"
import { personal } from "./personal.ts"
import { readPhrase } from "./phrase.ts"
import type { Scene } from "./scene.ts"
import type { Source } from "./sources.ts"

/** Labels that name nobody: questioners, and whoever could not be made out. */
const NOBODY =
  /^(?:Q|A|QUESTION(?:ER)?S?|ANSWER|UNIDENTIFIED\b.*|UNKNOWN\b.*|MALE|FEMALE|OTHERS?|SEVERAL|ALL|BOTH|(?:AUDIENCE|CROWD|CANDIDATES|PARTICIPANTS?|REPORTERS?|PRESS|SPEAKERS?|VOICES?|INAUDIBLE|STAFF)(?: MEMBERS?)?)[.:]?$/i
/** The same in other languages of which transcripts are made. */
const NOBODY_ABROAD =
  /^(?:P|R|F|D|V|PREGUNTAS?|RESPUESTA|FRAGEN?|ANTWORT|RÉPONSE|DOMANDA|RISPOSTA|PERGUNTA|RESPOSTA|VRAAG|ANTWOORD|PYTANIE|ODPOWIEDŹ|FRÅGA|SVAR|SPØRSMÅL|SPØRGSMÅL|ВОПРОС|ОТВЕТ|ПИТАННЯ|ВІДПОВІДЬ)[.:]?$/iu
/** Labels that say that the name is kept back. */
const UNNAMED =
  /^(?:A |AN )?(?:SENIOR |U\.?S\.? |ADMINISTRATION |DEFENSE |STATE DEPARTMENT |INTELLIGENCE |MILITARY |WESTERN |GOVERNMENT )+OFFICIALS?\b|^(?:WITNESS|JUROR|INFORMANT|SOURCE) ?(?:\p{Lu}|\p{N}{1,3})$/iu

/** Who speaks in the turns of a text; the same label is the same speaker. */
export class Labels {
  readonly #scene: Scene
  readonly #roles: Roles
  readonly #told = new Map<string, number | null>()
  /** The persons of the cast by the last word of each of their names; made when the first label asks. */
  #bySurname: ReadonlyMap<string, readonly number[]> | null = null

  /** The title of the document, which may name a speaker whom its text does not. */
  readonly #title: string

  constructor(scene: Scene, roles: Roles, title: string | null) {
    this.#scene = scene
    this.#roles = roles
    this.#title = title ?? ""
  }

  /** Who speaks in a turn. */
  speakerOf(at: Span): Source {
    const label = this.#scene.text.slice(at.start, at.end)
    if (NOBODY.test(label) || NOBODY_ABROAD.test(label)) return { members: [], by: "turn" }
    const [named] = this.#scene.namesIn(at)
    const isWhole = named?.start === at.start && named.end === at.end
    const told = isWhole ? named.member : (this.#told.get(label) ?? this.#tell(label))
    this.#told.set(label, told)
    this.#scene.mention(told, { ...at, form: "name" })
    return { members: [told], by: "turn" }
  }

  #tell(label: string): number {
    const scene = this.#scene
    if (UNNAMED.test(label)) return scene.add(member("anonymous", label, []))
    return (
      scene.find("person", label) ??
      this.#bearerOf(label) ??
      this.#holderOf(label) ??
      scene.add(this.#speakerNamed(label))
    )
  }

  /** A speaker whom the text names by the label alone: the document's title may give the full name. */
  #speakerNamed(label: string): Member {
    const words = withoutTitles(label)
    const last = words.at(-1) ?? ""
    const full = words.length === 1 && /^\p{L}{3,}/u.test(last) ? fullNameIn(this.#title, last) : null
    const one = { ...member("person", full ?? label, []), pronoun: sexOf(label) }
    return full === null ? one : { ...one, aliases: new Set([label]) }
  }

  /** The one person of the cast whose name, or the end of it, the label is; null where none or several are. */
  #bearerOf(label: string): number | null {
    const words = withoutTitles(label)
    const asked = personal(words.join(" "))
    const sex = words.length === label.split(" ").length ? null : sexOf(label)
    const [only = null, ...others] = (this.#surnames().get(asked.surname) ?? []).filter((index) => {
      const one = this.#scene.member(index)
      if (sex !== null && one.pronoun !== null && one.pronoun !== sex) return false
      return asked.given === null || [one.name, ...one.aliases].some((name) => personal(name).given === asked.given)
    })
    return others.length === 0 ? only : null
  }

  #surnames(): ReadonlyMap<string, readonly number[]> {
    if (this.#bySurname) return this.#bySurname
    const bySurname = new Map<string, Set<number>>()
    for (const index of this.#scene.all(({ kind }) => kind === "person")) {
      const one = this.#scene.member(index)
      for (const name of [one.name, ...one.aliases]) {
        const { surname, given } = personal(name)
        if (given === null && one.name !== name) continue
        bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(index))
      }
    }
    this.#bySurname = new Map([...bySurname].map(([surname, own]) => [surname, [...own]]))
    return this.#bySurname
  }

  /** "THE PRESIDENT": the one person whom the text gives that office. */
  #holderOf(label: string): number | null {
    if (!/^the\s/i.test(label)) return null
    const words = label.toLowerCase()
    const phrase = readPhrase(words, { start: 0, end: words.length })
    const [only = null, ...others] = this.#roles.bearersOf(this.#scene, phrase)
    return others.length === 0 ? only : null
  }
}

/** "Josh Earnest" in "Press Briefing by Press Secretary Josh Earnest"; null where the title has no given name with it. */
function fullNameIn(title: string, surname: string): string | null {
  const words = title.split(/[\s,;:()–—/]+/)
  const at = words.findIndex((word, index) => index > 0 && word.toLowerCase() === surname.toLowerCase())
  const given = words[at - 1] ?? ""
  return at > 0 && isGivenName(given) ? `${given} ${words[at] ?? ""}` : null
}

function sexOf(label: string): "he" | "she" | null {
  return SEX_OF_TITLE.get(/^\p{L}+/u.exec(label)?.[0].toLowerCase() ?? "") ?? null
}

/** A label's words without what stands before and behind the name: "MR.", "SECRETARY", "of New Jersey". */
function withoutTitles(label: string): readonly string[] {
  const words = label.replace(/\s+of\s.+$/, "").split(/\s+/)
  let first = 0
  while (first < words.length - 1 && isTitle(words[first] ?? "")) first++
  return words.slice(first)
}

function isTitle(word: string): boolean {
  const key = word.toLowerCase().replace(/\.$/, "")
  return (
    key === "the" ||
    HONORIFICS.has(key) ||
    OFFICES.has(key) ||
    /^(?:vice|deputy|acting|former|first|foreign)$/.test(key)
  )
}
