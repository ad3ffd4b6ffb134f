import { describe, expect, it } from "vitest"
import { readAnswer, readOrder } from "../../../src/work/parser/messages.ts"

const parsed = {
  id: null,
  title: null,
  outlet: null,
  authors: [],
  url: null,
  language: null,
  publishedFrom: [],
  modified: null,
  warnings: [],
  text: "He left.",
  blocks: [
    {
      kind: "paragraph",
      start: 0,
      end: 8,
      speaker: null,
      repeats: null,
      page: null,
      line: null,
      box: null,
      time: null,
      confidence: null,
    },
  ],
}

describe("what the parser's process says", () => {
  it.each([
    { is: "ready" },
    { is: "end" },
    { is: "failed", problem: "no-text", message: "file has no words in it." },
    { is: "content", content: { is: "document", parsed } },
    {
      is: "content",
      content: { is: "part", name: "a.txt", bytes: new Uint8Array(3), format: null, isAttached: false },
    },
    {
      is: "content",
      content: { is: "failure", name: "a.txt", problem: "no-text", message: "a.txt has no words in it." },
    },
  ])("is understood: %j", (answer) => {
    expect(readAnswer(answer)).toEqual(answer)
  })

  it.each([
    null,
    "end",
    { is: "order" },
    { is: "failed", problem: "toString", message: "x" },
    { is: "failed", problem: "no-text" },
    { is: "content", content: { is: "document", parsed: { ...parsed, text: 3 } } },
    {
      is: "content",
      content: { is: "document", parsed: { ...parsed, blocks: [{ ...parsed.blocks[0], kind: "script" }] } },
    },
    { is: "content", content: { is: "document", parsed: { ...parsed, more: "than is known" } } },
    { is: "content", content: { is: "part", name: "a.txt", bytes: "text", format: null, isAttached: false } },
    {
      is: "content",
      content: { is: "part", name: "a.txt", bytes: new Uint8Array(3), format: "constructor", isAttached: false },
    },
  ])("is refused: %j", (answer) => {
    expect(() => readAnswer(answer)).toThrow("The parser sent something that is no answer.")
  })
})

describe("what the desk says", () => {
  it("is no other order", () => {
    expect(() => readOrder({ is: "parse", format: "text", name: "a.txt", bytes: "text", ahead: 1 })).toThrow(
      "The parser was sent something that is no order.",
    )
    expect(readOrder({ is: "more" })).toEqual({ is: "more" })
  })
})
