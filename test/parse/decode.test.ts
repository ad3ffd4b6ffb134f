import { describe, expect, it } from "vitest"
import { decode, decodeGuessing } from "../../src/parse/decode.ts"

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

describe("bytes of which nobody says what they are", () => {
  const latin = (text: string): Uint8Array => Buffer.from(text, "latin1")
  const guess = (given: Uint8Array): readonly unknown[] => {
    const { raw, warnings } = decodeGuessing(given, "a.txt")
    return [raw, ...warnings.map(({ problem, message }) => `${problem}: ${message}`)]
  }
  const told = (encoding: string): string =>
    `encoding-guessed: a.txt does not say in which encoding it is; it was read as ${encoding}, which is a guess: if letters in it look wrong, save it as UTF-8.`

  it("are UTF-8 where they can be, and nothing is told", () => {
    expect(guess(bytes("“Été”"))).toEqual(["“Été”"])
    expect(guess(Buffer.from("\uFEFFÉté", "utf16le"))).toEqual(["Été"])
  })

  it.each([
    ["windows-1252", latin("The caf\xe9 on the quay was shut, \x93and nobody said why,\x94 she wrote.")],
    ["windows-1251", Buffer.concat([bytes(...cyrillic())])],
    ["koi8-r", Buffer.concat([bytes(...koi8())])],
    ["utf-16le", Buffer.from("The ferry was late.", "utf16le")],
    ["utf-16be", Buffer.from("The ferry was late.", "utf16le").swap16()],
  ])("are guessed to be %s, and that is told", (encoding, given) => {
    expect(guess(given)).toEqual([new TextDecoder(encoding).decode(given), told(encoding)])
  })

  it("are refused where they are UTF-8 with a slip, or no text", () => {
    const slip = bytes("“Été” was the name of the boat, ", 0xe9, ".")
    expect(() => guess(slip)).toThrow("a.txt is no UTF-8 text: line 1 holds bytes that make no character")
    expect(() => guess(Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 89 + 7) % 251)))).toThrow("is no UTF-8")
  })
})

const SENTENCE = "Паром опоздал на три часа, и никто в городе не сказал почему. Капитан молчал."

/** A sentence in windows-1251, where the letters stand in their order from 0xC0 on. */
function cyrillic(): readonly number[] {
  return Array.from(SENTENCE, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })
}

/** The same in KOI8-R, where they stand in the order of the Latin letters that sound like them. */
function koi8(): readonly number[] {
  const order = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"
  return Array.from(SENTENCE, (letter) =>
    letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : 0xc0 + order.indexOf(letter),
  )
}
