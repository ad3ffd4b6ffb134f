/** Deciding: what people ask for is held against the case of this moment and appended to the chain. */
import { DeskError } from "../../errors.ts"
import type {
  Asked,
  AskedTo,
  Decision,
  DecisionId,
  DecisionKind,
  DecisionTo,
  Reading,
  Ruling,
  Target,
  TargetKind,
} from "../../model.ts"
import { askedShapes } from "../../shape/decisions.ts"
import type { EngineName } from "../engine.ts"
import { findShown } from "../findings.ts"
import { atomic, type Db, type Writing } from "../schema.ts"
import { linkHash, seal, START } from "./chain.ts"
import type { Standings } from "./asked.ts"
import { KINDS } from "./kinds.ts"
import { readingsOf, targetIn } from "./refs.ts"
import { refresh, seqsOf } from "./refresh.ts"
import { decisionsIn, idOf, lastOf, seqOf, takeTurn } from "./rows.ts"
import { isCancelled, ownOn, recancel } from "./undone.ts"

/** Decisions that one person asks for at once. Each is held against the case as it was before all of them. */
export interface Batch {
  readonly who: string
  readonly when: Date
  readonly asked: readonly Asked[]
}

export interface Deciding {
  readonly db: Db
  readonly engine: EngineName
}

/** Decides in one transaction; gives one ruling for each that was asked for, in order. One that is refused stops no other. */
export async function decideMany({ db, engine }: Deciding, batch: Batch): Promise<readonly Ruling[]> {
  return atomic(db, async (writing) => {
    await takeTurn(writing, engine)
    const at = shelfOf(writing, batch)
    const plans: (Plan | DeskError)[] = []
    for (const asked of batch.asked) plans.push(await planned(at, asked))
    const made = await append(
      writing,
      plans.flatMap((plan) => (plan instanceof DeskError ? [] : [plan])),
      batch,
    )
    await follow(writing, made)
    let next = 0
    return plans.map((plan): Ruling => {
      if (plan instanceof DeskError) return { how: "refused", problem: plan.problem, message: plan.message }
      const decision = made[next++]
      if (!decision) throw new DeskError("broken-promise", "A decision was appended and is not there.")
      return { how: "decided", decision }
    })
  })
}

/** What a decision will say, before it has a number. */
interface Plan {
  readonly kind: DecisionKind
  readonly why: string | null
  readonly targets: readonly Target[]
  readonly to: Decision["to"]
}

/** Where decisions are asked for: each document is read once a batch. */
interface Shelf {
  readonly db: Writing
  readonly who: string
  readonly reading: (document: string) => Promise<Reading | null>
  /** What the batch undoes already. */
  readonly undone: Set<DecisionId>
}

function shelfOf(db: Writing, { who }: Batch): Shelf {
  const readings = new Map<string, Promise<Reading | null>>()
  return {
    db,
    who,
    undone: new Set(),
    reading(document) {
      const known = readings.get(document) ?? findShown(db, document)
      readings.set(document, known)
      return known
    },
  }
}

async function planned(at: Shelf, asked: Asked): Promise<Plan | DeskError> {
  try {
    return await planFor(at, asked)
  } catch (thrown) {
    if (thrown instanceof DeskError && thrown.problem !== "case-damaged") return thrown
    throw thrown
  }
}

async function planFor(at: Shelf, { kind, on: named, to, why }: Asked): Promise<Plan> {
  const on = typeof named === "string" ? [named] : named
  const row = KINDS[kind]
  const [least, most] = row.takes
  if (on.length < least || on.length > most) {
    const takes = least === most ? `${least}` : `${least} to ${most}`
    throw new DeskError("bad-request", `"${kind}" takes ${takes} of ${row.on.join(", ")}, and got ${on.length}.`)
  }
  const targets: Target[] = []
  for (const ref of on) targets.push(await targetOf(at, ref, row.on))
  mustBeApart(kind, targets)
  const [first] = targets
  const reading = first && first.on !== "decision" ? await at.reading(first.document) : null
  const own = kind === "withdraw" && first ? await ownOn(at.db, first, at.who) : []
  if (kind === "withdraw" && own.length === 0) {
    throw new DeskError("bad-request", `${at.who} decided nothing on ${on.join()} that could be withdrawn.`)
  }
  const ground = reading && { text: reading.document.text, entities: reading.entities }
  const kept = keptFor(kind, to, { targets, ground, own })
  return { kind, why: why ?? null, targets: [...targets, ...(await documentsOf(at, kind, targets))], to: kept }
}

function keptFor<Name extends DecisionKind>(kind: Name, to: unknown, at: Standings): DecisionTo[Name] {
  return KINDS[kind].keep(readAsked(kind, to), at)
}

function readAsked<Name extends DecisionKind>(kind: Name, to: unknown): AskedTo[Name] {
  const result = askedShapes[kind].safeParse(to ?? undefined)
  if (result.success) return result.data
  const [slip] = result.error.issues
  const place = ["to", ...(slip?.path ?? [])].join(".")
  throw new DeskError(
    "bad-request",
    `"${place}" of "${kind}" does not fit: ${(slip?.message ?? "").replace(/\.$/, "")}.`,
  )
}

