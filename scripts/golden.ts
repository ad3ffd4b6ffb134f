/** `node scripts/golden.ts NAME…`: writes what is made of golden documents as what is expected of them; look at the difference before it is kept. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { format } from "prettier"
import { madeOf } from "../test/parse/golden.ts"

for (const name of process.argv.slice(2)) {
  const path = join(import.meta.dirname, "../test/golden/parse", name, "expected.json")
  writeFileSync(
    path,
    await format(JSON.stringify(await madeOf(name)), { parser: "json", printWidth: 120, trailingComma: "none" }),
  )
  process.stdout.write(`${name}\n`)
}
