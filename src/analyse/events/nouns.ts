/**
 * Events that a noun tells. A noun by itself is a topic: it tells an event where a verb says that it
 * was held, made or sent, where the phrase says whose it was, or where it says with whom and when.
 */
import type { Entity, TimeExpression } from "../../model.ts"
import { findVerb } from "../statements/verbs.ts"
import { verbsOf, type Verb } from "./forms.ts"
import { groupAt, type Group, type Told } from "./group.ts"
import { complementsFrom, nounPhraseAt, type Complement } from "./phrase.ts"
import { anybody, type NounRow } from "./row.ts"
import { auxiliaryOf, endsName, isAdverb, isHelper, isVerb, type Word } from "./sentence.ts"
import { phraseBegin, subjectBefore } from "./subject.ts"
import { distinct, partiesOf, placeOf, tied, wordsBehind, type Party, type Place, type Telling } from "./verbs.ts"
import { nearest, timeAmong, timeBefore, type Candidate } from "./when.ts"
import { DETERMINERS, PREPOSITIONS } from "./words.ts"

/** What a verb says of the event that is its object or its subject. */
type Says = Told | "nothing"

const list = (lemmas: string): ReturnType<typeof verbsOf> => verbsOf(lemmas.split(" "))

/** With the event as object: what they say of it. */
const OBJECT_OF = new Map<string, Says>(
  (
    [
      [
        "nothing",
        "demand urge seek want propose suggest request refuse reject decline offer consider fear avoid mull oppose discuss prevent block forbid allow ban need deserve expect await favour favor support prefer invite risk require face end withdraw rule threaten",
      ],
      ["planned", "plan schedule arrange prepare postpone delay"],
      ["no", "deny cancel scrap"],
    ] as const
  ).flatMap(([says, lemmas]) => Array.from(list(lemmas).keys(), (word): [string, Says] => [word, says])),
)

/** A verb with the event as subject: what it says of it, where its particle stands behind it. */
interface Predicate {
  readonly says: Told
  readonly verb: Verb
  readonly particle: string | null
  /** Whether the time beside it is the event's: "was held on Monday", but not "was cancelled on Monday". */
  readonly dates: boolean
}

const PREDICATES = new Map<string, Predicate>(
  (
    [
      [
        "yes",
        true,
        null,
        "happen occur hold make send deliver give cast write receive come follow begin start end last record go date reach",
      ],
      ["yes", true, "place", "take"],
      ["no", false, null, "cancel scrap"],
      ["no", false, "off", "call"],
      ["planned", true, null, "schedule plan expect"],
      ["planned", false, null, "postpone delay reschedule"],
      ["planned", false, "off", "put"],
    ] as const
  ).flatMap(([says, dates, particle, lemmas]) =>
    Array.from(list(lemmas), ([word, verb]): [string, Predicate] => [word, { says, verb, particle, dates }]),
  ),
)
/** They describe what was: "the log lists a call". */
const DESCRIBES = list(
  "list show record describe mention note recall recount log detail document reveal remember confirm",
)
const THREATS = list("threaten")
/** "the threat of a veto": none was cast. */
const NO_EVENT =
  /^(?:threats?|possibility|prospects?|risks?|chances?|hopes?|idea|talk|rumou?rs?|fears?|offers?|promises?|questions?|lack|absence|rights?|power|plans?|proposals?|requests?|demands?|calls?|result|favour|favor|letter|instead|case|event|means|share|percent|prevention)$/
const INDEFINITE = /^(?:a|an|some|no|another|every|each|more|further|new|many|such)$/
/** In these the event is where something was said: a time behind it is the event's too. */
const DURING = /^(?:in|at|during|after|since|following|from|before)$/

/** How the words round a noun tell it. */
interface Frame {
  readonly told: Told
  readonly parties: readonly Party[]
  /** Times beside those of its own phrase. */
  readonly times: readonly (Candidate | null)[]
  /** Whether a time behind the phrase is the event's. */
  readonly takesTime: boolean
  /** Whether the frame itself says that there was such an event. */
  readonly sure: boolean
}

interface Noun {
  readonly row: NounRow
  readonly place: Place
  /** The first word of its phrase. */
  readonly first: number
  readonly complements: readonly Complement[]
  /** The first word behind the phrase and what hangs on it. */
  readonly next: number
  readonly owner: Entity | null
  readonly definite: boolean
}

