import { describe, expect, it } from "vitest"
import { parseMarkdown } from "../../src/parse/markdown.ts"

function told(source: string): readonly string[] {
  const { text, blocks } = parseMarkdown(Buffer.from(source), "a.md")
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

describe("Markdown", () => {
  it.each([
    ["# Levy\ndropped", ["headline: Levy", "paragraph: dropped"]],
    ["Levy\n===\n\nIt was\ndropped.", ["headline: Levy", "paragraph: It was dropped."]],
    ["It was **dro**pped by *a* __clerk__.", ["paragraph: It was dropped by a clerk."]],
    ["2 * 3 * 4 and snake_case_names and \\*stars\\*", ["paragraph: 2 * 3 * 4 and snake_case_names and *stars*"]],
    [
      "[The *list*](https://x.example.org/a_(b)) and <https://y.example.org>",
      ["paragraph: The list and https://y.example.org"],
    ],
    ["```\n# none\n> none\n```\nIt rained.", ["other: # none\n> none", "paragraph: It rained."]],
    [
      "> one\nand on\n\n1. first\n   goes on\n2. second",
      ["quote: one and on", "list-item: first goes on", "list-item: second"],
    ],
    ["<script>alert(1)</script>It <b>rained</b>&nbsp;&amp; snowed.", ["paragraph: alert(1)It rained & snowed."]],
    [
      "---\ntitle: Levy\n---\n# Levy\n\nBy Ines Kole\n\nIt rained.",
      ["headline: Levy", "byline: By Ines Kole", "paragraph: It rained."],
    ],
    [
      "Q: Who?\n\nMS. VOSS: He.\n\nQ: When?\n\nMS. VOSS: Now.",
      ["turn: Q: Who?", "turn: MS. VOSS: He.", "turn: Q: When?", "turn: MS. VOSS: Now."],
    ],
  ])("%j", (source, expected) => {
    expect(told(source)).toEqual(expected)
  })

  it("without words is none", () => {
    expect(() => told("---\n---\n\n***\n")).toThrow("a.md has no words in it; check that it is the file you mean.")
  })

  it("of marks that are never closed is read in no time", () => {
    const start = performance.now()
    told(
      `${"[".repeat(20_000)} ${"*a ".repeat(10_000)} ${"`".repeat(9_999)} ${"<b ".repeat(10_000)} ${"![a](".repeat(5_000)}`,
    )
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
