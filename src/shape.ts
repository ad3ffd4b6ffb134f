/**
 * A schema for each noun that crosses an edge: the one place where `unknown` becomes a noun.
 * Keys stand in the order in which a reading prints them, and no others are let through.
 */
import { z } from "zod"
import * as model from "./model.ts"
import { PROBLEMS, type Problem } from "./errors.ts"

const offset = z.int().min(0)
const id = z.string().min(1)
const edtf = z.string().min(1)

export const spanShape = z
  .strictObject({ start: offset, end: offset })
  .refine(({ start, end }) => start <= end, "start must not stand behind end") satisfies z.ZodType<model.Span>
const spans = z.array(spanShape)

export const boxShape = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
}) satisfies z.ZodType<model.Box>

export const blockShape = z.strictObject({
  kind: z.enum(model.BLOCK_KINDS),
  start: offset,
  end: offset,
  speaker: id.nullable(),
  repeats: offset.nullable(),
  page: z.int().nullable(),
  line: z.int().nullable(),
  box: boxShape.nullable(),
  time: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
}) satisfies z.ZodType<model.Block>

export const publishedFromShape = z.strictObject({
  value: edtf,
  how: z.string(),
  span: spanShape.nullable(),
  used: z.boolean(),
}) satisfies z.ZodType<model.PublishedFrom>

export const documentShape = z.strictObject({
  id,
  name: z.string(),
  parent: id.nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  authors: z.array(z.string()),
  published: edtf.nullable(),
  publishedFrom: z.array(publishedFromShape),
  language: z.string().nullable(),
  format: z.string(),
  text: z.string(),
  blocks: z.array(blockShape),
}) satisfies z.ZodType<model.Document>

export const mentionShape = z.strictObject({
  start: offset,
  end: offset,
  form: z.enum(model.MENTION_FORMS),
}) satisfies z.ZodType<model.Mention>

export const roleShape = z.strictObject({
  title: z.string(),
  organisation: id.nullable(),
  from: edtf.nullable(),
  until: edtf.nullable(),
  asOf: edtf.nullable(),
  span: spanShape,
}) satisfies z.ZodType<model.Role>

export const entityShape = z.strictObject({
  id,
  kind: z.enum(model.ENTITY_KINDS),
  name: z.string(),
  aliases: z.array(z.string()),
  mentions: z.array(mentionShape),
  roles: z.array(roleShape),
}) satisfies z.ZodType<model.Entity>

export const statementShape = z.strictObject({
  id,
  source: z.strictObject({ spans, entities: z.array(id), by: z.enum(model.SOURCE_RULES) }),
  cue: z.strictObject({ spans }),
  content: z.strictObject({ spans }),
  addressee: z.strictObject({ spans, entities: z.array(id) }).nullable(),
  kind: z.enum(model.STATEMENT_KINDS),
  stance: z.enum(model.STANCES),
  mode: z.enum(model.MODES),
  sourcing: z.enum(model.SOURCINGS),
  said: edtf.nullable(),
  via: id.nullable(),
  answers: z.strictObject({ spans, statement: id.nullable() }).nullable(),
  confidence: z.number().min(0).max(1),
}) satisfies z.ZodType<model.Statement>

export const timeShape = z.strictObject({
  id,
  start: offset,
  end: offset,
  type: z.enum(model.TIME_TYPES),
  value: z.string().min(1),
  mod: z.string().nullable(),
  edtf: edtf.nullable(),
  written: z.string().nullable(),
  anchoredTo: id.nullable(),
}) satisfies z.ZodType<model.TimeExpression>

export const eventShape = z.strictObject({
  id,
  kind: z.enum(model.EVENT_KINDS),
  type: z.string(),
  spans,
  participants: z.array(z.strictObject({ entity: id, part: z.enum(model.EVENT_PARTS) })),
  when: edtf.nullable(),
  where: id.nullable(),
  happened: z.enum(model.HAPPENED),
  via: id.nullable(),
}) satisfies z.ZodType<model.Event>

export const claimShape = z.strictObject({
  id,
  content: z.strictObject({ spans }),
  statements: z.array(z.strictObject({ statement: id.nullable(), spans, effect: z.enum(model.EFFECTS) })),
}) satisfies z.ZodType<model.Claim>

export const positionShape = z.strictObject({
  id,
  entity: id,
  proposal: id,
  side: z.enum(model.SIDES),
  how: z.enum(["stated", "acted"]),
  when: edtf.nullable(),
  statement: id.nullable(),
  event: id.nullable(),
  spans,
}) satisfies z.ZodType<model.Position>

export const warningShape = z.strictObject({
  problem: z.enum(Object.keys(PROBLEMS) as [Problem, ...Problem[]]),
  message: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
}) satisfies z.ZodType<model.Warning>

