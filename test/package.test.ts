import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
  readonly files: readonly string[]
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly dev?: boolean; readonly resolved?: string }>
  >
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock

/** Licences that the package's users can live with, at run time. */
const FREE = [
  "MIT-0",
  "Zlib",
  "BSD",
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "CC0-1.0",
  "BlueOak-1.0.0",
]

describe("the package", () => {
  it("pins every dependency exactly", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it("brings nothing at run time whose licence is not free", () => {
    const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && dev !== true)
    expect(shipped.length).toBeGreaterThan(10)
    // "(MIT OR CC0-1.0)" leaves the choice to whoever uses it.
    const choices = (license = ""): readonly string[] => license.replace(/^\((.*)\)$/, "$1").split(" OR ")
    // "(MIT AND Zlib)" binds by both.
    const isFree = (one: string): boolean => one.split(" AND ").every((part) => FREE.includes(part))
    expect(shipped.filter(([, { license }]) => !choices(license).some(isFree))).toEqual([])
  })

  it("names no registry in its lock", () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  it("exports what the sources have", () => {
    const paths = Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string" ? [] : [target.default, target.types],
    )
    const sources = paths.map((path) => path.replace(/^\.\/dist\//, "src/").replace(/(?:\.d)?\.(?:js|ts)$/, ".ts"))
    expect(sources.length).toBeGreaterThan(4)
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it("has a command that may be run", () => {
    const mode = statSync(join(root, manifest.bin.onrecord ?? "")).mode
    expect(mode & 0o111).toBe(0o111)
  })

  it("ships what it names, and neither tests nor corpora", () => {
    expect(manifest.files.filter((path) => path !== "dist" && !existsSync(join(root, path)))).toEqual([])
    expect(manifest.files.filter((path) => /test|bench|training|src/.test(path))).toEqual([])
  })
})
