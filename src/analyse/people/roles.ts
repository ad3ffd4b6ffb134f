/** Roles that the text itself states beside a name: "envoy Tomas Reyd", "Dan Hollis, the board’s chairman,". */
import type { Span } from "../../model.ts"
import { span, trimmed } from "../../text/span.ts"
import { OFFICES } from "./lexicon.ts"

/** The role in lower case before a name, "former" included; null where the words before it name no office. */
export function roleBefore(text: string, name: Span): Span | null {
  const before = text.slice(Math.max(0, name.start - 80), name.start)
  const words = /(?:^|[\s“"(—])((?:(?:then|ex)-)?(?:(?:Former|Then)\s+)?(?:[\p{Ll}][\p{Ll}-]*\s+){1,4})$/u.exec(
    before,
  )?.[1]
  if (words === undefined) return null
  const parts = words.trimEnd().split(/\s+/)
  if (!isOffice(parts.at(-1) ?? "")) return null
  let from = parts.length - 1
  while (from > 0 && isPartOfTitle(parts[from - 1] ?? "")) from--
  const kept = parts.slice(from).join(" ")
  const end = name.start - (before.length - before.trimEnd().length)
  const start = text.lastIndexOf(parts[from] ?? "", end - kept.length + (parts[from]?.length ?? 0) - 1)
  return start >= 0 && text.slice(start, end).split(/\s+/).length === parts.length - from ? span(start, end) : null
}

function isOffice(word: string): boolean {
  return OFFICES.has(word.toLowerCase().replace(/^(?:then|ex|vice|co)-/, ""))
}

/** What may stand before an office within a title: "former", "deputy prime", "campaign", "foreign". */
function isPartOfTitle(word: string): boolean {
  return (
    !/^(?:the|a|an|his|her|its|their|our|my|and|but|or|of|to|in|on|at|by|for|with|from|that|as|said|told|asked|called|when|while|is|was|were|are|including|like)$/.test(
      word,
    ) && !word.endsWith("ly")
  )
}

/** The role in an apposition behind a name: the noun phrase without its article; null where it names no office. */
export function roleAfter(text: string, name: Span): Span | null {
  const after = text.slice(name.end, name.end + 200)
  const match =
    /^,\s+(?:who\s+(?:is|was|were|has been|had been|served as|serves as)\s+)?((?:(?:the|a|an|his|her|its|their|then|now)\s+)?(?:\b(?:Mrs?|Ms|Dr|Sen|Gov|Rep|Gen|U\.S)\.|[^,.;:()“”"—\n]){3,120})/u.exec(
      after,
    )
  const phrase = match?.[1]
  if (!match || phrase === undefined) return null
  const head = headOf(phrase)
  if (!head) return null
  const start = name.end + match[0].length - phrase.length
  const bare = /^(?:the|a|an|his|her|its|their|then|now)\s+/.exec(phrase)?.[0].length ?? 0
  return trimmed(text, span(start + bare, start + head))
}

const NOT_IN_TITLE = new Set(
  "said says told and or who which that when is was has had have will would of in on at by to for from with as it he she they called not".split(
    " ",
  ),
)

/** Whether a word before the office may be part of its title: "former", "deputy", "retired", and no verb. */
function isInTitle(word: string): boolean {
  if (NOT_IN_TITLE.has(word.toLowerCase())) return false
  return !/^\p{Ll}+ed$/u.test(word) || /^(?:retired|elected|appointed|disgraced|renowned|self-styled)$/.test(word)
}

/** Behind these a noun follows that belongs to the title. */
const OPENS_MORE = /^(?:of|for|at|to|from|the|its|his|her)$/

/** How many units of the phrase are its noun, with what is tied to it by "of", "for", "at", "to", "in"; 0 where it is no office. */
function headOf(phrase: string): number {
  const words = [...phrase.matchAll(/\S+/g)]
  const office = words.findIndex(({ 0: word }) => isOffice(word.replace(/[’']s?$/, "")) && !/[’']s?$/.test(word))
  if (office < 0 || office > 6) return 0
  if (words.slice(0, office).some(({ 0: word }) => !isInTitle(word))) return 0
  let last = office
  let owned = false
  while (last + 1 < words.length) {
    const word = words[last + 1]?.[0] ?? ""
    const tie = /^(?:of|for|at|to|from|in|the|and)$/.test(word)
    // "the chairman of Corrant’s outgoing water board": what somebody owns goes on to its noun.
    if (owned && !tie) {
      last++
      continue
    }
    if (!tie && !/^\p{Lu}/u.test(word) && !OPENS_MORE.test(words[last]?.[0] ?? "")) break
    last++
    owned ||= /[’']s?$/.test(word)
  }
  while (last > office && /^(?:of|for|at|to|from|in|the|and)$/.test(words[last]?.[0] ?? "")) last--
  const end = words[last]
  return end ? end.index + end[0].length : 0
}
