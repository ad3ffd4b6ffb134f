/** The kinds of decisions, as the closed table that asking, keeping and applying read. */
import { getEdtf } from "../../text/dates.ts"
import type {
  DecisionKind,
  DecisionOf,
  DecisionTo,
  AskedTo,
  KeptStatement,
  Place,
  Target,
  TargetKind,
} from "../../model.ts"
import {
  aimAt,
  change,
  getOrPut,
  isHere,
  mark,
  placeOf,
  put,
  type Aim,
  type Board,
  type Item,
  type Verdict,
} from "./board.ts"
import { keptParts, keptWhole, joinedOf, type Standings } from "./asked.ts"

/** A kind of decision. */
export interface Kind<Name extends DecisionKind> {
  readonly summary: string
  /** What it may be tied to. */
  readonly on: readonly TargetKind[]
  /** To at least and at most so many of them. */
  readonly takes: readonly [number, number]
  /** What was asked, as it is kept. */
  readonly keep: (asked: AskedTo[Name], at: Standings) => DecisionTo[Name]
  /** What it does on the board of one document that it touches. */
  readonly apply: (board: Board, decision: DecisionOf<Name>) => void
}

type StatementTarget = Target & { readonly on: "statement" }

export const KINDS: { readonly [Name in DecisionKind]: Kind<Name> } = {
  accept: {
    summary: "The statement is as the text has it.",
    on: ["statement"],
    takes: [1, 1],
    keep: nothing,
    apply: (board, decision) => judge(board, decision, "accept"),
  },
  edit: {
    summary: "Some of the statement's parts are otherwise: spans, source, stance, day.",
    on: ["statement"],
    takes: [1, 1],
    keep: (asked, at) => keptParts(asked, at),
    apply: (board, decision) => judge(board, decision, "edit"),
  },
  reject: {
    summary: "The text has no such statement; it is left out of lists.",
    on: ["statement"],
    takes: [1, 1],
    keep: nothing,
    apply: (board, decision) => judge(board, decision, "reject"),
  },
  split: {
    summary: "The statement is several ones.",
    on: ["statement"],
    takes: [1, 1],
    keep: (asked, at) => ({ into: asked.map((one) => keptWhole(one, at)) }),
    apply: (board, decision) => replace(board, decision, decision.to?.into ?? []),
  },
  join: {
    summary: "Several statements are one.",
    on: ["statement"],
    takes: [2, 100],
    keep: (asked, at) => ({ as: joinedOf(asked ?? {}, at) }),
    apply: (board, decision) => replace(board, decision, decision.to ? [decision.to.as] : []),
  },
  add: {
    summary: "The text has a statement that the machine missed.",
    on: ["document"],
    takes: [1, 1],
    keep: (asked, at) => ({ statement: keptWhole(asked, at) }),
    apply(board, decision) {
      if (!decision.to) return
      const item = put(board, decision.to.statement, decision.id)
      const [target] = decision.targets
      if (target)
        mark(board, { decision: decision.id, at: 0 }, { target, found: null, finding: item?.statement.id ?? null })
      if (item) pass(item, { decision: decision.id, who: decision.who, says: "add", to: null, found: null })
    },
  },
  link: {
    summary:
      "Two statements belong together: the first says the same as the second, answers, supports or contradicts it.",
    on: ["statement"],
    takes: [2, 2],
    keep: (asked) => asked,
    apply(board, decision) {
      const to = decision.to
      attach(board, decision, (item, at) => {
        const other = decision.targets[at === 0 ? 1 : 0]
        if (to && other?.on === "statement") {
          item.links.push({ decision: decision.id, how: to.how, with: `${other.document}#${other.finding}` })
        }
      })
    },
  },
  tag: {
    summary: "A word to find things by.",
    on: ["statement", "entity", "document", "passage"],
    takes: [1, 1],
    keep: (asked) => asked,
    apply(board, decision) {
      attach(board, decision, (item) => {
        if (decision.to) item.tags.add(decision.to.tag)
      })
    },
  },
  note: {
    summary: "Words of the reviewer's own.",
    on: ["statement", "entity", "document", "passage"],
    takes: [1, 1],
    keep: (asked) => asked,
    apply(board, decision) {
      attach(board, decision, (item) => {
        if (decision.to) item.notes.push({ decision: decision.id, words: decision.to.words })
      })
    },
  },
  describe: {
    summary: "What a document is: its kind, title, outlet and day of publication.",
    on: ["document"],
    takes: [1, 1],
    keep(asked) {
      if (typeof asked.published === "string") getEdtf(asked.published)
      return asked
    },
    apply(board, decision) {
      const given = Object.entries(decision.to ?? {}).filter(([, value]) => value !== undefined)
      board.description = { ...board.description, ...Object.fromEntries(given) }
      attach(board, decision, () => undefined)
    },
  },
  protect: {
    summary: "An entity, a document or a note is on background, or confidential.",
    on: ["entity", "document", "decision"],
    takes: [1, 1],
    keep: (asked) => asked,
    apply: (board, decision) => protect(board, decision),
  },
  unprotect: {
    summary: "It is not protected any more.",
    on: ["entity", "document", "decision"],
    takes: [1, 1],
    keep: nothing,
    apply: (board, decision) => protect(board, decision),
  },
  merge: {
    summary: "Several entities are one person.",
    on: ["entity"],
    takes: [2, 1000],
    keep: (asked) => ({ name: asked?.name ?? null }),
    apply: (board, decision) => attach(board, decision, () => undefined),
  },
  part: {
    summary: "These entities are another person than those that they stand together with.",
    on: ["entity"],
    takes: [1, 1000],
    keep: nothing,
    apply: (board, decision) => attach(board, decision, () => undefined),
  },
  withdraw: {
    summary: "The reviewer takes back what they themselves decided on this.",
    on: ["statement", "entity", "document", "passage"],
    takes: [1, 1],
    keep: (_, { own }) => ({ decisions: own }),
    apply: (board, decision) => attach(board, decision, () => undefined),
  },
  undo: {
    summary: "A decision, whoever made it, does not hold any more; an undo can be undone.",
    on: ["decision"],
    takes: [1, 1],
    keep: nothing,
    apply: (board, decision) => attach(board, decision, () => undefined),
  },
  remove: {
    summary: "The document goes, with its original, its text and what was found in it; a tombstone stays.",
    on: ["document"],
    takes: [1, 1],
    keep: nothing,
    apply: (board, decision) => attach(board, decision, () => undefined),
  },
}

