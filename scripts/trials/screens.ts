/** Pictures of the desk on the sample case, in light and dark, wide and narrow: `npm run trial -- screens [FOLDER]`. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { build } from "vite"
import { openDesk } from "../../src/desk.ts"
import { serveDesk } from "../../src/serve/index.ts"
import { ARGUMENTS, CHROMIUM } from "../../test/ui/browser.ts"

const root = join(import.meta.dirname, "../..")
const SIZES = ([1440, 768, 390] as const).flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, height: width < 500 ? 844 : 900, colorScheme })),
)

export async function screens([folder = join(tmpdir(), "onrecord-screens")]: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({ configFile: join(root, "vite.config.ts"), logLevel: "warn" })
  const home = mkdtempSync(join(tmpdir(), "onrecord-case-"))
  const open = await openDesk().openCase(join(home, "water.onrecord"), { create: true })
  await open.add([join(root, "samples/second-order")])
  const served = await serveDesk({ case: open, port: 0, uiFolder: join(root, "dist/ui") })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS] })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(served.url)
  const courier = (await open.documents()).find(({ name }) => name.startsWith("basin"))?.id ?? ""
  const call = (await open.documents()).find(({ name }) => name.startsWith("call-2"))?.id ?? ""
  const paths = {
    documents: "/",
    reader: `/documents/${courier}?statement=s6`,
    transcript: `/documents/${call}`,
    search: "/search?q=veto",
    statements: "/statements",
    people: "/people",
    timeline: "/timeline",
  }
  for (const { width, height, colorScheme } of SIZES) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    for (const [screen, path] of Object.entries(paths)) {
      await page.goto(new URL(path, served.address).href, { waitUntil: "networkidle" })
      await page.screenshot({ path: join(folder, `${screen}-${colorScheme}-${width}.png`) })
    }
  }
  await browser.close()
  await served.close()
  await open.close()
  rmSync(home, { recursive: true })
  process.stdout.write(`${folder}\n`)
}
