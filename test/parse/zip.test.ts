import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { bytesOf, cleanName, entriesOf, openArchive } from "../../src/parse/archive.ts"
import { parseDocx } from "../../src/parse/docx.ts"
import { parseHere } from "../../src/parse/parse.ts"
import { HEAD_BYTES, unfold } from "../../src/parse/unfold.ts"

/** What an archive unfolds to, each as "name: characters" or "name: problem". */
async function told(bytes: Uint8Array): Promise<readonly string[]> {
  const source = {
    ...{ name: "a.zip", path: "a.zip", format: null, size: bytes.length, head: bytes.subarray(0, HEAD_BYTES) },
    bytes: () => Promise.resolve(bytes),
    chunks: async function* () {
      yield await Promise.resolve(bytes)
    },
  }
  const out: string[] = []
  for await (const input of unfold(source, parseHere)) {
    const words = input.is === "failure" ? input.error.problem : Buffer.from(input.bytes.subarray(0, 20)).toString()
    out.push(`${input.name}: ${words}`)
  }
  return out
}

const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...files }, { level: 9 })

describe("an archive", () => {
  it("is opened five deep, and what lies deeper is told in its place", async () => {
    let nested = zip({ "note.txt": strToU8("Deep.") })
    for (let depth = 0; depth < 6; depth++) nested = zip({ "in.zip": nested, "note.txt": strToU8(`At ${depth}.`) })
    const names = await told(nested)
    expect(names.filter((name) => name.includes("nested-too-deep"))).toHaveLength(2)
    expect(names.at(-1)).toBe("a.zip/note.txt: At 5.")
  })

  it("that unpacks to more than it may is cut off, whatever its directory claims", async () => {
    const bomb = Buffer.from(
      zip({ "xs.txt": new Uint8Array(80 * 1024 * 1024).fill(0x78), "after.txt": strToU8("After.") }),
    )
    expect(await told(bomb)).toEqual(["a.zip/xs.txt: file-too-large", "a.zip/after.txt: After."])
    // The directory says 5 bytes.
    const at = bomb.indexOf("PK\x01\x02")
    bomb.writeUInt32LE(5, at + 24)
    expect(await told(bomb)).toEqual(["a.zip/xs.txt: file-damaged", "a.zip/after.txt: After."])
  })

  it("lets no entry inflate past what was asked for", async () => {
    const archive = await openArchive(zip({ "xs.txt": new Uint8Array(1_000_000).fill(0x78) }), "a.zip")
    for await (const entry of entriesOf(archive)) {
      expect((await bytesOf(archive, entry, 1_000_000)).length).toBe(1_000_000)
      await expect(bytesOf(archive, entry, 999_999)).rejects.toMatchObject({ problem: "file-too-large" })
    }
  })

  it("without a file in it is empty, and one that is cut off is damaged", async () => {
    expect(await told(zip({}))).toEqual(["a.zip: file-empty"])
    const whole = zip({ "a.txt": strToU8("It rained.".repeat(90)) })
    expect(await told(whole.subarray(0, -30))).toEqual(["a.zip: file-damaged"])
  })

  it.each([
    ["../../etc/passwd", "etc/passwd"],
    ["/etc/passwd", "etc/passwd"],
    ["C:\\Users\\x.txt", "Users/x.txt"],
    ["a/./b/../c.txt", "a/b/c.txt"],
    ["a\0b\u202Etxt.exe", "abtxt.exe"],
    ["..", "unnamed"],
    ["x".repeat(2000), "x".repeat(300)],
  ])("calls %j %s", (raw, clean) => {
    expect(cleanName(raw)).toBe(clean)
  })
})

describe("a Word document", () => {
  const docx = (xml: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
    zip(
      Object.fromEntries(
        Object.entries({ "word/document.xml": xml, ...more }).map(([name, words]) => [name, strToU8(words)]),
      ),
    )

  it("follows no entity and no link out of itself", async () => {
    const xml = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]><w:document><w:p><w:r><w:t>It &e; rained.</w:t></w:r></w:p></w:document>`
    await expect(parseHere("docx", docx(xml), "a.docx")[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      problem: expect.stringMatching(/^file-/) as string,
    })
  })

  it("without words, or with none of its parts, says so", async () => {
    await expect(parseDocx(docx("<w:document/>"), "a.docx")).rejects.toThrow("a.docx has no words in it")
    await expect(parseDocx(zip({ "xl/x.xml": strToU8("<x/>") }), "a.docx")).rejects.toThrow(
      "without a text that onrecord can read",
    )
    await expect(parseDocx(strToU8("PK\x03\x04 cut"), "a.docx")).rejects.toMatchObject({ problem: "file-damaged" })
  })

  it("of many paragraphs in each other is read in time", async () => {
    const start = performance.now()
    const deep = `<w:document>${"<w:p><w:r>".repeat(20_000)}<w:t>x</w:t>${"</w:r></w:p>".repeat(20_000)}</w:document>`
    const parsed = await parseDocx(docx(deep), "a.docx")
    expect(parsed.text).toBe("x")
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
