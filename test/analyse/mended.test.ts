/**
 * What the rules make of the encoder's spans, told without weights: ⟦s:…⟧, ⟦q:…⟧ and ⟦c:…⟧ stand in the
 * text where the encoder saw source, cue and content; a number joins the parts of one statement.
 */
import { describe, expect, it } from "vitest"
import { analyse } from "../../src/analyse/index.ts"
import type { Encoded, EncodedStatement } from "../../src/analyse/encoder/read.ts"
import type { Reading, Span } from "../../src/model.ts"
import { documentOf } from "./golden.ts"

const ROLES = { s: "source", q: "cue", c: "content" } as const

/** The text without its marks, and what the encoder saw in it. */
function seen(words: string): { readonly text: string; readonly encoded: Encoded } {
  const statements = new Map<string, Record<"source" | "cue" | "content", Span[]>>()
  let text = ""
  let open: { readonly role: "source" | "cue" | "content"; readonly number: string; readonly start: number } | null =
    null
  for (const part of words.split(/(⟦[sqc]\d*:|⟧)/)) {
    const mark = /^⟦([sqc])(\d*):$/.exec(part)
    if (mark) open = { role: ROLES[mark[1] as keyof typeof ROLES], number: mark[2] ?? "", start: text.length }
    else if (part === "⟧" && open) {
      const own = statements.get(open.number) ?? { source: [], cue: [], content: [] }
      own[open.role].push({ start: open.start, end: text.length })
      statements.set(open.number, own)
    } else text += part
  }
  const found: EncodedStatement[] = [...statements.values()].map((parts) => ({ ...parts, confidence: 0.9 }))
  return { text, encoded: { model: "m", statements: found, nested: [], names: [], times: [] } }
}

function readingOf(words: string): Reading {
  const { text, encoded } = seen(words)
  const document = documentOf(text)
  expect(document.text).toBe(text) // the marks count in the text as it is
  return analyse(document, encoded)
}

function lines(words: string): readonly string[] {
  const { document, statements } = readingOf(words)
  const cut = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, " ")).join(" … ") || "–"
  return statements.map(
    ({ source, cue, content, kind }) => `${cut(source.spans)} | ${cut(cue.spans)} | ${cut(content.spans)} | ${kind}`,
  )
}

