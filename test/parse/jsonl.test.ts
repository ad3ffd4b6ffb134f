import { describe, expect, it } from "vitest"
import { parseJsonl } from "../../src/parse/jsonl.ts"

const parse = (line: string): ReturnType<typeof parseJsonl> => parseJsonl(Buffer.from(line), "lines.jsonl:7")

describe("a line", () => {
  it("gives what it says of its text", () => {
    const row = {
      id: "call-1",
      title: "Levy dropped",
      published: "2020-06-18",
      outlet: "Basin Courier",
      url: "https://courier.example.org/1",
      text: "Levy dropped\r\n\r\nNobody won.",
    }
    expect(parse(JSON.stringify(row))).toMatchObject({
      id: "call-1",
      title: "Levy dropped",
      outlet: "Basin Courier",
      url: "https://courier.example.org/1",
      publishedFrom: [{ value: "2020-06-18", how: "given with the line", span: null }],
      text: "Levy dropped\n\nNobody won.",
      blocks: [
        { kind: "headline", start: 0, end: 12 },
        { kind: "paragraph", start: 14, end: 25 },
      ],
    })
  })

  it("may give its text alone, nulls, and keys that nobody knows", () => {
    const parsed = parse('{"text": "Nobody won.", "id": null, "title": null, "published": null, "tags": ["a"]}\r')
    expect(parsed).toMatchObject({
      id: null,
      title: null,
      outlet: null,
      url: null,
      publishedFrom: [],
      text: "Nobody won.",
    })
  })

  it.each(["2020-06", "2020", "2020-06-18T10:30:00Z", "2020-06/2020-07", "../2020"])("may be of %s", (published) => {
    expect(parse(JSON.stringify({ published, text: "x" })).publishedFrom[0]?.value).toBe(published)
  })
})

describe("a line that is no document says in one sentence what is wrong", () => {
  const must = 'each line must be one object like {"text": "…"}.'
  it.each([
    ["{no JSON}", "bad-line", `lines.jsonl:7 is no JSON (it begins "{no JSON}"); ${must}`],
    ['{"text": "cut o', "bad-line", `lines.jsonl:7 is no JSON (it begins "{\\"text\\": \\"cut o"); ${must}`],
    ["[]", "bad-line", `lines.jsonl:7 is no document: Invalid input: expected object, received array; ${must}`],
    ["null", "bad-line", `lines.jsonl:7 is no document: Invalid input: expected object, received null; ${must}`],
    ['"text"', "bad-line", `lines.jsonl:7 is no document: Invalid input: expected object, received string; ${must}`],
    [
      '{"title": "x"}',
      "bad-line",
      `lines.jsonl:7 is no document: "text": Invalid input: expected string, received undefined; ${must}`,
    ],
    [
      '{"text": ["a", "b"]}',
      "bad-line",
      `lines.jsonl:7 is no document: "text": Invalid input: expected string, received array; ${must}`,
    ],
    [
      '{"text": "x", "id": 12}',
      "bad-line",
      `lines.jsonl:7 is no document: "id": Invalid input: expected string, received number; ${must}`,
    ],
    [
      '{"text": "x", "id": ""}',
      "bad-line",
      `lines.jsonl:7 is no document: "id": Too small: expected string to have >=1 characters; ${must}`,
    ],
    [
      '{"text": "x", "published": "18 June 2020"}',
      "bad-date",
      'lines.jsonl:7 says that it was published on "18 June 2020", which is no date; write it as 2020-06-18.',
    ],
    [
      '{"text": "x", "published": "2023-02-29"}',
      "bad-date",
      'lines.jsonl:7 says that it was published on "2023-02-29", which is no date; write it as 2020-06-18.',
    ],
    ['{"text": " … "}', "no-text", "lines.jsonl:7 has no words in it; check that it is the file you mean."],
  ])("%s", (line, problem, message) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ problem, message }))
  })

  it("however long it is", () => {
    const long = "x".repeat(1_000_000)
    for (const line of [long, JSON.stringify({ text: "x", published: long })]) {
      expect(() => parse(line)).toThrow(/^[^\n]{20,200}$/)
    }
  })

  it("even where its bytes are no UTF-8", () => {
    expect(() => parseJsonl(Buffer.of(0x7b, 0xff), "lines.jsonl:7")).toThrow(
      "lines.jsonl:7 is no UTF-8 text: line 1 holds",
    )
  })
})
