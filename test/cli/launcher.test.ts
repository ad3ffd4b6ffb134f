/** The launcher under an older Node: it hands over before any native module loads, or says what it needs. */
import { copyFileSync, existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { spawnSync } from "node:child_process"
import { afterAll, describe, expect, it } from "vitest"
import { VERSION } from "../../src/version.ts"
import { LAUNCHER, makePlace } from "./onrecord.ts"

const place = makePlace()
afterAll(() => {
  place.remove()
})

const SYSTEM = "/usr/bin/node"
const [major = 0, minor = 0] = existsSync(SYSTEM)
  ? spawnSync(SYSTEM, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout.split(".").map(Number)
  : []
const isOld = major > 0 && (major < 22 || (major === 22 && minor < 18))

function underOld(
  launcher: string,
  ...words: readonly string[]
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(SYSTEM, [launcher, ...words], { cwd: place.folder, encoding: "utf8" })
  return { code: status, out: stdout, err: stderr }
}

describe.skipIf(!isOld)(`under an older Node (needs one at ${SYSTEM})`, () => {
  it("hands over to the Node of the dependencies", () => {
    expect(underOld(LAUNCHER, "--version")).toEqual({ code: 0, out: `${VERSION}\n`, err: "" })
  })

  it("passes the exit code on", () => {
    expect(underOld(LAUNCHER, "read", "missing.txt").code).toBe(2)
  })

  it("says in one sentence what it needs where there is none", () => {
    mkdirSync(join(place.folder, "alone/bin"), { recursive: true })
    const alone = join(place.folder, "alone/bin/onrecord.mjs")
    copyFileSync(LAUNCHER, alone)
    const { code, out, err } = underOld(alone, "--version")
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(/^onrecord needs Node 22\.18 or newer and this is \d+\.\d+\.\d+; install .*\.\n$/)
  })
})
