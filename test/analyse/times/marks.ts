/** Sentences with the expected expressions in square brackets, and what is found in them. */
import { findSentences } from "../../../src/analyse/sentences.ts"
import { findTimes } from "../../../src/analyse/times/find.ts"
import type { Saying } from "../../../src/analyse/times/find.ts"
import { block } from "../../../src/text/block.ts"
import { unmarked, type Marked } from "../marks.ts"
import type { Block, Edtf, Span, TimeExpression } from "../../../src/model.ts"

/** A text out of one whose expected expressions stand in square brackets, and the spans of these. */
export function marked(sentence: string): Marked {
  return unmarked(sentence, ["[", "]"])
}

/** One block for each paragraph, parted by an empty line. */
export function blocksOf(text: string): readonly Block[] {
  const paragraphs = text.split("\n\n")
  let start = 0
  return paragraphs.map((paragraph) => {
    const own = block("paragraph", { start, end: start + paragraph.length })
    start = own.end + 2
    return own
  })
}

export function timesIn(
  text: string,
  published: Edtf | null,
  sayings: readonly Saying[] = [],
): ReturnType<typeof findTimes> {
  const blocks = blocksOf(text)
  return findTimes({ text, blocks, sentences: findSentences(text, blocks), published, sayings })
}

/** What is found, each with its span apart. */
export function found(text: string, published: Edtf | null): readonly (TimeExpression & { readonly span: Span })[] {
  return timesIn(text, published).times.map((time) => ({ ...time, span: { start: time.start, end: time.end } }))
}
