import { describe, expect, it } from "vitest"
import { decode } from "../../src/parse/decode.ts"

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))))

describe("bytes are read", () => {
  it("as UTF-8, with a byte order mark or without", () => {
    expect(decode(bytes("“Été”, 😀"), "a.txt")).toBe("“Été”, 😀")
    expect(decode(bytes("\uFEFFÉté"), "a.txt")).toBe("Été")
  })

  it("as UTF-16 where a byte order mark says so, in either order", () => {
    const little = Buffer.from("\uFEFFÉté 😀", "utf16le")
    expect(decode(little, "a.txt")).toBe("Été 😀")
    expect(decode(Buffer.from(little).swap16(), "a.txt")).toBe("Été 😀")
  })

  it("as the page says, unless a byte order mark says otherwise", () => {
    expect(decode(bytes(0x93, "No", 0x94, " ", 0xe9), "a.html", "windows-1252")).toBe("“No” é")
    expect(decode(bytes("\uFEFFÉté"), "a.html", "windows-1252")).toBe("Été")
  })
})

describe("bytes are refused", () => {
  it("with the line that is no UTF-8", () => {
    expect(() => decode(bytes("one\ntwo\nthr", 0xe9, "e\nfour"), "a.txt")).toThrow(
      expect.objectContaining({
        problem: "bad-encoding",
        message:
          "a.txt is no UTF-8 text: line 3 holds bytes that make no character; save it as UTF-8, for example with iconv -f windows-1252 -t utf-8.",
      }),
    )
  })

  it.each([
    ["a character that is cut off at the end", bytes("one\ntwo", 0xc3), 2],
    ["a character that is written too long", bytes(0xc0, 0xaf, "\n"), 1],
    ["half of a surrogate pair", bytes("one\n\n", 0xed, 0xa0, 0x80), 3],
  ])("for %s", (_, wrong, line) => {
    expect(() => decode(wrong, "a.txt")).toThrow(`line ${line} holds bytes that make no character`)
  })

  it("where UTF-16 ends in the middle of a character", () => {
    const cut = Buffer.from("\uFEFFone", "utf16le").subarray(0, 7)
    expect(() => decode(cut, "a.txt")).toThrow(
      "a.txt is no UTF-16LE text: its last byte is half a character; save it as UTF-8.",
    )
    expect(() => decode(Buffer.from("\uFEFFa\ud83d", "utf16le"), "a.txt")).toThrow("it holds half a character")
  })

  it("where they are not what the page says", () => {
    expect(() => decode(bytes("one\n", 0xff), "a.html", "euc-kr")).toThrow(
      "a.html is no EUC-KR text: line 2 holds bytes that make no character; save it as UTF-8.",
    )
  })
})