/** What a noun tells by one row; null where it does not. */
export function toldByNoun(row: NounRow, place: Place): Telling | null {
  const { words, at } = place
  const begin = modifierOf(row, place)
  if (begin === null || row.unless?.test(wordsBehind(words, at))) return null
  const noun = nounAt(row, place)
  if (!noun) return null
  const frame = frameOf(noun)
  if (!frame) return null
  const own = [
    ...(noun.owner && row.owner ? partiesOf([noun.owner], row.owner) : []),
    ...noun.complements.flatMap((one) => tied(row, one)),
  ]
  const parties = distinct([...own, ...frame.parties])
  const time = nearest(
    innerTime(noun),
    ownTime(noun),
    frame.takesTime ? timeAmong(noun.complements, { from: at, isEvent: place.isEvent, ties: row.ties }) : null,
    ...frame.times,
  )
  if (!frame.sure && !isEnough(noun, parties, time)) return null
  const told = words[noun.first]?.key === "no" ? (frame.told === "yes" ? "no" : null) : frame.told
  const where = placeOf(noun.complements, null)
  return told && { row, first: begin, last: at, parties, time, where, told, verbal: frame.sure, object: null }
}

/** Where the noun begins, its modifier included; null where it lacks one or has one that makes it something else. */
function modifierOf({ modifiers, unlessBefore }: NounRow, { words, at }: Place): number | null {
  const before = words[at - 1]?.key ?? ""
  if (unlessBefore?.test(before)) return null
  if (!modifiers) return at
  return modifiers.includes(before) ? at - 1 : null
}

function nounAt(row: NounRow, place: Place): Noun | null {
  const { words, at } = place
  const behind = words[at + 1]
  // "the meeting room", "Reyd's letters' style": another noun is what the phrase hangs on.
  if (words[at]?.owns || (behind?.isWord && isPlainNoun(words, at + 1))) return null
  const first = phraseBegin(words, at)
  const owners = words.slice(first, at).filter((word) => word.owns && word.named && endsName(word))
  const dated = words[at + 1]?.key === "dated" ? 1 : 0
  const complements = complementsFrom(words, at + 1 + dated)
  if (row.toSomebody && (isToSomething(complements) || (words[at + 1]?.key === "to" && isVerb(words, at + 2))))
    return null
  const opener = words[first]?.key ?? ""
  if (opener === "any" || isDenied(words, first)) return null
  return {
    row,
    place,
    first,
    complements,
    next: complements.at(-1)?.next ?? at + 1 + dated,
    owner: owners.at(-1)?.named?.entity ?? null,
    definite: owners.length > 0 || (DETERMINERS.has(opener) && !INDEFINITE.test(opener)),
  }
}

function isPlainNoun(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || word.time || word.named || !/^\p{Ll}/u.test(word.text) || isVerb(words, at) || isAdverb(word))
    return false
  if (
    PREPOSITIONS.has(word.key) ||
    /^(?:and|or|but|nor|then|that|who|which|where|when|while|because|although|if|as|than|since|before|after|until|whether|dated|he|she|they|it|we|i|you)$/.test(
      word.key,
    )
  )
    return false
  return !findVerb(word.key) && !PREDICATES.has(word.key)
}

/** "no call or meeting". */
function isDenied(words: readonly Word[], first: number): boolean {
  return (
    /^n?or$/.test(words[first - 1]?.key ?? "") &&
    words.slice(Math.max(0, first - 6), first).some(({ key }) => key === "no")
  )
}

function isToSomething(complements: readonly Complement[]): boolean {
  return complements.some(({ preposition, noun }) => preposition === "to" && noun !== null && !anybody(noun))
}

/** "Monday's meeting", "the 3 January meeting". */
function innerTime({ place: { words, at }, first }: Noun): Candidate | null {
  for (let index = at - 1; index >= first - 3 && index >= 0; index--) {
    const word = words[index]
    if (word?.time && (index >= first || word.owns)) {
      return /^(?:DATE|TIME)$/.test(word.time.type) ? { time: word.time, far: 0 } : null
    }
    if (index < first) return null
  }
  return null
}

/** "the letter of 12 May", "a letter to Hollis, dated 12 May": bound to the noun wherever it stands. */
function ownTime({ complements, next, place: { words, at } }: Noun): Candidate | null {
  const bound = complements.find((one) => one.time !== null && one.preposition === "of")
  const dated = words[next]?.text === "," && words[next + 1]?.key === "dated" ? words[next + 2]?.time : null
  const time = dated ?? bound?.time
  return time ? { time, far: (bound?.first ?? next) - at } : null
}

/** Whether an event that no verb vouches for is told by its own phrase. */
function isEnough({ row, owner, definite }: Noun, parties: readonly Party[], time: TimeExpression | null): boolean {
  if (parties.length > 1) return true
  if (time !== null) return definite || parties.length > 0
  return definite && parties.length > 0 && (owner === null || row.ownerAlone === true)
}

function frameOf(noun: Noun): Frame | null {
  const { words } = noun.place
  const before = words[noun.first - 1]
  if (before && /^(?:off|in|down)$/.test(before.key) && /^(?:call|hand|turn)/.test(words[noun.first - 2]?.key ?? ""))
    return objectOf(noun, noun.first - 2)
  if (before && PREPOSITIONS.has(before.key)) return behindPreposition(noun, before.key)
  if (before && isVerbLike(noun, noun.first - 1)) return objectOf(noun, noun.first - 1)
  const dative = dativeOf(noun)
  if (dative) return dative
  return asSubject(noun)
}

