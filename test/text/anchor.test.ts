import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Anchor, Found } from "../../src/model.ts"
import { anchorOf, locate, sliceOf, span } from "../../src/text/index.ts"
import { costOf } from "../cost.ts"
import { spanIn, texts } from "./texts.ts"

/** The anchor of what stands between the brackets, and the text without them. */
function marked(words: string): { readonly text: string; readonly anchor: Anchor } {
  const start = words.indexOf("[")
  const end = words.indexOf("]") - 1
  const text = words.replace(/[[\]]/g, "")
  return { text, anchor: anchorOf(text, span(start, end)) }
}

/** How it was found, and the words there in brackets. */
function shown(text: string, found: Found): string {
  if (found.how === "lost") return "lost"
  const { start, end } = found.span
  return `${found.how}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

const story = "Hollis rang on Monday. He said [that the order was dead before it was written], and hung up."

describe("an anchor", () => {
  it("keeps its words and 32 units on either side", () => {
    const { anchor } = marked(`${"a".repeat(40)}[the words]${"b".repeat(40)}`)
    expect(anchor).toEqual({ start: 40, end: 49, exact: "the words", prefix: "a".repeat(32), suffix: "b".repeat(32) })
  })

  it("keeps less where the text ends", () => {
    expect(marked("He [left].").anchor).toMatchObject({ prefix: "He ", suffix: "." })
  })
})

describe("a quote is", () => {
  const { text, anchor } = marked(story)

  it("in place where the text is the same", () => {
    expect(shown(text, locate(text, anchor))).toBe(`in place: ${story}`)
  })

  it("in place where only what stands round it was edited", () => {
    const edited = marked(
      "Jansen rang on Friday. He says [that the order was dead before it was written]. Then nothing.",
    )
    expect(locate(edited.text, { ...anchor, prefix: "rang on Monday. He said ", suffix: ", and" }).how).toBe("in place")
  })

  it("in place where a few signs more agree somewhere else", () => {
    const { text: before, anchor: short } = marked(
      `${"One board met in June. ".repeat(2)}“[No comment.]” ${"x".repeat(40)}`,
    )
    const after = `${"A council sat in May; ".repeat(2)}»  No comment.« Later: June. “No comment.”`
    const edited = after.slice(0, short.start - 2) + ", " + after.slice(short.start)
    expect(before.slice(short.start, short.end)).toBe("No comment.")
    expect(edited.startsWith("No comment.", short.start)).toBe(true)
    expect(locate(edited, short)).toEqual({ how: "in place", span: span(short.start, short.end) })
  })

  it("moved where text was put in front of it", () => {
    const longer = `Corrected on 3 July.\n\n${text}`
    expect(shown(longer, locate(longer, anchor))).toBe(`moved: Corrected on 3 July.\n\n${story}`)
  })

  it("moved where text in front of it was cut", () => {
    const shorter = text.slice(text.indexOf("He said"))
    expect(shown(shorter, locate(shorter, anchor))).toBe(`moved: ${story.slice(story.indexOf("He said"))}`)
  })

  it("approximate where a word of it was changed, with the share of words that stayed", () => {
    const changed = text.replace("dead before", "finished before")
    expect(locate(changed, anchor)).toMatchObject({ how: "approximate", score: 0.89 })
    expect(shown(changed, locate(changed, anchor))).toBe(
      "approximate: Hollis rang on Monday. He said [that the order was finished before it was written], and hung up.",
    )
  })

  it("approximate over its own words where the first or the last of them was changed", () => {
    const first = text.replace("that the order", "how the order")
    expect(shown(first, locate(first, anchor))).toContain("said [how the order was dead before it was written],")
    const last = text.replace("was written", "was printed")
    expect(shown(last, locate(last, anchor))).toContain("said [that the order was dead before it was printed],")
  })

  it("approximate where only its apostrophes were turned", () => {
    const { anchor: curly } = marked("“[I don’t think it’s ours],” he said.")
    const straight = `"I don't think it's ours," he said.`
    expect(locate(straight, curly)).toEqual({ how: "approximate", span: span(1, 24), score: 1 })
  })

  it("lost where most of its words are gone", () => {
    expect(locate("Hollis rang on Monday. He said nothing of the order.", anchor)).toEqual({ how: "lost" })
  })

  it("lost where it was short and is not there", () => {
    expect(locate("He went.", marked("He [left].").anchor)).toEqual({ how: "lost" })
  })

  it("lost where it has no words", () => {
    expect(locate("He left.", anchorOf("He left.", span(2, 2)))).toEqual({ how: "lost" })
  })

  it("less like itself the more words were changed", () => {
    const once = locate(text.replace("dead", "gone"), anchor)
    const twice = locate(text.replace("dead", "gone").replace("written", "read"), anchor)
    if (once.how !== "approximate" || twice.how !== "approximate") throw new Error("neither is exact, neither lost")
    expect(once.score).toBeGreaterThan(twice.score)
  })
})

describe("two equal quotes", () => {
  const both = "Asked by the board, she said [No comment.] Asked by the court, he said No comment. Both left."
  const { text, anchor: first } = marked(both)
  const second = anchorOf(text, span(text.lastIndexOf("No comment."), text.lastIndexOf("No comment.") + 11))

  it("are told apart by what stands round them", () => {
    const swapped = "Asked by the court, he said No comment. Later, asked by the board, she said No comment. Both left."
    expect(shown(swapped, locate(swapped, second))).toContain("he said [No comment.]")
    expect(shown(swapped, locate(swapped, first))).toContain("she said [No comment.]")
  })

  it("are told apart even where the other one has come to stand at the old place", () => {
    const longer = text.slice(0, first.start).padStart(second.start, "Added. ") + text.slice(first.start)
    expect(longer.startsWith(first.exact, second.start)).toBe(true)
    expect(shown(longer, locate(longer, second))).toContain("he said [No comment.]")
  })

  it("with the same surroundings: the nearer one is meant", () => {
    const line = "Q: And then? A: I left.\n"
    const five = line.repeat(5)
    const third = anchorOf(five, span(2 * line.length + 16, 2 * line.length + 23))
    const found = locate(`\n${five}`, third)
    expect(found).toEqual({ how: "moved", span: span(third.start + 1, third.end + 1) })
  })
})

describe("laws", () => {
  const placed = texts
    .filter((text) => text.length > 0)
    .chain((text) => fc.tuple(fc.constant(text), spanIn(text.length)))

  it("a quote is in place in its own text", () => {
    fc.assert(
      fc.property(placed, ([text, at]) => {
        fc.pre(at.end > at.start)
        expect(locate(text, anchorOf(text, at))).toEqual({ how: "in place", span: at })
      }),
      { numRuns: 500 },
    )
  })

  it("a quote is found again after text is put in front, with the same words", () => {
    fc.assert(
      fc.property(placed, texts, ([text, at], front) => {
        fc.pre(at.end > at.start)
        const anchor = anchorOf(text, at)
        const longer = front + text
        const found = locate(longer, anchor)
        expect(["in place", "moved"]).toContain(found.how)
        if (found.how !== "lost") expect(sliceOf(longer, found.span)).toBe(anchor.exact)
        const only = longer.split(anchor.prefix + anchor.exact + anchor.suffix).length === 2
        const whole = anchor.prefix.length === 32 && anchor.suffix.length === 32
        if (only && whole && found.how !== "lost") expect(found.span.start).toBe(at.start + front.length)
      }),
      { numRuns: 500 },
    )
  })

  it("whatever is found lies in the text, and what is called exact is", () => {
    fc.assert(
      fc.property(placed, texts, ([text, at], other) => {
        const anchor = anchorOf(text, at)
        const found = locate(other, anchor)
        if (found.how === "lost") return
        expect(found.span.end).toBeLessThanOrEqual(other.length)
        expect(sliceOf(other, found.span) === anchor.exact).toBe(found.how !== "approximate")
      }),
      { numRuns: 500 },
    )
  })
})

describe("a megabyte is searched in under a second", () => {
  const same = "a".repeat(1_000_000)
  const cats = "the cat ".repeat(125_000)
  const gone = (exact: string): Anchor => ({
    start: 5,
    end: 5 + exact.length,
    exact,
    prefix: "x".repeat(32),
    suffix: "y".repeat(32),
  })
  it.each([
    ["one letter in a row of it", same, gone("a")],
    ["a long row in a longer one", same, gone("a".repeat(500_000))],
    ["a row that breaks at its end", same, gone(`${"a".repeat(500_000)}b`)],
    ["a row that breaks at its start", same, gone(`b${"a".repeat(500_000)}`)],
    ["a row in the same surroundings everywhere", same, { ...gone("a"), prefix: same.slice(0, 32), suffix: "b" }],
    ["few words that come again and again", cats, gone("the cat saw the cat see the cat")],
    ["a quote as long as the text", cats, gone(`${cats.slice(0, 999_000)} dog`)],
  ])("%s", (_, text, anchor) => {
    expect(costOf(() => locate(text, anchor))).toBeLessThan(1000)
  })
})
