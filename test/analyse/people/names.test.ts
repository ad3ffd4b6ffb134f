/**
 * Names as the rules mend what the encoder saw: ⟦p:…⟧, ⟦o:…⟧ and ⟦l:…⟧ stand where it saw a person, an
 * organisation, a place, a figure behind the letter being how sure it was in tenths; `A [person]` is what comes of it.
 */
import { describe, expect, it } from "vitest"
import type { EncodedSpan } from "../../../src/analyse/encoder/read.ts"
import { findNames } from "../../../src/analyse/people/names.ts"
import { findSentences } from "../../../src/analyse/sentences.ts"
import { blocksOf } from "../../../src/parse/blocks.ts"

const KINDS = { p: "person", o: "organisation", l: "place" } as const

function seen(words: string): { readonly text: string; readonly encoded: readonly EncodedSpan[] } {
  const encoded: EncodedSpan[] = []
  let text = ""
  let open: { readonly kind: string; readonly confidence: number; readonly start: number } | null = null
  for (const part of words.split(/(⟦[pol]\d?:|⟧)/)) {
    const mark = /^⟦([pol])(\d?):$/.exec(part)
    if (mark) {
      const confidence = Number(mark[2] === "" ? 9 : mark[2]) / 10
      open = { kind: KINDS[mark[1] as keyof typeof KINDS], confidence, start: text.length }
    } else if (part === "⟧" && open) {
      encoded.push({ start: open.start, end: text.length, kind: open.kind, confidence: open.confidence })
      open = null
    } else text += part
  }
  return { text, encoded }
}

function namesOf(words: string): readonly string[] {
  const { text, encoded } = seen(words)
  const blocks = blocksOf(text)
  return findNames(text, { blocks, sentences: findSentences(text, blocks), encoded }).flatMap(({ start, end, kind }) =>
    kind === null ? [] : [`${text.slice(start, end)} [${kind}]`],
  )
}

describe("a name that the encoder saw", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "He met ⟦p:Dan Hollis⟧.": ["Dan Hollis [person]"],
    // a title, a number and what hangs on a person are no part of the name
    "He met ⟦p:Sen. Dan Hollis⟧.": ["Dan Hollis [person]"],
    "He met ⟦p:Dan Hollis 2⟧.": ["Dan Hollis [person]"],
    "He met ⟦p:Dan Hollis of Velda⟧.": ["Dan Hollis [person]", "Velda [place]"],
    // a nickname and a suffix are
    "He met ⟦p:James⟧ “Jim” Reyd.": ["James “Jim” Reyd [person]"],
    "He met ⟦p:Dan Hollis⟧ Jr.": ["Dan Hollis Jr. [person]"],
    // what a noun calls somebody is none
    "He met a ⟦o4:Corrant banker⟧.": ["Corrant [organisation]"],
    // a possessive may be the name's own
    "He bought it at ⟦o:Dillard’s⟧.": ["Dillard’s [organisation]"],
    // words before it in small letters are none, unless the encoder is sure
    "He lives in ⟦l3:southern Velda⟧.": ["Velda [place]"],
    "He lives in ⟦l:fort corrant⟧.": ["fort corrant [place]"],
    // below a fifth it is a slip
    "He met ⟦p1:Ostrell⟧.": [],
  }
  it.each(Object.entries(cases))("%s", (words, names) => expect(namesOf(words)).toEqual(names))
})

describe("a name that the encoder passed over", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    // one sense a document
    "⟦p:Dan Hollis⟧ left. Dan Hollis came back.": ["Dan Hollis [person]", "Dan Hollis [person]"],
    "⟦p:Dan Hollis⟧ left. Hollis came back.": ["Dan Hollis [person]", "Hollis [person]"],
    "⟦o:Corrant⟧ paid. ⟦o:Corrant⟧ paid. ⟦p3:Corrant⟧ paid.": [
      "Corrant [organisation]",
      "Corrant [organisation]",
      "Corrant [organisation]",
    ],
    // told by its own words
    "Mr Ostrell came back.": ["Ostrell [person]"],
    "They flew to France.": ["France [place]"],
    "The Basin Courier wrote of it.": ["Basin Courier [outlet]"],
    "The Treaty of Corrant was signed.": ["Treaty of Corrant [document]"],
    // a country has a parliament, and a person has none
    "⟦p:Velda⟧’s parliament met. ⟦p:Velda⟧ is cold.": ["Velda [place]", "Velda [place]"],
    "⟦p:Ada Velda⟧ spoke. ⟦p:Velda⟧’s government fell. ⟦p:Velda⟧ left.": [
      "Ada Velda [person]",
      "Velda [person]",
      "Velda [person]",
    ],
  }
  it.each(Object.entries(cases))("%s", (words, names) => expect(namesOf(words)).toEqual(names))
})

describe("no name", () => {
  it.each([
    "The Stanley Cup was lost.",
    "The General Meeting was late.",
    "HE SHOUTED THAT THE DAM WOULD BREAK.",
    "Critics laughed.",
    "The MP left.",
  ])("%s", (words) => expect(namesOf(words).filter((name) => !name.endsWith("[place]"))).toEqual([]))
})
