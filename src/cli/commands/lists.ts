/** `onrecord statements` and `people`: who was found in a case and what they said, as lists. */
import {
  SOURCINGS,
  STANCES,
  STANDINGS,
  type Decided,
  type PersonEntry,
  type Proposal,
  type RoleEntry,
  type StatementEntry,
} from "../../model.ts"
import { sayEdtf, sayTenure, sayWhen, SOURCING_WORDS } from "../../text/index.ts"
import type { Case } from "../../desk.ts"
import type { Call, Command, ExitCode } from "../command.ts"
import { counted, cut, printList, wrapped, type Column } from "../print/table.ts"
import { caseOption, formatOption, withCase } from "./shared.ts"

export const STATEMENT_COLUMNS: readonly Column<StatementEntry>[] = [
  { name: "document", of: ({ document }) => document.id },
  { name: "name", of: ({ document }) => document.name },
  { name: "published", of: ({ document }) => document.published },
  { name: "statement", of: ({ statement }) => statement.id },
  { name: "line", of: ({ line }) => line },
  { name: "source", of: ({ source }) => source },
  { name: "role", of: ({ role }) => role },
  { name: "cue", of: ({ cue }) => cue },
  { name: "words", of: ({ words }) => words },
  { name: "kind", of: ({ statement }) => statement.kind },
  { name: "stance", of: ({ statement }) => statement.stance },
  { name: "sourcing", of: ({ statement }) => statement.sourcing },
  { name: "said", of: ({ statement }) => statement.said },
  { name: "confidence", of: ({ statement }) => statement.confidence },
  { name: "start", of: ({ anchor }) => anchor.start },
  { name: "end", of: ({ anchor }) => anchor.end },
  { name: "standing", of: ({ decided }) => decided?.standing ?? "unreviewed" },
  { name: "ref", of: ({ ref }) => ref },
  { name: "chain", of: ({ chain }) => chain.map(({ statement }) => statement).join(" ") },
]

export const statements: Command = {
  name: "statements",
  summary: "List who said what in a case.",
  operands: "",
  takes: [0, 0],
  options: {
    case: caseOption,
    format: formatOption,
    "said-by": { help: "Only those of a source whose name has these words.", value: "NAME" },
    stance: { help: "Only those of one stance.", value: "STANCE", choices: STANCES },
    sourcing: { help: "Only those that are known in one way.", value: "SOURCING", choices: SOURCINGS },
    standing: {
      help: "Only those that stand so with reviewers; without it all but the rejected ones.",
      value: "STANDING",
      choices: STANDINGS,
    },
    chain: { help: "With each its way from the document to its first source, hop by hop; JSON has it always." },
  },
  run: runStatements,
}

function runStatements(call: Call): Promise<ExitCode> {
  const { option, isOn, terminal } = call
  return withCase(call, { create: false }, async (open) => {
    const standing = STANDINGS.find((one) => one === option("standing"))
    const rows = await open.statements({
      saidBy: option("said-by") ?? undefined,
      stance: STANCES.find((stance) => stance === option("stance")),
      sourcing: SOURCINGS.find((sourcing) => sourcing === option("sourcing")),
      standing: standing && [standing],
    })
    const text = (some: readonly StatementEntry[], width: number): string =>
      statementsText(some, width, isOn("chain") ? chainText : () => "")
    await printList(terminal, option("format") ?? "text", { rows, columns: STATEMENT_COLUMNS, text })
    return 0
  })
}

export function statementsText(
  rows: readonly StatementEntry[],
  width: number,
  chainOf: (entry: StatementEntry, width: number) => string,
): string {
  let last = ""
  return rows
    .map((entry) => {
      const { document, statement, source, role, cue, words, line, decided } = entry
      const head = document.id === last ? "" : `${documentLine(document)}\n`
      last = document.id
      const who = (source ?? "(source not told)") + (role === null ? "" : `, ${role}`)
      const said = statement.said ? ` · said ${sayWhen(statement.said)}` : ""
      const facts = `[${statement.stance} · ${SOURCING_WORDS[statement.sourcing]}${said}]`
      const body = words === "" ? "" : `${wrapped(words, width, "        ")}\n`
      const review = decided ? decidedText(decided, width) : ""
      return `${head}  ${String(line).padStart(4)}  ${who} — ${cue || "(no verb)"} ${facts}\n${body}${review}${chainOf(entry, width)}`
    })
    .join("")
}

/** "        accepted; moved (d4)", and what reviewers wrote. A confidential note is not shown here. */
function decidedText({ standing, found, decisions, tags, notes }: Decided, width: number): string {
  const place = found && found.how !== "in place" ? `; ${found.how}` : ""
  const lines = [
    `${standing}${place} (${decisions.join(", ")})`,
    ...(tags.length > 0 ? [`tags: ${tags.join(", ")}`] : []),
    ...notes.map(({ words, protection }) => `note: ${protection === null ? words : `(${protection})`}`),
  ]
  return lines.map((line) => `${wrapped(line, width, "        ")}\n`).join("")
}