/** One statement in two places of a decision is no second one; statements that become one stand in one text. */
function mustBeApart(kind: DecisionKind, targets: readonly Target[]): void {
  const names = targets.map((target) =>
    JSON.stringify([target.on, "document" in target && target.document, "finding" in target && target.finding]),
  )
  if (new Set(names).size < names.length) {
    throw new DeskError("bad-request", `"${kind}" is asked for twice on the same; name each once.`)
  }
  const documents = new Set(targets.map((target) => (target.on === "decision" ? "" : target.document)))
  if (kind === "join" && documents.size > 1) {
    throw new DeskError("bad-request", `Statements of two documents cannot be joined; link them with how "same".`)
  }
}

async function targetOf(at: Shelf, ref: string, on: readonly TargetKind[]): Promise<Target> {
  const seq = on.includes("decision") ? seqOf(ref) : null
  if (seq !== null) {
    const row = await at.db.selectFrom("decisions").select("seq").where("seq", "=", seq).executeTakeFirst()
    if (row) return { on: "decision", decision: idOf(seq) }
  }
  for (const parsed of readingsOf(ref)) {
    const reading = await at.reading(parsed.document)
    if (!reading) continue
    const target = targetIn(reading, parsed, on)
    if (on.includes(target.on)) return target
    throw new DeskError("bad-request", `${ref} is a ${target.on}; this takes ${on.join(", ")}.`)
  }
  if (!on.some((one) => one !== "decision"))
    throw new DeskError("not-found", `There is no decision ${ref}; onrecord review --list lists them.`)
  throw new DeskError(
    "document-missing",
    `The case has nothing that is called ${ref}; take what the lists give as "ref".`,
  )
}

/** What is done to a decision touches the documents that it touches. */
async function documentsOf(at: Shelf, kind: DecisionKind, [target]: readonly Target[]): Promise<readonly Target[]> {
  if (target?.on !== "decision") return []
  const row = await at.db
    .selectFrom("decisions")
    .selectAll()
    .where("seq", "=", seqOf(target.decision) ?? 0)
    .executeTakeFirstOrThrow()
  const [before] = await decisionsIn(at.db, [row])
  if (kind === "undo") await mustBeUndoable(at, target.decision, row.kind)
  else if (row.kind !== "note")
    throw new DeskError(
      "bad-request",
      `${target.decision} is no note; "${kind}" takes a note, an entity or a document.`,
    )
  const documents = new Set((before?.targets ?? []).flatMap((one) => (one.on === "decision" ? [] : [one.document])))
  return [...documents].map((document) => ({ on: "document", document }))
}

async function mustBeUndoable(at: Shelf, decision: DecisionId, kind: string): Promise<void> {
  if (kind === "remove")
    throw new DeskError("bad-request", `${decision} removed a document, which cannot be undone; add its file again.`)
  const by = await isCancelled(at.db, decision)
  if (by !== null || at.undone.has(decision)) {
    throw new DeskError(
      "bad-request",
      `${decision} does not hold any more${by === null ? "" : ` since ${by}`}; undo ${by ?? "that"} to have it back.`,
    )
  }
  at.undone.add(decision)
}

/** Appends decisions to the chain; gives them as they stand there. */
export async function append(
  db: Writing,
  plans: readonly Plan[],
  { who, when }: Pick<Batch, "who" | "when">,
): Promise<readonly Decision[]> {
  const last = await lastOf(db)
  let [seq, previous] = [last?.seq ?? 0, last?.hash ?? START]
  const decisions: Decision[] = []
  for (const { kind, why, targets, to } of plans) {
    seq++
    const decided_at = when.toISOString()
    const body = seal(JSON.stringify({ why, to }))
    const sealed = targets.map((target) => ({
      on: target.on,
      document: target.on === "decision" ? null : target.document,
      ...seal(JSON.stringify(target)),
    }))
    const hash = linkHash({ previous, seq, kind, who, when: decided_at, body: body.hash, targets: sealed })
    await db
      .insertInto("decisions")
      .values({ seq, kind, who, decided_at, salt: body.salt, body: body.words, body_hash: body.hash, previous, hash })
      .execute()
    const rows = sealed.map(({ on, document, salt, words, hash: own }, ordinal) => ({
      ...{ decision: seq, ordinal, target_on: on, document, salt, body: words, hash: own },
    }))
    for (const row of rows) await db.insertInto("targets").values(row).execute()
    decisions.push({ id: idOf(seq), kind, who, when: decided_at, why, targets, to, hash } as Decision)
    previous = hash
  }
  return decisions
}

/** What follows from new decisions: which earlier ones hold no more, and what lists show of every document they touch. */
async function follow(db: Writing, made: readonly Decision[]): Promise<void> {
  const touched = new Set(
    made.flatMap(({ targets }) => targets.flatMap((one) => (one.on === "decision" ? [] : [one.document]))),
  )
  const changed = made.some(({ kind }) => kind === "undo" || kind === "withdraw") ? await recancel(db) : []
  for (const document of changed) touched.add(document)
  await refresh(db, await seqsOf(db, [...touched]))
}
