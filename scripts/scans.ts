/**
 * `node scripts/scans.ts`: the golden scans. A printed page is drawn, turned a little, given noise and
 * uneven light, and put into a PDF of pictures (or a PNG), as a scanner would.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { crc32, deflateSync } from "node:zlib"
import { PDFiumLibrary } from "@hyzyla/pdfium"

const FOLDER = join(import.meta.dirname, "../test/golden")

/** What a scanner does to a page. */
interface Scanner {
  /** Degrees. */
  readonly turned: number
  /** How many greys the edge between black and white is off. */
  readonly noise: number
  /** Of all dots, how many are specks, 0..1. */
  readonly specks: number
}

const CLEAN: Scanner = { turned: 0, noise: 0, specks: 0 }
const NOISY: Scanner = { turned: 0.6, noise: 150, specks: 0.002 }

/** What is scanned, the page of it, how, and as what. */
const SCANS: readonly (readonly [slug: string, from: string, page: number, scanner: Scanner])[] = [
  ["quay-clean.pdf", "quay-report", 1, CLEAN],
  ["quay-noisy.pdf", "quay-report", 1, NOISY],
  ["silt-noisy.pdf", "silt-inquiry", 2, NOISY],
  ["crane-stamped.pdf", "crane-notice", 1, CLEAN],
  ["crane-clean.png", "crane-notice", 1, CLEAN],
]

interface Grey {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

async function drawn(path: string, number: number): Promise<Grey> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(readFileSync(path))
  const { data, width, height } = await document
    .getPage(number - 1)
    .render({ scale: 200 / 72, render: "bitmap", colorSpace: "Gray" })
  const dots = Uint8Array.from({ length: width * height }, (_, at) => data[at] ?? 255)
  library.destroy()
  return { width, height, dots }
}

/** Numbers that look like chance and are the same each time, 0..1. */
function* chance(): Generator<number, never> {
  let state = 20_190_312
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

/** Black and white, as most scanners of offices give it; 1 is white. */
function scanned({ width, height, dots }: Grey, { turned, noise, specks }: Scanner): Grey {
  const random = chance()
  const next = (): number => random.next().value
  const [sin, cos] = [Math.sin((turned * Math.PI) / 180), Math.cos((turned * Math.PI) / 180)]
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const fromX = Math.round(width / 2 + dx * cos + dy * sin)
      const fromY = Math.round(height / 2 - dx * sin + dy * cos)
      const isOn = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height
      const grey = (isOn ? (dots[fromY * width + fromX] ?? 255) : 255) + (noise > 0 ? (next() - 0.5) * noise : 0)
      const isSpeck = specks > 0 && next() < specks
      out[y * width + x] = grey > 140 !== isSpeck ? 1 : 0
    }
  }
  return { width, height, dots: out }
}

/** Eight dots a byte, each row from a byte on. */
function packed({ width, height, dots }: Grey, before: number): Buffer {
  const wide = Math.ceil(width / 8) + before
  const rows = Buffer.alloc(wide * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * wide + before + (x >> 3)
      if (dots[y * width + x] === 1) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return rows
}

/** A PDF of one picture, on which somebody may have put a stamp. */
function asPdf(grey: Grey, stamp: string): Buffer {
  const { width, height } = grey
  const image = deflateSync(packed(grey, 0), { level: 9 })
  const [wide, high] = [(width * 72) / 200, (height * 72) / 200]
  const mark = stamp === "" ? "" : ` BT /F 9 Tf 20 12 Td (${stamp}) Tj ET`
  const draw = `q ${wide} 0 0 ${high} 0 0 cm /I Do Q${mark}`
  const objects: readonly (readonly [string, Uint8Array | null])[] = [
    ["<< /Type /Catalog /Pages 2 0 R >>", null],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>", null],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
      null,
    ],
    [`<< /Length ${draw.length} >>`, Buffer.from(draw)],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode /Length ${image.length} >>`,
      image,
    ],
  ]
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.4\n")]
  const places: number[] = []
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [index, [head, stream]] of objects.entries()) {
    places.push(length())
    parts.push(Buffer.from(`${index + 1} 0 obj\n${head}\n`))
    if (stream) parts.push(Buffer.from("stream\n"), stream, Buffer.from("\nendstream\n"))
    parts.push(Buffer.from("endobj\n"))
  }
  const start = length()
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

function asPng(grey: Grey): Buffer {
  const { width, height } = grey
  const rows = packed(grey, 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const chunks = [chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

mkdirSync(join(FOLDER, "scan"), { recursive: true })
for (const [slug, from, page, scanner] of SCANS) {
  const picture = scanned(await drawn(join(FOLDER, "parse", from, "document.pdf"), page), scanner)
  writeFileSync(
    join(FOLDER, "scan", slug),
    slug.endsWith(".png") ? asPng(picture) : asPdf(picture, slug.includes("stamped") ? "VELDA 000117" : ""),
  )
  process.stdout.write(`${slug}\n`)
}
