/** `onrecord check` as a user runs it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { CheckEntry } from "../../src/model.ts"
import { lines, makePlace } from "./onrecord.ts"

const place = makePlace()

beforeAll(() => {
  place.write(
    "tape.txt",
    "The call\n\n3 February 2021\n\nAMARO: The weir at Corrant lost fourteen gates in the flood, and nobody has mended one.\n\nHOLLIS: The board will pay half of the ferry. We cannot pay for the rest of it.\n\nAMARO: Who can?\n\nHOLLIS: The ministry can, if it likes.\n",
  )
  place.write("right.txt", "Ferry\n\n4 February 2021\n\n“The board will pay half of the ferry,” Dan Hollis said.\n")
  place.write(
    "wrong.txt",
    "Ferry\n\n4 February 2021\n\n“The board will pay all of the ferry,” Dan Hollis said. The weir, said Ruth Amaro, “lost fifteen gates in the flood, and nobody has mended one”.\n",
  )
})
afterAll(() => {
  place.remove()
})

describe("check", () => {
  it("lays a quotation beside what was said, and exits with 0 where the words agree", () => {
    const { out, told, code } = place.run("check", "right.txt", "--against", "tape.txt")
    expect([told, code]).toEqual([["1 quotation, 0 of which differ or were not found"], 0])
    expect(out).toContain("right.txt:5 Dan Hollis — verbatim (the same words)")
    expect(out).toContain("in      tape.txt:7, HOLLIS")
  })

  it("marks the words that differ, and exits with 1", () => {
    const { out, told, code } = place.run("check", "wrong.txt", "--against", "tape.txt")
    expect([told, code]).toEqual([["2 quotations, 2 of which differ or were not found"], 1])
    expect(out).toContain("“The board will pay »all« of the ferry,”")
    expect(out).toContain("The board will pay »half« of the ferry")
    expect(out).toContain("“lost »fifteen« gates in the flood, and nobody has mended one”")
  })

  it("takes several articles and several primary texts, and prints them for programs", () => {
    const { out, code } = place.run(
      "check",
      "right.txt",
      "wrong.txt",
      "--against",
      "tape.txt",
      "right.txt",
      "--format",
      "jsonl",
    )
    const entries = lines(out) as readonly CheckEntry[]
    expect(code).toBe(1)
    expect(entries.map(({ name }) => name)).toEqual(["right.txt", "wrong.txt", "wrong.txt"])
  })

  it("prints a table", () => {
    const { out } = place.run("check", "right.txt", "--against", "tape.txt", "--format", "csv")
    expect(out.split("\r\n")[0]).toBe("document,name,line,statement,source,grade,quoted,against,at,speaker,said")
  })

  it("says what it needs", () => {
    const { told, code } = place.run("check", "right.txt")
    expect([told, code]).toEqual([
      [
        "onrecord check needs articles and primary texts; name these behind --against, as in onrecord check article.txt --against transcript.txt, or name neither to check a case.",
      ],
      2,
    ])
  })

  it("checks a case against its own transcripts", () => {
    place.run("add", "right.txt", "wrong.txt", "tape.txt", "--case", "c.onrecord")
    const { out, told, code } = place.run("check", "--case", "c.onrecord")
    expect([told, code]).toEqual([["3 quotations, 2 of which differ or were not found"], 1])
    expect(out).toContain("right.txt:5 Dan Hollis — verbatim (the same words)")
  })

  it("says which primary text is not there", () => {
    const { told, code } = place.run("check", "right.txt", "--against", "nowhere.txt")
    expect([told, code]).toEqual([["nowhere.txt is not there; check the path and its spelling."], 2])
  })
})
