/** Schemas for decisions: as they are asked for, as they are kept, and as they are told. */
import { z } from "zod"
import * as model from "../model.ts"
import { anchorShape, foundShape, problemShape } from "../shape.ts"

const id = z.string().min(1)
const offset = z.int().min(0)
const edtf = z.string().min(1)
const words = z.string().trim().min(1)
const truth = z.enum(["true", "false"]).transform((word) => word === "true")

const keptEntityShape = z.strictObject({
  name: z.string(),
  kind: z.enum(model.ENTITY_KINDS),
  anchor: anchorShape.nullable(),
}) satisfies z.ZodType<model.KeptEntity>

const anchors = z.array(anchorShape)
const entities = z.array(keptEntityShape)

const keptStatementShape = z.strictObject({
  source: z.strictObject({ anchors, entities, by: z.enum(model.SOURCE_RULES) }),
  cue: z.strictObject({ anchors }),
  content: z.strictObject({ anchors }),
  addressee: z.strictObject({ anchors, entities }).nullable(),
  kind: z.enum(model.STATEMENT_KINDS),
  stance: z.enum(model.STANCES),
  mode: z.enum(model.MODES),
  sourcing: z.enum(model.SOURCINGS),
  said: edtf.nullable(),
  confidence: z.number().min(0).max(1),
}) satisfies z.ZodType<model.KeptStatement>

export const targetShape = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("document"), document: id }),
  z.strictObject({
    on: z.literal("statement"),
    document: id,
    finding: id,
    anchor: anchorShape,
    kept: keptStatementShape,
  }),
  z.strictObject({
    on: z.literal("entity"),
    document: id,
    finding: id,
    anchor: anchorShape.nullable(),
    kept: keptEntityShape,
  }),
  z.strictObject({ on: z.literal("passage"), document: id, anchor: anchorShape }),
  z.strictObject({ on: z.literal("decision"), decision: id }),
  z.strictObject({ on: z.literal("removed"), document: id }),
]) satisfies z.ZodType<model.Target>

export const descriptionShape = z.strictObject({
  kind: z.enum(model.DOCUMENT_KINDS).optional(),
  title: words.nullish(),
  outlet: words.nullish(),
  published: edtf.nullish(),
}) satisfies z.ZodType<model.Description>

const nothing = z.null()
const described = descriptionShape.refine((value) => Object.keys(value).length > 0, "it says nothing")
const linked = z.strictObject({ how: z.enum(model.LINKS) })
const tagged = z.strictObject({ tag: words })
const noted = z.strictObject({ words })
const protectedAs = z.strictObject({ level: z.enum(model.PROTECTIONS) })

/** What each kind keeps beside its targets. */
export const keptShapes: { readonly [Kind in model.DecisionKind]: z.ZodType<model.DecisionTo[Kind]> } = {
  accept: nothing,
  edit: keptStatementShape.partial(),
  reject: nothing,
  split: z.strictObject({ into: z.array(keptStatementShape) }),
  join: z.strictObject({ as: keptStatementShape }),
  add: z.strictObject({ statement: keptStatementShape }),
  link: linked,
  tag: tagged,
  note: noted,
  describe: descriptionShape,
  protect: protectedAs,
  unprotect: nothing,
  merge: z.strictObject({ name: z.string().nullable() }),
  part: nothing,
  withdraw: z.strictObject({ decisions: z.array(id) }),
  undo: nothing,
  remove: nothing,
}

const askedSpanShape = z
  .strictObject({ start: offset, end: offset, exact: z.string().optional() })
  .refine(({ start, end }) => start < end, "end must stand behind start") satisfies z.ZodType<model.AskedSpan>
const askedSpans = z.array(askedSpanShape)

const askedStatementShape = z.strictObject({
  source: askedSpans.optional(),
  entities: z.array(id).optional(),
  cue: askedSpans.optional(),
  content: askedSpans.optional(),
  addressee: askedSpans.nullish(),
  kind: z.enum(model.STATEMENT_KINDS).optional(),
  stance: z.enum(model.STANCES).optional(),
  mode: z.enum(model.MODES).optional(),
  sourcing: z.enum(model.SOURCINGS).optional(),
  said: edtf.nullish(),
}) satisfies z.ZodType<model.AskedStatement>

