/**
 * Events that a noun tells. A noun by itself is a topic: it tells an event where a verb says that it
 * was held, made or sent, where the phrase says whose it was, or where it says with whom and when.
 */
import type { Entity, TimeExpression } from "../../model.ts"
import { findVerb } from "../statements/verbs.ts"
import { verbsOf } from "./forms.ts"
import { groupAt, type Group, type Told } from "./group.ts"
import { complementsFrom, nounPhraseAt, type Complement } from "./phrase.ts"
import type { NounRow } from "./row.ts"
import { auxiliaryOf, endsName, isAdverb, isHelper, isVerb, type Word } from "./sentence.ts"
import { phraseBegin, subjectBefore } from "./subject.ts"
import { distinct, partiesOf, placeOf, tied, wordsBehind, type Party, type Place, type Telling } from "./verbs.ts"
import { nearest, timeAmong, timeBefore, type Candidate } from "./when.ts"
import { DETERMINERS, PREPOSITIONS } from "./words.ts"

/** What a verb says of the event that is its object or its subject. */
type Says = Told | "nothing"

const list = (lemmas: string): ReturnType<typeof verbsOf> => verbsOf(lemmas.split(" "))

/** With the event as object: what they say of it. */
const OBJECT_OF = new Map<string, Says>([
  ...Array.from(
    list(
      "demand urge seek want propose suggest request refuse reject decline offer consider fear avoid mull oppose discuss prevent block forbid allow ban need deserve expect await favour favor support prefer invite risk require face end withdraw rule threaten",
    ).keys(),
    (word) => [word, "nothing"] as const,
  ),
  ...Array.from(list("plan schedule arrange prepare postpone delay").keys(), (word) => [word, "planned"] as const),
  ...Array.from(list("deny cancel scrap").keys(), (word) => [word, "no"] as const),
])
/** With the event as subject. */
const HAPPENED = new Map<string, Told>([
  ...Array.from(
    list(
      "take happen occur hold make place send deliver give cast write receive come follow begin start end last record go date reach",
    ).keys(),
    (word) => [word, "yes"] as const,
  ),
  ...Array.from(list("cancel scrap").keys(), (word) => [word, "no"] as const),
  ...Array.from(list("postpone delay schedule plan expect reschedule").keys(), (word) => [word, "planned"] as const),
])
const HAPPENING_FORMS = list(
  "take happen occur hold make place send deliver give cast write receive come follow begin start end last record go date reach cancel scrap postpone delay schedule plan expect reschedule",
)
/** They describe what was: "the log lists a call". */
const DESCRIBES = list(
  "list show record describe mention note recall recount log detail document reveal remember confirm",
)
const THREATS = list("threaten")
/** "the threat of a veto": none was cast. */
const NO_EVENT =
  /^(?:threats?|possibility|prospects?|risks?|chances?|hopes?|idea|talk|rumou?rs?|fears?|offers?|promises?|questions?|lack|absence|rights?|power|plans?|proposals?|requests?|demands?|calls?|result|favour|favor|letter|instead|case|event|means|share|percent|prevention)$/
const INDEFINITE = /^(?:a|an|any|some|no|another|every|each|more|further|new|many|such)$/
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
    ...(frame.takesTime
      ? [timeAmong(noun.complements, { from: at, isEvent: place.isEvent, ties: row.ties, of: true })]
      : [ofTime(noun)]),
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
  return !findVerb(word.key) && !HAPPENING_FORMS.has(word.key)
}

function isToSomething(complements: readonly Complement[]): boolean {
  return complements.some(({ preposition, noun }) => preposition === "to" && noun !== null && noun.heads.length === 0)
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

/** "the letter of 12 May": bound to the noun wherever it stands. */
function ofTime({ complements, place }: Noun): Candidate | null {
  const [time] = complements.filter((one) => one.time !== null && one.preposition === "of")
  return time?.time ? { time: time.time, far: time.first - place.at } : null
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
  const finite = words[firstAuxiliary(words, verb)]
  const auxiliary = finite ? auxiliaryOf(finite)?.verb : undefined
  if (auxiliary === "will" || auxiliary === "shall") return { told: "planned", verb }
  if (auxiliary !== undefined && /^(?:may|might|can|could|must|should|would|ought)$/.test(auxiliary)) return null
  return { told: "yes", verb }
}

function firstAuxiliary(words: readonly Word[], verb: number): number {
  let at = verb
  while (isHelper(words[at - 1])) at--
  return at
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
  const { words, at, isEvent } = noun.place
  const verb = verbBehind(noun)
  const plain: Frame = { told: "yes", parties: [], times: [], takesTime: true, sure: false }
  if (verb < 0) return plain
  const key = words[verb]?.key ?? ""
  const happening = HAPPENING_FORMS.get(key)
  const says = HAPPENED.get(key)
  const place = key === "took" || key === "taken" || key === "take" ? words[verb + 1]?.key === "place" : true
  if (!happening || says === undefined || !place) {
    const auxiliary = words[firstAuxiliary(words, verb)]
    const modal = auxiliary ? auxiliaryOf(auxiliary)?.verb : undefined
    if (modal === "will" || modal === "shall") return { ...plain, told: "planned" }
    return modal !== undefined && /^(?:would|may|might|can|could|must|should|ought)$/.test(modal) ? null : plain
  }
  const group = groupAt(words, verb, happening.forms)
  if (!group) return null
  const complements = complementsFrom(words, verb + (words[verb + 1]?.key === "place" ? 2 : 1))
  const times =
    says === "yes" || (says === "planned" && /^(?:schedul|plan|expect)/.test(key))
      ? [timeAmong(complements, { from: at, isEvent, ties: noun.row.ties })]
      : []
  const told = says === "yes" ? group.told : group.told === "yes" ? says : null
  return (
    told && { told, parties: complements.flatMap((one) => tied(noun.row, one)), times, takesTime: true, sure: true }
  )
}

/** The verb of which the phrase is the subject; -1 where none follows. */
function verbBehind({ place: { words }, next }: Noun): number {
  let at = next
  if (words[at]?.text === ",") {
    const close = words.findIndex((word, index) => index > at && index < at + 14 && word.text === ",")
    if (close < 0) return -1
    at = close + 1
  }
  while (isHelper(words[at])) at++
  const word = words[at]
  if (!word) return -1
  if (isVerb(words, at) || HAPPENING_FORMS.has(word.key)) return at
  const before = words[at - 1]
  return before && auxiliaryOf(before) ? at - 1 : -1
}