export const readingShape = z.strictObject({
  document: documentShape,
  entities: z.array(entityShape),
  statements: z.array(statementShape),
  times: z.array(timeShape),
  events: z.array(eventShape),
  claims: z.array(claimShape),
  positions: z.array(positionShape),
  warnings: z.array(warningShape),
  analyser: z.strictObject({ version: z.string(), model: z.string().nullable() }),
}) satisfies z.ZodType<model.Reading>

/** What a parser makes of bytes, as its process sends it. */
export const parsedShape = z.strictObject({
  id: id.nullable(),
  ...documentShape.pick({
    title: true,
    outlet: true,
    authors: true,
    url: true,
    language: true,
    text: true,
    blocks: true,
  }).shape,
  publishedFrom: z.array(publishedFromShape.omit({ used: true })),
  modified: edtf.nullable(),
  warnings: z.array(warningShape),
})

/** One line of a JSONL input; keys that are not named here are passed over. */
export const rowShape = z.object({
  id: id.nullish(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string(),
})

/** What every refusal over HTTP looks like. */
export const problemShape = z.strictObject({ problem: warningShape.shape.problem, message: z.string() })

export const documentEntryShape = z.strictObject({
  id,
  name: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: edtf.nullable(),
  format: z.string(),
  words: offset,
  statements: offset,
  warnings: offset,
  kind: z.enum(model.DOCUMENT_KINDS).nullable(),
  protection: z.enum(model.PROTECTIONS).nullable(),
}) satisfies z.ZodType<model.DocumentEntry>

export const anchorShape = z.strictObject({
  start: offset,
  end: offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
}) satisfies z.ZodType<model.Anchor>

export const hopShape = z.strictObject({
  statement: id,
  source: z.string().nullable(),
  line: z.int().min(1),
  anchor: anchorShape,
}) satisfies z.ZodType<model.Hop>

export const foundShape = z.union([
  z.strictObject({ how: z.enum(["in place", "moved"]), span: spanShape }),
  z.strictObject({ how: z.literal("approximate"), span: spanShape, score: z.number() }),
  z.strictObject({ how: z.literal("lost") }),
]) satisfies z.ZodType<model.Found>

export const decidedShape = z.strictObject({
  standing: z.enum(model.STANDINGS),
  decisions: z.array(id),
  found: foundShape.nullable(),
  tags: z.array(z.string()),
  notes: z.array(z.strictObject({ decision: id, words: z.string(), protection: z.enum(model.PROTECTIONS).nullable() })),
  links: z.array(z.strictObject({ decision: id, how: z.enum(model.LINKS), with: id })),
}) satisfies z.ZodType<model.Decided>

export const reviewedReadingShape = readingShape.extend({
  decided: z.array(decidedShape.extend({ statement: id })),
}) satisfies z.ZodType<model.ReviewedReading>

export const statementEntryShape = z.strictObject({
  ref: id,
  document: documentEntryShape,
  statement: statementShape,
  source: z.string().nullable(),
  role: z.string().nullable(),
  cue: z.string(),
  words: z.string(),
  line: z.int().min(1),
  anchor: anchorShape,
  chain: z.array(hopShape),
  decided: decidedShape.nullable(),
}) satisfies z.ZodType<model.StatementEntry>

export const roleEntryShape = z.strictObject({
  title: z.string(),
  from: edtf.nullable(),
  until: edtf.nullable(),
  asOf: z.array(edtf),
  documents: z.array(id),
}) satisfies z.ZodType<model.RoleEntry>

export const personEntryShape = z.strictObject({
  name: z.string(),
  kind: z.enum(model.ENTITY_KINDS),
  aliases: z.array(z.string()),
  roles: z.array(roleEntryShape),
  mentions: offset,
  statements: offset,
  documents: z.array(z.strictObject({ document: id, entity: id, ref: id })),
  decisions: z.array(id),
  protection: z.enum(model.PROTECTIONS).nullable(),
}) satisfies z.ZodType<model.PersonEntry>

export const datedThingShape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("event"),
    id,
    event: z.enum(model.EVENT_KINDS),
    type: z.string(),
    happened: z.enum(model.HAPPENED),
  }),
  z.strictObject({ kind: z.literal("statement"), id, stance: z.enum(model.STANCES) }),
  z.strictObject({ kind: z.literal("role"), id, title: z.string(), edge: z.enum(["from", "until"]) }),
  z.strictObject({ kind: z.literal("time"), id, type: z.enum(model.TIME_TYPES) }),
]) satisfies z.ZodType<model.DatedThing>

export const datedShape = z.strictObject({
  thing: datedThingShape,
  document: documentEntryShape,
  who: z.array(z.string()),
  edtf: edtf.nullable(),
  mod: z.string().nullable(),
  clock: z.string().nullable(),
  anchoredTo: id.nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  span: spanShape,
  before: z.string(),
  words: z.string(),
  after: z.string(),
  line: z.int().min(1),
}) satisfies z.ZodType<model.Dated>

