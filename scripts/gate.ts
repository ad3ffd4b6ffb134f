/** `npm run gate`: the whole gate, one step after the other; the first that fails ends it. */
import { spawnSync } from "node:child_process"

const steps: readonly (readonly [string, ...string[]])[] = [
  ["tsc", "-p", "tsconfig.pure.json"], // the pure rooms, under a compiler that knows no Node and no DOM
  ["tsc", "-p", "tsconfig.node.json"],
  ["tsc", "-p", "tsconfig.ui.json"],
  ["eslint", "--max-warnings", "0", "."],
  ["prettier", "--check", "--log-level", "warn", "."],
  ["vitest", "run"], // the walls and the stale words are tests
]

for (const [command, ...rest] of steps) {
  process.stdout.write(`${[command, ...rest].join(" ")}\n`)
  const { status } = spawnSync(command, rest, { stdio: "inherit", shell: process.platform === "win32" })
  if (status !== 0) process.exit(status ?? 1)
}
