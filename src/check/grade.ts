/** The grade of a quotation from its differences. */
import type { Difference, Grade } from "../model.ts"
import { contentWords, saidWords } from "./words.ts"

/** Kinds that make another statement of what was said. */
const CHANGES: ReadonlySet<Difference["kind"]> = new Set(["number", "name", "negation", "modal", "content"])
/** Content words that a quotation leaves out in one place without a mark: from here on it joins separate places. */
const SPLICE = 5

/** The grade of words that were found, whoever said them: the worst difference decides. */
export function gradeOf(differences: readonly Difference[]): Grade {
  const open = differences.filter(({ marked }) => !marked)
  if (open.some(isSplice)) return "spliced"
  if (open.some(({ kind }) => CHANGES.has(kind))) return "changed"
  if (open.some(({ kind }) => kind === "function" || kind === "order")) return "minor"
  if (open.length > 0) return "disfluencies"
  return differences.length > 0 ? "marked-edits" : "verbatim"
}

function isSplice({ quoted, said, kind }: Difference): boolean {
  return kind !== "disfluency" && quoted === "" && contentWords(saidWords(said)) >= SPLICE
}
