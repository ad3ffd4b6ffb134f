import { describe, expect, it } from "vitest"
import { documentOf, pagesIn, parsePdf } from "../../../src/parse/pdf.ts"
import { openPdf } from "../../../src/parse/pdf/open.ts"
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

  it("with pages that have no words of their own is handed on to be read as a scan", async () => {
    expect(await failing(madePdf({ pages: [drawn("The keeper left."), "0 0 100 100 re f"] }))).toMatchObject({
      format: "scan",
    })
  })

  it("tells the pages that no word could be read on, but for blank ones", async () => {
    const opened = await openPdf(
      madePdf({ pages: [drawn("The keeper left."), "", "", drawn("Nobody saw him go."), ""] }),
      "paper.pdf",
    )
    const { text, blocks, warnings } = documentOf(opened, "paper.pdf", new Set([2]))
    expect(text).toBe("The keeper left.\n\nNobody saw him go.")
    expect(blocks.map(({ page, confidence }) => [page, confidence])).toEqual([
      [1, null],
      [4, null],
    ])
    expect(warnings).toEqual([
      { problem: "read-in-part", message: "paper.pdf has no words on pages 3 and 5.", start: null, end: null },
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

  it("leaves out what is set nowhere", async () => {
    const nowhere = "BT /F1 9 Tf 99999999999999999999 1e30 Td (nowhere) Tj ET"
    expect((await parsePdf(madePdf({ pages: [`${drawn("The keeper left.")} ${nowhere}`] }), "paper.pdf")).text).toBe(
      "The keeper left.",
    )
  })

  it("tells pages as people do", () => {
    expect([[4], [2, 5, 6, 7, 11]].map(pagesIn)).toEqual(["page 4", "pages 2, 5–7 and 11"])
  })
})
