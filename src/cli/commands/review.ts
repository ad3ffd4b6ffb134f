/** `onrecord review`: decisions by refs, for scripts; the queue of what wants a reviewer; the list of what was decided. */
import { DECISION_KINDS, SOURCINGS, STANCES, type Asked, type DecisionKind, type Ruling } from "../../model.ts"
import { DeskError } from "../../errors.ts"
import { askedShape } from "../../shape/decisions.ts"
import type { Case, StatementFilter } from "../../desk.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { listed, wholeNumber } from "../command.ts"
import { DECISION_COLUMNS, decisionsText, targetWords } from "../print/decisions.ts"
import { printList } from "../print/table.ts"
import { STATEMENT_COLUMNS, statementsText } from "./lists.ts"
import { caseOption, formatOption, whoIn, whoOption, whyOption, withCase } from "./shared.ts"

/** Kinds that take several refs as one; with all others each ref is decided on by itself. */
const TOGETHER: ReadonlySet<DecisionKind> = new Set(["join", "link", "merge", "part"])

export const review: Command = {
  name: "review",
  summary:
    "Decide on what was found: accept, edit, reject, merge and more, by the refs that lists give; - reads JSON Lines.",
  operands: "[KIND REF… | -]",
  takes: [0, Infinity],
  options: {
    case: caseOption,
    format: formatOption,
    who: whoOption,
    why: whyOption,
    to: { help: 'What the decision says, as JSON: {"stance":"denies"}.', value: "JSON" },
    all: { help: "Decide on every statement that the options below let through, in place of refs." },
    document: { help: "With --all and --list: only what is of this document.", value: "ID" },
    "said-by": { help: "With --all: only those of a source whose name has these words.", value: "NAME" },
    stance: { help: "With --all: only those of one stance.", value: "STANCE", choices: STANCES },
    sourcing: { help: "With --all: only those that are known in one way.", value: "SOURCING", choices: SOURCINGS },
    queue: { help: "List what wants a reviewer, by doubt and weight." },
    list: { help: "List what was decided, and what became of it." },
    differs: { help: "With --list: only decisions on which reviewers differ." },
    limit: { help: "With --queue: how many.", value: "N", default: "50" },
    strict: { help: "Exit with 2 if any decision was refused." },
  },
  run,
}

function run(call: Call): Promise<ExitCode> {
  const [kind, ...refs] = call.words
  return withCase(call, { create: false }, async (open) => {
    if (call.isOn("queue")) return printQueue(call, open)
    if (call.isOn("list")) return printDecisions(call, open)
    if (kind === undefined) {
      throw new DeskError(
        "bad-option",
        "onrecord review needs a kind and refs, -, --queue or --list; see onrecord review --help.",
      )
    }
    if (kind === "-") return decideLines(call, open, whoIn(call))
    const asked = { kind: kindOf(kind), to: toOf(call), why: call.option("why") }
    const who = whoIn(call)
    if (call.isOn("all")) return told(call, await open.decideAll(who, asked, filterOf(call)))
    if (refs.length === 0)
      throw new DeskError("bad-option", `onrecord review ${kind} needs a REF; lists give it as "ref".`)
    const each = TOGETHER.has(asked.kind) ? [refs] : refs.map((ref) => [ref])
    return told(
      call,
      await open.decide(
        who,
        each.map((on) => ({ ...asked, on })),
      ),
    )
  })
}

function kindOf(word: string): DecisionKind {
  const kind = DECISION_KINDS.find((one) => one === word)
  if (kind === "remove") throw new DeskError("bad-option", "A document is removed with onrecord remove.")
  if (kind) return kind
  throw new DeskError("bad-option", `"${word}" is no kind of decision; there are ${listed(DECISION_KINDS)}.`)
}

function toOf(call: Call): unknown {
  const to = call.option("to")
  if (to === null) return undefined
  try {
    return JSON.parse(to) as unknown
  } catch (cause) {
    throw new DeskError("bad-option", `--to ${to} is no JSON; write it as {"stance":"denies"}.`, { cause })
  }
}