const cases: Readonly<Record<string, readonly [words: string, ...lines: string[]]>> = {
  "leaves what is right as it is": [
    "⟦s:Dan Hollis⟧ ⟦q:said⟧ ⟦c:that the board would meet⟧.",
    "Dan Hollis | said | that the board would meet | indirect",
  ],
  "takes the marks and the comma inside them into a quotation": [
    "“⟦c:No vote⟧,” ⟦q:said⟧ ⟦s:the envoy⟧.",
    "the envoy | said | “No vote,” | direct",
  ],
  "ends with its quotation where a sentence ends there": [
    "⟦s:Dan Hollis⟧ ⟦q:wrote⟧: ⟦c:“We met twice.” The board agreed with that⟧.",
    "Dan Hollis | wrote | “We met twice.” | direct",
  ],
  "goes on behind a quotation where its sentence goes on": [
    "⟦s:Dan Hollis⟧ ⟦q:wrote⟧ ⟦c:“a letter” to the board⟧.",
    "Dan Hollis | wrote | “a letter” to the board | mixed",
  ],
  "says what seems to be said": [
    "⟦s:Dan Hollis⟧ ⟦q:appeared⟧ ⟦c:to concede that the boat leaked⟧.",
    "Dan Hollis | appeared to concede | that the boat leaked | indirect",
  ],
  "keeps what was tried and what stands behind an apposition": [
    "⟦s1:Dan Hollis⟧ ⟦q1:sought to explain⟧ ⟦c1:why the boat leaked⟧.\n\n⟦s2:Ruth Amaro, the envoy⟧, ⟦q2:has always maintained⟧ ⟦c2:that it leaked⟧.",
    "Dan Hollis | sought to explain | why the boat leaked | indirect",
    "Ruth Amaro, the envoy | has always maintained | that it leaked | indirect",
  ],
  "reaches to the end of a quotation that nothing closes": [
    "⟦s:Dan Hollis⟧ ⟦q:said⟧: ⟦c:“We met twice⟧.\n\nThe board has nine members.",
    "Dan Hollis | said | “We met twice. | direct",
  ],
  "gives a quotation at a source's end to what it said": [
    "⟦c:“The lamps were lit,”⟧ ⟦q:said⟧ ⟦s:Hetty Maw, “and the whole street was full.”⟧",
    "Hetty Maw | said | “The lamps were lit,” … “and the whole street was full.” | direct",
  ],
  "leaves a name in marks in its source": [
    "⟦s:The star of “Scandal”⟧ ⟦q:said⟧ ⟦c:the show would go on⟧.",
    "The star of “Scandal” | said | the show would go on | indirect",
  ],
  "leaves the colon behind a verb to the quotation, and takes one that stands alone": [
    "⟦s:Dan Hollis⟧ ⟦q:said:⟧ ⟦c:“No.”⟧ ⟦s2:Anton Marek⟧⟦q2::⟧ ⟦c2:the board met⟧.",
    "Dan Hollis | said | “No.” | direct",
    "Anton Marek | : | the board met | indirect",
  ],
  "leaves hearer and day out of the cue": [
    "⟦s:Dan Hollis⟧ ⟦q:told the envoy⟧ ⟦c:that it rained⟧. ⟦s2:He⟧ ⟦q2:had said on Monday⟧ ⟦c2:that it snowed⟧.",
    "Dan Hollis | told | that it rained | indirect",
    "He | had said | that it snowed | indirect",
  ],
  "leaves the final stop of a clause to the reporter, and that of an abbreviation to its word": [
    "⟦s:He⟧ ⟦q:said⟧ ⟦c:the gates were shut.⟧ ⟦s2:She⟧ ⟦q2:said⟧ ⟦c2:he lived in the U.S.⟧",
    "He | said | the gates were shut | indirect",
    "She | said | he lived in the U.S. | indirect",
  ],
  "leaves the comma behind an apposition to the reporter": [
    "⟦s:Dan Hollis, the chairman,⟧ ⟦q:said⟧ ⟦c:the gates were shut⟧.",
    "Dan Hollis, the chairman | said | the gates were shut | indirect",
  ],
  "keeps a quotation whole over paragraphs, whoever took its second part": [
    "⟦s:Josef Brandt⟧ ⟦q:said⟧: ⟦c:“You stood in the yard.⟧\n\n⟦c2:“If you were late, you waited.”⟧ ⟦s2:Ida Wend⟧ ⟦q2:came⟧.",
    "Josef Brandt | said | “You stood in the yard. … “If you were late, you waited.” | direct",
  ],
  "has no statement in a cue without content, nor in a content without a cue": [
    "⟦s:Dan Hollis⟧ ⟦q:spoke⟧. The song was ⟦c2:“Evening Bells”⟧.",
  ],
  "keeps a clause to the paragraph of its cue, and lets a quotation stand in the next": [
    "⟦c:The bridge is safe⟧\n\n⟦s:Lena Ostrin⟧ ⟦q:said⟧ ⟦c:that it would carry lorries⟧.\n\n⟦c:“Twenty of them.”⟧",
    "Lena Ostrin | said | that it would carry lorries … “Twenty of them.” | mixed",
  ],
  "stands beside a denial and a refusal that the encoder did not see": [
    "⟦s:Dan Hollis⟧ ⟦q:said⟧ ⟦c:that the board would meet⟧. Anton Marek denied the story. Lena Abramov did not respond.",
    "Dan Hollis | said | that the board would meet | indirect",
    "Anton Marek | denied | the story | indirect",
    "Lena Abramov | did not respond | – | indirect",
  ],
  "tells a name and a colon before a quotation": [
    "Ilse Marek: “The dust gets into the bread.”\n\nThe road is new.",
    "Ilse Marek | : | “The dust gets into the bread.” | direct",
  ],
  "tells a dash and a name under a quotation": [
    "“We keep the lights on.”\n— Dana Orlo, mayor\n\nThe county is dark.",
    "Dana Orlo, mayor | — | “We keep the lights on.” | direct",
  ],
  "takes no dash before a name for a signature where the sentence goes on": [
    "The play is called “We keep the lights on” — Dana Orlo wrote it in a week.",
  ],
  "takes no colon before a quotation for a label where the sentence goes on": [
    "One word was left: “bread” was all that anybody said.",
  ],
}

