/**
 * Sentences, within blocks. A stop ends one, unless it belongs to an abbreviation ("Dr."), an
 * initial, an ellipsis that goes on, or a quotation whose sentence goes on ('"Will you?" he asked').
 */
import type { Block, Span } from "../model.ts"
import { span, trimmed } from "../text/span.ts"
import { isSpeechVerb } from "./statements/verbs.ts"

/** Before a name or a number these end nothing. */
const BEFORE_NAMES = new Set(
  "mr mrs ms mx dr prof sen sens rep reps gov lt col gen capt sgt maj cmdr adm rev hon pres st mt ft messrs mme mlle sr sra fr no nos art arts sec fig vol pp p ch para".split(
    " ",
  ),
)
/** These end a sentence only where a new one clearly begins. */
const OFTEN_INSIDE = new Set(
  "jr sr inc ltd co corp bros vs v etc al cf ca approx dept univ assn ave blvd rd e.g i.e u.s u.k u.n d.c a.m p.m ph.d m.d b.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo r-ariz d-calif".split(
    " ",
  ),
)
/** After one of the above, a sentence begins only with a word that often begins one. */
const OPENERS = new Set(
  "the a an he she it they we i you in on at but and or if when while as this that these those his her its their there what who why how no not one some many most after before since so yet then now for from with by to mr mrs ms dr".split(
    " ",
  ),
)

const STOP = /[.!?…]+["'”’»)\]]*(?=\s)/g

/** The sentences of each block, in order, without the white space between them. */
export function findSentences(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap((block) => sentencesIn(text, block))
}

function sentencesIn(text: string, block: Span): readonly Span[] {
  const out: Span[] = []
  const words = text.slice(block.start, block.end)
  let from = 0
  for (const match of words.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (!endsHere(words, match.index, end)) continue
    out.push(span(block.start + from, block.start + end))
    from = end
  }
  out.push(span(block.start + from, block.end))
  return out.map((sentence) => trimmed(text, sentence)).filter(({ start, end }) => end > start)
}

function endsHere(words: string, stop: number, end: number): boolean {
  const next = /^\s+(["'“‘«([]*)([\p{L}\p{N}’'.-]*)/u.exec(words.slice(end, end + 60))
  const opener = next?.[2] ?? ""
  const marks = words.slice(stop, end)
  if (opener === "") return true
  if (/^\p{Ll}/u.test(opener)) return false
  const quoted = /["'”’»]$/.test(marks)
  if (quoted && /[?!…]|\.\.\./.test(marks) && goesOnWithSpeaker(words.slice(end, end + 120))) return false
  if (/^(?:…|\.{2,})$/.test(marks)) return true
  if (!marks.startsWith(".")) return true
  const before = /[\p{L}\p{N}.&-]+$/u.exec(words.slice(Math.max(0, stop - 24), stop))?.[0] ?? ""
  const key = before.toLowerCase().replace(/^[a-z]-/, "")
  if (quoted) return true
  if (BEFORE_NAMES.has(key)) return false
  if (/^\p{Lu}$/u.test(before) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(before) || OFTEN_INSIDE.has(key)) {
    return OPENERS.has(opener.toLowerCase()) && !/^\p{Lu}$/u.test(before) ? true : (next?.[1] ?? "") !== ""
  }
  return true
}

/** Whether a speaker and a verb of speech follow: '"Will you go?" Dan Hollis asked.' */
function goesOnWithSpeaker(rest: string): boolean {
  const words = rest.trim().split(/\s+/).slice(0, 5)
  const verb = words.findIndex((word) => isSpeechVerb(word.toLowerCase().replace(/[^\p{L}]/gu, "")))
  return verb > 0 && words.slice(0, verb).every((word) => /^(?:\p{Lu}|the$|a$|an$|of$|later$|then$)/u.test(word))
}
