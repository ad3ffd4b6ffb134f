/** Names: that of a case for people, and those of the nouns in the documentation. */
import { z } from "zod"
import * as shape from "../shape.ts"

/** The name of a case for people: "second-order" for "/cases/second-order.onrecord"; no password of an address. */
export function caseName(where: string): string {
  const path = /^\w+:\/\//.test(where) ? where.replace(/[?#].*$/s, "") : where
  const last = path.split(/[\\/]/).findLast((part) => part !== "") ?? ""
  return last.replace(/(?<=.)\.onrecord$/, "") || "case"
}

const NOUNS = {
  Span: shape.spanShape,
  Box: shape.boxShape,
  Block: shape.blockShape,
  Document: shape.documentShape,
  Mention: shape.mentionShape,
  Role: shape.roleShape,
  Entity: shape.entityShape,
  Statement: shape.statementShape,
  TimeExpression: shape.timeShape,
  Event: shape.eventShape,
  Claim: shape.claimShape,
  Position: shape.positionShape,
  Warning: shape.warningShape,
  Reading: shape.readingShape,
  Anchor: shape.anchorShape,
  DocumentEntry: shape.documentEntryShape,
  StatementEntry: shape.statementEntryShape,
  PersonEntry: shape.personEntryShape,
  TimeEntry: shape.timeEntryShape,
  Hit: shape.hitShape,
  SearchResult: shape.searchResultShape,
  Failure: shape.failureShape,
  Coverage: shape.coverageShape,
  PastedText: shape.pastedTextShape,
  Problem: shape.problemShape,
} satisfies Record<string, z.ZodType>

/** Gives the schemas their nouns' names, so that the documentation refers to them by name. */
export function nameNouns(): void {
  for (const [id, schema] of Object.entries(NOUNS)) {
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id })
  }
}