describe("a statement of the encoder", () => {
  it.each(Object.entries(cases))("%s", (_name, [words, ...expected]) => {
    expect(lines(words)).toEqual(expected)
  })

  it("keeps to its turn, which it is told through, and “I” is who speaks there", () => {
    const { statements, entities } = readingOf(
      "HOLLIS: Good morning.\n\nMAREK: ⟦s:I⟧ ⟦q:think⟧ ⟦c:that the ships sailed.\n\nHOLLIS: When?⟧\n\nMAREK: On Friday.",
    )
    const inner = statements.find(({ via }) => via !== null)
    const turn = statements.find(({ id }) => id === inner?.via)
    expect(inner).toMatchObject({ mode: "belief", sourcing: "primary-document", source: { by: "self" } })
    expect(inner?.content.spans).toHaveLength(1)
    expect(inner?.source.entities).toEqual(turn?.source.entities)
    expect(entities.find(({ id }) => id === inner?.source.entities[0])?.name).toBe("MAREK")
  })

  it("has the hearer behind its cue, where that is no part of it", () => {
    const [told, said] = readingOf(
      "⟦s:He⟧ ⟦q:told⟧ reporters ⟦c:that it rained⟧. ⟦s2:He⟧ ⟦q2:told⟧ ⟦c2:reporters the truth⟧.",
    ).statements
    expect([told?.addressee?.spans.length, said?.addressee]).toEqual([1, null])
  })

  it("has the hearer before a passive, and no source", () => {
    const [told, said] = readingOf(
      "⟦s:The jury⟧ ⟦q:was told⟧ ⟦c:that the safe was open⟧. ⟦s2:It⟧ ⟦q2:was said⟧ ⟦c2:that he knew⟧.",
    ).statements
    expect([told?.source.spans, told?.addressee?.spans]).toEqual([[], [{ start: 0, end: 8 }]])
    expect([said?.source.spans, said?.addressee]).toEqual([[], null])
  })

  it("carries the encoder's confidence and the weights' hash, and no warning that they are missing", () => {
    const { statements, analyser, warnings } = readingOf("⟦s:He⟧ ⟦q:said⟧ ⟦c:that it rained⟧.")
    expect(statements[0]?.confidence).toBe(0.9)
    expect(analyser.model).toBe("m")
    expect(warnings.map(({ problem }) => problem)).not.toContain("no-encoder")
  })

  it("is left out where it is more likely a slip", () => {
    const { text, encoded } = seen("⟦s:He⟧ ⟦q:said⟧ ⟦c:that it rained⟧.")
    const unsure = { ...encoded, statements: encoded.statements.map((one) => ({ ...one, confidence: 0.29 })) }
    expect(analyse(documentOf(text), unsure).statements).toEqual([])
  })

  it("is found by rules alone where there are no weights, and the reading says so", () => {
    const { statements, analyser, warnings } = analyse(documentOf("Dan Hollis said that it rained."))
    expect(statements).toHaveLength(1)
    expect(analyser.model).toBeNull()
    expect(warnings.map(({ problem }) => problem)).toContain("no-encoder")
  })
})
