/** What somebody calls a thing: "described the reports as pure invention" denies, "called the story true" confirms. */
import type { Stance } from "../../../model.ts"
import { ABSURD, CLAIM, FALSE, TRUE } from "./words.ts"

/** Verbs that say of a thing what it is. */
const NAMES = new Set(
  "call describe label dub brand declare pronounce term denounce dismiss deem condemn characterise characterize deride decry mock ridicule slam blast damn consider find judge prove reject".split(
    " ",
  ),
)

const END =
  "(?: (?:from start to finish|from beginning to end|from first to last|through and through|of the (?:first|worst) (?:water|kind|sort)))?(?= (?:[.,;:!?—–-]|and|but|in|on|at|by|yesterday|last) | $)"
const IS_FALSE = new RegExp(` ${FALSE}${END}`)
const IS_ABSURD = new RegExp(` ${CLAIM} .*${ABSURD}${END}`)
const IS_TRUE = new RegExp(` ${CLAIM} .*${TRUE}${END}`)
const INSIDE = / (?:who|which|because|when|while|if) /

/** The stance of a naming verb by the words behind it in its clause; null where they are a view like any other. */
export function labelled(lemma: string, behind: string): Stance | null {
  if (!NAMES.has(lemma)) return null
  const [clause = ""] = behind.split(INSIDE)
  if (IS_FALSE.test(`${clause} `) || IS_ABSURD.test(`${clause} `)) return "denies"
  return IS_TRUE.test(`${clause} `) ? "confirms" : null
}
