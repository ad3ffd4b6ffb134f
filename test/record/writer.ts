/**
 * A program that adds documents to a case and says so after each: `node writer.ts FILE NAME COUNT`.
 * Tests run it beside another one, and end it in the middle.
 */
import { openSqlite } from "../../src/record/open.ts"
import { documentOf, readingOf } from "./readings.ts"

const [file = "", name = "", count = "0"] = process.argv.slice(2)
const store = await openSqlite(file)
for (let at = 0; at < Number(count); at++) {
  const id = `${name}-${at}`
  await store.add({ reading: readingOf(documentOf(id, `The ferry ${id} sails.`)), original: null })
  process.stdout.write(`${id}\n`)
}
await store.close()
