/** Readings by hand: a small invented dispute over a ferry, in the words of nobody. */
import type { Block, Document, Entity, Reading, Span, Statement, TimeExpression } from "../../src/model.ts"

/** A document as plain as can be: each line of the text is a paragraph. */
export function documentOf(id: string, text: string, more: Partial<Document> = {}): Document {
  return {
    id,
    name: `${id}.txt`,
    parent: null,
    url: null,
    title: null,
    outlet: null,
    authors: [],
    published: null,
    publishedFrom: [],
    language: null,
    format: "text",
    text,
    blocks: paragraphsOf(text),
    ...more,
  }
}

/** A block for each line that is not empty. */
export function paragraphsOf(text: string): readonly Block[] {
  return Array.from(text.matchAll(/[^\n]+/g), (line) =>
    blockOf({ start: line.index, end: line.index + line[0].length }),
  )
}

export function blockOf({ start, end }: Span, more: Partial<Block> = {}): Block {
  return {
    kind: "paragraph",
    start,
    end,
    speaker: null,
    repeats: null,
    page: null,
    line: null,
    box: null,
    time: null,
    confidence: null,
    ...more,
  }
}

export const RULES = { version: "1.0.0", model: null }
export const ENCODER = { version: "1.1.0", model: "5f".repeat(32) }

/** A reading in which nothing was found, but for what is given. */
export function readingOf(document: Document, found: Partial<Reading> = {}): Reading {
  return {
    document,
    entities: [],
    statements: [],
    times: [],
    events: [],
    claims: [],
    positions: [],
    warnings: [],
    analyser: RULES,
    ...found,
  }
}

