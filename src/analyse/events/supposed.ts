/** Clauses that only suppose what they tell: "if Reyd rang", "the rumour that he rang", "doubts that he rang". */
import { verbsOf } from "./forms.ts"
import { isBorder, type Word } from "./sentence.ts"
import { SUPPOSING } from "./words.ts"

const DOUBTS = verbsOf(
  "doubt hope wish demand request propose recommend fear imagine pretend suppose dream expect suggest prefer".split(
    " ",
  ),
)
/** "the claim that Reyd rang": nobody is said to claim it. */
const RUMOURS =
  /^(?:rumou?rs?|ideas?|suggestions?|possibility|hopes?|fears?|notion|theory|theories|condition|claims?|allegations?|chances?|speculation|story|tale|impression|risk|doubts?|danger|demand|proposal)$/

/** How many words back a clause may begin. */
const REACH = 50

/** Whether the clause of a word is opened by what makes it a mere thought. */
export function isSupposed(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const word = words[index]
    if (!word || !isBorder(words, index)) continue
    if (SUPPOSING.has(word.key)) return true
    if (word.key === "though" || word.key === "how" || word.key === "why" || word.key === "what")
      return words[index - 1]?.key === "as" && word.key === "though"
    return word.key === "that" && opensThought(words, index)
  }
  return false
}

function opensThought(words: readonly Word[], that: number): boolean {
  const before = words[that - 1]
  if (!before) return false
  return (
    DOUBTS.has(before.key) ||
    RUMOURS.test(before.key) ||
    /^(?:unlikely|possible|impossible|doubtful|untrue|false|unclear|important|essential|vital)$/.test(before.key)
  )
}