/** "→ line 12, the envoy: “the envoy had told”": the document, and from it each hop with its words and place. */
function chainText({ document, chain }: StatementEntry, width: number): string {
  const hops = chain.map(({ source, line, anchor: { start, end, exact } }) =>
    wrapped(`→ line ${line}, ${start}–${end}, ${source ?? "(source not told)"}: “${exact}”`, width, "          "),
  )
  return `${["        " + (document.outlet ?? document.title ?? document.name), ...hops].join("\n")}\n`
}

function documentLine({ title, name, outlet, published }: StatementEntry["document"]): string {
  const about = [outlet, published && sayEdtf(published)].filter((part) => part !== null).join(", ")
  return (title ?? name) + (about === "" ? "" : ` (${about})`)
}

const PERSON_COLUMNS: readonly Column<PersonEntry>[] = [
  { name: "name", of: ({ name }) => name },
  { name: "kind", of: ({ kind }) => kind },
  { name: "aliases", of: ({ aliases }) => aliases.join("; ") },
  { name: "roles", of: ({ roles }) => roles.map(roleWords).join("; ") },
  { name: "statements", of: ({ statements: count }) => count },
  { name: "mentions", of: ({ mentions }) => mentions },
  { name: "documents", of: ({ documents }) => documents.length },
  { name: "decisions", of: ({ decisions }) => decisions.join(" ") },
  { name: "protection", of: ({ protection }) => protection },
  { name: "refs", of: ({ documents }) => documents.map(({ ref }) => ref).join(" ") },
]

export const people: Command = {
  name: "people",
  summary: "List who speaks and of whom is spoken; same names stand together and are not merged.",
  operands: "",
  takes: [0, 0],
  options: {
    case: caseOption,
    format: formatOption,
    proposals: { help: "List who may be one person across documents, with what speaks for and against." },
  },
  run: (call) =>
    withCase(call, { create: false }, async (open) => {
      if (call.isOn("proposals")) return printProposals(call, open)
      const rows = await open.people()
      await printList(call.terminal, call.option("format") ?? "text", {
        rows,
        columns: PERSON_COLUMNS,
        text: peopleText,
      })
      return 0
    }),
}

/** "envoy to Corrant (2009 to 2013)". */
function roleWords(role: RoleEntry): string {
  const when = sayTenure(role)
  return when === "" ? role.title.replace(/\s+/g, " ") : `${role.title.replace(/\s+/g, " ")} (${when})`
}

/** A small timeline: when each role was held, then what it was; those without a day below. */
function rolesLines(roles: readonly RoleEntry[], width: number): readonly string[] {
  const whens = roles.map(sayTenure)
  const room = Math.min(WHEN, Math.max(0, ...whens.map((when) => when.length)))
  return roles.map(({ title }, at) => {
    const when = room === 0 ? "" : `${(whens[at] ?? "").padEnd(room)}  `
    return `    ${when}${cut(title, Math.max(20, width - 4 - when.length))}`
  })
}

/** The column of days of a role is at most so wide. */
const WHEN = 36

const PROPOSAL_COLUMNS: readonly Column<Proposal>[] = [
  { name: "how", of: ({ how }) => how },
  { name: "name", of: ({ name }) => name },
  { name: "for", of: (row) => row.for.join("; ") },
  { name: "against", of: ({ against }) => against.join("; ") },
  { name: "refs", of: ({ bearers }) => bearers.map(({ ref }) => ref).join(" ") },
]

async function printProposals(call: Call, open: Case): Promise<ExitCode> {
  const listing = { rows: await open.proposals(), columns: PROPOSAL_COLUMNS, text: proposalsText }
  await printList(call.terminal, call.option("format") ?? "text", listing)
  return 0
}

function proposalsText(rows: readonly Proposal[], width: number): string {
  return rows
    .map(({ how, name, bearers, for: pros, against }) => {
      const lines = [
        how === "one" ? "    proposed as one" : "    may be one",
        ...pros.map((words) => wrapped(`+ ${words}`, width, "    ")),
        ...against.map((words) => wrapped(`- ${words}`, width, "    ")),
        ...bearers.map((bearer) => `    ${bearer.name}: ${bearer.ref}`),
      ]
      return `${[name, ...lines].join("\n")}\n`
    })
    .join("")
}

function peopleText(rows: readonly PersonEntry[], width: number): string {
  return rows
    .map(({ name, kind, roles, statements: count, mentions, documents }) => {
      const what = kind === "anonymous" ? ["unnamed"] : kind === "person" ? [] : [kind]
      const lines = [...(what.length > 0 ? [`    ${what.join("; ")}`] : []), ...rolesLines(roles, width)]
      const counts = `${counted(count, "statement")}, ${counted(mentions, "mention")} in ${counted(documents.length, "document")}`
      return `${[name, ...lines, `    ${counts}`].join("\n")}\n`
    })
    .join("")
}
