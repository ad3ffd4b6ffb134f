/** Files that were never good: bombs, what goes round in circles, what stands too deep, what claims too much, what points elsewhere. */
import { deflateSync, gzipSync } from "node:zlib"
import { zipSync } from "fflate"
import { drawn, madePdf } from "../parse/pdf/made.ts"
import type { Random } from "./random.ts"

export interface Bad {
  readonly name: string
  readonly ending: string
  readonly isHeavy?: true
  readonly make: (random: Random) => Uint8Array
}

const text = (words: string): Uint8Array => Buffer.from(words)
const WORDS = "The keeper said that nobody had seen the steamer before it struck the mole. "

function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 9 })
}

/** Objects of a PDF, numbered from 1, the first its catalog; no table of places, so that readers must look for them. */
function pdf(...objects: readonly string[]): Uint8Array {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("")
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`, "latin1")
}

function stream(head: string, bytes: Uint8Array): string {
  return `<< ${head} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString("latin1")}\nendstream`
}

function nestedZip(depth: number): Uint8Array {
  let inner: Uint8Array = zip({ "note.txt": text(WORDS) })
  for (let level = 0; level < depth; level++) inner = zip({ "in.zip": inner })
  return inner
}

function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33)
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.set([1, 0, 0, 0, 0], 24)
  const data = deflateSync(Buffer.alloc(2_000_000))
  const chunk = Buffer.alloc(8)
  chunk.writeUInt32BE(data.length)
  chunk.write("IDAT", 4)
  return Buffer.concat([head, chunk, data, Buffer.alloc(4)])
}

const DOCX_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const DOCX_RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

function docx(document: string, before = ""): Uint8Array {
  const words = `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${document}</w:body></w:document>`
  return zip({
    "[Content_Types].xml": text(DOCX_TYPES),
    "_rels/.rels": text(DOCX_RELS),
    "word/document.xml": text(words),
  })
}

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

/** An entity that stands for ten of the next, nine deep. */
function laughs(): string {
  const rows = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)
  return `<!DOCTYPE w:document [<!ENTITY e0 "ha">${rows.join("")}]>`
}

const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"

export const BAD: readonly Bad[] = [
  { name: "empty", ending: ".pdf", make: () => new Uint8Array() },
  {
    name: "chance",
    ending: "",
    make: (random) => Uint8Array.from({ length: random.below(5000) }, () => random.below(256)),
  },
  {
    name: "controls",
    ending: ".txt",
    make: () => text(`\u001b]0;title\u0007\u001b[2J${WORDS}\u202e${WORDS}\u0000\ufeff`),
  },
  {
    name: "half-characters",
    ending: ".txt",
    make: () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00, 0x00, 0xdc, 0x2e]),
  },
  { name: "one-line", ending: ".txt", make: (random) => text("word ".repeat(2000 + random.below(20_000))) },
  { name: "quotes", ending: ".txt", make: (random) => text("“".repeat(2000 + random.below(3000)) + WORDS) },
  { name: "brackets", ending: ".txt", make: (random) => text("([".repeat(1000 + random.below(4000)) + WORDS) },
  {
    name: "dates",
    ending: ".txt",
    make: () => text("On 99 March 99999 at 99:99, by 1 1 1 1 1 1, " + "2020-".repeat(3000)),
  },
  { name: "spaces", ending: ".txt", make: (random) => text(`a${" \n".repeat(20_000 + random.below(20_000))}b`) },
  {
    name: "deep",
    ending: ".html",
    make: (random) => text(`<html><body>${"<div>".repeat(500 + random.below(20_000))}${WORDS}`),
  },
  {
    name: "wide",
    ending: ".html",
    make: (random) => text(`<html><body>${"<p>x</p>".repeat(2000 + random.below(5000))}`),
  },
  {
    name: "attributes",
    ending: ".html",
    make: () => text(`<html ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(" ")}><body><p>${WORDS}`),
  },
  {
    name: "elsewhere",
    ending: ".html",
    make: () =>
      text(
        `<html><head><base href="http://127.0.0.1/"><link rel="stylesheet" href="x.css"><script src="http://127.0.0.1/x.js"></script><meta http-equiv="refresh" content="0;url=file:///etc/passwd"></head><body><article><p>${WORDS.repeat(10)}<img src="http://127.0.0.1/x.png"><iframe src="file:///etc/passwd"></iframe></p></article></body></html>`,
      ),
  },
  {
    name: "nested-lists",
    ending: ".md",
    make: (random) =>
      text(Array.from({ length: 300 + random.below(1000) }, (_, at) => `${" ".repeat(at)}- x`).join("\n")),
  },
  { name: "nested-quotes", ending: ".md", make: (random) => text(`${">".repeat(500 + random.below(5000))} ${WORDS}`) },
  { name: "deep-json", ending: ".jsonl", make: () => text(`{"text": ${"[".repeat(50_000)}`) },
  {
    name: "keys",
    ending: ".jsonl",
    make: () =>
      text(
        `{"__proto__": {"text": "x"}, "constructor": 1, "text": "${WORDS}"}\n{"id": "../../etc/passwd", "text": "${WORDS}"}\n`,
      ),
  },
  {
    name: "bad-id",
    ending: ".jsonl",
    make: () => text(`{"id": "a\\u0000b", "text": "${WORDS}"}\n{"id": "\\ud800", "text": "${WORDS}"}\n`),
  },
  { name: "nested", ending: ".zip", make: (random) => nestedZip(2 + random.below(12)) },
  {
    name: "paths",
    ending: ".zip",
    make: () =>
      zip({
        "../../../../tmp/evil.txt": text(WORDS),
        "/etc/passwd.txt": text(WORDS),
        "C:\\evil.txt": text(WORDS),
        [`${"long/".repeat(60)}name.txt`]: text(WORDS),
        "a\u202etxt.exe": text(WORDS),
        "nul\u0000.txt": text(WORDS),
      }),
  },
  {
    name: "zeros",
    ending: ".zip",
    make: (random) =>
      zip({ "zeros.txt": new Uint8Array(1_000_000 * (1 + random.below(20))), "after.txt": text(WORDS) }),
  },
  {
    name: "many",
    ending: ".zip",
    make: (random) =>
      zip(
        Object.fromEntries(
          Array.from({ length: 100 + random.below(200) }, (_, at) => [`${at}.bin`, Uint8Array.of(0, at)]),
        ),
      ),
  },
  { name: "no-entries", ending: ".zip", make: () => zip({}) },
  {
    name: "bomb",
    ending: ".zip",
    isHeavy: true,
    make: () => zip({ "bomb.txt": new Uint8Array(300_000_000), "bomb2.txt": new Uint8Array(300_000_000) }),
  },
  { name: "gzip", ending: ".txt", make: () => gzipSync(Buffer.alloc(1_000_000)) },
  { name: "laughs", ending: ".docx", make: () => docx(paragraph("&e9;"), laughs()) },
  {
    name: "entity",
    ending: ".docx",
    make: () => docx(paragraph("&x;"), `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
  },
  {
    name: "deep",
    ending: ".docx",
    make: (random) => docx("<w:tbl><w:tr><w:tc>".repeat(200 + random.below(2000)) + paragraph(WORDS)),
  },
  { name: "long", ending: ".docx", make: (random) => docx(paragraph("x").repeat(2000 + random.below(5000))) },
  { name: "bomb", ending: ".docx", isHeavy: true, make: () => docx(paragraph(" ".repeat(200_000_000))) },
  { name: "parts", ending: ".eml", make: (random) => text(mail(20 + random.below(200))) },
  {
    name: "headers",
    ending: ".eml",
    make: (random) =>
      text(
        `From: a@b\nSubject: ${"=?utf-8?B?QQ==?= ".repeat(1000 + random.below(2000))}\nTo: ${"x@y, ".repeat(2000)}\n\n${WORDS}`,
      ),
  },
  {
    name: "names",
    ending: ".eml",
    make: () =>
      text(
        `From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${WORDS}\n--b\nContent-Disposition: attachment; filename="../../../tmp/evil.txt"\n\n${WORDS}\n--b--\n`,
      ),
  },
  {
    name: "froms",
    ending: ".mbox",
    make: (random) => text("From a@b Mon Jan  1 00:00:00 2018\n\n".repeat(200 + random.below(500))),
  },
  {
    name: "circle",
    ending: ".pdf",
    make: () =>
      pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
      ),
  },
  { name: "own-parent", ending: ".pdf", make: () => pdf("<< /Type /Catalog /Pages 1 0 R >>") },
  {
    name: "claims",
    ending: ".pdf",
    make: () => pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>", PAGE),
  },
  {
    name: "negative",
    ending: ".pdf",
    make: () =>
      pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count -1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 -600 1e30] >>",
      ),
  },
  {
    name: "draws-itself",
    ending: ".pdf",
    make: () =>
      pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 6 0 R >>",
        stream("", text("/F Do")),
        stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources 6 0 R", text("/F Do /F Do")),
        "<< /XObject << /F 5 0 R >> >>",
      ),
  },
  {
    name: "deep-arrays",
    ending: ".pdf",
    make: (random) => pdf(`<< /Type /Catalog /Pages ${"[".repeat(2000 + random.below(50_000))}`),
  },
  {
    name: "script",
    ending: ".pdf",
    make: () =>
      Buffer.from(
        Buffer.from(madePdf({ pages: [drawn(WORDS)] }))
          .toString("latin1")
          .replace(
            "/Type /Catalog",
            "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1/'\\)) >>",
          ),
        "latin1",
      ),
  },
  {
    name: "huge-page",
    ending: ".pdf",
    make: () =>
      pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e9 1e9] >>",
      ),
  },
  {
    name: "letters",
    ending: ".pdf",
    make: (random) =>
      madePdf({
        pages: [
          Array.from({ length: 3000 + random.below(3000) }, () =>
            drawn("x", { x: random.below(600), y: random.below(800), size: 1 + random.below(30) }),
          ).join(" "),
        ],
      }),
  },
  {
    name: "inflates",
    ending: ".pdf",
    isHeavy: true,
    make: () =>
      pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        stream("/Filter /FlateDecode", deflateSync(Buffer.alloc(400_000_000, " "))),
      ),
  },
  {
    name: "pages-of-text",
    ending: ".pdf",
    isHeavy: true,
    make: () => madePdf({ pages: Array.from({ length: 10_000 }, (_, at) => drawn(`Page ${at} is as good as any.`)) }),
  },
  {
    name: "pages-of-nothing",
    ending: ".pdf",
    isHeavy: true,
    make: () => madePdf({ pages: Array.from({ length: 10_000 }, () => "") }),
  },
  { name: "field", ending: ".png", make: (random) => png(20_000 + random.below(50_000), 20_000) },
  { name: "claims", ending: ".png", make: () => png(4_294_967_295, 4_294_967_295) },
  { name: "half", ending: ".png", make: () => png(3000, 3000) },
  { name: "nothing", ending: ".jpg", make: () => Buffer.from("ffd8ffe000104a4649460001ffd9", "hex") },
]

/** A mail in a mail in a mail. */
function mail(depth: number): string {
  let inner = `From: a@b\nSubject: last\n\n${WORDS}`
  for (let level = 0; level < depth; level++) {
    inner = `From: a@b\nSubject: ${level}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\nContent-Type: message/rfc822\n\n${inner}\n--b${level}--\n`
  }
  return inner
}
