/** `npm start`: builds the desk's pages, reads the sample case and opens the desk on it. */
import { fileURLToPath } from "node:url"
import { build } from "vite"
import { main } from "../src/cli/main.ts"

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const sample = at("../samples/second-order.onrecord")

await build({ configFile: at("../vite.config.ts"), logLevel: "warn" })
const added = await main(["add", at("../samples/second-order"), "--case", sample])
process.exitCode = added === 0 ? await main(["serve", "--case", sample, ...process.argv.slice(2)]) : added
