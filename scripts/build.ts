/** `npm run build`: the package as it is published: sources to `dist`, the desk's pages to `dist/ui`. */
import { execFileSync } from "node:child_process"
import { rmSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = fileURLToPath(new URL("..", import.meta.url))

rmSync(`${root}/dist`, { recursive: true, force: true })
execFileSync("tsc", ["-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" })
await build({ configFile: `${root}/vite.config.ts`, logLevel: "warn" })
