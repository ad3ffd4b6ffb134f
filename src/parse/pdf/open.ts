/** The bytes of a PDF to its pages and what it says of itself: the one place that knows the library. */
import { getDocumentProxy } from "unpdf"
import { DeskError, messageOf } from "../../errors.ts"
import type { Page, Run } from "./run.ts"

/** A PDF as it came. */
export interface Opened {
  readonly pages: readonly Page[]
  /** The title that its maker gave it, whatever that is; null where there is none. */
  readonly title: string | null
  readonly language: string | null
  /** Numbers of pages, from 1, that could not be read, each with why. */
  readonly broken: readonly { readonly page: number; readonly why: string }[]
}

/** Nothing is fetched, compiled or drawn: only words and their places are asked for. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
} as const

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Opens a PDF; throws `encrypted` where it wants a password, `file-damaged` where it is no whole PDF. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Opened> {
  const pdf = await opened(bytes, name)
  try {
    const pages: Page[] = []
    const broken: { readonly page: number; readonly why: string }[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        pages.push(await pageOf(pdf, number))
      } catch (thrown) {
        broken.push({ page: number, why: messageOf(thrown) })
        pages.push({ width: 0, height: 0, runs: [] })
      }
    }
    return { pages, broken, ...(await saysOf(pdf)) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), OPTIONS) // the library takes the bytes for its own
  } catch (cause) {
    if (cause instanceof Error && cause.name === "PasswordException") {
      throw new DeskError("encrypted", `${name} is locked by a password; save a copy without one and read that.`, {
        cause,
      })
    }
    throw new DeskError(
      "file-damaged",
      `${name} is no whole PDF (${messageOf(cause).replace(/\.$/, "")}); get it anew, or open it elsewhere and print it to a PDF.`,
      { cause },
    )
  }
}

async function saysOf(pdf: Pdf): Promise<Pick<Opened, "title" | "language">> {
  try {
    const { info } = (await pdf.getMetadata()) as { readonly info: object }
    const text = (value: unknown): string | null =>
      typeof value === "string" && value.trim() !== "" ? value.trim() : null
    return {
      title: text("Title" in info ? info.Title : null),
      language: text("Language" in info ? info.Language : null),
    }
  } catch {
    return { title: null, language: null } // what it says of itself is damaged, which takes nothing from its pages
  }
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

async function pageOf(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    const runs: Run[] = []
    let spaced = false
    for (const item of items) {
      if (!("str" in item)) continue
      const run = runOf(item, transform, spaced)
      if (run && !isTwin(run, runs.at(-1))) runs.push(run)
      spaced = run === null ? spaced || /\s/.test(item.str) : /\s$/.test(item.str)
    }
    return { width, height, runs }
  } finally {
    page.cleanup()
  }
}

/** The largest page that a PDF may have is 14,400 points wide; what is set further out, or nowhere, is not on any. */
const FARTHEST = 20_000

/** A run of horizontal words; null for white space and for what is set upright or aslant. */
function runOf({ str, transform, width, fontName }: Item, view: readonly number[], spaced: boolean): Run | null {
  const words = str.trim()
  if (words === "") return null
  const [a, b, c, d, x, y] = multiplied(view, transform)
  const size = Math.hypot(c, d)
  if (![x, y, size, width].every((points) => Math.abs(points) < FARTHEST)) return null
  if (size < 1 || a <= 0 || Math.abs(b) > a * 0.05) return null
  return {
    words,
    left: x,
    right: x + width,
    base: y,
    size,
    font: fontName,
    spaced: spaced || /^\s/.test(str),
    confidence: null,
  }
}

type Matrix = readonly [number, number, number, number, number, number]

/** The place of what is set with one matrix, seen through another. */
function multiplied(view: readonly number[], own: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = own
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Words set twice on one place, to look bold. */
function isTwin(run: Run, last: Run | undefined): boolean {
  return last?.words === run.words && Math.abs(last.left - run.left) < 1.5 && Math.abs(last.base - run.base) < 1.5
}
