/** The nouns in the documentation: each schema by its name, so that /api/openapi.json tells every noun once. */
import type { OpenAPIHono } from "@hono/zod-openapi"
import { z } from "zod"
import { DeskError } from "../errors.ts"
import * as shape from "../shape.ts"
import * as decisions from "../shape/decisions.ts"

const NOUNS = {
  Span: shape.spanShape,
  Box: shape.boxShape,
  Block: shape.blockShape,
  PublishedFrom: shape.publishedFromShape,
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
  Hop: shape.hopShape,
  StatementEntry: shape.statementEntryShape,
  PersonEntry: shape.personEntryShape,
  DatedThing: shape.datedThingShape,
  Dated: shape.datedShape,
  TimelineEntry: shape.timelineEntryShape,
  Timeline: shape.timelineShape,
  Hit: shape.hitShape,
  SearchResult: shape.searchResultShape,
  Failure: shape.failureShape,
  Coverage: shape.coverageShape,
  CaseEntry: shape.caseEntryShape,
  DocumentList: shape.documentListShape,
  StatementList: shape.statementListShape,
  PersonList: shape.personListShape,
  PastedText: shape.pastedTextShape,
  ReviewedReading: shape.reviewedReadingShape,
  Found: shape.foundShape,
  Decided: shape.decidedShape,
  AskedBatch: decisions.askedBatchShape,
  Decision: decisions.decisionShape,
  RulingList: decisions.rulingListShape,
  DecisionList: decisions.decisionListShape,
  ProposalList: decisions.proposalListShape,
  Removal: decisions.removalShape,
  Verification: decisions.verificationShape,
  Refusal: shape.problemShape,
} satisfies Record<string, z.ZodType>

const NAMES = new Map<z.ZodType, string>(Object.entries(NOUNS).map(([name, schema]) => [schema, name]))

/** How the documentation refers to a noun's schema; throws where the table above does not name it. */
export function refTo(schema: z.ZodType): { readonly $ref: string } {
  const name = NAMES.get(schema)
  if (name === undefined) throw new DeskError("broken-promise", "A route's schema has no name in serve/nouns.ts.")
  return { $ref: `#/components/schemas/${name}` }
}

/** Tells the documentation of all nouns. OpenAPI 3.1 takes JSON Schema as it is, and zod writes it. */
export function documentNouns(app: OpenAPIHono): void {
  const nouns = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NOUNS)) nouns.add(schema, { id })
  const { schemas } = z.toJSONSchema(nouns, { uri: (id) => `#/components/schemas/${id}` })
  for (const [name, schema] of Object.entries(schemas)) {
    // zod's "$id" and "$schema" are dropped: within a document a noun is called by its place.
    const rest = Object.entries(schema).filter(([key]) => key !== "$id" && key !== "$schema")
    app.openAPIRegistry.registerComponent("schemas", name, Object.fromEntries(rest))
  }
}