function isVerbLike({ row, place: { words } }: Noun, at: number): boolean {
  const word = words[at]
  if (!word || word.named || word.time) return false
  if (isVerb(words, at)) return auxiliaryOf(word) === null || /^(?:had|has|have)$/.test(word.key)
  return OBJECT_OF.has(word.key) || DESCRIBES.has(word.key) || THREATS.has(word.key) || holderForms(row).has(word.key)
}

const HOLDERS = new WeakMap<NounRow, ReturnType<typeof verbsOf>>()

function holderForms(row: NounRow): ReturnType<typeof verbsOf> {
  const known = HOLDERS.get(row)
  if (known) return known
  const forms = verbsOf(Object.keys(row.holders))
  HOLDERS.set(row, forms)
  return forms
}

/** "made a call", "cancelled the meeting", "demanded Reyd's resignation". */
function objectOf(noun: Noun, verb: number): Frame | null {
  const { row, place } = noun
  const { words } = place
  const key = words[verb]?.key ?? ""
  const off = words[noun.first - 1]?.key === "off"
  const holder = holderForms(row).get(key)
  if (off && key.startsWith("call")) return { told: "no", parties: [], times: [], takesTime: false, sure: true }
  if (holder) return held(noun, { lemma: holder.lemma, group: groupAt(words, verb, holder.forms) })
  const threat = THREATS.get(key)
  if (threat && (row.type === "veto" || row.type === "resignation")) {
    const group = groupAt(words, verb, threat.forms)
    return group && withSubject(noun, { group: { ...group, told: "planned" }, part: row.owner ?? "actor" })
  }
  const says = OBJECT_OF.get(key)
  if (says === "nothing") return null
  if (says) return { told: says, parties: callerOff(noun, verb), times: [], takesTime: false, sure: true }
  const describes = DESCRIBES.has(key)
  return { told: "yes", parties: [], times: [], takesTime: describes, sure: false }
}

/** Who puts off or cancels what is its own: "The council postponed its meeting". */
function callerOff(noun: Noun, verb: number): readonly Party[] {
  const { words } = noun.place
  if (!/^(?:its|their|his|her)$/.test(words[noun.first]?.key ?? "") || noun.row.owner === null) return []
  return partiesOf(subjectBefore(words, { first: verb, shares: false })?.entities ?? [], noun.row.owner)
}

function held(noun: Noun, { lemma, group }: { readonly lemma: string; readonly group: Group | null }): Frame | null {
  const part = noun.row.holders[lemma]
  if (!group || group.passive || part === undefined) return null
  return withSubject(noun, { group, part })
}

function withSubject(
  noun: Noun,
  { group, part }: { readonly group: Group; readonly part: Party["part"] },
): Frame | null {
  const { words, isEvent } = noun.place
  const subject = subjectBefore(words, group)
  if (!subject) return null
  return {
    told: group.told,
    parties: partiesOf(subject.entities, part),
    times: [timeBefore(words, { subject: subject.first, verb: group.first, isEvent })],
    takesTime: true,
    sure: true,
  }
}

/** "sent Hollis a letter". */
function dativeOf(noun: Noun): Frame | null {
  const { row, place } = noun
  const { words } = place
  const end = noun.first - 1
  const hearer = words[end]
  if (!hearer || hearer.owns || !(hearer.named || /^(?:him|her|them|me|us)$/.test(hearer.key))) return null
  const verb = phraseBegin(words, end) - 1
  const holder = holderForms(row).get(words[verb]?.key ?? "")
  if (!holder || row.holders[holder.lemma] !== "from") return null
  const frame = held(noun, { lemma: holder.lemma, group: groupAt(words, verb, holder.forms) })
  return (
    frame && { ...frame, parties: [...frame.parties, ...partiesOf(hearer.named ? [hearer.named.entity] : [], "to")] }
  )
}

/** "said in a letter to Hollis", "after the meeting with Hollis", "the threat of a veto". */
function behindPreposition(noun: Noun, preposition: string): Frame | null {
  const { words } = noun.place
  const outer = words[noun.first - 2]
  if (
    /^(?:for|without|against|towards?|into|like|as|except|about)$/.test(preposition) &&
    !(preposition === "about" && noun.definite)
  )
    return null
  if (preposition === "of" && NO_EVENT.test(outer?.key ?? "")) return null
  const main = mainVerb(noun)
  if (main === null) return null
  const speaker = /^(?:in|during|at)$/.test(preposition) ? speakerOf(noun, main.verb) : null
  return {
    told: main.told,
    parties: speaker ?? [],
    times: [],
    takesTime: DURING.test(preposition),
    sure: speaker !== null && speaker.length > 0,
  }
}

