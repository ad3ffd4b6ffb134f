/** A phrase resolved: by name, pronoun, office, or as what it is by itself. The surest rule comes first. */
import type { EntityKind, SourceRule, Span } from "../../model.ts"
import { bodyMeant, bodyNamed, isBorrowed, manyMeant } from "./bodyref.ts"
import { member } from "./cast.ts"
import { kindByWords } from "./kinds.ts"
import { isPair, isSameNoun, isSpecific, roleOf, sexOfPhrase, type Roles } from "./nominals.ts"
import { isPersonNoun, kindOfNoun } from "./nouns.ts"
import { coordinated, namedIn } from "./parts.ts"
import { isProper, phraseEndingAt, readPhrase, type Phrase } from "./phrase.ts"
import { personMeant, sexOf, type Setting } from "./pronouns.ts"
import type { Scene } from "./scene.ts"
import type { Source } from "./sources.ts"
import { isCoded, isRenamed, veilOf } from "./unnamed.ts"

/** What a phrase is resolved against. */
export interface Stage extends Setting {
  readonly scene: Scene
  readonly roles: Roles
  /** Whoever says "I" here; empty where that is nobody known. */
  readonly self: readonly number[]
  /** Who wrote the text. */
  readonly authors: readonly number[]
}

const UNTOLD: Source = { members: [], by: "none" }

/** Whom a phrase means. Only of a source is it told where that stays open. */
export function resolvePhrase(stage: Stage, at: Span, asked: "source" | "elsewhere"): Source {
  const { scene } = stage
  const key = scene.text.slice(at.start, at.end).toLowerCase()
  if (/^(?:i|me|my|myself|mine)$/.test(key)) return bySelf(stage, at)
  if (/^(?:we|us|our|ourselves)$/.test(key)) return { members: [], by: "self" }
  const sex = sexOf(key)
  if (sex !== null) return byPronoun(stage, at, { sex, asked })
  if (asked === "elsewhere") return UNTOLD
  if (/^(?:who|which|that)$/.test(key)) return byRelative(stage, at)
  if (/^(?:it|its|itself)$/.test(key)) return byBody(stage, at)
  if (/^(?:they|them|their|themselves)$/.test(key)) return byMeantMany(stage, at)
  if (/^(?:some|many|most|this|these|those|you|everyone|everybody|nobody|no one|none)$/.test(key)) return UNTOLD
  return byPhrase(stage, readPhrase(scene.text, at))
}

/** "I": in quoted words and in a turn whoever speaks them, elsewhere whoever wrote the text. */
function bySelf({ scene, self, authors }: Stage, at: Span): Source {
  const members = self.length > 0 ? self : authors
  const [only, ...others] = members
  if (only !== undefined && others.length === 0) scene.mention(only, { ...at, form: "pronoun" })
  return { members, by: "self" }
}

function byPronoun(
  stage: Stage,
  at: Span,
  { sex, asked }: { readonly sex: "he" | "she"; readonly asked: "source" | "elsewhere" },
): Source {
  const { scene } = stage
  const { chosen, open } = personMeant(scene, at, { ...stage, sex, asked })
  if (chosen === null) {
    if (open.length > 1 && asked === "source") scene.leaveOpen(at, open)
    return UNTOLD
  }
  if (scene.member(chosen).pronoun === null) scene.learn(chosen, { pronoun: sex })
  scene.mention(chosen, { ...at, form: "pronoun" })
  return { members: [chosen], by: scene.member(chosen).kind === "anonymous" ? "anonymous" : "pronoun" }
}

function byBody(stage: Stage, at: Span): Source {
  const chosen = bodyMeant(stage.scene, at, stage)
  if (chosen === null) return UNTOLD
  stage.scene.mention(chosen, { ...at, form: "pronoun" })
  return { members: [chosen], by: "pronoun" }
}

function byMeantMany(stage: Stage, at: Span): Source {
  const members = manyMeant(stage.scene, at, stage)
  const [only, ...others] = members ?? []
  if (only !== undefined && others.length === 0) stage.scene.mention(only, { ...at, form: "pronoun" })
  return members === null ? UNTOLD : { members, by: "pronoun" }
}