const notAsked = z.undefined({ error: "this kind takes no more than what it is on" })
const changed = askedStatementShape.refine((value) => Object.keys(value).length > 0, "it changes nothing")

/** What is asked for with each kind. */
export const askedShapes: { readonly [Kind in model.DecisionKind]: z.ZodType<model.AskedTo[Kind]> } = {
  accept: notAsked,
  edit: changed,
  reject: notAsked,
  split: z.array(askedStatementShape).min(2),
  join: askedStatementShape.optional(),
  add: askedStatementShape,
  link: linked,
  tag: tagged,
  note: noted,
  describe: described,
  protect: protectedAs,
  unprotect: notAsked,
  merge: z.strictObject({ name: words.optional() }).optional(),
  part: notAsked,
  withdraw: notAsked,
  undo: notAsked,
  remove: notAsked,
}

/** One decision as scripts and browsers ask for it; a single ref need not stand in a list. */
export const askedShape = z.strictObject({
  kind: z.enum(model.DECISION_KINDS),
  on: z.union([id, z.array(id).min(1)]),
  to: z.unknown().optional(),
  why: z.string().nullish(),
}) satisfies z.ZodType<model.Asked>

/** What is asked for by one person at once. */
export const askedBatchShape = z.strictObject({
  who: words.describe("The name of the person who decides."),
  decisions: z.array(askedShape).min(1).max(1000),
})

const decisionParts = z.strictObject({
  id,
  who: z.string(),
  when: z.string(),
  why: z.string().nullable(),
  targets: z.array(targetShape),
  hash: z.string(),
})
const [firstKind, ...otherKinds] = model.DECISION_KINDS.map((kind) =>
  decisionParts.extend({ kind: z.literal(kind), to: keptShapes[kind].nullable() }),
) as unknown as [z.ZodType, ...z.ZodType[]]

/** Kind by kind: TypeScript loses which `to` belongs to which kind on the way through the list. */
export const decisionShape = z.union([firstKind, ...otherKinds]) as unknown as z.ZodType<model.Decision>

export const rulingShape = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("decided"), decision: decisionShape }),
  problemShape.extend({ how: z.literal("refused") }),
]) satisfies z.ZodType<model.Ruling>
export const rulingListShape = z.strictObject({ rulings: z.array(rulingShape) })

export const decisionEntryShape = z.strictObject({
  decision: decisionShape,
  undoneBy: id.nullable(),
  places: z.array(z.strictObject({ target: targetShape, found: foundShape.nullable(), finding: id.nullable() })),
  differs: z.array(id),
}) satisfies z.ZodType<model.DecisionEntry>
export const decisionListShape = z.strictObject({ total: offset, decisions: z.array(decisionEntryShape) })

export const verificationShape = z.strictObject({
  decisions: offset,
  head: z.string().nullable(),
  broken: z.array(z.strictObject({ decision: id, message: z.string() })),
  flaws: z.array(z.string()),
}) satisfies z.ZodType<model.Verification>

export const proposalShape = z.strictObject({
  how: z.enum(["one", "candidates"]),
  name: z.string(),
  bearers: z.array(z.strictObject({ document: id, entity: id, ref: id, name: z.string() })),
  for: z.array(z.string()),
  against: z.array(z.string()),
}) satisfies z.ZodType<model.Proposal>
export const proposalListShape = z.strictObject({ total: offset, proposals: z.array(proposalShape) })

/** Who removes a document, and why. */
export const removalShape = z.strictObject({ who: words, why: z.string().nullish() })

/** Which decisions are asked for in an address; what is left out excludes none. */
export const decisionQueryShape = z.strictObject({
  document: id.optional().describe("Only those that touch this document."),
  who: id.optional().describe("Only those of this person."),
  kind: z.enum(model.DECISION_KINDS).optional(),
  holds: truth.optional().describe("true: only those that hold; false: only those that were undone or withdrawn."),
  differs: truth.optional().describe("true: only those on which reviewers differ."),
})