export const timelineEntryShape = datedShape.extend({
  also: z.array(datedShape),
  more: offset,
}) satisfies z.ZodType<model.TimelineEntry>

export const timelineShape = z.strictObject({
  total: offset,
  undated: offset,
  entries: z.array(timelineEntryShape),
}) satisfies z.ZodType<model.Timeline>

export const hitShape = z.strictObject({
  document: documentEntryShape,
  passage: spanShape,
  text: z.string(),
  spans: spans.min(1),
  line: z.int().min(1),
  statements: z.array(id),
}) satisfies z.ZodType<model.Hit>

export const searchResultShape = z.strictObject({
  query: z.string(),
  total: offset,
  hits: z.array(hitShape),
}) satisfies z.ZodType<model.SearchResult>

export const failureShape = z.strictObject({
  name: z.string(),
  place: z.string(),
  path: z.string().nullable(),
  problem: warningShape.shape.problem,
  message: z.string(),
}) satisfies z.ZodType<model.Failure>

export const coverageShape = z.strictObject({
  documents: offset,
  words: offset,
  statements: offset,
  people: offset,
  withoutText: z.array(documentEntryShape),
  inPart: z.array(z.strictObject({ document: documentEntryShape, message: z.string() })),
  failed: z.array(failureShape),
  unreviewed: offset,
  outdated: offset,
  analysers: z.array(z.string()),
}) satisfies z.ZodType<model.Coverage>

/** What the desk says of the open case: its name for people, and its coverage. */
export const caseEntryShape = z.strictObject({ name: z.string(), coverage: coverageShape })

/** Part of a list over HTTP; `total` counts the whole of it. */
export const documentListShape = z.strictObject({ total: offset, documents: z.array(documentEntryShape) })
export const statementListShape = z.strictObject({ total: offset, statements: z.array(statementEntryShape) })
export const personListShape = z.strictObject({ total: offset, people: z.array(personEntryShape) })

/** A text that is sent in, with what is known of it. */
export const pastedTextShape = z.strictObject({
  text: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
})

/** Which statements of a case are asked for; what is left out excludes none. */
export const statementFilterShape = z.strictObject({
  document: id.optional().describe("Only those of this document."),
  saidBy: z.string().min(1).optional().describe("A word of the source's name or words; case does not matter."),
  stance: z.enum(model.STANCES).optional(),
  sourcing: z.enum(model.SOURCINGS).optional(),
  standing: z
    .enum(model.STANDINGS)
    .transform((one) => [one])
    .optional()
    .describe("Only those that stand so with reviewers; left out, all but the rejected ones."),
})

/** A list parted by commas, as an address and a command take it. */
const kinds = z.string().transform((words, context) => {
  const known = words.split(",").map((word) => model.DATED_KINDS.find((kind) => kind === word.trim()))
  if (known.every((kind) => kind !== undefined)) return known
  context.addIssue({ code: "custom", message: `it takes ${model.DATED_KINDS.join(", ")}, parted by commas` })
  return z.NEVER
})

/** Which part of a timeline is asked for in an address; what is left out excludes none. */
export const timelineQueryShape = z.strictObject({
  kind: kinds.optional().describe("Only things of these kinds: event, statement, role, time, parted by commas."),
  from: edtf.optional().describe("Only what may have been on this day or later, in EDTF."),
  until: edtf.optional().describe("Only what may have been on this day or earlier, in EDTF."),
  undated: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional()
    .describe("true: only what has no day; false: only what has one."),
})

const scores = z.array(z.number())
const byTask = z.enum(model.ENCODER_TASKS)
const curve = z.tuple([z.number(), z.number()])

export const encoderTablesShape = z.object({
  labels: z.record(byTask, z.array(z.string().min(1))),
  crf: z.record(byTask, z.object({ moves: z.array(scores), start: scores })),
  linkBias: z.array(scores),
  linkEdges: z.array(z.int()),
  calibration: z.object({ quoted: curve, plain: curve }),
}) satisfies z.ZodType<model.EncoderTables>

/** `encoder.json`: the tables, and what they say of the weights beside them; what else it says is passed over. */
export const encoderFileShape = encoderTablesShape
  .extend({
    /** Of the weights, in hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    linkWide: z.int(),
  })
  .refine(
    ({ labels, crf }) =>
      model.ENCODER_TASKS.every((task) => {
        const { moves, start } = crf[task]
        return [start, moves, ...moves].every(({ length }) => length === labels[task].length)
      }),
    "crf must have a row and a column for each label",
  )
  .refine(
    ({ linkBias, linkEdges }) =>
      linkBias.length === 2 && linkBias.every(({ length }) => length === 2 * linkEdges.length + 1),
    "linkBias must have a row for contents and one for sources, with a score for each side of each edge",
  )
