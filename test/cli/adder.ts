/**
 * A program that adds files to a case as `onrecord add` does and says after each batch how many
 * documents are safely there: `node adder.ts CASE FILE…`. Tests end it in the middle.
 */
import { openDesk } from "../../src/desk.ts"

const [where = "", ...files] = process.argv.slice(2)
const open = await openDesk().openCase(where, { create: true })
await open.add(files, { onProgress: ({ documents }) => process.stdout.write(`${documents}\n`) })
await open.close()
