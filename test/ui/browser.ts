/** A real browser on a real desk: the pages built, a case with invented texts, Chromium with nothing kept. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type BrowserContext, type Page } from "playwright-core"
import { build } from "vite"
import { openDesk, type Case, type PastedText } from "../../src/desk.ts"
import { serveDesk, type ServedDesk } from "../../src/serve/index.ts"

/** Where Debian puts it; another place can be named. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium"

/** Whether the walk can be made here. Where CI is set it must be possible. */
export const hasBrowser = existsSync(CHROMIUM)
export const mustHaveBrowser = process.env.CI === "true"

/** A browser that asks nobody for anything of its own accord. */
export const ARGUMENTS: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export interface Walk {
  readonly case: Case
  readonly served: ServedDesk
  readonly context: BrowserContext
  readonly page: Page
  /** Every address that the browser asked for. */
  readonly asked: readonly string[]
  /** What the pages complained of. */
  readonly complaints: readonly string[]
  /** Another browser, which has not been here. */
  readonly stranger: () => Promise<BrowserContext>
  readonly close: () => Promise<void>
}

/** Builds the pages, opens a case with some texts, serves it and starts a browser. */
export async function startWalk(texts: readonly PastedText[]): Promise<Walk> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-walk-"))
  const uiFolder = join(folder, "ui")
  await build({
    configFile: join(import.meta.dirname, "../../vite.config.ts"),
    logLevel: "warn",
    build: { outDir: uiFolder, emptyOutDir: true, reportCompressedSize: false },
  })
  const open = await openDesk().openCase(join(folder, "winter-ferry.onrecord"), { create: true })
  for (const text of texts) await open.addText(text)
  const served = await serveDesk({ case: open, uiFolder, port: 0 })
  const contexts: BrowserContext[] = []
  const start = async (): Promise<BrowserContext> => {
    const context = await chromium.launchPersistentContext(mkdtempSync(join(folder, "profile-")), {
      executablePath: CHROMIUM,
      args: [...ARGUMENTS],
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    })
    contexts.push(context)
    return context
  }
  const context = await start()
  const page = context.pages()[0] ?? (await context.newPage())
  const asked: string[] = []
  const complaints: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("console", (message) => {
    // A refused request is told on the console too, by its status; the screen tells it in words.
    const isRefusal = message.text().startsWith("Failed to load resource")
    if (["error", "warning"].includes(message.type()) && !isRefusal) complaints.push(message.text())
  })
  return {
    case: open,
    served,
    context,
    page,
    asked,
    complaints,
    stranger: start,
    close: async () => {
      await Promise.all(contexts.map((one) => one.close()))
      await served.close()
      await open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds serious or critical on the page as it stands: "rule: element". */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate<string[]>(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 160))))`)
}

/** The words that a highlight marks, in order of the page; none where there is no such highlight. */
export function marked(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...(CSS.highlights.get(${JSON.stringify(name)}) ?? [])].map((range) => range.toString())`,
  )
}
