#!/usr/bin/env node
// Starts onrecord under a Node that is new enough, before any native module loads: an older one
// hands over to the Node that the checkout's dependencies bring, or says in one sentence what it needs.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import module from "node:module"
import { constants } from "node:os"
import { fileURLToPath } from "node:url"

const LEAST = [22, 18]
const [major, minor] = process.versions.node.split(".").map(Number)
const isNewEnough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
const at = (path) => fileURLToPath(new URL(path, import.meta.url))

if (isNewEnough) {
  // Half of the time to start is compiling. What was compiled lies beside the program: a folder that
  // others may write, as that for temporary files, could give us other code to run.
  module.enableCompileCache(at("../.cache/compiled"))
  // A checkout runs its own sources; an installed package has only what was built from them.
  const source = at("../src/cli/main.ts")
  const { main } = await import(existsSync(source) ? "../src/cli/main.ts" : "../dist/cli/main.js")
  process.exitCode = await main(process.argv.slice(2))
} else {
  handOver(at("../node_modules/node/bin/node"))
}

function handOver(node) {
  if (!existsSync(node)) {
    process.stderr.write(
      `onrecord needs Node ${LEAST.join(".")} or newer and this is ${process.versions.node}; install a newer Node, or run npm ci in a checkout, which brings one.\n`,
    )
    process.exitCode = 2
    return
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  child.on("error", (error) => {
    process.stderr.write(`${node} could not be started (${error.message}); run npm ci again.\n`)
    process.exitCode = 2
  })
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}
