/**
 * Polarity: what stands before a verb of saying and takes it back: "did not", "would not", "refused to",
 * "is expected to", "nobody". It looks to the left only, within the clause.
 */

/**
 * Whether what a verb says was done: `done`; `not` ("did not say"); `nobody` ("nobody said"); `refused`
 * ("would not say", "declined to say"); `unable` ("could not say"); `open`: it may come, was planned
 * or is asked for; or `untold`: what governs an infinitive is in no list.
 */
export type Polarity = "done" | "not" | "nobody" | "refused" | "unable" | "open" | "untold"

/** A verb's polarity, and where the words that tell it begin. */
export interface Setting {
  readonly polarity: Polarity
  /** The index of the first word of the verb group. */
  readonly first: number
  /** Whether a form of "be" stands before: "was told". */
  readonly passive: boolean
  /** Whether "would" or "will" stands before, denied or not. */
  readonly willed: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const NEGATIONS = set("not never no nor neither hardly scarcely")
/** "not only documented": nothing is taken back. */
const NOT_ONLY = set("only just merely simply")
const BE = set("is are was were be been being am")
const HELPERS = set("has have had having did does do")
const MODALS = set("will would can could may might must should shall")
const ADVERBS = set(
  "also later then again now once often just even still first only further long ever already indeed so yet well perhaps maybe therefore nonetheless",
)

/** Behind these and "to" a thing was done: "went on to say". */
const DONE = set(
  "went go goes going on quick quicker swift fast forced compelled obliged constrained moved continued continues began begins proceeded proceeds managed manages stepped rushed hastened hurried forward dared seemed seems appeared appears first last only happy pleased sorry proud glad delighted like wish wishes beg begs begged honour honor ventured used got rose stood intervened willing had have has slow came paused turned led enough said believed understood thought known reported claims claimed anxious keen eager pains careful",
)
/** With one of these in its clause, an infinitive tells what was done by it: "used the speech to deny". */
const MEANS = set(
  "used took called held issued wrote phoned stood rose went returned appeared came stepped posted tweeted released telephoned emailed sent turned gathered summoned interrupted",
)
const REFUSING = set(
  "refuse refuses refused refusing decline declines declined declining unwilling reluctant loath unprepared disinclined forbore refusal",
)
const FAILING = set("fail fails failed failing neglected neglects omitted omits forgot failure")
const UNABLE = set("unable powerless")
/** Behind these and "to" it is yet to come. */
const YET = set(
  "yet expected due about likely unlikely set going scheduled supposed hopes hoped hoping plans planned planning wants wanted want intends intended ready prepared able asked urged told invited pressed preparing poised threatens threatened",
)
const CHOOSING = set("chose chosen chooses choosing opted opts preferred prefers elected decided careful")
/** Not to be so is to refuse: "was not willing to say", "did not wish to comment". */
const WILLING = set("willing prepared ready want wish care choose dare like")
/** Not to be doing so is to refuse: "isn't saying when". */
const SILENT = set("saying telling talking commenting naming discussing speaking")
/** These make a clause one that may or may not hold. */
const OPENERS = set("if unless lest whether")
/** "until she says", but "until she said": what is past was said. */
const UNTIL = /(?:^| )(?:until|till) /
const PAST = /(?:ed|said|told|wrote|spoke|knew|found|gave|made)$/
const BORDERS = set(", ; : ( ) — – -- “” that which who what when and but while because")
const HELPS = "(?:had|should|did|does|do|has|have|will|would|can|could|may|must|is|was|were)"
/** "Had he denied it", "Did she say so": a condition or a question. */
const INVERTS = new RegExp(`^${HELPS} [^ ]+ `)
/** The same within a sentence, where "has" may go on with its subject: "the mayor, its chair, has always held". */
const INVERTS_WITHIN = new RegExp(
  `^${HELPS} (?:i|you|he|she|it|we|they|the|a|an|this|that|his|her|its|their|our|my|your) `,
)
const NOBODY =
  /^(?:(?:but|and|yet|so|then) )?(?:nobody|none|neither|no|few|nothing|no-one) |(?:^| )(?:nobody|no one|no-one) /
const INVERTED =
  /^(?:nor|neither|never|not once|at no (?:time|point|stage)|in no way|on no account) (?:[^ ]+ ){0,3}?(?:did|do|does|has|have|had|is|was|were) /

/** The setting of the verb that begins at a word; `cue` is the first word of the cue that it belongs to. */
export function settingOf(words: readonly string[], head: number, { cue = head, depth = 0 } = {}): Setting {
  let at = head - 1
  let negated = false
  let modal = ""
  let passive = false
  for (; at >= 0; at--) {
    const word = words[at] ?? ""
    if (NEGATIONS.has(word)) negated ||= !(word === "not" && NOT_ONLY.has(words[at + 1] ?? ""))
    else if (MODALS.has(word)) modal = word
    else if (BE.has(word)) passive = true
    else if (!HELPERS.has(word) && !isAdverb(word)) break
  }
  if (words[at] === "to") return governed(words, at, { negated, passive, cue, depth })
  if (words[at] === "without") return { polarity: "not", first: at, passive, willed: false }
  if (words[at] === "than" || (words[at] === "of" && words[at - 1] === "instead"))
    return { polarity: "open", first: at, passive, willed: false }
  const first = firstOf(words, at + 1, head)
  const clause = clauseBefore(words, first)
  const willed = modal === "would" || modal === "will"
  const before = words[first - clause.split(" ").length] ?? ""
  const inverts = before === "," ? INVERTS_WITHIN : INVERTS
  const isWhole = !/^(?:who|which|that|what)$/.test(before)
  const isAhead = UNTIL.test(clause) && !PAST.test(words[head] ?? "")
  if (isAhead || isOpened(clause, passive) || (isWhole && inverts.test(clause)))
    return { polarity: "open", first, passive, willed }
  if (passive && negated && SILENT.has(words[head] ?? "")) return { polarity: "refused", first, passive: false, willed }
  const group = words.slice(first, head)
  const around = { group, clause, verb: words[head] ?? "", after: words[head + 1] ?? "" }
  const polarity = polarityOf(modal, negated || INVERTED.test(clause), around)
  if (NOBODY.test(clause))
    return {
      polarity: polarity === "done" || (polarity === "open" && willed) ? "nobody" : "open",
      first,
      passive,
      willed,
    }
  return { polarity: polarity === "unable" && passive ? "open" : polarity, first, passive, willed }
}

/** Whether "if" or the like opens a clause; "Whether he was fit was questioned" is none, since it is the subject. */
function isOpened(clause: string, passive: boolean): boolean {
  const [opener, ...words] = clause.split(" ")
  return words.some((word) => OPENERS.has(word)) || (OPENERS.has(opener ?? "") && !(passive && opener === "whether"))
}

/** The words of a verb group before its verb, its clause before that, the verb, and the word behind it. */
interface Around {
  readonly group: readonly string[]
  readonly clause: string
  readonly verb: string
  readonly after: string
}

function polarityOf(modal: string, negated: boolean, { group, clause, verb, after }: Around): Polarity {
  if (modal === "") return negated ? "not" : "done"
  if (group.includes("have")) return "open" // "would never have said"
  if (negated) {
    if (/^(?:will|would|shall)$/.test(modal)) return "refused"
    return /^(?:can|could)$/.test(modal) ? "unable" : "open"
  }
  if (group.includes("only") || after === "only") return "done" // "would only say", "would say only"
  if (/(?:^| )(?:i|we) $/.test(clause)) return modal === "will" || modal === "shall" ? "open" : "done" // "I must confess"
  return modal === "can" && /^(?:confirm|reveal|disclose|report)$/.test(verb) ? "done" : "open"
}

/** Adverbs at the left end belong to the group only behind a helper: "has also said", but "later | said". */
function firstOf(words: readonly string[], from: number, head: number): number {
  let first = from
  while (first < head && isAdverb(words[first] ?? "")) first++
  return first
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || /^\p{L}{3,}ly$/u.test(word)
}

/** How many infinitives that hang on each other are looked into: "was forced to agree to say". */
const DEEPEST = 3

/** What the words before "to" make of the verb behind it. */
function governed(
  words: readonly string[],
  to: number,
  {
    negated,
    passive,
    cue,
    depth,
  }: { readonly negated: boolean; readonly passive: boolean; readonly cue: number; readonly depth: number },
): Setting {
  let at = to - 1
  let refused = negated
  while (at >= 0 && words[at] !== "yet" && (isAdverb(words[at] ?? "") || words[at] === "not")) {
    refused ||= words[at] === "not"
    at--
  }
  const governor = words[at] ?? ""
  const open: Setting = { polarity: "open", first: to, passive, willed: false }
  if (depth === DEEPEST || at < 0) return open
  const own = settingOf(words, at, { depth: depth + 1 })
  const told = (polarity: Polarity): Setting => ({ polarity, first: own.first, passive, willed: false })
  if (own.polarity === "not" || own.polarity === "refused") {
    if (WILLING.has(governor)) return told("refused")
    return governor === "able" ? told("unable") : open
  }
  if (own.polarity !== "done") return open
  // "his best response was to say": the cue itself holds what the infinitive hangs on.
  if (cue < to && !YET.has(governor) && !refused) return told("done")
  if (REFUSING.has(governor) || (CHOOSING.has(governor) && refused)) return told("refused")
  if (UNABLE.has(governor)) return told("unable")
  if (FAILING.has(governor)) return told("not")
  if (DONE.has(governor)) return told(refused ? "refused" : "done")
  if (YET.has(governor)) return open
  return { ...open, polarity: hasMeans(clauseBefore(words, to)) ? "done" : "untold" }
}

function hasMeans(clause: string): boolean {
  return clause.split(" ").some((word) => MEANS.has(word))
}

/** How many words a clause is looked into. */
const LONGEST = 40

/** The words of the clause before a place, back to its last border, each with a blank behind it. */
function clauseBefore(words: readonly string[], end: number): string {
  let from = end
  while (from > 0 && end - from < LONGEST && !BORDERS.has(words[from - 1] ?? "")) from--
  return words
    .slice(from, end)
    .map((word) => `${word} `)
    .join("")
}