/** "Dan Hollis, who said", "a trader who says": whoever is spoken of right before the pronoun. */
function byRelative(stage: Stage, at: Span): Source {
  const { scene } = stage
  const near = scene
    .mentionsIn(scene.before(at.start, 0))
    .findLast(({ end }) => /^[,\s]*$/.test(scene.text.slice(end, at.start)))
  if (near) return { members: [near.member], by: "relative" }
  const antecedent = phraseEndingAt(scene.text, scene.before(at.start, 0))
  const told = antecedent ? byPhrase(stage, antecedent) : UNTOLD
  return told.members.length > 0 ? { ...told, by: told.by === "anonymous" ? "anonymous" : "relative" } : UNTOLD
}

/** A noun phrase: named, told by its office, unnamed, or what it is by itself. */
function byPhrase(stage: Stage, phrase: Phrase): Source {
  const { scene } = stage
  if (isCoded(phrase) || isRenamed(phrase, scene.text.slice(phrase.end, phrase.end + 60)))
    return byFalseName(stage, phrase)
  const named = namedIn(scene, phrase)
  const parts = coordinated(scene, phrase)
  if (parts.length > 1 && named.length < parts.length) return byParts(stage, parts)
  if (named.length > 0) return { members: named, by: namedBy(scene, phrase.words, named) }
  const bears = phrase.words.includes(" ")
    ? []
    : scene.all(({ kind, name }) => kind === "person" && name.split(" ").includes(phrase.words))
  if (bears.length > 1) {
    scene.leaveOpen(phrase, bears)
    return UNTOLD
  }
  const ofBody = phrase.plural && hasBody(scene, phrase) // "Experts at Uppsala University"
  if (isProper(phrase) && phrase.article !== "indefinite" && !(isPersonNoun(phrase.head) && (!phrase.plural || ofBody)))
    return byItself(stage, phrase, properKind(phrase))
  if (isPair(phrase)) return byPair(stage, phrase)
  if (isOneOfThem(phrase) && isManyInView(scene, phrase)) return byVeil(stage, phrase)
  const veil = veilOf(phrase)
  if (veil === "anonymous") return byVeil(stage, phrase)
  if (veil === "group") return byItself(stage, phrase, "group")
  const kind = kindOfNoun(phrase.noun)
  if (kind === "person" && phrase.plural && phrase.article === "definite") return byMany(stage, phrase)
  if (veil === "role" || kind === "person" || phrase.words.endsWith("-year-old")) return byOffice(stage, phrase)
  if (kind === "organisation" || kind === "outlet") return byBodyNoun(stage, phrase)
  if (kind === "document" || kind === "group") return byItself(stage, phrase, kind)
  return UNTOLD
}

/** Several sources of one statement: each by itself, and the rule that told the first who is told. */
function byParts(stage: Stage, parts: readonly Span[]): Source {
  const told = parts.map((part) => resolvePhrase(stage, part, "source")).filter(({ members }) => members.length > 0)
  return { members: [...new Set(told.flatMap(({ members }) => members))], by: told[0]?.by ?? "none" }
}

function hasBody(scene: Scene, phrase: Phrase): boolean {
  const named = scene.namesIn(phrase).filter(({ start }) => start > (phrase.headAt?.end ?? phrase.end))
  return named.some(({ member: index }) => scene.member(index).kind === "organisation")
}

function properKind({ tokens }: Phrase): EntityKind {
  const parts = tokens.filter(({ isWord, key }) => isWord && key !== "the").map(({ text }) => text)
  const kind = kindByWords(parts, false)?.kind
  return kind === undefined || kind === "place" || kind === "person" ? "organisation" : kind
}

function namedBy(scene: Scene, words: string, [first = 0]: readonly number[]): SourceRule {
  return words.includes(scene.member(first).name) ? "name" : "alias"
}

