/** Rounds of the trial: a worker is killed at some moment, and what it had acknowledged is looked for. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { openSqlite } from "../../../src/record/open.ts"
import type { Store } from "../../../src/record/store.ts"
import { bytesOf, readingFor, VERSIONS, type Version } from "./readings.ts"

/** What a case must hold by what workers acknowledged. */
export interface Ledger {
  /** The versions in which a document may be: one, or two where a worker was killed in between. */
  readonly documents: Map<string, ReadonlySet<Version>>
  /** Documents that a worker was about to add or to remove when it was killed: they may be there or not. */
  readonly open: Set<string>
  readonly decisions: Map<string, string>
}

export function newLedger(): Ledger {
  return { documents: new Map(), open: new Set(), decisions: new Map() }
}

/** What one round came to. */
export interface Round {
  readonly killedIn: string
  readonly acknowledged: number
  readonly documents: number
  readonly decisions: number
  /** One sentence each; empty where nothing was lost. */
  readonly flaws: readonly string[]
}

interface Line {
  readonly begins?: string
  readonly ids?: readonly string[]
  readonly version?: Version
  readonly added?: readonly string[]
  readonly renewed?: readonly string[]
  readonly removed?: readonly string[]
  readonly decided?: readonly (readonly [string, string])[]
}

/** Lets a worker run on a case and kills it so many milliseconds after its first words; then looks at what is there. */
export async function killRound(
  file: string,
  ledger: Ledger,
  { round, seed, after }: { readonly round: number; readonly seed: number; readonly after: number },
): Promise<Round> {
  const worker = spawn(process.execPath, [join(import.meta.dirname, "worker.ts"), file, `${round}`, `${seed}`], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = once(worker, "exit")
  let begun: Line = {}
  let acknowledged = 0
  let timer: NodeJS.Timeout | null = null
  for await (const text of createInterface({ input: worker.stdout })) {
    timer ??= setTimeout(() => worker.kill("SIGKILL"), after)
    const line = JSON.parse(text) as Line
    if (line.begins !== undefined) begun = line
    else {
      acknowledge(ledger, line)
      acknowledged++
      begun = {}
    }
  }
  await ended
  leaveOpen(ledger, begun)
  const store = await openSqlite(file)
  try {
    const flaws = await flawsIn(store, ledger)
    const documents = (await store.documents()).length
    const { decisions } = await store.verify()
    return { killedIn: begun.begins ?? "between", acknowledged, documents, decisions, flaws }
  } finally {
    await store.close()
  }
}

function acknowledge(ledger: Ledger, { added, renewed, removed, decided, version = "1.0.0" }: Line): void {
  for (const id of [...(added ?? []), ...(renewed ?? [])]) ledger.documents.set(id, new Set([version]))
  for (const id of removed ?? []) ledger.documents.delete(id)
  for (const [id, hash] of decided ?? []) ledger.decisions.set(id, hash)
}

/** What was begun and not acknowledged may have been done or not. */
function leaveOpen(ledger: Ledger, { begins, ids = [], version }: Line): void {
  if (begins === "add" || begins === "remove") for (const id of ids) ledger.open.add(id)
  if (begins === "renew" && version) {
    for (const id of ids) ledger.documents.set(id, new Set([...(ledger.documents.get(id) ?? VERSIONS), version]))
  }
}

async function flawsIn(store: Store, ledger: Ledger): Promise<readonly string[]> {
  const { broken, flaws } = await store.verify()
  return [
    ...flaws,
    ...broken.map(({ decision, message }) => `${decision}: ${message}`),
    ...(await documentFlaws(store, ledger)),
    ...(await decisionFlaws(store, ledger)),
  ]
}

/** Documents that are missing, twice there or not whole. */
async function documentFlaws(store: Store, ledger: Ledger): Promise<readonly string[]> {
  const flaws: string[] = []
  const ids = (await store.documents()).map(({ id }) => id)
  const there = new Set(ids)
  if (there.size < ids.length) flaws.push("A document is there twice.")
  for (const id of ledger.documents.keys()) {
    if (!there.has(id) && !ledger.open.has(id)) flaws.push(`${id} was acknowledged and is not there.`)
    if (!there.has(id)) ledger.documents.delete(id)
  }
  for (const id of ids) {
    const may = ledger.documents.get(id) ?? (ledger.open.has(id) ? new Set(VERSIONS) : null)
    if (!may) {
      flaws.push(`${id} was removed and is there.`)
      continue
    }
    const found = JSON.stringify(await store.findReading(id))
    const version = [...may].find((one) => JSON.stringify(readingFor(id, one)) === found)
    const bytes = await store.findOriginal((await store.originalOf(id)) ?? "")
    if (version === undefined || String(bytes) !== String(bytesOf(id))) flaws.push(`${id} is not whole.`)
    else ledger.documents.set(id, new Set([version]))
  }
  ledger.open.clear()
  return flaws
}

async function decisionFlaws(store: Store, ledger: Ledger): Promise<readonly string[]> {
  const all = await store.decisions()
  const hashes = new Map(all.map(({ decision }) => [decision.id as string, decision.hash]))
  const lost = [...ledger.decisions].filter(([id, hash]) => hashes.get(id) !== hash)
  for (const [id, hash] of hashes) ledger.decisions.set(id, hash)
  return lost.map(([id]) => `${id} was acknowledged and is not there as it was.`)
}
