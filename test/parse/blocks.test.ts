import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { blocksOf } from "../../src/parse/blocks.ts"
import { parsedText } from "../../src/parse/text.ts"
import { costOf } from "../cost.ts"

/** The blocks of a text as "kind: words". */
function told(text: string, title: string | null = null): readonly string[] {
  return blocksOf(text, title).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

/** Lines "kind: words" whose words make the text, a blank line between them, must come out as they are. */
function keeps(...lines: readonly string[]): void {
  expect(told(lines.map((line) => line.replace(/^[a-z-]+: /, "")).join("\n\n"))).toEqual(lines)
}

const RUNNING = "paragraph: The council withdrew its plan on Thursday, after a night of talks."

describe("the front of a text", () => {
  it("has a headline, a standfirst, a byline and a date line", () =>
    keeps(
      "headline: Council drops the harbour levy",
      "standfirst: A plan to charge boats by the metre is withdrawn.",
      "byline: By Ines Kole and Dan Hollis, Basin Courier",
      "dateline: Thursday 18 June 2020",
      RUNNING,
    ))

  it("may lack all but the headline", () => keeps("headline: Council drops the harbour levy", RUNNING))
  it("may lack the headline", () => keeps(RUNNING, "paragraph: The mayor said that it was not hers."))
  it("may begin with a date or a byline", () => {
    keeps("dateline: 18 June 2020", RUNNING)
    keeps("byline: By Ines Kole", RUNNING)
  })
  it("has no headline where there is nothing else", () => keeps("paragraph: Council drops the harbour levy"))
  it("has no standfirst without a byline or a date behind it", () =>
    keeps("headline: Levy dropped", "paragraph: A plan to charge boats is withdrawn.", RUNNING))
  it("has no byline or date line further down", () => {
    const more = Array.from({ length: 6 }, () => RUNNING)
    keeps("headline: Levy dropped", ...more, "paragraph: By Ines Kole", "paragraph: 18 June 2020")
  })

  it("may stand without blank lines", () => {
    expect(
      told("Levy dropped\nA plan to charge boats\nis withdrawn.\nBy Ines Kole\n18 June 2020\n\nNobody won."),
    ).toEqual([
      "headline: Levy dropped",
      "standfirst: A plan to charge boats\nis withdrawn.",
      "byline: By Ines Kole",
      "dateline: 18 June 2020",
      "paragraph: Nobody won.",
    ])
  })

  it("may have a headline that goes on in the next line", () => {
    const text = "Council drops the harbour levy after a night of\ntalks\n\nBy Ines Kole\n\nNobody won."
    expect(told(text)[0]).toBe("headline: Council drops the harbour levy after a night of\ntalks")
    expect(parsedText(text, "levy.txt").title).toBe("Council drops the harbour levy after a night of talks")
  })

  it("has the headline that is known from elsewhere, whatever it looks like", () => {
    expect(told("It was never mine.\n\nNobody won.", "It was never mine!")[0]).toBe("headline: It was never mine.")
    expect(told("It was never mine.\n\nNobody won.", "Another title")[0]).toBe("paragraph: It was never mine.")
  })

  it("gives title and authors", () => {
    const text = "Levy dropped\n\nBy A. B. Kole in Velda and Dan Hollis, Basin Courier\n\nNobody won."
    expect(parsedText(text, "levy.txt")).toMatchObject({ title: "Levy dropped", authors: ["A. B. Kole", "Dan Hollis"] })
    expect(parsedText(text, "levy.txt", "Known")).toMatchObject({ title: "Known" })
  })
})

describe("pictures", () => {
  it("have a caption and a credit", () => {
    expect(told("Levy dropped\n\nThe mayor on Thursday. (Photo: Karl Munt / Basin Courier)\n\nNobody won.")).toEqual([
      "headline: Levy dropped",
      "caption: The mayor on Thursday.",
      "credit: (Photo: Karl Munt / Basin Courier)",
      "paragraph: Nobody won.",
    ])
  })
  it.each(["(AP Photo/Karl Munt)", "Photograph: Karl Munt", "(Photo by Karl Munt)", "Photo courtesy of Karl Munt"])(
    "may be credited as %s",
    (credit) => {
      expect(told(`Nobody won.\n\nThe mayor on Thursday. ${credit}`).slice(1)).toEqual([
        "caption: The mayor on Thursday.",
        `credit: ${credit}`,
      ])
      expect(told(`Nobody won.\n\n${credit}`)[1]).toBe(`credit: ${credit}`)
    },
  )
  it.each([
    "Photos of the mayor show her on a boat",
    "Pictures by the dozen were sent to the paper",
    "Credit is due to the clerk",
    "The boats were seen (pictures of them were shown)",
    "He wrote: Photo: none.",
  ])("are none: %s", (words) => {
    expect(told(`Nobody won.\n\n${words}`)[1]).toBe(`paragraph: ${words}`)
  })
})

describe("lists", () => {
  it("are an item each, with what stands before them apart", () => {
    expect(told("Nobody won.\n\nThe council will:\n- meet again\n  on Friday\n- vote\n\n1. First.\n2. Then.")).toEqual([
      "paragraph: Nobody won.",
      "paragraph: The council will:",
      "list-item: - meet again\n  on Friday",
      "list-item: - vote",
      "list-item: 1. First.",
      "list-item: 2. Then.",
    ])
  })
  it("are none where a line only happens to begin so", () => {
    const words = "The council met in June and again on\n12. July was too late for it, and nobody came\nat all."
    expect(told(`Nobody won.\n\n${words}`)[1]).toBe(`paragraph: ${words}`)
  })
})

describe("paragraphs", () => {
  it("may be wrapped", () => {
    const lines = "The council withdrew its plan to charge\nboats by the metre on Thursday, after a\nnight of talks."
    expect(told(`${lines}\n\n${lines}`)).toEqual([`paragraph: ${lines}`, `paragraph: ${lines}`])
    expect(told(lines)).toEqual([`paragraph: ${lines}`])
  })

  it("may be a line each, long or short", () => {
    const long =
      "The council withdrew its plan to charge boats by the metre on Thursday, after a night of talks in which nobody gave way."
    expect(told([long, long, long].join("\n"))).toHaveLength(3)
    const short = [
      "Levy dropped",
      "By Ines Kole",
      "The council met.",
      "It was late.",
      "“No,” said Lorne.",
      "Nobody won.",
    ]
    expect(told(short.join("\n"))).toEqual([
      "headline: Levy dropped",
      "byline: By Ines Kole",
      ...short.slice(2).map((line) => `paragraph: ${line}`),
    ])
  })

  it("of verse or capitals that wrap stay whole", () => {
    const caps =
      "THE COUNCIL WITHDREW ITS PLAN TO CHARGE\nBOATS BY THE METRE ON THURSDAY AFTER A\nNIGHT OF TALKS IN WHICH NOBODY\nGAVE WAY."
    expect(told(caps)).toEqual([`paragraph: ${caps}`])
  })

  it("are parted by lines with nothing but white space in them", () => {
    expect(told("One is here.\n \t\nTwo is here.\n\u00a0\nThree is here.")).toHaveLength(3)
  })
})

describe("a transcript", () => {
  it("has a turn for each label, and what follows without one", () => {
    expect(
      told(
        "CHAIR LORNE: Good morning.\n\nMR. HOLLIS: Thank you.\n\nI have a question.\n\n(Laughter.)\n\nMS. KOLE (by telephone): So have I.",
      ),
    ).toEqual([
      "turn: CHAIR LORNE: Good morning.",
      "turn: MR. HOLLIS: Thank you.",
      "turn: I have a question.",
      "other: (Laughter.)",
      "turn: MS. KOLE (by telephone): So have I.",
    ])
  })

  it("is none where the labels only count votes", () => {
    const text = "The board voted.\n\nReyd: 547.\n\nHollis: 46.\n\nReyd: 2,316.\n\nHollis: 1,547."
    expect(told(text).filter((line) => line.startsWith("turn"))).toEqual([])
  })

  it("may have its turns line by line, and Q and A", () => {
    expect(
      told("Q: Who wrote it?\nA: I cannot say. It came\nfrom the office.\nQ: Which office?\nA: The harbour's."),
    ).toEqual([
      "turn: Q: Who wrote it?",
      "turn: A: I cannot say. It came\nfrom the office.",
      "turn: Q: Which office?",
      "turn: A: The harbour's.",
    ])
  })

  it("keeps a list in the mouth of who reads it out", () => {
    expect(told("REYD: Hello.\n\nLORNE: I ask for this:\n– the date,\n– the hour.\n\nREYD: No.")[1]).toBe(
      "turn: LORNE: I ask for this:\n– the date,\n– the hour.",
    )
  })

  it("may have a header, under its title", () => {
    expect(
      told(
        "HEARING ON THE LEVY\nCommittee on Waters\nDate: 29 December 2016\nPlace: Town hall\nPresent: Chair Lorne,\nMr. Hollis\n\nCHAIR: Good morning.\n\nMR. HOLLIS: Thank you.\n\nCHAIR: We begin.",
      ),
    ).toEqual([
      "headline: HEARING ON THE LEVY",
      "header: Committee on Waters",
      "header: Date: 29 December 2016",
      "header: Place: Town hall",
      "header: Present: Chair Lorne,\nMr. Hollis",
      "turn: CHAIR: Good morning.",
      "turn: MR. HOLLIS: Thank you.",
      "turn: CHAIR: We begin.",
    ])
  })

  it("may begin with its header", () => {
    expect(told("Date: 29 December 2016\nPlace: Town hall\nPresent: Lorne\n\nNobody spoke.")).toEqual([
      "header: Date: 29 December 2016",
      "header: Place: Town hall",
      "header: Present: Lorne",
      "paragraph: Nobody spoke.",
    ])
  })

  it("is none where colons stand in running text", () =>
    keeps(
      "headline: Reyd's answer",
      "paragraph: Tomas Reyd said: he would not come.",
      "paragraph: Note: this is a draft.",
      "paragraph: He went on: there was nothing to say.",
    ))
})

describe("laws", () => {
  const pieces = fc.constantFrom(
    ..."Levy dropped|By Ines Kole|18 June 2020|Date: 1 May|Place: here|REYD: Hello.|Q: Who?|- item|1. item|(Photo: Karl Munt)|The mayor. (Photo: Karl Munt)|The council met.|# Heading|(Laughter.)|“No,” said|Lorne|\u00a0|😀|and on it went".split(
      "|",
    ),
  )
  const gaps = fc.constantFrom("\n", "\n\n", "\n \n", " ", "\n\n\n", "  ")
  const texts = fc.array(fc.tuple(pieces, gaps), { maxLength: 25 }).map((parts) => parts.flat().join(""))

  it("blocks are disjoint, in order, not empty, and cover all that is not white space", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        const blocks = blocksOf(text)
        let at = 0
        for (const { start, end } of blocks) {
          expect(text.slice(at, start)).toMatch(/^\s*$/)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
      }),
      { numRuns: 1000 },
    )
  })

  it("a text has one headline at most, and it comes first", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(blocksOf(text).findLastIndex(({ kind }) => kind === "headline")).toBeLessThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    " ",
    "\n",
    "\n ",
    "a",
    "A: ",
    "- \n",
    "(Photo: ",
    "By Ines ",
    "Reyd:\n",
    "a.\n",
    "1. ",
    "\n\n(",
    "Date: a\n",
    "(((((Photo: A",
  ])("400 KB of %j are cut in under a second", (piece) => {
    const text = piece.repeat(400_000 / piece.length)
    expect(costOf(() => blocksOf(text))).toBeLessThan(1000)
  })
})
