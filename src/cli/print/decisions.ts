/** Decisions as lists print them. */
import type { DecisionEntry, Target } from "../../model.ts"
import { cut, type Column } from "./table.ts"

export const DECISION_COLUMNS: readonly Column<DecisionEntry>[] = [
  { name: "decision", of: ({ decision }) => decision.id },
  { name: "kind", of: ({ decision }) => decision.kind },
  { name: "who", of: ({ decision }) => decision.who },
  { name: "when", of: ({ decision }) => decision.when },
  { name: "why", of: ({ decision }) => decision.why },
  { name: "on", of: ({ decision }) => decision.targets.map(targetWords).join("; ") },
  { name: "undone by", of: ({ undoneBy }) => undoneBy },
  { name: "found", of: ({ places }) => places.map(({ found }) => found?.how ?? "").join("; ") },
  { name: "finding", of: ({ places }) => places.map(({ finding }) => finding ?? "").join("; ") },
  { name: "differs from", of: ({ differs }) => differs.join(" ") },
]

/** What a decision is tied to, in a few words. */
export function targetWords(target: Target): string {
  switch (target.on) {
    case "statement":
    case "passage":
      return `“${cut(target.anchor.exact, 60)}”`
    case "entity":
      return target.kept.name
    case "document":
      return target.document.length > 20 ? `${target.document.slice(0, 12)}…` : target.document
    case "decision":
      return target.decision
    case "removed":
      return "(removed)"
  }
}

export function decisionsText(rows: readonly DecisionEntry[], width: number): string {
  return rows
    .map(({ decision: { id, kind, who, when, why, targets }, undoneBy, places, differs }) => {
      const head = `${id}  ${kind}  ${who}, ${when.slice(0, 16).replace("T", " ")}`
      const state = [
        ...(undoneBy === null ? [] : [`does not hold since ${undoneBy}`]),
        ...places.flatMap(({ found, finding }) => (undoneBy === null ? stateWords(found?.how ?? null, finding) : [])),
        ...(differs.length > 0 ? [`differs from ${differs.join(", ")}`] : []),
      ]
      const lines = [
        cut(targets.map(targetWords).join(", "), Math.max(20, width - 4)),
        ...(why === null ? [] : [cut(`because: ${why}`, Math.max(20, width - 4))]),
        ...(state.length > 0 ? [state.join("; ")] : []),
      ]
      return `${[head, ...lines.map((line) => `    ${line}`)].join("\n")}\n`
    })
    .join("")
}

/** What became of a place, where there is something to say. */
function stateWords(how: string | null, finding: string | null): readonly string[] {
  if (how === null) return []
  if (how === "lost") return ["its words are lost"]
  return [`${how}, ${finding ?? "nothing found there"}`]
}
