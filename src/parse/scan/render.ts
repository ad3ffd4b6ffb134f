/** Pages of a PDF to grey pictures. The one place that knows the library. */
import { PDFiumLibrary } from "@hyzyla/pdfium"

/** A page as a picture. */
export interface Picture {
  /** As PGM, which is a line of sizes and one byte a pixel. */
  readonly bytes: Uint8Array
  /** Points a pixel. */
  readonly scale: number
  /** Whether there is nothing on it. */
  readonly isBlank: boolean
}

/** Dots an inch; characters of 9 points are 25 dots high, which recognition is best at. */
const DOTS = 200
const POINTS = 72
/** A page as large as a wall is drawn smaller. */
const MOST_DOTS = 40_000_000
/** Of all dots, how many dark ones a page has at least that has something on it, and how dark they are. */
const LEAST_INK = 0.0001
const DARK = 140

/** The pictures of some pages, by their numbers from 1, one at a time. */
export async function* picturesOf(
  bytes: Uint8Array,
  numbers: readonly number[],
): AsyncGenerator<readonly [number, Picture]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    for (const number of numbers) {
      const page = document.getPage(number - 1)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const dots = (originalWidth * originalHeight * DOTS * DOTS) / (POINTS * POINTS)
      const zoom = (DOTS / POINTS) * Math.min(1, Math.sqrt(MOST_DOTS / Math.max(1, dots)))
      const { data, width, height } = await page.render({ scale: zoom, render: "bitmap", colorSpace: "Gray" })
      yield [number, pictureOf(data, { width, height, scale: 1 / zoom })]
    }
    document.destroy()
  } finally {
    library.destroy()
  }
}

interface Size {
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** The library gives one byte a pixel where it is asked for greys. */
function pictureOf(data: Uint8Array, { width, height, scale }: Size): Picture {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(head.length + width * height)
  bytes.set(head)
  let dark = 0
  for (let at = 0; at < width * height; at++) {
    const grey = data[at] ?? 255
    bytes[head.length + at] = grey
    if (grey < DARK) dark++
  }
  return { bytes, scale, isBlank: dark < width * height * LEAST_INK }
}
