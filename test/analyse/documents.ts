/** Documents for tests: a text, its paragraphs, and the day of its publication. */
import type { Document, Edtf } from "../../src/model.ts"
import { blocksOf } from "./times/marks.ts"

export function documentOf(text: string, published: Edtf | null): Document {
  return {
    id: "one",
    name: "one.txt",
    parent: null,
    url: null,
    title: null,
    outlet: null,
    authors: [],
    published,
    publishedFrom: published === null ? [] : [{ value: published, how: "by hand", span: null, used: true }],
    language: "en",
    format: "text",
    text,
    blocks: blocksOf(text),
  }
}
