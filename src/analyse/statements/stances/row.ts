/** A row of the table of stances: one way to say a stance, with what it is for and what it must leave alone. */
import { DeskError } from "../../../errors.ts"
import type { Mode, Stance } from "../../../model.ts"
import { formsByLemma, type Frame } from "../verbs.ts"
import { FIXED, LOOSE } from "./words.ts"

/** What words make of a statement; null where they make none. */
export type Judgement = Stance | null

export interface Row {
  readonly name: string
  /** What its words say where nothing takes them back; null for words that only look like a cue. */
  readonly stance: Judgement
  /** What they say behind "not" or "never". */
  readonly negated: Judgement
  /** What they say behind "would not" or "refused to". */
  readonly refused: Judgement
  readonly mode: Mode
  /** How a content follows; empty where rules alone make no statement of the row. */
  readonly frames: readonly Frame[]
  /** Whether the words bring a "no" of their own: "had no comment". */
  readonly saysNo: boolean
  /** Whether the words are a noun and no verb: "his threat". */
  readonly isNoun: boolean
  /** The first words that the pattern can begin with. */
  readonly starts: readonly string[]
  /** Sticky, held against a line. */
  readonly pattern: RegExp
  /** Sentences with the cue in square brackets, and the stance that each has; "none" where there is no statement. */
  readonly examples: Readonly<Record<string, Stance | "none">>
  /** Sentences in which rules alone find no statement of the row's stance. */
  readonly lookalikes: readonly string[]
}

/** What is told of a row; the rest follows from the stance. */
export interface RowOptions {
  /** Words: `~deny` stands for each form of a verb, `~(a|b)` for those of several, a name in capitals for one of `words.ts`. */
  readonly cue: string
  /** Parted by blanks. */
  readonly frames: string
  readonly examples: Row["examples"]
  readonly lookalikes: readonly string[]
  readonly mode?: Mode
  readonly noun?: true
  readonly negated?: Judgement
  readonly refused?: Judgement
}

/** A row, by its stance and name. */
export function row(stance: Judgement, name: string, options: RowOptions): Row {
  const fragment = writtenOut(options.cue)
  return {
    name,
    stance,
    negated: options.negated === undefined ? (stance === "denies" ? "hints" : null) : options.negated,
    refused: options.refused === undefined ? refusedBy(stance) : options.refused,
    mode: options.mode ?? "speech",
    frames: options.frames === "" ? [] : (options.frames.split(" ") as readonly Frame[]),
    saysNo: /\b(?:no|not|nothing|neither)\b/.test(options.cue),
    isNoun: options.noun ?? false,
    starts: firstWords(fragment),
    pattern: new RegExp(`(?:${fragment})(?= )`, "yu"),
    examples: options.examples,
    lookalikes: options.lookalikes,
  }
}

/** "would not deny" hints; "would not promise" declines; "would not decline" is open. */
function refusedBy(stance: Judgement): Judgement {
  if (stance === "denies") return "hints"
  return stance === "declines" || stance === null ? null : "declines"
}

/** A fragment without its short forms. */
function writtenOut(cue: string): string {
  return cue
    .replace(/\b(FEW|ADJ|DET|LY|WHOM) /g, (_, name: string) => LOOSE.get(name) ?? "")
    .replace(
      /\b(ABSURD|ANSWER|CLAIM|FALSE|OFFER|ON_DAY|QUESTION|TRUE|WH)\b/g,
      (_, name: string) => FIXED.get(name) ?? "",
    )
    .replace(/~(?:\(([^)]*)\)|([a-z]+))/g, (_, several: string | undefined, one: string | undefined) => {
      const verbs = (several ?? one ?? "").split("|").flatMap(formsOf)
      return `(?:${verbs.join("|")})`
    })
}

/** The forms of a verb, and of one with a particle: "turned down". */
function formsOf(verb: string): readonly string[] {
  const [lemma = "", ...rest] = verb.split(" ")
  return formsByLemma(lemma).map((form) => [form, ...rest].join(" "))
}

/** The words with which a fragment can begin: of each of its alternatives the first. */
function firstWords(fragment: string): readonly string[] {
  const alternatives = alternativesOf(fragment)
  if (alternatives.length > 1) return [...new Set(alternatives.flatMap(firstWords))]
  if (/^\(\?<[=!]/.test(fragment)) return firstWords(fragment.slice(closeOf(fragment) + 1)) // what stands before is no part of it
  if (fragment.startsWith("(?:")) return firstWords(fragment.slice(3, closeOf(fragment)))
  const [, stem = "", optional] = /^([\p{L}'-]+)(\?)?(?= |$|\()/u.exec(fragment) ?? []
  if (stem === "") throw new DeskError("broken-promise", `No word can begin "${fragment}"; a row begins with words.`)
  return optional ? [stem, stem.slice(0, -1)] : [stem]
}

/** Where the bracket that a fragment begins with is closed. */
function closeOf(fragment: string): number {
  let depth = 0
  for (let at = 0; at < fragment.length; at++) {
    if (fragment[at] === "(") depth++
    if (fragment[at] === ")" && --depth === 0) return at
  }
  return fragment.length
}

function alternativesOf(fragment: string): readonly string[] {
  const out = [""]
  let depth = 0
  for (const character of fragment) {
    depth += character === "(" ? 1 : character === ")" ? -1 : 0
    if (character === "|" && depth === 0) out.push("")
    else out.push((out.pop() ?? "") + character)
  }
  return out
}
