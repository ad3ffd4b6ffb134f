/** Scans and pictures: pages without words of their own, whose words are recognised. */
import { DeskError, messageOf } from "../errors.ts"
import type { Parsed } from "./formats.ts"
import { documentOf, lengthOf, toRecognise } from "./pdf.ts"
import { openPdf } from "./pdf/open.ts"
import type { Page } from "./pdf/run.ts"
import { sizeOfPicture } from "./scan/pictures.ts"
import { openRecogniser, type Recogniser } from "./scan/recognise.ts"
import { picturesOf, type Picture } from "./scan/render.ts"

/** The most pages of one PDF whose words are recognised. */
const MOST_PAGES = 2000
/** The largest picture, in pixels. */
const MOST_PIXELS = 100_000_000
/** Points a pixel of a picture that is a file of its own, taken for 200 dots an inch. */
const SCALE = 72 / 200

/** Parses a PDF some pages of which are pictures; throws `no-text` where no word is found on any, `file-too-large` where they are too many. */
export async function parseScan(bytes: Uint8Array, name: string): Promise<Parsed> {
  const opened = await openPdf(bytes, name)
  const bare = toRecognise(opened, bytes)
  if (bare.length > MOST_PAGES) {
    throw new DeskError(
      "file-too-large",
      `${name} has ${bare.length} pages without words and onrecord recognises those of up to ${MOST_PAGES}; split it into parts.`,
    )
  }
  const pages = [...opened.pages]
  const blank = new Set<number>()
  const failed = new Map<number, string>()
  const recogniser = await openRecogniser(bare.length)
  const read = async ([number, picture]: readonly [number, Picture]): Promise<void> => {
    const before = pages[number - 1]
    if (picture.isBlank) blank.add(number)
    if (picture.isBlank || !before) return
    try {
      const runs = await recogniser.read(picture.bytes, picture.scale)
      // What a page has of its own is exact: it gives way only where much more stands in its picture.
      if (lengthOf(runs) > lengthOf(before.runs) * 2) pages[number - 1] = { ...before, runs }
    } catch (thrown) {
      failed.set(number, oneLine(thrown))
    }
  }
  try {
    await eachOf(picturesOf(bytes, bare), read, recogniser)
  } catch (thrown) {
    for (const number of bare) if (!blank.has(number)) failed.set(number, oneLine(thrown))
  } finally {
    await recogniser.close()
  }
  const lost = [...failed].filter(([number]) => pages[number - 1]?.runs.length === 0)
  const broken = [...opened.broken, ...lost.map(([page, why]) => ({ page, why }))].sort((a, b) => a.page - b.page)
  return documentOf({ ...opened, pages, broken }, name, blank)
}

/** Parses a PNG or a JPEG; throws `file-damaged`, `file-too-large`, or `no-text` where no word is found in it. */
export async function parsePicture(bytes: Uint8Array, name: string): Promise<Parsed> {
  const size = sizeOfPicture(bytes)
  if (!size || size.width * size.height === 0) throw damaged(name, "it does not say how large it is", null)
  const { width, height } = size
  if (width * height > MOST_PIXELS) {
    throw new DeskError(
      "file-too-large",
      `${name} has ${width} × ${height} pixels and onrecord reads up to ${MOST_PIXELS / 1e6} million; make it smaller, or cut it into parts.`,
    )
  }
  const recogniser = await openRecogniser(1)
  try {
    const runs = await recogniser.read(bytes, SCALE)
    const page: Page = { width: width * SCALE, height: height * SCALE, runs }
    return documentOf({ pages: [page], title: null, language: null, broken: [] }, name)
  } catch (thrown) {
    throw thrown instanceof DeskError ? thrown : damaged(name, oneLine(thrown), thrown)
  } finally {
    await recogniser.close()
  }
}

function oneLine(thrown: unknown): string {
  return messageOf(thrown)
    .replace(/^(?:Error: )+/, "")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "")
    .slice(0, 120)
}

function damaged(name: string, why: string, cause: unknown): DeskError {
  return new DeskError(
    "file-damaged",
    `${name} is no whole picture (${why}); get it anew, or open it elsewhere and save it as PNG.`,
    { cause },
  )
}

/** Works on as many pictures at once as are read at once, and one more that is drawn meanwhile. */
async function eachOf<One>(
  all: AsyncIterable<One>,
  work: (one: One) => Promise<void>,
  { workers }: Recogniser,
): Promise<void> {
  const under = new Set<Promise<void>>()
  try {
    for await (const one of all) {
      const done = work(one).finally(() => under.delete(done))
      under.add(done)
      if (under.size > workers) await Promise.race(under)
    }
  } finally {
    await Promise.all(under)
  }
}
