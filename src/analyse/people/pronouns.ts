/** Pronouns: the one person or body whom each can mean, as far as the text leaves no doubt. */
import type { Span } from "../../model.ts"
import { candidatesFor, PERSON_WEIGHTS, weigh, type Candidate, type Wanted } from "./salience.ts"
import type { Scene } from "./scene.ts"

/** How sure it must be whom a pronoun means that is a source, and one that is none. */
const LEAST = { source: 0.5, elsewhere: 0.7 }
const SENTENCES = 4

/** Who cannot be meant, and who spoke last. */
export interface Setting {
  readonly speakers: readonly number[]
  /** Whoever speaks the words in which the pronoun stands: he does not call himself "he". */
  readonly not: readonly number[]
}

export type Personal = "he" | "she"

/** "he" for "him" and "his"; null for a pronoun that means no one person. */
export function sexOf(pronoun: string): Personal | null {
  if (/^(?:he|him|his|himself)$/.test(pronoun)) return "he"
  return /^(?:she|her|hers|herself)$/.test(pronoun) ? "she" : null
}

/** The persons for whom "he" or "she" may stand, the nearest first. */
function personsFor(
  scene: Scene,
  at: Span,
  { sex, speakers, not }: Setting & { readonly sex: Personal },
): readonly Candidate[] {
  const wanted: Wanted = {
    at,
    sentences: SENTENCES,
    speakers,
    sex,
    fits: (index) => {
      const { kind, pronoun } = scene.member(index)
      const isOne = kind === "person" || kind === "anonymous"
      return isOne && !not.includes(index) && (pronoun === null || pronoun === sex)
    },
    known: (index) => scene.member(index).pronoun === sex,
  }
  return candidatesFor(scene, wanted)
}

/** Whom "he" or "she" means: null where nobody is sure enough, with those between whom it stays open. */
export function personMeant(
  scene: Scene,
  at: Span,
  setting: Setting & { readonly sex: Personal; readonly asked: "source" | "elsewhere" },
): { readonly chosen: number | null; readonly open: readonly number[] } {
  const candidates = personsFor(scene, at, setting)
  const told = weigh(candidates, { weights: PERSON_WEIGHTS, least: LEAST[setting.asked] })
  const last = candidates.find(({ member }) => member === told.chosen)?.last
  return last && scene.hasStranger(last.end, at.start) ? { chosen: null, open: [] } : told
}