/** Where words stand in a text; the test that names words which do not is wrong. */
export function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text`)
  return { start, end: start + words.length }
}

export function entityOf(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return { id, kind: "person", name, aliases: [], mentions: [], roles: [], ...more }
}

export function statementOf(id: string, more: Partial<Statement> = {}): Statement {
  return {
    id,
    source: { spans: [], entities: [], by: "none" },
    cue: { spans: [] },
    content: { spans: [] },
    addressee: null,
    kind: "direct",
    stance: "asserts",
    mode: "speech",
    sourcing: "named-on-record",
    said: null,
    via: null,
    answers: null,
    confidence: 0.9,
    ...more,
  }
}

export function timeOf(id: string, at: Span, more: Partial<TimeExpression> = {}): TimeExpression {
  const { edtf = null } = more
  return {
    id,
    ...at,
    type: "DATE",
    value: edtf ?? "XXXX",
    mod: null,
    edtf,
    written: null,
    anchoredTo: null,
    ...more,
  }
}

const FERRY = `Ferry row deepens
Harbour master Ilse Brandt said on Monday that “the ferry won’t sail before 3 May”.
Tomas Okoye, the mayor’s spokesman, denied it: “Nobody has told us.”
“It is off,” an official said, “for good.”`

/** An article with something of every kind in it. */
export function ferry(): Reading {
  const at = (words: string) => placeOf(FERRY, words)
  const [headline, ...rest] = paragraphsOf(FERRY) as [Block, ...Block[]]
  return readingOf(
    documentOf("ferry", FERRY, {
      url: "https://example.org/ferry",
      title: "Ferry row deepens",
      outlet: "Harbour Post",
      authors: ["Ana Reis", "Juho Salmi"],
      published: "2031-04-17",
      publishedFrom: [
        { value: "2031-04-17", how: "meta article:published_time", span: null, used: true },
        { value: "2031-05-03", how: "in the text", span: at("3 May"), used: false },
      ],
      language: "en",
      format: "html",
      blocks: [
        { ...headline, kind: "headline" },
        ...rest.map((block, index) => ({
          ...block,
          page: index + 1,
          box: { x: 0.5, y: 10, width: 300.25, height: 12 },
        })),
      ],
    }),
    {
      entities: [
        entityOf("e1", "Ilse Brandt", {
          aliases: ["Brandt"],
          mentions: [{ ...at("Harbour master Ilse Brandt"), form: "name" }],
          roles: [role("Harbour master", at("Harbour master"))],
        }),
        entityOf("e2", "Tomas Okoye", {
          mentions: [
            { ...at("Tomas Okoye"), form: "name" },
            { start: at("Nobody").start, end: at("Nobody").start, form: "elided" },
          ],
          roles: [role("the mayor’s spokesman", at("the mayor’s spokesman"))],
        }),
        entityOf("e3", "an official", {
          kind: "anonymous",
          mentions: [{ ...at("an official"), form: "nominal" }],
        }),
        entityOf("e4", "Port Authority", { kind: "organisation" }),
      ],
      statements: [
        statementOf("s1", {
          source: { spans: [at("Harbour master Ilse Brandt")], entities: ["e1"], by: "name" },
          cue: { spans: [at("said")] },
          content: { spans: [at("that “the ferry won’t sail before 3 May”")] },
          kind: "mixed",
          said: "2031-04-14",
          confidence: 0.93,
        }),
        statementOf("s2", {
          source: { spans: [at("Tomas Okoye, the mayor’s spokesman")], entities: ["e2"], by: "name" },
          cue: { spans: [at("denied")] },
          content: { spans: [at("“Nobody has told us.”")] },
          stance: "denies",
          sourcing: "named-spokesperson",
          answers: { spans: [at("it:")], statement: "s1" },
        }),
        statementOf("s3", {
          source: { spans: [at("an official")], entities: ["e3"], by: "anonymous" },
          cue: { spans: [placeOf(FERRY, "said, “for").start].map((start) => ({ start, end: start + 4 })) },
          content: { spans: [at("“It is off,”"), at("“for good.”")] },
          addressee: { spans: [], entities: ["e4"] },
          sourcing: "anonymous",
        }),
      ],
      times: [
        timeOf("t1", at("Monday"), { edtf: "2031-04-14", written: "XXXX-WXX-1", anchoredTo: "published" }),
        timeOf("t2", at("3 May"), {
          edtf: "2031-05-03",
          mod: "BEFORE",
          written: "XXXX-05-03",
          anchoredTo: "published",
        }),
      ],
      events: [
        {
          id: "v1",
          kind: "act",
          type: "sailing",
          spans: [at("sail")],
          participants: [{ entity: "e4", part: "actor" }],
          when: "2031-05-03",
          where: null,
          happened: "planned",
          via: "s1",
        },
      ],
      claims: [
        {
          id: "c1",
          content: { spans: [at("the ferry won’t sail")] },
          statements: [
            { statement: "s1", spans: [at("the ferry won’t sail")], effect: "supports" },
            { statement: null, spans: [at("Ferry row deepens")], effect: "presupposes" },
          ],
        },
      ],
      positions: [
        {
          id: "p1",
          entity: "e1",
          proposal: "e4",
          side: "conditional",
          how: "stated",
          when: null,
          statement: "s1",
          event: null,
          spans: [at("before 3 May")],
        },
      ],
      warnings: [
        { problem: "speaker-untold", message: "It may be e1 or e2.", ...at("It is off") },
        { problem: "no-publication-date", message: "Two days were told.", start: null, end: null },
      ],
    },
  )
}

function role(title: string, span: Span): Entity["roles"][number] {
  return { title, organisation: "e4", from: null, until: null, asOf: "2031-04-17", span }
}

const HEARING = `BRANDT: Did the mayor call you?
OKOYE: She did, in March 2031. It was short.
[pause]`

/** A transcript whose turns name their speakers. */
export function hearing(): Reading {
  const speakers = ["e1", "e2", null]
  return readingOf(
    documentOf("hearing", HEARING, {
      published: "2031-06",
      format: "transcript",
      blocks: paragraphsOf(HEARING).map((block, index) => ({
        ...block,
        kind: "turn",
        speaker: speakers[index] ?? null,
        time: `00:0${index}:00`,
      })),
    }),
    {
      entities: [entityOf("e1", "Ilse Brandt"), entityOf("e2", "Tomas Okoye", { aliases: ["Okoye"] })],
      statements: [
        statementOf("s1", {
          source: { spans: [placeOf(HEARING, "OKOYE")], entities: ["e2"], by: "turn" },
          content: { spans: [placeOf(HEARING, "She did, in March 2031. It was short.")] },
          confidence: 1,
        }),
      ],
      times: [timeOf("t1", placeOf(HEARING, "March 2031"), { edtf: "2031-03", written: "2031-03" })],
      analyser: ENCODER,
    },
  )
}

/** A document that has no text, and nothing to be found in it. */
export function blank(): Reading {
  return readingOf(documentOf("blank", "", { name: "scan.pdf", format: "pdf" }), {
    warnings: [{ problem: "no-text", message: "scan.pdf has no text.", start: null, end: null }],
  })
}