function nothing(): null {
  return null
}

function judge(board: Board, decision: DecisionOf<"accept" | "edit" | "reject">, says: Verdict["says"]): void {
  const [target] = decision.targets
  if (target?.on !== "statement") return
  // What nobody finds any more needs no rejecting.
  const aim = says === "reject" ? aimAt(board, target) : getOrPut(board, target, decision.id)
  const to = decision.kind === "edit" ? decision.to : null
  if (aim.item) {
    if (to) change(board, aim.item, to)
    pass(aim.item, { decision: decision.id, who: decision.who, says, to, found: aim.found })
  }
  mark(board, { decision: decision.id, at: 0 }, placeIn(target, aim))
}

function placeIn(target: StatementTarget, { found, item }: Aim): Place {
  return { target, found, finding: item?.statement.id ?? null }
}

function pass(item: Item, verdict: Verdict): void {
  item.verdicts.push(verdict)
  item.decisions.push(verdict.decision)
}

/** Puts statements in the place of those that a decision is tied to. */
function replace(board: Board, decision: DecisionOf<"split" | "join">, kept: readonly KeptStatement[]): void {
  const [first] = kept
  const aims = decision.targets.flatMap((target, at) => {
    if (target.on !== "statement") return []
    const aim = aimAt(board, target)
    mark(board, { decision: decision.id, at }, placeIn(target, aim))
    return [aim]
  })
  if (!first) return
  const idAt = (at: number): string => (kept.length === 1 ? decision.id : `${decision.id}.${at + 1}`)
  for (const { item } of aims) {
    if (!item) continue
    pass(item, { decision: decision.id, who: decision.who, says: "edit", to: null, found: null })
    item.replacedBy = idAt(0)
  }
  const found = aims.find((aim) => aim.found.how !== "in place")?.found ?? aims[0]?.found ?? null
  kept.forEach((one, at) => {
    const item = put(board, one, idAt(at))
    if (item) pass(item, { decision: decision.id, who: decision.who, says: "edit", to: null, found })
  })
}

/** Lays a decision beside what it is tied to; a statement that is not found now is passed over. */
function attach(board: Board, decision: DecisionOf<DecisionKind>, beside: (item: Item, at: number) => void): void {
  decision.targets.forEach((target, at) => {
    if (!isHere(board, target)) return
    if (target.on !== "statement") {
      mark(board, { decision: decision.id, at }, placeOf(board, target))
      return
    }
    const aim = aimAt(board, target)
    mark(board, { decision: decision.id, at }, placeIn(target, aim))
    if (!aim.item) return
    aim.item.decisions.push(decision.id)
    beside(aim.item, at)
  })
}

function protect(board: Board, decision: DecisionOf<"protect" | "unprotect">): void {
  const [target] = decision.targets
  const level = decision.kind === "protect" ? (decision.to?.level ?? null) : null
  const { protections } = board
  const set = (map: Map<string, "background" | "confidential">, key: string) => {
    if (level) map.set(key, level)
    else map.delete(key)
  }
  if (target?.on === "document") protections.document = level
  if (target?.on === "decision") set(protections.notes, target.decision)
  if (target?.on === "entity") {
    const { finding } = placeOf(board, target)
    if (finding !== null) set(protections.entities, finding)
  }
  attach(board, decision, () => undefined)
}