function filterOf({ option }: Call): StatementFilter {
  return {
    document: option("document") ?? undefined,
    saidBy: option("said-by") ?? undefined,
    stance: STANCES.find((stance) => stance === option("stance")),
    sourcing: SOURCINGS.find((sourcing) => sourcing === option("sourcing")),
  }
}

async function printQueue(call: Call, open: Case): Promise<ExitCode> {
  const limit = wholeNumber("limit", call.option("limit") ?? "50", [1, 100_000])
  const rows = await open.queue({ limit })
  const text = (some: typeof rows, width: number): string =>
    statementsText(some, width, ({ ref }) => `        ${ref}\n`)
  await printList(call.terminal, call.option("format") ?? "text", { rows, columns: STATEMENT_COLUMNS, text })
  return 0
}

async function printDecisions(call: Call, open: Case): Promise<ExitCode> {
  const document = call.option("document") ?? undefined
  const rows = await open.decisions({ document, differs: call.isOn("differs") || undefined })
  const listing = { rows, columns: DECISION_COLUMNS, text: decisionsText }
  await printList(call.terminal, call.option("format") ?? "text", listing)
  return 0
}

/** Lines that are decided on and acknowledged together. */
const AT_ONCE = 200

/** Decides line by line, as they come; a line that is none is told and stops no other. */
async function decideLines(call: Call, open: Case, who: string): Promise<ExitCode> {
  const counts = { done: 0, refused: 0 }
  let batch: (Asked | Ruling)[] = []
  const flush = async (): Promise<void> => {
    const rulings = await open.decide(
      who,
      batch.flatMap((one) => ("kind" in one ? [one] : [])),
    )
    let next = 0
    const all = batch.flatMap((one) => ("kind" in one ? (rulings[next++] ?? []) : [one]))
    batch = []
    counts.done += all.length
    counts.refused += await tellRulings(call, all)
  }
  for await (const line of linesOf(process.stdin)) {
    if (call.terminal.interrupted.aborted) break
    if (line.trim() === "") continue
    batch.push(lineOf(line))
    if (batch.length >= AT_ONCE) await flush()
  }
  if (batch.length > 0) await flush()
  return exitOf(call, counts)
}

function lineOf(line: string): Asked | Ruling {
  try {
    return askedShape.parse(JSON.parse(line))
  } catch {
    const message = `${line.slice(0, 80)} is no decision; a line is {"kind":"accept","on":"REF"}, with "to" and "why" where there is more to say.`
    return { how: "refused", problem: "bad-line", message }
  }
}

async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ""
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  yield rest
}

async function told(call: Call, rulings: readonly Ruling[]): Promise<ExitCode> {
  const refused = await tellRulings(call, rulings)
  return exitOf(call, { done: rulings.length, refused })
}

/** Prints what was decided and tells what was refused; gives how many were. */
async function tellRulings({ terminal, option }: Call, rulings: readonly Ruling[]): Promise<number> {
  const isText = (option("format") ?? "text") === "text"
  let refused = 0
  for (const ruling of rulings) {
    if (ruling.how === "refused") {
      refused++
      terminal.tell(ruling.message)
      if (isText) continue
    }
    await terminal.out(
      isText && ruling.how === "decided" ? `${wordsFor(ruling.decision)}\n` : JSON.stringify(ruling) + "\n",
    )
  }
  return refused
}

/** "d12 accept “the story Wednesday night”". */
function wordsFor({ id, kind, targets }: Extract<Ruling, { how: "decided" }>["decision"]): string {
  return [id, kind, ...targets.map(targetWords)].join(" ")
}

function exitOf({ isOn }: Call, { done, refused }: { readonly done: number; readonly refused: number }): ExitCode {
  if (done > 0 && refused === done) return 2
  return refused > 0 && isOn("strict") ? 2 : 0
}
