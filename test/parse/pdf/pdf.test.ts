import { describe, expect, it } from "vitest"
import { parsePdf } from "../../../src/parse/pdf.ts"
import { drawn, LOCK, madePdf } from "./made.ts"

async function failing(bytes: Uint8Array): Promise<unknown> {
  return parsePdf(bytes, "paper.pdf").then(
    () => null,
    (thrown: unknown) => thrown,
  )
}

describe("a PDF", () => {
  it("that is locked says so", async () => {
    expect(await failing(madePdf({ trailer: LOCK }))).toMatchObject({
      problem: "encrypted",
      message: "paper.pdf is locked by a password; save a copy without one and read that.",
    })
  })

  it.each([
    ["cut off at its head", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type")],
    ["without pages", Buffer.from("%PDF-1.7\ntrailer\n<< /Root 9 0 R >>")],
    ["with nothing behind its mark", Buffer.from("%PDF-")],
  ])("%s is damaged", async (_, bytes) => {
    expect(await failing(bytes)).toMatchObject({
      problem: "file-damaged",
      message: expect.stringMatching(
        /^paper\.pdf is no whole PDF \(.+\); get it anew, or open it elsewhere and print it to a PDF\.$/,
      ) as unknown,
    })
  })

  it("of pictures alone has no text", async () => {
    expect(await failing(madePdf({ pages: ["0 0 100 100 re f", ""] }))).toMatchObject({ problem: "no-text" })
  })

  it("tells the pages that have no words, and reads the others", async () => {
    const { text, blocks, warnings } = await parsePdf(
      madePdf({ pages: [drawn("The keeper left."), "", "", drawn("Nobody saw him go."), ""] }),
      "paper.pdf",
    )
    expect(text).toBe("The keeper left.\n\nNobody saw him go.")
    expect(blocks.map(({ page }) => page)).toEqual([1, 4])
    expect(warnings).toEqual([
      { problem: "read-in-part", message: "paper.pdf has no words on pages 2–3 and 5.", start: null, end: null },
    ])
  })

  it("whose table of places is gone is read all the same", async () => {
    const whole = Buffer.from(madePdf({ pages: [drawn("The keeper left.")] })).toString("latin1")
    const cut = Buffer.from(whole.replace(/\d+ 00000 n/g, "0000000007 00000 n"), "latin1")
    expect((await parsePdf(cut, "paper.pdf")).text).toBe("The keeper left.")
  })

  it("leaves what is set upright out of its lines", async () => {
    const upright = "BT /F1 9 Tf 0 1 -1 0 20 400 Tm (received 4 May) Tj ET"
    expect((await parsePdf(madePdf({ pages: [`${drawn("The keeper left.")} ${upright}`] }), "paper.pdf")).text).toBe(
      "The keeper left.",
    )
  })
})