/** How many words back a clause's verb may stand. */
const REACH = 40

interface Main {
  readonly told: Told
  /** The verb of the clause; -1 where it has none. */
  readonly verb: number
}

/** The verb of the clause in which the phrase is an adverbial; null where that only may be. */
function mainVerb({ place: { words }, first, next }: Noun): Main | null {
  let verb = -1
  for (let at = first - 2; at >= Math.max(0, first - REACH) && verb < 0; at--) if (isVerb(words, at)) verb = at
  const behind = words[next]?.text === "," ? next + 1 : next
  for (let at = behind; at < Math.min(words.length, behind + 14) && verb < 0; at++) if (isVerb(words, at)) verb = at
  if (verb < 0) return { told: "yes", verb }
  const modal = modalOf(words, verb)
  if (modal === "will" || modal === "shall") return { told: "planned", verb }
  return modal !== null && MODALS.test(modal) ? null : { told: "yes", verb }
}

const MODALS = /^(?:may|might|can|could|must|should|would|ought)$/

/** The first auxiliary of a verb's group; null where it has none. */
function modalOf(words: readonly Word[], verb: number): string | null {
  let at = verb
  while (isHelper(words[at - 1])) at--
  const first = words[at]
  return first ? (auxiliaryOf(first)?.verb ?? null) : null
}

/** Who says something in it: "Reyd said in a letter", "In a letter on Monday, Reyd asked". */
function speakerOf({ row, first, place: { words } }: Noun, verb: number): readonly Party[] | null {
  if (row.speaker === undefined || verb < 0) return null
  const known = findVerb(words[verb]?.key ?? "")
  const speaks = known && (known.verb.mode === "speech" || known.verb.mode === "writing")
  if (!speaks || known.ing) return null
  const group = groupAt(words, verb, ["past", "done"])
  if (!group || group.passive || group.told !== "yes") return null
  const subject = subjectBefore(words, group)
  if (!subject) return null
  const hearer = verb < first ? nounPhraseAt(words, verb + 1) : null
  const told = row.speaker === "from" ? "to" : row.speaker === "with" ? "with" : null
  return [...partiesOf(subject.entities, row.speaker), ...(hearer && told ? partiesOf(hearer.heads, told) : [])]
}

/** "The call was made on Monday", "No meeting took place", "Reyd's letter angered Hollis". */
function asSubject(noun: Noun): Frame | null {
  const { words } = noun.place
  const verb = verbBehind(noun)
  const plain: Frame = { told: "yes", parties: [], times: [], takesTime: true, sure: false }
  if (verb < 0) return plain
  const predicate = PREDICATES.get(words[verb]?.key ?? "")
  const complete = predicate && (predicate.particle === null || words[verb + 1]?.key === predicate.particle)
  if (complete) return predicated(noun, verb, predicate)
  const modal = modalOf(words, verb)
  if (modal === "will" || modal === "shall") return { ...plain, told: "planned" }
  return modal !== null && MODALS.test(modal) ? null : plain
}

/** "was held on Monday", "is planned for 3 July", "was called off". */
function predicated(noun: Noun, at: number, { says, verb, particle, dates }: Predicate): Frame | null {
  const { row, place } = noun
  const group = groupAt(place.words, at, verb.forms)
  const present = says === "planned" && /^(?:is|are)$/.test(modalOf(place.words, at) ?? "")
  if (!group && !present) return null
  const complements = complementsFrom(place.words, at + (particle === null ? 1 : 2))
  const also = says === "planned" ? { also: "for" } : {}
  const time = dates
    ? timeAmong(complements, { from: place.at, isEvent: place.isEvent, ties: row.ties, ...also })
    : null
  const told = says === "yes" ? group?.told : present || group?.told === "yes" ? says : null
  if (!told) return null
  return { told, parties: complements.flatMap((one) => tied(row, one)), times: [time], takesTime: true, sure: true }
}

/** The verb of which the phrase is the subject; -1 where none follows. */
function verbBehind({ place: { words }, next }: Noun): number {
  let at = next
  if (words[at]?.text === ",") {
    const close = words.findIndex((word, index) => index > at && index < at + 14 && word.text === ",")
    const isVerbAt = (index: number): boolean => isVerb(words, index) || PREDICATES.has(words[index]?.key ?? "")
    if (close > 0 && isVerbAt(close + 1)) at = close + 1
    else if (isVerbAt(at + 1)) at++
    else return -1
  }
  while (isHelper(words[at])) at++
  const word = words[at]
  if (!word) return -1
  if (isVerb(words, at) || PREDICATES.has(word.key)) return at
  const before = words[at - 1]
  return before && auxiliaryOf(before) ? at - 1 : -1
}
