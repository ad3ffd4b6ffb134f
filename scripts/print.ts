/** `node scripts/print.ts`: the golden PDFs, printed by Chromium from the pages that lie beside them. */
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"

const FOLDER = join(import.meta.dirname, "../test/golden/parse")
const CHROMIUM = process.env.CHROMIUM ?? "chromium"
const OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]

const wanted = process.argv.slice(2)
for (const name of readdirSync(FOLDER).sort()) {
  const page = join(FOLDER, name, "printed.html")
  if (!existsSync(page) || (wanted.length > 0 && !wanted.includes(name))) continue
  execFileSync(CHROMIUM, [...OPTIONS, `--print-to-pdf=${join(FOLDER, name, "document.pdf")}`, page], {
    stdio: "ignore",
  })
  process.stdout.write(`${name}\n`)
}