/** "the envoy": the one person to whom the text gives that office, or whom it describes so. */
function byOffice(stage: Stage, phrase: Phrase): Source {
  const { scene, roles } = stage
  const bears =
    phrase.article === "indefinite" ? [] : roles.bearersOf(scene, phrase).filter((index) => !stage.not.includes(index))
  const [only, ...others] = bears
  if (others.length > 0) {
    scene.leaveOpen(phrase, bears)
    return UNTOLD
  }
  if (only !== undefined) {
    scene.mention(only, { ...phrase, form: "role" })
    return { members: [only], by: scene.member(only).kind === "anonymous" ? "anonymous" : "role" }
  }
  const unnamed = phrase.article === "definite" ? earlierUnnamed(scene, phrase) : []
  if (unnamed.length > 0) return byEarlier(stage, phrase, unnamed)
  const isOwn = isSpecific(phrase) && !(phrase.article === "definite" && roles.isHeld(phrase))
  if (!isOwn && !(phrase.head.startsWith("spokes") && phrase.article === "indefinite")) return UNTOLD
  const role = roleOf(phrase)
  const own = { ...member("person", plainWords(phrase.words), []), roles: [role], pronoun: sexOfPhrase(phrase) }
  const brought = scene.broughtInAt(phrase)
  if (brought !== null) scene.learn(brought, own)
  const index = brought ?? scene.add(own)
  roles.add(index, role)
  scene.mention(index, { ...phrase, form: "role" })
  return { members: [index], by: "role" }
}

/** "the scientists": those of whom the text has spoken so, unnamed persons or a group. */
function byMany(stage: Stage, phrase: Phrase): Source {
  const earlier = earlierUnnamed(stage.scene, phrase).filter((index) => readOf(stage.scene, index).plural)
  return earlier.length > 0 ? byEarlier(stage, phrase, earlier) : byItself(stage, phrase, "group")
}

function readOf(scene: Scene, index: number): Phrase {
  const { name } = scene.member(index)
  return readPhrase(name, { start: 0, end: name.length })
}

/** An unnamed source: the one of whom the text has spoken so, where the phrase is definite; else somebody new. */
function byVeil(stage: Stage, phrase: Phrase): Source {
  const { scene } = stage
  const earlier = phrase.article === "definite" ? earlierUnnamed(scene, phrase) : []
  if (earlier.length > 0) return byEarlier(stage, phrase, earlier)
  const brought = scene.broughtInAt(phrase)
  if (brought !== null) scene.learn(brought, { name: phrase.words })
  const index = brought ?? scene.add({ ...member("anonymous", phrase.words, []), pronoun: sexOfPhrase(phrase) })
  scene.mention(index, { ...phrase, form: "nominal" })
  return { members: [index], by: "anonymous" }
}

/** "Maria, not her real name", "Witness K": what looks like a person's name is none, here and wherever it stands. */
function byFalseName(stage: Stage, phrase: Phrase): Source {
  const { scene } = stage
  const own = scene.namesIn(phrase.core).find(({ member: index }) => scene.member(index).kind === "person")
  if (!own) return byVeil(stage, phrase)
  scene.learn(own.member, { kind: "anonymous" })
  scene.mention(own.member, { ...phrase, form: "nominal" })
  return { members: [own.member], by: "anonymous" }
}

/** How many sentences back an unnamed person is looked for who was called by another noun. */
const UNNAMED_REACH = 3
/** Nouns that fit whoever the text has brought in: "one Treasury man" is "the official" afterwards. */
const LOOSE =
  /^(?:man|woman|person|official|source|employee|worker|insider|aide|officer|informant|author|caller|other|writer|speaker|expert|staffer|former|one)$/

/** The unnamed persons so far whom a definite phrase can mean: by the same noun, else the only one in view. */
function earlierUnnamed(scene: Scene, phrase: Phrase): readonly number[] {
  const area = scene.before(phrase.start, UNNAMED_REACH)
  const near = [...new Set([...scene.mentionsIn(area)].map((place) => place.member))]
  const unnamed = scene
    .all(({ kind }) => kind === "anonymous")
    .filter((index) => !scene.isLatent(index) || near.includes(index))
  const alike = unnamed.filter((index) => {
    const known = readOf(scene, index)
    return isSameNoun(known.head, phrase.head) && known.plural === phrase.plural
  })
  if (alike.length > 0) return alike.length > 1 ? lastOf(near, alike) : alike
  const view = near.filter((index) => unnamed.includes(index) && readOf(scene, index).plural === phrase.plural)
  const isLoose = LOOSE.test(phrase.head) || view.some((index) => LOOSE.test(readOf(scene, index).head))
  const hasPerson = near.some((index) => scene.member(index).kind === "person")
  return view.length === 1 && isLoose && !hasPerson ? view : []
}

