import { describe, expect, it } from "vitest"
import { sniff } from "../../src/parse/sniff.ts"
import { HEAD_BYTES } from "../../src/parse/unfold.ts"

/** Bytes of a text in UTF-16 with its byte order mark. */
function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le")
  return order === "le" ? bytes : bytes.swap16()
}

function told(bytes: string | Uint8Array, name = "file"): string {
  const sniffed = sniff(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name)
  return sniffed.format ? sniffed.format.name : sniffed.looksLike
}

describe("the first bytes tell", () => {
  it.each([
    ["%PDF-1.7\n", "pdf"],
    ["From the archive\n%PDF-1.7\n\xe2", "pdf"],
    ["PK\x03\x04\x14      [Content_Types].xml", "an office document"],
    ["PK\x03\x04\x14      mimetypeapplication/vnd.oasis.opendocument.text", "an office document"],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "an old office document"],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), "picture"],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "picture"],
    ["GIF89a", "a GIF picture"],
    [Uint8Array.of(0x1f, 0x8b, 0x08), "a gzip file"],
    ["{\\rtf1\\ansi", "an RTF document"],
    ["SQLite format 3\0", "an SQLite database"],
    [Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), "a program"],
    ["text with a NUL\0 in it", "binary data"],
  ])("%j is %s, whatever its name", (bytes, format) => {
    expect(told(bytes)).toBe(format)
    expect(told(bytes, "article.txt")).toBe(format)
    expect(told(bytes, "lines.jsonl")).toBe(format)
  })

  it.each([
    "<!DOCTYPE html><html>",
    "<!doctype html>",
    '\n  <html lang="en">',
    "<HEAD><title>",
    "<body>",
    "<title>The order</title>",
    '<meta charset="utf-8">',
    "<article><h1>",
    "<!-- saved from a page -->\n<html>",
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    "\uFEFF<!doctype html>",
  ])("%j is a page, whatever its name", (start) => {
    expect(told(start)).toBe("html")
    expect(told(start, "page.txt")).toBe("html")
    expect(told(utf16(start, "le"))).toBe("html")
    expect(told(utf16(start, "be"))).toBe("html")
  })

  it.each(['{"text":"He left."}', '{ "id": "1", "text" : "He left."}\n{"text":"She stayed."}'])(
    "%j is JSON Lines, whatever its name",
    (start) => {
      expect(told(start)).toBe("jsonl")
      expect(told(start, "lines.txt")).toBe("jsonl")
    },
  )

  it.each([
    "He left.",
    "<3 is what he wrote.",
    "<headline>",
    "<bodyguards> were there",
    "{He left}",
    '{"title": "no words in it"}',
    '["text": 1]',
    "",
  ])("%j is plain text", (start) => {
    expect(told(start)).toBe("text")
    expect(told(start, "page.txt")).toBe("text")
  })

  it("UTF-16 is text, with its mark and without", () => {
    expect(told(utf16("He left.", "le"))).toBe("text")
    expect(told(utf16("He left.", "be"))).toBe("text")
    expect(told(Buffer.from("He left.", "utf16le"))).toBe("text")
    expect(told(Buffer.from("<html><body>", "utf16le").swap16())).toBe("html")
  })
})

describe("where they leave it open the name tells", () => {
  it.each([
    ["<div>The order</div>", "page.html", "html"],
    ["<p>The order", "PAGE.HTM", "html"],
    ["<div>The order</div>", "page.xhtml", "html"],
    ["<div>The order</div>", "page.txt", "text"],
    ["The order", "page.html", "text"],
    ["no JSON at all", "lines.jsonl", "jsonl"],
    ["no JSON at all", "lines.ndjson", "jsonl"],
    ["no JSON at all", "lines.json", "text"],
  ])("%j in %s is %s", (start, name, format) => {
    expect(told(start, name)).toBe(format)
  })

  it("a few of them are enough", () => {
    expect(HEAD_BYTES).toBeLessThanOrEqual(65_536)
    expect(told(`${" ".repeat(4000)}<html>`)).toBe("html")
  })
})
