/** Any reading that the shape lets through, with strings that a database may trip over. */
import fc from "fast-check"
import * as model from "../../src/model.ts"
import { PROBLEMS, type Problem } from "../../src/errors.ts"
import { documentOf, blockOf, readingOf } from "./readings.ts"

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom("", " ", "it's", `"'`, "\\", "%_", "\n\t", "naïve", "e\u0301", "😀", "null", "{}", "ﬁ", "İ", "ẞ"),
)
const some = text.map((value) => value || "x")
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const listOf = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 })
const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }))
const spans = listOf(span)
const edtf = fc.constantFrom("2031-04-17", "2031-04", "2031", "2031-21", "-0500", "2031-04/2031-06", "../2030", "1985?")

const box = fc.record({
  x: fc.double({ noNaN: true, noDefaultInfinity: true }),
  y: fc.nat(),
  width: fc.nat(),
  height: fc.nat(),
})

const block = fc
  .record({
    span,
    kind: fc.constantFrom(...model.BLOCK_KINDS),
    speaker: orNull(some),
    repeats: orNull(fc.nat(5)),
    page: orNull(fc.nat(500)),
    line: orNull(fc.nat(60)),
    box: orNull(box.map(({ x, ...rest }) => ({ x: x === 0 ? 0 : x, ...rest }))),
    time: orNull(text),
  })
  .map(({ span, ...rest }) => blockOf(span, rest))

const document = fc
  .record({
    name: text,
    parent: orNull(some),
    url: orNull(text),
    title: orNull(text),
    outlet: orNull(text),
    authors: listOf(text),
    published: orNull(edtf),
    publishedFrom: listOf(fc.tuple(edtf, text, orNull(span), fc.boolean())),
    language: orNull(text),
    format: text,
    text: listOf(text).map((parts) => parts.join(" ")),
    blocks: listOf(block),
  })
  .map(({ publishedFrom, text, ...rest }) =>
    documentOf("drawn", text, {
      ...rest,
      publishedFrom: publishedFrom.map(([value, how, span, used]) => ({ value, how, span, used })),
    }),
  )

const inSpans = spans.map((spans) => ({ spans }))
const parts = <Value, Key extends string>(key: Key, value: fc.Arbitrary<Value>) =>
  fc
    .tuple(spans, value)
    .map(([spans, part]) => ({ spans, [key]: part }) as { spans: model.Span[] } & Record<Key, Value>)

const entity: fc.Arbitrary<model.Entity> = fc.record({
  id: some,
  kind: fc.constantFrom(...model.ENTITY_KINDS),
  name: text,
  aliases: listOf(text),
  mentions: listOf(
    fc.tuple(span, fc.constantFrom(...model.MENTION_FORMS)).map(([{ start, end }, form]) => ({ start, end, form })),
  ),
  roles: listOf(
    fc.record({
      title: text,
      organisation: orNull(some),
      from: orNull(edtf),
      until: orNull(edtf),
      asOf: orNull(edtf),
      span,
    }),
  ),
})

const statement: fc.Arbitrary<model.Statement> = fc.record({
  id: some,
  source: fc.record({ spans, entities: listOf(some), by: fc.constantFrom(...model.SOURCE_RULES) }),
  cue: inSpans,
  content: inSpans,
  addressee: orNull(parts("entities", listOf(some))),
  kind: fc.constantFrom(...model.STATEMENT_KINDS),
  stance: fc.constantFrom(...model.STANCES),
  mode: fc.constantFrom(...model.MODES),
  sourcing: fc.constantFrom(...model.SOURCINGS),
  said: orNull(edtf),
  via: orNull(some),
  answers: orNull(parts("statement", orNull(some))),
  confidence: fc.nat(100).map((hundredths) => hundredths / 100),
})

const time: fc.Arbitrary<model.TimeExpression> = fc
  .record({
    id: some,
    span,
    type: fc.constantFrom(...model.TIME_TYPES),
    value: some,
    mod: orNull(text),
    edtf: orNull(edtf),
    written: orNull(text),
    anchoredTo: orNull(some),
  })
  .map(({ id, span, ...rest }) => ({ id, ...span, ...rest }))

const warning: fc.Arbitrary<model.Warning> = fc.record({
  problem: fc.constantFrom(...(Object.keys(PROBLEMS) as Problem[])),
  message: text,
  start: orNull(fc.nat(30)),
  end: orNull(fc.nat(30)),
})

/** Spans may lie outside of the text: what is kept is not judged here. */
export const arbitraryReading: fc.Arbitrary<model.Reading> = fc
  .record({
    document,
    entities: listOf(entity),
    statements: listOf(statement),
    times: listOf(time),
    warnings: listOf(warning),
    analyser: fc.record({ version: text, model: orNull(text) }),
  })
  .map(({ document, ...found }) => readingOf(document, found))