/** Of several the one spoken of within view, where it is one alone. */
function lastOf(near: readonly number[], alike: readonly number[]): readonly number[] {
  const view = alike.filter((index) => near.includes(index))
  return view.length === 1 ? view : alike
}

function byEarlier({ scene }: Stage, phrase: Phrase, earlier: readonly number[]): Source {
  const [only, ...others] = earlier
  if (only === undefined || others.length > 0) {
    if (others.length > 0) scene.leaveOpen(phrase, earlier)
    return UNTOLD
  }
  scene.mention(only, { ...phrase, form: "nominal" })
  return { members: [only], by: "anonymous" }
}

const ONE_OF_THEM =
  /^(?:(?:the|a|an)\s)?(?:others?|another|one|first|second|third|fourth|fifth|former|latter|(?:eld|young|old)(?:er|est)|last)(?:\s(?:of\s(?:the|them)\b.*|man|woman|one|person|officer|official|guard|guest|juror|clerk|delegate))?$/i

/** "the other", "a third", "one": somebody of those who were brought in together. */
function isOneOfThem({ words }: Phrase): boolean {
  return ONE_OF_THEM.test(words)
}

function isManyInView(scene: Scene, phrase: Phrase): boolean {
  const near = scene.mentionsIn(scene.before(phrase.start, UNNAMED_REACH))
  return near.some(({ member: index }) => scene.member(index).kind === "anonymous")
}

/** "both men", "the pair": the last two who were spoken of together, by name or as "two guards". */
function byPair(stage: Stage, phrase: Phrase): Source {
  const { scene } = stage
  const area = scene.before(phrase.start, UNNAMED_REACH)
  const places = scene.mentionsIn(area)
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at]
    const before = places[at - 1]
    if (!place) continue
    if (scene.member(place.member).kind === "anonymous" && readOf(scene, place.member).plural) {
      scene.mention(place.member, { ...phrase, form: "nominal" })
      return { members: [place.member], by: "anonymous" }
    }
    const joined = before && /^\s(?:and|&)\s(?:[\p{L}.]+\s){0,2}$/u.test(scene.text.slice(before.end, place.start))
    if (joined && scene.member(place.member).kind === scene.member(before.member).kind)
      return { members: [before.member, place.member], by: "role" }
  }
  return UNTOLD
}

/** "the commission": the body that the text calls so, else one that only the noun names. */
function byBodyNoun(stage: Stage, phrase: Phrase): Source {
  const { scene } = stage
  if (phrase.plural) return byItself(stage, phrase, "group")
  if (phrase.article === "indefinite" || isSpecific(phrase)) return byItself(stage, phrase, "organisation")
  const meant = bodyNamed(scene, phrase, stage)
  if (meant === null)
    return isBorrowed(phrase) || phrase.article === "bare" ? UNTOLD : byItself(stage, phrase, "organisation")
  if ("open" in meant) {
    if (meant.open.length > 1) scene.leaveOpen(phrase, meant.open)
    return UNTOLD
  }
  scene.mention(meant.chosen, { ...phrase, form: "nominal" })
  return { members: [meant.chosen], by: "alias" }
}

/** What a noun phrase names by itself. */
function byItself({ scene }: Stage, phrase: Phrase, kind: EntityKind): Source {
  const name = plainWords(phrase.words)
  const known = (["organisation", "outlet", "group", "document", "place"] as const).map((one) => scene.find(one, name))
  const index =
    scene.find(kind, name) ??
    (isProper(phrase) ? known.find((one) => one !== null) : null) ??
    scene.add(member(kind, name, []))
  scene.mention(index, { ...phrase, form: "nominal" })
  return { members: [index], by: "name" }
}

function plainWords(words: string): string {
  return words.replace(/^(?:the|a|an)\s+/i, "").replace(/['’]s?$/, "")
}
