import { describe, expect, it } from "vitest"
import type { Content } from "../../src/parse/formats.ts"
import { threadOf } from "../../src/parse/mail/thread.ts"
import { parseMail } from "../../src/parse/mail.ts"
import { splitMbox } from "../../src/parse/mbox.ts"
import { sniff } from "../../src/parse/sniff.ts"

const parse = (source: string): Promise<readonly Content[]> =>
  Array.fromAsync(parseMail(Buffer.from(source.replaceAll("\n", "\r\n")), "a.eml"))

describe("the thread of a mail", () => {
  const told = (body: string): readonly string[] => threadOf(body).map(({ kind, words }) => `${kind}: ${words}`)

  it.each([
    [
      "Yes.\n\nOn Monday, 4 March 2019, Karl Munt wrote:\n> No.\n",
      ["turn: Yes.", "header: On Monday, 4 March 2019, Karl Munt wrote:", "turn: No."],
    ],
    ["On Monday he wrote:\na letter.", ["turn: On Monday he wrote:\na letter."]],
    ["> Whose?\n\nNobody’s.", ["quote: Whose?", "paragraph: Nobody’s."]],
    ["Am 4. März 2019 schrieb Karl Munt:\n> Nein.", ["header: Am 4. März 2019 schrieb Karl Munt:", "turn: Nein."]],
    ["From: here to there\n\nIt rained.", ["turn: From: here to there", "turn: It rained."]],
    ["Bye\n-- \nKarl", ["turn: Bye", "other: Karl"]],
  ])("%j", (body, expected) => {
    expect(told(body)).toEqual(expected)
  })
})

describe("a mail", () => {
  it("of which hardly anything is there is read as far as it goes", async () => {
    const [document] = await parse("Subject: Hm\n")
    expect(document).toMatchObject({ is: "document", parsed: { title: "Hm", text: "Hm", publishedFrom: [] } })
  })

  it("that nests without end, or whose parts are cut off, gives an error of ours or a document", async () => {
    const nested = Array.from(
      { length: 90 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join("")
    await expect(parse(`MIME-Version: 1.0\n${nested}`)).rejects.toMatchObject({ problem: "file-damaged" })
    const cut = await parse(
      "Subject: Cut\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt rai",
    )
    expect(cut[0]).toMatchObject({ parsed: { text: "Cut\n\nIt rai" } })
  })

  it("keeps two attachments of one name apart, and takes no way out of a name", async () => {
    const part = (name: string): string => `--b\nContent-Disposition: attachment; filename="${name}"\n\nx\n`
    const contents = await parse(
      `Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n${part("../a.txt")}${part("a.txt")}--b--\n`,
    )
    expect(contents.slice(1).map((one) => one.is === "part" && [one.name, one.isAttached])).toEqual([
      ["a.eml/a.txt", true],
      ["a.eml/2 a.txt", true],
    ])
  })

  it.each([
    ["Received: by mx\nFrom: a@b.example.org\n\n", "eml"],
    ["From: the pilots\nTo: the board\nDate: 4 March 2019\n\nThe rota changes.", "text"],
    ["From a@b.example.org Mon Mar  4 10:12:00 2019\nSubject: x\n", "mbox"],
    ["From Velda, Mon Mar 4 2019 at 10:12 it was 2019\nA letter.", "text"],
  ])("is known by its header: %j is %s", (start, format) => {
    expect(sniff(Buffer.from(start), "file")).toMatchObject({ format: { name: format } })
  })
})

describe("a mailbox", () => {
  it("is cut at its From lines wherever the chunks end, and tells of what is too long", async () => {
    const box = Buffer.from(
      [
        "From a@b 10:00 2019",
        "Subject: 1",
        "",
        "x".repeat(300),
        "",
        "From a@b 10:00 2019",
        "Subject: 2",
        "",
        ">From x",
        "From here on",
        "",
      ].join("\n"),
    )
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < box.length; at += 7) yield await Promise.resolve(box.subarray(at, at + 7))
    }
    const parts = await Array.fromAsync(splitMbox(chunks(), "b.mbox", 200))
    expect(parts.map((part) => (part.is === "part" ? Buffer.from(part.bytes).toString() : part.is))).toEqual([
      "failure",
      "Subject: 2\n\nFrom x\nFrom here on\n",
    ])
  })
})
